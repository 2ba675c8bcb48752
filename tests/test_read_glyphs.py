"""Where lines of a PDF begin and end: by the places of their glyphs where PDFium errs."""

import pytest

from corpus.read.pdf_file import parse_pdf_file
from tests.made_pdf import Words, pdf

STAFF = [
    ["STT", "Họ và tên", "Lớp"],
    ["1", "Nguyễn Văn An", "10A1"],
    ["2", "Trần Thị Bình", "10A2"],
    ["3", "Lê Cường", "10A3"],
]
STOCK = [
    ["Vật tư", "Số lượng", "Giá"],
    ["Bàn học", "4", "100"],
    ["Ghế gỗ", "8", "50"],
    ["Đèn điện", "2", "70"],
]
GUESTS = [["Người lớn", "5"], ["Trẻ em", "3"], ["Người già", "2"]]


def read(*words: Words | bytes) -> str:
    """The text of a page of `words`."""
    return parse_pdf_file(pdf([words])).text


def placed(rows: list[list[str]], places: tuple[float, ...], step: float) -> list[Words]:
    """The cells of `rows` below each other."""
    return [
        Words(cell, x, 700 - step * n)
        for n, row in enumerate(rows)
        for x, cell in zip(places, row, strict=True)
    ]


@pytest.mark.parametrize("step", [15, 20, 26])
@pytest.mark.parametrize(
    ("rows", "places"),
    [(STAFF, (72, 110, 400)), (STAFF, (72, 140, 300)), (STOCK, (72, 250, 400)),
     (GUESTS, (72, 300))],
)  # fmt: skip
def test_rows_with_single_digits_are_rows_where_nothing_else_is_on_the_page(
    rows: list[list[str]], places: tuple[float, ...], step: float
) -> None:
    """Wherever the digits stand: in front, in the middle or at the end."""
    assert read(*placed(rows, places, step)) == "\n".join(" | ".join(row) for row in rows)


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ([Words("Diện tích 120 m"), Words("2 ", 165, 725, 7), Words("mỗi lớp", 172)],
         "Diện tích 120 m 2 mỗi lớp"),
        ([b"BT /F 12 Tf 0 1 -1 0 300 300 Tm <0061002000620020006300200064> Tj ET"], "a b c d"),
        ([Words("(", 72), Words("Khai giảng ngày 5", 120)], "( Khai giảng ngày 5"),
    ],
)  # fmt: skip
def test_what_only_stands_higher_or_apart_begins_no_line_and_is_no_cell(
    words: list[Words | bytes], text: str
) -> None:
    """A raised number, what is turned upright, a sign in front."""
    assert read(*words) == text
