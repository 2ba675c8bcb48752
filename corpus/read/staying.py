"""What stays of files and pages that cannot be read now, and ids that no other document has."""

import dataclasses
from pathlib import Path

from corpus.document import Document
from corpus.errors import CorpusError, HoidapError
from corpus.read.memory import Keeping


def staying(
    memory: Keeping | None, found_by: Path | str, error: HoidapError, taken: set[str]
) -> list[Document]:
    """The documents of before that `found_by` led to; none where `error` says that it is gone.

    Args:
        memory: has them, and is told that they stay.
        found_by: a file, a folder, the address of a page or of a sitemap.
        error: why it cannot be read.
        taken: ids of other documents; theirs join them.
    """
    if memory is None or (isinstance(error, CorpusError) and error.gone):
        return []
    documents = []
    for kept in memory.kept(found_by):
        document = with_free_id(kept.document, Path(kept.document.source).suffix, taken)
        taken.add(document.id)
        memory.keep(kept, document)
        documents.append(document)
    return documents


def with_free_id(document: Document, suffix: str, taken: set[str]) -> Document:
    """`document`; where its id is `taken` with the `suffix` of its file, or with a number."""
    if document.id not in taken:
        return document
    name = document.id + suffix.lower()
    free, number = name, 1
    while free in taken:
        number += 1
        free = f"{name}~{number}"
    return dataclasses.replace(document, id=free)
