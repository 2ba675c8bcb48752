"""Sections of a table whose label has a cell of its own."""

import io

import docx
import pytest

from corpus.lists import led
from corpus.read.word_file import parse_word_file
from corpus.sentences import sentence_spans
from corpus.table_sections import heads_rows, is_label, is_labelled
from corpus.tables import begun, headers
from tests.test_corpus_table_sections import LABELLED


def test_a_line_for_itself_ends_the_section() -> None:
    """What stands below it is about something else, wherever the passage begins."""
    text = LABELLED.replace("2 | Khám răng", "Nghỉ trưa 12h\n2 | Khám răng")
    row = "STT: 2; Dịch vụ: Khám răng; Đơn vị: lần; Giá: 70.000"
    assert led(text, sentence_spans(text))[4] == row
    start = text.index("2 | Khám răng")
    assert led(text[start:], sentence_spans(text[start:]), begun(text, start))[0] == row


def test_a_section_names_no_columns() -> None:
    """A table that begins with one has no names."""
    text = LABELLED.partition("\n")[2]
    assert led(text, sentence_spans(text)) == text.split("\n")


@pytest.mark.parametrize(
    ("rows", "last"),
    [
        ("A | Cô Lan | |\nB | Cô Mai | 101 | 0912", "Lớp: B; Cô: Cô Mai; Phòng: 101; Máy: 0912"),
        ("II | Nhóm hai | |\nIII | Nhóm ba | 7 | 9", "Lớp: III; Cô: Nhóm ba; Phòng: 7; Máy: 9"),
        ("A | Nghỉ: 3 ngày | |\n1 | Bù | 7 | 9", "Lớp: 1; Cô: Bù; Phòng: 7; Máy: 9"),
        ("A | Cô Lan | 101 |\n1 | Bù | 7 | 9", "Lớp: 1; Cô: Bù; Phòng: 7; Máy: 9"),
        ("6A | Cô Lan | |\n1 | Bù | 7 | 9", "Lớp: 1; Cô: Bù; Phòng: 7; Máy: 9"),
        ("B | Cô Lan | |\nSân | Bù | 7 | 9", "Lớp: Sân; Cô: Bù; Phòng: 7; Máy: 9"),
    ],
)
def test_a_row_with_empty_cells_is_no_section(rows: str, last: str) -> None:
    """Where the next has such a label, too, or a name; where something is told, or no label is."""
    text = f"Lớp | Cô | Phòng | Máy\n1 | Cô Chi | 5 | 6\n{rows}"
    assert led(text, sentence_spans(text))[-1] == last
    assert headers(text, sentence_spans(text)) == [0] * 4


@pytest.mark.parametrize(
    ("row", "below", "heads"),
    [
        ("I|Khám|", "1|Mắt|5", True),
        ("B.|Khám|", "|Mắt|5", True),
        ("A|Khám|", "I|Mắt|", True),
        ("A|Khám|", "A.1|Mắt|5", True),
        ("II|Khám|", "12|Mắt|5", True),
        ("C|Khám|", "a)|Mắt|5", True),
        ("C|Khám|", "-|Mắt|5", True),
        ("G|Khám|", "I|Mắt|", True),
        ("H|Giữa|", "I|Phải|", False),
        ("A|Toán, Lý|", "A1|Toán, Anh|", False),
        ("L|Men|", "XL|Tall men|", False),
        ("B|Lễ tân|", "Sân|Bãi xe|", False),
        ("B|Ô tô|", "C1|Xe tải|9", False),
        ("A|Khám|", "B|Mắt|5", False),
        ("I|Khám|", "", False),
        ("I|Khám|", "Xin cảm ơn.", False),
        ("I|50|", "1|Mắt|5", False),
        ("I|Khám", "1|Mắt", False),
        ("B. Khám", "1|Mắt|5", True),
        ("B. Khám", "C. Siêu âm", False),
        ("Khám", "1|Mắt|5", False),
    ],
)
def test_a_label_heads_rows_of_another_kind(row: str, below: str, heads: bool) -> None:
    """In a cell of its own or not, with words beside it, and above what counts or begins a list."""
    assert heads_rows(row.split("|"), below.split("|")) is heads


def test_labels_are_numerals_and_capitals() -> None:
    """Small letters and numbers count the rows themselves."""
    assert [one for one in ("I", "IV.", "Đ", "B)", "1", "a", "AB", "") if is_label(one)] == [
        "I", "IV.", "Đ", "B)",
    ]  # fmt: skip
    assert is_labelled(("II", "Khám", "", ""))
    assert not is_labelled(("II", "Khám", "", "5"))


def test_a_word_file_keeps_the_cells_of_a_section() -> None:
    """Whether the others are empty or merged with the one that has the words."""
    document = docx.Document()
    rows = [[cell.strip() for cell in line.split("|")] for line in LABELLED.split("\n")]
    table = document.add_table(len(rows), 4)
    for row, cells in zip(table.rows, rows, strict=True):
        for cell, words in zip(row.cells, cells, strict=True):
            cell.text = words
    table.rows[4].cells[1].merge(table.rows[4].cells[3]).text = "Khám ngoài giờ"
    out = io.BytesIO()
    document.save(out)
    assert parse_word_file(out.getvalue()).text == LABELLED
