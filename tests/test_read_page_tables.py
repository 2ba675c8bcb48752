"""Tables in PDF files: rows by the gaps between their cells."""

from collections.abc import Sequence

import pytest

from corpus.read.pdf_file import parse_pdf_file
from tests.made_pdf import Words, pdf

FEES = [
    ["Dịch vụ", "Giá BHYT", "Giá dịch vụ"],
    ["Khám nội", "42.100", "150.000"],
    ["Khám ngoại", "42.100", "200.000"],
    ["Siêu âm bụng", "49.300", "180.000"],
]
LONG = "Bảng giá này có hiệu lực từ ngày ký và thay cho bảng giá của năm học trước đó."
COLUMNS = (72.0, 250.0, 400.0)


def read(rows: list[list[str]], step: float = 16, places: tuple[float, ...] = COLUMNS) -> list[str]:
    """The paragraphs of a page with `rows` between two lines of prose."""
    cells = [
        Words(cell, x, 700 - step * n)
        for n, row in enumerate(rows)
        for x, cell in zip(places, row, strict=True)
        if cell
    ]
    page = [Words(LONG, y=740), *cells, Words(LONG, y=400)]
    first, *table, last = parse_pdf_file(pdf([page])).text.split("\n\n")
    assert (first, last) == (LONG, LONG)
    return table


@pytest.mark.parametrize("step", [16, 22])
@pytest.mark.parametrize("places", [COLUMNS, (72.0, 300.0, 440.0), (72.0, 170.0, 260.0)])
def test_each_row_of_a_table_is_a_line_of_its_cells(step: float, places: tuple[float, ...]) -> None:
    """As wide as the page or narrower; all together are one table."""
    assert read(FEES, step, places) == ["\n".join(" | ".join(row) for row in FEES)]


def test_cells_that_end_below_each_other_are_a_column() -> None:
    """Numbers end at the same place, names begin there."""
    right = [Words(row[1], 300 - 6 * len(row[1]), 700 - 16 * n) for n, row in enumerate(FEES)]
    left = [Words(row[0], 72, 700 - 16 * n) for n, row in enumerate(FEES)]
    page = [words for pair in zip(left, right, strict=True) for words in pair]
    assert parse_pdf_file(pdf([page])).text == "\n".join(f"{a} | {b}" for a, b, _ in FEES)


def test_an_empty_cell_keeps_its_place() -> None:
    """What stands behind it belongs to the column below which it is."""
    rows = [*FEES, ["Siêu âm tim", "", "250.000"]]
    assert read(rows)[0].split("\n")[-1] == "Siêu âm tim | | 250.000"


def test_a_line_across_parts_two_tables() -> None:
    """It is no row."""
    rows = [*FEES, ["B. Xét nghiệm", "", ""], *FEES[1:]]
    tables = [FEES, FEES[1:]]
    first, second = ("\n".join(" | ".join(row) for row in table) for table in tables)
    assert read(rows) == [first, "B. Xét nghiệm", second]


def test_the_head_of_an_official_paper_is_no_table() -> None:
    """Who writes stands beside the name of the state: two columns, and nothing of each other."""
    head = [
        ["SỞ GIÁO DỤC", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"],
        ["TRƯỜNG THPT SỐ 1", "Độc lập - Tự do - Hạnh phúc"],
        ["Số: 12/QĐ", "Hải Phòng, ngày 1 tháng 2 năm 2024"],
    ]
    assert not any("|" in line for line in read(head, places=(72.0, 260.0)))


def test_two_lines_with_a_gap_are_lines() -> None:
    """Too few for a table; they do not flow into one sentence either."""
    rows = [[*row[:2], ""] for row in FEES[:2]]
    assert read(rows) == ["Dịch vụ Giá BHYT", "Khám nội 42.100"]


@pytest.mark.parametrize("label", ["1.", "a)", "Điều 1.", "-"])
def test_the_gap_behind_a_label_makes_no_cells(label: str) -> None:
    """However many items stand below each other, each of several lines."""
    items = [
        ("Sinh viên nộp học phí của mỗi học kỳ tại phòng tài chính của", "nhà trường."),
        ("Sinh viên nộp chậm phải có đơn, ghi rõ lý do và thời hạn mà sẽ", "nộp đủ học phí."),
    ]
    page = []
    for n, (first, second) in enumerate(items):
        y = 700 - 32 * n
        page += [Words(label, 72, y), Words(first, 140, y), Words(second, 140, y - 16)]
    text = parse_pdf_file(pdf([page])).text
    assert text.split("\n\n") == [f"{label} {a} {b}" for a, b in items]


PRICES = [
    ["1", "Khám thường", "50.000"],
    ["2", "Siêu âm", "280.000"],
    ["10", "Chụp phim", "90.000"],
]
NAMES = ["STT", "Dịch vụ", "Giá (đồng)"]


def below(
    names: Sequence[tuple[str, float]], rows: list[list[str]], places: list[float]
) -> list[str]:
    """The paragraphs of a page with `rows` below `names`, which have places of their own."""
    page = [Words(LONG, y=740), *(Words(name, x, 700) for name, x in names)]
    for n, row in enumerate(rows, start=1):
        page += [Words(cell, x, 700 - 16 * n) for cell, x in zip(row, places, strict=True) if cell]
    first, *table = parse_pdf_file(pdf([page])).text.split("\n\n")
    assert first == LONG
    return table


def lines_of(*rows: list[str]) -> str:
    """`rows` as they are told."""
    return "\n".join(" | ".join(row).strip() for row in rows)


@pytest.mark.parametrize(
    ("places", "left"),
    [((68, 230, 420), 110), ((68, 98, 400), 98), ((68, 110, 370), 110), ((68, 94, 420), 100)],
)
def test_the_names_of_columns_stand_anywhere_above_their_cells(
    places: tuple[float, ...], left: float
) -> None:
    """In the middle, where the words below are short, and close to the next column."""
    names = list(zip(NAMES, places, strict=True))
    assert below(names, PRICES, [76, left, 410]) == [lines_of(NAMES, *PRICES)]


def test_the_last_columns_may_have_names_alone() -> None:
    """Notes that nobody has made yet."""
    names = list(zip([*NAMES, "Ghi chú"], (68, 230, 390, 490), strict=True))
    rows = [[*row, ""] for row in PRICES]
    read = below(names, rows, [76, 110, 400, 490])
    assert read == [lines_of([*NAMES, "Ghi chú"], *rows)]


@pytest.mark.parametrize("order", [(0, 1, 2, 3), (2, 0, 1, 3), (2, 3, 0, 1)])
def test_a_long_cell_ends_where_those_of_other_rows_begin(order: tuple[int, ...]) -> None:
    """A gap that may be one between words is one between cells, in the first rows or the last."""
    rows = [
        ["1", "Siêu âm tim qua thành ngực có thuốc", "Lần", "280.000"],
        ["2", "Siêu âm gan qua thành ngực có thuốc", "Lần", "380.000"],
        ["3", "Chụp phim", "Lần", "90.000"],
        ["4", "Khám", "Lần", "50.000"],
    ]
    names = [("STT", 68.0), ("Dịch vụ", 200.0), ("ĐVT", 328.0), ("Giá", 420.0)]
    told = [rows[n] for n in order]
    read = below(names, told, [76, 110, 330, 420])
    assert read == [lines_of([name for name, _ in names], *told)]


@pytest.mark.parametrize(
    "line",
    [
        [("Tên: A", 68.0), ("Lớp: 10A", 230.0), ("Năm: 2024", 420.0)],
        [("Các em  có tên  sau đây được nhận học bổng của trường:", 72.0)],
        [("Trường THPT", 68.0), ("Năm học 2024", 420.0)],
        [("STT", 68.0), ("Dịch vụ", 230.0), ("Nhóm", 300.0), ("Giá", 490.0)],
        [("Các em có tên   trong danh sách   của năm nay", 72.0)],
    ],
)
def test_another_line_above_a_table_is_no_row(line: list[tuple[str, float]]) -> None:
    """What says itself what it is, wide spaces in prose, fewer or unclear cells."""
    told = " ".join(" ".join(words for words, _ in line).split())
    assert below(line, PRICES, [76, 110, 410]) == [told, lines_of(*PRICES)]


def test_a_table_has_the_names_of_its_columns_once() -> None:
    """Another line above them is none of its rows where numbers stand below words already."""
    rows = [NAMES, *PRICES]
    other = [("Nhi", 70.0), ("Cơ sở hai", 230.0), ("Tầng trệt", 450.0)]
    read = below(other, rows, [68, 110, 400])
    assert read == ["Nhi Cơ sở hai Tầng trệt", lines_of(*rows)]
