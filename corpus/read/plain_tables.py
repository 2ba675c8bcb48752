"""The tables of plain text: lines whose columns are set apart by tabs, or stand below each other.

Cleaning leaves one space of many, and a row would read as a sentence without a verb. So the cells
are told apart before, as every other reader writes them.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from corpus.read.plain_frames import without_frames
from corpus.read.two_headers import one_header
from corpus.rows import LEAST, cells_of, line_of

_GAP = re.compile(r"\t+ *| {2,}\t* *")
_DRAWN = re.compile(r"[ \t|+]*[-=][-=+| \t]*")
# What Word writes for an item, its number or bullet and its words; a row has more cells. "§  5" and
# "o  5" are none.
_SIGN = r"[-*•+–—]|\(?(?:\d{1,3}(?:\.\d{1,2}){0,5}|[a-zđA-ZĐ]|[ivx]{2,5}|[IVX]{2,5})[.)]"
_ITEM = re.compile(
    rf"^([ \t]*)(?:({_SIGN})|[·o§](?!  +\d))(?:\t|  )[ \t]*(?=\S(?:[^ \t]| (?! \S))*$)"
)
_LABEL = re.compile(rf"{_SIGN}|[·o§]")
_FEWEST_COLUMNS = 3  # of a sheet: a line with one tab may be anything
_STOP = 8  # characters from where one tab leads to where the next one does

Span = tuple[int, int]


def with_rows(text: str) -> str:
    """`text` with each line of a table as its cells.

    A table has at least `LEAST` lines of the same number of cells, two or more, each below the one
    before: they begin or end in the same column, or tabs part them. Below three names or more,
    cells may be empty. A line drawn between two of them is left out. The label of an item with a
    tab or several spaces behind it is no cell, but of a table whose first column has other words,
    too.
    """
    told: list[str] = []
    others: list[str] = []
    lines = list(without_frames(text.split("\n")))
    for tabbed, group in groupby(_with_items(lines), lambda line: "\t" in line):
        lines = list(group)
        if sheet := _sheet(lines) if tabbed else []:
            told += [*_told(others), *map(line_of, sheet)]
            others = []
        else:
            others += lines
    return "\n".join(_with_one_header([*told, *_told(others)]))


def _with_one_header(lines: Sequence[str]) -> Iterator[str]:
    """`lines`, of each table the two rows of names as one."""
    for width, group in groupby(lines, lambda line: len(cells_of(line))):
        rows = list(group)
        names = one_header(rows) if width > 1 else ""
        yield from [names, *rows[2:]] if names else rows


def _with_items(lines: Sequence[str]) -> Iterator[str]:
    """`lines`, one space behind the label of each item that is in no table of spaces."""
    for first, end in _tables(lines):
        span = lines[first:end]
        if any(map(_ITEM.match, span)) and not _is_beside_words(span):
            span = [_ITEM.sub(lambda item: f"{item[1]}{item[2] or '•'} ", line) for line in span]
        yield from span


def _is_beside_words(lines: Sequence[str]) -> bool:
    """Whether `lines` are a table parted by spaces with more than labels in its first column."""
    rows = [line for line in lines if not _DRAWN.fullmatch(line)]
    labels = (_LABEL.fullmatch(_cells(row)[0]) for row in rows)
    return not all(labels) and "\t" not in "".join(rows) and _aligned(rows)


def _sheet(lines: Sequence[str]) -> list[list[str]]:
    """The cells of `lines` if one tab parts each from the next, as spreadsheets save them.

    That shows only where cells are empty: else any gap parts as many. All rows have equally many,
    behind the last words, too, and names above them or no empty column. What was typed has more
    tabs behind a short word: if all of it stands below the names, that tells its columns. Where
    neither is sure, nothing.
    """
    rows = [[cell.strip() for cell in line.split("\t")] for line in lines]
    even = len(set(map(len, rows))) == 1
    for row in rows:
        while row and not row[-1]:
            row.pop()
    width = max(map(len, rows))
    top = next((place for place, row in enumerate(rows) if sum(map(bool, row)) > 1), 0)
    single = all(all(row) for row in rows[top:])
    rows = [row + [""] * (width - len(row)) for row in rows]
    gaps = {len(_cells(line)) for line in lines if line.strip()}
    if len(lines) - top < LEAST or width < _FEWEST_COLUMNS or len(gaps) == 1:
        return []
    if not all(rows[top]):
        return rows if even and all(map(any, zip(*rows, strict=True))) else []
    typed = _below_names(lines[top:])
    if even and (not typed or any(line.endswith("\t") for line in lines)):
        return rows
    if typed and not even:
        return [*rows[:top], *typed]
    return rows if single or typed == rows[top:] else []


def _below_names(lines: Sequence[str]) -> list[list[str]]:
    """The cells of `lines`, each in the column of the name in the first that it stands below.

    Nothing where one stands below no name, or where none stands below a name, but for the last.
    """
    columns = [column for column, _ in _tabbed(lines[0])]
    rows = [dict(_tabbed(line)) for line in lines]
    placed = [[row.get(column, "") for column in columns] for row in rows]
    used = [any(cells) for cells in zip(*placed[1:], strict=True)]
    return placed if all(row.keys() <= {*columns} for row in rows) and all(used[:-1]) else []


def _tabbed(line: str) -> Iterator[tuple[int, str]]:
    """The words between the tabs of `line`, and where they stand: in every eighth column a stop."""
    column = 0
    for words in line.split("\t"):
        if words.strip():
            yield column + len(words) - len(words.lstrip()), words.strip()
        column += len(words) + _STOP - len(words) % _STOP


def _told(lines: Sequence[str]) -> Iterator[str]:
    """`lines`, those of a table as its cells."""
    past = 0
    for first, end in _tables(lines):
        if sparse := _sparse(lines, first) if first >= past else {}:
            yield from map(line_of, sparse.values())
            past = max(sparse) + 1
        span = lines[max(first, past) : end]
        rows = [line for line in span if not _DRAWN.fullmatch(line)]
        yield from (line_of(_cells(row)) for row in rows) if _aligned(rows) else span


def _sparse(lines: Sequence[str], first: int) -> dict[int, list[str]]:
    """By place the cells of the rows from `first` on, of which some have empty ones.

    Each begins or ends where the name of its column does, all of a column alike. Nothing where no
    cell is empty, or where that leaves fewer than `LEAST` rows or one that has all cells.
    """
    names = _places(lines[first])
    columns = {column: {0, 1} for column in range(len(names))}  # at which sides their cells meet
    rows: dict[int, list[str]] = {}
    words = [any(map(str.isalnum, lines[first][slice(*name)])) for name in names]
    named = all(words) and len(names) >= _FEWEST_COLUMNS
    for place in range(first, len(lines) if named else first):
        line = lines[place]
        if _DRAWN.fullmatch(line):
            continue
        cells = _below(line, names)
        sides = {c: columns[c] & _sides(cell, names[c]) for c, cell in cells.items()}
        if "\t" in line or len(cells) < 2 or 0 not in cells or not all(sides.values()):
            break
        columns |= sides
        rows[place] = [line[slice(*cells.get(column, (0, 0)))] for column in columns]
    full = sum(map(all, rows.values()))
    return rows if len(rows) >= LEAST and 1 < full < len(rows) else {}


def _below(line: str, names: Sequence[Span]) -> dict[int, Span]:
    """The cells of `line` by the place of the one of `names` that each stands below.

    None of them where one stands below none.
    """
    cells = _places(line)
    at = [{name[side]: place for place, name in enumerate(names)} for side in (0, 1)]
    found = {at[s][cell[s]]: cell for cell in cells for s in (0, 1) if cell[s] in at[s]}
    return found if len(found) == len(cells) else {}


def _sides(cell: Span, name: Span) -> set[int]:
    """At which sides `cell` ends as `name` does: 0 for the left, 1 for the right."""
    return {side for side in (0, 1) if cell[side] == name[side]}


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
    return all(map(_are_below, zip(*map(_places, rows), strict=True)))


def _are_below(cells: Sequence[Span]) -> bool:
    """Whether all `cells` begin, or all end, in the same column."""
    return any(len({cell[side] for cell in cells}) == 1 for side in (0, 1))


def _cells(line: str) -> list[str]:
    return _GAP.split(line.strip())


def _places(line: str) -> list[Span]:
    """Where each cell begins and ends."""
    places, start = [], len(line) - len(line.lstrip())
    for gap in _GAP.finditer(line.rstrip(), start):
        places.append((start, gap.start()))
        start = gap.end()
    return [*places, (start, len(line.rstrip()))]
