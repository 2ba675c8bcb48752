"""What turns text into vectors, behind two verbs, and how the one asked for is found.

Nothing outside `index` knows which library runs. Importing this file is cheap: the libraries are
imported when a model is loaded.
"""

import os
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Protocol

from index.encoder.prefixes import Prefixes, prefixes_of
from index.errors import ModelError
from index.model_files import MODEL_FOLDER, REINSTALL, check_bundled, identity
from index.scored import Span
from index.tokens import Tokens
from index.vectors import Matrix, Vector

__all__ = ["BUNDLED", "MODEL_FOLDER", "Encoder", "Matrix", "Vector", "load_encoder"]

BUNDLED = "bundled"


class Encoder(Protocol):
    """Text to unit vectors; a question lies near the passages that answer it.

    `identity` names the model and a hash of its files; `dimension` is the length of its vectors.
    """

    @property
    def identity(self) -> str:
        """The model's name and the first 16 hex digits of a hash of its files: "name@hash"."""

    @property
    def dimension(self) -> int:
        """How many numbers a vector has."""

    def encode_question(self, question: str) -> Vector:
        """The vector of `question`."""

    def encode_questions(self, questions: Sequence[str]) -> list[Vector]:
        """The vector of each of `questions`, in their order, in a third of the time."""

    def encode_passages(
        self, passages: Sequence[str], progress: Callable[[int], None] | None = None
    ) -> Matrix:
        """One vector for each of `passages`, in their order; `progress` is told how many are."""

    def tokens(self, texts: Sequence[str], *, asked: bool = False) -> list[Tokens]:
        """The tokens of each of `texts`, which are passages, or questions if they are `asked`."""

    def answering(self, question: Tokens, passage: Tokens, sentences: Sequence[Span]) -> float:
        """The log-odds that one of `sentences` of `passage` answers `question`, −7.8 to 7.8.

        0 where this model has no verifier; see `index.verifier`.
        """

    def count_tokens(self, text: str) -> int:
        """The tokens of `text`, without those that mark its beginning and end."""


def load_encoder(model: str = BUNDLED) -> Encoder:
    """The encoder `model`, ready to run.

    Args:
        model: "bundled" (checked against its checksums, and never looked for elsewhere), a folder
            in the format of sentence-transformers, or a name on the Hugging Face hub.

    Raises:
        ModelError: missing, damaged, or not of a kind that can be loaded.
    """
    if model == BUNDLED:
        return _load_bundled()
    path = os.path.expanduser(model)
    if os.path.isdir(path):
        folder = Path(path).resolve()
        name = folder.name
    elif os.path.isfile(path) or _is_path(model):
        raise ModelError(model, "there is no such folder", "Check the spelling of the path.")
    else:
        from index.encoder.hub import hub_folder

        name, folder = model, hub_folder(model)
    return _load(name, folder, prefixes_of(name, folder), bundled=False)


def _load_bundled() -> Encoder:
    folder = MODEL_FOLDER
    if not folder.is_dir():
        raise ModelError(folder, "the folder is missing", REINSTALL)
    check_bundled(folder)
    return _load(BUNDLED, folder, Prefixes(), bundled=True)


def _load(name: str, folder: Path, prefixes: Prefixes, *, bundled: bool) -> Encoder:
    # Looked at first: a folder of anything else may be too large to be searched for files.
    if not any((folder / name).is_file() for name in ("modules.json", "config.json")):
        raise ModelError(folder, "the folder holds no model", "Name a folder that holds one.")
    from index.encoder.load_model import load_sentence_transformer
    from index.encoder.middle import upper_layers
    from index.encoder.sentence_encoder import SentenceEncoder
    from index.verifying.verifier_file import VERIFIER, load_verifier

    model = load_sentence_transformer(name, folder)
    verifier = None
    if bundled and (folder / VERIFIER).exists():
        verifier = load_verifier(folder, upper_layers(model))
    return SentenceEncoder(
        model, identity(name, folder), prefixes, bundled=bundled, verifier=verifier
    )


def _is_path(model: str) -> bool:
    return model.startswith((".", "/", "~")) or model.count("/") > 1 or "\\" in model
