"""The widget on a page whose body is exchanged: it stays, with its conversation, and stays one."""

import pytest
from playwright.sync_api import expect

from tests.host_site import Site
from tests.web_service import browsing
from tests.widget_on_site import ask, on

pytestmark = pytest.mark.browser

# Of a site that exchanges its body by strings.
MILD = "script-src {server}; connect-src {server}"


def test_it_survives_a_page_that_exchanges_its_body(site: Site, server: str) -> None:
    """With the conversation in it, and only once."""
    with on(site, server, "data-open") as page:
        ask(page, "ships")
        page.evaluate("document.body.replaceWith(document.createElement('body'))")
        page.evaluate("document.body.replaceChildren(document.createElement('main'))")
        expect(page.locator("hoidap-chat")).to_have_count(1)
        expect(page.locator("hoidap-chat mark")).to_have_text("Cảng đón 130 tàu mỗi tháng.")
        page.evaluate("history.pushState({}, '', '/next')")
        ask(page, "build?")


def test_the_newest_question_stays_in_sight_when_the_body_is_exchanged(
    site: Site, server: str
) -> None:
    """However long the conversation; one that is closed shows it when it is opened."""
    with on(site, server, "data-open") as page:
        for _ in range(3):
            ask(page, "tàu")
        newest = page.locator("hoidap-chat h3").last
        exchange = "document.body.replaceWith(document.createElement('body'))"
        page.evaluate(exchange)
        expect(newest).to_be_in_viewport(ratio=1)
        page.evaluate(f"hoidap.close(); {exchange}")
        expect(page.locator("hoidap-chat .launcher")).to_be_visible()
        page.evaluate("hoidap.open()")
        expect(newest).to_be_in_viewport(ratio=1)


@pytest.mark.parametrize(
    ("kept", "put_back"),
    [("document.body.cloneNode(true)", "document.body.replaceWith(kept)"),
     ("document.body.innerHTML", "document.body.innerHTML = kept")],
)  # fmt: skip
def test_the_way_back_to_a_body_that_was_kept_brings_no_second_one(
    site: Site, server: str, kept: str, put_back: str
) -> None:
    """As Turbo, htmx and Livewire keep one: a copy, with a copy of the widget in it."""
    tag = f'<script src="{server}/widget.js" async data-open></script>'
    # The copy's style is refused by the policy when it comes as a string, and goes with it.
    with browsing(site.show(tag, server, policy=MILD), meant="inline style") as page:
        ask(page, "ships")
        for _ in range(2):
            page.evaluate(f"window.kept = {kept}")
            page.evaluate("document.body.replaceWith(document.createElement('body'))")
            expect(page.locator("hoidap-chat mark")).to_be_visible()
            page.evaluate(put_back)
            expect(page.locator("hoidap-chat mark")).to_be_visible()
            expect(page.locator("hoidap-chat")).to_have_count(1)


def test_a_page_that_was_made_with_it_beforehand_has_one(site: Site, server: str) -> None:
    """A robot that stores pages stores the element too, which knows nothing of its server."""
    stored = '<hoidap-chat data-placed="corner " data-server="http://robot.test/"></hoidap-chat>'
    with on(site, server, "data-open") as page:
        page.goto(site.show(stored + f'<script src="{server}/widget.js" async></script>', server))
        page.locator("hoidap-chat .launcher").click()
        ask(page, "ships")
        expect(page.locator("hoidap-chat")).to_have_count(1)
