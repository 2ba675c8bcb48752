"""Files that are on the disk when a call returns, and reads that no trick in the folder diverts.

A file counts as written once it and the folder that names it are flushed: what was only handed to
the operating system is lost with the power. What the system refuses becomes a `WriteError`.
"""

import os
import shutil
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from index.errors import WriteError


@contextmanager
def writing(path: Path) -> Iterator[None]:
    """Inside it, what the file system refuses becomes a `WriteError` that names `path`."""
    try:
        yield
    except OSError as error:
        cause = error.strerror or str(error) or type(error).__name__
        raise WriteError(error.filename or path, cause) from error


def write_file(path: Path, data: bytes) -> None:
    """Write `data` to `path`, a file that is not there yet, and flush it.

    Raises:
        WriteError: it is there already, or the file system refused.
    """
    with writing(path):
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_CLOEXEC
        with os.fdopen(os.open(path, flags, 0o666), "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())


def replace_file(path: Path, data: bytes) -> None:
    """Make `data` the content of `path` in one step: a reader sees all of it or what was before.

    Raises:
        WriteError: the file system refused; the content of before still stands, or, where only
            the last flush failed, the new one.
    """
    temporary = path.with_name(path.name + ".tmp")
    with writing(path):
        temporary.unlink(missing_ok=True)
        try:
            write_file(temporary, data)
            os.replace(temporary, path)
        except BaseException:
            temporary.unlink(missing_ok=True)
            raise
    flush(path.parent)


def rename_folder(old: Path, new: Path) -> None:
    """Give the folder `old` the name `new` in the same parent, and flush the parent.

    Raises:
        WriteError: the file system refused.
    """
    with writing(new):
        os.rename(old, new)
    flush(new.parent)


def flush_tree(folder: Path) -> None:
    """Flush every file and folder in `folder`, itself last.

    Raises:
        WriteError: the disk refused.
    """
    for path in sorted(folder.iterdir()):
        if path.is_dir():
            flush_tree(path)
        else:
            flush(path)
    flush(folder)


def flush(path: Path) -> None:
    """Flush the file or folder at `path` to the disk.

    Raises:
        WriteError: the disk refused.
    """
    with writing(path):
        handle = os.open(path, os.O_RDONLY | os.O_CLOEXEC)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def remove(path: Path) -> None:
    """Remove the file, link or folder at `path`; a link is not followed. Nothing when absent.

    Raises:
        WriteError: the file system refused.
    """
    with writing(path):
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path)
        else:
            path.unlink(missing_ok=True)


def read_file(path: Path, limit: int) -> bytes:
    """The bytes of the regular file at `path`.

    Args:
        path: neither a link nor a device; opening a pipe in its place does not wait.
        limit: bytes at most.

    Raises:
        OSError: not there, not a regular file, or not readable.
        ValueError: it holds more than `limit`.
    """
    flags = os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC
    with os.fdopen(os.open(path, flags), "rb") as file:
        found = os.fstat(file.fileno())
        if not stat.S_ISREG(found.st_mode):
            raise OSError(f"{path.name} is not a file")
        data = file.read(limit + 1) if found.st_size <= limit else b""
        if found.st_size > limit or len(data) > limit:
            raise ValueError(f"{path.name} is larger than {limit} bytes")
        return data
