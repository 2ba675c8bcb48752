"""The text of a file, or a clear error: the one place that opens a document's file.

Encodings are read from the file's first bytes, not guessed: UTF-8, or UTF-16 and UTF-32 with their
mark. A wrong guess would put unreadable words into the index without anyone noticing.
"""

import codecs
import os
import stat
from pathlib import Path

from corpus.errors import TooLargeError, UnreadableError

# A novel has about 1 MB; more than this is a dump, which belongs in several files.
LARGEST_FILE = 20_000_000

# UTF-32's mark begins with UTF-16's, so it comes first.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


def read_text(path: Path, *, limit: int = LARGEST_FILE) -> str:
    """The decoded text of the file at `path`, not cleaned, without a byte order mark.

    Args:
        path: a regular file; a link to one is followed.
        limit: bytes; one more is refused while reading, whatever size the file claims.

    Raises:
        TooLargeError: more bytes than `limit`.
        UnreadableError: not there, not permitted, not a regular file, or not text.
    """
    data = _read_bytes(path, limit)
    encoding = "utf-8"
    for mark, name in _MARKS:
        if data.startswith(mark):
            data, encoding = data[len(mark) :], name
            break
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        kind = "binary data" if b"\0" in data[:4096] else f"not {encoding.upper()} text"
        raise UnreadableError(path, f"{kind} at byte {error.start}") from error
    if "\0" in text:
        raise UnreadableError(path, "binary data")
    return text


def _read_bytes(path: Path, limit: int) -> bytes:
    try:
        with open(path, "rb", opener=_without_waiting) as file:
            if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
                raise UnreadableError(path, "not a regular file")
            data = file.read(limit + 1)
    except (OSError, ValueError) as error:
        raise UnreadableError(path, _reason(error)) from error
    if len(data) > limit:
        raise TooLargeError(path, limit)
    return data


def _without_waiting(path: str, flags: int) -> int:
    """Open `path` at once: a FIFO that nobody writes to would be waited on for ever."""
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))


def _reason(error: Exception) -> str:
    """The system's words for `error`, in lower case: "permission denied"."""
    words = error.strerror if isinstance(error, OSError) else None
    return (words or "not a usable path").lower()
