"""Rows of a table on a page: lines with wide gaps, whose cells stand below each other.

A row that takes several lines, and one of a single cell, is no row here; neither are columns of
prose, which a file tells one after the other, nor the two halves of an official paper's head.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from corpus.lists import is_item
from corpus.read.line import GAP, Line
from corpus.tables import line_of

_FEWEST_ROWS = 3  # of two columns; two rows of more cells below each other are no chance
_LARGEST_STEP = 4  # sizes from one row to the next
_WORD = re.compile(r"(?:Điều|Chương|Mục|Phần|Article|Chapter|Section) \S+\Z")
# What stands at the right of whoever writes, on top of every official paper.
_LETTERHEAD = re.compile(
    r"cộng h(?:òa|oà) xã hội chủ nghĩa việt nam|độc lập ?[-–] ?tự do", re.IGNORECASE
)
_Span = tuple[float, float]


def has_cells(line: Line) -> bool:
    """Whether `line` has a wide gap, and not only behind the label of an item."""
    first, *others = line.text.split(GAP)
    if not others or len(line.cells) != len(others) + 1:
        return False
    return len(others) > 1 or not (is_item(f"{first.strip()} A") or _WORD.match(first.strip()))


def table_rows(lines: Sequence[Line]) -> dict[int, tuple[str, bool]]:
    """By place in `lines` what each row of a table reads, and whether another is above it."""
    rows: dict[int, tuple[str, bool]] = {}
    for _, several in groupby(enumerate(lines), lambda one: (one[1].page, has_cells(one[1]))):
        group = list(several)
        if has_cells(group[0][1]):
            for columns, start, end in _tables([line for _, line in group]):
                if any(_LETTERHEAD.search(line.text) for _, line in group[start:end]):
                    continue
                for place, line in group[start:end]:
                    rows[place] = _row(line, columns), place > group[start][0]
    return rows


def _tables(lines: Sequence[Line]) -> Iterator[tuple[list[_Span], int, int]]:
    """Each table of `lines` as its columns, and the places of its first row and behind its last."""
    start = 0
    columns = list(lines[0].cells)
    for place in range(1, len(lines) + 1):
        found = _columns(columns, lines, place) if place < len(lines) else None
        if found is None:
            if place - start >= (_FEWEST_ROWS if len(columns) == 2 else 2):
                yield columns, start, place
            if place < len(lines):
                start, columns = place, list(lines[place].cells)
        else:
            columns = found


def _columns(columns: list[_Span], lines: Sequence[Line], place: int) -> list[_Span] | None:
    """`columns` with the cells of the line at `place`; None where it is no row of theirs."""
    above, line = lines[place - 1], lines[place]
    if not 0 < above.bottom - line.bottom < _LARGEST_STEP * line.size:
        return None
    wide, narrow = sorted((columns, list(line.cells)), key=len, reverse=True)
    found = _places(narrow, wide)
    if found is None:
        return None
    for (left, right), column in zip(narrow, found, strict=True):
        wide[column] = min(left, wide[column][0]), max(right, wide[column][1])
    return wide


def _places(cells: Sequence[_Span], columns: Sequence[_Span]) -> list[int] | None:
    """In which of `columns` each of `cells` stands; None unless each is in one of its own."""
    found = [
        [n for n, column in enumerate(columns) if cell[0] < column[1] and column[0] < cell[1]]
        for cell in cells
    ]
    places = [several[0] for several in found if len(several) == 1]
    return places if len(places) == len(set(places)) == len(cells) else None


def _row(line: Line, columns: Sequence[_Span]) -> str:
    cells = [""] * len(columns)
    places = _places(line.cells, columns) or range(len(line.cells))
    for place, cell in zip(places, line.words.split(GAP), strict=True):
        cells[place] = cell
    return line_of(cells)
