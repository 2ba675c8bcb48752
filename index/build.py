"""Documents made into a generation: split, encoded, written.

A text that the generation before holds the vector of is not encoded again, and equal texts are
encoded once. Nothing is written before everything is encoded.
"""

import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import numpy as np

from corpus.document import Document, Passage
from corpus.errors import NoDocumentsError
from corpus.read import KNOWN
from corpus.split import SplitOptions, split
from index import current
from index.contents import Contents, vector_key
from index.dense import DenseIndex
from index.durable import writing
from index.encode import Encoder
from index.errors import BrokenIndexError, DuplicateDocumentError
from index.generation import read_generation
from index.lines import Entry
from index.lock import locked
from index.manifest import Manifest
from index.publish import publish, sweep
from index.store import candidates
from index.translate import Translator
from index.vectors import Matrix, Vector, unit_vectors

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class BuildReport:
    """What a build has made.

    Args:
        documents, passages: how many are in the index.
        reused: passages whose vectors were taken from the generation before.
        seconds: from the first document to the end.
        languages: of the documents, sorted.
        generation: the name of what is live now.
    """

    documents: int
    passages: int
    reused: int
    seconds: float
    languages: tuple[str, ...]
    generation: str


def passage_input(passage: Passage, title: str) -> str:
    """What is encoded for `passage`: its headings, or its document's `title`, then its text."""
    above = passage.heading or title
    return f"{above}. {passage.text}" if above else passage.text


def build(
    documents: Iterable[Document],
    directory: Path,
    encoder: Encoder,
    *,
    options: SplitOptions | None = None,
    progress: Progress | None = None,
    translator: Translator | None = None,
) -> BuildReport:
    """Make `documents`, and nothing else, the live index of `directory`.

    Args:
        documents: at least one; those of the index before that are not among them vanish.
        directory: made where it is not there.
        encoder: makes the vectors; questions must be encoded by the same.
        options: sizes of passages; `SplitOptions()` when None.
        progress: called with passages done and passages in all, first and last included.
        translator: for reading back; the bundled one when None.

    Raises:
        NoDocumentsError: there are none.
        DuplicateDocumentError: two have the same id.
        BusyError: another build writes to `directory`.
        BadVectorError: the encoder failed at a passage.
        WriteError: the file system refused. In all these cases what was live before still is.
    """
    started = time.monotonic()
    options = options or SplitOptions()
    corpus = _by_id(documents)
    if not corpus:
        raise NoDocumentsError("the corpus", KNOWN)
    with writing(directory):
        directory.mkdir(parents=True, exist_ok=True)
    with locked(directory):
        sweep(directory)
        previous, known = _previous(directory, encoder.dimension)
        entries, inputs = _split(corpus, encoder, options)
        vectors, reused = _vectors(entries, inputs, encoder, known, progress)
        contents = Contents(corpus, entries, DenseIndex.from_vectors(vectors))
        manifest = Manifest(
            generation=current.next_name(directory),
            model=encoder.identity,
            dimension=encoder.dimension,
            built=datetime.now(UTC).isoformat(timespec="seconds"),
            split=options,
            documents=len(corpus),
            passages=len(entries),
            files=(),
        )
        publish(directory, contents, manifest, previous=previous, translator=translator)
    return BuildReport(
        documents=len(corpus),
        passages=len(entries),
        reused=reused,
        seconds=time.monotonic() - started,
        languages=tuple(sorted({document.language for document in corpus.values()})),
        generation=manifest.generation,
    )


def _by_id(documents: Iterable[Document]) -> dict[str, Document]:
    corpus: dict[str, Document] = {}
    for document in documents:
        if document.id in corpus:
            raise DuplicateDocumentError(document.id)
        corpus[document.id] = document
    return corpus


def _previous(directory: Path, dimension: int) -> tuple[str | None, Mapping[str, Vector]]:
    """The generation that is served until the new one is live, and its vectors by key."""
    for name in candidates(directory, current.read_current(directory)):
        try:
            manifest, contents = read_generation(directory / name)
        except BrokenIndexError:
            continue  # whoever opens it is told; here it only costs encoding again
        if manifest.dimension != dimension:
            return name, {}
        vectors = contents.dense.vectors(range(len(contents.entries)))
        keys = (entry.key for entry in contents.entries)
        return name, dict(zip(keys, vectors, strict=True))
    return None, {}


def _split(
    corpus: Mapping[str, Document], encoder: Encoder, options: SplitOptions
) -> tuple[tuple[Entry, ...], list[str]]:
    """The passages of `corpus`, and beside them what is encoded for each."""
    entries, inputs = [], []
    for document in corpus.values():
        for passage in split(document, encoder.count_tokens, options=options):
            text = passage_input(passage, document.title)
            entries.append(Entry(passage, vector_key(encoder.identity, text)))
            inputs.append(text)
    return tuple(entries), inputs


def _vectors(
    entries: Sequence[Entry],
    inputs: Sequence[str],
    encoder: Encoder,
    known: Mapping[str, Vector],
    progress: Progress | None,
) -> tuple[Matrix, int]:
    """The vector of each of `entries`, and how many came from `known`."""
    missing = {
        entry.key: text
        for entry, text in zip(entries, inputs, strict=True)
        if entry.key not in known
    }
    at_hand = len(entries) - len(missing)
    reused = sum(entry.key in known for entry in entries)
    tell = progress or (lambda done, total: None)
    tell(at_hand, len(entries))
    texts = list(missing.values())
    made = encoder.encode_passages(texts, lambda done: tell(at_hand + done, len(entries)))
    new = dict(zip(missing, unit_vectors(made, encoder.dimension, texts), strict=True))
    rows = [known[entry.key] if entry.key in known else new[entry.key] for entry in entries]
    return np.stack(rows), reused
