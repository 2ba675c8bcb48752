"""How far a figure might lie from what more questions of the same kind would give.

Percentile bootstrap (Efron 1979): the questions are drawn again, with replacement, `DRAWS` times,
and the interval holds the middle 95 % of the figures. Where every question has the same value the
interval is that value, which says nothing about questions that were not asked. The draws are the
same every time.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import numpy as np
from scipy import stats

DRAWS = 2000  # fifty of them lie beyond each end of the interval
LEVEL = 0.95
SEED = 95
INTERVALS_KEPT = 1_000  # intervals: more than a report shows
AT_ONCE = 2_000_000  # values drawn at once: 16 MB of each column

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
    return _bootstrap((tuple(values),), np.mean)


def paired_interval(
    first: Sequence[float],
    second: Sequence[float],
    statistic: Callable[..., Any],
) -> Interval | None:
    """The interval of `statistic` of two columns, a question a row; None for fewer than two.

    Args:
        first, second: the columns.
        statistic: of many draws of both at once, questions along the last axis; takes `axis`.
    """
    if len(first) < 2:
        return None
    return _bootstrap((tuple(first), tuple(second)), statistic)


@lru_cache(maxsize=INTERVALS_KEPT)
def _bootstrap(columns: tuple[tuple[float, ...], ...], statistic: Callable[..., Any]) -> Interval:
    """Kept: the table, the JSON and the report ask for the same ones."""
    found = stats.bootstrap(
        [np.asarray(column, float) for column in columns],
        statistic,
        n_resamples=DRAWS,
        confidence_level=LEVEL,
        method="percentile",
        paired=True,
        vectorized=True,
        batch=max(1, AT_ONCE // len(columns[0])),
        rng=np.random.default_rng(SEED),
    ).confidence_interval
    return float(found.low), float(found.high)
