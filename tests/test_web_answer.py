"""What a reader does with an answer: look it up, share the question, say whether it helped."""

from typing import Any

import pytest
from playwright.sync_api import Page, expect

from qa.place import digest
from tests.web_service import PORT, FakeService, ask, before_leaving, browsing, opened

pytestmark = pytest.mark.browser


def test_a_question_in_the_address_is_asked_once(address: str, service: FakeService) -> None:
    """A link can hold a question; a reload shows it again, asks no more, and markup stays text."""
    before = len(service.asked)
    with opened(f"{address}/?q=%3Cimg%20src%3Dx%20onerror%3Dwindow.broken%3D1%3E%20ships") as page:
        expect(page.locator(".turn h2")).to_have_text("<img src=x onerror=window.broken=1> ships")
        expect(page.locator(".card mark")).to_be_visible()
        assert page.url == f"{address}/"
        assert page.evaluate("window.broken") is None
        before_leaving(page)
        page.reload()
        page.wait_for_selector("[data-started]", state="attached")
        expect(page.locator(".turn h2")).to_have_text("<img src=x onerror=window.broken=1> ships")
        expect(page.locator(".card mark")).to_be_visible()
        assert page.evaluate("window.broken") is None
    assert len(service.asked) == before + 1


def test_an_empty_question_in_the_address_asks_nothing(address: str) -> None:
    """The page is simply there."""
    with opened(f"{address}/?q=%20&other=1") as page:
        expect(page.locator(".turn")).to_have_count(0)
        assert page.url == f"{address}/?other=1"


def test_the_document_opens_at_the_marked_sentence(address: str) -> None:
    """In a page of its own, the sentence in view, without a script."""
    scripts: list[str] = []
    with opened(address, viewport={"width": 800, "height": 240}) as page:
        ask(page, "ships")
        page.context.on(
            "request", lambda r: scripts.append(r.url) if r.resource_type == "script" else None
        )
        with page.context.expect_page() as opening:
            page.get_by_role("link", name="read it in the document").click()
        reader = opening.value
        reader.wait_for_load_state()
        expect(reader.locator("mark")).to_have_text("Cảng đón 130 tàu mỗi tháng.")
        expect(reader.locator("mark")).to_be_in_viewport()
        assert reader.evaluate("scrollY") > 0
        expect(reader.locator("h1")).to_have_text("Cảng Hải Phòng")
        assert scripts == []
        reader.get_by_role("link", name="Ask about the documents").click()
        reader.wait_for_selector("#question")


def test_a_helpful_answer_takes_one_press(english: Page) -> None:
    """The server counts it, the reader is thanked, and the focus stays in the answer."""
    ask(english, "ships")
    with english.expect_response("**/api/feedback") as reply:
        english.get_by_role("button", name="helpful", exact=True).click()
    assert reply.value.status == 200
    said: Any = reply.value.request.post_data_json
    place = {
        "document": "cang",
        "start": 11,
        "end": 117,
        "corpus": None,
        "digest": digest(PORT.passage.text),
    }
    asked = {"question": "ships", "previous": None, "language": "en"}
    assert said == {"helpful": True, "reason": None, **place, **asked}
    expect(english.get_by_text("thank you")).to_be_visible()
    expect(english.locator("[data-helpful]")).to_have_count(0)
    expect(english.locator("[data-copy]")).to_be_focused()


def test_a_verdict_names_the_question_that_was_leant_on(english: Page) -> None:
    """Not the thanks between."""
    for said in ("ships", "Thank you!", "build?"):
        ask(english, said)
    with english.expect_request("**/api/feedback") as sent:
        english.locator("[data-helpful=yes]").last.click()
    said_of: Any = sent.value.post_data_json
    assert (said_of["question"], said_of["previous"]) == ("build?", "ships")


def test_an_unhelpful_answer_is_asked_for_a_reason(address: str) -> None:
    """In the words of the answer, by keyboard alone; on the passage it is about."""
    with opened(address, locale="vi-VN") as page:
        ask(page, "tàu")
        page.locator(".more > summary").click()
        page.locator(".other > summary").first.click()
        other = page.locator(".other").first
        other.get_by_role("button", name="không hữu ích").press("Enter")
        expect(other.get_by_role("button", name="đoạn khác mới đúng")).to_be_focused()
        page.keyboard.press("Tab")
        with page.expect_response("**/api/feedback") as reply:
            page.keyboard.press("Enter")
        said: Any = reply.value.request.post_data_json
        assert (said["document"], said["reason"]) == ("guide", "wrong-sentence")
        expect(other.get_by_text("cảm ơn bạn")).to_be_visible()
        assert page.locator("[data-helpful]").count() == 4  # the other passages keep theirs


@pytest.mark.parametrize(
    "leave",
    ["document.querySelector('#question').focus()",
     "dispatchEvent(new Event('pagehide'))",
     "document.querySelectorAll('[data-helpful=no]')[1].click()"],
)  # fmt: skip
def test_whoever_goes_on_without_a_reason_has_said_so_once(english: Page, leave: str) -> None:
    """By the next question, another page or another verdict; a reason given in time is the one."""
    said: list[Any] = []
    english.on("request", lambda r: said.append(r.post_data_json) if "/feedback" in r.url else None)
    ask(english, "tàu")
    english.locator("[data-helpful=no]").first.click()
    english.evaluate(leave)
    ask(english, "build?")
    assert [(one["helpful"], one["reason"]) for one in said[:1]] == [(False, None)]
    assert [one["question"] for one in said] == ["tàu"] * (2 if "[1]" in leave else 1)
    assert english.locator("#question").evaluate("e => e === document.activeElement")
    english.locator("[data-helpful=no]").last.click()
    english.locator("[data-reason=unclear]").click()
    ask(english, "ships")
    assert [one["reason"] for one in said if one["question"] == "build?"] == ["unclear"]


def test_a_reason_can_be_given_after_a_look_elsewhere(english: Page) -> None:
    """Into the document, which opens in another tab, or at whatever else."""
    ask(english, "ships")
    english.locator("[data-helpful=no]").first.click()
    english.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    with english.expect_request("**/api/feedback") as sent:
        english.locator("[data-reason=outdated]").click()
    said: Any = sent.value.post_data_json
    assert (said["helpful"], said["reason"]) == (False, "outdated")


def test_a_verdict_is_taken_in_the_language_that_the_page_was_switched_to(address: str) -> None:
    """Reasons, thanks and what was copied; the question keeps its own."""
    with opened(address, locale="vi-VN") as page:
        ask(page, "tàu")
        page.get_by_role("button", name="English").click()
        page.locator("[data-copy]").first.click()
        expect(page.locator("[data-copy]").first).to_have_text("copied")
        expect(page.locator("[data-copy]").first).to_have_text("copy with citation")
        page.get_by_role("button", name="not helpful").first.click()
        reasons = page.get_by_role("group", name="What was wrong?")
        expect(reasons).to_contain_text("What was wrong?")
        with page.expect_request("**/api/feedback") as sent:
            page.get_by_role("button", name="another passage answers").click()
        assert (sent.value.post_data_json or {})["language"] == "vi"
        expect(page.locator(".actions [role=status]")).to_have_text("thank you")
        read = page.get_by_role("link", name="read it in the document").first
        assert "&language=en#" in (read.get_attribute("href") or "")


def test_the_size_of_the_corpus_is_shown(english: Page) -> None:
    """Documents, languages, passages and date."""
    expect(english.locator(".held")).to_contain_text(
        "2 documents in Vietnamese and English (3 passages), the latest of 25 March 2025."
    )


def test_a_reader_without_a_script_sees_the_whole_document(address: str) -> None:
    """The page needs none."""
    with browsing(f"{address}/read/cang?from=44&to=71#here", java_script_enabled=False) as page:
        expect(page.locator("mark")).to_have_text("Cảng đón 130 tàu mỗi tháng.")
