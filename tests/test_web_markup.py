"""Two hundred pieces of hostile markup, wherever they are shown: nothing runs or is fetched."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import product
from typing import Any

import pytest
from playwright.sync_api import Page, Route, expect

from corpus import Document, Heading, Passage
from qa.answer import Answer, Hit, answer_json
from qa.web.card import answer_card
from qa.web.chat import addresses
from qa.web.reader import read_page
from tests.web_service import browsing, opened

pytestmark = pytest.mark.browser

# What closes the place a text stands in, and what it would then do.
CLOSING = ("", '">', "'>", "</mark></p>", "</template>", "</textarea></title>", "--><!-- -->",
           "</script></style>", "]]>", '" autofocus onfocus=window.broken=1 x="')  # fmt: skip
DOING = (
    "<script>window.broken=1</script>",
    "<script src=//elsewhere.test/x.js></script>",
    "<img src=x onerror=window.broken=1>",
    "<img src=//elsewhere.test/x.png>",
    "<svg onload=window.broken=1>",
    "<svg><script>window.broken=1</script></svg>",
    "<svg><animate onbegin=window.broken=1 attributeName=x dur=1s>",
    "<iframe srcdoc='<script>parent.broken=1</script>'></iframe>",
    "<iframe src=javascript:parent.broken=1></iframe>",
    "<object data=javascript:window.broken=1></object>",
    "<link rel=stylesheet href=//elsewhere.test/x.css>",
    "<style>@import '//elsewhere.test/y.css'</style>",
    "<details open ontoggle=window.broken=1>x</details>",
    "<video src=x onerror=window.broken=1></video>",
    "<math><mtext><style><img src=x onerror=window.broken=1></style></mtext></math>",
    "<meta http-equiv=refresh content='0;url=//elsewhere.test/'>",
    "<base href=//elsewhere.test/>",
    "<form action=//elsewhere.test><input autofocus onfocus=window.broken=1></form>",
    "{{constructor.constructor('window.broken=1')()}}${window.broken=1}",
    "&lt;img src=x onerror=window.broken=1&gt;&#60;script&#62;window.broken=1&#60;/script&#62;",
)
STRINGS = tuple(closing + doing for closing, doing in product(CLOSING, DOING))


def quoting(hostile: str) -> tuple[Answer, Document]:
    """An answer that has `hostile` as title, heading, passage, sentence, source and question.

    The question is also told to have been read so.
    """
    text = f"{hostile}\n\nBefore {hostile} after."
    document = Document(hostile, hostile, "en", text, f"https://a.test/{hostile}", hostile,
                        (Heading(0, len(hostile), 1),))  # fmt: skip
    start = text.index("Before")
    passage = Passage(hostile, start, len(text), text[start:], hostile)
    hit = Hit(passage, 0.9, 1, (start + 7, start + 7 + len(hostile)))
    hits = (hit, Hit(passage, 0.8, 2, hit.sentence))
    return Answer(hostile, "en", True, hits, read_as=hostile, missing=(hostile,)), document


@contextmanager
def watched(page: Page) -> Iterator[None]:
    """The page, which must run nothing of a document and ask nothing of another host."""
    elsewhere: list[str] = []
    page.on("request", lambda r: elsewhere.append(r.url) if "elsewhere" in r.url else None)
    page.on("dialog", lambda dialog: elsewhere.append(dialog.message))
    yield
    page.wait_for_timeout(200)
    assert page.evaluate("window.broken") is None
    assert elsewhere == []


def test_there_are_two_hundred() -> None:
    """Each another one."""
    assert len(set(STRINGS)) == len(STRINGS) == 200


def test_cards_of_the_chat(address: str) -> None:
    """Answers and refusals to answer, put into the page as the page does it."""
    cards = []
    for hostile in STRINGS:
        answer, document = quoting(hostile)
        unknown = Answer(hostile, "en", False, (), answer.hits, read_as=hostile)
        for turn, shown in enumerate((answer, unknown)):
            cards.append(
                answer_card(shown, {hostile: document}, lambda _, d=document: d, turn)  # type: ignore[misc]
            )
    with opened(address) as page, watched(page):
        page.wait_for_selector("#state .chip")
        counted = page.evaluate(
            "(cards) => cards.map((html) => { const holder = document.createElement('template');"
            " holder.innerHTML = html; const card = holder.content.firstElementChild;"
            " document.querySelector('#turns').append(card);"
            " return holder.content.childElementCount +"
            " card.querySelectorAll('script, img, svg, iframe, object, style, base').length })",
            cards,
        )
        assert set(counted) == {0}
        assert page.locator("#turns > .card").count() == 400


def test_a_document_to_read() -> None:
    """With no policy to help it: the pages themselves hold no markup of the documents."""
    pages = []
    for hostile in STRINGS:
        _, document = quoting(hostile)
        pages.append(read_page(document, (len(hostile) + 9, len(document.text) - 7), "en"))
    with browsing("about:blank") as page, watched(page):
        page.set_content("".join(pages))  # one after the other: whatever breaks out is seen below
        titles = page.locator("h1").all_inner_texts()
        assert [title.split() for title in titles] == [hostile.split() for hostile in STRINGS]
        inside = "e => e.map((article) => article.querySelectorAll('*').length)"
        assert set(page.locator("article").evaluate_all(inside)) == {3}


def test_the_widget(address: str) -> None:
    """In the question as in the answer."""
    current: dict[str, Any] = {}

    def reply(route: Route) -> None:
        route.fulfill(body=json.dumps(current), content_type="application/json")

    with browsing(f"{address}/demo", before=lambda page: page.route("**/api/ask", reply)) as page:
        page.locator("hoidap-chat .launcher").click()
        with watched(page):
            for hostile in STRINGS:
                answer, document = quoting(hostile)
                current = answer_json(
                    answer,
                    lambda _, d=document: d,  # type: ignore[misc]
                    1.0,
                    lambda hit, document: addresses(hit, document, "en"),
                )
                page.evaluate("(q) => document.querySelector('hoidap-chat').ask(q)", hostile)
            current = {"language": "en", "found": False, "hits": [], "nearest": []}
            current["topics"] = STRINGS
            page.evaluate("document.querySelector('hoidap-chat').ask('topics')")
            expect(page.locator("hoidap-chat .missing .chip")).to_have_count(200)
            marks = page.locator("hoidap-chat .turn > .card > figure mark")
            expect(marks).to_have_count(200)
            assert marks.all_inner_texts()[:1] == [STRINGS[0]]
            inside = page.locator("hoidap-chat .turns").locator(
                "script, img, iframe, object, style"
            )
            assert inside.count() == 0
            links = page.evaluate(
                "[...document.querySelector('hoidap-chat').shadowRoot.querySelectorAll('a')]"
                ".map((a) => a.protocol + a.host)"
            )
            assert set(links) == {"https:a.test", f"http:{address.removeprefix('http://')}"}
