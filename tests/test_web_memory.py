"""The way back and a reload, which bring the conversation of the tab back."""

import pytest
from playwright.sync_api import Page, expect

from tests.web_service import FakeService, ask, before_leaving, opened

pytestmark = pytest.mark.browser


def again(page: Page) -> None:
    """Load the page anew, and wait until it can be asked."""
    before_leaving(page)
    page.reload()
    page.wait_for_selector("[data-started]", state="attached")


def test_a_reload_brings_questions_and_answers_back(address: str, service: FakeService) -> None:
    """As they were shown, in order; the next question leans on the last."""
    with opened(address) as page:
        for question in ("How many ships?", "weather"):
            ask(page, question)
        told = page.locator("#turns").inner_text()
        again(page)
        assert page.locator("#turns").inner_text() == told
        expect(page.locator(".card mark")).to_have_text("Cảng đón 130 tàu mỗi tháng.")
        expect(page.locator("#state .state")).to_be_hidden()
        ask(page, "and ships?")
        assert service.asked[-1][3] == "weather"
        page.fill("#question", "")
        for question in ("and ships?", "weather", "How many ships?"):
            page.press("#question", "ArrowUp")
            expect(page.locator("#question")).to_have_value(question)


def test_the_way_back_brings_the_conversation_back(address: str) -> None:
    """From a page that was followed in the same tab, a verdict included."""
    with opened(address) as page:
        ask(page, "ships")
        page.locator(".card [data-helpful=yes]").first.click()
        expect(page.locator(".card [role=status]")).to_be_visible()
        page.locator("#state .chip").first.wait_for(state="attached")
        page.wait_for_timeout(500)
        page.goto(f"{address}/read/cang")
        page.go_back()
        expect(page.locator(".turn h2")).to_have_text("ships")
        expect(page.locator(".card [role=status]")).to_be_visible()


def test_a_question_that_had_no_answer_yet_is_asked_again(address: str) -> None:
    """Also one that the address asked, which is taken out of it."""
    with opened(f"{address}/?q=slow+ships") as page:
        expect(page.locator(".turn h2")).to_have_text("slow ships")
        page.evaluate("hoidap.answered = () => {}")  # the answer does not come
        again(page)
        expect(page.locator(".turn h2")).to_have_text("slow ships")
        expect(page.locator(".card mark")).to_be_visible()


def test_the_mark_begins_a_new_conversation(address: str) -> None:
    """Which stays new when it is loaded anew."""
    with opened(address) as page:
        ask(page, "ships")
        page.locator("#state .chip").first.wait_for(state="attached")
        page.wait_for_timeout(500)
        page.locator(".brand").click()
        page.wait_for_selector("[data-started]", state="attached")
        expect(page.locator(".turn")).to_have_count(0)
        again(page)
        expect(page.locator(".turn")).to_have_count(0)


@pytest.mark.parametrize("kept", ["{", "null", "7", '[["a", null, "<p>"]]', "[[null]]", "[3]"])
def test_whatever_lies_in_the_storage_takes_no_page_away(address: str, kept: str) -> None:
    """It comes from the browser, so it may be anything."""
    script = f"sessionStorage.setItem('hoidap-conversation,', {kept!r})"
    with opened(address, before=lambda page: page.add_init_script(script)) as page:
        ask(page, "ships")
        expect(page.locator(".card mark").last).to_be_visible()


def test_only_the_newest_turns_are_kept(address: str) -> None:
    """Of a conversation without end; and no other tab sees any."""
    with opened(address) as page:
        ask(page, "ships")
        page.evaluate(
            "const turn = document.querySelector('.turn');"
            "for (let n = 0; n < 40; n += 1) turn.after(turn.cloneNode(true));"
        )
        again(page)
        expect(page.locator(".turn")).to_have_count(20)
        before_leaving(page)
        other = page.context.new_page()
        other.goto(address)
        other.wait_for_selector("[data-started]", state="attached")
        expect(other.locator(".turn")).to_have_count(0)
        before_leaving(other)
