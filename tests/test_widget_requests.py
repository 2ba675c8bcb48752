"""The widget where its requests fail: what the visitor is told, and that it goes on."""

import pytest
from playwright.sync_api import Route, expect

from qa.messages import words
from tests.host_site import Site
from tests.web_service import FakeService, served
from tests.widget_on_site import ask, on

pytestmark = pytest.mark.browser


def test_a_visitor_of_a_site_that_is_not_listed_is_told_so(site: Site) -> None:
    """In the language of the page, with what can be done; and who is listed is not told it."""
    with served(lambda report: FakeService()) as stranger:
        for language in ("en", "vi"):
            said = words(language)["error.other-site"]
            with on(site, stranger, "data-open", language, meant="blocked by CORS policy") as page:
                expect(page.locator("hoidap-chat .refused").first).to_contain_text(said)
                expect(ask(page, "ships")).to_contain_text("--sites")
                expect(page.locator("hoidap-chat textarea")).to_have_value("ships")


def test_a_request_that_a_change_of_networks_has_cut_off_is_sent_again(
    site: Site, server: str
) -> None:
    """Once, before anything is told of it: the first that a visitor of a listed site sends, too."""
    tried: list[str] = []

    def cut(route: Route) -> None:
        tried.append(route.request.url)
        route.abort() if len(tried) % 2 else route.continue_()

    with on(site, server) as page:
        page.route("**/api/*", cut)
        page.evaluate("hoidap.open()")
        expect(page.locator("hoidap-chat .chip").first).to_be_visible()
        expect(ask(page, "ships").locator("mark")).to_be_visible()
        assert len(tried) == 4
        expect(page.locator("hoidap-chat .refused")).to_have_count(0)


def test_a_script_that_a_cache_still_has_tells_nothing_of_the_server(
    site: Site, server: str
) -> None:
    """Its own address is asked for past every cache."""
    with on(site, server) as page:
        page.route("**/api/**", lambda route: route.abort())
        page.route("**/widget.js", lambda route: route.fulfill(body="// kept"))
        page.route("**/widget.js?*", lambda route: route.fulfill(status=502))
        page.evaluate("hoidap.open()")
        expect(page.locator("hoidap-chat .refused").first).to_contain_text("could not be reached")


def test_a_server_that_is_gone_is_not_taken_for_one_that_refuses(site: Site, server: str) -> None:
    """From the beginning, or once it has answered before."""
    with on(site, server) as page:
        page.route(f"{server}/**", lambda route: route.abort())
        page.evaluate("hoidap.open()")
        expect(page.locator("hoidap-chat .refused").first).to_contain_text("could not be reached")
    with on(site, server, "data-open") as page:
        ask(page, "ships")
        page.route("**/api/ask", lambda route: route.abort())
        expect(ask(page, "build")).to_contain_text("could not be reached")


def test_an_error_is_told_and_the_question_kept(site: Site, server: str) -> None:
    """In the server's words where it has some, else in our own."""
    with on(site, server, "data-open") as page:
        expect(ask(page, "???")).to_contain_text("The question holds only symbols")
        expect(page.locator("hoidap-chat textarea")).to_have_value("???")
        page.route("**/api/ask", lambda route: route.abort())
        expect(ask(page, "ships")).to_contain_text("could not be reached or is busy")


def test_a_widget_opened_before_the_server_could_answer_greets_once_it_can(
    site: Site, server: str
) -> None:
    """When a question is answered, or when it is opened again; what was refused is gone then."""
    with on(site, server) as page:
        chat = page.locator("hoidap-chat")
        for reached in ("answered", "opened"):
            page.reload()
            page.route("**/api/corpus*", lambda route: route.fulfill(
                status=503, json={"message": "Starting.", "hint": "Ask again."},
                headers={"access-control-allow-origin": "*"}))  # fmt: skip
            page.evaluate("hoidap.open()")
            expect(chat.locator(".greeting")).to_have_text("Starting. Ask again.")
            page.unroute("**/api/corpus*")
            if reached == "opened":
                page.evaluate("hoidap.close(); hoidap.open()")
            else:
                ask(page, "ships")
            expect(chat.locator("h2")).to_have_text("Ask 2 documents")
            expect(chat.locator(".greeting .chip").first).to_be_visible()
            expect(chat.locator(".greeting")).not_to_contain_text("Starting.")
            expect(chat.locator(".greeting")).to_have_count(1)
