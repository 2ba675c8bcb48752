"""An encoder that remembers, for the same questions asked over and over.

An evaluation ranks a question in depth, asks it as a user would, and comes back with another leg
or another setting: the encoder is nearly all of the time that takes. Sentences are remembered
too, since marking reads those of the same passages again and again; the passages of a build,
which come all at once, are so only where several builds are to share them.
"""

from collections.abc import Callable, Sequence

import numpy as np

from index.encode import Encoder, Matrix, Vector
from index.tokens import Tokens

KEPT = 200  # texts: more than there are sentences in the passages of one answer


class RememberingEncoder:
    """`encoder`, with the vector of each question and of each sentence kept for good.

    Args:
        encoder: what encodes.
        most: texts of passages that may come at once and are still kept.
    """

    def __init__(self, encoder: Encoder, most: int = KEPT) -> None:
        self._encoder = encoder
        self._most = most
        self._questions: dict[str, Vector] = {}
        self._sentences: dict[str, Vector] = {}
        self.identity = encoder.identity
        self.dimension = encoder.dimension

    def encode_question(self, question: str) -> Vector:
        """The vector that the encoder gave `question` the first time."""
        if question not in self._questions:
            self._questions[question] = self._encoder.encode_question(question)
        return self._questions[question]

    def encode_passages(
        self, passages: Sequence[str], progress: Callable[[int], None] | None = None
    ) -> Matrix:
        """The vectors of `passages`, new ones encoded; of too many at once none is kept."""
        if not 0 < len(passages) <= self._most:
            return self._encoder.encode_passages(passages, progress)
        new = [text for text in dict.fromkeys(passages) if text not in self._sentences]
        tell = progress or (lambda done: None)
        if new:
            known = len(passages) - len(new)
            made = self._encoder.encode_passages(new, lambda done: tell(known + done))
            self._sentences.update(zip(new, made, strict=True))
        else:
            tell(len(passages))
        return np.stack([self._sentences[text] for text in passages])

    def tokens(self, texts: Sequence[str], *, asked: bool = False) -> list[Tokens]:
        """As the encoder does, which remembers them by itself."""
        return self._encoder.tokens(texts, asked=asked)

    def count_tokens(self, text: str) -> int:
        """As the encoder does."""
        return self._encoder.count_tokens(text)
