"""The widget where pages are rough: twice, taken away, changed while it runs, turned round."""

import pytest
from playwright.sync_api import Page, Route, expect

from tests.host_site import Site
from tests.web_service import browsing
from tests.widget_on_site import PHONE, ask, on

pytestmark = pytest.mark.browser


def add_tag(page: Page, address: str, **settings: str) -> None:
    """Put a tag with these `settings` behind the page's own, as the next page of a site does."""
    page.evaluate(
        """([src, settings]) => {
            const tag = Object.assign(document.createElement("script"), { src });
            Object.assign(tag.dataset, settings);
            document.body.append(tag);
        }""",
        [address, settings],
    )


def test_a_tag_that_stands_twice_is_placed_once(site: Site, server: str) -> None:
    """A template and a tag manager; another place on the page is another widget."""
    tag = f'<script src="{server}/widget.js" async></script>'
    again = f'<script src="{server}/widget.js?v=2" async></script>'
    inside = f'<script src="{server}/widget.js?v=3" data-target="#place" async></script>'
    with browsing(site.show(tag + again + inside, server)) as page:
        page.locator("#place > hoidap-chat").wait_for()
        expect(page.locator("hoidap-chat")).to_have_count(2)
        page.locator("body > hoidap-chat .launcher").click()
        page.locator("body > hoidap-chat textarea").fill("ships")
        page.locator("body > hoidap-chat textarea").press("Enter")
        expect(page.locator("body > hoidap-chat mark")).to_be_visible()


def test_a_tag_that_stands_twice_is_placed_once_where_its_place_comes_later(
    site: Site, server: str
) -> None:
    """As in an application of one page; taken away, it may be placed again."""
    tags = "".join(
        f'<script src="{server}/widget.js{again}" async data-target="#late"></script>'
        for again in ("", "?v=2")
    )
    policy = "script-src {server}; connect-src {server}"
    with browsing(site.show(tags, server, policy=policy)) as page:
        page.evaluate(
            "document.querySelector('#place').append("
            "Object.assign(document.createElement('section'), { id: 'late' }))"
        )
        page.locator("#late > hoidap-chat").first.wait_for()
        expect(page.locator("hoidap-chat")).to_have_count(1)
        page.evaluate("document.querySelector('hoidap-chat').remove()")
        page.add_script_tag(url=f"{server}/widget.js?v=3")
        page.locator("body > hoidap-chat").wait_for()
        page.evaluate("document.querySelector('hoidap-chat').remove()")
        page.add_script_tag(url=f"{server}/widget.js?v=4")
        page.locator("body > hoidap-chat").wait_for()


def test_the_tag_of_the_next_page_says_how_it_is_there(site: Site, server: str) -> None:
    """Where the body is exchanged: what it sets is set, and what it leaves out is as without it."""
    first = "data-open data-language=vi data-title=Bến data-accent=#003"
    policy = "script-src {server}; connect-src {server}"
    tag = f'<script src="{server}/widget.js" {first}></script>'
    with browsing(site.show(tag, server, policy=policy)) as page:
        chat = page.locator("hoidap-chat")
        expect(chat.locator("h2")).to_have_text("Bến")
        ask(page, "ships")
        page.evaluate("document.body.replaceWith(document.createElement('body'))")
        add_tag(page, f"{server}/widget.js", language="en", greeting="Ahoy")
        expect(chat.locator("h2")).to_have_text("Ask 2 documents")
        expect(chat.locator(".greeting p").first).to_have_text("Ahoy")
        expect(chat.locator("form button")).to_have_text("Ask")
        expect(chat).to_have_count(1)
        expect(chat.locator(".panel")).to_be_visible()
        expect(chat.locator("mark")).to_be_visible()
        assert chat.evaluate("e => e.dataset.accent") is None
        page.evaluate("hoidap.close()")
        expect(chat.locator(".panel")).to_be_hidden()


def test_a_tag_that_says_nothing_takes_nothing_away(site: Site, server: str) -> None:
    """A plain one behind the site's own; and the next takes back what a tag has set, no more."""
    tag = f'<script src="{server}/widget.js" data-open data-title=Bến data-accent=#003></script>'
    policy = "script-src {server}; connect-src {server}"
    with browsing(site.show(tag, server, policy=policy)) as page:
        chat = page.locator("hoidap-chat")
        expect(chat.locator("h2")).to_have_text("Bến")
        page.evaluate("document.querySelector('hoidap-chat').dataset.theme = 'dark'")
        page.add_script_tag(url=f"{server}/widget.js?v=2")
        page.evaluate("new Promise((done) => setTimeout(done))")
        expect(chat.locator("h2")).to_have_text("Bến")
        add_tag(page, f"{server}/widget.js?v=3", open="", title="Cảng")
        expect(chat.locator("h2")).to_have_text("Cảng")
        expect(chat).to_have_count(1)
        kept = chat.evaluate("e => [e.dataset.accent, e.dataset.theme, e.dataset.open]")
        assert kept == [None, "dark", ""]


def test_it_may_be_taken_away_while_it_asks(site: Site, server: str) -> None:
    """The answer goes nowhere, nothing fails, and it can be put back with the answer in it."""
    with on(site, server, "data-open") as page:
        page.evaluate(
            "window.chat = document.querySelector('hoidap-chat');"
            " window.told = chat.ask('slow ships'); chat.remove()"
        )
        expect(page.locator("hoidap-chat")).to_have_count(0)
        assert page.evaluate("told.then((answer) => answer.found)") is True
        page.evaluate("document.body.append(chat)")
        expect(page.locator("hoidap-chat mark")).to_be_visible()


def test_attributes_may_change_while_it_runs(site: Site, server: str) -> None:
    """Language, title, colours, greeting: as if they had stood there from the beginning."""
    with on(site, server, "data-open data-accent='#ff0'") as page:
        chat = page.locator("hoidap-chat")
        chat.locator(".greeting .chip").first.wait_for()
        ask(page, "ships")
        page.evaluate("document.querySelector('hoidap-chat').dataset.language = 'vi'")
        expect(chat.locator("form button")).to_have_text("Hỏi")
        page.evaluate("document.querySelector('hoidap-chat').dataset.title = '<b>Port</b>'")
        expect(chat.locator("h2")).to_have_text("<b>Port</b>")
        page.evaluate("document.querySelector('hoidap-chat').dataset.greeting = 'Xin chào'")
        expect(chat.locator(".greeting p").first).to_have_text("Xin chào")
        colour = "e => [getComputedStyle(e).backgroundColor, getComputedStyle(e).color]"
        send = chat.locator("form button")
        assert send.evaluate(colour) == ["rgb(255, 255, 0)", "rgb(0, 0, 0)"]
        page.evaluate("document.querySelector('hoidap-chat').dataset.accent = '#003'")
        assert send.evaluate(colour) == ["rgb(0, 0, 51)", "rgb(255, 255, 255)"]
        page.evaluate("delete document.querySelector('hoidap-chat').dataset.accent")
        assert send.evaluate(colour)[0] == "rgb(11, 93, 102)"
        expect(chat.locator(".turn")).to_have_count(1)  # what was said is still there


def test_a_page_from_right_to_left_does_not_turn_it_round(site: Site, server: str) -> None:
    """Both its languages are written from left to right."""
    with on(site, server, "data-open") as page:
        page.evaluate("document.documentElement.dir = 'rtl'")
        panel = page.locator("hoidap-chat .panel")
        assert panel.evaluate("e => getComputedStyle(e).direction") == "ltr"
        ask(page, "ships")
        title, close = (
            page.locator(f"hoidap-chat header {part}").bounding_box() for part in ("h2", ".close")
        )
        assert title is not None
        assert close is not None
        assert title["x"] < close["x"]


def test_a_page_enlarged_to_320_px_shows_all_of_it(site: Site, server: str) -> None:
    """As WCAG asks: 1280 px at 400 %; nothing sideways, nothing on top of another."""
    with on(site, server, "data-open", viewport={"width": 320, "height": 256}) as page:
        ask(page, "tàu")
        chat = page.locator("hoidap-chat")
        turns = chat.locator(".turns")
        assert turns.evaluate("e => e.scrollWidth <= e.clientWidth")
        for part in ("header .close", "textarea", "form button"):
            expect(chat.locator(part)).to_be_in_viewport(ratio=1)
        box = turns.bounding_box()
        assert box is not None
        assert box["height"] > 80


def test_colours_that_are_forced_leave_it_legible(site: Site, server: str) -> None:
    """The mark stays a mark, the launcher has an edge."""
    with on(site, server, forced_colors="active") as page:
        launcher = page.locator("hoidap-chat .launcher")
        assert launcher.evaluate("e => getComputedStyle(e).borderTopWidth") != "0px"
        launcher.click()
        mark = ask(page, "ships").locator("mark")
        colours = "e => [getComputedStyle(e).backgroundColor, getComputedStyle(e).color]"
        quote = page.locator("hoidap-chat blockquote").evaluate(colours)
        assert mark.evaluate(colours)[0] != quote[0]


def test_a_page_is_printed_without_the_widget_that_lies_over_it(site: Site, server: str) -> None:
    """Open or not: it would cover every sheet."""
    with on(site, server, "data-open") as page:
        ask(page, "ships")
        page.emulate_media(media="print")
        assert page.locator("hoidap-chat").bounding_box() is None


def test_a_widget_inside_the_page_is_printed_to_its_end(site: Site, server: str) -> None:
    """Dark on white, the questions and quotations with their sources, and nothing to press."""
    tag = f'<script src="{server}/widget.js" async data-target="#place" data-theme="dark"></script>'
    with browsing(site.show(tag, server)) as page:
        chat = page.locator("hoidap-chat")
        for _ in range(4):
            ask(page, "ships")
        page.emulate_media(media="print")
        assert chat.locator(".turns").evaluate("e => e.scrollHeight <= e.clientHeight")
        inside = "e => e.getBoundingClientRect().bottom"
        assert chat.locator(".turn").last.evaluate(inside) <= chat.evaluate(inside)
        assert chat.locator("blockquote").first.evaluate("e => getComputedStyle(e).color") == (
            "rgb(27, 31, 36)"
        )
        source = "e => getComputedStyle(e, '::after').content"
        assert chat.locator("figcaption").first.evaluate(source) == '" · so-tay.md"'
        for button in chat.locator("button").all():
            expect(button).to_be_hidden()


def test_a_long_word_scrolls_nothing_sideways(site: Site, server: str) -> None:
    """Such as the name of a file without a title, as a topic or a title."""
    word = "Quy_trinh_tiep_nhan_va_giai_quyet_ho_so_truc_tuyen_muc_do_4"

    def answered(route: Route) -> None:
        reply = route.fetch()
        body = reply.json()
        body["topics"] = [word]
        body["hits"] = [{**hit, "title": word, "heading": word} for hit in body["hits"]]
        route.fulfill(response=reply, json=body)

    with on(site, server, "data-open", **PHONE) as page:
        page.route("**/api/ask", answered)
        ask(page, "weather")
        ask(page, "tàu").locator("summary").first.tap()
        turns = page.locator("hoidap-chat .turns")
        assert turns.evaluate("e => e.scrollWidth - e.clientWidth") == 0
        chip = turns.locator(".turn .chip").first.bounding_box()
        assert chip
        assert chip["x"] + chip["width"] <= 375


def test_the_theme_of_the_system_may_change_while_it_is_open(site: Site, server: str) -> None:
    """Its own scroll bars are in the theme, and what is written in the accent stays legible."""
    with on(site, server, 'data-open data-accent="#003"', color_scheme="light") as page:
        chip, chat = page.locator("hoidap-chat .chip").first, page.locator("hoidap-chat")
        for theme, written in (("light", "rgb(0, 0, 51)"), ("dark", "rgb(233, 231, 226)")):
            page.emulate_media(color_scheme=theme)  # type: ignore[arg-type]
            expect(chip).to_have_css("color", written)
            expect(chat).to_have_css("color-scheme", theme)


def test_it_stands_still_where_less_motion_is_wanted(site: Site, server: str) -> None:
    """And moves for a tenth of a second elsewhere."""
    for wanted, moves in (("reduce", "none"), ("no-preference", "rise")):
        with on(site, server, reduced_motion=wanted) as page:
            page.locator("hoidap-chat .launcher").click()
            panel = page.locator("hoidap-chat .panel")
            assert panel.evaluate("e => getComputedStyle(e).animationName") == moves
