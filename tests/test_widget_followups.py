"""What a question in the widget leans on."""

from typing import Any

import pytest
from playwright.sync_api import expect

from tests.host_site import Site
from tests.widget_on_site import ask, on

pytestmark = pytest.mark.browser


def test_a_follow_up_carries_the_question_before(site: Site, server: str) -> None:
    """From the visitor's own page alone."""
    with on(site, server, "data-open") as page:
        sent: list[Any] = []
        page.on("request", lambda r: sent.append(r.post_data_json) if "/ask" in r.url else None)
        ask(page, "ships")
        ask(page, "build?")
        assert [body["previous"] for body in sent if body] == [None, "ships"]


def test_a_follow_up_leans_on_the_question_before_it_whichever_is_answered_first(
    site: Site, server: str
) -> None:
    """Also on one that has no answer yet, on one line; never on thanks, nor on what was refused."""
    with on(site, server, "data-open") as page:
        sent: list[Any] = []
        page.on("request", lambda r: sent.append(r.post_data_json) if "/ask" in r.url else None)
        page.evaluate("Promise.all(['slow\\nships', 'build?'].map((asked) => hoidap.ask(asked)))")
        for question in ("markup", "thanks", "???", "ships"):
            ask(page, question)
        assert [(body["previous"], body["question"]) for body in sent if body] == [
            (None, "slow\nships"), ("slow ships", "build?"), ("build?", "markup"),
            ("markup", "thanks"), ("markup", "???"), ("markup", "ships"),
        ]  # fmt: skip


def test_a_second_follow_up_leans_on_what_the_first_did(site: Site, server: str) -> None:
    """Also after the next page has brought the conversation back; a topic leans on nothing."""
    with on(site, server, "data-open data-remember") as page:
        sent: list[Any] = []
        page.on("request", lambda r: sent.append(r.post_data_json) if "/ask" in r.url else None)
        for question in ("ships", "and build?", "and markup?"):
            ask(page, question)
        page.reload()
        ask(page, "weather?")
        page.locator("hoidap-chat .turn .chip").first.click()
        expect(page.locator("hoidap-chat .card")).to_have_count(5)
        assert [body["previous"] for body in sent if body] == [
            None, "ships", "ships\nand build?", "ships\nand markup?", None,
        ]  # fmt: skip
