"""Questions beside passages as batches of their tokens: what the verifier reads."""

from collections.abc import Sequence
from functools import partial
from typing import NamedTuple

import numpy as np
import torch
from torch import Tensor, nn

from index.scored import Span
from index.tokens import Tokens


class Texts(NamedTuple):
    """The tokens of texts as a batch, with the special ones before and behind, 0 beyond the last.

    Args:
        vectors: shape (texts, tokens, dim), unit length, 0 for special ones.
        words: which are words or parts of them, shape (texts, tokens).
        states: of the middle of the encoder, shape (texts, tokens, dim).
        there: which there are, shape (texts, tokens).
    """

    vectors: Tensor
    words: Tensor
    states: Tensor
    there: Tensor


class Pairs(NamedTuple):
    """Questions, each beside a passage, as a batch.

    Args:
        asked, told: the questions, and the passages.
        places: shape (pairs, tokens of passages), 0 for special tokens and for what stands above
            all sentences, else the number of the sentence that the token stands in, from 1.
        sentences: how many the passage has that has most.
    """

    asked: Texts
    told: Texts
    places: Tensor
    sentences: int


def paired(read: Sequence[tuple[Tokens, Tokens, Sequence[Span]]]) -> Pairs:
    """A batch of questions, passages and the passages' sentences; each has at least one."""
    asked = _padded([question for question, _, _ in read])
    told = _padded([passage for _, passage, _ in read])
    places = torch.zeros(told.there.shape, dtype=torch.int64)
    for row, (_, passage, sentences) in enumerate(read):
        starts, ends = passage.spans[:, 0], passage.spans[:, 1]
        for number, (start, end) in enumerate(sentences, start=1):
            inside = (starts >= start) & (ends <= end)
            places[row, 1 : 1 + len(inside)][torch.from_numpy(inside)] = number
    count = max((len(sentences) for _, _, sentences in read), default=0)
    return Pairs(asked, told, places, count)


def _padded(texts: Sequence[Tokens]) -> Texts:
    """The tokens of each of `texts`."""
    pad = partial(nn.utils.rnn.pad_sequence, batch_first=True)
    special = ((1, 1), (0, 0))  # one before and one behind
    vectors = [np.pad(text.vectors.astype(np.float32), special) for text in texts]
    words = [np.pad(np.ones(len(text.vectors), bool), 1) for text in texts]
    there = [torch.ones(len(text.vectors) + 2, dtype=torch.bool) for text in texts]
    states = [torch.from_numpy(text.states.astype(np.float32)) for text in texts]
    return Texts(
        pad([torch.from_numpy(one) for one in vectors]),
        pad([torch.from_numpy(one) for one in words]),
        pad(states),
        pad(there),
    )
