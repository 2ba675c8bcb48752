"""Questions beside passages as batches of their tokens: what the verifier reads."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
import torch
from torch import Tensor, nn

from index.scored import Span
from index.tokens import Tokens


class Pairs(NamedTuple):
    """Questions, each beside a passage, as a batch.

    Args:
        asked: tokens of the questions, shape (pairs, tokens, dim), unit length, 0 beyond the last.
        asked_there: which of them there are, shape (pairs, tokens).
        told, told_there: the same of the passages.
        places: shape (pairs, tokens of passages), 0 for what stands above all sentences, else the
            number of the sentence that the token stands in, from 1.
        sentences: how many the passage has that has most.
    """

    asked: Tensor
    asked_there: Tensor
    told: Tensor
    told_there: Tensor
    places: Tensor
    sentences: int


def paired(read: Sequence[tuple[Tokens, Tokens, Sequence[Span]]]) -> Pairs:
    """A batch of questions, passages and the passages' sentences; each has at least one."""
    asked, asked_there = _padded([question for question, _, _ in read])
    told, told_there = _padded([passage for _, passage, _ in read])
    places = torch.zeros(told.shape[:2], dtype=torch.int64)
    for row, (_, passage, sentences) in enumerate(read):
        starts, ends = passage.spans[:, 0], passage.spans[:, 1]
        for number, (start, end) in enumerate(sentences, start=1):
            inside = (starts >= start) & (ends <= end)
            places[row, : len(inside)][torch.from_numpy(inside)] = number
    count = max((len(sentences) for _, _, sentences in read), default=0)
    return Pairs(asked, asked_there, told, told_there, places, count)


def _padded(texts: Sequence[Tokens]) -> tuple[Tensor, Tensor]:
    """The tokens of each of `texts`, and which of them there are."""
    vectors = [torch.from_numpy(text.vectors.astype(np.float32)) for text in texts]
    there = [torch.ones(len(vector), dtype=torch.bool) for vector in vectors]
    pad = nn.utils.rnn.pad_sequence
    return pad(vectors, batch_first=True), pad(there, batch_first=True)
