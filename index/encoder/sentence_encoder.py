"""The encoder that runs a model through sentence-transformers: the bundled one and any other.

The number of threads stays as the program has set it.
"""

import re
import threading
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from sentence_transformers import SentenceTransformer
from torch import Tensor
from torch.nn import functional

from index.encoder.middle import MIDDLE, keep_middle
from index.encoder.prefixes import Prefixes
from index.errors import ModelError
from index.scored import Span
from index.tokens import RecentTokens, Tokens
from index.vectors import Matrix, Vector, unit_vector, unit_vectors
from index.verifier import Verifier
from index.words.marks import one_tone_spelling

# Passages of like length run together; more at a time gains nothing on two cores.
BATCH = 32
ANSWERS = 16  # verified last, which are remembered
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
        verifier: one that learned on its tokens, if there is any.
    """

    def __init__(
        self,
        model: SentenceTransformer,
        identity: str,
        prefixes: Prefixes = Prefixes(),  # noqa: B008 (an immutable value)
        *,
        bundled: bool = False,
        verifier: Verifier | None = None,
    ) -> None:
        self.identity = identity
        self.dimension = _dimension(model, identity)
        if bundled:
            keep_middle(model)
        self._model = model
        self._prefixes = prefixes
        self._bundled = bundled
        # The passage that is first is verified to be put first, and once more to be judged.
        self._answering = lru_cache(ANSWERS)(verifier.answering) if verifier else None
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

    def answering(self, question: Tokens, passage: Tokens, sentences: Sequence[Span]) -> float:
        """The log-odds that one of `sentences` of `passage` answers; see `Encoder`."""
        if self._answering is None:
            return 0.0
        return self._answering(question, passage, tuple(sentences))

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
        tokenizer = self._model.tokenizer
        with self._lock:
            found = tokenizer(
                self._prepared(text), add_special_tokens=False, truncation=False, verbose=False
            )
        return len(found["input_ids"])

    def _read(self, texts: list[str], asked: bool) -> list[tuple[NDArray[np.float32], Tokens]]:
        """The vector and the tokens of each of `texts`, which are prepared; the latter are kept."""
        encode = self._model.encode_query if asked else self._model.encode_document
        prompt = (self._prefixes.question if asked else self._prefixes.passage) or ""
        with self._lock:
            found = encode(
                texts,
                prompt=prompt or None,
                batch_size=len(texts),
                output_value=None,
                show_progress_bar=False,
            )
            spans = self._spans([prompt + text for text in texts])
        read = []
        for text, features, places in zip(texts, found, spans, strict=True):
            vector = functional.normalize(features["sentence_embedding"].float(), dim=-1)
            tokens = _tokens(features, places - len(prompt), len(text))
            self._recent.put(_key(text, asked), tokens)
            read.append((vector.numpy(), tokens))
        return read

    def _spans(self, texts: list[str]) -> list[NDArray[np.int32]]:
        """Where each token of each of `texts` stands; special ones from 0 to 0."""
        found = self._model.tokenizer(
            texts,
            return_offsets_mapping=True,
            truncation=True,
            max_length=self._model.get_max_seq_length(),
        )
        return [np.array(places, np.int32) for places in found["offset_mapping"]]

    def _batch(self, passages: list[str]) -> Matrix:
        texts = [self._prepared(passage) for passage in passages]
        with self._lock:
            found = self._model.encode_document(
                texts,
                prompt=self._prefixes.passage,
                batch_size=len(texts),
                normalize_embeddings=True,
                show_progress_bar=False,
            )
        return unit_vectors(found, self.dimension, passages)

    def _prepared(self, text: str, *, asked: bool = False) -> str:
        if not self._bundled:
            return text
        text = one_tone_spelling(text)
        return as_asked(text) if asked else text


def as_asked(question: str) -> str:
    """`question` without the signs at its end, as the bundled model reads it."""
    return _ASKING.sub("", question) or question


def _key(text: str, asked: bool) -> str:
    return f"{'?' if asked else '.'}{text}"


def _tokens(features: Mapping[str, Tensor], spans: NDArray[np.int32], length: int) -> Tokens:
    """The tokens that stand in a text of `length` characters, without prompt or special ones."""
    vectors = functional.normalize(features["token_embeddings"].float(), dim=-1)
    there = features["attention_mask"].bool()
    inside = (spans[:, 1] > spans[:, 0]) & (spans[:, 0] >= 0) & (spans[:, 1] <= length)
    words, places = vectors[there].numpy()[inside].astype(np.float16), spans[inside]
    if MIDDLE not in features:
        return Tokens(words, places)
    inside[[0, -1]] = True  # the special tokens
    return Tokens(words, places, features[MIDDLE][there].numpy()[inside].astype(np.float16))


def _dimension(model: SentenceTransformer, identity: str) -> int:
    found = model.get_embedding_dimension()
    if not found:
        raise ModelError(identity, "it makes no vectors of one length", "Name another model.")
    return int(found)
