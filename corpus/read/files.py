"""Which files of the given paths are documents: the walk through folders.

Hidden files are passed over without a word; everything else that is not read is reported.
"""

import os
import stat
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from corpus.errors import HoidapError, UnknownFormatError, UnknownPathError, UnreadableError

OnSkip = Callable[[Path, HoidapError], None]


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
    found: dict[str, tuple[Path, Path]] = {}
    real: dict[Path, str] = {}  # folders, so that each is resolved once
    for path in paths:
        folder = path if path.is_dir() else path.parent
        for file in _files(path, on_skip) if path.is_dir() else (path,):
            error = _refusal(file, folder, suffixes)
            if error:
                on_skip(file, error)
            else:
                found.setdefault(_real(file, real), (file, folder))
    return sorted(found.values(), key=lambda pair: (_order(*pair), str(pair[0])))


def _real(file: Path, folders: dict[Path, str]) -> str:
    """Where `file` lies, whatever links lead there; `folders` are those resolved so far."""
    if file.is_symlink():
        return os.path.realpath(file)
    above = file.parent
    if above not in folders:
        folders[above] = os.path.realpath(above)
    return os.path.join(folders[above], file.name)


def _checked(path: Path) -> Path:
    """`path`, or UnknownPathError when the system cannot even be asked for it (NUL, too long)."""
    try:
        os.lstat(path)
    except (OSError, ValueError) as error:
        raise UnknownPathError(path) from error
    return path


def _files(folder: Path, on_skip: OnSkip) -> Iterator[Path]:
    """Every file below `folder` that is not hidden; links to folders are not followed."""

    def unlisted(error: OSError) -> None:
        place = Path(os.fsdecode(error.filename or folder))
        on_skip(place, UnreadableError(place, (error.strerror or "not listed").lower()))

    for place, folders, names in os.walk(folder, onerror=unlisted, followlinks=False):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in folders:
            linked = Path(place, name)
            if linked.is_symlink():
                on_skip(linked, UnreadableError(linked, "a link to a folder"))
        for name in sorted(names):
            if not name.startswith("."):
                yield Path(place, name)


def _refusal(file: Path, folder: Path, suffixes: frozenset[str]) -> HoidapError | None:
    """Why `file` is not to be read, or None."""
    try:
        mode = os.stat(file).st_mode
    except OSError as error:
        return UnreadableError(file, (error.strerror or "not there").lower())
    if not stat.S_ISREG(mode):
        return UnreadableError(file, "not a regular file")
    if file.suffix.lower() not in suffixes:
        return UnknownFormatError(file, ", ".join(sorted(suffixes)))
    if file.is_symlink() and not file.resolve().is_relative_to(folder.resolve()):
        return UnreadableError(file, "a link that leaves the folder")
    return None


def _order(file: Path, folder: Path) -> tuple[str, ...]:
    return file.relative_to(folder).parts
