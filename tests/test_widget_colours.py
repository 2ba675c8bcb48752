"""The widget in a site's own colour: what is written on it, and with it, can be read."""

import pytest
from playwright.sync_api import Page, expect

from tests.host_site import Site
from tests.widget_on_site import on

pytestmark = pytest.mark.browser


def test_words_in_a_colour_that_cannot_be_read_are_in_ink(site: Site, server: str) -> None:
    """Yellow is a fine button on white paper, but no colour to write with."""
    with on(site, server, 'data-accent="#ffdd00" data-theme="light" data-open') as page:
        chip = page.locator("hoidap-chat .chip").first
        assert chip.evaluate("e => getComputedStyle(e).color") == "rgb(27, 31, 36)"
    with on(site, server, 'data-accent="#7a1f3d" data-theme="light" data-open') as page:
        chip = page.locator("hoidap-chat .chip").first
        assert chip.evaluate("e => getComputedStyle(e).color") == "rgb(122, 31, 61)"


@pytest.mark.parametrize(
    ("accent", "written"),
    [("oklch(0.9 0.18 98)", "rgb(0, 0, 0)"), ("oklch(0.3 0.12 20)", "rgb(255, 255, 255)"),
     ("lab(95 0 0)", "rgb(0, 0, 0)"), ("hsl(340 60% 25%)", "rgb(255, 255, 255)")],
)  # fmt: skip
def test_a_colour_in_any_notation_is_legible(
    site: Site, server: str, accent: str, written: str
) -> None:
    """Dark on a light accent and light on a dark one, whatever the browser calls it."""
    with on(site, server, f'data-accent="{accent}" data-theme="light" data-open') as page:
        send = page.get_by_role("button", name="Ask", exact=True)
        assert send.evaluate("e => getComputedStyle(e).color") == written


def styled(page: Page, accent: str) -> None:
    """Set the site's colour as its style sheet would."""
    page.evaluate("(a) => document.body.style.setProperty('--hoidap-accent', a)", accent)


@pytest.mark.parametrize(
    ("accent", "theme", "written", "link"),
    [("#003366", "dark", "rgb(255, 255, 255)", "rgb(233, 231, 226)"),
     ("#ffd400", "light", "rgb(0, 0, 0)", "rgb(27, 31, 36)"),
     ("#7a1f3d", "light", "rgb(255, 255, 255)", "rgb(122, 31, 61)")],
)  # fmt: skip
def test_a_colour_of_the_sites_style_is_as_legible_as_one_of_the_tag(
    site: Site, server: str, accent: str, theme: str, written: str, link: str
) -> None:
    """On the button and on the paper, whatever theme a visitor's system has."""
    with on(site, server, color_scheme=theme) as page:
        styled(page, accent)
        page.locator("hoidap-chat .launcher").click()
        send = page.get_by_role("button", name="Ask", exact=True)
        expect(send).to_have_css("color", written)
        expect(page.locator("hoidap-chat .chip").first).to_have_css("color", link)


def test_a_launcher_in_colours_of_its_own_changes_no_other_part(site: Site, server: str) -> None:
    """A site may dress it by ::part(launcher)."""
    with on(site, server, "data-open") as page:
        page.evaluate(
            "document.querySelector('hoidap-chat').shadowRoot"
            ".querySelector('.launcher').style.background = 'white'"
        )
        page.evaluate("document.querySelector('hoidap-chat').dataset.theme = 'light'")
        send = page.get_by_role("button", name="Ask", exact=True)
        expect(send).to_have_css("color", "rgb(255, 255, 255)")
