"""What was asked in vain and what was found unhelpful, where the owner has switched keeping on.

By default nothing. Of a question nothing is kept but its text, its language and the time; of a
verdict also the passage, whether it helped, and why not; of questions that were answered only how
many there were on a day in a language. Never who asked. The text of a question that leans on the
one before it ("and remittances?") is both, in a line each: alone it asks nothing, and could not be
labelled. The oldest rows go when there are more than `MOST`; `qa.keeping.kept_file.forget` leaves
none.

Every function opens the file for itself and may be called from any thread or process: SQLite's
write-ahead log lets them read while one of them writes, and a writer waits for another. They raise
`KeptError`; `qa.keeping.keeper` is what never does.
"""

import sqlite3
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from qa.keeping.kept_file import opened

MOST = 10_000  # unanswered questions, and as many verdicts: some 5 MB
MOST_DAYS = 2_000  # rows of the counts: a day has up to four
# Why a quotation did not help.
REASONS = ("wrong-passage", "wrong-sentence", "outdated", "unclear", "other")


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
        reason: why not, one of REASONS; empty where none was given.
        previous: the question before, where this one leans on it; else empty.
        digest: of the passage's text (`qa.place.digest`); empty where it is not known.
    """

    question: str
    language: str
    document: str
    start: int
    end: int
    helpful: bool
    reason: str
    previous: str = ""
    digest: str = ""


@dataclass(frozen=True, slots=True)
class Wanting:
    """A question that was asked in vain, or whose quotation did not help.

    Args:
        id: of the first row that says so, "u7" or "v7".
        question: as it was asked.
        language: its language.
        times: how often.
        last: the latest time, in ISO's form and UTC.
        previous: the question before, where this one leans on it; else empty.
        verdict: the latest one; None for a question without an answer.
    """

    id: str
    question: str
    language: str
    times: int
    last: str
    previous: str = ""
    verdict: Verdict | None = None


@dataclass(frozen=True, slots=True)
class Day:
    """How many questions in one language were asked on a day (UTC), and how many were answered."""

    day: str
    language: str
    asked: int
    found: int


def keep_question(
    path: Path, question: str, language: str, found: bool, previous: str = ""
) -> None:
    """Count a question; its text is kept where nothing was `found`.

    Args:
        path: the file.
        question: on one line.
        language: its language.
        found: whether it was answered.
        previous: the question before, on one line, where this one leans on it.
    """
    now = _now()
    with opened(path) as kept:
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
            row = (_text(question, previous), language, now)
            kept.execute("INSERT INTO unanswered (text, language, time) VALUES (?, ?, ?)", row)
            _shorten(kept, "unanswered")


def keep_verdict(path: Path, verdict: Verdict) -> None:
    """Keep what a reader said."""
    row = (
        _text(verdict.question, verdict.previous), verdict.language, _now(), verdict.document,
        verdict.start, verdict.end, verdict.helpful, verdict.reason, verdict.digest,
    )  # fmt: skip
    with opened(path) as kept:
        kept.execute(
            "INSERT INTO verdicts "
            '(text, language, time, document, start, "end", helpful, reason, digest) '
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            row,
        )
        _shorten(kept, "verdicts")


def read_wanting(path: Path) -> tuple[Wanting, ...]:
    """The questions without an answer, then those with an unhelpful one, most often asked first."""
    with opened(path, make=False) as kept:
        unanswered = kept.execute(
            "SELECT MIN(id), text, language, COUNT(*) AS times, MAX(time) FROM unanswered "
            "GROUP BY text, language ORDER BY times DESC, MIN(id)"
        ).fetchall()
        verdicts = kept.execute(
            "SELECT first, text, language, times, time, "
            'document, start, "end", reason, digest FROM ('
            "SELECT *, COUNT(*) OVER w AS times, MIN(id) OVER w AS first, MAX(id) OVER w AS latest "
            "FROM verdicts WHERE NOT helpful WINDOW w AS (PARTITION BY text, language)) "
            "WHERE id = latest ORDER BY times DESC, first"
        ).fetchall()
    found = []
    for number, text, language, times, time in unanswered:
        question, previous = _parted(text)
        found.append(Wanting(f"u{number}", question, language, times, time, previous))
    for number, text, language, times, time, document, start, end, reason, told in verdicts:
        question, previous = _parted(text)
        verdict = Verdict(question, language, document, start, end, False, reason, previous, told)
        found.append(Wanting(f"v{number}", question, language, times, time, previous, verdict))
    return tuple(found)


def remove(path: Path, wanting: Wanting) -> None:
    """Remove every row of a question that somebody has looked at."""
    table = "verdicts WHERE NOT helpful" if wanting.verdict else "unanswered WHERE TRUE"
    with opened(path, make=False) as kept:
        row = (_text(wanting.question, wanting.previous), wanting.language)
        kept.execute(f"DELETE FROM {table} AND text = ? AND language = ?", row)


def read_days(path: Path) -> tuple[Day, ...]:
    """Each day with each language in which something was asked, in order."""
    with opened(path, make=False) as kept:
        rows = kept.execute(
            "SELECT day, language, SUM(count), SUM(count * found) FROM days "
            "GROUP BY day, language ORDER BY day, language DESC"
        ).fetchall()
    return tuple(Day(*row) for row in rows)


def _text(question: str, previous: str) -> str:
    return f"{previous}\n{question}" if previous else question


def _parted(text: str) -> tuple[str, str]:
    """The question, and the one before it, of what `_text` made."""
    previous, _, question = text.rpartition("\n")
    return question, previous


def _shorten(kept: sqlite3.Connection, table: str) -> None:
    kept.execute(
        f"DELETE FROM {table} WHERE id <= "
        f"(SELECT id FROM {table} ORDER BY id DESC LIMIT 1 OFFSET ?)",
        (MOST,),
    )


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
