"""What the widget keeps, only when it is told to."""

from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.host_site import Site
from tests.widget_on_site import ask, on

pytestmark = pytest.mark.browser

REMEMBER = "data-remember"
# A page that the browser has kept as it was left is shown again.
BACK = "dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))"


def stored(page: Page) -> int:
    """How many things lie in the storage of the page."""
    return int(page.evaluate("localStorage.length + sessionStorage.length"))


def test_a_conversation_goes_on_on_the_next_page(site: Site, server: str) -> None:
    """Questions, answers, language and whether it is open; the next question knows the last."""
    with on(site, server, REMEMBER) as page:
        page.locator("hoidap-chat .launcher").click()
        page.get_by_role("button", name="Tiếng Việt").click()
        ask(page, "ships")
        ask(page, "weather?")
        page.goto(f"{site.address}/other")
        turns = page.locator("hoidap-chat .turn")
        expect(turns).to_have_count(2)
        expect(turns.first.locator("mark")).to_have_text("Cảng đón 130 tàu mỗi tháng.")
        expect(turns.last).to_contain_text("Not found in the documents.")
        expect(page.locator("hoidap-chat .panel")).to_be_visible()
        expect(page.get_by_role("button", name="Hỏi", exact=True)).to_be_visible()
        assert page.evaluate("document.activeElement.tagName") == "BODY"
        with page.expect_request("**/api/ask") as asked:
            ask(page, "build?")
        said: Any = asked.value.post_data_json
        assert said["previous"] == "weather?"
        page.get_by_role("button", name="Đóng").click()
        page.reload()
        expect(page.locator("hoidap-chat .launcher")).to_be_visible()
        expect(turns).to_have_count(3)
        assert stored(page) == 1
        assert page.context.cookies() == []


def test_what_the_documents_are_is_said_in_a_restored_answer_too(site: Site, server: str) -> None:
    """Once it is known, in the language of the question."""
    with on(site, server, f"{REMEMBER} data-open") as page:
        ask(page, "gì thế?")
        page.reload()
        line = page.locator("hoidap-chat .missing .about")
        expect(line).to_have_text("Tài liệu ở đây là: Cảng Hải Phòng; A <b>guide</b>.")


def test_an_answer_kept_before_there_were_addresses_has_no_dead_link(
    site: Site, server: str
) -> None:
    """What an older server has answered stays in sight, and can be copied and judged."""
    with on(site, server, f"{REMEMBER} data-open") as page:
        ask(page, "ships")
        expect(page.get_by_role("link", name="read it in the document")).to_be_visible()
        page.evaluate("""() => {
            const kept = JSON.parse(sessionStorage.getItem('hoidap,,,corner '));
            for (const hit of kept.said[0][1].hits) { delete hit.read; delete hit.open; }
            sessionStorage.setItem('hoidap,,,corner ', JSON.stringify(kept));
        }""")
        page.reload()
        card = page.locator("hoidap-chat .card")
        expect(card.locator("mark")).to_be_visible()
        expect(card.locator("a")).to_have_count(0)
        with page.expect_response("**/api/feedback") as reply:
            card.get_by_role("button", name="helpful", exact=True).click()
        assert reply.value.status == 200


def test_the_way_back_brings_what_was_asked_on_the_later_page(site: Site, server: str) -> None:
    """A page that the browser has kept as it was left; and whether it is open, and the language."""
    with on(site, server, f"{REMEMBER} data-open") as page:
        asked = page.locator("hoidap-chat h3")
        ask(page, "ships")
        ask(page, "build?")
        page.get_by_role("button", name="Tiếng Việt").click()
        page.get_by_role("button", name="Đóng").click()
        page.reload()
        asked.nth(1).wait_for(state="attached")
        later = page.evaluate("sessionStorage.getItem('hoidap,,,corner ')")
        page.evaluate("hoidap.open()")
        page.get_by_role("button", name="English").click()
        ask(page, "markup")
        page.evaluate("(later) => sessionStorage.setItem('hoidap,,,corner ', later)", later)
        page.evaluate(BACK)
        expect(asked).to_have_text(["ships", "build?"])
        expect(page.locator("hoidap-chat .panel")).to_be_hidden()
        assert page.evaluate("sessionStorage.getItem('hoidap,,,corner ')") == later
        page.evaluate("hoidap.open()")
        expect(page.get_by_role("button", name="Hỏi", exact=True)).to_be_visible()
        with page.expect_request("**/api/ask") as sent:
            ask(page, "ships")
        said: Any = sent.value.post_data_json
        assert said["previous"] == "build?"


@pytest.mark.parametrize("attributes", ["data-open", f"{REMEMBER} data-open"])
@pytest.mark.parametrize("later", ["", "sessionStorage.clear()"])
def test_the_way_back_leaves_the_page_as_it_was_where_nothing_was_asked_since(
    site: Site, server: str, attributes: str, later: str
) -> None:
    """Remembered, kept or not: thanks are there, and what was unfolded, and what failed."""
    with on(site, server, attributes) as page:
        ask(page, "tàu")
        card = page.locator("hoidap-chat .card").first
        card.get_by_role("button", name="hữu ích", exact=True).first.click()
        card.locator("summary").first.click()
        page.route("**/api/ask", lambda route: route.abort())
        expect(ask(page, "build?")).to_contain_text("could not be reached")
        page.evaluate(later)
        page.evaluate(BACK)
        expect(page.locator("hoidap-chat h3")).to_have_text(["tàu", "build?"])
        expect(card).to_contain_text("cảm ơn bạn")
        expect(card.locator("details[open]")).to_have_count(1)
        expect(page.locator("hoidap-chat .panel")).to_be_visible()


def test_what_a_visitor_has_closed_is_not_opened_again_on_the_next_page(
    site: Site, server: str
) -> None:
    """Though the tag opens it for those who come."""
    with on(site, server, f"{REMEMBER} data-open") as page:
        page.get_by_role("button", name="Close").click()
        page.reload()
        expect(page.locator("hoidap-chat .launcher")).to_be_visible()
        expect(page.locator("hoidap-chat .panel")).to_be_hidden()


def test_nothing_is_kept_unless_it_is_asked_for(site: Site, server: str) -> None:
    """A page opened anew knows nothing."""
    with on(site, server, "data-open") as page:
        ask(page, "ships")
        assert stored(page) == 0
        page.reload()
        page.locator("hoidap-chat .chip").first.wait_for()
        expect(page.locator("hoidap-chat .turn")).to_have_count(0)


@pytest.mark.parametrize(
    "kept",
    ["", "{", "5", "null", '{"said": 5}', '{"said": [["q", null]], "open": true}',
     '{"said": [["<img src=x onerror=window.broken=1>", {"found": false, "language": "en",'
     ' "hits": [], "nearest": []}]], "language": "<b>"}'],
)  # fmt: skip
def test_whatever_lies_in_the_storage_is_survived(site: Site, server: str, kept: str) -> None:
    """The page's own scripts may have written there; none of it becomes markup."""
    with on(site, server, REMEMBER) as page:
        page.evaluate("(kept) => sessionStorage.setItem('hoidap,,,corner ', kept)", kept)
        page.reload()
        page.evaluate("document.querySelector('hoidap-chat') || 0")
        page.locator("hoidap-chat .launcher, hoidap-chat .panel").first.wait_for(state="attached")
        page.evaluate("hoidap.open()")
        ask(page, "ships")
        assert page.evaluate("window.broken") is None
        assert page.locator("hoidap-chat img").count() == 0
