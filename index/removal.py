"""Documents taken out of an index: a new generation without them, nothing read or encoded again."""

import dataclasses
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from index.disk import current
from index.disk.contents import without
from index.disk.lock import locked
from index.disk.publish import publish, sweep
from index.errors import LastDocumentError, UnknownDocumentError
from index.store import read_current_contents
from index.words.translate import Translator


@dataclass(frozen=True, slots=True)
class RemovalReport:
    """What is left: how many documents and passages, and the name of what is live now."""

    documents: int
    passages: int
    generation: str


def remove_documents(
    directory: Path, names: Iterable[str], *, translator: Translator | None = None
) -> RemovalReport:
    """Make the index of `directory` one without the documents `names`.

    Args:
        directory: where `build` put it.
        names: ids of documents, each at least once.
        translator: for reading back; the bundled one when None.

    Raises:
        NotReadyError, BrokenIndexError: there is no whole index.
        UnknownDocumentError: one of `names` is not in it.
        LastDocumentError: nothing would be left.
        BusyError: a build writes to `directory`.
        WriteError: the file system refused. In all these cases nothing was removed.
    """
    read_current_contents(directory)  # a folder that holds no index gets no lock either
    with locked(directory):
        sweep(directory)
        before, contents = read_current_contents(directory)
        gone = set(names)
        for name in sorted(gone - contents.documents.keys()):
            raise UnknownDocumentError(directory, name)
        if len(gone) == len(contents.documents):
            raise LastDocumentError(directory)
        left = without(contents, gone)
        manifest = dataclasses.replace(
            before,
            generation=current.next_name(directory),
            built=datetime.now(UTC).isoformat(timespec="seconds"),
            documents=len(left.documents),
            passages=len(left.entries),
            files=(),
        )
        publish(directory, left, manifest, previous=before.generation, translator=translator)
    return RemovalReport(len(left.documents), len(left.entries), manifest.generation)
