"""The SQLite file in which is kept what the web was asked: made, opened, and forgotten.

Several corpora keep in a file each, so that rows need not say which corpus was asked, and each
owner reviews and forgets their own: of "kept.db" that of the corpus "law" is "kept.law.db".
"""

import os
import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

from qa.errors import KeptError

PATIENCE = 5.0  # seconds to wait while somebody else writes
_PAUSE = 0.01  # seconds between two tries
_FORMAT = 1
_HEADER = b"SQLite format 3\0"
_LOGS = ("-wal", "-shm")  # what SQLite puts beside a file

_TABLES = """
CREATE TABLE IF NOT EXISTS unanswered (
    id INTEGER PRIMARY KEY, text TEXT NOT NULL, language TEXT NOT NULL, time TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS verdicts (
    id INTEGER PRIMARY KEY, text TEXT NOT NULL, language TEXT NOT NULL, time TEXT NOT NULL,
    document TEXT NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL,
    helpful INTEGER NOT NULL, reason TEXT NOT NULL, digest TEXT NOT NULL DEFAULT '');
CREATE TABLE IF NOT EXISTS days (
    day TEXT NOT NULL, language TEXT NOT NULL, found INTEGER NOT NULL, count INTEGER NOT NULL,
    PRIMARY KEY (day, language, found));
"""


def file_of(path: Path, corpus: str) -> Path:
    """Where the questions of `corpus` are kept; at `path` itself where it has no name."""
    return path.with_name(f"{path.stem}.{corpus}{path.suffix}") if corpus else path


def files_beside(path: Path) -> tuple[Path, ...]:
    """The files of corpora that have a name, where `path` is that of one that has none."""
    start, end = f"{path.stem}.", path.suffix
    found = path.parent.iterdir() if path.parent.is_dir() else ()
    named = (one for one in found if one.name.startswith(start) and one.name.endswith(end))
    return tuple(sorted(one for one in named if one != path and not one.name.endswith(_LOGS)))


def forget(path: Path) -> None:
    """Leave nothing of what was kept: no row and no file. A server that keeps begins a new one.

    Raises:
        KeptError: it cannot be removed, or holds something else.
    """
    _check_kept(path)
    with suppress(KeptError), opened(path, make=False) as kept:  # a damaged one has no rows
        for table in ("unanswered", "verdicts", "days"):
            kept.execute(f"DELETE FROM {table}")
    # The log must not outlive its file: SQLite would take it for that of the next one.
    for name in (f"{path.name}-wal", path.name, f"{path.name}-shm"):
        try:
            path.with_name(name).unlink(missing_ok=True)
        except (OSError, ValueError) as error:
            raise KeptError(path, getattr(error, "strerror", None) or str(error)) from error


def _check_kept(path: Path) -> None:
    """Nothing, where the file at `path` may be one in which questions are kept, be it damaged.

    Raises:
        KeptError: it is another file; the work of months may be in it.
    """
    try:
        if not path.is_file():
            return
        with path.open("rb") as file:
            begin = file.read(len(_HEADER))
        others = _tables(path) - {"unanswered", "verdicts", "days"} if begin == _HEADER else set()
    except (OSError, ValueError, sqlite3.OperationalError) as error:
        raise KeptError(path, str(getattr(error, "strerror", None) or error)) from error
    lost = not begin.strip(b"\0")  # a power cut leaves such a beginning
    if others or not (lost or _HEADER.startswith(begin)):
        raise KeptError(path, "it is another file, and it stays", another=True)


def _tables(path: Path) -> set[str]:
    """The names of the tables in a file of SQLite's; none where it is damaged."""
    try:
        with closing(sqlite3.connect(path, timeout=PATIENCE)) as found:
            rows = found.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
    except sqlite3.OperationalError:
        raise
    except sqlite3.DatabaseError:
        return set()
    return {name for (name,) in rows if not name.startswith("sqlite_")}


@contextmanager
def opened(path: Path, make: bool = True) -> Iterator[sqlite3.Connection]:
    """The file at `path`; what is done inside happens whole or not at all.

    Where it is not there it is made if told to `make` it, and is refused otherwise.
    """
    try:
        if not make and not path.exists():
            raise KeptError(path, "it is not there")
        with closing(_connected(path)) as kept, kept:
            kept.execute("BEGIN IMMEDIATE")
            version = kept.execute("PRAGMA user_version").fetchone()[0]
            if version not in (0, _FORMAT) or (version == 0 and not make):
                raise KeptError(path, "another version of hoidap has made it")
            if version == 0:
                for statement in filter(str.strip, _TABLES.split(";")):
                    kept.execute(statement)
                kept.execute(f"PRAGMA user_version = {_FORMAT}")
            _complete(kept)
            yield kept
    except (sqlite3.Error, OSError, ValueError) as error:
        raise KeptError(path, str(getattr(error, "strerror", None) or error)) from error


def _complete(kept: sqlite3.Connection) -> None:
    """Give a file that was made before there were digests a place for them."""
    columns = {name for _, name, *_ in kept.execute("PRAGMA table_info(verdicts)")}
    if "digest" not in columns:
        kept.execute("ALTER TABLE verdicts ADD COLUMN digest TEXT NOT NULL DEFAULT ''")


def _connected(path: Path) -> sqlite3.Connection:
    """A connection to a file that only its owner can read."""
    os.close(os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600))
    kept = sqlite3.connect(path, timeout=PATIENCE, isolation_level=None)
    try:
        for setting in ("journal_mode = WAL", "synchronous = NORMAL", "secure_delete = ON"):
            _set(kept, setting)
    except sqlite3.Error:
        kept.close()
        raise
    return kept


def _set(kept: sqlite3.Connection, setting: str) -> None:
    """Change `setting`, however often others are in the way.

    SQLite waits for them by itself before it writes, but not before it begins a log.
    """
    until = time.monotonic() + PATIENCE
    while True:
        try:
            # Rows that nobody fetches leave the statement in progress, and then nothing commits.
            kept.execute(f"PRAGMA {setting}").fetchall()
        except sqlite3.OperationalError as error:
            busy = error.sqlite_errorcode & 0xFF == sqlite3.SQLITE_BUSY
            if not busy or time.monotonic() > until:
                raise
            time.sleep(_PAUSE)
        else:
            return
