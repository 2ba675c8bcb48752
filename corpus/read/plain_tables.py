"""The tables of plain text: lines whose columns are set apart by tabs, or stand below each other.

Cleaning leaves one space of many, and a row would read as a sentence without a verb. So the cells
are told apart before, as every other reader writes them.
"""

import re
from collections.abc import Iterator, Sequence

from corpus.tables import LEAST, line_of

_GAP = re.compile(r"\t+ *| {2,}\t* *")
_DRAWN = re.compile(r"[ \t|+]*[-=][-=+| \t]*")

# What Word writes for an item, its number or bullet and its words; a row has more cells. "§  5" and
# "o  5" are none.
_ITEM = re.compile(
    r"^([ \t]*)(?:([-*•+–—]|\(?(?:\d{1,3}(?:\.\d{1,2}){0,5}|[a-zđA-ZĐ]|[ivx]{2,5}|[IVX]{2,5})[.)])"
    r"|[·o§](?!  +\d))(?:\t| {2,})[ \t]*(?=\S(?:[^ \t\n]| (?! \S))*$)",
    re.M,
)

Span = tuple[int, int]


def with_rows(text: str) -> str:
    """`text` with each line of a table as its cells.

    A table has at least `LEAST` lines of the same number of cells, two or more, each below the one
    before: they begin or end in the same column, or tabs part them. A line drawn between two of
    them is left out. The label of an item with a tab or several spaces behind it is no cell.
    """
    text = _ITEM.sub(lambda item: f"{item[1]}{item[2] or '•'} ", text)
    lines = text.split("\n")
    told: list[str] = []
    for first, end in _tables(lines):
        rows = [line for line in lines[first:end] if not _DRAWN.fullmatch(line)]
        if _aligned(rows):
            told += [line_of(_cells(row)) for row in rows]
        else:
            told += lines[first:end]
    return "\n".join(told)


def _tables(lines: Sequence[str]) -> Iterator[Span]:
    """Every line once, in spans: of neighbours with equally many cells, others alone."""
    first = 0
    while first < len(lines):
        width, end = len(_cells(lines[first])), first + 1
        while width > 1 and end < len(lines):
            if len(_cells(lines[end])) != width and not _DRAWN.fullmatch(lines[end]):
                break
            end += 1
        yield first, end
        first = end


def _aligned(rows: Sequence[str]) -> bool:
    if len(rows) < LEAST or len(_cells(rows[0])) < 2:
        return False
    if all("\t" in row for row in rows):
        return True
    columns = zip(*map(_places, rows), strict=True)
    return all(
        len({start for start, _ in column}) == 1 or len({end for _, end in column}) == 1
        for column in columns
    )


def _cells(line: str) -> list[str]:
    return _GAP.split(line.strip())


def _places(line: str) -> list[Span]:
    """Where each cell begins and ends."""
    places, start = [], len(line) - len(line.lstrip())
    for gap in _GAP.finditer(line.rstrip(), start):
        places.append((start, gap.start()))
        start = gap.end()
    return [*places, (start, len(line.rstrip()))]
