"""An encoder that remembers, for the same questions asked over and over.

An evaluation ranks a question in depth, asks it as a user would, and comes back with another leg
or another setting: the encoder is nearly all of the time that takes. It knows every question
beforehand, so these are read ahead, many at once. Sentences are remembered too, since marking
reads those of the same passages again and again; the passages of a build, which come all at once,
are so only where several builds are to share them.
"""

from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress

import numpy as np

from corpus.labels import LabelledQuestion
from index.encode import Encoder, Matrix, Vector
from index.scored import Span
from index.store import PassageStore
from index.tokens import Tokens
from qa.errors import QuestionError
from qa.ways import readings

REMEMBERED = 200  # texts: more than there are sentences in the passages of one answer
AHEAD = 256  # questions read at once: the encoder still knows the tokens of as many


class RememberingEncoder:
    """`encoder`, with what it made of each question and of each sentence kept for good.

    Args:
        encoder: what encodes.
        most: texts of passages that may come at once and are still kept.
    """

    def __init__(self, encoder: Encoder, most: int = REMEMBERED) -> None:
        self._encoder = encoder
        self._most = most
        self._questions: dict[str, Vector] = {}
        self._asked: dict[str, Tokens] = {}
        self._sentences: dict[str, Vector] = {}
        self.identity = encoder.identity
        self.dimension = encoder.dimension

    def encode_question(self, question: str) -> Vector:
        """The vector that the encoder gave `question` the first time."""
        return self.encode_questions([question])[0]

    def encode_questions(self, questions: Sequence[str]) -> list[Vector]:
        """The vectors of `questions`, new ones encoded, and their tokens kept."""
        new = [text for text in dict.fromkeys(questions) if text not in self._questions]
        if new:
            self._questions.update(zip(new, self._encoder.encode_questions(new), strict=True))
            self._asked.update(zip(new, self._encoder.tokens(new, asked=True), strict=True))
        return [self._questions[question] for question in questions]

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
        """As the encoder does, which remembers those of passages by itself."""
        if asked and all(text in self._asked for text in texts):
            return [self._asked[text] for text in texts]
        return self._encoder.tokens(texts, asked=asked)

    def answering(self, question: Tokens, passage: Tokens, sentences: Sequence[Span]) -> float:
        """As the encoder does."""
        return self._encoder.answering(question, passage, sentences)

    def count_tokens(self, text: str) -> int:
        """As the encoder does."""
        return self._encoder.count_tokens(text)


def read_ahead(
    encoder: RememberingEncoder,
    store: PassageStore,
    questions: Iterable[LabelledQuestion],
    progress: Callable[[int, int], None] | None = None,
) -> None:
    """Have `encoder` read all of `questions` as a service will ask them.

    Args:
        encoder: reads them, those of like length together.
        store: what will be searched.
        questions: one that is refused is left out.
        progress: called after each batch with questions read and questions in all.
    """
    texts: list[str] = []
    for question in questions:
        with suppress(QuestionError):
            for read in readings(store, question.question, previous=question.previous):
                texts += [read.whole.marked, read.own.marked]
    texts = sorted(dict.fromkeys(texts), key=lambda text: (len(text), text))
    for start in range(0, len(texts), AHEAD):
        encoder.encode_questions(texts[start : start + AHEAD])
        if progress:
            progress(min(start + AHEAD, len(texts)), len(texts))
