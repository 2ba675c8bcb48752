"""Whether a passage answers a question: both read together, token by token, by a small transformer.

An encoder reads them apart, so it tells what a passage is about; two questions about the same, of
which it answers one, lie equally near. The verifier reads the encoder's tokens of both beside each
other, with how near they come to one another, and says how well each sentence answers and how well
none does: one more choice beside the sentences, as for SQuAD 2 (Devlin and others 2019), to verify
what was found by other means (Hu and others 2019). The encoder is not changed by it, and an index
does not depend on it. How it learned stands in `index.train.verify`.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from index.packed import Stored, load_arrays
from index.pairs import Pairs, paired
from index.scored import Span
from index.tokens import Tokens

VERIFIER = "verifier.npz"
WIDTH, LAYERS = 128, 3
HEAD = 32  # width of one attention head
SURE = 6.0  # log-odds beyond which more says nothing
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


class Verifier(nn.Module):
    """A transformer over the tokens of a question and a passage.

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
                self.token(pairs.asked) + self.beside(asked) + self.side.weight[0],
                self.token(pairs.told) + self.beside(told) + self.side.weight[1],
            ],
            1,
        )
        read = self.dropout(self.begin(read))
        missing = ~torch.cat([pairs.asked_there, pairs.told_there], 1)
        for layer in self.layers:
            read = layer(read, src_key_padding_mask=missing)
        read = self.end(read)
        length = pairs.asked.shape[1]
        question = _mean(read[:, :length], pairs.asked_there)
        sentences = self._sentences(read[:, length:], pairs)
        return Said(sentences, self.none(question)[:, 0])

    def _sentences(self, told: Tensor, pairs: Pairs) -> Tensor:
        """How well each sentence answers: by the mean and the most of its tokens."""
        shape = (told.shape[0], pairs.sentences + 1, told.shape[2])
        places = pairs.places[..., None].expand(-1, -1, told.shape[2])
        total = told.new_zeros(shape).scatter_add(1, places, told)[:, 1:]
        highest = told.new_full(shape, _NEVER).scatter_reduce(1, places, told, "amax")[:, 1:]
        count = _counts(pairs)[:, 1:, None]
        parts = torch.cat([total / count.clamp(min=1), highest.masked_fill(count == 0, 0.0)], 2)
        found: Tensor = self.sentence(parts)[..., 0]
        return found.masked_fill(count[..., 0] == 0, _NEVER)

    def answering(self, question: Tokens, passage: Tokens, sentences: Sequence[Span]) -> float:
        """The log-odds that one of `sentences` answers, at most `SURE`, at least its negative.

        Args:
            question, passage: read by the encoder that it learned on. Where one has no token, or
                the sentences have none, since a long passage was cut, the odds are even: 0.
            sentences: where they begin and end in the passage, in characters.
        """
        pairs = paired([(question, passage, sentences)])
        if not (pairs.asked_there.any() and pairs.places.any()):
            return 0.0
        with torch.inference_mode():
            return float(log_odds(self(pairs)).clamp(-SURE, SURE)[0])


def log_odds(said: Said) -> Tensor:
    """The log-odds that one of the sentences of each pair answers, shape (pairs,)."""
    return torch.logsumexp(said.sentences, 1) - said.none


def save_verifier(verifier: Verifier, folder: Path) -> Path:
    """Write `verifier` into `folder`, its weights in float16; equal ones make equal files.

    Returns:
        the file written.
    """
    path = folder / VERIFIER
    weights = {name: weight.half().numpy() for name, weight in verifier.state_dict().items()}
    np.savez_compressed(path, **weights)
    return path


def load_verifier(folder: Path) -> Verifier:
    """The verifier in `folder`, ready to verify.

    Raises:
        ModelError: it is missing or damaged.
    """
    return load_arrays(folder / VERIFIER, _verifier)


def _verifier(stored: Stored) -> Verifier:
    width, dimension = stored["token.weight"].shape
    layers = 1 + max(int(name.split(".")[1]) for name in stored if name.startswith("layers."))
    if width % HEAD:
        raise ValueError("width")
    verifier = Verifier(dimension, width, layers)
    weights = {name: torch.from_numpy(value.astype(np.float32)) for name, value in stored.items()}
    try:
        verifier.load_state_dict(weights)
    except RuntimeError as error:
        raise ValueError("weights") from error
    return verifier.eval()


def _beside(pairs: Pairs) -> tuple[Tensor, Tensor]:
    """How near each token comes to the other side, of the questions and of the passages.

    The cosines of the nearest ones, whether one is near, and for those of a passage how close the
    question is to their sentence.
    """
    cosines = torch.einsum("bnd,bmd->bnm", pairs.asked, pairs.told)
    there = pairs.asked_there[:, :, None] & pairs.told_there[:, None, :]
    cosines = cosines.masked_fill(~there, -1.0)
    shape = (*cosines.shape[:2], pairs.sentences + 1)
    places = pairs.places[:, None].expand(-1, cosines.shape[1], -1)
    nearest = cosines.new_full(shape, -1.0).scatter_reduce(2, places, cosines, "amax")
    close = _mean(nearest, pairs.asked_there).gather(1, pairs.places)
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
    return total / there.sum(1, keepdim=True)


def _counts(pairs: Pairs) -> Tensor:
    """How many tokens each sentence has, shape (pairs, sentences + 1)."""
    there = pairs.told_there.to(pairs.told.dtype)
    shape = (there.shape[0], pairs.sentences + 1)
    return there.new_zeros(shape).scatter_add(1, pairs.places, there)
