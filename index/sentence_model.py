"""Any model, run through sentence-transformers.

Loading reads a folder and never the network, and runs no code that comes with a model. The number
of threads stays as the program has set it.
"""

import contextlib
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import torch
from sentence_transformers import SentenceTransformer
from torch.nn import functional
from transformers.utils import logging as transformers_logging

from index.errors import ModelError
from index.text_model import Floats, ReadText


class SentenceModel:
    """A `TextModel` over what sentence-transformers has loaded."""

    def __init__(self, model: SentenceTransformer, name: str) -> None:
        self.model = model
        found = model.get_embedding_dimension()
        if not found:
            raise ModelError(name, "it makes no vectors of one length", "Name another model.")
        self.dimension = int(found)

    def read(self, texts: Sequence[str], prompt: str, *, asked: bool) -> list[ReadText]:
        """Each of `texts` behind `prompt`, in order, in one batch; questions where `asked`."""
        encode = self.model.encode_query if asked else self.model.encode_document
        found = encode(
            list(texts),
            prompt=prompt or None,
            batch_size=len(texts),
            output_value=None,
            show_progress_bar=False,
        )
        places = self.model.tokenizer(
            [prompt + text for text in texts],
            return_offsets_mapping=True,
            truncation=True,
            max_length=self.model.get_max_seq_length(),
        )["offset_mapping"]
        read = []
        for features, spans in zip(found, places, strict=True):
            vector = functional.normalize(features["sentence_embedding"].float(), dim=-1)
            states = features["token_embeddings"].float()[features["attention_mask"].bool()]
            read.append(ReadText(vector.numpy(), states.numpy(), np.array(spans, np.int32)))
        return read

    def vectors(self, texts: Sequence[str], prompt: str) -> Floats:
        """The vectors of passages behind `prompt`, one a row, in one batch."""
        found: Floats = self.model.encode_document(
            list(texts),
            prompt=prompt,
            batch_size=len(texts),
            normalize_embeddings=True,
            show_progress_bar=False,
        )
        return found

    def count(self, text: str) -> int:
        """The tokens of `text`, without special ones; never cut."""
        tokenizer = self.model.tokenizer
        found = tokenizer(text, add_special_tokens=False, truncation=False, verbose=False)
        return len(found["input_ids"])


def load_sentence_model(name: str, folder: Path) -> SentenceModel:
    """The model in `folder`, in float32 whatever its weights are stored in.

    Raises:
        ModelError: the folder does not hold a whole model of a kind that can be loaded.
    """
    try:
        with _without_bars():
            model = SentenceTransformer(
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
    return SentenceModel(model, name)


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
