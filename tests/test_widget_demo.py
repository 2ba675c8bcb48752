"""The page that shows the widget as a form sets it."""

import pytest
from playwright.sync_api import expect

from tests.web_service import browsing

pytestmark = pytest.mark.browser


@pytest.mark.browser
def test_the_demonstration_shows_settings_and_the_tag(server: str) -> None:
    """What is chosen is seen at once, and stands in the tag to copy."""
    wide = {"width": 1600, "height": 900}
    with browsing(
        f"{server}/demo?language=en", viewport=wide, permissions=["clipboard-write"]
    ) as page:
        code = page.locator("code")
        expect(code).to_have_text(f'<script src="{server}/widget.js" async></script>')
        page.get_by_label("Title").fill('A "B" <C>')
        page.get_by_label("Position").select_option("left")
        page.get_by_label("open at once").check()
        expect(code).to_have_text(
            f'<script src="{server}/widget.js" async data-title="A &quot;B&quot; &lt;C>"'
            ' data-position="left" data-open></script>'
        )
        expect(page.locator("hoidap-chat h2")).to_have_text('A "B" <C>')
        expect(page.locator("hoidap-chat")).to_have_count(1)
        page.get_by_label("inside the page").check()
        expect(page.locator("#here > hoidap-chat .panel")).to_be_visible()
        assert 'data-target="#here"' in code.inner_text()
        assert '<div id="here"></div>' in code.inner_text()
        page.get_by_role("button", name="copy the tag").click()
        expect(page.locator("#copy")).to_have_text("copied")
        expect(page.locator("#copy")).to_have_text("copy the tag")


def test_the_demonstration_has_the_verbs_too(server: str) -> None:
    """README promises all of it there; whichever widget the form has made."""
    with browsing(f"{server}/demo?language=en") as page:
        page.locator("hoidap-chat .launcher").wait_for()
        page.get_by_label("remember until the tab is closed").check()
        assert "data-remember" in page.locator("code").inner_text()
        page.get_by_label("Position").select_option("left")
        page.evaluate("window.heard = []; document.addEventListener('hoidap:answer',"
                      " (event) => heard.push(event.detail.question))")  # fmt: skip
        assert page.evaluate("hoidap.ask('ships')")["found"] is True
        expect(page.locator("hoidap-chat .panel")).to_be_visible()
        page.evaluate("hoidap.close()")
        expect(page.locator("hoidap-chat .panel")).to_be_hidden()
        page.evaluate("hoidap.open()")
        expect(page.locator("hoidap-chat mark")).to_be_visible()
        assert page.evaluate("heard") == ["ships"]
