"""The widget in a real browser, on another site with a strict policy and a hostile style."""

import pytest
from playwright.sync_api import expect

from qa.place import digest
from tests.host_site import Site
from tests.web_service import DOCUMENTS, browsing
from tests.widget_on_site import PHONE, ask, on

pytestmark = pytest.mark.browser


def test_one_tag_is_the_whole_installation(site: Site, server: str) -> None:
    """Under a policy that allows our host alone; nothing is fetched before it is opened."""
    asked: list[str] = []
    tag = f'<script src="{server}/widget.js" async></script>'
    with browsing(site.show(tag, server), before=lambda page: page.on(
        "request", lambda request: asked.append(request.url)
    )) as page:  # fmt: skip
        launcher = page.get_by_role("button", name="Ask a question")
        expect(launcher).to_be_visible()
        box = launcher.bounding_box()
        assert box
        assert (box["width"], box["height"]) == (52, 52)
        assert [url for url in asked if url.startswith(server)] == [f"{server}/widget.js"]
        launcher.click()
        card = ask(page, "Bao nhiêu tàu?")
        expect(card.locator("mark").first).to_have_text("Cảng đón 130 tàu mỗi tháng.")
        expect(card.locator("figcaption").first).to_have_text("Cảng Hải Phòng · Cảng biển · đoạn 2")
        expect(card.get_by_text("2 đoạn khác")).to_be_visible()
        assert page.context.cookies() == []
        assert page.evaluate("localStorage.length + sessionStorage.length") == 0
        assert all(url.startswith((server, site.address)) for url in asked)


def test_attributes_set_title_greeting_colour_side_and_state(site: Site, server: str) -> None:
    """Markup in them is text; the launcher's sign stays legible on the colour."""
    attributes = (
        'data-title="Trường &lt;b&gt;A&lt;/b&gt;" data-greeting="Xin &lt;i&gt;chào&lt;/i&gt;" '
        'data-accent="#ffdd00" data-position="left" data-open data-theme="dark"'
    )
    with on(site, server, attributes) as page:
        expect(page.locator("hoidap-chat h2")).to_have_text("Trường <b>A</b>")
        expect(page.locator("hoidap-chat .greeting p").first).to_have_text("Xin <i>chào</i>")
        panel = page.locator("hoidap-chat .panel")
        box = panel.bounding_box()
        assert box
        assert box["x"] == 20
        send = page.get_by_role("button", name="Ask", exact=True)
        colours = "e => [getComputedStyle(e).backgroundColor, getComputedStyle(e).color]"
        assert send.evaluate(colours) == ["rgb(255, 221, 0)", "rgb(0, 0, 0)"]
        assert panel.evaluate("e => getComputedStyle(e).backgroundColor") == "rgb(20, 23, 26)"
        assert page.evaluate("document.activeElement.tagName") == "BODY"  # no focus is stolen


def test_a_hostile_style_sheet_does_not_reach_in(site: Site, server: str) -> None:
    """Shown, placed and sized as designed, above everything; and the page is not moved by it."""
    with on(site, server, "data-open") as page:
        chat = page.locator("hoidap-chat")
        style = chat.evaluate(
            "e => (s => [s.display, s.position, s.zIndex, s.opacity, s.transform])"
            "(getComputedStyle(e))"
        )
        assert style == ["block", "fixed", "2147483647", "1", "none"]
        ask(page, "ships")
        sizes = {"h2": 16, "h3": 16, ".greeting .quiet": 15, "blockquote": 17, "figcaption": 15,
                 ".actions a": 15, "textarea": 16}  # fmt: skip
        for part, size in sizes.items():
            expect(chat.locator(part).first).to_have_css("font-size", f"{size}px")
        panel = page.locator("hoidap-chat .panel").bounding_box()
        assert panel
        assert (panel["width"], panel["height"]) == (400, 612)  # of 720 px, 85 %
        width = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
        assert page.evaluate(width) == 0


def test_markup_in_a_document_is_text_and_fetches_nothing(site: Site, server: str) -> None:
    """In the quotation and in its title; links lead to the reader and to the source's words."""
    with on(site, server, "data-open") as page:
        elsewhere: list[str] = []
        page.on("request", lambda r: elsewhere.append(r.url) if "elsewhere" in r.url else None)
        card = ask(page, "markup")
        expect(card.locator("blockquote")).to_contain_text("<script>window.broken = 1</script>")
        expect(card.locator("cite")).to_have_text("A <b>guide</b>")
        assert page.evaluate("window.broken") is None
        assert card.locator("img, script, b").count() == 0
        assert elsewhere == []
        source = card.get_by_role("link", name="open the source").get_attribute("href")
        assert source
        assert source.startswith("https://example.org/guide?a=1&b=2#:~:text=Markup%20such%20as")
        read = card.get_by_role("link", name="read it in the document").get_attribute("href")
        quoted = digest(DOCUMENTS["guide"].text[72:235])
        assert read == f"{server}/read/guide?from=72&to=235&digest={quoted}&language=en#here"


def test_the_keyboard_is_enough(site: Site, server: str) -> None:
    """Opened by a key, the focus goes in and stays in; Esc closes and gives it back."""
    with on(site, server) as page:
        launcher = page.locator("hoidap-chat .launcher")
        launcher.focus()
        page.keyboard.press("Enter")
        active = "document.querySelector('hoidap-chat').shadowRoot.activeElement?.tagName"
        assert page.evaluate(active) == "TEXTAREA"
        page.keyboard.type("ships")
        page.keyboard.press("Enter")
        page.locator("hoidap-chat .card").wait_for()
        seen = set()
        for _ in range(20):
            page.keyboard.press("Tab")
            assert page.evaluate("document.activeElement.tagName") == "HOIDAP-CHAT"
            seen.add(page.evaluate(active))
        assert seen >= {"BUTTON", "TEXTAREA", "A", "DIV"}
        page.keyboard.press("Shift+Tab")
        assert page.evaluate("document.activeElement.tagName") == "HOIDAP-CHAT"
        page.keyboard.press("Escape")
        expect(page.locator("hoidap-chat .panel")).to_be_hidden()
        expect(launcher).to_be_focused()


def test_the_page_is_said_to_be_shut_off_only_while_the_visitor_is_inside(
    site: Site, server: str
) -> None:
    """Opened by the page it takes no focus, and a screen reader still reads the page."""
    with on(site, server, "data-open") as page:
        panel = page.locator("hoidap-chat .panel")
        expect(panel).to_have_role("dialog")
        assert panel.get_attribute("aria-modal") is None
        page.locator("hoidap-chat textarea").focus()
        expect(panel).to_have_attribute("aria-modal", "true")
        page.keyboard.press("Escape")
        page.evaluate("hoidap.ask('ships')")
        assert panel.get_attribute("aria-modal") is None


def test_a_phone_shows_it_full_screen_with_large_targets(site: Site, server: str) -> None:
    """375 px wide, nothing beyond the edge, whatever can be pressed at least 44 px high."""
    with on(site, server, **PHONE) as page:
        page.locator("hoidap-chat .launcher").tap()
        ask(page, "tàu")
        ask(page, "weather")
        page.evaluate(
            "document.querySelector('hoidap-chat').shadowRoot.querySelectorAll('details')"
            ".forEach(d => d.open = true)"
        )
        panel = page.locator("hoidap-chat .panel").bounding_box()
        assert panel == {"x": 0, "y": 0, "width": 375, "height": 740}
        assert (
            page.locator("hoidap-chat .turns").evaluate("e => e.scrollWidth - e.clientWidth") == 0
        )
        small = page.evaluate(
            "[...document.querySelector('hoidap-chat').shadowRoot"
            ".querySelectorAll('button, summary, textarea, .actions a')]"
            ".filter(e => e.getClientRects().length && e.getBoundingClientRect().height < 44)"
            ".map(e => e.outerHTML)"
        )
        assert small == []


def test_what_is_enlarged_with_two_fingers_is_not_made_smaller(site: Site, server: str) -> None:
    """The panel keeps its height; the visitor moves over it."""
    with on(site, server, **PHONE) as page:
        page.locator("hoidap-chat .launcher").tap()
        touch = page.context.new_cdp_session(page)
        touch.send("Emulation.setPageScaleFactor", {"pageScaleFactor": 2})
        page.wait_for_function("visualViewport.scale === 2 && visualViewport.height < 400")
        page.wait_for_timeout(100)
        high = page.locator("hoidap-chat .panel").evaluate("e => e.offsetHeight")
        assert high == 740
