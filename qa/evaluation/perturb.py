"""A test set asked differently: the same questions, as other people would type them."""

import dataclasses
from collections.abc import Callable, Mapping

from corpus.labels import QuestionSet
from index.words.marks import without_marks
from qa.evaluation.polite import courteous
from qa.evaluation.slips import apart, keywords, mixed, other_tones, shouted, slipped

# By name; "unmarked" leaves out the Vietnamese marks, as many do on a phone.
PERTURBATIONS: Mapping[str, Callable[[str], str]] = {
    "unmarked": without_marks,
    "typos": slipped,
    "case": shouted,
    "nfd": apart,
    "tones": other_tones,
    "keywords": keywords,
    "mixed": mixed,
    "courteous": courteous,
}
ALL = "all"  # each of them in turn


def typed(questions: QuestionSet, name: str | None) -> QuestionSet:
    """`questions` with each question, and the one before it, typed another way.

    Args:
        questions: what to change; ids, gold and grades stay.
        name: a key of PERTURBATIONS, or None, which changes nothing. A question that it has nothing
            to change in (no marks, no function word) stays as it is.

    Raises:
        KeyError: no such name.
    """
    if name is None:
        return questions
    change = PERTURBATIONS[name]
    changed = tuple(
        dataclasses.replace(
            question, question=change(question.question), previous=change(question.previous)
        )
        for question in questions.questions
    )
    return dataclasses.replace(questions, questions=changed)
