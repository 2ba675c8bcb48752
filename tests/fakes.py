"""Stand-ins for the tests: an encoder that needs no model, and a corpus of a few sentences."""

import hashlib
import re
from collections.abc import Callable, Sequence
from functools import cache

import numpy as np
from numpy.typing import NDArray

from corpus import Document
from index.scored import Span
from index.tokens import Tokens
from index.words.marks import without_marks

WORDS = re.compile(r"\w+")


@cache
def _direction(word: str, dimension: int) -> NDArray[np.float32]:
    """The direction of `word`, the same in every process."""
    seed = int.from_bytes(hashlib.sha256(word.encode()).digest()[:8], "big")
    return np.random.default_rng(seed).standard_normal(dimension, np.float32)


class FakeEncoder:
    """Each word is a fixed random direction, a text the sum of its words: equal on every machine.

    Words are compared without marks and case, so a question finds the passages that share its
    words, whichever way they are typed.
    """

    def __init__(self, dimension: int = 64, identity: str = "fake@0000000000000000") -> None:
        self.dimension = dimension
        self.identity = identity
        self.answers = 0.0
        self.encoded: list[str] = []  # every passage ever encoded, for tests of reuse

    def encode_question(self, question: str) -> NDArray[np.float32]:
        """The unit vector of the words of `question`."""
        total = np.zeros(self.dimension, np.float32)
        for word in WORDS.findall(without_marks(question).lower()):
            total += _direction(word, self.dimension)
        length = float(np.linalg.norm(total))
        return total / length if length else np.eye(1, self.dimension, dtype=np.float32)[0]

    def encode_questions(self, questions: Sequence[str]) -> list[NDArray[np.float32]]:
        """The unit vector of each of `questions`."""
        return [self.encode_question(question) for question in questions]

    def encode_passages(
        self, passages: Sequence[str], progress: Callable[[int], None] | None = None
    ) -> NDArray[np.float32]:
        """One unit vector a passage, in order."""
        self.encoded += passages
        if progress:
            progress(len(passages))
        if not passages:
            return np.zeros((0, self.dimension), np.float32)
        return np.stack([self.encode_question(passage) for passage in passages])

    def tokens(self, texts: Sequence[str], *, asked: bool = False) -> list[Tokens]:
        """The vector of each word, whatever stands around it."""
        return [self._tokens(text) for text in texts]

    def _tokens(self, text: str) -> Tokens:
        found = list(WORDS.finditer(text))
        vectors = [self.encode_question(word.group()) for word in found]
        matrix = np.stack(vectors) if vectors else np.zeros((0, self.dimension), np.float32)
        spans = np.array([word.span() for word in found], np.int32).reshape(-1, 2)
        half = matrix.astype(np.float16)
        return Tokens(half, spans, np.pad(half, ((1, 1), (0, 0))))

    def answering(self, question: Tokens, passage: Tokens, sentences: Sequence[Span]) -> float:
        """`answers`, whatever is asked; 0 as of a model without a verifier, unless it is set."""
        return self.answers

    def count_tokens(self, text: str) -> int:
        """The number of words."""
        return len(WORDS.findall(text))


def document(identity: str, text: str, language: str = "vi", title: str = "") -> Document:
    """A document of `text`, titled by its id unless told otherwise."""
    return Document(identity, title or identity, language, text, f"{identity}.md")
