"""The page as it is served and seen: what it fetches, how it fits, which colours it has."""

from urllib.parse import urlsplit

import pytest
from gradio_client import Client
from gradio_client.exceptions import AppError
from playwright.sync_api import Page, Route, expect

from tests.web_service import ask, before_leaving, browsing, opened
from tests.widget_on_site import PHONE

pytestmark = pytest.mark.browser

PAPER = {"light": "rgb(251, 250, 247)", "dark": "rgb(20, 23, 26)"}


def test_nothing_is_fetched_from_other_hosts(address: str) -> None:
    """Every request of a visit, with answers and their markup, goes to this host."""
    asked: list[str] = []
    with opened(address) as page:
        page.wait_for_selector("#state .chip")  # Gradio complains when its stream is cut off
        page.on("request", lambda request: asked.append(request.url))
        page.reload()
        page.wait_for_selector("#state .chip")
        for question in ("markup", "weather"):
            ask(page, question)
        page.wait_for_timeout(300)
    assert {urlsplit(url).netloc for url in asked} == {urlsplit(address).netloc}
    assert not [url for url in asked if url.endswith((".woff", ".woff2", ".ttf"))]


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_browsers_theme_is_followed(address: str, theme: str) -> None:
    """Paper, ink and mark are those of the theme."""
    with opened(address, color_scheme=theme) as page:
        ask(page, "ships")
        colour = "getComputedStyle(document.querySelector('{}')).{}"
        assert page.evaluate(colour.format("body", "backgroundColor")) == PAPER[theme]
        assert page.evaluate(colour.format(".gradio-container", "backgroundColor")) == PAPER[theme]
        mark = "rgb(255, 233, 168)" if theme == "light" else "rgb(90, 74, 18)"
        assert page.evaluate(colour.format("mark", "backgroundColor")) == mark


@pytest.mark.parametrize("locale", ["vi-VN", "en-GB"])
def test_a_phone_shows_all_without_scrolling_sideways(address: str, locale: str) -> None:
    """First sight, answer with everything open, not found, and a word without end."""
    with opened(address, locale=locale, **PHONE) as page:
        page.wait_for_selector("#state .chip")
        width = "document.documentElement.scrollWidth"
        assert page.evaluate(width) == 375
        for question in ("tàu gì", "weather", "ships" * 300):
            ask(page, question)
            page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
            assert page.evaluate(width) == 375


def test_a_topic_pressed_on_a_phone_brings_up_no_keyboard(address: str) -> None:
    """The focus goes to its turn, and with a mouse to the composer."""
    for device, focused in ((PHONE, ".turn h2"), ({}, "#question")):
        with opened(address, **device) as page:
            page.locator("#state .chip").first.click()
            expect(page.locator(focused)).to_be_focused()
            page.locator(".card").wait_for()


@pytest.mark.parametrize("place", ["#state h1", "#state .chip", ".card .chip", ".other b"])
def test_a_title_without_a_space_fits_a_phone(address: str, place: str) -> None:
    """Wherever it stands; shown whole where it is unfolded."""
    name = "Quy_trinh_tiep_nhan_va_giai_quyet_ho_so_truc_tuyen_muc_do_4"
    with opened(address, **PHONE) as page:
        page.wait_for_selector("#state .chip")
        if "#state" not in place:
            ask(page, "tàu")
            ask(page, "weather")
        page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
        shown = page.locator(place).first
        shown.evaluate("(e, name) => { e.textContent = name; }", name)
        assert page.evaluate("document.documentElement.scrollWidth") == 375
        assert shown.evaluate("e => e.getBoundingClientRect().right") <= 375
        assert shown.evaluate("e => e.scrollWidth <= e.clientWidth")


def test_a_document_of_a_file_with_a_long_name_fits_a_phone(address: str) -> None:
    """Its source has no blank to break at, and is no link."""
    with browsing(f"{address}/read/cang", **PHONE) as page:
        name = "Quy_trinh_tiep_nhan_va_giai_quyet_ho_so_truc_tuyen_muc_do_4.pdf"
        source = page.locator(".quiet")
        source.evaluate("(e, name) => { e.firstChild.data = `Source: ${name}`; }", name)
        assert page.evaluate("document.documentElement.scrollWidth") == 375
        expect(source).to_contain_text(name)


def test_targets_on_a_phone_are_large_enough(address: str) -> None:
    """Whatever can be pressed is at least 44 px high."""
    with opened(address, **PHONE) as page:
        ask(page, "tàu")
        ask(page, "weather")
        page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
        heights = page.evaluate(
            "[...document.querySelectorAll('button, summary, textarea, .card a')]"
            ".filter(e => e.offsetParent).map(e => [e.className + e.textContent,"
            " e.getBoundingClientRect().height])"
        )
        assert [target for target in heights if target[1] < 44] == []


def test_the_newest_question_is_at_the_top(address: str) -> None:
    """Below the head, not behind it, however long the conversation."""
    with opened(address, viewport={"width": 800, "height": 500}) as page:
        for question in ("tàu", "tàu gì", "tàu nào"):
            ask(page, question)
        top = page.locator(".turn").last.evaluate("e => e.getBoundingClientRect().top")
        head = page.locator(".top").evaluate("e => e.getBoundingClientRect().bottom")
        assert head - 1 <= top < 160


@pytest.mark.parametrize("words", [60, 100])
def test_an_answer_is_in_sight_however_long_its_question(address: str, words: int) -> None:
    """On a phone: the question above it as far as there is room."""
    with opened(address, **{**PHONE, "viewport": {"width": 375, "height": 553}}) as page:
        ask(page, "tàu " + "nào " * words)
        assert page.locator(".card mark").first.evaluate(
            "e => e.getBoundingClientRect().bottom < document.querySelector('#composer')"
            ".getBoundingClientRect().top"
        )


def test_what_failed_once_is_not_said_above_an_answer(address: str) -> None:
    """It is where nothing was answered yet."""
    with opened(address) as page:
        page.wait_for_selector("#state .chip")
        page.evaluate("document.querySelector('.state').dataset.state = 'failed'")
        ask(page, "???")
        expect(page.locator(".state")).to_be_visible()
        ask(page, "ships")
        expect(page.locator(".state")).to_be_hidden()


def test_nothing_is_awaited_above_an_answer(address: str) -> None:
    """What was said of the start, where it stays since nobody said that it is over."""
    with opened(address) as page:
        page.wait_for_selector("#state .chip")
        page.evaluate("document.querySelector('#state .state').dataset.state = 'loading'")
        expect(page.locator(".state")).to_be_visible()
        ask(page, "ships")
        expect(page.locator(".state")).to_be_hidden()


def test_the_composer_stays_where_it_is_as_the_first_sight_comes(address: str) -> None:
    """On a phone: it does not wait at the top of an empty page."""
    held: list[Route] = []

    def hold(page: Page) -> None:
        page.route("**/queue/join*", lambda route: held.append(route))

    high = "e => e.getBoundingClientRect().top"
    with opened(address, before=hold, **PHONE) as page:
        while not held:
            page.wait_for_timeout(50)
        before = page.locator("#composer").evaluate(high)
        held[0].continue_()
        page.wait_for_selector("#state .chip")
        assert abs(page.locator("#composer").evaluate(high) - before) < 160


def test_nothing_of_gradio_is_seen(address: str) -> None:
    """No footer, no settings, no name."""
    with opened(address) as page:
        page.wait_for_selector("#state .chip")
        assert page.locator("footer:visible").count() == 0
        assert "gradio" not in page.inner_text("body").lower()


def test_printing_leaves_questions_and_quotations(address: str) -> None:
    """With their sources, and without what is only for a screen."""
    with opened(address) as page:
        ask(page, "ships")
        page.emulate_media(media="print")
        assert page.locator(".turn h2").is_visible()
        assert page.locator("blockquote").is_visible()
        assert page.locator(".printed").inner_text() == "so-tay.md"
        assert not page.locator("#composer").is_visible()
        assert not page.locator(".actions").is_visible()


def test_printing_is_dark_on_light_whatever_the_screen_is(address: str) -> None:
    """Also the page of a document; and no line leads to what is not printed."""
    with opened(address, color_scheme="dark") as page:
        ask(page, "weather")
        page.emulate_media(media="print", color_scheme="dark")
        ink = "e => getComputedStyle(e).color"
        assert page.locator(".turn h2").evaluate(ink) == "rgb(27, 31, 36)"
        assert not page.locator(".nearest").is_visible()
        before_leaving(page)
        page.goto(f"{address}/read/cang")
        assert page.locator("h1").evaluate(ink) == "rgb(27, 31, 36)"


def test_gradios_client_asks_by_name(address: str) -> None:
    """The endpoint `ask` takes and gives what the API does; a refusal says why."""
    client = Client(address, verbose=False, analytics_enabled=False)
    answer = client.predict("How many ships?", 2, "en", None, api_name="/ask")
    assert answer["found"] is True
    assert answer["hits"][0]["title"] == "Cảng Hải Phòng"
    with pytest.raises(AppError, match="only symbols"):
        client.predict("???", api_name="/ask")
    with pytest.raises(AppError) as fault:
        client.predict("fault", api_name="/ask")
    assert "secret" not in str(fault.value)
    client.close()
