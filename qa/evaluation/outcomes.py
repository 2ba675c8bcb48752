"""What asking a test set gave: one outcome a question, and what they amount to together.

Values alone: nothing is asked here. Means and intervals are taken when they are wanted, from the
outcomes, so that no figure can disagree with the questions behind it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from statistics import fmean

from corpus.document import Passage
from corpus.labels import LabelledQuestion
from qa.evaluation.groups import grouped
from qa.evaluation.intervals import Figure, Interval, mean_interval
from qa.evaluation.judged import judgement

Values = Mapping[str, float]
DECIMALS = 6  # of a question's values in JSON: what a comparison reads back


@dataclass(frozen=True, slots=True)
class Shown:
    """The best passage for a question, whether or not the judge let it through.

    Args:
        passage: on top.
        sentence: what is marked in it.
        found: whether it was shown as an answer.
        right: whether it answers, as `qa.evaluation.gold.Gold.answers` has it.
        confidence: the judge's, 0 to 1; None where nothing was judged.
    """

    passage: Passage
    sentence: str
    found: bool
    right: bool
    confidence: float | None = None


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of one question.

    Args:
        question: as it was asked.
        values: the measures that apply to it.
        ranking: the targets found, best first, at most k.
        grades: the gold targets, each with its grade.
        document: id of the gold document; empty when unanswerable.
        searched: language of the gold document; empty when unanswerable.
        rank: of the first gold target in `ranking`, from 1; 0 when it is not there.
        shown: the best passage; None when nothing was found or the question was refused.
        wanted: a right passage, the one on top if it is one; None when there is none.
        reason: why it failed, one of `qa.evaluation.failures.REASONS`; empty when it did not.
    """

    question: LabelledQuestion
    values: Values
    ranking: tuple[str, ...] = ()
    grades: Mapping[str, int] = field(default_factory=dict)
    document: str = ""
    searched: str = ""
    rank: int = 0
    shown: Shown | None = None
    wanted: Passage | None = None
    reason: str = ""

    @property
    def found(self) -> bool | None:
        """Whether it was answered; None where only the ranking was measured."""
        if "false_refusals" in self.values:
            return not self.values["false_refusals"]
        answered = self.values.get("false_answers")
        return None if answered is None else bool(answered)


@dataclass(frozen=True, slots=True)
class Evaluation:
    """What a test set has shown.

    Args:
        measures: the names of all measures, in the order of printing.
        outcomes: one a question, in the order of the set.
        documents: how many there are in the corpus.
    """

    measures: tuple[str, ...]
    outcomes: tuple[Outcome, ...]
    documents: int

    def groups(self) -> dict[str, tuple[Outcome, ...]]:
        """The outcomes by "language=…", "direction=…" and so on; see `qa.evaluation.groups`."""
        return grouped(self.outcomes)

    def means(self, outcomes: Sequence[Outcome]) -> dict[str, float]:
        """The mean of each measure over those of `outcomes` that have it; none where none has."""
        return {name: fmean(values) for name, values in self._columns(outcomes).items()}

    def intervals(self, outcomes: Sequence[Outcome]) -> dict[str, Interval]:
        """The bootstrap 95 % interval of each mean; none where fewer than two questions have it."""
        found = {n: mean_interval(values) for n, values in self._columns(outcomes).items()}
        return {name: interval for name, interval in found.items() if interval}

    def as_json(self) -> dict[str, object]:
        """The form that `hoidap eval --json` writes; of a question six decimals, else four."""
        groups = self.groups()
        return {
            "overall": rounded(self.means(self.outcomes)),
            "by": {name: rounded(self.means(group)) for name, group in groups.items()},
            "questions": len(self.outcomes),
            "documents": self.documents,
            "intervals": {
                "overall": _pairs(self.intervals(self.outcomes)),
                "by": {name: _pairs(self.intervals(group)) for name, group in groups.items()},
            },
            "judge": {name: _figure_json(f) for name, f in judgement(self.outcomes).items()},
            "each": [_outcome_json(outcome) for outcome in self.outcomes],
        }

    def _columns(self, outcomes: Sequence[Outcome]) -> dict[str, list[float]]:
        columns = {name: [o.values[name] for o in outcomes if name in o.values]
                   for name in self.measures}  # fmt: skip
        return {name: values for name, values in columns.items() if values}


def rounded(values: Values) -> dict[str, float]:
    """`values` with four decimals, as they are written."""
    return {name: round(value, 4) for name, value in values.items()}


def _pairs(intervals: Mapping[str, Interval]) -> dict[str, list[float]]:
    return {name: [round(low, 4), round(high, 4)] for name, (low, high) in intervals.items()}


def _figure_json(figure: Figure) -> dict[str, object]:
    ends = [round(end, 4) for end in figure.interval] if figure.interval else None
    return {"value": round(figure.value, 4), "interval": ends}


def _outcome_json(outcome: Outcome) -> dict[str, object]:
    shown = outcome.shown
    sure = shown.confidence if shown else None
    return {
        "id": outcome.question.id,
        "question": outcome.question.question,
        "previous": outcome.question.previous,
        "values": {name: round(value, DECIMALS) for name, value in outcome.values.items()},
        "rank": outcome.rank,
        "top": shown.passage.id if shown else "",
        "found": outcome.found,
        "confidence": None if sure is None else round(sure, 4),
        "reason": outcome.reason,
    }
