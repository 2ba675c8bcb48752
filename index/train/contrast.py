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

from index.train import distil
from index.train.rows import Match, Pair
from index.train.student import Sentencer, pooled
from index.train.topics import by_topic, topics_of
from index.words.marks import without_marks

BATCH = 32
MAX_LENGTH = 160  # tokens of a passage
UNMARKED = 0.15  # share of the questions without marks
SCALE, TOKEN_SCALE = 20.0, 30.0
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
    topics = topics_of(student, [match.question for match in matches])
    batches = by_topic(topics, [len(match.passage) for match in matches], BATCH, seed)
    chosen: list[Callable[[], Tensor]] = [
        partial(loss, student, [matches[place] for place in batch], seed + number)
        for number, batch in enumerate(batches)
    ]
    chosen += distil.losses(student, source, pairs, seed)
    chosen += passage_losses(student, source, passages, seed)
    random.Random(seed).shuffle(chosen)
    return chosen


def passage_losses(
    student: Sentencer, source: Sentencer, passages: Sequence[Pair], seed: int
) -> list[Callable[[], Tensor]]:
    """A loss a batch of `passages`, to distil on; see `distil.losses`."""
    return distil.losses(student, source, passages, seed, PASSAGES, MAX_LENGTH)


def loss(
    student: Sentencer, matches: Sequence[Match], seed: int, length: int = MAX_LENGTH
) -> Tensor:
    """How far each question of a batch is from its passage rather than others, both ways.

    Args:
        student: the model that learns.
        matches: questions with their passages.
        seed: of which questions are read without marks.
        length: tokens read of each text.
    """
    chance = random.Random(seed)
    questions = [
        without_marks(match.question) if chance.random() < UNMARKED else match.question
        for match in matches
    ]
    asked = student.states(questions, length)
    told = student.states([match.passage for match in matches], length)
    whole, passages = pooled(*asked), pooled(*told)
    alike = _alike(whole, passages)
    by_whole = _told_apart(SCALE * whole @ passages.T, alike)
    return by_whole + _told_apart(TOKEN_SCALE * by_tokens(asked, told), alike)


def _told_apart(scores: Tensor, alike: Tensor) -> Tensor:
    """The cross-entropy of both directions, where row i belongs to column i."""
    scores = scores.masked_fill(alike, float("-inf"))
    right = torch.arange(len(scores), device=scores.device)
    return (functional.cross_entropy(scores, right) + functional.cross_entropy(scores.T, right)) / 2


def by_tokens(asked: tuple[Tensor, Tensor], told: tuple[Tensor, Tensor]) -> Tensor:
    """How near each question is to each passage, word by word, -1 to 1.

    The mean over a question's tokens of the cosine to the nearest token of the passage (late
    interaction, Khattab & Zaharia 2020); the two special tokens of each text are left out.
    """
    (questions, inside), (passages, within) = (_words(*asked), _words(*told))
    cosines = torch.einsum("qid,pjd->qpij", questions, passages)
    nearest = cosines.masked_fill(~within[None, :, None, :], -1.0).amax(-1)
    weights = inside[:, None, :].float()
    return (nearest * weights).sum(-1) / weights.sum(-1).clamp(min=1.0)


def _words(states: Tensor, mask: Tensor) -> tuple[Tensor, Tensor]:
    """Unit vectors of the tokens of texts, and which of them are neither special nor padding."""
    inside = mask.bool()
    last = inside.sum(1) - 1
    inside = inside.scatter(1, last[:, None], value=False)
    inside[:, 0] = False
    return functional.normalize(states, dim=-1), inside


@torch.no_grad()
def _alike(asked: Tensor, told: Tensor) -> Tensor:
    """Where another row's passage may be right as well: it, or its question, says the same."""
    same = (asked @ asked.T >= SAME_QUESTION) | (told @ told.T >= SAME_PASSAGE)
    return same.fill_diagonal_(False)
