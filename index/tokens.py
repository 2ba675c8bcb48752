"""Texts as the vectors of their tokens, each in its context, and how close two of them are.

One vector says what a text is about; its tokens say what stands in it. A question is close to a
passage whose words each answer one of its own: late interaction (Khattab & Zaharia 2020). It costs
a look at every word, so it is for the few passages that are best already.
"""

import re
from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from threading import Lock
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

# Two neighbouring characters of one word, of which the second begins a token.
_IN_A_WORD = re.compile(r"[^\W_]{2}|[^\W\d_]['’]|['’][^\W\d_]")
_LETTER = re.compile(r"[^\W_]")
KEPT = 500  # texts; 160 kB each for passages of 100 tokens
BESIDE = 32  # pairs of texts compared last, some 6 kB each; an answer compares ten, in three ways


@dataclass(frozen=True, slots=True, eq=False)
class Tokens:
    """The tokens of a text, special ones left out.

    Args:
        vectors: shape (tokens, dim), unit length, float16.
        spans: shape (tokens, 2), where each begins and ends in the text, in characters.
        states: what the middle of the encoder makes of them (`index.encoder.middle`), with a
            special token before and one behind, shape (tokens + 2, dim), float16; none of others
            than ours.
    """

    vectors: NDArray[np.float16]
    spans: NDArray[np.int32]
    states: NDArray[np.float16] = field(default_factory=lambda: np.zeros((0, 0), np.float16))


def closeness(question: Tokens, passage: Tokens) -> float:
    """How close the words of `question` are to those of `passage`, -1 to 1; 0 without any.

    The mean over the tokens of the question of the cosine to the nearest one of the passage.
    """
    return _mean(_cosines(question, passage))


class SpanCloseness(NamedTuple):
    """How close a question is to a part of a passage.

    Args:
        close: its closeness to that part, -1 to 1.
        held: the share of its tokens whose nearest one of all the passage stands there, 0 to 1.
    """

    close: float
    held: float


def closeness_by_span(
    question: Tokens,
    passage: Tokens,
    spans: Sequence[tuple[int, int]],
    beside: Sequence[tuple[int, int] | None],
) -> list[SpanCloseness]:
    """The closeness of `question` to parts of `passage`; 0 without tokens.

    Args:
        question, passage: read by one encoder.
        spans: of the parts, in characters.
        beside: for each of them, what it is read with, if anything: it makes the part closer, but
            holds nothing for it.
    """
    cosines = _cosines(question, passage)
    nearest = cosines.argmax(1) if cosines.size else np.zeros(0, np.int64)
    starts, ends = passage.spans[:, 0], passage.spans[:, 1]
    found = []
    for (start, end), other in zip(spans, beside, strict=True):
        inside = (starts >= start) & (ends <= end)
        held = float(inside[nearest].mean()) if nearest.size else 0.0
        if other:
            inside |= (starts >= other[0]) & (ends <= other[1])
        found.append(SpanCloseness(_mean(cosines[:, inside]), held))
    return found


class WordCloseness(NamedTuple):
    """A word of a question, and how close it is to a passage.

    Args:
        text: as it stands in the question; "won't" is one word.
        close: -1 to 1.
        joined: whether nothing but space parts it from the word before it.
    """

    text: str
    close: float
    joined: bool = True


def closeness_by_word(text: str, question: Tokens, passage: Tokens) -> list[WordCloseness]:
    """How close each word of a question is to a passage: the mean over its tokens.

    Args:
        text: the question.
        question, passage: read by one encoder.

    Returns:
        the words and numbers in their order, those said twice twice; none without tokens.
    """
    cosines = _cosines(question, passage)
    nearest = cosines.max(1) if cosines.size else np.zeros(0, np.float32)
    parts: list[tuple[int, int, list[float]]] = []
    for (start, end), close in zip(question.spans[: len(nearest)].tolist(), nearest, strict=True):
        if parts and parts[-1][1] == start and _IN_A_WORD.fullmatch(text[start - 1 : start + 1]):
            first, _, before = parts.pop()
            parts.append((first, end, [*before, float(close)]))
        else:
            parts.append((start, end, [float(close)]))
    found, past = [], 0
    for start, end, close in parts:
        if _LETTER.search(text, start, end):
            word, joined = text[start:end].strip(), not text[past:start].strip()
            found.append(WordCloseness(word, sum(close) / len(close), joined))
            past = end
    return found


@lru_cache(maxsize=BESIDE)
def _cosines(question: Tokens, passage: Tokens) -> NDArray[np.float32]:
    found: NDArray[np.float32] = (
        question.vectors.astype(np.float32) @ passage.vectors.astype(np.float32).T
    )
    return found


def _mean(cosines: NDArray[np.float32]) -> float:
    return float(cosines.max(1).mean()) if cosines.size else 0.0


class RecentTokens:
    """The tokens of the texts that were read last; safe to use from several threads."""

    def __init__(self, most: int = KEPT) -> None:
        self._most = most
        self._kept: OrderedDict[str, Tokens] = OrderedDict()
        self._lock = Lock()

    def get(self, text: str) -> Tokens | None:
        """The tokens of `text`, if it was read lately."""
        with self._lock:
            found = self._kept.get(text)
            if found is not None:
                self._kept.move_to_end(text)
            return found

    def put(self, text: str, tokens: Tokens) -> None:
        """Keep the tokens of `text`, and forget those that nobody wanted for longest."""
        with self._lock:
            self._kept[text] = tokens
            self._kept.move_to_end(text)
            while len(self._kept) > self._most:
                self._kept.popitem(last=False)
