"""Whether everybody can read it: axe finds nothing, in both themes, in every state."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from tests.web_service import ask, browsing, opened

pytestmark = pytest.mark.browser

# Gradio puts its own parts outside of landmarks; ours lie in the page's one column.
OPTIONS = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}


def found(page: Page) -> list[str]:
    """What axe has against `page`, with the element it is about."""
    page.wait_for_timeout(200)  # what fades in is only then in its final colour
    violations = Axe().run(page, options=OPTIONS).response["violations"]
    return [f"{v['id']}: {node['html'][:160]}" for v in violations for node in v["nodes"]]


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_chat_is_accessible(address: str, theme: str) -> None:
    """First sight, an answer with everything open, not found, a refusal, a reason asked for."""
    with opened(address, color_scheme=theme) as page:
        page.wait_for_selector("#state .chip")
        assert found(page) == []
        ask(page, "tàu")
        ask(page, "weather")
        page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
        page.locator("[data-helpful=no]").first.click()
        ask(page, "???")
        assert found(page) == []


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_widget_is_accessible(address: str, theme: str) -> None:
    """On the demonstration page: closed, open, and with answers in it."""
    with browsing(f"{address}/demo?language=vi", color_scheme=theme) as page:
        page.locator("hoidap-chat .launcher").wait_for()
        assert found(page) == []
        page.locator("hoidap-chat .launcher").click()
        for question in ("tàu", "weather", "???"):
            page.locator("hoidap-chat textarea").fill(question)
            page.locator("hoidap-chat textarea").press("Enter")
            page.locator("hoidap-chat .turn").last.locator(".card").wait_for()
        page.locator("hoidap-chat").get_by_role("button", name="không hữu ích").first.click()
        assert found(page) == []


@pytest.mark.parametrize("path", ["/embed", "/read/cang?from=44&to=71"])
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_pages_beside_it_are_accessible(address: str, path: str, theme: str) -> None:
    """A frame, and a document with a sentence marked."""
    with browsing(address + path, color_scheme=theme) as page:
        page.wait_for_selector("mark, hoidap-chat .chip")
        assert found(page) == []
