"""What an index remembers of a file or page that it was made of, and by which name."""

import hashlib
import os
from dataclasses import dataclass
from pathlib import Path

from corpus.read.fetch import Fetched

UNSURE = -1  # the time of what must be looked into whatever its time


@dataclass(frozen=True, slots=True)
class KnownFile:
    """What a file held when it was read.

    Args:
        place: a hash of its path and of its path below the folder that was named: an index may be
            handed on, and only what was named is told by it.
        size: in bytes.
        time: of its last change, in nanoseconds; -1 when that is not to be trusted.
        sha256: of its bytes; empty when what it held was kept though it could not be read.
        document: the id of what was read from it; empty when it held no text.
        name: the id of before it was made unlike those of others.
        reason: why it gave no document; empty when it gave one.
        etag, modified: of a page of the web, by which its server knows it again.
        found_by: hashes of its path and of the folders it was found through; of a page, of the
            address that led to it and of the sitemaps that listed that.
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
    found_by: tuple[str, ...] = ()


def place_of(file: Path, root: str) -> str:
    """What a file is known by that was found through the folder `root`, an absolute path."""
    path = os.path.abspath(file)
    below = path.removeprefix(f"{root}{os.sep}")
    both = f"{path}\0{below if below != path else os.path.relpath(path, root)}"
    return hashlib.sha256(os.fsencode(both)).hexdigest()[:32]


def page_place(url: str) -> str:
    """What the page at `url` is known by."""
    return hashlib.sha256(f"page\0{url}".encode("utf-8", "surrogatepass")).hexdigest()[:32]


def page_hash(page: Fetched) -> str:
    """Of its bytes and of what they were said to be."""
    return hashlib.sha256(page.kind.encode() + b"\0" + page.data).hexdigest()


def finder(found_by: Path | str) -> str:
    """The hash of a path, or of an address, by which files or pages are found."""
    if isinstance(found_by, str):
        return page_place(found_by)[:16]
    return hashlib.sha256(os.fsencode(os.path.abspath(found_by))).hexdigest()[:16]


def finders(file: Path, root: str) -> tuple[str, ...]:
    """Those of a file that was found through `root`: its own, and each folder's above it."""
    path = Path(os.path.abspath(file))
    above = [folder for folder in path.parents if folder.is_relative_to(root)]
    return tuple(finder(each) for each in (path, *above))
