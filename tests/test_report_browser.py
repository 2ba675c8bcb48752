"""The report in Chromium: one language at a time, both themes, nothing sideways, no request."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page

from qa.report.grid_page import grid_page
from qa.report.page import page as report_page
from tests.browser import browser
from tests.reports import ABOUT, run
from tests.test_grid import cells, right

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Where a report with every section lies."""
    path: Path = tmp_path_factory.mktemp("report") / "report.html"
    path.write_text(report_page(run(), ABOUT), encoding="utf-8")
    return path.as_uri()


@pytest.fixture
def opened(report: str) -> Iterator[Page]:
    """The report on a phone; it may ask for nothing but itself, and complain of nothing."""
    shown = browser().new_page(viewport={"width": 375, "height": 800})
    asked: list[str] = []
    said: list[str] = []
    shown.on("request", lambda request: asked.append(request.url))
    shown.on("console", lambda message: said.append(message.text))
    shown.goto(report)
    yield shown
    assert (asked, said) == ([report], [])
    shown.close()


def test_one_language_at_a_time(opened: Page) -> None:
    """The switch needs no script; a key moves it too."""
    assert opened.inner_text("h1") == "Đánh giá câu trả lời"
    opened.get_by_text("EN", exact=True).click()
    assert opened.inner_text("h1") == "Evaluation of answers"
    opened.keyboard.press("ArrowLeft")
    assert opened.inner_text("h1") == "Đánh giá câu trả lời"


@pytest.mark.parametrize("width", [320, 375, 768, 1280])
def test_nothing_scrolls_sideways(opened: Page, width: int) -> None:
    """Tables that are wider scroll inside themselves."""
    opened.set_viewport_size({"width": width, "height": 800})
    assert opened.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize(
    ("scheme", "paper"), [("light", "rgb(251, 250, 247)"), ("dark", "rgb(20, 23, 26)")]
)
def test_it_follows_the_theme(opened: Page, scheme: str, paper: str) -> None:
    """Paper and charts alike."""
    opened.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    style = "getComputedStyle(document.querySelector('{}')).{}"
    assert opened.evaluate(style.format("body", "backgroundColor")) == paper
    accent = {"light": "rgb(11, 93, 102)", "dark": "rgb(108, 197, 207)"}[scheme]
    assert opened.evaluate(style.format("svg .bar", "fill")) == accent


def test_the_page_of_a_grid_fits_a_phone_too(tmp_path: Path) -> None:
    """Long values and many columns scroll inside the table."""
    path = tmp_path / "grid.html"
    path.write_text(grid_page(cells(right(1), right(*range(18))), ABOUT), encoding="utf-8")
    shown = browser().new_page(viewport={"width": 320, "height": 800})
    shown.goto(path.as_uri())
    assert shown.evaluate("document.documentElement.scrollWidth") <= 320
    assert shown.locator("h1").inner_text() == "So sánh các cấu hình"
    assert shown.locator("tr.notable").count() == 1
    shown.close()


def test_it_prints_on_white_without_the_switch(opened: Page) -> None:
    """In the language that is shown, from a dark screen too."""
    opened.emulate_media(media="print", color_scheme="dark")
    paper = "getComputedStyle(document.body).backgroundColor"
    assert opened.evaluate(paper) == "rgb(255, 255, 255)"
    assert not opened.locator(".switch").is_visible()


def test_reasons_lead_to_their_questions(opened: Page) -> None:
    """A link each, to a heading that is there."""
    links = opened.locator(".reasons a")
    assert links.count() == 7
    for link in links.all():
        target = link.get_attribute("href")
        assert target
        assert opened.locator(target).count() == 1
