"""Tables of contents that are printed as lines, in plain text and PDF files."""

from collections.abc import Callable

import pytest

from corpus.read.pdf_file import parse_pdf_file
from corpus.read.plain import parse_plain
from corpus.read.plain_headings import plain_headings
from corpus.read.source import Source
from tests.made_pdf import Words, pdf

LONG = (
    "Sinh viên của trường phải đăng ký học phần trước ngày khai giảng và nộp học phí đúng hạn, "
    "theo quy định của phòng tài chính trong từng năm học."
)
ENTRIES = [
    "Chương I QUY ĐỊNH CHUNG ................ 2",
    "Điều 1. Phạm vi điều chỉnh ................ 2",
    "Điều 2. Đối tượng áp dụng ................ 2",
    "Chương II HỌC PHÍ ................ 3",
    "Điều 3. Mức học phí ................ 3",
]
BEFORE = ["QUY CHẾ ĐÀO TẠO", f"Ban hành theo quyết định của nhà trường. {LONG}"]
TEXT = [
    "Chương I", "QUY ĐỊNH CHUNG", "Điều 1. Phạm vi điều chỉnh", LONG, "Điều 2. Đối tượng áp dụng",
    LONG, "Chương II", "HỌC PHÍ", "Điều 3. Mức học phí", LONG,
]  # fmt: skip


Read = Callable[[list[str], list[str]], Source]


def as_plain(contents: list[str], text: list[str]) -> Source:
    """Read from a file of lines."""
    return parse_plain("\n".join([*contents, "", *text]))


def as_pdf(contents: list[str], text: list[str]) -> Source:
    """Read from a file of two pages."""
    pages = [contents, text]
    return parse_pdf_file(
        pdf([[Words(x, y=760 - 30 * n) for n, x in enumerate(page)] for page in pages])
    )


READERS = pytest.mark.parametrize("read", [as_plain, as_pdf])
TITLES = pytest.mark.parametrize("title", [["MỤC LỤC"], ["Mục lục", "Trang"], []])


def headings(source: Source) -> list[str]:
    """The headings of `source`."""
    return [source.text[h.start : h.end] for h in source.headings]


@READERS
@TITLES
def test_each_article_stands_under_the_chapter_that_it_is_in(read: Read, title: list[str]) -> None:
    """The contents name all of them before, and are neither headings nor text."""
    source = read([*BEFORE, *title, *ENTRIES], TEXT)
    assert source.text.split() == "\n".join([*BEFORE, *TEXT]).split()
    assert headings(source) == [x for x in (*BEFORE, *TEXT) if LONG not in x]


@READERS
def test_an_entry_that_was_wrapped_goes_whole(read: Read) -> None:
    """Its first line has no number."""
    wrapped = "Điều 4. Trách nhiệm của các phòng, khoa, trung tâm và của mọi\nsinh viên ........ 9"
    source = read(["MỤC LỤC", *ENTRIES, *wrapped.split("\n")], TEXT)
    assert source.text.split() == "\n".join(TEXT).split()


@READERS
@pytest.mark.parametrize(
    "lines",
    [
        ["Cà phê đen ........ 20", "Cà phê sữa ........ 25", "Bạc xỉu ........ 30"],
        ["Họ tên: ............", "Ngày sinh: ............", "Lớp: ............"],
        [
            "MỤC LỤC",
            "Khám nội ........ 42.100",
            "Khám mắt ........ 50.100",
            "Siêu âm ........ 90.500",
        ],
        ["Vòng 1 ........ 9", "Vòng 2 ........ 7", "Vòng 3 ........ 5"],
    ],
)
def test_other_lines_with_leaders_stay(read: Read, lines: list[str]) -> None:
    """Menus, forms, prices."""
    assert all(line in read(lines, [LONG]).text for line in lines)


DISHES = ["Phở bò", "Bún chả", "Nem rán"]


@READERS
@pytest.mark.parametrize(
    ("lines", "text"),
    [
        (["Lớp\tSĩ số", "6A\t40", "6B\t41", "6C\t43"], ["Lớp 6A học phòng 101, lớp 6B và 6C."]),
        (["An\t5", "Bình\t7", "Lan\t9"], ["An, Bình và Lan được khen."]),
        (["Khối 6\t240", "Khối 7\t260", "Khối 8\t300"], ["Khối 6 và khối 7 học buổi sáng."]),
        (["Danh mục dịch vụ", "Khám nội\t100", "Khám mắt\t150", "Siêu âm\t200"], []),
        (["Danh mục thuốc", "Thuốc A\t5", "Thuốc B\t6", "Thuốc C\t7"], []),
        (["Danh sách hình thức kỷ luật", "Nhắc nhở\t5", "Phê bình\t7", "Buộc thôi học\t9"], []),
        (["List of prices", "Tea ...... 2", "Coffee ...... 3", "Juice ...... 5"], []),
        (["Contents", "Plasters\t2", "Bandages\t3", "Scissors\t5"], []),
        ([f"{dish} ........ {3 + n}" for n, dish in enumerate(DISHES)], DISHES),
        ([f"{n}. {dish} ........ {40 + n}" for n, dish in enumerate(DISHES)], DISHES),
        (
            [f"{n}. {dish} ........ {40 + n}" for n, dish in enumerate(DISHES)],
            [f"{n}. {dish}" for n, dish in enumerate(DISHES)],
        ),
    ],
)
def test_tables_and_prices_stay_though_their_names_are_told_again(
    read: Read, lines: list[str], text: list[str]
) -> None:
    """Their numbers rise, and a sentence or a line below speaks of them."""
    words = read(lines, [LONG, *text]).text.split()
    assert all(word in words for line in lines for word in line.split() if "..." not in word)


def test_a_file_of_nothing_but_contents_is_not_emptied() -> None:
    """It has a text to be found by."""
    assert parse_plain("\n".join(["MỤC LỤC", *ENTRIES])).text


def test_a_line_with_leaders_is_no_heading() -> None:
    """Wherever it stands."""
    text = f"Quy chế\n\n{ENTRIES[0]}\n\n{LONG}\n\n{ENTRIES[1]}\n\n{LONG}"
    assert [text[h.start : h.end] for h in plain_headings(text)] == []
