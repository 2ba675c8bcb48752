"""The charts: every value where it belongs, and inside the drawing."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa.evaluation.intervals import Figure
from qa.evaluation.judged import Bin
from qa.report.charts import LABEL, VALUE, WIDTH, Row, curve, diagonal, dots, histogram, strip

SHARES = st.floats(0, 1)


def numbers(svg: str, name: str) -> list[float]:
    """The values of one attribute, in order."""
    return [float(value) for value in re.findall(rf' {name}="(-?[0-9.]+)"', svg)]


def test_a_dot_stands_at_its_share() -> None:
    """Nought at the left line, one at the right, its interval around it."""
    rows = [Row(n, Figure(v, (0.25, 0.75)), 3) for n, v in (("a", 0.0), ("b", 0.5), ("c", 1.0))]
    svg = dots(rows, "x")
    wide = WIDTH - LABEL - VALUE
    assert numbers(svg, "cx") == [LABEL, LABEL + wide / 2, LABEL + wide]
    assert f"M{LABEL + wide / 4:.1f} 13.0H{LABEL + wide * 3 / 4:.1f}" in svg


def test_a_figure_without_an_interval_is_only_a_dot() -> None:
    """One question says nothing of others."""
    assert 'class="range"' not in dots([Row("a", Figure(0.5, None), 1)], "x")


def test_long_and_hostile_names_are_cut_and_escaped() -> None:
    """The whole name in the title."""
    svg = dots([Row("<b>" + "x" * 40, Figure(0.5, None), 1)], "x")
    assert "<b>" not in svg
    assert f"&lt;b&gt;{'x' * 13}…" in svg
    assert "x" * 40 in svg


@given(st.lists(SHARES, min_size=1, max_size=1000), SHARES, SHARES)
def test_a_curve_stays_in_its_frame(risks: list[float], coverage: float, risk: float) -> None:
    """Few enough points, the last one at full coverage."""
    svg = curve(risks, (coverage, risk), "x")
    found = re.search(r'points="([^"]+)"', svg)
    assert found
    points = [tuple(map(float, pair.split(","))) for pair in found[1].split()]
    assert len(points) <= 402
    assert points[-1][0] == WIDTH - 8
    assert all(34 <= x <= WIDTH and 8 <= y <= 208 for x, y in points)


def test_more_questions_are_a_larger_dot() -> None:
    """On the diagonal where sure and right agree."""
    svg = diagonal([Bin(0, 0.1, 1, 0.0, 0.0), Bin(0.9, 1.0, 100, 1.0, 1.0)], "x")
    small, large = numbers(svg, "r")
    assert small < large
    assert (numbers(svg, "cx"), numbers(svg, "cy")) == ([34.0, 332.0], [208.0, 8.0])


@given(st.lists(st.floats(0, 1e6), min_size=1, max_size=60))
def test_a_histogram_stays_in_its_frame(values: list[float]) -> None:
    """Also where all are 0, or one is far out."""
    svg = histogram(values, [("p50", values[0])], "x")
    assert all(0 <= x <= WIDTH for x in numbers(svg, "x"))
    assert all(0 <= height <= 76 for height in numbers(svg, "height")[1:])


@pytest.mark.parametrize(("share", "length"), [(0.0, 0.0), (0.5, 80.0), (1.0, 160.0)])
def test_a_strip_is_as_long_as_its_share(share: float, length: float) -> None:
    """Of its whole width."""
    assert numbers(strip(share, "x"), "width")[-1] == length
