"""The judge's confidence against what was right: risk, coverage, calibration."""

import dataclasses

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.document import Passage
from corpus.labels import LabelledQuestion
from qa.evaluation.judged import aurc, ece, judged, judgement, reliability, risk_coverage
from qa.evaluation.outcomes import Outcome, Shown

ROWS = st.lists(st.tuples(st.integers(0, 10), st.booleans()), min_size=1, max_size=30)


def columns(rows: list[tuple[int, bool]]) -> tuple[list[float], list[float]]:
    """Confidences in tenths, and errors."""
    return [sure / 10 for sure, _ in rows], [float(wrong) for _, wrong in rows]


def test_risk_at_each_coverage_worked_out_by_hand() -> None:
    """Most confident first: right, wrong, right, wrong."""
    risks = risk_coverage([0.2, 0.9, 0.8, 0.5], [1, 0, 1, 0])
    assert risks.tolist() == pytest.approx([0, 1 / 2, 1 / 3, 2 / 4])
    assert aurc([0.2, 0.9, 0.8, 0.5], [1, 0, 1, 0]) == pytest.approx((1 / 2 + 1 / 3 + 1 / 2) / 4)


def test_ties_count_what_chance_would_give() -> None:
    """One right and one wrong, equally sure: half wrong at every coverage."""
    assert risk_coverage([0.5, 0.5], [0, 1]).tolist() == pytest.approx([0.5, 0.5])


@given(ROWS)
def test_the_order_of_the_questions_does_not_matter(
    rows: list[tuple[int, bool]],
) -> None:
    """Ties and all."""
    turned = rows[::-1]
    assert aurc(*columns(rows)) == pytest.approx(aurc(*columns(turned)))
    assert ece(*columns(rows)) == pytest.approx(ece(*columns(turned)))


@given(ROWS)
def test_the_last_risk_is_the_share_of_errors(rows: list[tuple[int, bool]]) -> None:
    """At full coverage everything is answered; areas stay between 0 and 1."""
    sure, wrong = columns(rows)
    assert risk_coverage(sure, wrong)[-1] == pytest.approx(sum(wrong) / len(wrong))
    assert 0 <= aurc(sure, wrong) <= 1
    assert 0 <= ece(sure, wrong) <= 1


@given(st.lists(ROWS, min_size=2, max_size=4))
def test_many_draws_at_once_are_measured_like_each_alone(
    drawn: list[list[tuple[int, bool]]],
) -> None:
    """A row a draw, as the bootstrap asks for; the area is the mean of the curve."""
    length = min(map(len, drawn))
    rows = [columns(one[:length]) for one in drawn]
    sure, wrong = np.array([row[0] for row in rows]), np.array([row[1] for row in rows])
    curves = [float(risk_coverage(*row).mean()) for row in rows]
    assert aurc(sure, wrong, axis=-1).tolist() == pytest.approx(curves)
    assert ece(sure, wrong, axis=-1).tolist() == pytest.approx([ece(*row) for row in rows])
    errors = [sum(b.count * abs(b.confidence - b.right) for b in reliability(*row)) for row in rows]
    assert [ece(*row) * length for row in rows] == pytest.approx(errors)


def test_bins_worked_out_by_hand() -> None:
    """Two in the bin of 0.9, one of them right; one at 1.0, which belongs there too."""
    bins = reliability([0.92, 0.95, 1.0, 0.05], [0, 1, 0, 1])
    assert [(found.low, found.count) for found in bins] == [(0.0, 1), (0.9, 3)]
    assert bins[1].confidence == pytest.approx((0.92 + 0.95 + 1.0) / 3)
    assert bins[1].right == pytest.approx(2 / 3)
    wanted = (1 * 0.05 + 3 * abs(2.87 / 3 - 2 / 3)) / 4
    assert ece([0.92, 0.95, 1.0, 0.05], [0, 1, 0, 1]) == pytest.approx(wanted)


def test_a_perfect_judge() -> None:
    """Sure of what is right, and of nothing else: no area, no error."""
    assert aurc([1.0, 1.0], [0, 0]) == 0
    assert ece([1.0, 0.0], [0, 1]) == 0


def outcome(right: bool, confidence: float | None) -> Outcome:
    """One of which nothing matters but its best passage."""
    asked = LabelledQuestion("q", "?", "vi", (), "d", (), "plain")
    shown = Shown(Passage("d", 0, 1, "x"), "x", True, right, confidence)
    return Outcome(asked, {}, shown=shown)


def test_only_what_was_judged_is_measured() -> None:
    """A question that was refused, or a leg that judges nothing, has no confidence."""
    nothing = dataclasses.replace(outcome(True, 0.5), shown=None)
    found = [outcome(True, 0.75), outcome(False, None), nothing, outcome(False, 0.25)]
    assert judged(found) == ([0.75, 0.25], [0.0, 1.0])
    assert judgement([nothing, outcome(True, None)]) == {}


def test_the_figures_have_intervals() -> None:
    """Both of them, around the value."""
    found = [outcome(n % 3 != 0, n / 20) for n in range(20)]
    figures = judgement(found)
    assert list(figures) == ["aurc", "ece"]
    for figure in figures.values():
        assert figure.interval
        assert 0 <= figure.interval[0] < figure.interval[1] <= 1
