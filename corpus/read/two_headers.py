"""The names of columns that stand in two rows, made one: "Quota" above "Day class | Evening class".

The upper row has wide cells, and what is not wide reaches down into the lower one, or has nothing
below it. A column is then called by both: "Quota Day class". Rows of data may have wide cells and
tall ones, too; but what such a row says at its beginning goes on, or is one of many like it. Below
an empty corner stands as often the first row of a timetable, "| Monday | Tuesday" above "Morning |
Maths | Art | Music | Sport", so there a column of numbers has to tell.
"""

from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from corpus.column_names import may_name, names_columns
from corpus.rows import LEAST, cells_of, line_of

_LONGEST_NAME = 100  # characters: what is longer tells a story, and is the name of no column

Placed = tuple[int, str]  # a cell of a row: in which column of the grid it begins, its words
Row = Sequence[Placed]


class TwoHeaders(NamedTuple):
    """The places of the two rows in their table, and the cells of the one made of them."""

    upper: int
    lower: int
    cells: list[Placed]


def two_headers(rows: Sequence[Sequence[Placed]]) -> TwoHeaders | None:
    """The first two of `rows`, if both have names of columns; rows of one cell are passed over."""
    places = [place for place, row in enumerate(rows) if len(row) > 1]
    if len(places) <= LEAST:
        return None
    upper, lower, *others = places
    joined = _joined(rows[upper], rows[lower])
    below = [rows[place] for place in others if len(rows[place]) == len(rows[lower])]
    if not joined or len(below) < LEAST - 1 or _goes_on(rows[lower], rows[upper], below[0]):
        return None
    if _is_like(rows[lower], joined, below):
        return None
    if not rows[upper][0][1] and rows[lower][0][1] and not _has_numbers(rows[lower], below):
        return None
    names = names_columns([[words for _, words in row] for row in (joined, *below)])
    return TwoHeaders(upper, lower, joined) if names else None


def one_header(lines: Sequence[str]) -> str:
    """The row of names that the first two of `lines`, the rows of a table as text, are together.

    Text has no wide cells: an empty one behind another goes on with it. It may as well be a column
    without a name, so several are wide, or the lower row has nothing below one that is not.

    Returns:
        "" where they are not both rows of names.
    """
    if len(lines) <= LEAST:
        return ""
    upper, lower = map(cells_of, lines[:2])
    if len(upper) != len(lower) or all(upper[1:]):
        return ""
    head = [(column, words) for column, words in enumerate(upper) if words or not column]
    starts = [*(column for column, _ in head), len(upper)]
    wide = sum(end > start + 1 for start, end in pairwise(starts))
    tall = any(one and not other for one, other in zip(upper, lower, strict=True))
    rows = [head, *(list(enumerate(cells_of(line))) for line in lines[1:])]
    names = two_headers(rows) if wide > 1 or tall else None
    return line_of(words for _, words in names.cells) if names else ""


def _joined(upper: Sequence[Placed], lower: Sequence[Placed]) -> list[Placed]:
    """The cells of `lower`, each with the words of the one of `upper` that it is below.

    None of them where a cell of `upper` is no wide one and has others below it than itself or
    nothing, where none is both wide and has names below, beside one that is not, or where one would
    be a story.
    """
    starts = [column for column, _ in upper]
    places = [bisect_right(starts, column) for column, _ in lower]
    heads = [upper[place - 1] if place else None for place in places]
    if set(heads) != set(upper):
        return []
    below = Counter(heads)
    joined: list[Placed] = []
    tall = 0
    for head, (column, words) in zip(heads, lower, strict=True):
        name = head[1] if head else ""
        if below[head] == 1:
            tall += words in ("", name) or (not joined and not name)
            if name and words not in ("", name):
                return []
            joined.append((column, name or words))
        elif name and words and words != name and may_name(words):
            joined.append((column, f"{name} {words}"))
        else:
            return []
    short = all(len(words) <= _LONGEST_NAME for _, words in joined)
    return joined if short and 0 < tall < len(joined) else []


def _goes_on(lower: Sequence[Placed], upper: Sequence[Placed], below: Sequence[Placed]) -> bool:
    """Whether what reaches from `upper` into `lower` reaches on into `below`: so no names do."""
    return any(words for _, words in {*upper} & {*lower} & {*below})


def _is_like(lower: Row, names: Row, below: Sequence[Row]) -> bool:
    """Whether a row `below` has a word again that is of `lower` alone, as no name has it.

    Args:
        lower: the second row of names.
        names: those made of both.
        below: the rows under it; a table may have its names again there.
    """
    own = {cell for cell in lower if cell[1]} - {*names}
    return any(own & {*row} for row in below if [*row] != [*lower])


def _has_numbers(lower: Row, rows: Sequence[Row]) -> bool:
    """Whether one of the columns behind the first of `rows`, with a name in `lower`, has numbers.

    It has one in each of its cells.
    """
    columns = zip(*([words for _, words in row] for row in rows), strict=True)
    named = [column for (_, name), column in zip(lower, columns, strict=True) if name]
    return any(all(any(map(str.isdigit, cell)) for cell in column) for column in named[1:])
