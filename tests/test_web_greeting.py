"""Someone who only greets is told what can be asked, in the chat, the widget and the terminal."""

import pytest
from playwright.sync_api import Page, expect

from qa.answer import Answer
from qa.commands.ask import answer_text
from qa.web.card import answer_card
from tests.host_site import Site
from tests.web_service import DOCUMENTS, FakeService, ask
from tests.widget_on_site import ask as ask_widget
from tests.widget_on_site import on

GLAD = "Glad to help. Ask about what these documents say."
GREETED = Answer("Xin chào", "vi", False, (), greeting=True)


@pytest.mark.browser
def test_the_chat_is_glad(english: Page) -> None:
    """It names the documents, and neither topics nor advice; the next question is the first."""
    ask(english, "Hello!")
    expect(english.locator(".verdict")).to_have_text(GLAD)
    expect(english.locator(".card")).to_contain_text("Cảng Hải Phòng; A <b>guide</b>")
    expect(english.locator(".card .chip, .card .advice")).to_have_count(0)
    ask(english, "ships")
    expect(english.locator(".turn").nth(1).locator("mark").first).to_be_visible()


@pytest.mark.browser
def test_thanks_in_between_part_no_question_from_the_next(
    english: Page, service: FakeService
) -> None:
    """Which leans on what was asked before them."""
    for said in ("ships", "Thank you!", "build?"):
        ask(english, said)
    assert [previous for *_, previous in service.asked[-3:]] == [None, "ships", "ships"]


@pytest.mark.browser
def test_the_widget_is_glad(site: Site, server: str) -> None:
    """In the same words."""
    with on(site, server, "data-open") as page:
        card = ask_widget(page, "Thanks a lot")
        expect(card.locator("p").first).to_have_text(GLAD)
        expect(card).not_to_contain_text("Not found")
        expect(card).not_to_contain_text("Try a shorter question")
        expect(card.locator(".chip")).to_have_count(0)
        with page.expect_request("**/api/ask") as asked:
            ask_widget(page, "ships")
        assert (asked.value.post_data_json or {}).get("previous") is None


def test_a_card_says_it_in_both_languages() -> None:
    """As all of our words."""
    html = answer_card(GREETED, DOCUMENTS, DOCUMENTS.__getitem__, 1)
    assert f'data-en="{GLAD}"' in html
    assert ">Rất vui được giúp bạn." in html
    assert "Không tìm thấy" not in html


def test_the_terminal_says_it() -> None:
    """In a line."""
    assert answer_text(GREETED, DOCUMENTS.__getitem__).startswith("Rất vui được giúp bạn.")
