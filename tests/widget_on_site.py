"""The widget on somebody else's site, as its tests open it and ask it."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from playwright.sync_api import Locator, Page

from tests.host_site import Site
from tests.web_service import browsing

PHONE: dict[str, Any] = {
    "viewport": {"width": 375, "height": 740},
    "has_touch": True,
    "is_mobile": True,
}


def tagged(server: str, attributes: str = "") -> str:
    """The widget's tag, with `attributes` on it."""
    return f'<script src="{server}/widget.js" async {attributes}></script>'


@contextmanager
def on(
    site: Site, server: str, attributes: str = "", language: str = "en", **options: Any
) -> Iterator[Page]:
    """A page of `site` with the widget's tag and `attributes` on it."""
    with browsing(site.show(tagged(server, attributes), server, language), **options) as page:
        page.wait_for_selector("hoidap-chat", state="attached")
        yield page


def ask(page: Page, question: str) -> Locator:
    """Ask in the open widget; the answer's card."""
    page.locator("hoidap-chat textarea").fill(question)
    page.locator("hoidap-chat textarea").press("Enter")
    card = page.locator("hoidap-chat .turn").last.locator(".card")
    card.wait_for()
    return card
