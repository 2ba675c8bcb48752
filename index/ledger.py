"""The files and pages an index was made of: what each held; the next build reads what changed.

A file with the size and time of before is not opened. One with another time is hashed, and only
where the hash differs too is it read as a document again. A time is not trusted where the file
could have been written again within the same tick of the file system's clock. A page is asked for
in case it changed, and where its server has no name for its version, its bytes are compared.
"""

import hashlib
import os
import time
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import NamedTuple

from corpus.document import Document
from corpus.errors import HoidapError, NoTextError
from corpus.read.fetch import Fetched, Version

# Some file systems keep times of two seconds (FAT); git calls such files racily clean.
_TICK = 2_000_000_000
_LARGEST = 200_000_000  # bytes hashed; no reader takes files of that size
_UNSURE = -1


@dataclass(frozen=True, slots=True)
class KnownFile:
    """What a file held when it was read.

    Args:
        place: a hash of its path and of its path below the folder that was named: an index may be
            handed on, and where its files lay is nobody's business.
        size: in bytes.
        time: of its last change, in nanoseconds; -1 when that is not to be trusted.
        sha256: of its bytes.
        document: the id of what was read from it; empty when it held no text.
        name: the id of before it was made unlike those of others.
        reason: why it gave no document; empty when it gave one.
        etag, modified: of a page of the web, by which its server knows it again.
    """

    place: str
    size: int
    time: int
    sha256: str
    document: str = ""
    name: str = ""
    reason: str = ""
    etag: str = ""
    modified: str = ""


class _Stamp(NamedTuple):
    """Size and time of last change of a file, and when it was asked for them."""

    size: int
    time: int
    now: int


class _Look(NamedTuple):
    """A file as it is now."""

    file: KnownFile
    stamp: _Stamp


class Ledger:
    """A `Memory` and `PageMemory` (`corpus.read.memory`) of the build before, made the next one's.

    Args:
        known: the files of the build before.
        documents: what came of them, by id.

    `unchanged` counts the files that were not read as documents again, `unchanged_pages` the pages.
    """

    def __init__(
        self, known: tuple[KnownFile, ...] = (), documents: Mapping[str, Document] | None = None
    ) -> None:
        self._known = {file.place: file for file in known}
        self._documents = documents or {}
        self._learnt: dict[str, KnownFile] = {}
        self._looked: dict[tuple[str, str], tuple[str, _Look | None]] = {}
        self._roots: dict[Path, str] = {}
        self.unchanged = 0
        self.unchanged_pages = 0

    @property
    def files(self) -> tuple[KnownFile, ...]:
        """What was learnt, in the order of reading."""
        return tuple(self._learnt.values())

    def recall(self, file: Path, folder: Path) -> Document | HoidapError | None:
        """What `file` gave when it was last read; None when it has changed or is new."""
        if folder not in self._roots:
            self._roots[folder] = os.path.abspath(folder)
        place = _place(file, self._roots[folder])
        before = self._known.get(place)
        look = _looked_at(file, place, before)
        self._looked[str(file), str(folder)] = place, look
        if before is None or look is None or before.sha256 != look.file.sha256:
            return None
        found = self._found(file, before)
        if found is not None:
            self.unchanged += 1
        return found

    def learn(self, file: Path, folder: Path, found: Document | HoidapError, name: str) -> None:
        """Take down what `file` gave, unless it changed while it was read."""
        place, look = self._looked.pop((str(file), str(folder)), ("", None))
        after = _stamp(file)
        if look is None or after is None or after[:2] != look.stamp[:2]:
            return
        if isinstance(found, Document):
            self._learnt[place] = replace(look.file, document=found.id, name=name)
        elif isinstance(found, NoTextError):  # other reasons may pass without a change of the file
            self._learnt[place] = replace(look.file, reason=str(found.data["reason"]))

    def version(self, url: str) -> Version:
        """Which version of the page at `url` was read; an empty one where none is known."""
        before = self._known.get(_page_place(url))
        if before is None or before.document not in self._documents:
            return Version()
        return Version(before.etag, before.modified)

    def recall_page(self, page: Fetched) -> Document | None:
        """What `page` gave when it was read; None when it has changed or is new."""
        before = self._known.get(_page_place(page.url))
        if before is None or not (page.unchanged or before.sha256 == _page_hash(page)):
            return None
        found = self._documents.get(before.document)
        self.unchanged_pages += found is not None
        return found

    def learn_page(self, page: Fetched, document: Document) -> None:
        """Take down that `page` gave `document`."""
        place = _page_place(page.url)
        if page.unchanged:
            self._learnt[place] = self._known[place]
            return
        self._learnt[place] = KnownFile(
            place, len(page.data), _UNSURE, _page_hash(page), document.id, document.id,
            etag=page.version.etag, modified=page.version.modified,
        )  # fmt: skip

    def _found(self, file: Path, before: KnownFile) -> Document | HoidapError | None:
        if before.reason:
            return NoTextError(file, before.reason)
        document = self._documents.get(before.document)
        if document is None or document.id == before.name:
            return document
        return replace(document, id=before.name)


def _looked_at(file: Path, place: str, before: KnownFile | None) -> _Look | None:
    """`file` as it is now, hashed unless size and time are those of before; None if it cannot."""
    stamp = _stamp(file)
    if stamp is None or stamp.size > _LARGEST:
        return None
    if before and (before.size, before.time) == (stamp.size, stamp.time):
        return _Look(KnownFile(place, stamp.size, stamp.time, before.sha256), stamp)
    try:
        digest = hashlib.sha256(file.read_bytes()).hexdigest()
    except OSError:
        return None
    sure = stamp.time if stamp.time < stamp.now - _TICK else _UNSURE
    return _Look(KnownFile(place, stamp.size, sure, digest), stamp)


def _stamp(file: Path) -> _Stamp | None:
    try:
        found = os.stat(file)
    except OSError:
        return None
    return _Stamp(found.st_size, found.st_mtime_ns, time.time_ns())


def _page_place(url: str) -> str:
    return hashlib.sha256(f"page\0{url}".encode("utf-8", "surrogatepass")).hexdigest()[:32]


def _page_hash(page: Fetched) -> str:
    """Of its bytes and of what they were said to be."""
    return hashlib.sha256(page.kind.encode() + b"\0" + page.data).hexdigest()


def _place(file: Path, root: str) -> str:
    path = os.path.abspath(file)
    below = path.removeprefix(f"{root}{os.sep}")
    both = f"{path}\0{below if below != path else os.path.relpath(path, root)}"
    return hashlib.sha256(os.fsencode(both)).hexdigest()[:32]
