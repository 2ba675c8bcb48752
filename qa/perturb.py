"""A test set asked differently: the same questions, as other people would type them."""

import dataclasses
from collections.abc import Callable, Mapping

from corpus.labels import QuestionSet
from index.marks import without_marks

PERTURBATIONS: Mapping[str, Callable[[str], str]] = {"unmarked": without_marks}


def perturbed(questions: QuestionSet, name: str) -> QuestionSet:
    """`questions` with each question, and the one before it, typed another way.

    Args:
        questions: what to change; ids, gold and grades stay.
        name: a key of PERTURBATIONS; "unmarked" leaves out the Vietnamese marks, as many do on a
            phone. A question that has none stays as it is.

    Raises:
        KeyError: no such name.
    """
    change = PERTURBATIONS[name]
    changed = tuple(
        dataclasses.replace(
            question, question=change(question.question), previous=change(question.previous)
        )
        for question in questions.questions
    )
    return dataclasses.replace(questions, questions=changed)
