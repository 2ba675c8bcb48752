"""Documents, passages and known files as lines of JSON, as they lie in a generation.

A passage's text is not written: it is the span of its document. Beside it stands the hash of what
was encoded for it, by which the next build knows its vector again.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import fields
from typing import Any, NamedTuple

from corpus.document import Document, Heading, Passage
from index.disk.known import KnownFile


class Entry(NamedTuple):
    """A passage with what was encoded for it.

    Args:
        passage: the passage.
        key: the hash of the text and the model that its vector was made of.
        sentences: (start, end) of those that have vectors, in characters of the passage.
    """

    passage: Passage
    key: str
    sentences: tuple[tuple[int, int], ...]


def documents_to_lines(documents: Iterable[Document]) -> bytes:
    """One line for each of `documents`, in order."""
    return b"".join(
        _line(
            {
                "id": document.id,
                "title": document.title,
                "language": document.language,
                "source": document.source,
                "date": document.date,
                "headings": [[h.start, h.end, h.level] for h in document.headings],
                "pages": document.pages,
                "text": document.text,
            }
        )
        for document in documents
    )


def documents_from_lines(data: bytes) -> dict[str, Document]:
    """The documents that `documents_to_lines` wrote, by id, in order.

    Raises:
        ValueError, KeyError, TypeError: `data` is something else.
    """
    documents = {}
    for values in _values(data):
        values["headings"] = tuple(Heading(*heading) for heading in values["headings"])
        values["pages"] = tuple(values["pages"])
        documents[values["id"]] = Document(**values)
    return documents


def entries_to_lines(entries: Iterable[Entry]) -> bytes:
    """One line for each of `entries`, in order."""
    return b"".join(
        _line(
            {
                "document": passage.document_id,
                "start": passage.start,
                "end": passage.end,
                "heading": passage.heading,
                "key": key,
                "sentences": sentences,
            }
        )
        for passage, key, sentences in entries
    )


def entries_from_lines(data: bytes, documents: Mapping[str, Document]) -> tuple[Entry, ...]:
    """The entries that `entries_to_lines` wrote, their texts taken from `documents`.

    Raises:
        ValueError, KeyError, TypeError: `data` is something else, or of other documents.
    """
    entries = []
    for values in _values(data):
        name, start, end = values["document"], values["start"], values["end"]
        passage = Passage(name, start, end, documents[name].text[start:end], values["heading"])
        sentences = tuple((first, last) for first, last in values["sentences"])
        entries.append(Entry(passage, values["key"], sentences))
    return tuple(entries)


# Made once: `json.dumps` makes one anew for each of many short lines.
_ENCODER = json.JSONEncoder(ensure_ascii=False)


# A file name that is no Unicode has surrogates in it, and must come back as it was.
def _line(values: dict[str, object]) -> bytes:
    return (_ENCODER.encode(values) + "\n").encode("utf-8", "surrogatepass")


def _values(data: bytes) -> list[dict[str, Any]]:
    lines = data.decode("utf-8", "surrogatepass").split("\n")
    # As one array: a call for each of many short lines costs more than their parsing.
    return list(json.loads(f"[{','.join(filter(None, lines))}]"))


def files_to_lines(files: Iterable[KnownFile]) -> bytes:
    """One line for each of `files`, in order."""
    names = [field.name for field in fields(KnownFile)]
    return b"".join(_line({name: getattr(file, name) for name in names}) for file in files)


def files_from_lines(data: bytes) -> tuple[KnownFile, ...]:
    """The files that `files_to_lines` wrote.

    Raises:
        ValueError, TypeError: `data` is something else.
    """
    # An index of before files were known by the ways to them is read as well.
    return tuple(
        KnownFile(**{**values, "found_by": tuple(values.get("found_by", ()))})
        for values in _values(data)
    )
