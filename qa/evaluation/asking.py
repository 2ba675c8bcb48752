"""One question of a test set put to a service: what it ranks, what it shows, and how that measures.

What the values mean stands in `qa.evaluation.evaluate`; which passages are right is for
`qa.evaluation.gold`.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from corpus.document import Document, Passage
from corpus.labels import LabelledQuestion
from qa.answer import Answer, Hit
from qa.errors import QuestionError
from qa.evaluation.gold import Gold
from qa.evaluation.metrics import span_f1
from qa.evaluation.outcomes import Shown, Values
from qa.ranking.rank import POOL

ANSWERED = ("answer@1", "sentence@1", "span_f1", "false_answers", "false_refusals")


class Passages(Protocol):
    """The verbs of a store that an evaluation needs."""

    def __len__(self) -> int:
        """The number of passages."""

    def passage(self, row: int) -> Passage:
        """The passage numbered `row`."""


class Asked(Protocol):
    """The verbs of `QAService` that an evaluation needs."""

    @property
    def store(self) -> Passages:
        """What is searched."""

    @property
    def documents(self) -> Mapping[str, Document]:
        """The documents of the corpus."""

    def rank(self, question: str, k: int, *, previous: str | None, leg: str) -> tuple[Hit, ...]:
        """The k best passages, unjudged."""

    def ask(self, question: str, k: int, *, previous: str | None) -> Answer:
        """What a user is shown."""

    def ask_in_depth(
        self, question: str, k: int, depth: int, *, previous: str | None
    ) -> tuple[Answer, tuple[Hit, ...]]:
        """Both of them, the ranking `depth` deep, found in one search."""


@dataclass(frozen=True, slots=True)
class Said:
    """What a service said to one question.

    Args:
        ranking: the targets found, best first, at most k; empty when unanswerable.
        top: the passage ranked first; None when there is none.
        shown: the best passage as it was judged; None when nothing was asked of the judge.
        values: those of ANSWERED that apply.
    """

    ranking: tuple[str, ...] = ()
    top: Passage | None = None
    shown: Shown | None = None
    values: Values = field(default_factory=dict)


class Asking:
    """A service under question, with the gold that its answers are held against.

    Args:
        service: asked.
        gold: of all questions that will come.
        k: how many targets are ranked.
        leg: one of `qa.options.LEGS`.
    """

    def __init__(self, service: Asked, gold: Gold, k: int, leg: str) -> None:
        self._service, self._gold, self._k, self._leg = service, gold, k, leg
        self._depth = 3 * k  # a paragraph of the public sets is one to three passages
        self.judged = gold.by_passage and leg == "fused"

    def said(self, question: LabelledQuestion) -> Said:
        """What the service says to `question`."""
        try:
            answer, hits = self._asked(question)
            ranking = self._targets(question, hits) if question.answerable else ()
        except QuestionError:
            answer, hits, ranking = _unanswered(question), (), ()
        shown, values = self._judged(question, answer) if self.judged else (None, {})
        return Said(ranking, hits[0].passage if hits else None, shown, values)

    def _asked(self, question: LabelledQuestion) -> tuple[Answer, tuple[Hit, ...]]:
        """What a user is shown, where that is measured, and the best passages, where they are."""
        text, previous = question.question, question.previous or None
        if not self.judged:
            hits = self._ranked(question, self._depth) if question.answerable else ()
            return _unanswered(question), hits
        if not question.answerable:
            return self._service.ask(text, 1, previous=previous), ()
        if self._depth > POOL:
            answer = self._service.ask(text, 1, previous=previous)
            return answer, self._ranked(question, self._depth)
        return self._service.ask_in_depth(text, 1, self._depth, previous=previous)

    def _ranked(self, question: LabelledQuestion, depth: int) -> tuple[Hit, ...]:
        return self._service.rank(
            question.question, depth, previous=question.previous or None, leg=self._leg
        )

    def _targets(self, question: LabelledQuestion, hits: Sequence[Hit]) -> tuple[str, ...]:
        """The k best targets, or all there are; as many passages are asked for as that takes."""
        depth = self._depth
        while True:
            targets = self._gold.targets(question.id, (hit.passage for hit in hits))
            if len(targets) >= self._k or len(hits) < depth:
                return targets[: self._k]
            depth *= 2
            hits = self._ranked(question, depth)

    def _judged(self, question: LabelledQuestion, answer: Answer) -> tuple[Shown | None, Values]:
        """What a user is shown for `question`, and its measures."""
        top = next(iter(answer.hits or answer.nearest), None)
        shown = self._shown(question, answer, top) if top else None
        if not question.answerable:
            return shown, {"false_answers": float(answer.found)}
        values = {"false_refusals": float(not answer.found)}
        hit = top if answer.found else None
        if question.answers:
            told = hit is not None and self._gold.answers(question, hit.passage)
            marked = hit is not None and self._gold.marks(question, hit.passage, hit.sentence)
            values |= {"answer@1": float(told), "sentence@1": float(marked)}
        if question.spans:
            there = hit if hit and hit.passage.document_id == question.document else None
            values["span_f1"] = span_f1(there.sentence, question.spans) if there else 0.0
        return shown, values

    def _shown(self, question: LabelledQuestion, answer: Answer, top: Hit) -> Shown:
        right = question.answerable and self._gold.answers(question, top.passage)
        return Shown(top.passage, top.sentence_text(), answer.found, right, answer.confidence)


def _unanswered(question: LabelledQuestion) -> Answer:
    return Answer(question.question, question.language, False, ())
