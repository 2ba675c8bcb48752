"""Lines of one cell between the rows of a table, which say what the rows below are about."""

import io

import docx
import pytest

from corpus import Passage
from corpus.lists import led
from corpus.read.open_document import parse_open_document
from corpus.read.web_page import parse_web_page
from corpus.read.word_file import parse_word_file
from corpus.sentences import sentence_spans
from corpus.tables import begun, headers
from index.scored import SentenceScore
from qa.mark import best_sentence
from tests.test_read_open_document import odt

PRICES = (
    "Dịch vụ | BHYT | Thường\nA. Khám bệnh\nKhám. Tư vấn | 42 | 150\nB. Siêu âm\n"
    "Siêu âm bụng | 49 | 180\nSiêu âm tim | 99 | 280"
)
TOLD = [
    "Dịch vụ | BHYT | Thường",
    "A. Khám bệnh",
    "A. Khám bệnh; Dịch vụ: Khám. Tư vấn; BHYT: 42; Thường: 150",
    "B. Siêu âm",
    "B. Siêu âm; Dịch vụ: Siêu âm bụng; BHYT: 49; Thường: 180",
    "B. Siêu âm; Dịch vụ: Siêu âm tim; BHYT: 99; Thường: 280",
]
# The same where the label of a section has a cell of its own.
LABELLED = (
    "STT | Dịch vụ | Đơn vị | Giá\nI | Khám trong giờ | |\n1 | Khám mắt | lần | 50.000\n"
    "2 | Khám răng | lần | 70.000\nII | Khám ngoài giờ | |\n1 | Khám mắt | lần | 80.000"
)
LABELLED_TOLD = [
    "STT | Dịch vụ | Đơn vị | Giá",
    "I | Khám trong giờ | |",
    "I Khám trong giờ; STT: 1; Dịch vụ: Khám mắt; Đơn vị: lần; Giá: 50.000",
    "I Khám trong giờ; STT: 2; Dịch vụ: Khám răng; Đơn vị: lần; Giá: 70.000",
    "II | Khám ngoài giờ | |",
    "II Khám ngoài giờ; STT: 1; Dịch vụ: Khám mắt; Đơn vị: lần; Giá: 80.000",
]
TABLES = pytest.mark.parametrize(
    ("table", "told"), [(PRICES, TOLD), (LABELLED, LABELLED_TOLD)], ids=["one cell", "labelled"]
)


@TABLES
def test_a_row_is_understood_with_its_section_and_the_names_of_its_columns(
    table: str, told: list[str]
) -> None:
    """The table goes on behind each section; the same thing may stand in two, at two prices."""
    assert led(table, sentence_spans(table)) == told


@pytest.mark.parametrize(
    ("table", "sections", "marked"),
    [(PRICES, [0, 1, 0, 3, 0, 0], "Khám. Tư vấn"), (LABELLED, [0, 1, 0, 0, 4, 0], "1 | Khám mắt")],
)
def test_a_section_is_never_marked(table: str, sections: list[int], marked: str) -> None:
    """However near it is: it answers as little as the names of the columns."""
    spans = sentence_spans(table)
    assert headers(table, spans) == sections
    nearest = max(sections)
    found = [SentenceScore(*span, float(at == nearest), 0.0) for at, span in enumerate(spans)]
    start, end = best_sentence("?", Passage("a", 0, len(table), table, ""), found).span
    assert table[start:end].startswith(marked)


@TABLES
@pytest.mark.parametrize("first", [2, 3, 4, 5])
def test_a_table_that_a_passage_cuts_keeps_its_section(
    table: str, told: list[str], first: int
) -> None:
    """Also where the passage begins with another one."""
    start = sentence_spans(table)[first][0]
    text, above = table[start:], begun(f"{table}\n\nHết.", start)
    spans = sentence_spans(text)
    assert led(text, spans, above) == told[first:]
    sections = [at if ";" not in one else None for at, one in enumerate(told[first:])]
    assert headers(text, spans, above) == sections


@pytest.mark.parametrize("line", ["Một câu.", "", "x" * 101])
def test_other_lines_end_a_table(line: str) -> None:
    """Prose, and what is too long for the name of a section."""
    text = PRICES.replace("B. Siêu âm\n", f"{line}\n")
    assert led(text, sentence_spans(text))[-1] == "Siêu âm tim | 99 | 280"


CELLS = [line.split(" | ") for line in PRICES.split("\n")]


def test_a_word_file_keeps_its_sections_in_the_table() -> None:
    """Cells that are merged across the table."""
    document = docx.Document()
    table = document.add_table(len(CELLS), 3)
    for row, cells in zip(table.rows, CELLS, strict=True):
        if len(cells) == 1:
            row.cells[0].merge(row.cells[2])
        for cell, words in zip(row.cells, cells, strict=False):
            cell.text = words
    out = io.BytesIO()
    document.save(out)
    assert parse_word_file(out.getvalue()).text == PRICES


def test_a_web_page_keeps_its_sections_in_the_table() -> None:
    """Cells that reach across the table."""
    rows = "".join(
        f"<tr><td colspan={4 - len(cells)}>{'</td><td>'.join(cells)}</td></tr>" for cells in CELLS
    )
    page = f"<html><body><p>Giá dịch vụ năm nay:</p><table>{rows}</table></body></html>"
    assert PRICES in parse_web_page(page.encode()).text


def test_an_open_document_keeps_its_sections_in_the_table() -> None:
    """Cells that cover others."""
    row, cell, covered = "b:table-row", "b:table-cell", "<b:covered-table-cell/>"
    rows = "".join(
        f"<{row}>"
        + "".join(f"<{cell}><t:p>{words}</t:p></{cell}>" for words in cells)
        + covered * (3 - len(cells))
        + f"</{row}>"
        for cells in CELLS
    )
    assert parse_open_document(odt(f"<b:table>{rows}</b:table>")).text == PRICES
