"""An empty cell keeps its place in every format, so that others stay under their columns' names."""

import io

import docx
import pytest

from corpus.read.markdown import parse_markdown
from corpus.read.open_document import parse_open_document
from corpus.read.web_page import parse_web_page
from corpus.read.word_file import parse_word_file
from tests.test_read_open_document import odt

ROWS = (("Khoa", "Trưa", "Chiều"), ("Nhi", "", "16:00"), ("Sản", "11:30", ""))
LINES = "Khoa | Trưa | Chiều\nNhi | | 16:00\nSản | 11:30 |"


def table(row: str, cell: str, words: str = "{}") -> str:
    """`ROWS` in the tags `row` and `cell`, the words of each as `words` has them."""
    rows = ("".join(f"<{cell}>{words.format(one)}</{cell}>" for one in cells) for cells in ROWS)
    return "".join(f"<{row}>{cells}</{row}>" for cells in rows)


def test_in_a_web_page() -> None:
    """Where trafilatura pads a wide cell as well."""
    wide = table("tr", "td").replace("<td>11:30</td><td></td>", "<td colspan=2>11:30</td>")
    for cells in (table("tr", "td"), wide):
        page = f"<html><body><p>Giờ thăm bệnh:</p><table>{cells}</table></body></html>"
        assert LINES in parse_web_page(page.encode()).text


def test_in_a_word_file() -> None:
    """Whoever leaves a cell empty means none."""
    document = docx.Document()
    grid = document.add_table(3, 3)
    for y, cells in enumerate(ROWS):
        for x, words in enumerate(cells):
            grid.cell(y, x).text = words
    out = io.BytesIO()
    document.save(out)
    assert parse_word_file(out.getvalue()).text == LINES


def test_in_an_open_document() -> None:
    """Each cell holds a paragraph, empty or not."""
    rows = table("b:table-row", "b:table-cell", "<t:p>{}</t:p>")
    assert parse_open_document(odt(f"<b:table>{rows}</b:table>")).text == LINES


@pytest.mark.parametrize(("times", "bars"), [(3, 4), (99_999, 101)])
def test_one_element_may_stand_for_several_empty_cells(times: int, bars: int) -> None:
    """Of which there are never too many."""
    cells = f"""<b:table-cell><t:p>a</t:p></b:table-cell><b:table-cell
    b:number-columns-repeated="{times}"/><b:table-cell><t:p>b</t:p></b:table-cell>"""
    row = f"<b:table><b:table-row>{cells}</b:table-row></b:table>"
    assert parse_open_document(odt(row)).text == f"a {'| ' * bars}b"


@pytest.mark.parametrize(("first", "last"), [("|", "|"), ("", "")])
def test_in_markdown(first: str, last: str) -> None:
    """With and without bars around the row."""
    rows = [first + " | ".join(cells) + last for cells in ROWS]
    rows.insert(1, f"{first}---|---|---{last}")
    text = "\n".join(rows)
    assert parse_markdown(text).text.startswith("Khoa | Trưa | Chiều\nNhi | | 16:00\nSản | 11:30")
