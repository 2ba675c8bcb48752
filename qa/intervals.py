"""How far a figure might lie from what more questions of the same kind would give.

Percentile bootstrap (Efron 1979): the questions are drawn again, with replacement, `DRAWS` times,
and the interval holds the middle 95 % of the figures. Where every question has the same value the
interval is that value, which says nothing about questions that were not asked. The draws are the
same every time.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from scipy import stats

DRAWS = 2000  # fifty of them lie beyond each end of the interval
LEVEL = 0.95
SEED = 95

Interval = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Figure:
    """A value, and the 95 % interval around it; None where it cannot be told."""

    value: float
    interval: Interval | None


def mean_interval(values: Sequence[float]) -> Interval | None:
    """The interval of the mean of `values`; None for fewer than two."""
    if len(values) < 2:
        return None
    if min(values) == max(values):
        return values[0], values[0]
    return _bootstrap((np.asarray(values, float),), np.mean, vectorized=True)


def paired_interval(
    first: Sequence[float],
    second: Sequence[float],
    statistic: Callable[[Any, Any], float],
) -> Interval | None:
    """The interval of `statistic` of two columns, a question a row; None for fewer than two."""
    if len(first) < 2:
        return None
    columns = (np.asarray(first, float), np.asarray(second, float))
    return _bootstrap(columns, statistic, vectorized=False)


def _bootstrap(
    columns: tuple[Any, ...], statistic: Callable[..., Any], *, vectorized: bool
) -> Interval:
    found = stats.bootstrap(
        columns,
        statistic,
        n_resamples=DRAWS,
        confidence_level=LEVEL,
        method="percentile",
        paired=True,
        vectorized=vectorized,
        rng=np.random.default_rng(SEED),
    ).confidence_interval
    return float(found.low), float(found.high)
