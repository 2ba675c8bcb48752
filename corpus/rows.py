"""The rows of tables as lines of a text: how all readers write them, and what their cells are."""

import re
from collections.abc import Iterable, Sequence

BAR = "|"  # stands between the cells of a row, spaces around it
_BETWEEN = re.compile(r"(?<!\S)\|(?!\S)")
_LONGEST_SECTION = 100  # characters
_ENDED = (".", ",", ";", "!", "?", "…")
LEAST = 3  # rows of a table with names: fewer have nothing to choose from

# "(3)", "3", "A", and of a column that is reckoned "(5) = (3) x (4)".
_PLACE = re.compile(r"(?P<bare>\d{1,2}|[A-D])(?: ?=.*)?\Z|\((?P<apart>\d{1,2})\)(?: ?=.*)?\Z")
_FEWEST_PLACES = 4  # "1 | 2 | 3" may be what a row tells


def line_of(cells: Iterable[str]) -> str:
    """The row of `cells` as all readers write it: "1 | | 3", where the second is empty.

    An empty cell keeps its place, so that those behind it stay below the names of their columns;
    but what is alone in its row is no row of cells: it stands as it is.
    """
    words = [" ".join(cell.split()) for cell in cells]
    if sum(map(bool, words)) < 2:
        return "".join(words)
    return f" {BAR} ".join(words).replace("  ", " ").strip()


def cells_of(line: str) -> list[str]:
    """The cells of the row that reads `line`; one where it is no row."""
    return [cell.strip() for cell in _BETWEEN.split(line)]


def is_section(line: str) -> bool:
    """Whether `line`, the only cell of its row, may be what the rows below it have in common."""
    return 0 < len(line) <= _LONGEST_SECTION and "\n" not in line and not line.endswith(_ENDED)


def opens_line(text: str, start: int) -> bool:
    """Whether nothing but spaces stands before `start` in its line."""
    while start and text[start - 1] in " \t":
        start -= 1
    return start == 0 or text[start - 1] == "\n"


def counts_columns(cells: Sequence[str]) -> bool:
    """Whether `cells` tell the places of their columns and nothing else: "A | B | (1) | (2)"."""
    found = [_PLACE.match(cell) for cell in cells]
    names = [one["apart"] or one["bare"] for one in found if one]
    if len(names) < len(cells):
        return False
    letters = sum(map(str.isalpha, names))
    counted = [*"ABCD"[:letters], *(str(n) for n in range(1, len(names) - letters + 1))]
    sure = len(names) >= _FEWEST_PLACES or all(one and one["apart"] for one in found)
    return names == counted and letters < len(names) > 1 and sure
