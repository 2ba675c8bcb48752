"""Rows of a table on a page: lines with wide gaps, whose cells stand below each other.

Two cells may stand so close that only those of other rows tell them apart; and the names of columns
may stand in the middle of columns whose words do not reach so far.

A row that takes several lines, and one of a single cell, is no row here; neither are columns of
prose, which a file tells one after the other, nor the two halves of an official paper's head.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby, pairwise

from corpus.items import is_item
from corpus.read.line import GAP, SLIT, Line, Span
from corpus.rows import line_of

_FEWEST_ROWS = 3  # of two columns; two rows of more cells below each other are no chance
_LARGEST_STEP = 4  # sizes from one row to the next
_TOLD = re.compile(r":\s+\w")  # "Class: 10A" says what it is, and names nothing
_DIGIT = re.compile(r"\d")
_WORD = re.compile(r"(?:Điều|Chương|Mục|Phần|Article|Chapter|Section) \S+\Z")
# What stands at the right of whoever writes, on top of every official paper.
_LETTERHEAD = re.compile(
    r"cộng h(?:òa|oà) xã hội chủ nghĩa việt nam|độc lập ?[-–] ?tự do", re.IGNORECASE
)


def has_cells(line: Line) -> bool:
    """Whether `line` has a wide gap, and not only behind the label of an item."""
    first, *others = line.words.split(GAP)
    if not others or len(line.cells) != len(others) + 1:
        return False
    return len(others) > 1 or not (is_item(f"{first.strip()} A") or _WORD.match(first.strip()))


def table_rows(lines: Sequence[Line]) -> dict[int, tuple[str, bool]]:
    """By place in `lines` what each row of a table reads, and whether another is above it."""
    rows: dict[int, tuple[str, bool]] = {}
    for _, several in groupby(enumerate(lines), lambda one: (one[1].page, has_cells(one[1]))):
        (first, line), *others = several
        if not has_cells(line):
            continue
        for columns, start, end in _tables([line, *(line for _, line in others)]):
            place, table = first + start, lines[first + start : first + end]
            if any(_LETTERHEAD.search(line.text) for line in table):
                continue
            above = lines[place - 1] if place > 0 and place - 1 not in rows else None
            names = _names(above, table, columns) if above else None
            if names:
                columns = _united(names.cells, columns)
                rows[place - 1] = line_of(_cells(names, columns)), False
            for number, line in enumerate(table):
                rows[place + number] = line_of(_cells(line, columns)), number > 0 or bool(names)
    return rows


def _tables(lines: Sequence[Line]) -> Iterator[tuple[list[Span], int, int]]:
    """Each table of `lines` as its columns, and the places of its first row and behind its last."""
    start = 0
    columns = list(lines[0].cells)
    for place in range(1, len(lines) + 1):
        found = None
        if place < len(lines) and _is_near(lines[place - 1], lines[place]):
            found = _columns(columns, lines[start:place], lines[place])
        if found is None:
            if place - start >= (_FEWEST_ROWS if len(columns) == 2 else 2):
                yield columns, start, place
            if place < len(lines):
                start, columns = place, list(lines[place].cells)
        else:
            columns = found


def _is_near(above: Line, line: Line) -> bool:
    return 0 < above.bottom - line.bottom < _LARGEST_STEP * line.size


def _columns(columns: list[Span], rows: Sequence[Line], line: Line) -> list[Span] | None:
    """`columns`, those of `rows`, with the cells of `line`; None where it is no row of theirs."""
    fitted = _fitted(line, columns)
    if fitted:
        return _joint(columns, fitted)
    if len(line.cells) <= len(columns):
        return None
    columns = list(line.cells)
    for row in rows:
        fitted = _fitted(row, columns)
        if fitted is None:
            return None
        columns = _joint(columns, fitted)
    return columns


def _fitted(line: Line, columns: Sequence[Span]) -> Line | None:
    """`line` with each cell in one of the `columns`, cut between these if need be; None for no row.

    No two of its cells are in the same column.
    """
    if _places(line.cells, columns):
        return line
    cut = _cut(line, columns)
    return cut if _places(cut.cells, columns) else None


def _joint(columns: Sequence[Span], line: Line) -> list[Span]:
    """`columns` as wide as the cells of `line`, which fits them, need them."""
    wide = list(columns)
    for (left, right), column in zip(line.cells, _places(line.cells, columns) or (), strict=True):
        wide[column] = min(left, wide[column][0]), max(right, wide[column][1])
    return wide


def _places(cells: Sequence[Span], columns: Sequence[Span]) -> list[int] | None:
    """In which of `columns` each of `cells` stands; None unless each is in one of its own."""
    found = [
        [n for n, column in enumerate(columns) if cell[0] < column[1] and column[0] < cell[1]]
        for cell in cells
    ]
    places = [several[0] for several in found if len(several) == 1]
    return places if len(places) == len(set(places)) == len(cells) else None


def _cut(line: Line, columns: Sequence[Span]) -> Line:
    """`line` with a gap wherever a space that is hardly one lies between two of `columns`."""
    words = re.split(f"([{GAP}{SLIT}])", line.text)
    spans = [part for parts in line.parts for part in parts]
    if len(words) != 2 * len(spans) - 1:
        return line
    parts = [[spans[0]]]
    for place, (before, after) in enumerate(pairwise(spans)):
        between = any(before[1] < b[0] and a[1] < after[0] for a, b in pairwise(columns))
        if words[2 * place + 1] == GAP or between:
            words[2 * place + 1] = GAP
            parts.append([])
        parts[-1].append(after)
    return replace(line, text="".join(words), parts=tuple(map(tuple, parts)))


def _names(line: Line, rows: Sequence[Line], columns: Sequence[Span]) -> Line | None:
    """`line`, right above the table of `rows`, as the names of its `columns`; None for another one.

    A name need not be above words of its column, but stands between the columns beside it. The last
    ones may be those of columns without a word. Where numbers stand below words already, these are
    the names.
    """
    if line.page != rows[0].page or not _is_near(line, rows[0]):
        return None
    named = line if len(line.cells) >= len(columns) else _cut(line, columns)
    last, more = len(columns) - 1, len(named.cells) - len(columns)
    if more < 0 or not has_cells(named):
        return None
    if more and not _places([named.cells[last]], [columns[last]]):
        return None
    if _TOLD.search(line.words) or _LETTERHEAD.search(line.text) or _are_named(rows, columns):
        return None
    in_order = all(a[1] < b[0] for a, b in pairwise(_united(named.cells, columns)))
    return named if in_order else None


def _united(names: Sequence[Span], columns: Sequence[Span]) -> list[Span]:
    """The columns below `names`, the first of them `columns` that have words, as wide as both."""
    both = [(min(a[0], b[0]), max(a[1], b[1])) for a, b in zip(names, columns, strict=False)]
    return [*both, *names[len(columns) :]]


def _are_named(rows: Sequence[Line], columns: Sequence[Span]) -> bool:
    """Whether the first of `rows` has a word where all others have a number."""
    first, *others = [
        [_DIGIT.search(cell) is not None for cell in _cells(row, columns)] for row in rows
    ]
    below = zip(*others, strict=True)
    return any(all(numbers) and not number for number, numbers in zip(first, below, strict=True))


def _cells(line: Line, columns: Sequence[Span]) -> list[str]:
    """The words of `line` in each of `columns`."""
    line = _fitted(line, columns) or line
    cells = [""] * len(columns)
    places = _places(line.cells, columns) or range(len(line.cells))
    for place, cell in zip(places, line.words.split(GAP), strict=True):
        cells[place] = cell
    return cells
