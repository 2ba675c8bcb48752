"""A judge fitted to labelled questions: the evidence is gathered by asking them of a service.

Each answerable question is also asked with its document left out, or, where none is labelled, with
all that answer it, so that the judge learns what the nearest passage looks like when the answer is
missing. Where the best passage then holds an answer all the same, because another document says it
too, that second question tells nothing and is dropped.
"""

from collections.abc import Callable, Iterator

from corpus.labels import Corpus, LabelledQuestion, QuestionSet
from qa.errors import FewQuestionsError, QuestionError
from qa.evaluation.fit import FOLDS, Fitted, Known, fitted
from qa.evaluation.gold import Gold, gold_of
from qa.evaluation.metrics import holds_answer
from qa.service import QAService

LEAST = 20  # answerable questions whose best passage is right, and unanswerable ones


def calibrated(
    service: QAService,
    questions: QuestionSet,
    corpus: Corpus,
    progress: Callable[[int, int], None],
) -> Fitted:
    """The judge that fits `questions`, asked of `service`.

    Args:
        service: over an index of `corpus`.
        questions: answerable ones and unanswerable ones.
        corpus: where the gold lies.
        progress: called after each question with questions done and questions in all.

    Raises:
        FewQuestionsError: fewer than `LEAST` of either kind.
        BadQuestionsError: a label does not fit the corpus.
    """
    unanswerable = sum(not question.answerable for question in questions.questions)
    _enough(len(questions.questions) - unanswerable, unanswerable)
    store = service.store
    gold = gold_of(questions, corpus, (store.passage(row) for row in range(len(store))))
    known: list[Known] = []
    seen = {True: 0, False: 0}  # folds are dealt out apart, so that each has some of both kinds
    for count, question in enumerate(questions.questions, start=1):
        fold = seen[question.answerable] % FOLDS
        seen[question.answerable] += 1
        known += _known(service, question, gold, fold)
        progress(count, len(questions.questions))
    _enough(
        sum(one.right for one in known), sum(not (one.answerable or one.left_out) for one in known)
    )
    return fitted(known)


def _enough(answerable: int, unanswerable: int) -> None:
    if min(answerable, unanswerable) < LEAST:
        raise FewQuestionsError(answerable, unanswerable, LEAST)


def _known(
    service: QAService, question: LabelledQuestion, gold: Gold, fold: int
) -> Iterator[Known]:
    """What asking `question` shows, as it is and with its documents left out."""
    previous = question.previous or None
    try:
        found = service.evidence(question.question, previous=previous)
    except QuestionError:
        return
    if found is None:
        return
    hit, evidence = found
    right = question.answerable and gold.answers(question, hit.passage)
    yield Known(evidence, right, question.answerable, False, fold)
    if not question.answerable:
        return
    without = frozenset(_answering(question, gold))
    missing = service.evidence(question.question, previous=previous, without=without)
    if without and missing and not holds_answer(missing[0].passage.text, question.answers):
        yield Known(missing[1], False, False, True, fold)


def _answering(question: LabelledQuestion, gold: Gold) -> Iterator[str]:
    """The documents that answer `question`, by label or grade, or else by their passages."""
    if not gold.by_passage:
        yield from (name for name, grade in gold.grades[question.id].items() if grade > 0)
    if question.document:
        yield question.document
    elif gold.by_passage:
        yield from (passage.document_id for passage in gold.right_passages(question))
