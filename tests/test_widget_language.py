"""Which language the widget speaks: the page's, the tag's, the visitor's choice."""

import pytest
from playwright.sync_api import expect

from tests.host_site import Site
from tests.widget_on_site import ask, on

pytestmark = pytest.mark.browser


@pytest.mark.parametrize(("language", "said"), [("vi-VN", "Đặt câu hỏi"), ("en", "Ask a question")])
def test_the_pages_language_is_taken(site: Site, server: str, language: str, said: str) -> None:
    """Before that of the browser, which is English here."""
    with on(site, server, language=language) as page:
        expect(page.locator("hoidap-chat .launcher")).to_have_attribute("aria-label", said)


def test_the_language_of_the_browser_where_the_page_has_another(site: Site, server: str) -> None:
    """And the tag's own attribute before both; the switch changes every word of ours."""
    with on(site, server, language="fr", locale="vi-VN") as page:
        expect(page.locator("hoidap-chat .launcher")).to_have_attribute("aria-label", "Đặt câu hỏi")
    with on(site, server, 'data-language="vi" data-open', language="en") as page:
        expect(page.locator("hoidap-chat h2")).to_have_text("Hỏi đáp trên 2 tài liệu")
        page.get_by_role("button", name="English").click()
        expect(page.locator("hoidap-chat h2")).to_have_text("Ask 2 documents")
        expect(page.locator("hoidap-chat textarea")).to_have_attribute(
            "aria-label", "Your question"
        )


def test_a_page_may_say_its_language_after_the_widget_is_there(site: Site, server: str) -> None:
    """As an application does; when it is opened, unless its tag or the visitor says another."""
    later = "document.documentElement.lang = 'vi'"
    for attributes, said in (("", "Hỏi"), ("data-language=en", "Ask")):
        with on(site, server, attributes, language="en") as page:
            page.evaluate(f"{later}; hoidap.open()")
            expect(page.locator("hoidap-chat form button")).to_have_text(said)
    with on(site, server, "data-open", language="en") as page:
        page.get_by_role("button", name="English").click()
        page.evaluate(f"hoidap.close(); {later}; hoidap.open()")
        expect(page.locator("hoidap-chat form button")).to_have_text("Ask")


def test_only_a_language_that_was_chosen_is_remembered(site: Site, server: str) -> None:
    """On a site in both, the next page's own is spoken; the visitor's switch is above it."""
    with on(site, server, "data-remember data-open", language="vi") as page:
        ask(page, "ships")
        tag = f'<script src="{server}/widget.js" async data-remember data-language="en"></script>'
        page.goto(site.show(tag, server, language="en"))
        send = page.locator("hoidap-chat form button")
        expect(page.locator("hoidap-chat h3")).to_have_text("ships")
        expect(send).to_have_text("Ask")
        page.get_by_role("button", name="Tiếng Việt").click()
        page.reload()
        expect(send).to_have_text("Hỏi")
