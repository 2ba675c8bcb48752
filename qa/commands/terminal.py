"""What the commands have in common on a terminal: streams, progress, tables, JSON files.

Results go to stdout; everything else that is said goes to stderr. Colour and progress are for
terminals alone.
"""

import io
import json
import os
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TextIO

from tqdm import tqdm

from index.disk.durable import replace_file, writing
from index.errors import WriteError
from qa.errors import OptionError

STDOUT = Path("-")
FAILED = 1  # the exit code of what was done, and found to be worse than it may be


def steady(stream: TextIO) -> None:
    """`stream` made to write any text: what its encoding has no character for is escaped."""
    if isinstance(stream, io.TextIOWrapper):
        stream.reconfigure(errors="backslashreplace")


def typed(text: str) -> str:
    """An argument as it was typed, where the locale could not decode its bytes."""
    if text.isascii() or not any("\ud800" <= ch <= "\udfff" for ch in text):
        return text
    with suppress(UnicodeEncodeError):
        return os.fsencode(text).decode("utf-8", errors="replace")
    return text


@contextmanager
def progress_bar(what: str) -> Iterator[Callable[[int, int], None]]:
    """A function that takes how many of `what` are done, and of how many in all.

    There is no bar where stderr is no terminal.
    """
    with tqdm(unit=f" {what}", file=sys.stderr, disable=None, leave=False,
              dynamic_ncols=True) as bar:  # fmt: skip

        def tell(done: int, total: int) -> None:
            bar.total = total
            bar.update(done - bar.n)

        yield tell


def note(text: str) -> None:
    """`text` as a line of stderr, above a progress bar if there is one."""
    tqdm.write(text, file=sys.stderr)


def table(rows: Sequence[Sequence[str]]) -> str:
    """`rows` in columns, the first to the left and the others to the right."""
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    lines = (
        "  ".join(
            cell.rjust(width) if column else cell.ljust(width)
            for column, (cell, width) in enumerate(zip(row, widths, strict=True))
        ).rstrip()
        for row in rows
    )
    return "\n".join(lines)


def print_json(value: object) -> None:
    """`value` on stdout; in ASCII where stdout cannot take every character."""
    encoding = (sys.stdout.encoding or "").lower().replace("-", "")
    print(json.dumps(value, ensure_ascii=encoding != "utf8", indent=2))


def check_target(path: Path | None, *read: Path | None) -> None:
    """Nothing, when `path` looks as if it could be written: hours of work should not end in vain.

    Args:
        path: None where nothing is written, "-" for stdout.
        read: what is read in the same run, labels made by hand among it.

    Raises:
        WriteError: its folder is not there, or it is a folder itself.
        OptionError: it is one of the files `read`.
    """
    if path is None or path == STDOUT:
        return
    if "\0" in str(path):
        raise WriteError(path, "no file can be named so")
    with writing(path):
        if path.is_dir():
            raise WriteError(path, "it is a folder")
        if not path.parent.is_dir():
            raise WriteError(path, "its folder does not exist")
    if any(_same(path, other) for other in read if other):
        raise OptionError("the file to write", str(path), "a name that no file has that is read")


def _same(path: Path, other: Path) -> bool:
    """Whether both are one file, whatever links lead to it."""
    with suppress(OSError, ValueError):
        return path.samefile(other)
    return False


def write_json(path: Path, value: object) -> None:
    """`value` in the file at `path`, whole or not at all; on stdout when it is "-".

    Raises:
        WriteError: it cannot be written; what was there before still stands.
    """
    if path == STDOUT:
        print_json(value)
    else:
        write_whole(path, (json.dumps(value, ensure_ascii=False, indent=2) + "\n").encode())


def write_whole(path: Path, data: bytes) -> None:
    """`data` in the file at `path`, whole or not at all.

    What is not a regular file (/dev/stdout, a pipe) is written to, not replaced.

    Raises:
        WriteError: it cannot be written; what was there before still stands.
    """
    with writing(path):
        path = path.resolve()
        if not path.exists() or path.is_file():
            replace_file(path, data)
        else:
            path.write_bytes(data)


def counted(number: int, noun: str) -> str:
    """`number` with `noun`, which takes an s where there is not one."""
    return f"{number} {noun}{'' if number == 1 else 's'}"


def spoken(environ: Mapping[str, str]) -> str:
    """The language that a terminal is set to, as far as it is ours: "vi", else "en"."""
    known = (environ.get(name, "") for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    return "vi" if next(filter(None, known), "").lower().startswith("vi") else "en"
