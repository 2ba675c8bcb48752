"""The chat where its requests fail: what the visitor is told, and that the page goes on."""

import pytest
from playwright.sync_api import Page, Route, expect

from tests.web_service import opened

pytestmark = pytest.mark.browser

FIRST_SIGHT = "**/queue/join*"


def test_the_first_sight_comes_as_soon_as_the_server_can_be_reached(address: str) -> None:
    """However its first request fared."""
    tried: list[str] = []

    def lost_once(route: Route) -> None:
        tried.append(route.request.url)
        route.abort() if len(tried) == 1 else route.continue_()

    def cut(page: Page) -> None:
        page.route(FIRST_SIGHT, lost_once)

    with opened(address, before=cut) as page:
        expect(page.locator("#state .chip").first).to_be_visible(timeout=15_000)
        assert len(tried) == 2
