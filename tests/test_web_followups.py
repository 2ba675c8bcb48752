"""What a question in the chat leans on."""

import pytest
from playwright.sync_api import Page, expect

from tests.web_service import FakeService, ask

pytestmark = pytest.mark.browser


def test_a_follow_up_carries_the_question_before(english: Page, service: FakeService) -> None:
    """From the visitor's own page; a page opened anew has none."""
    ask(english, "How many ships?")
    assert service.asked[-1][3] is None
    ask(english, "build?")
    assert service.asked[-1][3] == "How many ships?"


def test_a_follow_up_leans_on_the_newest_question(english: Page, service: FakeService) -> None:
    """Also where that still waits for its answer, and where an older one's comes after it."""
    before = len(service.asked)
    for question in ("slow ships", "build"):
        english.fill("#question", question)
        english.press("#question", "Enter")
    expect(english.locator(".card mark").last).to_have_text("Then run hoidap build.")
    ask(english, "markup")
    expect(english.locator(".card")).to_have_count(3)
    ask(english, "ships")
    asked = {question: previous for question, *_, previous in service.asked[before:]}
    assert asked == {"slow ships": None, "build": "slow ships", "markup": "build",
                     "ships": "markup"}  # fmt: skip


def test_a_second_follow_up_leans_on_what_the_first_did(
    english: Page, service: FakeService
) -> None:
    """A question that stands alone begins anew, and so does a topic that is pressed."""
    for question in ("How many ships?", "and build?", "and markup?"):
        ask(english, question)
    assert service.asked[-1][3] == "How many ships?\nand build?"
    ask(english, "weather?")
    assert service.asked[-1][3] == "How many ships?\nand markup?"
    english.locator(".card .chip").first.click()
    expect(english.locator(".card")).to_have_count(5)
    assert service.asked[-1][::3] == ("Cảng biển", None)
    ask(english, "and build?")
    assert service.asked[-1][3] == "Cảng biển"
