"""Tables of plain text whose columns stand below each other; and lists, which only look so."""

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
