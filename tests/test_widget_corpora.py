"""The widget where its corpus changes: each has a conversation of its own."""

from typing import Any

import pytest
from playwright.sync_api import expect

from tests.host_site import Site
from tests.web_service import browsing
from tests.widget_on_site import ask, on, tagged

pytestmark = pytest.mark.browser


def test_each_corpus_and_each_place_remembers_a_conversation_of_its_own(
    site: Site, server: str
) -> None:
    """No answer stands among documents that it is not from, no widget writes over another."""
    both = [
        tagged(server, f"data-remember data-open {other}") for other in ("", "data-target=#place")
    ]
    with browsing(site.show("".join(both), server)) as page:
        corner, inside = page.locator("body > hoidap-chat"), page.locator("#place > hoidap-chat")
        for chat, question in ((corner, "ships"), (inside, "build")):
            chat.locator("textarea").fill(question)
            chat.locator("textarea").press("Enter")
            chat.locator("mark").first.wait_for()
        page.reload()
        expect(corner.locator("h3")).to_have_text("ships")
        expect(inside.locator("h3")).to_have_text("build")
        site.show(tagged(server, "data-remember data-open data-corpus=news"), server)
        page.reload()
        corner.locator(".greeting").wait_for()
        expect(corner.locator("h3")).to_have_count(0)


def test_what_was_said_of_another_corpus_is_not_kept(site: Site, server: str) -> None:
    """The corpus may change while the widget runs, and waits; the conversation stays in sight."""
    with on(site, server, "data-remember data-open") as page:
        ask(page, "ships")
        page.evaluate("window.late = hoidap.ask('slow ships'), 0")
        page.evaluate("document.querySelector('hoidap-chat').dataset.corpus = 'news'")
        assert page.evaluate("late.then((answer) => answer.found)")
        page.evaluate("hoidap.close()")
        expect(page.locator("hoidap-chat h3")).to_have_count(2)
        kept = page.evaluate("JSON.parse(sessionStorage.getItem('hoidap,,news,corner '))")
        assert kept["said"] == []


def test_a_corpus_that_comes_back_has_its_conversation(site: Site, server: str) -> None:
    """In sight, in the storage, and for the next question to lean on."""
    with on(site, server, "data-remember data-open") as page:
        asked = page.locator("hoidap-chat h3")
        ask(page, "ships")
        page.evaluate("document.querySelector('hoidap-chat').dataset.corpus = 'news'")
        expect(ask(page, "build?")).to_contain_text("no documents of that name")
        page.evaluate("delete document.querySelector('hoidap-chat').dataset.corpus")
        expect(asked).to_have_text(["ships"])
        expect(page.locator("hoidap-chat .panel")).to_be_visible()
        with page.expect_request("**/api/ask") as sent:
            page.locator("hoidap-chat textarea").fill("")
            ask(page, "and build?")
        said: Any = sent.value.post_data_json
        assert said["previous"] == "ships"
        page.reload()
        expect(asked).to_have_text(["ships", "and build?"])


def test_what_waits_stays_when_a_corpus_brings_its_conversation_back(
    site: Site, server: str
) -> None:
    """Last, as it was asked, and with its answer; it is not of that conversation."""
    with on(site, server, "data-remember data-open") as page:
        asked = page.locator("hoidap-chat h3")
        ask(page, "ships")
        page.evaluate("document.querySelector('hoidap-chat').dataset.corpus = 'news'")
        page.route("**/api/ask", lambda route: route.fulfill(
            response=route.fetch(post_data={"question": "slow build?"})))  # fmt: skip
        page.evaluate("window.late = hoidap.ask('slow build?'), 0")
        page.evaluate("delete document.querySelector('hoidap-chat').dataset.corpus")
        expect(asked).to_have_text(["ships", "slow build?"])
        assert page.evaluate("late.then((answer) => answer !== null)")
        expect(page.locator("hoidap-chat .turn").last.locator(".card")).to_be_visible()
        page.reload()
        expect(asked).to_have_text(["ships"])


def test_what_a_corpus_holds_is_not_said_of_the_one_before(site: Site, server: str) -> None:
    """Neither in an answer that waits for it, nor in one that comes late."""
    with on(site, server) as page:
        page.route("**/api/corpus*", lambda route: route.abort())
        page.evaluate("hoidap.open()")
        ask(page, "weather?")
        about = page.locator("hoidap-chat .about")
        expect(about).to_be_empty()
        page.evaluate("window.late = hoidap.ask('slow weather?'), 0")
        page.route("**/api/corpus*", lambda route: route.fulfill(
            response=route.fetch(url=route.request.url.replace("&corpus=news", ""))))  # fmt: skip
        page.evaluate("document.querySelector('hoidap-chat').dataset.corpus = 'news'")
        expect(page.locator("hoidap-chat .greeting .chip").first).to_be_visible()
        assert page.evaluate("late.then((answer) => answer.found)") is False
        expect(page.locator("hoidap-chat .card.missing")).to_have_count(2)
        expect(about).to_have_count(0)
