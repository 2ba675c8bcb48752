"""What an index was built of, as it was named, and what a build leaves out that names less."""

import os
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from corpus.document import Document
from corpus.read.addresses import is_address
from index.building.before import Before
from index.disk import current
from index.disk.known import KnownFile, finder
from index.disk.manifest import read_manifest
from index.errors import BrokenIndexError

NOT_KNOWN = ""  # stands for what indexes of before it was taken down were built of


def names(paths: Iterable[Path], pages: Iterable[str]) -> tuple[str, ...]:
    """`paths` and the addresses `pages` as they are taken down, each once."""
    return tuple(dict.fromkeys((*map(os.path.abspath, paths), *pages)))


def places(named: Iterable[str]) -> list[Path | str]:
    """The paths and addresses that were taken down as `named`."""
    return [name if is_address(name) else Path(name) for name in named]


def last_named(directory: Path) -> tuple[str, ...] | None:
    """What the index of `directory` was built of; empty if that is not known, None without one."""
    live = current.read_current(directory)
    if live is None:
        return None
    try:
        return read_manifest(directory / live).named
    except BrokenIndexError:
        return ()


def left_out(
    before: Before, now: Sequence[str], files: Iterable[KnownFile], documents: Iterable[Document]
) -> Mapping[str, int]:
    """How many documents of `before` are not read any more since no name leads to them.

    Args:
        before: what the index holds.
        now: what is named.
        files: that were read from it.
        documents: that came of all that is named.

    Returns:
        by the name of before, `NOT_KNOWN` where it was not taken down; none that is still named,
        and none that lies in a folder that is.
    """
    unnamed = [name for name in before.manifest.named or (NOT_KNOWN,) if not _is_within(name, now)]
    by_finder = {finder(place): str(place) for place in places(filter(None, unnamed))}
    ways = {finder(place) for place in places(now)}
    read = {file.found_by[0] for file in files if file.found_by}
    lost: Counter[str] = Counter()
    held = before.contents.documents
    stay = {x.id for x in documents if x.id in held and held[x.id].text == x.text}
    found_by = {x.document: x.found_by for x in before.contents.files if x.document}
    in_lines = next((name for name in unnamed if name.lower().endswith(".jsonl")), NOT_KNOWN)
    for name in held.keys() - stay:
        own = found_by.get(name, ())
        if name not in found_by:
            lost[in_lines] += 1
        elif own and own[0] not in read and ways.isdisjoint(own):
            lost[next((by_finder[way] for way in own if way in by_finder), NOT_KNOWN)] += 1
    return {name: lost[name] for name in unnamed if lost[name]}


def _is_within(name: str, now: Sequence[str]) -> bool:
    """Whether `name` is one of `now`, or lies in a folder that is; an address is none."""
    folders = tuple(f"{one.rstrip('/')}{os.sep}" for one in now if not is_address(one))
    return name in now or name.startswith(folders)
