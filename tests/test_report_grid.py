"""The page of a grid: well formed, safe, both languages, every figure where it belongs."""

import dataclasses
import re

import pytest

from qa.commands.eval_grid import compared
from qa.evaluation.grid import Cell, configurations
from qa.evaluation.intervals import Figure
from qa.report.charts import LABEL, VALUE, WIDTH, Row, close_ends, dots
from qa.report.grid_page import grid_page
from qa.report.words import words
from tests.reports import ABOUT, evaluation, every_reason, outcome
from tests.test_grid import cells, right
from tests.test_report import HOSTILE, Tags


def test_the_page_is_well_formed_and_fetches_nothing() -> None:
    """Tags close in order, charts are described, no script and no address."""
    text = grid_page(cells(right(1), right(*range(18)), right(2)), ABOUT)
    told = Tags(text)
    assert told.open == []
    ids = [attributes["id"] for _, attributes in told.seen if "id" in attributes]
    assert len(ids) == len(set(ids))
    named = [a["aria-labelledby"] for tag, a in told.seen if tag == "svg"]
    assert len(named) == 2
    assert set(named) <= set(ids)
    assert not re.search(r"https?:|url\(|@import|<script|javascript:", text)
    for language in ("vi", "en"):
        assert words(language)["grid-title"] in text


def test_every_figure_stands_in_its_row_and_a_significant_one_is_shaded() -> None:
    """The first has nothing to be compared with."""
    text = grid_page(cells(right(1, 2), right(*range(18)), right(2, 3)), ABOUT)
    rows = re.findall(r"<tr( class=notable)?><th scope=\"row\">(\d)</th>(.*?)</tr>", text)
    assert [(bool(shaded), number) for shaded, number, _ in rows] == [
        (False, "1"), (True, "2"), (False, "3"),
    ]  # fmt: skip
    figures = [re.findall("<td>(.*?)</td>", row) for _, _, row in rows]
    assert [row[:2] for row in figures] == [["0.0", "0.100"], ["0.01", "0.900"], ["0.02", "0.100"]]
    assert figures[0][3:5] == ["–", "–"]
    assert figures[1][3] == "+0.800"


def test_a_set_that_is_not_judged_has_one_chart() -> None:
    """Documents alone are labelled: nothing is shown to a reader."""
    one = dataclasses.replace(outcome(1), values={"nDCG@10": 1.0, "R@1": 1.0}, shown=None)
    shown = dataclasses.replace(evaluation(one), measures=("nDCG@10", "R@1"))
    text = grid_page(cells(shown, shown), ABOUT)
    assert text.count("<svg") == 1
    assert "answer@1" not in text


@pytest.mark.parametrize("hostile", [HOSTILE, "\u202egnp.exe", "{name}"])
def test_a_value_is_only_text(hostile: str) -> None:
    """A model can be named anything."""
    values = hostile.replace(",", "")
    (one,) = configurations([f"model={values}"], model="bundled", leg="fused", k=10)
    told = Tags(grid_page(compared([Cell(one, every_reason())]), ABOUT))
    assert told.open == []
    assert not {"script", "img", "iframe"} & {tag for tag, _ in told.seen}
    assert not [name for _, attributes in told.seen for name in attributes if name[:2] == "on"]


@pytest.mark.parametrize(
    ("figures", "ends"),
    [([(0.91, (0.88, 0.93))], (0.85, 0.95)), ([(0.5, None)], (0.45, 0.55)),
     ([(0.0, None)], (0.0, 0.05)), ([(1.0, (1.0, 1.0))], (0.95, 1.05)),
     ([(0.2, (0.1, 0.3)), (0.7, (0.6, 0.81))], (0.1, 0.85))],
)  # fmt: skip
def test_a_chart_reaches_closely_around_its_figures(
    figures: list[tuple[float, tuple[float, float] | None]], ends: tuple[float, float]
) -> None:
    """Small differences can be seen; every dot and line is inside."""
    rows = [Row("a", Figure(value, interval), 3) for value, interval in figures]
    assert close_ends(rows) == pytest.approx(ends)
    svg = dots(rows, "x", close_ends(rows))
    places = [float(x) for x in re.findall(r'cx="([0-9.]+)"', svg)]
    places += [float(x) for x in re.findall(r"M([0-9.]+) \d+\.0H", svg)]
    assert all(LABEL <= x <= WIDTH - VALUE for x in places)
