"""The chat in a real browser: asked in both languages, by hand, with what may go wrong."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from tests.web_service import ask, before_leaving, opened

pytestmark = pytest.mark.browser


@pytest.fixture
def vietnamese(address: str) -> Iterator[Page]:
    """The page in a Vietnamese browser."""
    with opened(address, locale="vi-VN") as page:
        yield page


def test_first_sight_tells_what_can_be_asked(vietnamese: Page) -> None:
    """Title, one sentence, questions to begin with, and the composer in focus."""
    expect(vietnamese.locator("h1")).to_have_text("Hỏi đáp trên 2 tài liệu")
    expect(vietnamese.locator(".held")).to_contain_text("tiếng Việt và tiếng Anh")
    expect(vietnamese.locator(".held")).to_contain_text("25/3/2025")
    expect(vietnamese.locator("#state .chip")).to_have_count(2)
    expect(vietnamese.locator("#question")).to_be_focused()
    assert vietnamese.title() == "hoidap"
    assert vietnamese.locator("html").get_attribute("lang") == "vi"


def test_a_vietnamese_question_is_answered(vietnamese: Page) -> None:
    """The passage, its sentence marked, its place, the others folded."""
    ask(vietnamese, "Bao nhiêu tàu?")
    card = vietnamese.locator(".card")
    expect(card.locator("mark").first).to_have_text("Cảng đón 130 tàu mỗi tháng.")
    expect(card.locator("figcaption").first).to_have_text("Cảng Hải Phòng · Cảng biển · đoạn 2")
    card.get_by_text("2 đoạn khác").click()
    card.locator(".other > summary").first.click()
    expect(card.get_by_text("nguồn tiếng Anh").first).to_be_visible()
    expect(vietnamese.locator("#question")).to_have_value("")


def test_a_question_in_the_other_language_gets_our_words_in_it(vietnamese: Page) -> None:
    """The page stays Vietnamese, the card is English; the switch then changes both."""
    ask(vietnamese, "How many ships?")
    expect(vietnamese.locator(".card summary").first).to_have_text("why this passage?")
    expect(vietnamese.locator(".card")).to_have_attribute("lang", "en")
    expect(vietnamese.locator("#send")).to_have_text("Hỏi")
    vietnamese.get_by_role("button", name="English").click()
    expect(vietnamese.locator("#send")).to_have_text("Ask")
    vietnamese.get_by_role("button", name="Tiếng Việt").click()
    expect(vietnamese.locator(".card summary").first).to_have_text("vì sao đoạn này?")
    expect(vietnamese.locator(".card")).to_have_attribute("lang", "vi")


def test_the_language_is_switched_in_one_click_and_remembered(english: Page) -> None:
    """Every word of ours, for ears too; and again after the page is opened anew."""
    english.get_by_role("button", name="Tiếng Việt").click()
    expect(english.locator("#question")).to_have_attribute("placeholder", "Đặt câu hỏi…")
    expect(english.get_by_role("textbox", name="Câu hỏi của bạn")).to_be_visible()
    expect(english.locator("html")).to_have_attribute("lang", "vi")
    before_leaving(english)
    english.reload()
    expect(english.locator("h1")).to_have_text("Hỏi đáp trên 2 tài liệu")
    expect(english.locator('[data-language="vi"]')).to_have_attribute("aria-pressed", "true")


def test_not_found_offers_topics_that_ask(english: Page) -> None:
    """It says so, names the documents, and a topic is one click away."""
    ask(english, "What about the weather?")
    expect(english.locator(".verdict")).to_have_text("Not found in the documents.")
    expect(english.locator(".card")).to_contain_text("Cảng Hải Phòng; A <b>guide</b>")
    english.locator(".card .chip").first.click()
    expect(english.locator(".turn h2").nth(1)).to_have_text("Cảng biển")
    expect(english.locator(".turn").nth(1).locator(".card")).to_be_visible()


@pytest.mark.parametrize(
    ("question", "said"),
    [("", "There is no question yet."), ("???", "The question holds only symbols"),
     ("a" * 2001, "The question has 2,001 characters"), ("fault", "Something went wrong")],
)  # fmt: skip
def test_an_error_keeps_the_question(english: Page, question: str, said: str) -> None:
    """One sentence and what to do, the question still in the composer, no empty turn."""
    ask(english, question)
    expect(english.locator("#notice")).to_contain_text(said)
    expect(english.locator("#question")).to_have_value(question)
    expect(english.locator(".turn")).to_have_count(0)
    english.keyboard.press("Escape")
    expect(english.locator("#notice")).to_be_empty()


def test_markup_in_a_document_is_text(english: Page) -> None:
    """Nothing of it runs, is fetched, or is taken for a template."""
    ask(english, "markup")
    quoted = english.locator(".card blockquote")
    expect(quoted).to_contain_text("<script>window.broken = 1</script>")
    expect(quoted).to_contain_text("{{value}} or ${alert(1)} is only text")
    assert english.evaluate("window.broken") is None
    assert english.locator(".card img, .card script").count() == 0


def test_markup_in_a_question_is_text(english: Page) -> None:
    """What a visitor types is shown as typed."""
    ask(english, '<img src=x onerror="window.broken=1"> ships')
    expect(english.locator(".turn h2")).to_have_text('<img src=x onerror="window.broken=1"> ships')
    assert english.evaluate("window.broken") is None


def test_the_keyboard_is_enough(english: Page) -> None:
    """Enter sends, Shift+Enter breaks, arrow up recalls, Tab and Enter open, Esc closes."""
    english.keyboard.type("How many")
    english.keyboard.press("Shift+Enter")
    english.keyboard.type("ships?")
    english.keyboard.press("Enter")
    expect(english.locator(".turn h2")).to_have_text("How many\nships?", use_inner_text=True)
    english.locator(".card").wait_for()
    english.keyboard.press("ArrowUp")
    expect(english.locator("#question")).to_have_value("How many\nships?")
    english.keyboard.type(" And boats?")
    for key in ("ArrowUp", "ArrowDown", "Escape"):  # edited, it is the visitor's own
        english.keyboard.press(key)
    expect(english.locator("#question")).to_have_value("How many\nships? And boats?")
    english.fill("#question", "")
    english.keyboard.press("ArrowUp")
    english.keyboard.press("ArrowDown")
    expect(english.locator("#question")).to_have_value("")
    for _ in range(2):  # past the copying, backwards from the composer
        english.keyboard.press("Shift+Tab")
        if english.evaluate("document.activeElement.tagName") == "SUMMARY":
            break
    english.keyboard.press("Enter")
    expect(english.locator("details.why")).to_have_attribute("open", "")
    english.keyboard.press("Escape")
    expect(english.locator("details.why[open]")).to_have_count(0)


def test_copying_takes_the_citation_along(address: str) -> None:
    """What lies in the clipboard is the quotation with its source."""
    with opened(address, permissions=["clipboard-read", "clipboard-write"]) as page:
        ask(page, "ships")
        page.get_by_role("button", name="copy with citation").click()
        expect(page.get_by_role("button", name="copied")).to_be_visible()
        copied = page.evaluate("navigator.clipboard.readText()")
        assert copied.endswith("— Cảng Hải Phòng, Cảng biển, paragraph 2. so-tay.md")


def test_a_slow_answer_says_that_it_is_searched(english: Page) -> None:
    """The question is there at once, a quiet line after a moment, and then the answer."""
    english.fill("#question", "slow ships")
    english.press("#question", "Enter")
    expect(english.locator(".turn h2")).to_have_text("slow ships")
    expect(english.locator(".waiting")).to_have_text("searching…")
    expect(english.locator(".card mark")).to_be_visible()
    expect(english.locator(".waiting")).to_have_count(0)


def test_a_question_asked_at_first_sight_is_answered(address: str) -> None:
    """However soon: what the page still fetches then does not swallow it."""
    for _ in range(6):
        with opened(address) as page:
            ask(page, "ships")
            expect(page.locator(".card mark")).to_be_visible()
