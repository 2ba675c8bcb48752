"""Cells that reach over several rows or columns, so that each row makes sense by itself.

A row is quoted without the rows above it; where "Thứ hai" stands beside three rows, all three are
about Monday. What stands behind a wide cell stays below the name of its column. A form has wide
cells, too, and no such names: "Full name | An Nguyen" reaches over the four columns of "Born | 1990
| Class | B". So the last cell of a row counts as one column unless numbers tell that it is a table.
"""

from collections.abc import Iterator, Sequence
from typing import Any

from corpus.column_names import is_sum
from corpus.read.numerals import number_in
from corpus.read.two_headers import Placed, two_headers
from corpus.table_sections import is_label

# Characters; what is longer tells a story beside the rows, and is not the name of what they have.
LONGEST_REPEATED = 100
_MOST_COPIES = 10_000  # in one page
_MOST_COLUMNS = 1_000  # that a cell may have, as in browsers


def in_columns(rows: Sequence[Sequence[Placed]]) -> Iterator[list[str]]:
    """The words of each of `rows`; a wide cell is followed by an empty one for each column more.

    The columns are those of the row that has most cells, since word processors have a column for
    each place where any border was moved to. A row with as many cells has none that is wide. Of two
    rows of names the first is both, and the second has no words.
    """
    rows = list(rows)
    if names := two_headers(rows):
        rows[names.upper], rows[names.lower] = names.cells, []
    starts = [column for column, _ in max(rows, key=len, default=())]
    for at, row in enumerate(rows):
        words: list[str] = []
        for place, (column, text) in enumerate(row):
            after = [start for start in starts if start >= column] if len(row) < len(starts) else []
            if place + 1 < len(row):
                after = [start for start in after if start < row[place + 1][0]]
            elif after and not _is_of_table(rows, at):
                after = []
            words += [text, *[""] * (len(after) - 1)]
        yield words


def _is_of_table(rows: Sequence[Sequence[Placed]], at: int) -> bool:
    """Whether numbers tell that the last cell of the row `at` is wide in a table, and in no form.

    A number or the label of a section at the beginning of that row, a number in all below if it is
    the first, or sums alone below its last cell. What begins with the words of the first row goes
    on with its names.
    """
    below = list(filter(None, rows[1:]))
    (_, name), (column, _) = rows[at][0], rows[at][-1]
    if at == 0 and any(row[0][1] == name for row in below):
        return False
    counted = all(any(map(str.isdigit, row[0][1])) for row in (rows[at : at + 1] if at else below))
    return (
        counted
        or (at > 0 and is_label(name))
        or all(is_sum(dict(row).get(column, "")) for row in below)
    )


def repeated(words: str) -> str:
    """What the rows below a cell with these `words` say of it."""
    return words if len(words) <= LONGEST_REPEATED else ""


def reach(cell: Any, name: str) -> int:
    """Over how many rows or columns `cell` reaches, as its attribute `name` says; at least 1."""
    return max(number_in(cell.get(name), 1), 1)


def fill_spanned_rows(tree: Any) -> None:
    """Put a copy of each cell of the page `tree` that has a rowspan into the rows that it reaches.

    Those that browsers would show: rows of the same table, each cell in its column. Of a long one
    the copy is empty. The rowspan is taken away, and two rows of names become one.
    """
    copies = 0
    for table in list(tree.iter("table")):
        reaching: dict[int, tuple[int, int, str]] = {}  # by column: rows left, columns, words
        rows = rows_in(table)
        for row in rows:
            for place, words in _filled(row, reaching):
                copies += 1
                if copies <= _MOST_COPIES:
                    cell = row.makeelement("td")
                    cell.text = words
                    row.insert(place, cell)
        _join_headers(rows)


def _join_headers(rows: Sequence[Any]) -> None:
    """Make one of the first two of `rows` in a page, if both have names of columns."""
    names = two_headers([list(_placed(row)) for row in rows])
    if names:
        for cell, (_, words) in zip(cells_in(rows[names.lower]), names.cells, strict=True):
            cell[:] = []
            cell.text = words
        rows[names.upper].drop_tree()


def _placed(row: Any) -> Iterator[Placed]:
    column = 0
    for cell in cells_in(row):
        yield column, words_in(cell)
        column += min(reach(cell, "colspan"), _MOST_COLUMNS)


def cells_in(row: Any) -> list[Any]:
    """The cells of the `row` of a page."""
    return [cell for cell in row if cell.tag in ("td", "th")]


def words_in(cell: Any) -> str:
    """All words of the `cell` of a page, in one line."""
    return " ".join(" ".join(cell.itertext()).split())


def rows_in(table: Any) -> list[Any]:
    """The rows of `table`, not those of tables in it."""
    found = []
    for part in table:
        if part.tag == "tr":
            found.append(part)
        elif part.tag in ("thead", "tbody", "tfoot"):
            found += [row for row in part if row.tag == "tr"]
    return found


def _filled(row: Any, reaching: dict[int, tuple[int, int, str]]) -> Iterator[tuple[int, str]]:
    """Where words of rows above belong in `row`, in order; `reaching` is brought up to date."""
    cells = iter(cells_in(row))
    column = place = 0
    while True:
        if column in reaching:
            left, width, words = reaching.pop(column)
            if left > 1:
                reaching[column] = left - 1, width, words
            yield place, words
            place += 1
        else:
            cell = next(cells, None)
            if cell is None:
                return
            place = row.index(cell) + 1
            width = min(reach(cell, "colspan"), _MOST_COLUMNS)
            down = reach(cell, "rowspan") - 1
            if down:
                del cell.attrib["rowspan"]
                reaching[column] = down, width, repeated(words_in(cell))
        column += width
