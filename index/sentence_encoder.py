"""The encoder that runs a model through sentence-transformers: the bundled one and any other.

Loading reads a folder and never the network, and runs no code that comes with a model. The number
of threads stays as the program has set it.
"""

import contextlib
import re
import threading
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import numpy as np
import torch
from sentence_transformers import SentenceTransformer
from transformers.utils import logging as transformers_logging

from index.errors import ModelError
from index.marks import one_tone_spelling
from index.prefixes import Prefixes
from index.vectors import Matrix, Vector, unit_vector, unit_vectors

# Passages of like length run together; more at a time gains nothing on two cores.
BATCH = 32
_ASKING = re.compile(r"[\s?？!]+\Z")


def load_sentence_transformer(name: str, folder: Path) -> SentenceTransformer:
    """The model in `folder`, in float32 whatever its weights are stored in.

    Raises:
        ModelError: the folder does not hold a whole model of a kind that can be loaded.
    """
    try:
        with _without_bars():
            return SentenceTransformer(
                str(folder.resolve()),
                trust_remote_code=False,
                local_files_only=True,
                model_kwargs={"dtype": torch.float32},
            )
    # A damaged or foreign folder makes the library raise OSError, ValueError, KeyError,
    # AttributeError, RuntimeError, SafetensorError and more: each means that it cannot be loaded.
    except Exception as error:
        first = str(error).strip().partition("\n")[0][:200]
        reason = f"{type(error).__name__}: {first}" if first else type(error).__name__
        hint = "Name a whole model in the format of sentence-transformers, without code of its own."
        raise ModelError(name, reason, hint) from error


@contextlib.contextmanager
def _without_bars() -> Iterator[None]:
    """Inside it, transformers draws no progress bar for the weights, which load in no time."""
    shown = transformers_logging.is_progress_bar_enabled()
    transformers_logging.disable_progress_bar()  # type: ignore[no-untyped-call]
    try:
        yield
    finally:
        if shown:
            transformers_logging.enable_progress_bar()  # type: ignore[no-untyped-call]


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
        model: SentenceTransformer,
        identity: str,
        prefixes: Prefixes = Prefixes(),  # noqa: B008 (an immutable value)
        *,
        bundled: bool = False,
    ) -> None:
        self.identity = identity
        self.dimension = _dimension(model, identity)
        self._model = model
        self._prefixes = prefixes
        self._bundled = bundled
        # Tokenizers hold their settings for truncation and padding in themselves and refuse two
        # callers at once ("Already borrowed"), so one text at a time goes through.
        self._lock = threading.Lock()

    def encode_question(self, question: str) -> Vector:
        """The unit vector of `question`.

        Raises:
            BadVectorError: the model made no finite vector of it.
        """
        text = self._prepared(question)
        if self._bundled:
            text = _ASKING.sub("", text) or text
        with self._lock:
            found = self._model.encode_query(
                [text],
                prompt=self._prefixes.question,
                normalize_embeddings=True,
                show_progress_bar=False,
            )
        return unit_vector(found[0], self.dimension, question)

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

    def _prepared(self, text: str) -> str:
        return one_tone_spelling(text) if self._bundled else text


def _dimension(model: SentenceTransformer, identity: str) -> int:
    found = model.get_embedding_dimension()
    if not found:
        raise ModelError(identity, "it makes no vectors of one length", "Name another model.")
    return int(found)
