"""Tables of plain text that are drawn: bars around their cells, and lines between them.

A cell that had no room goes on in the next line. Between two lines drawn below the names that is
plain; without them it goes on in small letters, below an empty cell.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from corpus.rows import line_of

_FRAMED = re.compile(r"[ \t]*[|│┃║].*[|│┃║][ \t]*")
_FRAME = re.compile(
    r"[ \t]*(?:\+[-=+]{2,}\+|\|(?:[ \t]*:?-{2,}:?[ \t]*\|)+"
    r"|[┌├└╔╠╚╭╰┏┣┗]?[─═━┬┼┴╦╬╩┳╋┻╤╪╧╫]{2,}[┐┤┘╗╣╝╮╯┓┫┛]?)[ \t]*"
)
_BARS = re.compile(r"[|│┃║]")
_PARTED = 3  # groups of rows with lines drawn between them: names and two more

Row = list[str]


def without_frames(lines: Sequence[str]) -> Iterator[str]:
    """`lines`, the rows of framed tables as their cells, without what is drawn between them."""
    for framed, group in groupby(lines, _is_framed):
        inner = list(group)
        drawn = [_is_drawn(line) for line in inner]
        if not framed or not any(drawn) or all(drawn):
            yield from inner
            continue
        between = [list(rows) for is_drawn, rows in groupby(inner, _is_drawn) if not is_drawn]
        for several in between:
            rows = [[cell.strip() for cell in _BARS.split(line.strip())[1:-1]] for line in several]
            yield from map(line_of, _whole(rows, parted=len(between) >= _PARTED))


def _is_framed(line: str) -> bool:
    return _is_drawn(line) or _FRAMED.fullmatch(line) is not None


def _is_drawn(line: str) -> bool:
    return _FRAME.fullmatch(line) is not None


def _whole(rows: Sequence[Row], *, parted: bool) -> list[Row]:
    """`rows`, each that goes on with the one above as a part of it.

    Args:
        rows: with nothing drawn between them.
        parted: whether lines are drawn between others.
    """
    whole: list[Row] = []
    for row in rows:
        if whole and len(row) == len(whole[-1]) and _goes_on(row, parted=parted):
            both = zip(whole[-1], row, strict=True)
            whole[-1] = [" ".join(filter(None, cells)) for cells in both]
        else:
            whole.append(row)
    return whole


def _goes_on(row: Row, *, parted: bool) -> bool:
    told = [cell for cell in row if cell]
    within = [cell[0].islower() or cell[0] == "(" for cell in told]
    if len(told) == len(row) or not told:
        return False
    if parted:
        return any(within) or not (row[0] or all(row[1:]))
    return not row[0] and all(within)
