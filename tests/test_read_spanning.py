"""Cells that reach over several rows, in web pages, Word files and OpenDocument texts."""

import io

import docx
import pytest
from lxml.html import document_fromstring

from corpus.read import spanning
from corpus.read.open_document import parse_open_document
from corpus.read.spanning import LONGEST_REPEATED, fill_spanned_rows, in_columns
from corpus.read.web_page import parse_web_page
from corpus.read.word_file import parse_word_file
from tests.test_read_open_document import odt

LINES = "Ngày | Phòng | Giờ\nThứ hai | Đọc | 8\nThứ hai | Mượn | 9\nThứ ba | Đọc | 10"
ROWS = """<tr><th>Ngày</th><th>Phòng</th><th>Giờ</th></tr><tr><td rowspan="2">Thứ hai</td>
<td>Đọc</td><td>8</td></tr><tr><td>Mượn</td><td>9</td></tr><tr><td>Thứ ba</td><td>Đọc</td>
<td>10</td></tr>"""


def cells(table: str) -> list[list[str]]:
    """The words of each cell of each row, after the spans of `table` were filled."""
    tree = document_fromstring(f"<table>{table}</table>")
    fill_spanned_rows(tree)
    return [[cell.text_content() for cell in row] for row in tree.iter("tr")]


def test_each_row_of_a_web_page_says_what_it_is_about() -> None:
    """Between paragraphs, as trafilatura leaves it."""
    page = f"<html><body><p>Giờ mở cửa của thư viện:</p><table>{ROWS}</table></body></html>"
    assert LINES in parse_web_page(page.encode()).text


def test_each_row_of_a_word_file_says_what_it_is_about() -> None:
    """Cells that Word has merged downwards, also behind one that was merged sideways."""
    document = docx.Document()
    table = document.add_table(4, 3)
    for y, words in enumerate(LINES.split("\n")):
        for x, word in enumerate(words.split(" | ")):
            table.cell(y, x).text = word
    table.cell(2, 0).text = ""
    table.cell(1, 0).merge(table.cell(2, 0))
    wide = document.add_table(2, 3)
    wide.cell(0, 0).merge(wide.cell(0, 1)).text = "rộng"
    wide.cell(0, 2).merge(wide.cell(1, 2)).text = "cao"
    wide.cell(1, 0).text, wide.cell(1, 1).text = "a", "b"
    out = io.BytesIO()
    document.save(out)
    text = parse_word_file(out.getvalue()).text
    assert text == f"{LINES}\n\nrộng | | cao\na | b | cao"


def test_each_row_of_an_open_document_says_what_it_is_about() -> None:
    """A covered cell stands where the one above reaches; one beside it is covered as well."""
    body = """<b:table><b:table-row><b:table-cell b:number-rows-spanned="2"
    b:number-columns-spanned="2"><t:p>cao</t:p></b:table-cell><b:covered-table-cell/>
    <b:table-cell><t:p>1</t:p></b:table-cell></b:table-row><b:table-row><b:covered-table-cell
    b:number-columns-repeated="2"/><b:table-cell><t:p>2</t:p></b:table-cell></b:table-row>
    <b:table-row><b:table-cell><t:p>thấp</t:p></b:table-cell><b:table-cell><t:p>3</t:p>
    </b:table-cell></b:table-row></b:table>"""
    assert parse_open_document(odt(body)).text == "cao | 1\ncao | 2\nthấp | 3"


@pytest.mark.parametrize(
    ("rows", "words"),
    [
        ([[(0, "Tiết"), (1, "Thứ 2"), (2, "Thứ 3")], [(0, "1"), (1, "Chào cờ")]],
         [["Tiết", "Thứ 2", "Thứ 3"], ["1", "Chào cờ", ""]]),
        ([[(0, "Giờ"), (2, "Việc")], [(0, "7h"), (1, "8h"), (2, "Đón khách")]],
         [["Giờ", "", "Việc"], ["7h", "8h", "Đón khách"]]),
        ([[(0, "STT"), (1, "Tên"), (3, "Giá")], [(0, "1"), (2, "Khám"), (3, "50.000")]],
         [["STT", "Tên", "Giá"], ["1", "Khám", "50.000"]]),
        ([[(0, "STT"), (1, "Tên"), (3, "Giá")], [(0, "Tổng"), (2, "90.000")]],
         [["STT", "Tên", "Giá"], ["Tổng", "", "90.000"]]),
        ([[(0, "TT"), (1, "Tên"), (2, "Giá")], [(0, "II"), (1, "Tại nhà")], [(0, "-"), (1, "Có")]],
         [["TT", "Tên", "Giá"], ["II", "Tại nhà", ""], ["-", "Có"]]),
        ([[(0, "Dịch vụ"), (1, "Giá")], [(0, "Cắt"), (1, "50.000")],
          [(0, "Nhuộm"), (1, "200.000"), (2, "300.000")]],
         [["Dịch vụ", "Giá", ""], ["Cắt", "50.000", ""], ["Nhuộm", "200.000", "300.000"]]),
        ([[(0, "Giờ"), (1, "Nội dung")], [(0, "8h"), (1, "Họp"), (2, "P1")], [(0, "9h"), (1, "-")]],
         [["Giờ", "Nội dung", ""], ["8h", "Họp", "P1"], ["9h", "-", ""]]),
        ([[(0, "Buổi sáng")], [(0, "7h"), (1, "Văn")]], [["Buổi sáng", ""], ["7h", "Văn"]]),
        ([[(0, "a")], [], [(0, "b"), (1, "c")]], [["a"], [], ["b", "c"]]),
        ([], []),
    ],
)  # fmt: skip
def test_what_stands_behind_a_wide_cell_keeps_its_column(
    rows: list[list[tuple[int, str]]], words: list[list[str]]
) -> None:
    """Of the columns that the fullest row has: those of its grid alone part nothing."""
    assert list(in_columns(rows)) == words


@pytest.mark.parametrize(
    "rows",
    [
        ["Tên học phần | Toán cao cấp", "Mã | MA101 | Số tín chỉ | 3", "Khoa | Cơ bản"],
        ["Tên phòng | Đào tạo", "Trưởng phòng | An | Điện thoại | 0225 1", "Địa chỉ | 12 Lê Lợi"],
        ["Course | Law", "Code | A | Room | B", "Faculty | Law", "Opened | 1965", "Fee | 5.000"],
        ["Họ tên | An | Lớp | Toán", "Quê | Huế", "Mã | 12 | Khóa | 65", "Điểm | 8"],
        ["Họ và tên | An", "Giới tính | Nam | Ngày sinh | 1/2", "Lớp | 10A | Khóa | 65"],
        ["STT | Tên | Phòng | Giá", "1 | Áo | A | 5", "2 | Mũ | B | 6", "Ghi chú | chưa gồm thuế"],
        ["Dịch vụ | Giá", "Dịch vụ | Ngày thường | Cuối tuần | Tết", "Vé | 10.000 | 15.000 | 2"],
        ["Ngành | Điểm", "Ngành | 2023 | 2024", "Điện | 20 | 21"],
    ],
)
def test_a_wide_cell_of_a_form_makes_no_columns(rows: list[str]) -> None:
    """Nor does a note below a table, and the second line of names has all of them."""
    placed = [list(enumerate(row.split(" | "))) for row in rows]
    assert [" | ".join(words) for words in in_columns(placed)] == rows


def test_a_wide_cell_of_an_open_document_is_followed_by_an_empty_one() -> None:
    """What it covers has no words."""
    body = """<b:table><b:table-row><b:table-cell><t:p>1</t:p></b:table-cell><b:table-cell>
    <t:p>Lý</t:p></b:table-cell><b:table-cell><t:p>Văn</t:p></b:table-cell></b:table-row>
    <b:table-row><b:table-cell b:number-columns-spanned="2"><t:p>Nghỉ</t:p></b:table-cell>
    <b:covered-table-cell/><b:table-cell><t:p>Sử</t:p></b:table-cell></b:table-row></b:table>"""
    assert parse_open_document(odt(body)).text == "1 | Lý | Văn\nNghỉ | | Sử"


@pytest.mark.parametrize(
    ("table", "filled"),
    [
        (ROWS.replace("<td>Mượn</td>", "<td colspan=2>Mượn</td>").replace("<td>9</td>", ""),
         [["Ngày", "Phòng", "Giờ"], ["Thứ hai", "Đọc", "8"], ["Thứ hai", "Mượn"],
          ["Thứ ba", "Đọc", "10"]]),
        ("<tr><td>a<td rowspan=3>b<td>c<tr><td>d<tr><td>e<td>f<tr><td>g",
         [["a", "b", "c"], ["d", "b"], ["e", "b", "f"], ["g"]]),
        ("<tr><td rowspan=2>a<td rowspan=2>b<tr>", [["a", "b"], ["a", "b"]]),
        ("<tr><td rowspan=99999999 colspan=99999999>a<tr><td>b", [["a"], ["b"]]),
        ("<tr><td rowspan='-3' colspan=0>a<td rowspan=x>b<tr><td>c", [["a", "b"], ["c"]]),
        (f"<tr><td rowspan=2>{'x' * (LONGEST_REPEATED + 1)}<td>a<tr><td>b",
         [["x" * (LONGEST_REPEATED + 1), "a"], ["", "b"]]),
    ],
)  # fmt: skip
def test_a_cell_is_repeated_in_its_column(table: str, filled: list[list[str]]) -> None:
    """Beside others that are wide, in the middle, at the end; not by numbers that are none."""
    assert cells(table) == filled


def test_a_page_cannot_make_a_table_without_an_end(monkeypatch: pytest.MonkeyPatch) -> None:
    """Rows are filled up to a limit."""
    monkeypatch.setattr(spanning, "_MOST_COPIES", 7)
    found = cells("<tr>" + "<td rowspan=100>a" * 5 + "<tr><td>b" * 9)
    assert sum(len(row) for row in found) == 5 + 9 + 7
