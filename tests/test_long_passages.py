"""A long list as an answer, in the chat and in the widget: what is seen of it, and the rest."""

import pytest
from playwright.sync_api import Locator, Page, expect

from corpus import Document, Heading, Passage
from qa.answer import Answer, Hit
from tests.host_site import Site
from tests.web_service import FakeService, ask, opened
from tests.widget_on_site import PHONE, on
from tests.widget_on_site import ask as ask_widget

pytestmark = pytest.mark.browser

TEXT = "Duties\n\nThe clerk:\n\n" + "\n".join(
    f"- looks after matter number {number} of the town and its people" for number in range(40)
)
MARKED = "looks after matter number 30 of the town and its people"


class LongService(FakeService):
    """One document, one passage, the thirty-first line of its list marked."""

    def __init__(self) -> None:
        document = Document("duties", "Duties", "en", TEXT, "d.md", "", (Heading(0, 6, 2),))
        super().__init__({"duties": document})

    def ask(self, question: str, k: int = 3, **named: str | None) -> Answer:
        """Always that passage."""
        start = TEXT.index(MARKED)
        passage = Passage("duties", 8, len(TEXT), TEXT[8:], "Duties")
        return Answer(question, "en", True, (Hit(passage, 0.9, 1, (start, start + len(MARKED))),))


@pytest.fixture(scope="module")
def service() -> FakeService:
    """The service behind `address` and `server`."""
    return LongService()


def items(card: Locator) -> int:
    """How many of the list's lines are seen."""
    return card.locator(".item:visible").count()


def test_a_phone_shows_the_mark_and_all_of_it_on_demand(address: str) -> None:
    """In view below its question, in a short passage; one press shows the rest."""
    with opened(address, **PHONE) as page:
        ask(page, "duties?")
        card = page.locator(".card")
        expect(card.locator("mark")).to_have_text(MARKED)
        expect(card.locator("mark")).to_be_in_viewport(ratio=1)
        expect(card.locator("figcaption")).to_be_in_viewport(ratio=1)
        assert 3 <= items(card) < 10
        whole = card.get_by_role("button", name="show the whole passage")
        whole.press("Enter")
        expect(whole).to_be_hidden()
        expect(card.locator("blockquote")).to_be_focused()
        assert items(card) == 40


def test_a_wide_page_shows_all_at_once(address: str) -> None:
    """And so does paper."""
    with opened(address) as page:
        ask(page, "duties?")
        assert items(page.locator(".card")) == 40
        expect(page.get_by_role("button", name="show the whole passage")).to_be_hidden()
        page.set_viewport_size({"width": 375, "height": 740})
        assert items(page.locator(".card")) < 10
        page.emulate_media(media="print")
        assert items(page.locator(".card")) == 40


def test_a_dot_is_seen_in_place_of_a_dash(english: Page) -> None:
    """While the quotation itself keeps its sign."""
    ask(english, "duties?")
    dash = english.locator(".dash").first
    assert dash.evaluate("e => [getComputedStyle(e).fontSize, e.textContent]") == ["0px", "- "]
    assert dash.evaluate("e => getComputedStyle(e, '::before').content") == '"•"'


def test_the_widget_does_the_same(site: Site, server: str) -> None:
    """Cut at any width, for its panel is narrow; the same lines as in the chat."""
    with on(site, server, "data-open") as page:
        card = ask_widget(page, "duties?")
        expect(card.locator("mark")).to_have_text(MARKED)
        expect(card.locator("mark")).to_be_in_viewport(ratio=1)
        assert 3 <= items(card) < 10
        card.get_by_role("button", name="show the whole passage").click()
        expect(card.get_by_role("button", name="show the whole passage")).to_be_hidden()
        assert items(card) == 40
        assert (
            page.evaluate("document.querySelector('hoidap-chat').shadowRoot.activeElement.tagName")
            == "BLOCKQUOTE"
        )


def test_the_chat_and_the_widget_cut_and_set_alike(address: str, site: Site, server: str) -> None:
    """The same elements with the same text, whichever made them."""
    structure = (
        "e => [...e.querySelectorAll('span, mark')].map((p) => [p.className, p.textContent])"
    )
    with opened(address) as page:
        ask(page, "duties?")
        chat = page.locator(".card blockquote").evaluate(structure)
    with on(site, server, "data-open") as page:
        widget = ask_widget(page, "duties?").locator("blockquote").evaluate(structure)
    assert chat == widget
