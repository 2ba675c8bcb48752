"""Tables that only arrange an old web page: their cells are boxes, read one below the other.

A row of such a table would be one line with the menu in its first cell, and the tables in its cells
would be torn out of their text.
"""

from typing import Any

from corpus.read.spanning import cells_in, rows_in
from corpus.read.trim import MOSTLY, letters, linked
from corpus.read.web_tags import HEADINGS

_MOST = 0.5  # of the words, in cells that hold more than a cell of a row does
_ROWS = ("thead", "tbody", "tfoot")
_FEWEST_COLUMNS = _FEWEST_ROWS = 2
_FEWEST_LINKS = 2  # of a cell that is a menu


def open_layout(tree: Any) -> None:
    """Make boxes of the cells of those tables of `tree` that arrange it, and drop menus in them."""
    for table in list(tree.iter("table")):
        rows = [cells_in(row) for row in rows_in(table)]
        cells = [cell for row in rows for cell in row]
        if table.find("caption") is not None or any(cell.tag == "th" for cell in cells):
            continue
        if table.get("role") == "presentation" or (
            _arranges(table, cells) and not _has_names(rows)
        ):
            _open(table, cells)


def _arranges(table: Any, cells: list[Any]) -> bool:
    """Whether most words of `table` stand in those of its `cells` that hold parts of a page."""
    return sum(letters(cell) for cell in cells if _has_parts(cell)) > _MOST * letters(table)


def _has_names(rows: list[list[Any]]) -> bool:
    """Whether the first of `rows` names columns of the others: several tell more in a cell."""
    names, *others = rows
    if len(names) < _FEWEST_COLUMNS or not all(map(letters, names)) or any(map(_has_parts, names)):
        return False
    listed = [row for row in others if len(row) == len(names) and any(map(_has_parts, row))]
    return len(listed) >= _FEWEST_ROWS


def _has_parts(cell: Any) -> bool:
    """Whether `cell` holds a table, or a heading with something below it."""
    if next(cell.iter("table"), None) is not None:
        return True
    return 0 < sum(map(letters, cell.iter(*HEADINGS))) < letters(cell)


def _open(table: Any, cells: list[Any]) -> None:
    """Make boxes of `table`, of its rows and of its `cells`, but for cells that are menus."""
    for cell in cells:
        links = sum(1 for _ in cell.iter("a"))
        if len(cells) > 1 and links >= _FEWEST_LINKS and linked(cell) >= MOSTLY * letters(cell):
            cell.drop_tree()
        else:
            cell.tag = "div"
    for part in (table, *rows_in(table), *(one for one in table if one.tag in _ROWS)):
        part.tag = "div"
