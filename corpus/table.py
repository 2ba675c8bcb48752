"""Test sets as a table: CSV with a header, as a spreadsheet saves it.

Columns: question, then answer (several are parted by "|"), id, language, document, kind, previous;
all but the first may be missing or empty. Comma, semicolon and tab part the cells, whichever the
header has most of. A row without an answer and without a document is unanswerable, whatever its
kind; one without a document is answered wherever an answer of it stands. One without an id is named
by what it asks, so that it is the same question in another run though rows were added above it or
the sheet was sorted.
"""

import csv
import hashlib
import io
import re
from collections import Counter
from collections.abc import Callable, Iterator
from itertools import islice, zip_longest
from pathlib import Path

from corpus.clean import clean, clean_line
from corpus.errors import BadQuestionsError
from corpus.labels import UNANSWERABLE
from corpus.read.language import guess_language
from corpus.records import Record, beginning, read_text

LanguageOf = Callable[[str], str]  # a question -> "vi" or "en"

_COLUMNS = ("question", "answer", "id", "language", "document", "kind", "previous")
_ENDINGS = (".csv", ".tsv")
_SEPARATORS = (",", ";", "\t")
_DECLARED = re.compile(r'"?sep=([,;\t|])"?\s*\Z', re.IGNORECASE)


def is_table(path: Path) -> bool:
    """Whether a file begins with a header that has a column "question", or is named a table."""
    if path.is_dir():
        return False
    _, separator, head = _top(beginning(path))
    if head.lstrip().startswith("{"):
        return False
    return path.suffix.casefold() in _ENDINGS or "question" in _header(head, separator)


def table_records(
    path: Path, language_of: LanguageOf = guess_language
) -> Iterator[tuple[int, Record]]:
    """(line number, object) for each row of a table, as our JSONL would have it.

    Columns without a name and cells beyond the header are passed over where they are empty:
    spreadsheets save whatever was ever touched. `language_of` a question says its language where
    the table does not.

    Raises:
        BadQuestionsError: a column is unknown or stands twice, or a cell has no column.
    """
    text = read_text(path)
    above, separator, _ = _top(text)
    lines = islice(io.StringIO(text, newline=""), above, None)
    rows = csv.reader(lines, delimiter=separator, strict=True)
    try:
        columns = _checked(path, above + 1, [clean(name).casefold() for name in next(rows, [])])
        last = above + rows.line_num
        asked: Counter[str] = Counter()
        for cells in rows:
            line, last = last + 1, above + rows.line_num
            if any(map(clean, cells)):
                if any(map(clean, cells[len(columns) :])):
                    raise BadQuestionsError(path, line, "more cells than the header has columns")
                named = list(zip_longest(columns, cells, fillvalue=""))
                if any(clean(cell) for name, cell in named if not name):
                    raise BadQuestionsError(path, line, "a cell in a column without a name")
                record = _record({name: cell for name, cell in named if name}, language_of)
                yield line, {**record, "id": record["id"] or _name(record, asked)}
    except csv.Error as error:
        raise BadQuestionsError(path, above + rows.line_num, f"not CSV: {error}") from error


def _checked(path: Path, line: int, columns: list[str]) -> list[str]:
    """`columns`, which stand in `line`, each of them known and there once, or without a name."""
    named = [name for name in columns if name]
    unknown = [name for name in named if name not in _COLUMNS]
    if unknown or len(set(named)) < len(named):
        name = unknown[0] if unknown else "one"
        reason = f"the column {name[:40]!r}; wanted {', '.join(_COLUMNS)}, each once"
        raise BadQuestionsError(path, line, reason)
    return columns


def _record(cells: dict[str, str], language_of: LanguageOf) -> Record:
    given = {name: clean_line(value) for name, value in cells.items()}
    question = given.get("question", "")
    answers = [answer for part in given.get("answer", "").split("|") if (answer := part.strip())]
    document = given.get("document", "")
    kind = given.get("kind") or "answerable"
    if kind.casefold() == UNANSWERABLE or not (answers or document):
        kind = UNANSWERABLE
    return {
        "id": given.get("id", ""),
        "question": question,
        "language": given.get("language", "").casefold() or language_of(question),
        "answers": answers,
        "document": document,
        "kind": kind,
        "previous": given.get("previous", ""),
    }


def _name(record: Record, asked: Counter[str]) -> str:
    """An id made of what `record` asks; of those `asked` before, a second has a number behind."""
    text = f"{record['question']}\n{record['previous']}"
    # The letter in front: a spreadsheet would make a number of 12345678 or of 1e234567.
    name = f"q{hashlib.sha256(text.encode()).hexdigest()[:8]}"
    asked[name] += 1
    return name if asked[name] == 1 else f"{name}-{asked[name]}"


def _top(text: str) -> tuple[int, str, str]:
    """How many lines stand above the header, what parts the cells, and the line of the header.

    Above it are rows without a word, which spreadsheets save for empty ones, and a line that says
    what parts the cells ("sep=;"), which Excel reads and writes.
    """
    declared = ""
    for above, line in enumerate(io.StringIO(text, newline="")):
        if told := _DECLARED.match(line):
            declared = told[1]
        elif any(ch.isalnum() or ch == "{" for ch in line):
            return above, declared or max(_SEPARATORS, key=line.count), line
    return 0, declared or _SEPARATORS[0], ""


def _header(head: str, separator: str) -> list[str]:
    return [clean(cell).casefold().strip('"') for cell in head.split(separator)]
