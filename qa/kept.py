"""What was asked in vain and what was found unhelpful, where the owner has switched keeping on.

One SQLite file, by default none. Of a question nothing is kept but its text, its language and the
time; of a verdict also the passage, whether it helped, and why not; of questions that were answered
only how many there were on a day in a language. Never who asked. The oldest rows go when there are
more than `MOST`, and `forget` leaves none.

Every function opens the file for itself and may be called from any thread or process: SQLite's
write-ahead log lets them read while one of them writes, and a writer waits for another. They raise
`KeptError`; `qa.keeper` is what never does.
"""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from qa.errors import KeptError

MOST = 10_000  # unanswered questions, and as many verdicts: some 5 MB
MOST_DAYS = 2_000  # rows of the counts: a day has up to four
PATIENCE = 5.0  # seconds to wait while somebody else writes
_FORMAT = 1

_TABLES = """
CREATE TABLE IF NOT EXISTS unanswered (
    id INTEGER PRIMARY KEY, text TEXT NOT NULL, language TEXT NOT NULL, time TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS verdicts (
    id INTEGER PRIMARY KEY, text TEXT NOT NULL, language TEXT NOT NULL, time TEXT NOT NULL,
    document TEXT NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL,
    helpful INTEGER NOT NULL, reason TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS days (
    day TEXT NOT NULL, language TEXT NOT NULL, found INTEGER NOT NULL, count INTEGER NOT NULL,
    PRIMARY KEY (day, language, found));
"""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a reader said of a passage that was quoted for a question.

    Args:
        question: as it was asked.
        language: its language.
        document: id of the passage's document.
        start: of the passage in it.
        end: of the passage in it.
        helpful: whether it helped.
        reason: why not; empty where none was given.
    """

    question: str
    language: str
    document: str
    start: int
    end: int
    helpful: bool
    reason: str


@dataclass(frozen=True, slots=True)
class Wanting:
    """A question that was asked in vain, or whose quotation did not help.

    Args:
        id: of the first row that says so, "u7" or "v7".
        question: as it was asked.
        language: its language.
        times: how often.
        last: the latest time, in ISO's form and UTC.
        verdict: the latest one; None for a question without an answer.
    """

    id: str
    question: str
    language: str
    times: int
    last: str
    verdict: Verdict | None = None


@dataclass(frozen=True, slots=True)
class Day:
    """How many questions in one language were asked on a day (UTC), and how many were answered."""

    day: str
    language: str
    asked: int
    found: int


def keep_question(path: Path, question: str, language: str, found: bool) -> None:
    """Count a question; its text is kept where nothing was `found`."""
    now = _now()
    with _opened(path) as kept:
        kept.execute(
            "INSERT INTO days VALUES (?, ?, ?, 1) "
            "ON CONFLICT (day, language, found) DO UPDATE SET count = count + 1",
            (now[:10], language, found),
        )
        kept.execute(
            "DELETE FROM days WHERE day IN "
            "(SELECT day FROM days ORDER BY day DESC LIMIT -1 OFFSET ?)",
            (MOST_DAYS,),
        )
        if not found:
            row = (question, language, now)
            kept.execute("INSERT INTO unanswered (text, language, time) VALUES (?, ?, ?)", row)
            _shorten(kept, "unanswered")


def keep_verdict(path: Path, verdict: Verdict) -> None:
    """Keep what a reader said."""
    row = (
        verdict.question, verdict.language, _now(), verdict.document, verdict.start, verdict.end,
        verdict.helpful, verdict.reason,
    )  # fmt: skip
    with _opened(path) as kept:
        kept.execute(
            'INSERT INTO verdicts (text, language, time, document, start, "end", helpful, reason) '
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            row,
        )
        _shorten(kept, "verdicts")


def read_wanting(path: Path) -> tuple[Wanting, ...]:
    """The questions without an answer, then those with an unhelpful one, most often asked first."""
    with _opened(path, make=False) as kept:
        unanswered = kept.execute(
            "SELECT MIN(id), text, language, COUNT(*) AS times, MAX(time) FROM unanswered "
            "GROUP BY text, language ORDER BY times DESC, MIN(id)"
        ).fetchall()
        verdicts = kept.execute(
            'SELECT first, text, language, times, time, document, start, "end", reason FROM ('
            "SELECT *, COUNT(*) OVER w AS times, MIN(id) OVER w AS first, MAX(id) OVER w AS latest "
            "FROM verdicts WHERE NOT helpful WINDOW w AS (PARTITION BY text, language)) "
            "WHERE id = latest ORDER BY times DESC, first"
        ).fetchall()
    found = [Wanting(f"u{number}", *rest) for number, *rest in unanswered]
    for number, text, language, times, time, document, start, end, reason in verdicts:
        verdict = Verdict(text, language, document, start, end, False, reason)
        found.append(Wanting(f"v{number}", text, language, times, time, verdict))
    return tuple(found)


def remove(path: Path, wanting: Wanting) -> None:
    """Remove every row of a question that somebody has looked at."""
    table = "verdicts WHERE NOT helpful" if wanting.verdict else "unanswered WHERE TRUE"
    with _opened(path, make=False) as kept:
        row = (wanting.question, wanting.language)
        kept.execute(f"DELETE FROM {table} AND text = ? AND language = ?", row)


def read_days(path: Path) -> tuple[Day, ...]:
    """Each day with each language in which something was asked, in order."""
    with _opened(path, make=False) as kept:
        rows = kept.execute(
            "SELECT day, language, SUM(count), SUM(count * found) FROM days "
            "GROUP BY day, language ORDER BY day, language DESC"
        ).fetchall()
    return tuple(Day(*row) for row in rows)


def forget(path: Path) -> None:
    """Leave nothing of what was kept: no row and no file. A server that keeps begins a new one.

    Raises:
        KeptError: it cannot be removed.
    """
    with suppress(KeptError), _opened(path, make=False) as kept:  # a damaged one has no rows
        for table in ("unanswered", "verdicts", "days"):
            kept.execute(f"DELETE FROM {table}")
    # The log must not outlive its file: SQLite would take it for that of the next one.
    for name in (f"{path.name}-wal", path.name, f"{path.name}-shm"):
        try:
            path.with_name(name).unlink(missing_ok=True)
        except (OSError, ValueError) as error:
            raise KeptError(path, getattr(error, "strerror", None) or str(error)) from error


@contextmanager
def _opened(path: Path, make: bool = True) -> Iterator[sqlite3.Connection]:
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
            yield kept
    except (sqlite3.Error, OSError, ValueError) as error:
        raise KeptError(path, str(getattr(error, "strerror", None) or error)) from error


def _connected(path: Path) -> sqlite3.Connection:
    """A connection to a file that only its owner can read."""
    os.close(os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600))
    kept = sqlite3.connect(path, timeout=PATIENCE, isolation_level=None)
    try:
        kept.execute("PRAGMA journal_mode = WAL")
        kept.execute("PRAGMA synchronous = NORMAL")
        kept.execute("PRAGMA secure_delete = ON")
    except sqlite3.Error:
        kept.close()
        raise
    return kept


def _shorten(kept: sqlite3.Connection, table: str) -> None:
    kept.execute(f"DELETE FROM {table} WHERE id <= (SELECT MAX(id) FROM {table}) - ?", (MOST,))


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
