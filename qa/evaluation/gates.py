"""What an evaluation must reach: floors, and no significant drop against a baseline.

A gate that was asked for and cannot be checked (its measure was not taken, the baseline shares no
question) is an error: passing it silently would guard nothing. What is watched where nothing is
named is watched as far as both runs have it.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

from corpus.labels import Corpus, QuestionSet
from qa.errors import OptionError
from qa.evaluation.asking import ANSWERED
from qa.evaluation.compare import Comparison, Each, significant
from qa.evaluation.evaluate import LOWER_IS_BETTER
from qa.evaluation.labelling import labels_answers
from qa.evaluation.metrics import ranking_names
from qa.evaluation.outcomes import Evaluation

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


def measures_of(questions: QuestionSet, corpus: Corpus, k: int, leg: str) -> tuple[str, ...]:
    """The measures that some of `questions` will have, once they are asked so."""
    answerable = [question for question in questions.questions if question.answerable]
    ranked = ranking_names(k) if answerable else ()
    if leg != "fused" or not labels_answers(questions, corpus):
        return ranked
    worded = any(question.answers for question in answerable)
    has = {
        "answer@1": worded,
        "sentence@1": worded,
        "span_f1": any(question.spans for question in answerable),
        "false_answers": len(answerable) < len(questions.questions),
        "false_refusals": bool(answerable),
    }
    return (*ranked, *(name for name in ANSWERED if has[name]))


def check_gates(
    floors: Sequence[Floor],
    names: Sequence[str],
    baseline: Each | None,
    measures: Sequence[str],
    questions: QuestionSet,
) -> None:
    """Nothing, when each gate can be checked once `questions` are asked, which takes long.

    Raises:
        OptionError: a floor is none of `measures`; or one of the `names` to be watched is none, or
            `baseline` lacks it, or all of `questions`.
    """
    missing = next((floor.measure for floor in floors if floor.measure not in measures), None)
    if missing is not None:
        raise OptionError("--fail-under", missing, f"one of {', '.join(measures)}")
    if baseline is not None:
        before = {name for one in questions.questions for name in baseline.get(one.id, {})}
        _check_watched(names, [name for name in measures if name in before])


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
    _check_watched(names, known)
    chosen = names or (known[0], *WATCHED)
    return tuple(comparison for comparison in comparisons if comparison.measure in chosen)


def decided(comparisons: Sequence[Comparison], names: Sequence[str]) -> tuple[Comparison, ...]:
    """`comparisons`, of which those that `watched` names say whether they are notable.

    None says so where `watched` raises: what was measured is told all the same, and refused then.
    """
    try:
        chosen = watched(comparisons, names)
    except OptionError:
        return tuple(comparisons)
    notable = significant(chosen)
    return tuple(
        replace(told, notable=told in notable) if told in chosen else told for told in comparisons
    )


def significant_drops(comparisons: Sequence[Comparison]) -> tuple[str, ...]:
    """A sentence for each of `comparisons`, read together, that got significantly worse."""
    return tuple(
        f"{told.measure} went from {told.before:.4f} to {told.after:.4f} "
        f"over {told.questions} questions (p = {told.p:.4f})"
        for told in significant(comparisons)
        if told.is_worse
    )


def _check_watched(names: Sequence[str], known: Sequence[str]) -> None:
    """Refuse a comparison of nothing, and those of `names` that are not among the `known`."""
    if not known:
        raise OptionError("--against", "another test set", "a run of the same questions")
    missing = next((name for name in names if name not in known), None)
    if missing is not None:
        raise OptionError("--gate", missing, f"one of {', '.join(known)}")
