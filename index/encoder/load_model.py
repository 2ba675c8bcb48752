"""A model read from a folder by sentence-transformers.

Never from the network, and no code that comes with a model is run.
"""

import contextlib
from collections.abc import Iterator
from pathlib import Path

import torch
from sentence_transformers import SentenceTransformer
from transformers.utils import logging as transformers_logging

from index.errors import ModelError


def load_sentence_transformer(name: str, folder: Path) -> SentenceTransformer:
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
    # Passages could be encoded without, for hours; every question would fail.
    if not getattr(model.tokenizer, "is_fast", False):
        reason = "its tokenizer cannot say where in a text its tokens stand"
        hint = "Name a model with a fast tokenizer; those made from PhoBERT have none."
        raise ModelError(name, reason, hint)
    return model


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
