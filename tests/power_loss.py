"""What a disk may hold after the power failed: a model of everything that was not flushed.

A file's bytes are safe once the file was flushed, a name once its folder was. Of the rest a disk
may keep all, some or nothing, in any order: a name may be there or not, a file may be empty, cut,
full of zeros, or hold what it held when it was last flushed.
"""

import os
import random
import stat
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from unittest import mock

Entries = dict[str, int]  # name: inode


@dataclass(frozen=True, slots=True)
class Disk:
    """Files and folders at one moment, by inode; 0 is the folder that all are in."""

    files: dict[int, bytes]
    folders: dict[int, Entries]


@dataclass(frozen=True, slots=True)
class Moment:
    """What programs see at one moment, and what is certainly on the disk."""

    seen: Disk
    safe: Disk
    what: str


def seen(directory: Path) -> Disk:
    """The files and folders below `directory`."""
    disk = Disk({}, {})
    _add(disk, directory, 0)
    return disk


def _add(disk: Disk, folder: Path, number: int) -> None:
    entries = disk.folders.setdefault(number, {})
    for path in folder.iterdir():
        try:
            found = os.lstat(path)
            if stat.S_ISDIR(found.st_mode):
                _add(disk, path, found.st_ino)
            else:
                disk.files[found.st_ino] = path.read_bytes()
            entries[path.name] = found.st_ino
        except FileNotFoundError:  # the lexical engine's own thread removes files
            continue


@contextmanager
def recorded(directory: Path) -> Iterator[list[Moment]]:
    """The moments before and after everything that is flushed, named or removed in `directory`."""
    top = os.stat(directory).st_ino
    safe = seen(directory)
    moments: list[Moment] = []

    def photo(what: str) -> None:
        now = seen(directory)
        for number in set(safe.files) - set(now.files):
            del safe.files[number]  # a new file may be given its inode
        held = Disk(dict(safe.files), {n: dict(e) for n, e in safe.folders.items()})
        moments.append(Moment(now, held, what))

    def flushed(handle: int) -> None:
        found = os.fstat(handle)
        now = seen(directory)
        number = 0 if found.st_ino == top else found.st_ino
        if number in now.folders:
            safe.folders[number] = dict(now.folders[number])
        elif number in now.files:
            safe.files[number] = now.files[number]

    def around(name: str) -> Callable[..., Any]:
        really = getattr(os, name)

        def call(*args: Any, **kwargs: Any) -> Any:
            photo(f"before {name}")
            result = really(*args, **kwargs)
            if name == "fsync":
                flushed(args[0])
            photo(f"after {name}")
            return result

        return call

    with ExitStack() as patched:
        for name in ("fsync", "rename", "replace", "mkdir", "unlink"):
            patched.enter_context(mock.patch.object(os, name, around(name)))
        yield moments
    photo("the end")


def after_power_loss(moment: Moment, target: Path, chance: random.Random) -> None:
    """Write into `target`, a new folder, what a disk may hold if the power fails at `moment`."""
    target.mkdir()
    _write_folder(moment, 0, target, chance)


def _write_folder(moment: Moment, number: int, target: Path, chance: random.Random) -> None:
    now = moment.seen.folders.get(number, {})
    safe = moment.safe.folders.get(number, {})
    for name in sorted(now.keys() | safe.keys()):
        entry = chance.choice((now.get(name), safe.get(name)))
        if entry is None:
            continue
        if entry in moment.seen.folders or entry in moment.safe.folders:
            (target / name).mkdir()
            _write_folder(moment, entry, target / name, chance)
        else:
            (target / name).write_bytes(_bytes(moment, entry, chance))


def _bytes(moment: Moment, number: int, chance: random.Random) -> bytes:
    """What the file may hold: just that if it was flushed, or anything between."""
    safe = moment.safe.files.get(number)
    now = moment.seen.files.get(number, safe or b"")
    if safe == now:
        return now
    cut = chance.randrange(len(now) + 1)
    may = (now, safe or b"", b"", now[:cut], bytes(len(now)), now[:cut] + bytes(len(now) - cut))
    return chance.choice(may)
