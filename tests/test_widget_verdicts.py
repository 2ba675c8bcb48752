"""What a visitor of another site says of an answer, and that it is sent once."""

from typing import Any

import pytest
from playwright.sync_api import expect

from tests.host_site import Site
from tests.widget_on_site import ask, on

pytestmark = pytest.mark.browser


def test_a_verdict_with_its_reason_reaches_the_server(site: Site, server: str) -> None:
    """One press and a reason; thanked once it is given."""
    with on(site, server, "data-open") as page:
        sent: list[Any] = []
        page.on(
            "request", lambda r: sent.append(r.post_data_json) if "/feedback" in r.url else None
        )
        card = ask(page, "ships")
        card.get_by_role("button", name="not helpful").click()
        with page.expect_response("**/api/feedback") as reply:
            card.get_by_role("button", name="out of date").click()
        assert reply.value.status == 200
        expect(card).to_contain_text("thank you")
        said: Any = reply.value.request.post_data_json
        assert (said["helpful"], said["reason"], said["document"]) == (False, "outdated", "cang")
        assert (said["question"], said["language"]) == ("ships", "en")


def test_a_verdict_is_sent_once_whatever_becomes_of_it(site: Site, server: str) -> None:
    """One whose reply was cut off may have been counted."""
    sent: list[str] = []
    with on(site, server, "data-open") as page:
        page.on("request", lambda r: sent.append(r.url) if "/feedback" in r.url else None)
        page.route("**/api/feedback", lambda route: route.abort())
        ask(page, "ships").get_by_role("button", name="helpful", exact=True).click()
        ask(page, "build?")
        assert len(sent) == 1


@pytest.mark.parametrize(
    "leave",
    ["hoidap.ask('build?')", "hoidap.close()",
     "dispatchEvent(new Event('pagehide'))"],
)  # fmt: skip
def test_whoever_goes_on_without_a_reason_has_said_so_once(
    site: Site, server: str, leave: str
) -> None:
    """By the next question, the closed panel or another page; a reason given in time is the one."""
    with on(site, server, "data-open") as page:
        said: list[Any] = []
        page.on(
            "request",
            lambda r: (
                said.append(r.post_data_json)
                if r.method == "POST" and "/feedback" in r.url
                else None
            ),
        )
        card = ask(page, "ships")
        card.get_by_role("button", name="not helpful").click()
        with page.expect_response("**/api/feedback"):
            page.evaluate(f"void {leave}")
        expect(page.locator("hoidap-chat .turn").first).to_contain_text("thank you")
        page.evaluate("hoidap.open()")
        card = ask(page, "markup")
        card.get_by_role("button", name="not helpful").click()
        card.get_by_role("button", name="out of date").click()
        ask(page, "ships")
        assert [(one["question"], one["reason"]) for one in said] == [
            ("ships", None), ("markup", "outdated"),
        ]  # fmt: skip


def test_a_reason_can_be_given_after_a_look_elsewhere(site: Site, server: str) -> None:
    """Into the document, which opens in another tab, or at whatever else."""
    with on(site, server, "data-open") as page:
        card = ask(page, "ships")
        card.get_by_role("button", name="not helpful").click()
        page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
        with page.expect_request("**/api/feedback") as sent:
            card.get_by_role("button", name="out of date").click()
        assert (sent.value.post_data_json or {})["reason"] == "outdated"
