"""Tables, whose rows are lines of cells: which line names the columns of which.

"Paediatrics | 11:00–12:00 | 16:00–17:30" says nothing alone: a row is understood with the names of
its columns, and those alone answer nothing.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import groupby
from typing import NamedTuple

_BAR = "|"  # stands between the cells of a row, spaces around it
_BETWEEN = re.compile(r"(?<!\S)\|(?!\S)")
# "2024" and, of a school, "2024-2025".
_YEAR = re.compile(r"(?:19|20)\d\d(?: ?[-–/] ?(?:19|20)?\d\d)?\Z")
# What a row is about, where the next is about another of these: "Tiết 1", "Room B", a day.
_ONE_OF_MANY = re.compile(r"(\w+) (?:\D*\d.*|[A-ZĐ]|[IVX]+)\Z")
_DAY = re.compile(
    r"(?:thứ (?:hai|ba|tư|năm|sáu|bảy)|chủ nhật|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b", re.I
)
LEAST = 3  # rows of a table with names: fewer have nothing to choose from


class Begun(NamedTuple):
    """The table that begins above a passage and goes on in it."""

    names: str  # the row with its columns' names; "" where it has none
    end: int  # of the table, in characters of the passage


def line_of(cells: Iterable[str]) -> str:
    """The row of `cells` as all readers write it: "1 | | 3", where the second is empty.

    An empty cell keeps its place, so that those behind it stay below the names of their columns;
    but what is alone in its row is no row of cells: it stands as it is.
    """
    words = [" ".join(cell.split()) for cell in cells]
    if sum(map(bool, words)) < 2:
        return "".join(words)
    return f" {_BAR} ".join(words).replace("  ", " ").strip()


def cells_of(line: str) -> list[str]:
    """The cells of the row that reads `line`; one where it is no row."""
    return [cell.strip() for cell in _BETWEEN.split(line)]


def begun(text: str, start: int) -> Begun | None:
    """The table of the document `text` that goes on in the passage at `start`, if one does."""
    line_end = text.find("\n", start)
    if _BAR not in text[text.rfind("\n", 0, start) + 1 : line_end if line_end >= 0 else None]:
        return None
    tables = _tables(text)
    above = bisect_left(tables, (start,)) - 1
    if above < 0 or tables[above][1] <= start:
        return None
    _, end, names = tables[above]
    return Begun(names, end - start)


def headers(
    text: str, spans: Sequence[tuple[int, int]], above: Begun | None = None
) -> list[int | None]:
    """For each sentence of `text`, the place of the row with its columns' names, or None.

    That row has its own place. A table without such a row, of which each says what it is about
    itself ("Telephone | 0225 123 456"), has none, and neither has one that begins above.

    Args:
        text: a passage.
        spans: its sentences, in order, as (start, end).
        above: the table that goes on in the passage; see `begun`.
    """
    found: list[int | None] = [None] * len(spans)
    first = sum(start < above.end for start, _ in spans) if above else 0
    while first < len(spans):
        end = _end(text, spans, first)
        rows = [cells_of(text[slice(*span)]) for span in spans[first:end]]
        if len(rows) >= LEAST and _names(rows):
            found[first:end] = [first] * (end - first)
        first = end
    return found


def is_below(text: str, span: tuple[int, int], above: Begun) -> bool:
    """Whether the sentence of `text` at `span` is a row with a cell for each name in `above`."""
    goes_on = bool(above.names) and span[0] < above.end
    return goes_on and _width(text, span) == len(cells_of(above.names))


def named(header: str, row: str) -> str:
    """The cells of `row`, each behind the name of its column in `header`."""
    pairs = zip(cells_of(header), cells_of(row), strict=True)
    return "; ".join(f"{name}: {cell}" if name else cell for name, cell in pairs if cell)


def opens_line(text: str, start: int) -> bool:
    """Whether nothing but spaces stands before `start` in its line."""
    return text[:start].rstrip(" \t")[-1:] in ("", "\n")


@lru_cache(maxsize=8)  # the passages of a document are asked for one after the other
def _tables(text: str) -> tuple[tuple[int, int, str], ...]:
    """(start, end, row of names or "") of each table of a document, in order."""
    found = []
    start = 0
    for width, lines in groupby(text.split("\n"), lambda line: len(cells_of(line))):
        rows = list(lines)
        end = start + sum(len(row) + 1 for row in rows)
        if width > 1:
            tells = len(rows) >= LEAST and _names([cells_of(row) for row in rows])
            found.append((start, end, rows[0] if tells else ""))
        start = end
    return tuple(found)


def _end(text: str, spans: Sequence[tuple[int, int]], first: int) -> int:
    """The place behind the last row of the table that begins at `first`, if one does."""
    width, end = _width(text, spans[first]), first + 1
    while (
        width > 1
        and end < len(spans)
        and _width(text, spans[end]) == width
        and text.count("\n", spans[end - 1][1], spans[end][0]) == 1
    ):
        end += 1
    return end


def _width(text: str, span: tuple[int, int]) -> int:
    """How many cells the line at `span` has; 0 where it is no line of its own."""
    start, end = span
    alone = opens_line(text, start) and text[end:].lstrip(" \t")[:1] in ("", "\n")
    return len(cells_of(text[start:end])) if alone else 0


def _names(rows: Sequence[Sequence[str]]) -> bool:
    """Whether the first of `rows` names columns: no cell of it is a number, but perhaps a year.

    Nor does it begin as the next row does: "Tiết 1" above "Tiết 2" is a row itself. Years name
    columns of numbers, and not the first one. Two columns of words may as well be names with what
    they name, so there a number has to tell, and a year names nothing.
    """
    first, others = rows[0], rows[1:]
    columns = [[row[column] for row in others] for column in range(1, len(first))]
    if _has_digit(first[0][:1]) or _alike(first[0], others[0][0]):
        return False
    if not all(map(_name, first[1:], columns)):
        return False
    return len(first) > 2 or (_has_digit("".join(columns[0])) and not _has_digit(first[1]))


def _alike(cell: str, below: str) -> bool:
    """Whether `cell` is one of what the one `below` it is another of, and so names no column."""
    if _DAY.match(cell) and _DAY.match(below):
        return True
    one, other = _ONE_OF_MANY.match(cell), _ONE_OF_MANY.match(below)
    return one is not None and other is not None and one[1].lower() == other[1].lower()


def _name(cell: str, below: Sequence[str]) -> bool:
    """Whether `cell` may be the name of a column that has those `below` it."""
    if _YEAR.match(cell):
        return not any(map(_YEAR.match, below)) and any(map(_has_digit, below))
    return not _has_digit(cell[:1])


def _has_digit(text: str) -> bool:
    return any(character.isdigit() for character in text)
