"""The chat where a file of it is lost on the way: it comes all the same, or says so."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, Route, expect

from tests.web_service import browsing

pytestmark = pytest.mark.browser

# Gradio's first script, one of its styles, ours, and one of our scripts.
ENTRY = re.compile(r"/assets/index-[^/]*\.js")
STYLE = re.compile(r"/assets/core-[^/]*\.css")
OWN_STYLE, SCRIPT = re.compile(r"/web/chat\.css"), re.compile(r"/web/chat\.js")
WIDGET = re.compile(r"/widget\.js")


def losing(file: re.Pattern[str], times: int, tried: list[str]) -> Callable[[Page], object]:
    """What has `file` lost the first `times` that a page asks for it; all that it `tried`."""

    def lose(route: Route) -> None:
        tried.append(route.request.url)
        route.abort() if len(tried) <= times else route.continue_()

    return lambda page: page.route(file, lose)


@pytest.mark.parametrize("file", [ENTRY, STYLE, OWN_STYLE, SCRIPT])
def test_a_file_that_is_lost_once_is_fetched_again(address: str, file: re.Pattern[str]) -> None:
    """With the page, by itself; then it is as it would have been."""
    tried: list[str] = []
    with browsing(address, losing(file, 1, tried), meant="hoidap is not defined") as page:
        expect(page.locator("#state .chip").first).to_be_visible(timeout=20_000)
        expect(page.locator("[data-started]")).to_be_attached()
        expect(page.locator("#unstarted")).to_have_count(0)
        assert len(tried) == 2


def test_a_style_that_never_comes_takes_no_chat_away(address: str) -> None:
    """It is asked for again once, and then done without."""
    tried: list[str] = []
    with browsing(address, losing(STYLE, 99, tried)) as page:
        expect(page.locator("#state .chip").first).to_be_visible(timeout=20_000)
        expect(page.locator("#unstarted")).to_have_count(0)
        assert len(tried) == 2


@pytest.mark.parametrize("locale", ["vi-VN", "en-GB"])
def test_a_page_whose_script_never_comes_says_so(address: str, locale: str) -> None:
    """In the visitor's language, with what to do; and it is not loaded again for ever."""
    tried: list[str] = []
    with browsing(address, losing(ENTRY, 99, tried), locale=locale) as page:
        said = page.locator("#unstarted")
        expect(said).to_be_visible()
        word = "chưa tải xong" if locale == "vi-VN" else "Not all of this page has arrived"
        expect(said).to_contain_text(word)
        page.wait_for_timeout(500)
        assert len(tried) == 2
        with page.expect_navigation():
            said.locator("a").click()
        assert len(tried) == 3


def test_a_script_of_somebody_else_is_not_missed(address: str) -> None:
    """A proxy or an extension puts one in, which is refused: the page is as it was without it."""
    counted = '<script defer src="https://counting.example/beacon.js"></script></head>'
    came: list[str] = []

    def put_in(route: Route) -> None:
        came.append(route.request.url)
        reply = route.fetch()
        route.fulfill(response=reply, body=reply.text().replace("</head>", counted))

    def before(page: Page) -> None:
        page.route(f"{address}/", put_in)

    with browsing(address, before, meant="counting.example") as page:
        expect(page.locator("[data-started]")).to_be_attached(timeout=20_000)
        page.reload()
        expect(page.locator("[data-started]")).to_be_attached(timeout=20_000)
        expect(page.locator("#unstarted")).to_have_count(0)
        assert len(came) == 2


def test_a_page_is_not_loaded_for_ever_where_nothing_tells_how_it_came(address: str) -> None:
    """As in a browser that hides from its pages what they could know it by."""
    tried: list[str] = []

    def before(page: Page) -> None:
        page.add_init_script("performance.getEntriesByType = () => []")
        losing(ENTRY, 99, tried)(page)

    with browsing(address, before) as page:
        expect(page.locator("#unstarted")).to_be_visible(timeout=20_000)
        page.wait_for_timeout(500)
        assert len(tried) == 1


def test_what_was_typed_stays_where_the_script_is_lost(address: str) -> None:
    """The form goes nowhere by itself, and the visitor is told."""
    with browsing(address, losing(SCRIPT, 99, []), meant="hoidap") as page:
        page.locator("#question").wait_for()
        page.fill("#question", "ships")
        page.locator("#send").click()
        page.wait_for_timeout(500)
        expect(page.locator("#question")).to_have_value("ships")
        expect(page.locator("#unstarted")).to_be_visible()


def test_a_page_without_scripts_says_that_it_has_not_arrived(address: str) -> None:
    """After a while, in which most pages come."""
    with browsing(address, java_script_enabled=False) as page:
        expect(page.locator("#unstarted")).to_be_hidden()
        expect(page.locator("#unstarted")).to_be_visible(timeout=20_000)


def test_a_frame_whose_script_never_comes_says_so(address: str) -> None:
    """And nothing of it is seen once the widget is there; the link loads the same corpus again."""
    with browsing(f"{address}/embed?language=vi&corpus=", losing(WIDGET, 1, [])) as page:
        said = page.locator("main > p")
        expect(said).to_be_hidden()
        expect(said).to_contain_text("chưa tải xong")
        expect(said).to_be_visible(timeout=20_000)
        said.locator("a").click()
        page.locator("hoidap-chat textarea").wait_for()
        expect(said).to_be_hidden()
        assert page.url.endswith("/embed?language=vi&corpus=")
