"""The chat where its requests fail: what the visitor is told, and that the page goes on."""

import re
import threading
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, Route, expect

from tests.web_service import FakeService, ask, minute_that_stays, opened, served

pytestmark = pytest.mark.browser

QUESTIONS = "**/run/predict*"
FIRST_SIGHT = "**/queue/join*"
STREAM = "**/queue/data*"
SOON = re.compile(r"Quá nhiều câu hỏi trong thời gian ngắn\. Hãy hỏi lại sau \d+ giây")


def test_the_first_sight_comes_as_soon_as_the_server_can_be_reached(address: str) -> None:
    """However its first request fared; until then the page says why there is none."""
    tried: list[str] = []

    def lost_once(route: Route) -> None:
        tried.append(route.request.url)
        route.abort() if len(tried) == 1 else route.continue_()

    def cut(page: Page) -> None:
        page.route(FIRST_SIGHT, lost_once)

    with opened(address, before=cut) as page:
        expect(page.locator("#state")).to_contain_text("The server could not be reached")
        expect(page.locator("#state .chip").first).to_be_visible(timeout=15_000)
        assert len(tried) == 2
        expect(page.locator(".state")).to_have_count(1)


@pytest.mark.parametrize(
    "ends",
    [lambda route: route.abort(), lambda route: route.fulfill(status=502, body="<h1>Bad gateway"),
     lambda route: route.fulfill(body="", content_type="text/event-stream")],
)  # fmt: skip
def test_a_stream_that_breaks_off_takes_neither_the_first_sight_nor_the_chat(
    ends: Callable[[Route], None],
) -> None:
    """However it ends while the service still loads: questions are sent, and the rest comes."""
    gate, tried = threading.Event(), list[str]()

    def opening(report: object) -> FakeService:
        gate.wait(60)
        return FakeService()

    def broken_twice(route: Route) -> None:
        tried.append(route.request.url)
        ends(route) if len(tried) <= 2 else route.continue_()

    def cut(page: Page) -> None:
        page.route(STREAM, broken_twice)

    with served(opening) as address, opened(address, before=cut) as page:
        gate.set()
        ask(page, "ships")
        expect(page.locator(".card mark")).to_have_text("Cảng đón 130 tàu mỗi tháng.")
        page.locator("#state .chip").first.wait_for(state="attached", timeout=60_000)
        assert len(set(tried)) == len(tried) == 3  # each in a session of its own
        expect(page.locator(".state")).to_have_count(1)


def test_a_first_sight_that_is_refused_says_why() -> None:
    """In the visitor's language."""
    with minute_that_stays(), served(lambda report: FakeService(), rate=1) as address:
        with opened(address) as page:
            page.wait_for_selector("#state .chip")
        with opened(address, locale="vi-VN") as page:
            state = page.locator("[data-state=failed]")
            expect(state.locator("h1")).to_have_text("Chưa thể trả lời câu hỏi")
            expect(state).to_contain_text(SOON)


def test_a_question_that_is_refused_says_why() -> None:
    """As the server does, in the language that the page has now."""
    with (
        minute_that_stays(),
        served(lambda report: FakeService(), rate=2) as address,
        opened(address) as page,
    ):
        page.wait_for_selector("#state .chip")
        ask(page, "ships")
        page.get_by_role("button", name="Tiếng Việt").click()
        ask(page, "build")
        expect(page.locator("#notice")).to_contain_text(SOON)
        expect(page.locator("#question")).to_have_value("build")


def test_a_question_that_is_much_too_long_is_refused_for_its_length(english: Page) -> None:
    """Unsent, and in the words of the server; cut to size, it is asked."""
    ask(english, "ư" * 9000)
    expect(english.locator("#notice")).to_contain_text("The question has 9,000 characters; at most")
    english.get_by_role("button", name="Tiếng Việt").click()
    expect(english.locator("#notice")).to_contain_text("Câu hỏi dài 9.000 ký tự, nhiều nhất")
    ask(english, "ships " * 330)
    expect(english.locator(".card mark").first).to_be_visible()
    expect(english.locator("#notice")).to_be_empty()


def test_a_question_that_fails_while_another_is_typed_can_be_asked_again(address: str) -> None:
    """It stays in the conversation, and so does what is typed."""
    with opened(address) as page:
        page.wait_for_selector("#state .chip")
        held: list[Route] = []
        page.route(QUESTIONS, lambda route: held.append(route))
        for question in ("ships", "build"):  # the first goes back, the second finds it there
            page.fill("#question", question)
            page.press("#question", "Enter")
            expect(page.locator(".turn h2").last).to_have_text(question)
        page.wait_for_timeout(500)
        for route in held:
            route.abort()
        expect(page.locator(".turn h2")).to_have_text(["build"])
        expect(page.locator("#question")).to_have_value("ships")
        page.unroute(QUESTIONS)
        refused = page.locator(".turn .refused")
        expect(refused).to_contain_text("The server could not be reached")
        with page.expect_request(QUESTIONS) as again:
            page.get_by_role("button", name="ask again").click()
        assert '"previous":"ships"' in (again.value.post_data or "")  # as it was asked at first
        expect(page.locator(".card mark").first).to_have_text("Then run hoidap build.")
        expect(page.locator(".turn h2")).to_have_text(["build"])
        expect(refused).to_have_count(0)
        expect(page.locator("#question")).to_have_value("ships")


@pytest.mark.parametrize("status", [429, 502, 503])
def test_a_server_out_of_reach_gives_the_question_back(address: str, status: int) -> None:
    """In our words, not Gradio's; and the same page works again once the server is back."""
    with opened(address) as page:
        page.wait_for_selector("#state .chip")
        page.route("**/run/predict*", lambda route: route.fulfill(status=status, body="<p>busy"))
        ask(page, "ships")
        expect(page.locator("#notice")).to_contain_text("could not be reached or is busy")
        expect(page.locator("#question")).to_have_value("ships")
        expect(page.locator(".toast-wrap")).to_be_hidden()
        page.unroute("**/run/predict*")
        page.press("#question", "Enter")
        expect(page.locator(".card mark")).to_be_visible()
        expect(page.locator("#notice")).to_be_empty()


def test_one_question_that_is_refused_gives_up_no_other(address: str) -> None:
    """The first is still being answered."""
    with opened(address) as page:
        page.wait_for_selector("#state .chip")

        def busy(route: Route) -> None:
            if '"turn":2' in (route.request.post_data or ""):
                route.fulfill(status=429, body="busy")
            else:
                route.continue_()

        page.route("**/run/predict*", busy)
        for question in ("slow ships", "build"):
            page.fill("#question", question)
            page.press("#question", "Enter")
        expect(page.locator("#question")).to_have_value("build")
        expect(page.locator(".turn h2")).to_have_text(["slow ships"])
        expect(page.locator(".card mark")).to_be_visible()


def test_a_lost_connection_gives_the_question_back(address: str) -> None:
    """As a server that answers with an error does; and asked again, it is answered."""
    with opened(address) as page:
        page.wait_for_selector("#state .chip")
        page.route("**/run/predict*", lambda route: route.abort())
        ask(page, "ships")
        expect(page.locator("#notice")).to_contain_text("could not be reached or is busy")
        expect(page.locator("#question")).to_have_value("ships")
        page.unroute("**/run/predict*")
        page.press("#question", "Enter")
        expect(page.locator(".card mark")).to_be_visible()
