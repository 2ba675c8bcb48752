"""How well questions are answered: a test set asked of a service, and what it is measured by.

The ranking is that of `QAService.rank`, before anything is judged or left out, and is measured
for the answerable questions. Our own sets are also asked as a user would ask them, and what is
shown is measured:

    answer@1        answerable: the top passage shown is of the labelled document, if one is, and
                    holds an answer, or stands under headings that do where no passage does; not
                    found counts 0
    sentence@1      answerable: the sentence marked in such a passage holds an answer, or is a part
                    of one, or stands under such headings; not found counts 0
    span_f1         answerable with spans: how exactly the marked sentence covers the nearest of
                    them, in characters; not found, or another document, counts 0
    false_refusals  answerable: the share that was not answered
    false_answers   unanswerable: the share that was answered all the same

A question that the service refuses (too long, only symbols) has no hits and is not answered.
Equal inputs give equal values: nothing here is drawn by chance or measured in time.
"""

from collections.abc import Callable, Mapping

from threadpoolctl import threadpool_limits

from corpus.labels import Corpus, LabelledQuestion, QuestionSet
from qa.evaluation.asking import ANSWERED, Asked, Asking, Said
from qa.evaluation.failures import failure
from qa.evaluation.gold import Gold, gold_of
from qa.evaluation.metrics import ranking_names, ranking_values
from qa.evaluation.outcomes import Evaluation, Outcome, Shown
from qa.evaluation.perturb import typed

# Those of all measures that are better when they are lower.
LOWER_IS_BETTER = frozenset(("false_answers", "false_refusals"))


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
        perturb: a key of `qa.evaluation.perturb.PERTURBATIONS`, or None.
        progress: called after each question with questions done and questions in all.

    Raises:
        BadQuestionsError: a gold document is not in the corpus, or a label does not fit it.
    """
    corpus = corpus or Corpus(tuple(service.documents.values()))
    store = service.store
    gold = gold_of(questions, corpus, (store.passage(row) for row in range(len(store))))
    asked = typed(questions, perturb)
    asking = Asking(service, gold, k, leg)
    said: dict[str, Said] = {}
    # One question at a time is too little work to share: two threads wait for each other.
    with threadpool_limits(1):
        for count, question in enumerate(asked.questions, start=1):
            said[question.id] = asking.said(question)
            if progress:
                progress(count, len(asked.questions))
    ranked = ranking_values({name: told.ranking for name, told in said.items()}, gold.grades, k)
    languages = {document.id: document.language for document in corpus.documents}
    outcomes = tuple(
        _outcome(question, said[question.id], gold, languages, ranked.get(question.id, {}))
        for question in asked.questions
    )
    measures = ranking_names(k) + (ANSWERED if asking.judged else ())
    return Evaluation(measures, outcomes, len(corpus.documents))


def _outcome(
    question: LabelledQuestion,
    said: Said,
    gold: Gold,
    languages: Mapping[str, str],
    ranked: Mapping[str, float],
) -> Outcome:
    """What came of `question`; `ranked` are its ranking measures, `languages` are by document."""
    values = {**ranked, **said.values}
    if not question.answerable:
        reason = "judge" if values.get("false_answers") else ""
        return Outcome(question, values, shown=said.shown, reason=reason)
    grades = gold.grades[question.id]
    rank = next((n for n, name in enumerate(said.ranking, 1) if grades.get(name, 0) > 0), 0)
    document = gold.document(question, languages)
    right = gold.right_passages(question)
    searched = languages.get(document, "")
    return Outcome(
        question,
        values,
        ranking=said.ranking,
        grades=grades,
        document=document,
        searched=searched,
        rank=rank,
        shown=said.shown or (Shown(said.top, "", False, rank == 1) if said.top else None),
        wanted=said.top if said.top in right else next(iter(right), None),
        reason=failure(question, values, rank, right, searched, cut=gold.cut_apart(question)),
    )
