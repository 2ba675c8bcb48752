"""First stage: a Vietnamese sentence lands where the teacher puts its English translation.

Multilingual distillation (Reimers & Gurevych 2020) from a monolingual teacher: the loss is
4 · (1 − cosine to the teacher's vector) + 0.3 · cross-entropy over the batch at scale 20. Some
Vietnamese rows come without marks, and some rows in English so that English stays the teacher's.
"""

import random
from collections.abc import Callable, Sequence
from functools import partial

import torch
from torch import Tensor
from torch.nn import functional

from index.train.loop import like_lengths
from index.train.rows import Pair
from index.train.student import Sentencer
from index.words.marks import without_marks

BATCH = 64
MAX_LENGTH = 96  # tokens; 99 % of the rows are shorter
ENGLISH = 0.15  # share of the rows asked in English
UNMARKED = 0.2  # share of the Vietnamese rows without marks
COSINE_WEIGHT, CONTRAST_WEIGHT, SCALE = 4.0, 0.3, 20.0


def losses(
    student: Sentencer,
    source: Sentencer,
    pairs: Sequence[Pair],
    seed: int,
    batch: int = BATCH,
    length: int = MAX_LENGTH,
) -> list[Callable[[], Tensor]]:
    """One loss a batch of `pairs`, in an order fixed by `seed`; each call takes it anew.

    Args:
        student, source: the model that learns, and the teacher.
        pairs: sentences or passages.
        seed: of the order, and of what is read without marks or in English.
        batch: rows at a time.
        length: tokens read of each.
    """
    batches = like_lengths(pairs, lambda pair: len(pair.vi), batch, seed)
    return [
        partial(_loss, student, source, rows, seed + number, length)
        for number, rows in enumerate(batches)
    ]


def asked(pair: Pair, chance: random.Random) -> str:
    """The side of `pair` that the student reads: Vietnamese, unmarked Vietnamese or English."""
    if chance.random() < ENGLISH:
        return pair.en
    return without_marks(pair.vi) if chance.random() < UNMARKED else pair.vi


def _loss(
    student: Sentencer, source: Sentencer, pairs: Sequence[Pair], seed: int, length: int
) -> Tensor:
    chance = random.Random(seed)
    with torch.no_grad():
        wanted = source.embed([pair.en for pair in pairs], length)
    got = student.embed([asked(pair, chance) for pair in pairs], length)
    cosine = 1 - (got * wanted).sum(-1).mean()
    contrast = functional.cross_entropy(
        SCALE * got @ wanted.T, torch.arange(len(pairs), device=got.device)
    )
    return COSINE_WEIGHT * cosine + CONTRAST_WEIGHT * contrast
