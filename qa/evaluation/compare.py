"""Two evaluations of the same questions: what got better, what worse, and is it more than chance.

Questions are matched by id, so a baseline may hold others too. Significance is the paired
randomisation test (Fisher; Smucker, Allan and Carterette 2007 recommend it for retrieval): how
often would a difference as large come about if each question's two values were swapped by chance?
Where several measures decide together, Holm's correction (1979) keeps the risk of a false alarm at
`ALPHA` for all of them.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from statistics import fmean

import numpy as np
from scipy import stats

from qa.evaluation.evaluate import LOWER_IS_BETTER
from qa.evaluation.outcomes import DECIMALS, Evaluation

ALPHA = 0.05
DRAWS = 9_999  # swaps by chance; all of them are tried where there are fewer
SEED = 41

Each = Mapping[str, Mapping[str, float]]  # question id -> measure -> value


@dataclass(frozen=True, slots=True)
class Change:
    """A question whose value is another now."""

    id: str
    before: float
    after: float


@dataclass(frozen=True, slots=True)
class Comparison:
    """One measure then and now, over the questions that have it both times.

    Args:
        measure: its name.
        before: the mean of the baseline.
        after: the mean now.
        questions: how many were compared, at least 1.
        p: how likely a difference as large comes by chance alone, two-sided.
        better: the questions that gained, most first.
        worse: the questions that lost, most first.
        notable: whether the difference is significant among the measures that decide; None for one
            that does not.
    """

    measure: str
    before: float
    after: float
    questions: int
    p: float
    better: tuple[Change, ...]
    worse: tuple[Change, ...]
    notable: bool | None = None

    @property
    def is_worse(self) -> bool:
        """Whether the mean moved the wrong way, significantly or not."""
        return self.after != self.before and (
            (self.after > self.before) == (self.measure in LOWER_IS_BETTER)
        )


def values_of(evaluation: Evaluation) -> Each:
    """The values of each question, as its JSON has them, to be compared with another run."""
    return {outcome.question.id: _rounded(outcome.values) for outcome in evaluation.outcomes}


def compare(evaluation: Evaluation, baseline: Each) -> tuple[Comparison, ...]:
    """Each measure that questions have both in `baseline` and in `evaluation`, in its order."""
    now = values_of(evaluation)
    compared = (_comparison(name, baseline, now) for name in evaluation.measures)
    return tuple(comparison for comparison in compared if comparison)


def significant(comparisons: Sequence[Comparison]) -> tuple[Comparison, ...]:
    """Those of `comparisons`, read together, whose difference is significant."""
    found: list[Comparison] = []
    for place, comparison in enumerate(sorted(comparisons, key=lambda told: told.p)):
        if comparison.p > ALPHA / (len(comparisons) - place):
            break
        found.append(comparison)
    return tuple(comparison for comparison in comparisons if comparison in found)


def paired_p(differences: Sequence[float]) -> float:
    """The two-sided p of `differences`, a question each; 1 where no more than one is not 0.

    Questions without a difference change nothing by being swapped, so they are left out.
    """
    moved = np.asarray([value for value in differences if value], float)
    if len(moved) < 2:
        return 1.0  # one swap either way is as large
    tested = stats.permutation_test(
        (moved,),
        lambda values, axis: np.sum(values, axis=axis),
        permutation_type="samples",
        n_resamples=DRAWS,
        vectorized=True,
        rng=np.random.default_rng(SEED),
    )
    return min(1.0, float(tested.pvalue))


def _rounded(values: Mapping[str, float]) -> dict[str, float]:
    """`values` as the JSON of both runs has them, so that what is equal compares as equal."""
    return {name: round(float(value), DECIMALS) for name, value in values.items()}


def _comparison(measure: str, before: Each, now: Each) -> Comparison | None:
    pairs = [
        Change(name, before[name][measure], values[measure])
        for name, values in now.items()
        if measure in values and measure in before.get(name, {})
    ]
    if not pairs:
        return None
    sign = -1 if measure in LOWER_IS_BETTER else 1
    gains = {change: sign * (change.after - change.before) for change in pairs}
    return Comparison(
        measure,
        fmean(change.before for change in pairs),
        fmean(change.after for change in pairs),
        len(pairs),
        paired_p(list(gains.values())),
        tuple(sorted((c for c in pairs if gains[c] > 0), key=lambda c: -gains[c])),
        tuple(sorted((c for c in pairs if gains[c] < 0), key=lambda c: gains[c])),
    )
