"""A folder seen from outside: which files it holds, how large and how old, none of them opened.

A file may be read from now on though it says what it said: its permission was changed.
"""

import os
from collections.abc import Iterable
from pathlib import Path

from corpus.read import find_files

Sight = frozenset[
    tuple[str, int, int, int]
]  # path, bytes, nanoseconds: changed, changed or permitted


def look(paths: Iterable[Path]) -> Sight:
    """The files in `paths` that can be read as documents, and those named themselves.

    Raises:
        UnknownPathError: one of `paths` does not exist.
    """
    paths = list(paths)
    seen = set()
    for file in (*find_files(paths), *(path for path in paths if path.is_file())):
        try:
            found = os.stat(file)
        except OSError:  # it has vanished meanwhile
            continue
        seen.add((str(file), found.st_size, found.st_mtime_ns, found.st_ctime_ns))
    return frozenset(seen)
