"""Several corpora in a real browser: chosen in the chat's head, kept in the address; widgets."""

import json
from collections.abc import Iterator
from dataclasses import replace

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, Request, expect

from tests.host_site import Site, host_site
from tests.web_service import DOCUMENTS, FakeService, ask, before_leaving, browsing, opened, served

pytestmark = pytest.mark.browser

LAW = {"cang": replace(DOCUMENTS["cang"], title="Luật"), "guide": DOCUMENTS["guide"]}
NEWS = {"cang": replace(DOCUMENTS["cang"], title="Tin")}
SERVICES = {
    "law": lambda report: FakeService(LAW),
    "tin-tức": lambda report: FakeService(NEWS),
}


@pytest.fixture(scope="module")
def site() -> Iterator[Site]:
    """Somebody else's site."""
    with host_site() as site:
        yield site


@pytest.fixture(scope="module")
def address(site: Site) -> Iterator[str]:
    """A server with two corpora, of which that site may ask the second."""
    with served(SERVICES, f"tin-tức={site.address}") as address:
        yield address


def ready(page: Page, title: str) -> None:
    """Wait until the first sight tells `title`."""
    expect(page.locator("h1")).to_have_text(title)


def test_another_corpus_is_chosen_in_the_head(address: str) -> None:
    """By the keyboard alone; what is seen first, answered and quoted is of it."""
    with opened(address) as page:
        ready(page, "Ask 2 documents")
        choice = page.locator(".corpora summary")
        expect(choice).to_have_text("Documents: law")
        choice.focus()
        page.keyboard.press("Enter")
        expect(page.get_by_role("link", name="law")).to_have_attribute("aria-current", "page")
        page.keyboard.press("Tab")
        page.keyboard.press("Tab")
        expect(page.get_by_role("link", name="tin-tức")).to_be_focused()
        page.keyboard.press("Enter")
        ready(page, "Tin")
        expect(choice).to_have_text("Documents: tin-tức")
        ask(page, "How many ships?")
        expect(page.locator(".card cite").first).to_have_text("Tin")
        read = page.locator('.card a[href^="read/"]').first.get_attribute("href")
        assert read
        assert "&corpus=tin-t%E1%BB%A9c#here" in read


def test_escape_folds_the_choice(address: str) -> None:
    """And the focus stays where it was."""
    with opened(address) as page:
        page.locator(".corpora summary").click()
        page.keyboard.press("Tab")
        page.keyboard.press("Escape")
        expect(page.locator(".corpora li a").first).to_be_hidden()
        expect(page.locator(".corpora summary")).to_be_focused()


def test_an_address_keeps_the_corpus(address: str) -> None:
    """With a question in it, after it is asked, and in the way back to the start."""
    with opened(f"{address}/?corpus=tin-t%E1%BB%A9c&q=How+many+ships%3F") as page:
        page.locator(".turn .card").wait_for()
        expect(page.locator(".card cite").first).to_have_text("Tin")
        assert page.url.endswith("/?corpus=tin-t%E1%BB%A9c")
        before_leaving(page)
        page.locator(".brand").click()
        ready(page, "Tin")
        assert page.url.endswith("/?corpus=tin-t%E1%BB%A9c")


def test_an_unknown_corpus_is_said(address: str) -> None:
    """In place of the first sight, and for a question that is asked all the same."""
    with opened(f"{address}/?corpus=laws") as page:
        expect(page.locator("[data-state=failed]")).to_contain_text("no documents of that name")
        ask(page, "ships")
        expect(page.locator("#notice")).to_contain_text("no documents of that name")


def test_a_verdict_is_sent_with_the_corpus(address: str) -> None:
    """The document may be in no other."""
    with opened(f"{address}/?corpus=tin-t%E1%BB%A9c") as page:
        ask(page, "How many ships?")
        with page.expect_request("**/api/feedback") as sent:
            page.locator('[data-helpful="yes"]').first.click()
        assert json.loads(sent.value.post_data or "")["corpus"] == "tin-tức"
        assert sent.value.response().status == 200  # type: ignore[union-attr]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_nothing_hinders_readers(address: str, scheme: str) -> None:
    """The choice open, on a phone as well."""
    phone = {"viewport": {"width": 375, "height": 700}, "color_scheme": scheme}
    with opened(address, **phone) as page:
        ready(page, "Ask 2 documents")
        page.locator(".corpora summary").click()
        found = Axe().run(page, options={"runOnly": ["wcag2a", "wcag2aa", "wcag22aa"]})
        assert not found.response["violations"], found.generate_report()
        width = page.evaluate("document.documentElement.scrollWidth")
        assert width <= 375
        box = page.locator(".corpora li a").first.bounding_box()
        assert box
        assert box["height"] >= 44


def test_one_corpus_is_no_choice() -> None:
    """Nothing of it stands in the head."""
    with served(lambda report: FakeService()) as address, opened(address) as page:
        assert page.locator(".corpora").count() == 0


def test_a_widget_asks_the_corpus_that_its_tag_names(site: Site, address: str) -> None:
    """Questions, the greeting, verdicts and the way to the document."""
    asked: list[Request] = []
    tag = f'<script src="{address}/widget.js" async data-open data-corpus="tin-tức"></script>'
    with browsing(
        site.show(tag, address),
        before=lambda page: page.on("request", lambda request: asked.append(request)),
    ) as page:
        expect(page.locator("hoidap-chat h2")).to_have_text("Tin")
        page.locator("hoidap-chat textarea").fill("How many ships?")
        page.locator("hoidap-chat textarea").press("Enter")
        card = page.locator("hoidap-chat .card")
        expect(card.locator("cite").first).to_have_text("Tin")
        read = card.get_by_role("link").first.get_attribute("href")
        assert read
        assert "&corpus=tin-t%E1%BB%A9c#here" in read
        with page.expect_response("**/api/feedback") as counted:
            card.get_by_role("button").nth(1).click()
        assert counted.value.status == 200
    bodies = [json.loads(request.post_data or "") for request in asked if request.method == "POST"]
    assert [body["corpus"] for body in bodies] == ["tin-tức"] * 2


def test_the_demonstration_has_the_choice_too(address: str, server: str) -> None:
    """The tag names what was chosen, and the widget beside it asks that; one is no choice."""
    with browsing(f"{address}/demo?language=en") as page:
        code = page.locator("code")
        expect(code).not_to_contain_text("data-corpus")
        page.get_by_label("Documents").select_option("tin-tức")
        expect(code).to_contain_text('data-corpus="tin-tức"')
        page.locator("hoidap-chat .launcher").click()
        expect(page.locator("hoidap-chat h2")).to_have_text("Tin")
    with browsing(f"{server}/demo?language=en") as page:
        expect(page.get_by_label("Documents")).to_have_count(0)


def test_a_widget_is_told_why_it_may_not_ask(site: Site, address: str) -> None:
    """Its site is allowed another corpus than the first."""
    tag = f'<script src="{address}/widget.js" async data-open></script>'
    with browsing(site.show(tag, address)) as page:
        expect(page.locator("hoidap-chat .refused").first).to_contain_text("They may ask: tin-tức.")


def test_the_widget_stays_small() -> None:
    """Under 12 kB as it is sent."""
    from qa.web.widget import script

    assert len(script().gzipped) < 12_000
