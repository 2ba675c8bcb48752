"""The two networks of the verifier, and what both read and say; see `index.verifier`."""

from collections.abc import Sequence
from typing import NamedTuple, cast

import torch
from torch import Tensor, nn
from torch.nn import functional

from index.verifying.adapted import AdaptedLayer
from index.verifying.pairs import Pairs

WIDTH, LAYERS = 128, 3  # of the transformer over finished tokens
HEAD = 32  # width of one attention head
RANK = 48  # of what the encoder's layers learn beside what they know
SAID = 128  # width of what is said of what they read
NEAR = 0.6  # cosine from which a token has its like on the other side
NEAREST = 3  # on the other side whose cosines are read
_NEVER = -1e4


class Said(NamedTuple):
    """What is said of each pair.

    Args:
        sentences: how well each sentence answers, shape (pairs, sentences);
            very low beyond the last.
        none: how well none does, shape (pairs,).
    """

    sentences: Tensor
    none: Tensor


class Finished(nn.Module):
    """A transformer over the finished tokens of a question and a passage.

    Args:
        dimension: of the encoder's tokens.
        width, layers: of the transformer.
        dropout: while it learns.
    """

    def __init__(
        self, dimension: int, width: int = WIDTH, layers: int = LAYERS, dropout: float = 0.0
    ) -> None:
        super().__init__()
        self.token = nn.Linear(dimension, width)
        self.beside = nn.Linear(NEAREST + 2, width)
        self.side = nn.Embedding(2, width)
        self.begin = nn.LayerNorm(width)
        self.layers = nn.ModuleList(
            nn.TransformerEncoderLayer(
                width, width // HEAD, 2 * width, dropout, "gelu", batch_first=True, norm_first=True
            )
            for _ in range(layers)
        )
        self.end = nn.LayerNorm(width)
        self.sentence = nn.Linear(2 * width, 1)
        self.none = nn.Linear(width, 1)
        self.dropout = nn.Dropout(dropout)

    def forward(self, pairs: Pairs) -> Said:
        """What it says of each of `pairs`."""
        asked, told = _beside(pairs)
        read = torch.cat(
            [
                self.token(pairs.asked.vectors) + self.beside(asked) + self.side.weight[0],
                self.token(pairs.told.vectors) + self.beside(told) + self.side.weight[1],
            ],
            1,
        )
        read = self.dropout(self.begin(read))
        missing = ~torch.cat([pairs.asked.words, pairs.told.words], 1)
        for layer in self.layers:
            read = layer(read, src_key_padding_mask=missing)
        read = self.end(read)
        length = pairs.asked.words.shape[1]
        question = _mean(read[:, :length], pairs.asked.words)
        sentences = _sentences(read[:, length:], pairs, self.sentence)
        return Said(sentences, self.none(question)[:, 0])


class Heads(nn.Module):
    """What the verifier has that the encoder has not: how near tokens are, and what is said.

    Args:
        dimension: of the tokens.
        width: of what is said.
    """

    def __init__(self, dimension: int, width: int) -> None:
        super().__init__()
        self.side = nn.Embedding(2, dimension)
        self.beside = nn.Linear(NEAREST + 2, dimension)
        for weight in (self.side.weight, self.beside.weight, self.beside.bias):
            nn.init.zeros_(weight)  # so that the layers first read what they know
        self.sentence, self.none = (
            nn.Sequential(nn.Linear(2 * dimension, width), nn.GELU(), nn.Linear(width, 1))
            for _ in range(2)
        )


class Continued(nn.Module):
    """The upper layers of the encoder over the tokens of a question and a passage.

    Args:
        layers: the upper ones of the encoder, from below (`index.encoder.middle`).
        rank: of what is learned beside them.
        width: of what is said.
        dropout: while it learns.
    """

    def __init__(
        self,
        layers: Sequence[nn.Module],
        rank: int = RANK,
        width: int = SAID,
        dropout: float = 0.0,
    ) -> None:
        super().__init__()
        query = cast(nn.Linear, layers[0].get_submodule("attention.self.query"))
        dimension = query.in_features
        heads = cast(int, layers[0].get_submodule("attention.self").num_attention_heads)
        self.heads = Heads(dimension, width)
        self.layers = nn.ModuleList(AdaptedLayer(one, heads, rank, dropout) for one in layers)

    def forward(self, pairs: Pairs) -> Said:
        """What it says of each of `pairs`."""
        asked, told = _beside(pairs)
        side = self.heads.side.weight
        states = torch.cat(
            [
                pairs.asked.states + self.heads.beside(asked) + side[0],
                pairs.told.states + self.heads.beside(told) + side[1],
            ],
            1,
        )
        there = torch.cat([pairs.asked.there, pairs.told.there], 1)
        for layer in self.layers:
            states = layer(states, there)
        length = pairs.asked.there.shape[1]
        question = torch.cat([states[:, 0], _mean(states[:, :length], pairs.asked.words)], 1)
        sentences = _sentences(states[:, length:], pairs, self.heads.sentence)
        return Said(sentences, self.heads.none(question)[:, 0])

    def settle(self) -> None:
        """Learn no more, and be faster."""
        for layer in self.layers:
            cast(AdaptedLayer, layer).settle()


def log_odds(said: Said) -> Tensor:
    """The log-odds that one of the sentences of each pair answers, shape (pairs,)."""
    return torch.logsumexp(said.sentences, 1) - said.none


def _sentences(told: Tensor, pairs: Pairs, head: nn.Module) -> Tensor:
    """How well each sentence answers, said by `head` of the mean and the most of its tokens."""
    shape = (told.shape[0], pairs.sentences + 1, told.shape[2])
    places = pairs.places[..., None].expand(-1, -1, told.shape[2])
    total = told.new_zeros(shape).scatter_add(1, places, told)[:, 1:]
    highest = told.new_full(shape, _NEVER).scatter_reduce(1, places, told, "amax")[:, 1:]
    count = _counts(pairs)[:, 1:, None].to(told.dtype)
    parts = torch.cat([total / count.clamp(min=1), highest.masked_fill(count == 0, 0.0)], 2)
    found: Tensor = head(parts)[..., 0]
    return found.masked_fill(count[..., 0] == 0, _NEVER)


def _beside(pairs: Pairs) -> tuple[Tensor, Tensor]:
    """How near each token comes to the other side, of the questions and of the passages.

    The cosines of the nearest ones, whether one is near, and for those of a passage how close the
    question is to their sentence.
    """
    cosines = torch.einsum("bnd,bmd->bnm", pairs.asked.vectors, pairs.told.vectors)
    words = pairs.asked.words[:, :, None] & pairs.told.words[:, None, :]
    cosines = cosines.masked_fill(~words, -1.0)
    shape = (*cosines.shape[:2], pairs.sentences + 1)
    places = pairs.places[:, None].expand(-1, cosines.shape[1], -1)
    nearest = cosines.new_full(shape, -1.0).scatter_reduce(2, places, cosines, "amax")
    close = _mean(nearest, pairs.asked.words).gather(1, pairs.places)
    asked, told = _nearest(cosines), _nearest(cosines.transpose(1, 2))
    nothing = torch.zeros_like(asked[..., :1])
    return torch.cat([asked, nothing], 2), torch.cat([told, close[..., None]], 2)


def _nearest(cosines: Tensor) -> Tensor:
    """Of each token the most of its `cosines`, −1 beyond the last, and whether one is near."""
    highest = cosines.topk(min(NEAREST, cosines.shape[2]), 2).values
    near = (cosines > NEAR).any(2, keepdim=True).to(cosines.dtype)
    return torch.cat(
        [functional.pad(highest, (0, NEAREST - highest.shape[2]), value=-1.0), near], 2
    )


def _mean(values: Tensor, there: Tensor) -> Tensor:
    """The mean of those of `values`, shape (pairs, tokens, any), that are there."""
    total = (values * there[..., None]).sum(1)
    return total / there.sum(1, keepdim=True).clamp(min=1)


def _counts(pairs: Pairs) -> Tensor:
    """How many tokens each sentence has, shape (pairs, sentences + 1)."""
    there = pairs.told.there.to(pairs.told.states.dtype)
    shape = (there.shape[0], pairs.sentences + 1)
    return there.new_zeros(shape).scatter_add(1, pairs.places, there)
