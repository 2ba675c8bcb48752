"""The chat in a real browser: asked in both languages, by hand, with what may go wrong."""

import threading
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Page, Route, expect

from index.errors import ModelError, NotReadyError
from qa.serving import loading
from tests.web_service import FakeService, ask, before_leaving, opened, served

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


@pytest.mark.parametrize("status", [429, 502, 503])
def test_a_server_out_of_reach_gives_the_question_back(address: str, status: int) -> None:
    """In our words, not Gradio's; and the same page works again once the server is back."""
    with opened(address) as page:
        page.wait_for_selector("#state .chip")
        page.route("**/run/predict*", lambda route: route.fulfill(status=status, body="<p>busy"))
        ask(page, "ships")
        expect(page.locator("#notice")).to_contain_text("could not be reached or is busy")
        expect(page.locator("#question")).to_have_value("ships")
        expect(page.locator(".toast-wrap")).to_be_hidden()
        page.unroute("**/run/predict*")
        page.press("#question", "Enter")
        expect(page.locator(".card mark")).to_be_visible()
        expect(page.locator("#notice")).to_be_empty()


def test_one_question_that_is_refused_gives_up_no_other(address: str) -> None:
    """The first is still being answered."""
    with opened(address) as page:
        page.wait_for_selector("#state .chip")

        def busy(route: Route) -> None:
            if '"turn":2' in (route.request.post_data or ""):
                route.fulfill(status=429, body="busy")
            else:
                route.continue_()

        page.route("**/run/predict*", busy)
        for question in ("slow ships", "build"):
            page.fill("#question", question)
            page.press("#question", "Enter")
        expect(page.locator("#question")).to_have_value("build")
        expect(page.locator(".turn h2")).to_have_text(["slow ships"])
        expect(page.locator(".card mark")).to_be_visible()


def test_a_lost_connection_gives_the_question_back(address: str) -> None:
    """As a server that answers with an error does; and asked again, it is answered."""
    with opened(address) as page:
        page.wait_for_selector("#state .chip")
        page.route("**/run/predict*", lambda route: route.abort())
        ask(page, "ships")
        expect(page.locator("#notice")).to_contain_text("could not be reached or is busy")
        expect(page.locator("#question")).to_have_value("ships")
        page.unroute("**/run/predict*")
        page.press("#question", "Enter")
        expect(page.locator(".card mark")).to_be_visible()


def test_a_question_asked_at_first_sight_is_answered(address: str) -> None:
    """However soon: what the page still fetches then does not swallow it."""
    for _ in range(6):
        with opened(address) as page:
            ask(page, "ships")
            expect(page.locator(".card mark")).to_be_visible()


def test_the_page_is_there_while_the_service_loads() -> None:
    """Its progress is shown, a question waits, and both change by themselves."""
    gate = threading.Event()

    def slowly(report: object) -> FakeService:
        assert callable(report)
        report("build", 3, 40)
        gate.wait(20)
        return FakeService()

    with served(slowly) as address, opened(address) as page:
        expect(page.locator('[data-state="loading"]')).to_contain_text("indexing the documents")
        expect(page.locator("progress")).to_have_attribute("max", "40")
        page.fill("#question", "ships")
        page.press("#question", "Enter")
        expect(page.locator(".waiting")).to_contain_text("still loading")
        gate.set()
        expect(page.locator(".card mark")).to_be_visible()
        expect(page.locator('[data-state="loading"]')).to_have_count(0)


def test_what_changes_while_the_model_loads_stays_in_the_visitors_language() -> None:
    """Each step, and then the first sight."""
    gate = threading.Event()
    reports: list[Callable[[str, int, int], None]] = []

    def slowly(report: Callable[[str, int, int], None]) -> FakeService:
        reports.append(report)
        gate.wait(60)
        return FakeService()

    with served(slowly) as address, opened(address) as page:
        for done in (3, 20, 39):
            reports[0]("build", done, 40)
            expect(page.locator("progress")).to_have_attribute("value", str(done))
            expect(page.locator(".state .far")).to_contain_text(f"{done} of 40")
            expect(page.locator(".state h1")).to_have_text("Getting ready")
        gate.set()
        expect(page.locator('[data-state="ready"]')).to_contain_text("You could start with")


def test_a_service_that_cannot_start_says_what_to_do() -> None:
    """In place of the first sight, and to whoever asks all the same."""

    def broken(report: object) -> FakeService:
        raise ModelError("/home/secret", "the file is missing", "Install it again.")

    with served(broken) as address, opened(address) as page:
        expect(page.locator('[data-state="failed"]')).to_contain_text("The model cannot be loaded.")
        ask(page, "ships")
        expect(page.locator("#notice")).to_contain_text("Install hoidap again")
        assert "secret" not in page.content()


def test_a_page_that_was_opened_before_the_first_build_becomes_ready_by_itself(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """It says what to do, and after that it shows what can be asked."""
    monkeypatch.setattr(loading, "AGAIN", 0.05)
    done = threading.Event()

    def opening(report: object) -> FakeService:
        if not done.is_set():
            raise NotReadyError("here")
        return FakeService()

    with served(opening) as address, opened(address) as page:
        expect(page.locator('[data-state="failed"]')).to_contain_text("hoidap build")
        done.set()
        expect(page.locator('[data-state="ready"] .chip').first).to_be_visible()
        page.wait_for_timeout(500)  # Gradio reports a stream that leaving cuts off
