"""Which row of a table names its columns."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus import Passage
from corpus.lists import led
from corpus.rows import cells_of, line_of
from corpus.sentences import sentence_spans
from corpus.tables import begun, headers
from index.scored import SentenceScore
from qa.mark import best_sentence

WARDS = "Khoa | Buổi trưa | Buổi chiều\nNhi | 11:00 | 16:00\nSản | 11:30 | 17:00"


def rows(text: str) -> list[int | None]:
    """For each sentence of `text` the place of its header."""
    return headers(text, sentence_spans(text))


def test_the_first_row_names_the_columns_of_those_behind_it() -> None:
    """And of nothing else; it belongs to its table itself."""
    assert rows(f"Giờ thăm bệnh.\n\n{WARDS}\n\nXin đúng giờ.") == [None, 1, 1, 1, None]


def test_each_table_has_names_of_its_own() -> None:
    """Where an empty line parts them."""
    assert rows(f"{WARDS}\n\n{WARDS}") == [0, 0, 0, 3, 3, 3]


@pytest.mark.parametrize(
    "text",
    [
        "Tên | Giá\nVé | 5",  # one row has nothing to choose from
        "2024 | 2025 | 2026\nA | B | C\nD | E | F",  # numbers are no names
        "An | 1990 | Hà Nội\nBình | 1985 | Vinh\nChi | 2001 | Huế",  # nor is one year of many
        "An | 1990 | Vinh\nBình | trẻ | Hà Nội\nChi | già | Huế",
        "Thành lập | 1990\nNhân viên | 50\nVốn | 20",
        "Vé | 5000 | 6000\nNước | 50 | 60\nBánh | 5 | 6",
        "Điện thoại | 0225 123\nSố nhà | 12\nTầng | 3",  # each row says what it is itself
        "Tiết 1 | Toán | Văn\nTiết 2 | Lý | Hóa\nTiết 3 | Sử | Địa",  # nor is one row of its kind
        "Thứ hai | Toán | Văn\nThứ ba | Lý | Hóa\nThứ tư | Sử | Địa",
        "Monday | Maths | Art\nTuesday | Music | Art\nSunday | - | -",
        "Room A | Lan | Nam\nRoom B | Chi | Mai\nRoom C | An | Hà",
        "Trưởng khoa | Bà Lan\nPhó khoa | Ông Bình\nThư ký | Bà Mai",
        "Một câu.\nHai câu.\nBa câu.",
        "Chỉ a | b trong câu này. Còn c | d ở câu kia. Và e | f nữa.",
        "A | B | C\nD | E\nF | G | H",
        "",
    ],
)
def test_other_lines_have_no_header(text: str) -> None:
    """They are understood alone."""
    assert set(rows(text)) <= {None}


@pytest.mark.parametrize(
    "text", ["Vé | Giá\nNgười lớn | 50\nTrẻ em | 20", "A | B | C\n1 | 2 | 3\nx | y | z"]
)
def test_a_header_is_told_by_the_numbers_below_it(text: str) -> None:
    """Or by more than two columns."""
    assert rows(text) == [0, 0, 0]


@pytest.mark.parametrize(
    "text",
    [
        "Tiết | Lớp A | Lớp B\nTiết 1 | Toán | Văn\nTiết 2 | Lý | Hóa",
        "Thứ hai | Thứ ba | Thứ tư\nToán | Lý | Hóa\nVăn | Sử | Địa",
        "Phòng học | Tầng | Nhà\nPhòng 101 | một | A\nPhòng 201 | hai | A",
        "Phòng ban | Trưởng | Phó\nPhòng Đào tạo | Lan | Nam\nPhòng Tài vụ | Chi | Mai",
    ],
)
def test_a_word_that_rows_begin_with_may_name_their_column(text: str) -> None:
    """It is the name of all of them, and none of them."""
    assert rows(text) == [0, 0, 0]


@pytest.mark.parametrize(
    "text",
    [
        "Chỉ tiêu | 2022 | 2023\nDoanh thu | 50 | 60\nLợi nhuận | 5 | 6",
        "| 2024 | 2025\nVé | 50 | 60\nBánh | 2 |",
        "Chỉ tiêu | Đơn vị | 2022 | 2023\nGạo | tấn | 50 | 60\nCá | tấn | 5 | 6",
        "Khoa | 2021-2022 | 2022–23\nLuật | 50 | 60\nY | 5 | 6",
    ],
)
def test_years_name_columns_of_numbers(text: str) -> None:
    """Without them nobody knows when a number was true."""
    assert rows(text) == [0, 0, 0]


def test_a_row_is_understood_with_the_names_of_its_columns() -> None:
    """So it is encoded, and so its words are compared."""
    assert led(WARDS, sentence_spans(WARDS)) == [
        "Khoa | Buổi trưa | Buổi chiều",
        "Khoa: Nhi; Buổi trưa: 11:00; Buổi chiều: 16:00",
        "Khoa: Sản; Buổi trưa: 11:30; Buổi chiều: 17:00",
    ]


def test_a_question_in_a_cell_is_understood_with_its_answer() -> None:
    """And both with the names of their columns."""
    text = "Hỏi | Đáp | Số\nMất thẻ? | Đến phòng 5. | 101\nQuên mã? | Gọi số này. | 102"
    assert led(text, sentence_spans(text))[1] == "Hỏi: Mất thẻ?; Đáp: Đến phòng 5.; Số: 101"


def test_the_names_of_columns_are_never_marked() -> None:
    """However near they are: they answer nothing."""
    passage = Passage("wards", 0, len(WARDS), WARDS, "")
    spans = sentence_spans(WARDS)
    found = [
        SentenceScore(*span, cosine, 0.0)
        for span, cosine in zip(spans, (0.9, 0.1, 0.4), strict=True)
    ]
    start, end = best_sentence("?", passage, found).span
    assert WARDS[start:end] == "Sản | 11:30 | 17:00"


HEADS = (
    "Khoa | Trưởng khoa | Nơi\nNhi | Lan | Tầng một\nMắt | Hùng | Tầng hai\n"
    "Tai | Minh | Tầng ba\nDa | Mai | Tầng tư"
)


def test_a_table_that_a_passage_cuts_keeps_the_names_of_its_columns() -> None:
    """The first row of the passage names nothing, and may be marked."""
    text = HEADS[HEADS.index("Mắt") :] + "\n\nXin đúng giờ."
    spans, above = sentence_spans(text), begun(f"{HEADS}\n\nXin đúng giờ.", HEADS.index("Mắt"))
    assert headers(text, spans, above) == [None] * 4
    assert led(text, spans, above) == [
        "Khoa: Mắt; Trưởng khoa: Hùng; Nơi: Tầng hai",
        "Khoa: Tai; Trưởng khoa: Minh; Nơi: Tầng ba",
        "Khoa: Da; Trưởng khoa: Mai; Nơi: Tầng tư",
        "Xin đúng giờ.",
    ]
    found = [SentenceScore(*span, -place, 0) for place, span in enumerate(spans)]
    passage = Passage("heads", 0, len(text), text, "")
    assert best_sentence("?", passage, found, above).span == spans[0]


def test_a_table_without_names_has_none_further_below() -> None:
    """Neither where a passage begins within a row, nor where three rows are left."""
    table = "Nhà | 1\n" * 5 + "Nhà | 2"
    for start in (8, 12, 16):
        text = table[start:]
        spans, above = sentence_spans(text), begun(table, start)
        assert headers(text, spans, above) == [None] * len(spans)
        assert led(text, spans, above) == [text[slice(*span)] for span in spans]


@pytest.mark.parametrize("start", [0, len(HEADS) + 2, len(HEADS) + 6, len(HEADS) * 2 + 4])
def test_a_table_goes_on_only_within_it(start: int) -> None:
    """Not at its first row, not behind it, and not into the next table."""
    assert begun(f"{HEADS}\n\nGiờ:\n{HEADS[: HEADS.index('Nhi')]}\nHết.", start) is None


def test_another_table_of_the_passage_has_its_own_names() -> None:
    """Behind the one that goes on."""
    text = f"{HEADS[HEADS.index('Da') :]}\n\n{WARDS}"
    above = begun(f"{HEADS}\n\n{WARDS}", HEADS.index("Da"))
    assert headers(text, sentence_spans(text), above) == [None, 1, 1, 1]


@pytest.mark.parametrize(
    ("cells", "line"),
    [
        (("Nhi", "", "16:00"), "Nhi | | 16:00"),
        (("", "2024", "2025"), "| 2024 | 2025"),
        (("A", "B", ""), "A | B |"),
        (("", "Buổi sáng", ""), "Buổi sáng"),
        (("", ""), ""),
        ((" a \n b ", "c|d"), "a b | c|d"),
    ],
)
def test_an_empty_cell_keeps_its_place(cells: tuple[str, ...], line: str) -> None:
    """Unless one cell alone has words."""
    assert line_of(cells) == line
    told = [" ".join(cell.split()) for cell in cells]
    assert cells_of(line) == (told if sum(map(bool, told)) > 1 else [line])


def test_what_stands_behind_an_empty_cell_is_under_its_own_name() -> None:
    """And an empty cell, or one under no name, is told without one."""
    text = "Khoa | Trưa | Chiều\nNhi | | 16:00\nSản | 11:30 |"
    assert led(text, sentence_spans(text))[1:] == [
        "Khoa: Nhi; Chiều: 16:00",
        "Khoa: Sản; Trưa: 11:30",
    ]
    text = "| Trưa | Chiều\nNhi | | 16:00\nSản | 11:30 |"
    assert led(text, sentence_spans(text))[1:] == ["Nhi; Chiều: 16:00", "Sản; Trưa: 11:30"]


PLAN = "STT | Ngành | Chỉ tiêu | Học phí"
PLACES = ("(1) | (2) | (3) | (4)", "1 | 2 | 3 | 4", "A | B | 1 | 2", "(1) | (2) | (3) | (4)=(3)x5")


@pytest.mark.parametrize("places", PLACES)
def test_what_counts_the_columns_below_their_names_is_no_row(places: str) -> None:
    """It answers nothing; those below it have the names, wherever a passage begins."""
    text = f"{PLAN}\n{places}\n1 | Luật | 100 | 12.000.000\n2 | Văn | 80 | 10.000.000"
    assert rows(text) == [0, 1, 0, 0]
    told = "STT: 2; Ngành: Văn; Chỉ tiêu: 80; Học phí: 10.000.000"
    assert led(text, sentence_spans(text))[3] == told
    start = text.index(places)
    piece = text[start:]
    assert led(piece, sentence_spans(piece), begun(text, start))[2] == told


@pytest.mark.parametrize(
    "text",
    [
        "Đội | Thắng | Thua | Hòa\nA | 3 | 1 | 0\n1 | 2 | 3 | 4\nB | 1 | 2 | 5",
        "STT | Số phòng | Tầng\n1 | 2 | 3\n2 | 4 | 3\n3 | 1 | 1",
        "STT | Số phòng | Tầng | Giường\n1 | 2 | 3 | 3\n2 | 4 | 3 | 3\n3 | 1 | 1 | 2",
    ],
)
def test_numbers_that_a_row_tells_count_no_columns(text: str) -> None:
    """Further below, or too few, or not in order."""
    assert rows(text) == [0] * 4


@given(st.lists(st.text("ab1 \n", max_size=5), max_size=5))
def test_the_cells_of_a_line_are_those_that_it_was_made_of(cells: list[str]) -> None:
    """Whatever they hold, as long as no bar stands alone in them."""
    told = [" ".join(cell.split()) for cell in cells]
    if sum(map(bool, told)) > 1:
        assert cells_of(line_of(cells)) == told


@given(st.text("ab1 |\n.", max_size=60))
def test_any_text_has_a_header_or_none_for_each_sentence(text: str) -> None:
    """A header comes before its rows, in the same width."""
    spans = sentence_spans(text)
    for place, header in enumerate(headers(text, spans)):
        assert header is None or (header <= place and led(text, spans)[place])


@given(st.text("ab1 |\n.", max_size=60), st.integers(0, 60))
def test_any_piece_of_a_text_is_told_whole(text: str, start: int) -> None:
    """Wherever it begins."""
    piece = text[start:]
    spans, above = sentence_spans(piece), begun(text, start)
    assert len(led(piece, spans, above)) == len(headers(piece, spans, above)) == len(spans)
