"""The terms of every passage, kept for the next build: taking text apart is what costs time.

The lexical index is written anew with each generation, so that it never holds what was removed and
ranks as a fresh one would. Of passages that did not change it is given the terms of before.
"""

import json
import struct
import zlib
from collections.abc import Callable, Iterable, Mapping, Sequence

from corpus.document import Document
from index.disk.lines import Entry
from index.search.fields import searched_terms

_LENGTH = struct.Struct(">I")
_FAST = 1  # zlib's level: a third of the bytes at 100 MB a second


def all_terms(
    documents: Mapping[str, Document], entries: Sequence[Entry], known: Mapping[str, bytes]
) -> dict[str, bytes]:
    """The compressed terms of the passages of each of `documents`, taken from `known` or made."""
    passages: dict[str, list[Entry]] = {name: [] for name in documents}
    for entry in entries:
        passages[entry.passage.document_id].append(entry)
    return {
        name: known.get(name) or _compressed(document, passages[name])
        for name, document in documents.items()
    }


def _compressed(document: Document, entries: Iterable[Entry]) -> bytes:
    made = [searched_terms(entry.passage, document.title, document.language) for entry in entries]
    return zlib.compress(json.dumps(made, ensure_ascii=False).encode(), _FAST)


def terms_by_row(
    entries: Sequence[Entry], terms: Mapping[str, bytes]
) -> Callable[[int], Mapping[str, str]]:
    """What gives the terms of a passage by its row, quick when the rows are asked for in order."""
    first: dict[str, int] = {}
    for row, entry in enumerate(entries):
        first.setdefault(entry.passage.document_id, row)
    last: tuple[str, list[Mapping[str, str]]] = ("", [])

    def terms_of(row: int) -> Mapping[str, str]:
        nonlocal last
        name = entries[row].passage.document_id
        if last[0] != name:
            last = name, json.loads(zlib.decompress(terms[name]))
        return last[1][row - first[name]]

    return terms_of


def terms_to_bytes(terms: Mapping[str, bytes]) -> bytes:
    """The values of `terms` one after the other, each behind its length."""
    return b"".join(_LENGTH.pack(len(kept)) + kept for kept in terms.values())


def terms_from_bytes(data: bytes, documents: Iterable[str]) -> dict[str, bytes]:
    """The terms that `terms_to_bytes` wrote for `documents`, in the same order.

    Raises:
        ValueError: they are of more or fewer documents.
    """
    found, place = {}, 0
    for name in documents:
        if place + _LENGTH.size > len(data):
            raise ValueError("terms are missing")
        (length,) = _LENGTH.unpack_from(data, place)
        found[name] = data[place + _LENGTH.size : place + _LENGTH.size + length]
        place += _LENGTH.size + length
    if place != len(data):
        raise ValueError("terms of other documents")
    return found
