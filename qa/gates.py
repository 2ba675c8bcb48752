"""What an evaluation must reach: floors, and no significant drop against a baseline.

A gate that cannot be checked (its measure was not taken, the baseline shares no question) is an
error: passing it silently would guard nothing.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from qa.asking import ANSWERED
from qa.compare import Comparison, significant
from qa.errors import OptionError
from qa.evaluate import LOWER_IS_BETTER
from qa.metrics import ranking_names
from qa.outcomes import Evaluation

# What is watched against a baseline when nothing is named, beside nDCG@k: what a reader is given.
WATCHED = ("answer@1", "false_answers")


@dataclass(frozen=True, slots=True)
class Floor:
    """`measure` may not be worse than `value`: below it, or above where lower is better."""

    measure: str
    value: float

    def broken(self, reached: float) -> bool:
        """Whether `reached`, rounded as it is printed, is worse."""
        reached = round(reached, 4)
        return reached > self.value if self.measure in LOWER_IS_BETTER else reached < self.value


def floor(text: str, k: int) -> Floor:
    """The floor that "nDCG@10=.9" says.

    Raises:
        OptionError: another form, a measure that is not taken at depth `k`, or no number in 0..1.
    """
    name, _, number = text.partition("=")
    known = (*ranking_names(k), *ANSWERED)
    try:
        value = float(number)
    except ValueError:
        value = math.nan
    if name not in known or not 0 <= value <= 1:
        raise OptionError("--fail-under", text, f"MEASURE=0…1 with one of {', '.join(known)}")
    return Floor(name, value)


def broken_floors(evaluation: Evaluation, floors: Sequence[Floor]) -> tuple[str, ...]:
    """A sentence for each of `floors` that was not reached.

    Raises:
        OptionError: no question has the measure.
    """
    means = evaluation.means(evaluation.outcomes)
    told = []
    for asked in floors:
        if asked.measure not in means:
            raise OptionError("--fail-under", asked.measure, f"one of {', '.join(means)}")
        if asked.broken(means[asked.measure]):
            way = "over" if asked.measure in LOWER_IS_BETTER else "under"
            told.append(f"{asked.measure} is {means[asked.measure]:.4f}, {way} {asked.value:g}")
    return tuple(told)


def watched(comparisons: Sequence[Comparison], names: Sequence[str]) -> tuple[Comparison, ...]:
    """Those of `comparisons` that decide: `names`, or the first and WATCHED where none is named.

    Raises:
        OptionError: nothing was compared, or one of `names` was not.
    """
    known = [comparison.measure for comparison in comparisons]
    if not known:
        raise OptionError("--against", "another test set", "a run of the same questions")
    missing = next((name for name in names if name not in known), None)
    if missing is not None:
        raise OptionError("--gate", missing, f"one of {', '.join(known)}")
    chosen = names or (known[0], *WATCHED)
    return tuple(comparison for comparison in comparisons if comparison.measure in chosen)


def significant_drops(comparisons: Sequence[Comparison]) -> tuple[str, ...]:
    """A sentence for each of `comparisons`, read together, that got significantly worse."""
    return tuple(
        f"{told.measure} went from {told.before:.4f} to {told.after:.4f} "
        f"over {told.questions} questions (p = {told.p:.4f})"
        for told in significant(comparisons)
        if told.is_worse
    )
