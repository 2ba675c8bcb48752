"""The bytes of a file, or a clear error: the one place that opens a document's file."""

import os
import stat
from pathlib import Path

from corpus.errors import TooLargeError, UnreadableError


def read_bytes(path: Path, limit: int) -> bytes:
    """What the file at `path` holds.

    Args:
        path: a regular file; a link to one is followed.
        limit: bytes; one more is refused while reading, whatever size the file claims.

    Raises:
        TooLargeError: more bytes than `limit`.
        UnreadableError: not there, not permitted, or not a regular file.
    """
    try:
        with open(path, "rb", opener=_without_waiting) as file:
            if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
                raise UnreadableError(path, "not a regular file", gone=True)
            data = file.read(limit + 1)
    except (OSError, ValueError) as error:
        gone = isinstance(error, FileNotFoundError)
        raise UnreadableError(path, _reason(error), gone=gone) from error
    if len(data) > limit:
        raise TooLargeError(path, limit)
    return data


def _without_waiting(path: str, flags: int) -> int:
    """Open `path` at once: a FIFO that nobody writes to would be waited on for ever."""
    return os.open(path, flags | os.O_NONBLOCK)


def _reason(error: Exception) -> str:
    """The system's words for `error`, in lower case: "permission denied"."""
    words = error.strerror if isinstance(error, OSError) else None
    return (words or "not a usable path").lower()
