"""The widget in a browser in which nothing may be kept."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser import ARGUMENTS, EXECUTABLE, chromium
from tests.host_site import STRICT, Site
from tests.web_service import FakeService, faults_of, served
from tests.widget_on_site import ask, tagged

pytestmark = pytest.mark.browser

# What a browser is told when a visitor blocks all storage, or that of third parties.
NO_STORAGE = {"default_content_setting_values": {"cookies": 2}}
NO_THIRD_PARTIES = {"block_third_party_cookies": True, "cookie_controls_mode": 1}


@contextmanager
def set_so(folder: Path, settings: dict[str, Any], address: str) -> Iterator[Page]:
    """The page at `address` in a browser with `settings` in its profile, without any error."""
    (folder / "Default").mkdir()
    (folder / "Default" / "Preferences").write_text(json.dumps({"profile": settings}))
    context = chromium().launch_persistent_context(
        folder, locale="en-GB", executable_path=EXECUTABLE, args=ARGUMENTS
    )
    try:
        page = context.pages[0]
        faults = faults_of(page)
        page.goto(address)
        yield page
    finally:
        context.close()
    assert not faults, faults


def test_a_browser_that_blocks_all_storage_shows_it_all_the_same(
    site: Site, server: str, tmp_path: Path
) -> None:
    """Without an error, asked to remember or not."""
    with set_so(tmp_path, NO_STORAGE, site.show(tagged(server, "data-remember"), server)) as page:
        refused = "try { sessionStorage.length; 'allowed' } catch (error) { error.name }"
        assert page.evaluate(refused) == "SecurityError"
        page.locator("hoidap-chat .launcher").click()
        ask(page, "ships")
        page.get_by_role("button", name="Tiếng Việt").click()
        page.get_by_role("button", name="Đóng").click()
        page.reload()
        page.locator("hoidap-chat .launcher").click()
        ask(page, "ships")


def test_a_frame_without_third_party_storage_works(site: Site, tmp_path: Path) -> None:
    """As browsers have it by default, or soon will: the frame of another site may keep nothing."""
    elsewhere = site.address.replace("127.0.0.1", "localhost")  # another site, not another port
    policy = STRICT.replace("script-src {server}", "frame-src {server}")
    with served(lambda report: FakeService(), elsewhere) as server:
        frame = f'<iframe src="{server}/embed?language=vi" title="Hỏi đáp"></iframe>'
        site.show(frame, server, policy=policy)
        with set_so(tmp_path, NO_THIRD_PARTIES, elsewhere) as page:
            inside = page.frame_locator("iframe")
            inside.locator("textarea").fill("tàu")
            inside.locator("textarea").press("Enter")
            expect(inside.locator("mark").first).to_have_text("Cảng đón 130 tàu mỗi tháng.")
            kept = "(() => { try { return localStorage.length } catch (e) { return e.name } })()"
            assert page.frames[1].evaluate(kept) == "SecurityError"
