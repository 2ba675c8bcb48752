"""The chat while its service loads, and where that fails."""

import threading
from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from index.errors import ModelError, NotReadyError
from qa.serving import loading
from tests.web_service import FakeService, ask, opened, served

pytestmark = pytest.mark.browser


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
