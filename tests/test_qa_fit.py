"""A judge fitted to evidence."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qa.evaluation.fit import (
    FALSE_ANSWERS,
    FALSE_REFUSALS,
    FOLDS,
    Known,
    chosen_threshold,
    fit,
    fitted,
)
from qa.judge import Evidence
from qa.mark import Marked
from qa.ranking.rank import Ranked
from qa.ranking.worded import Worded

SHARE = st.floats(0, 1)


MARKED, WORDED = Marked((0, 1), 0.5, 0.5, True, 0.5), Worded(6, 0.5, 0.8)


def known(
    measure: float,
    right: bool,
    place: int,
    *,
    answerable: bool | None = None,
    left_out: bool = False,
) -> Known:
    """Evidence whose lexical score is `measure` and whose other scores say nothing."""
    hit = Ranked(0, 0.5, measure, 0.5)
    kind = right if answerable is None else answerable
    return Known(
        Evidence(hit, MARKED, WORDED, 0.1, 0.05, False),
        right,
        kind,
        left_out,
        place % FOLDS,
    )


def apart(count: int = 40) -> list[Known]:
    """Right passages of high lexical scores, wrong ones of low scores."""
    return [known(0.6 + 0.2 * n / count, True, n) for n in range(count)] + [
        known(0.1 + 0.2 * n / count, False, n) for n in range(count)
    ]


def test_what_can_be_told_apart_is() -> None:
    """Finite weights, on the side of the evidence that tells; no error in cross-validation."""
    found = fitted(apart())
    assert 0 < found.judge.lexical < 100
    assert found.figures == {"false_answers": 0.0, "false_refusals": 0.0, "surer": 1.0}
    for one in apart():
        sure = found.judge.confidence(one.evidence)
        assert (sure >= found.judge.threshold) is one.right


def test_evidence_never_counts_against() -> None:
    """Where wrong passages score higher, the score is left out instead."""
    upside = [known(0.2, True, n) for n in range(20)] + [known(0.8, False, n) for n in range(20)]
    assert fit(upside).lexical == 0.0


def test_crossing_may_count_either_way() -> None:
    """It is no evidence but a circumstance."""
    rows = [
        Known(Evidence(Ranked(0, 0.5, 0.5, 0.5), MARKED, WORDED, 0.1, 0.05, wrong),
              not wrong, not wrong, False, n % FOLDS)
        for n in range(40) for wrong in (False, True)
    ]  # fmt: skip
    assert fit(rows).crossing < 0


def test_equal_evidence_gives_an_equal_judge() -> None:
    """Nothing is drawn by chance."""
    assert fitted(apart()) == fitted(apart())


def test_the_confidence_is_the_share_that_is_right() -> None:
    """Of a hundred alike, seventy right: seven in ten."""
    alike = [known(0.5, n < 70, n) for n in range(100)]
    assert fit(alike).confidence(alike[0].evidence) == pytest.approx(0.7, abs=0.01)


def test_what_was_left_out_is_counted_apart() -> None:
    """It is fitted to, but the threshold is for questions that have no answer at all."""
    strong = [known(0.7, False, n, left_out=True) for n in range(10)]
    found = fitted([*apart(), *strong])
    assert found.figures["left_out"] > found.figures["false_answers"]


def test_where_nothing_was_left_out_no_figure_says_that_none_was_answered() -> None:
    """Nothing answered of nothing asked is no share; of some that were, it is."""
    assert "left_out" not in fitted(apart()).figures
    weak = [known(0.1, False, n, left_out=True) for n in range(10)]
    assert fitted([*apart(), *weak]).figures["left_out"] == 0.0


@given(st.lists(SHARE, min_size=1, max_size=30), st.lists(SHARE, min_size=1, max_size=30))
@settings(max_examples=200)
def test_the_threshold_keeps_both_promises(sure: list[float], unsure: list[float]) -> None:
    """Never too many refusals; too many false answers only where every allowed step has them."""
    right, wrong = np.array(sure), np.array(unsure)
    threshold = chosen_threshold(right, wrong)
    assert 0 <= threshold <= 1
    refused = np.mean(right < threshold)
    assert refused <= FALSE_REFUSALS
    many = np.mean(wrong >= threshold) > FALSE_ANSWERS
    for step in [*sure, 1.0]:
        allowed, fewer = np.mean(right < step) <= FALSE_REFUSALS, np.mean(right < step) < refused
        if (many and allowed) or fewer:
            assert np.mean(wrong >= step) > FALSE_ANSWERS


def test_a_lower_threshold_is_not_missed() -> None:
    """Nobody is refused for nothing."""
    assert chosen_threshold(np.array([0.4, 0.6]), np.array([0.1, 0.3])) == pytest.approx(0.35)
