"""Tables, whose rows are lines of cells: which line names the columns of which.

"Paediatrics | 11:00–12:00 | 16:00–17:30" says nothing alone: a row is understood with the names of
its columns, and with the line above that is about it and others, as `table_sections` tells. Those
alone answer nothing.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import takewhile
from typing import NamedTuple

from corpus.column_names import names_again, names_anew, names_columns
from corpus.rows import BAR, LEAST, cells_of, counts_columns, is_section, opens_line
from corpus.table_sections import heads_rows, is_labelled

_NEXT_LINE = re.compile(r"\s*([^\n]*)")


class Begun(NamedTuple):
    """The table that begins above a passage and goes on in it."""

    names: str  # the row with its columns' names; "" where it has none
    end: int  # of the table, in characters of the passage
    section: str = ""  # the words of the line above the passage that is about its first rows


class _Table(NamedTuple):
    """A table of a text.

    Args:
        lines: (start, end) of its rows and of the lines of one cell between them, without spaces.
        names: the row with its columns' names; "" where it has none.
    """

    lines: tuple[tuple[int, int], ...]
    names: str


def begun(text: str, start: int) -> Begun | None:
    """The table of the document `text` that goes on in the passage at `start`, if one does."""
    line_end = text.find("\n", text.find("\n", start) + 1)
    if BAR not in text[text.rfind("\n", 0, start) + 1 : line_end if line_end > start else None]:
        return None
    for lines, names in _tables_of_document(text):
        if lines[0][0] < start < lines[-1][1]:
            above = (line for line in reversed(lines) if line[1] <= start)
            return Begun(names, lines[-1][1] - start, _section(text, above))
    return None


def _section(text: str, lines: Iterable[tuple[int, int]]) -> str:
    """The words of the first of `lines` that is a section; "" where a line for itself is before."""
    for line in lines:
        if _heads_rows(text, line):
            return _words(text[slice(*line)])
        if len(cells_of(text[slice(*line)])) == 1:
            break
    return ""


def headers(
    text: str, spans: Sequence[tuple[int, int]], above: Begun | None = None
) -> list[int | None]:
    """For each sentence of `text`, the place of the row with its columns' names, or None.

    That row has its own place wherever it stands again, and so has a line that is about the rows
    below it. A table without such a row, of which each says what it is about itself ("Telephone |
    0225 123 456"), has none, and neither has one that begins above.

    Args:
        text: a passage.
        spans: its sentences, in order, as (start, end).
        above: the table that goes on in the passage; see `begun`.
    """
    found: list[int | None] = [None] * len(spans)
    past = above.end if above else 0
    places = {span: place for place, span in enumerate(spans)}
    for place, span in enumerate(spans):
        if above and above.names and span[0] < past and _names_others(text, span, above.names):
            found[place] = place
    for lines, names in _tables(text[past:]):
        rows = [(past + start, past + end) for start, end in lines]
        for row in (row for row in rows if names and rows[0] in places and row in places):
            if _names_others(text, row, names):
                found[places[row]] = places[row]
            elif _width(text, row) > 1:
                found[places[row]] = places[rows[0]]
    return found


def told_rows(
    text: str, spans: Sequence[tuple[int, int]], above: Begun | None = None
) -> list[str | None]:
    """Each sentence of `text` as it is understood in its table, or None.

    Each cell stands behind the name of its column, and the section of the row before all.

    Args:
        text, spans, above: as for `headers`.
    """
    found: list[str | None] = []
    names, section = (above.names, above.section) if above else ("", "")
    naming = headers(text, spans, above)
    for place, header in enumerate(naming):
        line = text[slice(*spans[place])]
        width, told = _width(text, spans[place]), None
        if width == 1 or (header == place and _heads_rows(text, spans[place])):
            section = _words(line) if header == place else ""
        elif header == place:
            names = names if counts_columns(cells_of(line)) else line
            section *= place == 0 or naming[place - 1] == place - 1
        elif header is not None or (above and _is_below(text, spans[place], above)):
            told = "; ".join(filter(None, (section, _named(names, line))))
        found.append(told)
    return found


def _is_below(text: str, span: tuple[int, int], above: Begun) -> bool:
    """Whether the sentence of `text` at `span` is a row with a cell for each name in `above`."""
    goes_on = bool(above.names) and span[0] < above.end
    return goes_on and _width(text, span) == len(cells_of(above.names))


def _names_others(text: str, span: tuple[int, int], names: str) -> bool:
    """Whether the line at `span` is the row of `names` of its table, or a section of its rows.

    So is what counts the columns right below their names.
    """
    line, above = text[slice(*span)], text[: span[0]].rstrip()
    counts = counts_columns(cells_of(line)) and above.endswith(names)
    return line == names or counts or _heads_rows(text, span)


def _heads_rows(text: str, span: tuple[int, int]) -> bool:
    """Whether the line at `span` is a section of its table: about the rows below it."""
    below = _NEXT_LINE.match(text, span[1])
    cells = cells_of(text[slice(*span)])
    return heads_rows(cells, cells_of(below[1]) if below else ()) and _width(text, span) > 0


def _words(line: str) -> str:
    """The words of the section that reads `line`: those of a label and its name are one."""
    return " ".join(filter(None, cells_of(line)))


def _named(header: str, row: str) -> str:
    """The cells of `row`, each behind the name of its column in `header`."""
    pairs = zip(cells_of(header), cells_of(row), strict=True)
    return "; ".join(f"{name}: {cell}" if name else cell for name, cell in pairs if cell)


def _tables(text: str) -> tuple[_Table, ...]:
    """The tables of `text`, in order."""
    found: list[_Table] = []
    lines = list(_lines(text)) if BAR in text else []
    cells = [cells_of(text[start:end]) if start < end else [] for start, end in lines]
    first = 0
    while first < len(lines):
        end = _end(cells, first)
        if len(cells[first]) > 1:
            rows = [row for row in cells[first:end] if len(row) > 1]
            if len(rows) > LEAST and counts_columns(rows[1]):
                del rows[1]
            named = len(rows) >= LEAST and not is_labelled(rows[0]) and names_columns(rows)
            names = text[slice(*lines[first])] if named else ""
            found.append(_Table(tuple(lines[first:end]), names))
        first = end
    return tuple(found)


# The passages of a document are asked for one after the other.
_tables_of_document = lru_cache(maxsize=8)(_tables)


def _lines(text: str) -> Iterator[tuple[int, int]]:
    """(start, end) of each line without the spaces around it; of a blank one it holds nothing."""
    start = 0
    for line in text.split("\n"):
        yield start + len(line) - len(line.lstrip()), start + len(line.rstrip())
        start += len(line) + 1


def _end(cells: Sequence[Sequence[str]], first: int) -> int:
    """The place behind the last line of the table that begins at `first`, if one does.

    Args:
        cells: of each line; none of a blank one.
        first: a place in `cells`.
    """
    names, end = cells[first], first + 1
    while len(names) > 1 and end < len(cells):
        if len(cells[end]) == len(names):
            if end > first + 1 and names_again(names, *cells[end : end + 2]):
                break
            end += 1
        elif len(cells[end]) == 1 and is_section(cells[end][0]):
            rows = list(takewhile(lambda row: len(row) == len(names), cells[end + 1 :]))
            if not rows or names_anew(names, rows):
                break
            end += 2
        else:
            break
    return end


def _width(text: str, span: tuple[int, int]) -> int:
    """How many cells the line at `span` has; 0 where it is no line of its own."""
    start, end = span
    alone = opens_line(text, start) and text[end:].lstrip(" \t")[:1] in ("", "\n")
    return len(cells_of(text[start:end])) if alone else 0
