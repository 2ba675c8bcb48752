"""What a generation holds besides its lexical index: documents, passages and their vectors."""

import hashlib
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from pathlib import Path

from corpus.document import Document
from index.disk.durable import write_file
from index.disk.kept_terms import terms_from_bytes, terms_to_bytes
from index.disk.known import KnownFile
from index.disk.lines import (
    Entry,
    documents_from_lines,
    documents_to_lines,
    entries_from_lines,
    entries_to_lines,
    files_from_lines,
    files_to_lines,
)
from index.disk.manifest import Manifest, read_checked
from index.errors import BrokenIndexError
from index.search.dense import DenseIndex
from index.search.meaning import MeaningIndex

DOCUMENTS = "documents.jsonl"
PASSAGES = "passages.jsonl"
VECTORS = "vectors.faiss"
SENTENCES = "sentences.faiss"
TERMS = "terms.bin"
FILES = "files.jsonl"


@dataclass(frozen=True, slots=True, eq=False)
class Contents:
    """A corpus ready to be searched by meaning.

    Args:
        documents: by id, in the order of the corpus.
        entries: the passages, document by document; their numbers are the rows of `meaning`.
        meaning: the vectors of each passage and of its sentences.
        files: that the documents were read from; for the next build.
        terms: by which the passages of a document are found, compressed, by its id; for the next
            build. Those of some documents may be missing until they are saved.
    """

    documents: Mapping[str, Document]
    entries: tuple[Entry, ...]
    meaning: MeaningIndex
    files: tuple[KnownFile, ...] = ()
    terms: Mapping[str, bytes] = field(default_factory=dict)


def vector_key(identity: str, texts: Sequence[str]) -> str:
    """What names the vectors that the model `identity` makes of `texts`: a hash of all."""
    whole = "\0".join([identity, *texts]).encode("utf-8", "surrogatepass")
    return hashlib.sha256(whole).hexdigest()[:32]


def without(contents: Contents, names: AbstractSet[str]) -> Contents:
    """`contents` without the documents `names`, of which it has more."""
    documents = {name: kept for name, kept in contents.documents.items() if name not in names}
    rows = [
        row for row, entry in enumerate(contents.entries) if entry.passage.document_id not in names
    ]
    entries = tuple(contents.entries[row] for row in rows)
    meaning = MeaningIndex.from_vectors(contents.meaning.vectors(rows))
    files = tuple(file for file in contents.files if file.document not in names)
    terms = {name: kept for name, kept in contents.terms.items() if name not in names}
    return Contents(documents, entries, meaning, files, terms)


def save_contents(folder: Path, contents: Contents) -> None:
    """Write `contents` into `folder`, which holds none yet.

    Raises:
        WriteError: the file system refused.
    """
    write_file(folder / DOCUMENTS, documents_to_lines(contents.documents.values()))
    write_file(folder / PASSAGES, entries_to_lines(contents.entries))
    write_file(folder / VECTORS, contents.meaning.passages.to_bytes())
    write_file(folder / SENTENCES, contents.meaning.sentences.to_bytes())
    write_file(folder / TERMS, terms_to_bytes(contents.terms))
    write_file(folder / FILES, files_to_lines(contents.files))


def load_contents(folder: Path, manifest: Manifest) -> Contents:
    """What `save_contents` wrote into `folder`, each file checked before it is used.

    Raises:
        BrokenIndexError: a file is missing or changed, or holds another number of things than
            `manifest` says.
    """
    try:
        documents = documents_from_lines(read_checked(folder, manifest.file(DOCUMENTS)))
        entries = entries_from_lines(read_checked(folder, manifest.file(PASSAGES)), documents)
        meaning = _meaning(folder, manifest, [len(entry.sentences) for entry in entries])
        terms = terms_from_bytes(read_checked(folder, manifest.file(TERMS)), documents)
        files = files_from_lines(read_checked(folder, manifest.file(FILES)))
    except (ValueError, KeyError, TypeError) as error:
        raise BrokenIndexError(folder, f"its files do not fit together ({error})") from error
    if (len(documents), len(entries)) != (manifest.documents, manifest.passages):
        raise BrokenIndexError(folder, "it holds another number of documents or passages")
    return Contents(documents, entries, meaning, files, terms)


def _meaning(folder: Path, manifest: Manifest, counts: Sequence[int]) -> MeaningIndex:
    def read(name: str, count: int) -> DenseIndex:
        data = read_checked(folder, manifest.file(name))
        return DenseIndex.from_bytes(data, dimension=manifest.dimension, count=count)

    passages, sentences = read(VECTORS, manifest.passages), read(SENTENCES, sum(counts))
    return MeaningIndex(passages, sentences, counts)
