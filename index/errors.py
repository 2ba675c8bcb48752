"""Errors of the store and the encoder; the root and the rest of the tree stand in `corpus.errors`.

    HoidapError
    └── StoreError
        ├── NotReadyError             not-ready           there is no index yet
        ├── BrokenIndexError          broken-index        an index is damaged, and none is left
        │   └── NoFolderError         broken-index        a file was named as the index
        ├── OtherModelError           other-model         built with another encoder
        ├── BusyError                 busy                another build is under way
        ├── DuplicateDocumentError    duplicate-document  two documents with one id
        ├── UnknownDocumentError      unknown-document    no document of that id in the index
        ├── LastDocumentError         last-document       an index without documents is none
        ├── WriteError                write               a file cannot be written
        ├── ModelError                model               a model is missing or damaged
        └── BadVectorError            bad-vector          the encoder returned no unit vector

Errors of FAISS, tantivy, sentence-transformers and the file system stop in the file that calls
them and become one of these.
"""

from pathlib import Path

from corpus.errors import HoidapError, shown


class StoreError(HoidapError):
    """An index cannot be built or opened."""

    code = "store"


class NotReadyError(StoreError):
    """`directory` holds no index yet."""

    code = "not-ready"

    def __init__(self, directory: Path | str) -> None:
        name = shown(directory)
        super().__init__(
            f"there is no index in {name} yet",
            f"Name the folder of an index, or make it one: hoidap build PATH --index {name}, "
            "where PATH holds your documents.",
            path=name,
        )


class BrokenIndexError(StoreError):
    """An index is there, and what `reason` says is wrong with it."""

    code = "broken-index"

    def __init__(self, path: Path | str, reason: str) -> None:
        name = shown(path)
        super().__init__(
            f"the index at {name} cannot be used: {reason}",
            "Build it again with hoidap build; your documents are untouched.",
            path=name,
            reason=reason,
        )


class NoFolderError(BrokenIndexError):
    """What was named as an index is a file, or stands below one."""

    def __init__(self, path: Path | str) -> None:
        super().__init__(path, "there is a file where its folder should be")
        self.hint = "Name a folder, one that is there or a new one: hoidap build PATH --index DIR"


class OtherModelError(StoreError):
    """The index was built with another encoder than the one in use."""

    code = "other-model"

    def __init__(self, path: Path | str, built: str, used: str) -> None:
        name = shown(path)
        super().__init__(
            f"the index at {name} was built with the model {shown(built)}, not with {shown(used)}",
            "Build it again with hoidap build, or name the model that it was built with.",
            path=name,
            built=shown(built),
            used=shown(used),
        )


class BusyError(StoreError):
    """Another build writes to the same directory."""

    code = "busy"

    def __init__(self, directory: Path | str) -> None:
        name = shown(directory)
        super().__init__(
            f"another build is writing to {name}",
            "Wait until it has ended, or build into another folder.",
            path=name,
        )


class DuplicateDocumentError(StoreError):
    """Two documents of one corpus have the same id."""

    code = "duplicate-document"

    def __init__(self, document_id: str) -> None:
        name = shown(document_id)
        super().__init__(
            f"two documents have the id {name}",
            "Give each document an id of its own.",
            document=name,
        )


class UnknownDocumentError(StoreError):
    """The index holds no document of the id that was asked for."""

    code = "unknown-document"

    def __init__(self, directory: Path | str, document_id: str) -> None:
        name, folder = shown(document_id), shown(directory)
        super().__init__(
            f"there is no document {name} in the index at {folder}",
            f"See which there are: hoidap list --index {folder}",
            document=name,
            path=folder,
        )


class LastDocumentError(StoreError):
    """Every document was to be removed, and an index of none cannot answer."""

    code = "last-document"

    def __init__(self, directory: Path | str) -> None:
        name = shown(directory)
        super().__init__(
            f"nothing would be left of the index at {name}",
            "Build it from other documents, or remove its folder.",
            path=name,
        )


class WriteError(StoreError):
    """The file system refused to take what was written; what was there before still stands."""

    code = "write"

    def __init__(self, path: Path | str, cause: str) -> None:
        name = shown(path)
        super().__init__(
            f"{name} cannot be written: {cause}",
            "Check the free space and the permissions; the index of before is untouched.",
            path=name,
            cause=cause,
        )


class ModelError(StoreError):
    """A model is missing, damaged, or of a kind that cannot be loaded."""

    code = "model"

    def __init__(self, model: Path | str, reason: str, hint: str) -> None:
        name = shown(model)
        super().__init__(
            f"the model {name} cannot be used: {reason}", hint, model=name, reason=reason
        )


class BadVectorError(StoreError):
    """The encoder made something else than a finite unit vector of a text.

    Args:
        text: what was encoded; its beginning is shown.
        reason: what is wrong with the vector.
    """

    code = "bad-vector"

    def __init__(self, text: str, reason: str) -> None:
        beginning = shown(text if len(text) <= 60 else text[:60] + "…")
        super().__init__(
            f"the encoder returned {reason} for the text “{beginning}”",
            "Use another model, or leave this text out.",
            text=beginning,
            reason=reason,
        )
