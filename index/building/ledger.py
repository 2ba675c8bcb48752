"""The files and pages an index was made of: what each held; the next build reads what changed.

A file with the size and time of before is not opened. One with another time is hashed, and only
where the hash differs too is it read as a document again. A time is not trusted where the file
could have been written again within the same tick of the file system's clock. A page is asked for
in case it changed, and where its server has no name for its version, its bytes are compared.
What cannot be read now keeps the document that it gave, and is read again the next time.
"""

import hashlib
import os
import time
from collections.abc import Mapping
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from corpus.document import Document
from corpus.errors import HoidapError, NoTextError
from corpus.read.fetch import Fetched, Version
from corpus.read.memory import Kept
from index.disk.known import UNSURE, KnownFile, finder, finders, page_hash, page_place, place_of

# Some file systems keep times of two seconds (FAT); git calls such files racily clean.
_TICK = 2_000_000_000
_LARGEST = 200_000_000  # bytes hashed; no reader takes files of that size


class _Stamp(NamedTuple):
    """Size and time of last change of a file, and when it was asked for them."""

    size: int
    time: int
    now: int


class _Look(NamedTuple):
    """A file as it is now; without its `stamp` where it need not be looked at again."""

    file: KnownFile
    stamp: _Stamp | None


class Ledger:
    """A `Memory` and `PageMemory` (`corpus.read.memory`) of the build before, made the next one's.

    Args:
        known: the files of the build before.
        documents: what came of them, by id.
        again: whether every file is to be read again; what cannot be is kept all the same.

    `unchanged` counts the files that were not read as documents again, `unchanged_pages` the pages.
    """

    def __init__(
        self,
        known: tuple[KnownFile, ...] = (),
        documents: Mapping[str, Document] | None = None,
        *,
        again: bool = False,
    ) -> None:
        self._known = {} if again else {file.place: file for file in known}
        self._documents = documents or {}
        self._read = {file.place: file for file in known if file.document in self._documents}
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
        place = place_of(file, self._roots[folder])
        before = self._known.get(place)
        look = _looked_at(file, place, before)
        self._looked[str(file), str(folder)] = place, look
        if before is None or look is None or before.sha256 != look.file.sha256:
            return None
        found = self._found(file, before)
        if found is not None:
            self.unchanged += 1
            self._looked[str(file), str(folder)] = place, look._replace(stamp=None)
        return found

    def learn(self, file: Path, folder: Path, found: Document | HoidapError, name: str) -> None:
        """Take down what `file` gave, unless it changed while it was read."""
        place, look = self._looked.pop((str(file), str(folder)))
        sure = look is not None and (look.stamp is None or _still(file, look.stamp))
        known = look.file if look and sure else KnownFile(place, UNSURE, UNSURE, "")
        if isinstance(found, Document):
            ways = known.found_by or finders(file, self._roots[folder])
            self._learnt[place] = replace(known, document=found.id, name=name, found_by=ways)
        elif sure and isinstance(found, NoTextError):  # other reasons may pass with the file as is
            self._learnt[place] = replace(known, reason=str(found.data["reason"]))

    def version(self, url: str) -> Version:
        """Which version of the page at `url` was read; an empty one where none is known."""
        before = self._known.get(page_place(url))
        if before is None or before.document not in self._documents:
            return Version()
        return Version(before.etag, before.modified)

    def recall_page(self, page: Fetched) -> Document | None:
        """What `page` gave when it was read; None when it has changed or is new."""
        before = self._known.get(page_place(page.url))
        if before is None or not (page.unchanged or before.sha256 == page_hash(page)):
            return None
        found = self._documents.get(before.document)
        self.unchanged_pages += found is not None
        return found

    def learn_page(self, page: Fetched, document: Document, found_by: tuple[str, ...]) -> None:
        """Take down that `page`, found by these addresses, gave `document`."""
        place, ways = page_place(page.url), tuple(map(finder, found_by))
        if page.unchanged:
            self._learnt[place] = replace(self._known[place], found_by=ways)
            return
        self._learnt[place] = KnownFile(
            place, len(page.data), UNSURE, page_hash(page), document.id, document.id,
            etag=page.version.etag, modified=page.version.modified, found_by=ways,
        )  # fmt: skip

    def kept(self, found_by: Path | str) -> list[Kept]:
        """What was read from `found_by` or found through it, and has not been read again yet."""
        files = self._by_finder.get(finder(found_by), ())
        waiting = (file for file in files if file.place not in self._learnt)
        return [Kept(file.place, self._documents[file.document]) for file in waiting]

    def keep(self, kept: Kept, document: Document) -> None:
        """Take down that `document` is what `kept` was; its file is read again the next time."""
        before = self._read[kept.place]
        self._learnt[kept.place] = replace(
            before, document=document.id, size=UNSURE, time=UNSURE, sha256="", etag="", modified=""
        )

    @cached_property
    def _by_finder(self) -> Mapping[str, list[KnownFile]]:
        """What gave a document, by each of the ways that it was found."""
        found: dict[str, list[KnownFile]] = {}
        for file in self._read.values():
            for way in file.found_by:
                found.setdefault(way, []).append(file)
        return found

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
        known = KnownFile(place, stamp.size, stamp.time, before.sha256, found_by=before.found_by)
        return _Look(known, stamp)
    try:
        digest = hashlib.sha256(file.read_bytes()).hexdigest()
    except OSError:
        return None
    sure = stamp.time if stamp.time < stamp.now - _TICK else UNSURE
    return _Look(KnownFile(place, stamp.size, sure, digest), stamp)


def _stamp(file: Path) -> _Stamp | None:
    try:
        found = os.stat(file)
    except OSError:
        return None
    return _Stamp(found.st_size, found.st_mtime_ns, time.time_ns())


def _still(file: Path, before: _Stamp) -> bool:
    """Whether `file` has not changed since it was looked at."""
    after = _stamp(file)
    return after is not None and after[:2] == before[:2]
