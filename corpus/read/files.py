"""Which files of the given paths are documents: the walk through folders.

Hidden files are passed over without a word; everything else that is not read is reported. What a
file is, is taken from the listing of its folder where that tells: every build walks them all.
"""

import os
import stat
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from corpus.errors import HoidapError, UnknownFormatError, UnknownPathError, UnreadableError

OnSkip = Callable[[Path, HoidapError], None]


class _File(NamedTuple):
    """A file that can be read.

    Args:
        parts: the names of the folders above it, from the one it was found through, and its own.
        path: by which it is opened.
        folder: that it was found through.
        real: where it lies, whatever links lead there.
    """

    parts: tuple[str, ...]
    path: Path
    folder: Path
    real: str


class _Folder(NamedTuple):
    """A folder that is walked; its values are those of a `_File`."""

    parts: tuple[str, ...]
    path: Path
    real: str


def walk(
    paths: Iterable[Path], suffixes: frozenset[str], on_skip: OnSkip
) -> list[tuple[Path, Path]]:
    """(file, the folder that it was found through), sorted, each file once.

    Args:
        paths: files and folders; a folder is walked to its depths.
        suffixes: of the files that can be read, in lower case, with the dot.
        on_skip: called for each file or folder passed over, with the reason.

    Raises:
        UnknownPathError: one of `paths` is not there; before anything is reported.
    """
    paths = [Path(path) for path in paths]
    for path in paths:
        if not os.path.lexists(_checked(path)):
            raise UnknownPathError(path)
    found: dict[str, _File] = {}
    for path in paths:
        for file in (_below if path.is_dir() else _named)(path, suffixes, on_skip):
            found.setdefault(file.real, file)
    ordered = sorted(found.values(), key=lambda file: (file.parts, str(file.path)))
    return [(file.path, file.folder) for file in ordered]


def _checked(path: Path) -> Path:
    """`path`, or UnknownPathError when the system cannot even be asked for it (NUL, too long)."""
    try:
        os.lstat(path)
    except (OSError, ValueError) as error:
        raise UnknownPathError(path) from error
    return path


def _named(path: Path, suffixes: frozenset[str], on_skip: OnSkip) -> Iterator[_File]:
    """The file at `path`, that was named itself."""
    error = _refusal(path, path.parent, suffixes)
    if error:
        on_skip(path, error)
    else:
        yield _File((path.name,), path, path.parent, os.path.realpath(path))


def _below(folder: Path, suffixes: frozenset[str], on_skip: OnSkip) -> Iterator[_File]:
    """Every file below `folder` that is not hidden; links to folders are not followed."""
    waiting = [_Folder((), folder, os.path.realpath(folder))]
    while waiting:
        above = waiting.pop()
        files, folders = _listed(above.path, on_skip)
        for entry in folders:
            if entry.is_symlink():
                path = above.path / entry.name
                on_skip(path, UnreadableError(path, "a link to a folder", gone=True))
        for entry in files:
            path, real = above.path / entry.name, os.path.join(above.real, entry.name)
            if not entry.is_file(follow_symlinks=False) or path.suffix.lower() not in suffixes:
                error = _refusal(path, folder, suffixes)
                if error:
                    on_skip(path, error)
                    continue
                real = os.path.realpath(path)
            yield _File((*above.parts, entry.name), path, folder, real)
        waiting += [
            _Folder(
                (*above.parts, entry.name),
                above.path / entry.name,
                os.path.join(above.real, entry.name),
            )
            for entry in reversed(folders)
            if not entry.is_symlink()
        ]


def _listed(folder: Path, on_skip: OnSkip) -> tuple[list[os.DirEntry[str]], list[os.DirEntry[str]]]:
    """The files in `folder`, and the folders in it, each sorted; without hidden ones."""
    files: list[os.DirEntry[str]] = []
    folders: list[os.DirEntry[str]] = []
    try:
        with os.scandir(folder) as entries:
            for entry in sorted(entries, key=lambda entry: entry.name):
                if not entry.name.startswith((".", "~$")):  # Word locks what is open
                    (folders if _is_folder(entry) else files).append(entry)
    except OSError as error:
        on_skip(folder, UnreadableError(folder, (error.strerror or "not listed").lower()))
    return files, folders


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:  # a link that leads back to itself
        return False


def _refusal(file: Path, folder: Path, suffixes: frozenset[str]) -> HoidapError | None:
    """Why `file` is not to be read, or None."""
    try:
        mode = os.stat(file).st_mode
    except OSError as error:
        reason = (error.strerror or "not there").lower()
        return UnreadableError(file, reason, gone=isinstance(error, FileNotFoundError))
    if not stat.S_ISREG(mode):
        return UnreadableError(file, "not a regular file", gone=True)
    if file.suffix.lower() not in suffixes:
        return UnknownFormatError(file, ", ".join(sorted(suffixes)))
    if file.is_symlink() and not file.resolve().is_relative_to(folder.resolve()):
        return UnreadableError(file, "a link that leaves the folder", gone=True)
    return None
