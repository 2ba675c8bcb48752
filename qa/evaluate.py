"""How well questions are answered: a test set asked of a service, and what it is measured by.

The ranking is that of `QAService.rank`, before anything is judged or left out, and is measured
for the answerable questions. Our own sets are also asked as a user would ask them, and what is
shown is measured:

    answer@1        answerable: the top passage shown holds an answer; not found counts 0
    sentence@1      answerable: the sentence marked in it holds an answer; not found counts 0
    false_refusals  answerable: the share that was not answered
    false_answers   unanswerable: the share that was answered all the same

A question that the service refuses (too long, only symbols) has no hits and is not answered.
Equal inputs give equal values: nothing here is drawn by chance or measured in time.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from statistics import fmean
from typing import Protocol

from corpus.document import LANGUAGES, Document, Passage
from corpus.labels import Corpus, LabelledQuestion, QuestionSet
from qa.answer import Answer, Hit
from qa.errors import QuestionError
from qa.followup import completed
from qa.gold import Gold, gold_of
from qa.metrics import holds_answer, ranking_names, ranking_values
from qa.perturb import perturbed

ANSWERED = ("answer@1", "sentence@1", "false_answers", "false_refusals")

Values = Mapping[str, float]


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

    def rank(self, question: str, k: int, *, leg: str) -> tuple[Hit, ...]:
        """The k best passages, unjudged."""

    def ask(self, question: str, k: int, *, previous: str | None) -> Answer:
        """What a user is shown."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """The measures of one question; only those that apply to it."""

    question: LabelledQuestion
    values: Values


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
        """The outcomes by "language=…" and by "kind=…", in that order, kinds as they first come."""
        asked = [outcome.question for outcome in self.outcomes]
        names = [f"language={language}" for language in LANGUAGES]
        names += dict.fromkeys(f"kind={question.kind}" for question in asked)
        found = {
            name: tuple(o for o in self.outcomes if name in _groups_of(o.question))
            for name in names
        }
        return {name: outcomes for name, outcomes in found.items() if outcomes}

    def means(self, outcomes: Sequence[Outcome]) -> dict[str, float]:
        """The mean of each measure over those of `outcomes` that have it; none where none has."""
        columns = {name: [o.values[name] for o in outcomes if name in o.values]
                   for name in self.measures}  # fmt: skip
        return {name: fmean(values) for name, values in columns.items() if values}

    def as_json(self) -> dict[str, object]:
        """The form that `hoidap eval --json` writes; values with four decimals."""
        return {
            "overall": _rounded(self.means(self.outcomes)),
            "by": {name: _rounded(self.means(group)) for name, group in self.groups().items()},
            "questions": len(self.outcomes),
            "documents": self.documents,
        }


def evaluate(
    service: Asked,
    questions: QuestionSet,
    corpus: Corpus | None = None,
    *,
    k: int = 10,
    leg: str = "fused",
    perturb: str | None = None,
    progress: Callable[[int, int], None] | None = None,
) -> Evaluation:
    """The measures of `questions`, asked of `service`.

    Args:
        service: over an index of `corpus`.
        questions: the test set.
        corpus: where the gold lies; the documents of the service when None.
        k: how deep rankings are measured, at least 1.
        leg: one of `qa.options.LEGS`; what is shown is fused always, so measured for that alone.
        perturb: a key of `qa.perturb.PERTURBATIONS`, or None.
        progress: called after each question with questions done and questions in all.

    Raises:
        BadQuestionsError: a gold document is not in the corpus, or a label does not fit it.
    """
    corpus = corpus or Corpus(tuple(service.documents.values()))
    store = service.store
    gold = gold_of(questions, corpus, (store.passage(row) for row in range(len(store))))
    asked = perturbed(questions, perturb) if perturb else questions
    rankings: dict[str, tuple[str, ...]] = {}
    shown: dict[str, Values] = {}
    for count, question in enumerate(asked.questions, start=1):
        if question.answerable:
            rankings[question.id] = _ranking(service, question, gold, k, leg)
        if gold.by_passage and leg == "fused":
            shown[question.id] = _answered(service, question)
        if progress:
            progress(count, len(asked.questions))
    ranked = ranking_values(rankings, gold.grades, k)
    outcomes = tuple(
        Outcome(question, {**ranked.get(question.id, {}), **shown.get(question.id, {})})
        for question in asked.questions
    )
    measures = ranking_names(k) + (ANSWERED if shown else ())
    return Evaluation(measures, outcomes, len(corpus.documents))


def _ranking(
    service: Asked, question: LabelledQuestion, gold: Gold, k: int, leg: str
) -> tuple[str, ...]:
    """The k best targets, or all there are: as many passages are asked for as that takes."""
    text = completed(question.question, question.previous or None)
    depth = 3 * k  # a paragraph of the public sets is one to three passages
    while True:
        try:
            hits = service.rank(text, depth, leg=leg)
        except QuestionError:
            return ()
        targets = gold.targets(question.id, (hit.passage for hit in hits))
        if len(targets) >= k or len(hits) < depth:
            return targets[:k]
        depth *= 2


def _answered(service: Asked, question: LabelledQuestion) -> Values:
    """What a user is shown for `question`, measured."""
    try:
        answer = service.ask(question.question, 1, previous=question.previous or None)
    except QuestionError:
        answer = Answer(question.question, question.language, False, ())
    if not question.answerable:
        return {"false_answers": float(answer.found)}
    values = {"false_refusals": float(not answer.found)}
    if question.answers:
        top = answer.hits[0] if answer.found else None
        passage, sentence = (top.passage.text, top.sentence_text()) if top else ("", "")
        values["answer@1"] = float(holds_answer(passage, question.answers))
        values["sentence@1"] = float(holds_answer(sentence, question.answers))
    return values


def _groups_of(question: LabelledQuestion) -> tuple[str, str]:
    return f"language={question.language}", f"kind={question.kind}"


def _rounded(values: Values) -> dict[str, float]:
    return {name: round(value, 4) for name, value in values.items()}
