"""Bootstrap intervals: where they lie, and that they never move."""

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qa.evaluation import intervals
from qa.evaluation.intervals import mean_interval, paired_interval

VALUES = st.lists(st.floats(0, 1, allow_subnormal=False), min_size=2, max_size=30)


@settings(max_examples=30)
@given(VALUES)
def test_the_interval_lies_among_the_values_and_around_the_mean(values: list[float]) -> None:
    """A mean of drawn questions cannot leave the range of what they had."""
    interval = mean_interval(values)
    assert interval
    low, high = interval
    assert min(values) - 1e-12 <= low <= high <= max(values) + 1e-12


def test_the_interval_is_as_wide_as_theory_says() -> None:
    """For shares of many questions the normal approximation holds: p ± 1.96 sqrt(p(1-p)/n)."""
    values = [1.0] * 300 + [0.0] * 100
    interval = mean_interval(values)
    half = 1.96 * math.sqrt(0.75 * 0.25 / 400)
    assert interval == pytest.approx((0.75 - half, 0.75 + half), abs=0.006)


def test_more_questions_make_it_narrower() -> None:
    """Four times as many, half as wide."""
    few, many = mean_interval([0.0, 1.0] * 50), mean_interval([0.0, 1.0] * 200)
    assert few
    assert many
    assert (few[1] - few[0]) / (many[1] - many[0]) == pytest.approx(2, rel=0.15)


def test_the_same_values_have_the_same_interval() -> None:
    """Drawn by chance, and always the same chance."""
    values = [0.0, 0.5, 1.0, 1.0]
    assert mean_interval(values) == mean_interval(values)


def test_drawing_a_few_at_a_time_draws_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    """Large sets are drawn in parts, to be spared their memory."""
    values = [n / 7 for n in range(50)]
    whole = mean_interval(values)
    intervals._bootstrap.cache_clear()
    monkeypatch.setattr(intervals, "AT_ONCE", 333)
    assert mean_interval(values) == whole


@pytest.mark.parametrize("values", [[], [1.0]])
def test_one_question_has_no_interval(values: list[float]) -> None:
    """Nothing can be said of others."""
    assert mean_interval(values) is None
    assert paired_interval(values, values, np.dot) is None


def test_equal_values_are_their_own_interval() -> None:
    """No chance can change their mean."""
    assert mean_interval([0.25] * 7) == (0.25, 0.25)


def test_two_columns_are_drawn_row_by_row() -> None:
    """A statistic of both sees rows that belong together: here their product is always 1."""
    first, second = [1.0, 2.0, 4.0, 5.0], [1.0, 0.5, 0.25, 0.2]

    def product(one: np.ndarray, other: np.ndarray, axis: int) -> np.ndarray:
        return np.asarray((one * other).mean(axis))

    assert paired_interval(first, second, product) == pytest.approx((1.0, 1.0))
