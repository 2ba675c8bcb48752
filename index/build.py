"""Documents made into a generation: split, encoded, written.

A document that the generation before holds just so is not split or taken apart again, a text that
it holds the vector of is not encoded again, and equal texts are encoded once. Nothing is written
before everything is encoded.
"""

import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path

from corpus.document import Document, Passage
from corpus.errors import NoDocumentsError
from corpus.lists import told_in
from corpus.read import KNOWN
from corpus.sentences import sentence_spans
from corpus.split import SplitOptions, split
from index.building.before import Before, read_before
from index.building.ledger import Ledger
from index.building.recipe import recipe
from index.building.report import BuildReport, changes
from index.disk import current
from index.disk.contents import Contents, vector_key
from index.disk.durable import writing
from index.disk.lines import Entry
from index.disk.lock import locked
from index.disk.manifest import Manifest
from index.disk.publish import publish, sweep
from index.encode import Encoder
from index.errors import DuplicateDocumentError
from index.search.meaning import MeaningIndex
from index.vectors import Matrix, unit_vectors
from index.words.translate import Translator

__all__ = ["BuildReport", "Progress", "build", "encoded_texts", "passage_input"]

Progress = Callable[[int, int], None]


def passage_input(passage: Passage, title: str) -> str:
    """What is encoded for `passage`: its headings, or its document's `title`, then its text."""
    above = passage.heading or title
    return f"{above}. {passage.text}" if above else passage.text


def encoded_texts(
    passage: Passage, document: Document, spans: Sequence[tuple[int, int]]
) -> list[str]:
    """The texts of the vectors of `passage`: its own, then those of its sentences at `spans`.

    An item of a list is encoded behind the line that leads into the list, and the cells of a row
    behind the names of their columns.
    """
    return [passage_input(passage, document.title), *told_in(document, passage, spans)]


def build(
    documents: Iterable[Document],
    directory: Path,
    encoder: Encoder,
    *,
    options: SplitOptions | None = None,
    progress: Progress | None = None,
    translator: Translator | None = None,
    before: Before | None = None,
    ledger: Ledger | None = None,
    named: tuple[str, ...] = (),
) -> BuildReport:
    """Make `documents`, and nothing else, the live index of `directory`.

    Args:
        documents: at least one; those of the index before that are not among them vanish.
        directory: made where it is not there.
        encoder: makes the vectors; questions must be encoded by the same.
        options: sizes of passages; `SplitOptions()` when None.
        progress: called with passages done and passages in all, first and last included.
        translator: for reading back; the bundled one when None.
        before: the generation to take over from, if it was read already.
        ledger: of the files that `documents` were read from, for the next build.
        named: the paths and addresses by which they were named, for it as well.

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
        before = read_before(directory, before)
        unchanged = before.unchanged(corpus) if before else set()
        taken = before.entries(unchanged, encoder, options) if before else {}
        entries, inputs = _split(corpus, encoder, options, taken)
        known = before.vectors(encoder.dimension) if before else {}
        vectors, reused = _vectors(entries, inputs, encoder, known, progress)
        contents = Contents(
            corpus,
            entries,
            MeaningIndex.from_vectors(vectors),
            ledger.files if ledger else (),
            before.terms(taken) if before else {},
        )
        manifest = Manifest(
            generation=current.next_name(directory),
            model=encoder.identity,
            dimension=encoder.dimension,
            built=datetime.now(UTC).isoformat(timespec="seconds"),
            split=options,
            recipe=recipe(),
            documents=len(corpus),
            passages=len(entries),
            files=(),
            named=named,
        )
        name = before.name if before else None
        publish(directory, contents, manifest, previous=name, translator=translator)
    return BuildReport(
        documents=len(corpus),
        passages=len(entries),
        reused=reused,
        seconds=time.monotonic() - started,
        languages=tuple(sorted({document.language for document in corpus.values()})),
        generation=manifest.generation,
        changes=changes(before.contents.documents, corpus) if before else None,
    )


def _by_id(documents: Iterable[Document]) -> dict[str, Document]:
    corpus: dict[str, Document] = {}
    for document in documents:
        if document.id in corpus:
            raise DuplicateDocumentError(document.id)
        corpus[document.id] = document
    return corpus


def _split(
    corpus: Mapping[str, Document],
    encoder: Encoder,
    options: SplitOptions,
    taken: Mapping[str, Sequence[Entry]],
) -> tuple[tuple[Entry, ...], dict[str, list[str]]]:
    """The passages of `corpus`, and what is encoded for each of those not `taken` over."""
    entries: list[Entry] = []
    inputs: dict[str, list[str]] = {}
    for document in corpus.values():
        if document.id in taken:
            entries += taken[document.id]
            continue
        for passage in split(document, encoder.count_tokens, options=options):
            spans = sentence_spans(passage.text)
            texts = encoded_texts(passage, document, spans)
            entries.append(Entry(passage, vector_key(encoder.identity, texts), spans))
            inputs[entries[-1].key] = texts
    return tuple(entries), inputs


def _vectors(
    entries: Sequence[Entry],
    inputs: Mapping[str, Sequence[str]],
    encoder: Encoder,
    known: Mapping[str, Matrix],
    progress: Progress | None,
) -> tuple[list[Matrix], int]:
    """The vectors of each of `entries`, and how many passages have theirs from `known`."""
    missing = {key: texts for key, texts in inputs.items() if key not in known}
    at_hand = len(entries) - len(missing)
    reused = sum(entry.key in known for entry in entries)
    tell = progress or (lambda done, total: None)
    tell(at_hand, len(entries))
    texts = list(dict.fromkeys(text for several in missing.values() for text in several))

    def tell_passages(done: int) -> None:
        tell(at_hand + done * len(missing) // max(1, len(texts)), len(entries))

    made = unit_vectors(encoder.encode_passages(texts, tell_passages), encoder.dimension, texts)
    places = {text: place for place, text in enumerate(texts)}
    new = {key: made[[places[text] for text in several]] for key, several in missing.items()}
    return [known[e.key] if e.key in known else new[e.key] for e in entries], reused
