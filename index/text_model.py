"""What a model must be able to do to be an encoder's: texts into vectors, whole and by token."""

from collections.abc import Sequence
from typing import NamedTuple, Protocol

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]


class ReadText(NamedTuple):
    """A text as the model has read it; what is longer than it reads was cut.

    Args:
        vector: shape (dim,), of the whole text.
        states: shape (tokens, dim), of each token in its context, special ones included.
        spans: shape (tokens, 2), where each token stands in the text, prompt included; special
            ones from 0 to 0.
    """

    vector: Floats
    states: Floats
    spans: NDArray[np.int32]


class TextModel(Protocol):
    """A model; one caller at a time."""

    @property
    def dimension(self) -> int:
        """How many numbers a vector has."""

    def read(self, texts: Sequence[str], prompt: str, *, asked: bool) -> list[ReadText]:
        """Each of `texts` behind `prompt`, in order, in one batch; questions where `asked`."""

    def vectors(self, texts: Sequence[str], prompt: str) -> Floats:
        """The vectors of passages behind `prompt`, one a row, in one batch."""

    def count(self, text: str) -> int:
        """The tokens of `text`, without special ones; never cut."""
