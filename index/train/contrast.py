"""Second stage: questions and headings land near the passages that they belong to.

Symmetric in-batch cross-entropy at scale 20 between questions and passages of one batch, headings
with bodies in all four directions among them; one step in three goes on distilling, so that
the two languages stay one space.
"""

import random
from collections.abc import Callable, Sequence
from functools import partial

import torch
from torch import Tensor
from torch.nn import functional

from index.marks import without_marks
from index.train import distil
from index.train.loop import like_lengths
from index.train.rows import Match, Pair
from index.train.student import Sentencer

BATCH = 32
MAX_LENGTH = 160  # tokens of a passage
UNMARKED = 0.15  # share of the questions without marks
SCALE = 20.0


def losses(
    student: Sentencer,
    source: Sentencer,
    matches: Sequence[Match],
    pairs: Sequence[Pair],
    seed: int,
) -> list[Callable[[], Tensor]]:
    """A loss a batch of `matches`, and one distilling loss after every second of them."""
    batches = like_lengths(matches, lambda match: len(match.passage), BATCH, seed)
    keeping = distil.losses(student, source, pairs, seed)
    chosen: list[Callable[[], Tensor]] = []
    for number, batch in enumerate(batches):
        chosen.append(partial(_loss, student, batch, seed + number))
        if number % 2 and keeping:
            chosen.append(keeping[number // 2 % len(keeping)])
    return chosen


def _loss(student: Sentencer, matches: Sequence[Match], seed: int) -> Tensor:
    chance = random.Random(seed)
    questions = [
        without_marks(match.question) if chance.random() < UNMARKED else match.question
        for match in matches
    ]
    asked = student.embed(questions, MAX_LENGTH)
    told = student.embed([match.passage for match in matches], MAX_LENGTH)
    scores = SCALE * asked @ told.T
    right = torch.arange(len(matches), device=scores.device)
    return (functional.cross_entropy(scores, right) + functional.cross_entropy(scores.T, right)) / 2
