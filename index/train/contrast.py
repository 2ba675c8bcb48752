"""Second stage: questions and headings land near the passages that they belong to.

Symmetric in-batch cross-entropy at scale 20 between questions and passages of one topic, in both
languages and across them; a passage that says the same as the right one does not count as wrong.
Between these steps go others that distil, on sentences and on whole passages: the two languages
stay one space, and long texts become part of it.
"""

import random
from collections.abc import Callable, Sequence
from functools import partial

import torch
from torch import Tensor
from torch.nn import functional

from index.marks import without_marks
from index.train import distil
from index.train.rows import Match, Pair
from index.train.student import Sentencer
from index.train.topics import by_topic

BATCH = 32
MAX_LENGTH = 160  # tokens of a passage
UNMARKED = 0.15  # share of the questions without marks
SCALE = 20.0
SAME_QUESTION, SAME_PASSAGE = 0.9, 0.8  # cosine from which two of a batch say the same
PASSAGES = 16  # in a batch of passages to distil on: as many tokens as in one of sentences


def losses(
    student: Sentencer,
    source: Sentencer,
    matches: Sequence[Match],
    pairs: Sequence[Pair],
    passages: Sequence[Pair],
    seed: int,
) -> list[Callable[[], Tensor]]:
    """A loss a batch of `matches`, of `pairs` and of `passages`, in an order fixed by `seed`.

    Args:
        student, source: the model that learns, and the teacher.
        matches: questions with their passages.
        pairs: sentences to go on distilling on.
        passages: longer texts, the same.
        seed: of every choice.
    """
    batches = by_topic(student, matches, BATCH, seed)
    chosen: list[Callable[[], Tensor]] = [
        partial(_loss, student, batch, seed + number) for number, batch in enumerate(batches)
    ]
    chosen += distil.losses(student, source, pairs, seed)
    chosen += distil.losses(student, source, passages, seed, PASSAGES, MAX_LENGTH)
    random.Random(seed).shuffle(chosen)
    return chosen


def _loss(student: Sentencer, matches: Sequence[Match], seed: int) -> Tensor:
    chance = random.Random(seed)
    questions = [
        without_marks(match.question) if chance.random() < UNMARKED else match.question
        for match in matches
    ]
    asked = student.embed(questions, MAX_LENGTH)
    told = student.embed([match.passage for match in matches], MAX_LENGTH)
    scores = (SCALE * asked @ told.T).masked_fill(_alike(asked, told), float("-inf"))
    right = torch.arange(len(matches), device=scores.device)
    return (functional.cross_entropy(scores, right) + functional.cross_entropy(scores.T, right)) / 2


@torch.no_grad()
def _alike(asked: Tensor, told: Tensor) -> Tensor:
    """Where another row's passage may be right as well: it, or its question, says the same."""
    same = (asked @ asked.T >= SAME_QUESTION) | (told @ told.T >= SAME_PASSAGE)
    return same.fill_diagonal_(False)
