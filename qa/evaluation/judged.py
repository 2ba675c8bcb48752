"""How well the judge knows when to answer, from its confidence in each question's best passage.

    aurc    area under the risk-coverage curve (El-Yaniv and Wiener 2010; Geifman and others 2019):
            answer the most confident share of the questions, for every share; the mean of how many
            of those answers are wrong. 0 is best; an unanswerable question is always wrong.
    ece     expected calibration error (Guo and others 2017): ten bins of equal width; how far the
            confidence in each lies from the share that is right, weighed by its questions.

Questions of equal confidence are one step: each counts the mean of their errors, which is what
drawing their order by chance would give on average. A question without a confidence (refused, or
no hit) is left out.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

import numpy as np
from numpy.typing import ArrayLike, NDArray

from qa.evaluation.intervals import Figure, paired_interval

CONFIDENCE_BINS = 10


class Judged(Protocol):
    """What an outcome's best passage must tell."""

    @property
    def right(self) -> bool:
        """Whether it answers."""

    @property
    def confidence(self) -> float | None:
        """The judge's, 0 to 1."""


class WithShown(Protocol):
    """An outcome that may have a best passage."""

    @property
    def shown(self) -> Judged | None:
        """It."""


@dataclass(frozen=True, slots=True)
class Bin:
    """The questions whose confidence lies from `low` to `high`: how many, how sure, how right."""

    low: float
    high: float
    count: int
    confidence: float
    right: float


def judged(outcomes: Iterable[WithShown]) -> tuple[list[float], list[float]]:
    """The confidence, and whether it was wrong as 0 or 1, of each outcome that has one."""
    known = [(o.shown.confidence, o.shown.right) for o in outcomes if o.shown]
    pairs = [(sure, float(not right)) for sure, right in known if sure is not None]
    return [sure for sure, _ in pairs], [wrong for _, wrong in pairs]


def risk_coverage(confidence: ArrayLike, wrong: ArrayLike) -> NDArray[np.float64]:
    """The share of wrong answers among the 1, 2, … n most confident, shape (n,)."""
    sure, errors = np.asarray(confidence, float), np.asarray(wrong, float)
    order = np.argsort(-sure, kind="stable")
    _, place, counts = np.unique(-sure[order], return_inverse=True, return_counts=True)
    tied = np.bincount(place, weights=errors[order]) / counts
    return np.asarray(np.cumsum(tied[place]) / np.arange(1, len(sure) + 1))


def aurc(confidence: ArrayLike, wrong: ArrayLike, axis: int = -1) -> Any:
    """The area under the risk-coverage curve, 0 to 1; at least one question.

    Args:
        confidence, wrong: the questions, along the last axis; an area for each row before it.
        axis: the last, as scipy says it.
    """
    sure, errors = _last(confidence, axis), _last(wrong, axis)
    levels, places = np.unique(-sure, return_inverse=True)
    places = places.reshape(sure.shape)
    counts = _sums(places, np.ones(errors.shape), len(levels))
    wrongs = _sums(places, errors, len(levels))
    before, wrong_before = counts.cumsum(-1) - counts, wrongs.cumsum(-1) - wrongs
    share = np.divide(wrongs, counts, out=np.zeros(counts.shape), where=counts > 0)
    # Within a level the risk at n answers is (wrong before + share · (n - before)) / n; summed over
    # its n, that takes the sum of 1/n, a difference of harmonic numbers.
    harmonic = np.concatenate([[0], np.cumsum(1 / np.arange(1, sure.shape[-1] + 1))])
    first, last = before.astype(int), (before + counts).astype(int)
    rest = (wrong_before - share * before) * (harmonic[last] - harmonic[first])
    return (wrongs + rest).sum(-1) / sure.shape[-1]


def reliability(confidence: Sequence[float], wrong: Sequence[float]) -> tuple[Bin, ...]:
    """The bins of the reliability diagram that hold a question, from the least sure."""
    sure, right = np.asarray(confidence, float), 1 - np.asarray(wrong, float)
    places = _bins(sure)
    return tuple(
        Bin(
            place / CONFIDENCE_BINS,
            (place + 1) / CONFIDENCE_BINS,
            int(within.sum()),
            float(sure[within].mean()),
            float(right[within].mean()),
        )
        for place in range(CONFIDENCE_BINS)
        for within in [places == place]
        if within.any()
    )


def ece(confidence: ArrayLike, wrong: ArrayLike, axis: int = -1) -> Any:
    """The expected calibration error, 0 to 1; at least one question.

    Args:
        confidence, wrong, axis: as for `aurc`.
    """
    sure, errors = _last(confidence, axis), _last(wrong, axis)
    # Of each bin its count times how far it is off.
    off = _sums(_bins(sure), sure - (1 - errors), CONFIDENCE_BINS)
    return np.abs(off).sum(-1) / sure.shape[-1]


def judgement(outcomes: Iterable[WithShown]) -> dict[str, Figure]:
    """aurc and ece of `outcomes`; empty where none was judged."""
    sure, wrong = judged(outcomes)
    if not sure:
        return {}
    return {
        name: Figure(float(measure(sure, wrong)), paired_interval(sure, wrong, measure))
        for name, measure in (("aurc", aurc), ("ece", ece))
    }


def _last(values: ArrayLike, axis: int) -> NDArray[np.float64]:
    """`values` with the questions along the last axis."""
    return np.moveaxis(np.asarray(values, float), axis, -1)


def _bins(sure: NDArray[np.float64]) -> NDArray[np.int64]:
    """The number of the bin that each confidence lies in."""
    return np.minimum((sure * CONFIDENCE_BINS).astype(np.int64), CONFIDENCE_BINS - 1)


def _sums(places: NDArray[np.int64], values: NDArray[np.float64], size: int) -> NDArray[np.float64]:
    """Row by row, the sum of the `values` at each of `size` places."""
    rows = places.reshape(-1, places.shape[-1])
    apart = rows + np.arange(len(rows))[:, None] * size
    found = np.asarray(np.bincount(apart.ravel(), values.ravel(), len(rows) * size), float)
    return found.reshape(*places.shape[:-1], size)
