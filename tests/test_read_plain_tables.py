"""Tables in plain text."""

import unicodedata
from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.read.plain import parse_plain
from corpus.read.plain_tables import with_rows

CROPS = """\
Crop              Sow indoors     Plant out       Spacing
Broad beans       February        late March      20 cm
Leeks             March           June            15 cm"""
TOLD = """\
Crop | Sow indoors | Plant out | Spacing
Broad beans | February | late March | 20 cm
Leeks | March | June | 15 cm"""


def test_columns_below_each_other_are_cells() -> None:
    """And stand as in any other file; what is around them stays."""
    assert with_rows(CROPS) == TOLD
    assert parse_plain(f"When to sow.\n\n{CROPS}\n\nHave fun.").text == (
        f"When to sow.\n\n{TOLD}\n\nHave fun."
    )


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Vé\tGiá\nNgười lớn\t50\nTrẻ em\t20", "Vé | Giá\nNgười lớn | 50\nTrẻ em | 20"),
        ("Vé         Giá\nNgười lớn   50\nTrẻ em       5", "Vé | Giá\nNgười lớn | 50\nTrẻ em | 5"),
        ("  a   b\n  c   d\n  ee  f", "a | b\nc | d\nee | f"),
        ("A    B\n---  ---\nc    d\ne    f", "A | B\nc | d\ne | f"),
    ],
)
def test_tabs_ends_and_drawn_lines_tell_columns(text: str, told: str) -> None:
    """Numbers stand right, and a line under the names of the columns says nothing."""
    assert with_rows(text) == told


@pytest.mark.parametrize(
    "text",
    [
        "+-----+-----+\n| Vé  | Giá |\n+=====+=====+\n| Lớn | 50  |\n| Trẻ |  20 |\n+-----+-----+",
        "┌─────┬─────┐\n│ Vé  │ Giá │\n├─────┼─────┤\n│ Lớn │ 50  │\n│ Trẻ │ 20  │\n└─────┴─────┘",
        "| Vé | Giá |\n|----|----:|\n| Lớn | 50 |\n| Trẻ | 20 |",
    ],
)
def test_a_table_with_frames_has_its_cells_alone(text: str) -> None:
    """However it was drawn; a bar elsewhere frames nothing."""
    assert with_rows(f"Giá vé\n{text}\nHết.") == "Giá vé\nVé | Giá\nLớn | 50\nTrẻ | 20\nHết."
    alone = text.split("\n")[1]
    assert with_rows(f"Giá vé\n{alone}") == f"Giá vé\n{alone}"


FARES = """\
Vé          Giá
--------------
Người lớn   50
Trẻ em      20"""


@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_line_ends_and_forms_of_letters_hide_no_table(
    ends: str, form: Literal["NFC", "NFD"]
) -> None:
    """As Windows and macOS write them; a sign without a shape moves no column."""
    text = unicodedata.normalize(form, f"{FARES}\nSinh\u200b viên   30").replace("\n", ends)
    assert parse_plain(text).text == "Vé | Giá\nNgười lớn | 50\nTrẻ em | 20\nSinh viên | 30"


@pytest.mark.parametrize(
    "text",
    [
        "Vé   Giá\nNgười lớn   50",  # two lines
        "One.  Two.\nThree four.  Five.\nSix.  Seven.",  # typed with two spaces after a stop
        "Không có bảng nào.\nMột câu.\nHai câu.",
        "a  b\nc  d\ne  f  g",
        "",
        "\n\n",
    ],
)
def test_other_text_stays(text: str) -> None:
    """Whatever spaces it has."""
    assert with_rows(text) == text


@given(st.text("ab \t\n-", max_size=60))
def test_no_word_is_lost(text: str) -> None:
    """Nor one put in, but for what parts the cells and what was drawn."""

    def letters(some: str) -> str:
        return "".join(character for character in some if character in "ab")

    assert letters(with_rows(text)) == letters(text)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("a)\tĐi học. Không ra ngoài.\nb)\tNghỉ có đơn.\nc)\tGiữ vệ sinh.", "a) Đi học. Không"),
        ("1.\tMột\n2.\tHai\n3.\tBa", "1. Một\n2. Hai\n3. Ba"),
        ("Gồm:\n\t•\tmột;\n\t•\thai;\n\t•\tba.", "Gồm:\n• một;\n• hai;\n• ba."),
        ("·\tmột\no\thai\n\uf0b7\tba", "• một\n• hai\n• ba"),
        ("TT\tTên\tĐiểm\n1.\tAn\t9\n2.\tChi\t8", "TT | Tên | Điểm\n1. | An | 9\n2. | Chi | 8"),
        ("1\tAn\n2\tBình\n3\tChi", "1 | An\n2 | Bình\n3 | Chi"),
        ("TT\tTên\tMáy\n1.\tAn\t\n2.\tChi\t8", "TT | Tên | Máy\n1. | An |\n2. | Chi | 8"),
        ("·      Đội mũ\n·      Đi ủng\n·      Đeo găng", "• Đội mũ\n• Đi ủng\n• Đeo găng"),
        ("-   Câu cá\n-   Cắm trại\n-   Đốt lửa", "- Câu cá\n- Cắm trại\n- Đốt lửa"),
        ("Làm:\n  1.  Cân. Đo. \n  2.  Ký\n  10. Nộp", "Làm:\n1. Cân. Đo.\n2. Ký\n10. Nộp"),
        ("o   Áo phao\no   Mái chèo\no   Còi", "• Áo phao\n• Mái chèo\n• Còi"),
        ("1.  An     9\n2.  Chi    8\n3.  Tư     7", "1. | An | 9\n2. | Chi | 8\n3. | Tư | 7"),
        ("o   5\no   6\no   7", "o | 5\no | 6\no | 7"),
        ("§  5 tells\n§  6 says\n§  7 adds", "§ | 5 tells\n§ | 6 says\n§ | 7 adds"),
        ("A   50\nB   60\nC   70", "A | 50\nB | 60\nC | 70"),
    ],
)  # fmt: skip
def test_an_item_with_a_gap_behind_its_label_is_no_row(text: str, told: str) -> None:
    """So Word writes lists as plain text; with more cells, or with a number alone, it is a row."""
    assert parse_plain(text).text.startswith(told)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Đáp án    Số người\nA.        50\nB.        60", "Đáp án | Số người\nA. | 50\nB. | 60"),
        ("Ga    Giờ\nHuế   8:00\n-     9:00\nVinh  10:00", "Ga | Giờ\nHuế | 8:00\n- | 9:00"),
        ("STT   Tên\n----------\n1.    Lan\n2.    Mai", "STT | Tên\n1. | Lan\n2. | Mai"),
        ("Làm   gì\n-  Câu cá\n-  Cắm trại\n-  Đốt lửa", "Làm   gì\n- Câu cá\n- Cắm"),  # not below
        ("Làm:\n-     Câu cá\n-     Cắm trại", "Làm:\n- Câu cá\n- Cắm trại"),
        ("Làm\tgì\n-\tCâu cá\n-\tCắm trại", "Làm\tgì\n- Câu cá\n- Cắm trại"),
        ("o   Áo\no   5 còi\no   Dù", "• Áo\no   5 còi\n• Dù"),
        ("Một -  hai\n-  Câu cá\nBa -  bốn", "Một -  hai\n- Câu cá\nBa -  bốn"),
    ],
)  # fmt: skip
def test_a_label_below_or_above_other_words_is_a_cell(text: str, told: str) -> None:
    """Where spaces put it into a column with them."""
    assert with_rows(text).startswith(told)


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


SPARSE = """\
Dịch vụ      Trong giờ   Ngoài giờ   Ghi chú
Rửa xe          50.000      70.000   tặng nước
Hút bụi         30.000      40.000
Đánh bóng      200.000     250.000   hẹn trước
Thay nhớt      100.000               chưa gồm nhớt"""


def test_cells_may_be_empty_below_names_that_the_others_meet() -> None:
    """At the left or at the right, whichever all of a column do."""
    assert parse_plain(f"Bảng giá\n\n{SPARSE}\n\nGọi trước.").text == (
        "Bảng giá\n\nDịch vụ | Trong giờ | Ngoài giờ | Ghi chú\n"
        "Rửa xe | 50.000 | 70.000 | tặng nước\n"
        "Hút bụi | 30.000 | 40.000 |\nĐánh bóng | 200.000 | 250.000 | hẹn trước\n"
        "Thay nhớt | 100.000 | | chưa gồm nhớt\n\nGọi trước."
    )


@pytest.mark.parametrize(
    "text",
    [
        "Roses are  red and  blue\nViolets   are     not\nSugar  is       sweet  too",
        "Name     Class    Room\nAnn      6A\nBen      6B",
        "#  *  Tell it.\n#  *  all of it.\n#  *\n#  *  Be kind.",
        "Name     Class    Room\nAnn      6A\nBen     6B       12\nCat        6C     13",
    ],
)
def test_gaps_that_meet_no_name_part_no_cells(text: str) -> None:
    """Nor where no row has a cell for each name."""
    assert with_rows(text) == text


def test_what_stands_below_a_table_with_empty_cells_is_kept() -> None:
    """Though it has as many gaps as the rows above, and where they are not."""
    above = "Name     Class    Room\nAnn      6A       1\nBen      6B       2\nCat               3"
    below = "Eve is here  and not there\nFay is here  too"
    told = "Name | Class | Room\nAnn | 6A | 1\nBen | 6B | 2\nCat | | 3"
    assert with_rows(f"{above}\n{below}") == f"{told}\n{below}"


PARTED = """\
+--------+------------------+-------+
| Item   | What it covers   | Price |
+--------+------------------+-------+
| Ticket | All rides but    | £12   |
|        | The Great Slide  |       |
+--------+------------------+-------+
| Family | Two adults and   | £30   |
| (2+3)  | three children   |       |
+--------+------------------+-------+"""


def test_a_cell_that_is_wrapped_in_a_frame_is_one() -> None:
    """Where a line is drawn below each row, or where it goes on in small letters."""
    told = (
        "Item | What it covers | Price\nTicket | All rides but The Great Slide | £12\nFamily (2+3)"
    )
    assert with_rows(PARTED) == f"{told} | Two adults and three children | £30"
    lines = PARTED.replace("The Great", "the great").replace("| (2+3)", "|      ").split("\n")
    assert with_rows("\n".join([*lines[:5], *lines[6:]])) == (
        f"{told.replace('The Great', 'the great').replace(' (2+3)', '')} "
        "| Two adults and three children | £30"
    )


def test_a_row_with_empty_cells_in_a_frame_is_one() -> None:
    """It has a name, or all that the others tell beside it."""
    text = "| Day | Sport | Room |\n|-----|-----|-----|\n| Monday | Yoga | 1 |\n| | Judo | 2 |\n"
    assert with_rows(f"{text}| Friday | | 3 |").split("\n") == [
        "Day | Sport | Room", "Monday | Yoga | 1", "| Judo | 2", "Friday | | 3",
    ]  # fmt: skip
