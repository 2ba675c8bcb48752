"""The encoder over a model, whatever runs it: the bundled one and any other.

Here are prompts, spellings, batches, checks and what was read lately.
"""

import re
import threading
from collections.abc import Callable, Sequence

import numpy as np

from index.marks import one_tone_spelling
from index.prefixes import Prefixes
from index.text_model import ReadText, TextModel
from index.tokens import RecentTokens, Tokens
from index.vectors import Matrix, Vector, unit_vector, unit_vectors

# Passages of like length run together; more at a time gains nothing on two cores.
BATCH = 32
_ASKING = re.compile(r"[\s?？!]+\Z")


class SentenceEncoder:
    """An `Encoder` over a loaded model.

    Args:
        model: gives one vector a text.
        identity: name and hash of its files.
        prefixes: what it wants to read before questions and passages.
        bundled: whether it is our own, which learned Vietnamese tones in one spelling (hòa, not
            hoà) and finds more without the question mark (nDCG@10 on XQuAD .868 with, .876
            without it, vi→vi; .924 and .928, en→en; .875 and .891, en→vi).
    """

    def __init__(
        self,
        model: TextModel,
        identity: str,
        prefixes: Prefixes = Prefixes(),  # noqa: B008 (an immutable value)
        *,
        bundled: bool = False,
    ) -> None:
        self.identity = identity
        self.dimension = model.dimension
        self._model = model
        self._prefixes = prefixes
        self._bundled = bundled
        # Tokenizers hold their settings for truncation and padding in themselves and refuse two
        # callers at once ("Already borrowed"), so one text at a time goes through.
        self._lock = threading.Lock()
        self._recent = RecentTokens()

    def encode_question(self, question: str) -> Vector:
        """The unit vector of `question`.

        Raises:
            BadVectorError: the model made no finite vector of it.
        """
        (vector,) = self.encode_questions([question])
        return vector

    def encode_questions(self, questions: Sequence[str]) -> list[Vector]:
        """The unit vector of each of `questions`, in their order.

        Those of like length are read together. What stands beside a question changes its vector by
        no more than rounding does, some 1e-7.

        Raises:
            BadVectorError: the model made no finite vector of one of them, which is named.
        """
        texts = [self._prepared(question, asked=True) for question in questions]
        by_length = sorted(range(len(texts)), key=lambda place: len(texts[place]))
        vectors: dict[int, Vector] = {}
        for start in range(0, len(texts), BATCH):
            places = by_length[start : start + BATCH]
            read = self._read([texts[place] for place in places], asked=True)
            for place, (vector, _) in zip(places, read, strict=True):
                vectors[place] = unit_vector(vector, self.dimension, questions[place])
        return [vectors[place] for place in range(len(texts))]

    def tokens(self, texts: Sequence[str], *, asked: bool = False) -> list[Tokens]:
        """The tokens of each of `texts`, in their context; those read lately are still there.

        Args:
            texts: passages, or questions; what is longer than the model reads is cut.
            asked: whether they are questions.
        """
        prepared = [self._prepared(text, asked=asked) for text in texts]
        recent = {text: self._recent.get(_key(text, asked)) for text in prepared}
        known = {text: found for text, found in recent.items() if found is not None}
        new = sorted((text for text in recent if text not in known), key=len)
        for start in range(0, len(new), BATCH):
            batch = new[start : start + BATCH]
            read = (tokens for _, tokens in self._read(batch, asked))
            known.update(zip(batch, read, strict=True))
        return [known[text] for text in prepared]

    def encode_passages(
        self, passages: Sequence[str], progress: Callable[[int], None] | None = None
    ) -> Matrix:
        """One unit vector for each of `passages`, in their order.

        Args:
            passages: any number; what is longer than the model reads is cut.
            progress: called after each batch with how many are done.

        Raises:
            BadVectorError: the model made no finite vector of one of them, which is named.
        """
        vectors = np.zeros((len(passages), self.dimension), np.float32)
        longest_first = sorted(range(len(passages)), key=lambda row: -len(passages[row]))
        for start in range(0, len(passages), BATCH):
            rows = longest_first[start : start + BATCH]
            vectors[rows] = self._batch([passages[row] for row in rows])
            if progress:
                progress(start + len(rows))
        return vectors

    def count_tokens(self, text: str) -> int:
        """The tokens of `text`, without those that mark its beginning and end; never cut."""
        with self._lock:
            return self._model.count(self._prepared(text))

    def _read(self, texts: list[str], asked: bool) -> list[tuple[Vector, Tokens]]:
        """The vector and the tokens of each of `texts`, which are prepared; the latter are kept."""
        prompt = self._prefixes.question if asked else self._prefixes.passage
        with self._lock:
            found = self._model.read(texts, prompt, asked=asked)
        read = []
        for text, one in zip(texts, found, strict=True):
            tokens = _tokens(one, len(prompt), len(text))
            self._recent.put(_key(text, asked), tokens)
            read.append((one.vector, tokens))
        return read

    def _batch(self, passages: list[str]) -> Matrix:
        texts = [self._prepared(passage) for passage in passages]
        with self._lock:
            found = self._model.vectors(texts, self._prefixes.passage)
        return unit_vectors(found, self.dimension, passages)

    def _prepared(self, text: str, *, asked: bool = False) -> str:
        if not self._bundled:
            return text
        text = one_tone_spelling(text)
        return (_ASKING.sub("", text) or text) if asked else text


def _key(text: str, asked: bool) -> str:
    return f"{'?' if asked else '.'}{text}"


def _tokens(read: ReadText, prompt: int, length: int) -> Tokens:
    """The tokens that stand in a text of `length` characters, without `prompt` or special ones."""
    lengths = np.linalg.norm(read.states, axis=1, keepdims=True)
    states = read.states / np.maximum(lengths, np.float32(1e-12))
    spans = read.spans - np.int32(prompt)
    inside = (spans[:, 1] > spans[:, 0]) & (spans[:, 0] >= 0) & (spans[:, 1] <= length)
    return Tokens(states[inside].astype(np.float16), spans[inside])
