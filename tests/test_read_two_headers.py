"""Two rows of names above the columns of a table."""

import io

import docx
import pytest
from lxml.html import document_fromstring

from corpus.lists import led
from corpus.read.blocks import PAGE, Block, join
from corpus.read.markdown import parse_markdown
from corpus.read.open_document import parse_open_document
from corpus.read.plain import parse_plain
from corpus.read.spanning import fill_spanned_rows, in_columns
from corpus.read.two_headers import Placed, one_header, two_headers
from corpus.read.web_page import parse_web_page
from corpus.read.word_file import parse_word_file
from corpus.rows import cells_of, line_of
from corpus.sentences import sentence_spans
from tests.test_read_open_document import odt

LINES = (
    "STT | Trường | Chỉ tiêu Lớp thường | Chỉ tiêu Lớp chuyên | Lệ phí\n"
    "1 | Hoa Ban | 400 | 70 | 60.000\n2 | Sao Khuê | 350 | 35 | 50.000"
)
DATA = [line.split(" | ") for line in LINES.split("\n")[1:]]


def placed(line: str) -> list[Placed]:
    """The cells of `line`, parted by bars; "_" goes on with the cell before it."""
    cells = enumerate(cell.strip() for cell in line.split("|"))
    return [(column, words) for column, words in cells if words != "_"]


def joined(text: str) -> str:
    """The names of the columns of the table `text`, if its first two rows have them."""
    found = two_headers([placed(line) for line in text.split("\n")])
    return " | ".join(words for _, words in found.cells) if found else ""


def test_a_web_page_calls_a_column_by_both_of_its_names() -> None:
    """Whatever elements they stand in; each row is then understood with all of them."""
    data = "".join(f"<tr><td>{'</td><td>'.join(cells)}</td></tr>" for cells in DATA)
    head = """<thead><tr><th rowspan=2>STT<th rowspan=2><p>Trường</p><th colspan=2><b>Chỉ</b> tiêu
    <th rowspan=2>Lệ phí</tr><tr><th><p>Lớp thường</p><th>Lớp <i>chuyên</i></tr></thead>"""
    page = f"<html><body><p>Kế hoạch tuyển sinh:</p><table>{head}{data}</table></body></html>"
    assert LINES in parse_web_page(page.encode()).text
    assert led(LINES, sentence_spans(LINES))[1] == (
        "STT: 1; Trường: Hoa Ban; Chỉ tiêu Lớp thường: 400; Chỉ tiêu Lớp chuyên: 70; Lệ phí: 60.000"
    )


def test_a_word_file_calls_a_column_by_both_of_its_names() -> None:
    """Also below a line across the whole table."""
    document = docx.Document()
    table = document.add_table(5, 5)
    table.cell(0, 0).merge(table.cell(0, 4)).text = "Tuyển sinh"
    for column, words in ((0, "STT"), (1, "Trường"), (4, "Lệ phí")):
        table.cell(1, column).merge(table.cell(2, column)).text = words
    table.cell(1, 2).merge(table.cell(1, 3)).text = "Chỉ tiêu"
    table.cell(2, 2).text, table.cell(2, 3).text = "Lớp thường", "Lớp chuyên"
    for y, cells in enumerate(DATA, 3):
        for x, words in enumerate(cells):
            table.cell(y, x).text = words
    out = io.BytesIO()
    document.save(out)
    assert parse_word_file(out.getvalue()).text == f"Tuyển sinh\n\n{LINES}"


def test_an_open_document_calls_a_column_by_both_of_its_names() -> None:
    """What is covered from above and what is covered from the left are not the same."""
    cell, covered = "<b:table-cell{}><t:p>{}</t:p></b:table-cell>", "<b:covered-table-cell/>"
    tall = [cell.format(' b:number-rows-spanned="2"', one) for one in ("STT", "Trường", "Lệ phí")]
    wide = cell.format(' b:number-columns-spanned="2"', "Chỉ tiêu") + covered
    names = [*tall[:2], wide, tall[2]], [covered * 2, *map(cell.format, [""] * 2, KINDS), covered]
    rows = [*map("".join, names), *("".join(cell.format("", one) for one in row) for row in DATA)]
    table = "".join(f"<b:table-row>{row}</b:table-row>" for row in rows)
    assert parse_open_document(odt(f"<b:table>{table}</b:table>")).text == LINES


KINDS = ("Lớp thường", "Lớp chuyên")


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Ngành|Điểm|_\nNgành|2023|2024\nĐiện|20|21\nLuật|22|23", "Ngành | Điểm 2023 | Điểm 2024"),
        ("Lớp|Sáng|_|Chiều|_\n|Vào|Ra|Vào|Ra\nA|7|8|9|10\nB|7|8|9|10",
         "Lớp | Sáng Vào | Sáng Ra | Chiều Vào | Chiều Ra"),
        ("|Thu|_\nQuý|Vé|Khác\nI|5|6\nII|7|8", "Quý | Thu Vé | Thu Khác"),
        ("|Thu|_|Ghi chú\nQuý|Vé|Khác|\nI|5|6|ít\nII||8|", "Quý | Thu Vé | Thu Khác | Ghi chú"),
        ("|Thu|_|Chi\n|Vé|Khác|\nI|ít|vừa|nhiều\nII|ít|ít|vừa", " | Thu Vé | Thu Khác | Chi"),
        ("Plan|Price|_|Notes\nPlan|1 month|1 year|Notes\nA|£3|£30|\nB|£4|£40|new",
         "Plan | Price 1 month | Price 1 year | Notes"),
        ("Bảng giá\nXe|Giá|_\nXe|Ngày|Đêm\nMáy|5|6\nĐạp|3|4", "Xe | Giá Ngày | Giá Đêm"),
        ("Xe|Giá|_\nXe|Ngày|Đêm\nHai bánh\nMáy|5|6\nĐạp|3|4", "Xe | Giá Ngày | Giá Đêm"),
    ],
)  # fmt: skip
def test_the_upper_name_stands_before_the_lower_one(text: str, names: str) -> None:
    """Years and amounts are names, too; lines across the table are none."""
    assert joined(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "Xe|Giá|_\nXe|Ngày|Đêm\nMáy|5|6",  # too few rows to choose from
        "Xe|Giá|Nơi\nMáy|5|A\nĐạp|3|B\nHơi|9|C",  # one row of names
        "Thứ hai|Chào cờ|_\nThứ hai|Toán|Văn\nThứ hai|Lý|Hóa\nThứ ba|Sử|Địa",  # goes on
        "Thứ hai|Chào cờ|_\nThứ hai|Toán|Văn\nThứ ba|Sử|Địa\nThứ ba|Lý|Hóa",  # one of many days
        "Họ tên|An|_|_\nLớp|6A|Khóa|12\nQuê|Huế|Mã|5\nTổ|1|Phòng|2",  # a form
        "Họ tên: An|_|Lớp: 6A|_\nSinh|1990|Quê|Huế\nMã|5|Tổ|1\nCao|1,5|Nặng|40",
        "Kho|Hàng|_\nKho|30|40\nBãi|50|60\nSân|70|80",  # amounts
        "Kho|Hàng|_\nKho||Thép\nBãi|50|60\nSân|70|80",  # an empty name
        "Kho|Hàng|_\nKho|Hàng|Hàng\nBãi|50|60\nSân|70|80",  # one that says nothing more
        "A|_|B|_\nx|y|z|t\n1|2|3|4\n5|6|7|8",  # no cell that both rows share
        "A|B|_\n|C\n1|2\n3|4",  # and none that is wide
        "|Thứ hai|_|Thứ ba|_\nSáng|Toán|Văn|Lý|Hóa\nChiều|Sử|Địa|Cờ|Bơi\nTối|Ca|Múa|Vẽ|Bơi",
        "|Thường|Quý|_\nBể bơi|có|có|không\nGiá|5|7|9\nSân|không|có|có",  # a number in one row
        f"Tin|{'Trường mở cửa. ' * 5}|_\nTin|{'Đội bóng thắng. ' * 5}|Cờ\nA|1|2\nB|3|4",  # stories
        f"{'Trường mở cửa. ' * 9}|Giá|_\n|Ngày|Đêm\nMáy|5|6\nĐạp|3|4",
        "",
    ],
)
def test_other_rows_stay_apart(text: str) -> None:
    """Rows of data with wide and tall cells, forms, and what nobody can tell."""
    assert joined(text) == ""


def test_a_tall_name_counts_once() -> None:
    """Readers repeat it in the lower row."""
    name = "Loại xe gửi theo ngày hoặc theo đêm ở bãi xe phía sau nhà ga"
    text = f"{name}|Giá|_\n{name}|Ngày|Đêm\nMáy|5|6\nĐạp|3|4"
    assert joined(text) == f"{name} | Giá Ngày | Giá Đêm"


def test_two_rows_of_names_become_one_row() -> None:
    """The place of the other one is empty, which no reader writes down."""
    rows = [placed(line) for line in ("Xe|Giá|_", "Xe|Ngày|Đêm", "Máy|5|6", "Đạp|3|4")]
    told = [["Xe", "Giá Ngày", "Giá Đêm"], [], ["Máy", "5", "6"], ["Đạp", "3", "4"]]
    assert list(in_columns(rows)) == told
    cells = ["<td rowspan=2>Xe<td colspan=2>Giá", "<td>Ngày<td>Đêm", "<td>Máy<td>5<td>6"]
    tree = document_fromstring(f"<table><tr>{'<tr>'.join([*cells, '<td>Đạp<td>3<td>4'])}</table>")
    fill_spanned_rows(tree)
    found = [[cell.text_content() for cell in row] for row in tree.iter("tr")]
    assert found == [row for row in told if row]


TALL = "STT | Trường | Chỉ tiêu | | Lệ phí\n| | Lớp thường | Lớp chuyên |"
SPLIT = (
    "| Adults | | Children |\nDay | Early | Late | Early | Late\n"
    "Monday | 9:00 | 18:00 | 10:00 | 17:00\nFriday | 8:00 | 17:00 | 9:00 | 16:00"
)


@pytest.mark.parametrize("separator", ["|", "\t"])
@pytest.mark.parametrize(
    ("above", "names"),
    [
        (f"{TALL}\n" + "\n".join(map(" | ".join, DATA)), LINES.split("\n")[0]),
        (SPLIT, "Day | Adults Early | Adults Late | Children Early | Children Late"),
    ],
)
def test_text_with_empty_cells_beside_wide_names_has_one_row_of_names(
    above: str, names: str, separator: str
) -> None:
    """In Markdown and where tabs part the cells of a sheet."""
    rows = [cells_of(line) for line in above.split("\n")]
    lines = [separator.join(row) for row in rows]
    if separator == "|":
        lines = [f"|{line}|" for line in lines]
        lines.insert(1, "|---" * len(rows[0]) + "|")
    parse = parse_markdown if separator == "|" else parse_plain
    found = parse("\n".join(lines)).text.split("\n")
    assert found == [names, *(line_of(row) for row in rows[2:])]


@pytest.mark.parametrize(
    "text",
    [
        "Day | Morning |\nMonday | 9:00 | room 3\nTuesday | 9:30 | room 4\nFriday | 8:00 | room 5",
        "| Price |\nAdult | Free | Closed\nChild | 5 | 6\nSenior | 3 | 4",
        "Name | | Class |\nAnn | Lee | 6A | 12\nBen | Fox | 6B | 13\nCat | Ray | 6C | 14",
        "| Coach | | Fee\nYoga | Lan | Mai |\nJudo | Hùng | Nam | 50k\nChess | Tú | Vy | 30k",
        "| Coach | | Room |\nYoga | Lan | Mai | Hall | Gym\nJudo | Hùng | Nam | Hall | R2\n"
        "Chess | Tú | Vy | Hall | R3",
        "| Monday | | Tuesday |\nMorning | Maths | Art | Music | Sport\n"
        "Noon | Art | Maths | Sport | Music\nEvening | Sport | Music | Art | Maths",
    ],
)
def test_a_column_without_a_name_makes_no_second_row_of_names(text: str) -> None:
    """What stands below is a row, as it is for who reads the page."""
    assert one_header([f"{line} " for line in text.split("\n")]) == ""


def test_a_page_that_begins_with_two_rows_of_names_begins_once() -> None:
    """Its mark is no word of the corner, nor of each name below a wide one."""
    rows = SPLIT.split("\n")
    found = join([Block("Hours"), *(Block(PAGE * (not n) + row, tight=n > 0) for n, row in
                                    enumerate([f" {rows[0]} ", *rows[1:]]))])  # fmt: skip
    assert found.text.split("\n")[2].startswith("Day | Adults Early | Adults Late")
    wide = ["A | | B", "x | y |", "1 | 2 | 3", "4 | 5 | 6"]
    found = join(
        [Block(PAGE * (n in (0, 2)) + f"{row} ", tight=n > 0) for n, row in enumerate(wide)]
    )
    assert (found.text.split("\n")[0], len(found.pages)) == ("A x | A y | B", 2)
