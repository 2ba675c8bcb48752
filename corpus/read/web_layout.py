"""Tables that only arrange an old web page: their cells are boxes, read one below the other.

A row of such a table would be one line with the menu in its first cell, and the tables in its cells
would be torn out of their text.
"""

from typing import Any

from corpus.read.spanning import LONGEST_REPEATED, cells_in, rows_in
from corpus.read.trim import MOSTLY, letters, linked
from corpus.read.web_tags import HEADINGS, INLINE

_MOST = 0.5  # of the words, in cells that hold more than a cell of a row does
_ROWS = ("thead", "tbody", "tfoot")
_FEWEST_COLUMNS = _FEWEST_ROWS = 2
_ARRANGING = ("presentation", "none")
_FEWEST_LINKS = 2  # of a cell that is a menu


def open_layout(tree: Any) -> None:
    """Make boxes of the cells of those tables of `tree` that arrange it, and drop menus in them.

    Of the others, what says that they only arrange is taken away: they would be dropped for it.
    """
    for table in list(tree.iter("table")):
        rows = [cells_in(row) for row in rows_in(table)]
        cells = [cell for row in rows for cell in row]
        said = table.get("role") in _ARRANGING
        if said:
            del table.attrib["role"]
        if table.find("caption") is not None or any(cell.tag == "th" for cell in cells):
            continue
        if said:
            arranges = len(rows) < _FEWEST_ROWS or not _is_plain(rows)
        else:
            arranges = _arranges(table, cells) and not (_has_names(rows) or _has_labels(rows))
        if arranges:
            told = [row for row in rows_in(table) if _is_plain([cells_in(row)])]
            _open(table, cells)
            _close(told)


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


def _has_labels(rows: list[list[Any]]) -> bool:
    """Whether the first cells of several of `rows` say what headings beside them are about."""
    labelled = [row for row in rows if len(row) > 1 and _is_label(row[0]) and _has_heading(row[1:])]
    return len(labelled) >= _FEWEST_ROWS


def _is_label(cell: Any) -> bool:
    """Whether a few words that lead nowhere stand in `cell`, and no part of a page."""
    words = letters(cell)
    return 0 < words <= LONGEST_REPEATED and not (linked(cell) or _has_parts(cell))


def _has_heading(cells: list[Any]) -> bool:
    """Whether one of `cells` holds a heading, and none a table."""
    inside = {one.tag for cell in cells for one in cell.iterdescendants()}
    return "table" not in inside and not inside.isdisjoint(HEADINGS)


def _is_plain(rows: list[list[Any]]) -> bool:
    """Whether each of `rows` has as many cells, all with nothing but words in a line."""
    if {len(row) for row in rows} != {len(rows[0])}:
        return False
    cells = [cell for row in rows for cell in row]
    inside = {one.tag for cell in cells for one in cell.iterdescendants()}
    words = all(letters(cell) and not linked(cell) for cell in cells)
    return len(rows[0]) >= _FEWEST_COLUMNS and words and inside <= INLINE


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


def _close(boxes: list[Any]) -> None:
    """Make a table again of each of `boxes` that was a row: a label with its value."""
    for box in boxes:
        row = box.makeelement("tr")
        for cell in list(box):
            cell.tag = "td"
            row.append(cell)
        box.append(row)
        box.tag = "table"
