"""Tables of plain text with tabs: sheets that a program saved, and rows that somebody typed."""

import pytest

from corpus.read.plain import parse_plain
from corpus.read.plain_tables import with_rows

STAFF = """\
STT\tTên\tViệc\tMáy\tThư
1\tLan\tkho\t0912 345 678\tlan@kho.vn
2\tMai\tbến\t\tmai@kho.vn
3\tChi\tsổ\t0913 456 789\t
4\tTư\t\t\ttu@kho.vn"""
TOLD_STAFF = """\
STT | Tên | Việc | Máy | Thư
1 | Lan | kho | 0912 345 678 | lan@kho.vn
2 | Mai | bến | | mai@kho.vn
3 | Chi | sổ | 0913 456 789 |
4 | Tư | | | tu@kho.vn"""


def test_an_empty_cell_of_a_sheet_keeps_its_place() -> None:
    """As spreadsheets save text: nobody has the telephone of another's column."""
    assert with_rows(STAFF) == TOLD_STAFF
    source = parse_plain(f"Người trực.\n\n{STAFF}\n\nXin gọi trước.")
    assert source.text == f"Người trực.\n\n{TOLD_STAFF}\n\nXin gọi trước."
    assert parse_plain(STAFF).title == ""


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (f"Người trực\t\t\t\t\n{STAFF}", f"Người trực\n{TOLD_STAFF}"),
        (STAFF[: STAFF.index("\n4")], TOLD_STAFF[: TOLD_STAFF.index("\n4")]),
        ("Vé\tCa\t\tTết\nLớn\t\t5\t9\nBé\t3\t2\t1", "Vé | Ca | | Tết\nLớn | | 5 | 9\nBé | 3 |"),
        ("A   50\nB   60\nC   70\n" + STAFF, "A | 50\nB | 60\nC | 70\n" + TOLD_STAFF),
        ("Vé\tGiá\n---  ---\nLớn\t50\nBé\t20", "Vé | Giá\nLớn | 50\nBé | 20"),
        ("Vé\tLan  Anh\tCa\nLớn\t\t5\nBé\t3\t", "Vé | Lan Anh | Ca\nLớn | | 5\nBé | 3 |"),
    ],
)  # fmt: skip
def test_a_sheet_is_told_by_its_names_or_by_the_number_of_its_tabs(text: str, told: str) -> None:
    """Below a title, with names that reach over two columns, beside other tables."""
    assert with_rows(text).startswith(told)


@pytest.mark.parametrize(
    "text",
    [
        "Mùa\t\tGieo\tTrồng\nĐậu ván hoa tím\tTháng 2\t\nCải\t\tTháng 3\t5",  # as typed
        "\tMột đoạn.\n\tHai đoạn.\nKính gửi:\tLan\tMai",  # paragraphs
        "\tMột\t\n\tHai\tBa\n\tBốn\t",  # indented
        "Tên\tMáy\nAn\t\nTư\t09",  # two columns
        "Tên\tMáy\tThư\nAn\t\ta@b.vn",  # two lines
        STAFF.replace("789\t\n", "789\n"),  # uneven, and not below each other
        "Họ và tên\tMáy\tThư\nTư\t\t09\ta@b.vn\nAn\t\t08",  # below no name, in no even rows
        "Họ và tên\tLớp\tQuê\nTư\t\tHuế",
        "Môn học\tGiờ\tTầng\tGhi chú\nToán cao cấp\t8:00\tA\nVăn\t\t9:00\tB",  # nothing below one
        "Họ và tên\tSinh\tQuê\tTổ\nTư\t\t1990\tHuế\nTrần Văn An\t1991\tVinh\t4",  # even either way
    ],
)
def test_other_lines_with_tabs_stay(text: str) -> None:
    """What is typed has as many tabs as it takes to stand below each other."""
    assert with_rows(text) == text


TYPED = "Họ và tên\tNgày sinh\tĐiểm\tGhi chú\nTrần Văn Tư\t1/2/2000\t9\nAn\t\t3/4/2001\t8"
TOLD_TYPED = (
    "Họ và tên | Ngày sinh | Điểm | Ghi chú\nTrần Văn Tư | 1/2/2000 | 9 |\nAn | 3/4/2001 | 8 |"
)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (TYPED, TOLD_TYPED),
        (f"\t\tBảng điểm\n{TYPED}", f"Bảng điểm\n{TOLD_TYPED}"),
        ("Vé\tGiá\tCa\nLớn\t50\nBé\t\t3\nTo\t9\t5", "Vé | Giá | Ca\nLớn | 50 |\nBé | | 3\nTo |"),
        ("Họ và tên\tLớp\tQuê\nTư\t\tHuế\nTrần Văn An\t6A\tVinh\nTrần Lan\t6A\t",
         "Họ và tên | Lớp | Quê\nTư | | Huế\nTrần Văn An | 6A | Vinh\nTrần Lan | 6A |"),
        ("Họ và tên\tLớp\tQuê\nTrần An\t6A\nTư\t6B\tHuế", "Họ và tên | Lớp | Quê\nTrần An | 6A |"),
    ],
)  # fmt: skip
def test_what_is_typed_with_tabs_stands_below_its_name(text: str, told: str) -> None:
    """As it looks, with a stop in every eighth column; a tab at the end is a spreadsheet's."""
    assert with_rows(text).startswith(told)


def test_tabs_that_part_equally_many_words_are_one_gap() -> None:
    """Behind a short word there are more of them."""
    text = "Mùa vụ chính\tGieo\t\tTrồng\nThu\t\tTháng 2\tTháng 3\nHè\t\tTháng 4\tTháng 5"
    told = "Mùa vụ chính | Gieo | Trồng\nThu | Tháng 2 | Tháng 3\nHè | Tháng 4 | Tháng 5"
    assert with_rows(text) == told
