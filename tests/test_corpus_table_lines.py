"""Lines of one cell between the rows of a table that are no section of the rows below."""

import pytest

from corpus.lists import led
from corpus.sentences import sentence_spans
from corpus.tables import begun, headers


def told(text: str) -> list[str]:
    """The lines of `text` as they are understood."""
    return led(text, sentence_spans(text))


DAYS = (
    "Thứ | Sáng | Chiều\nThứ hai | Toán | Văn\nThứ ba | Lý | Anh\nThứ tư\nThứ năm | Sử | Địa\n"
    "Thứ sáu | Hóa | Sinh"
)
NOON = (
    "Giờ | Hoạt động | Phòng\n8h | Học hát | A1\n9h30 | Học múa | A2\n"
    "Nghỉ trưa từ 11h30 đến 13h30\n13h30 | Học vẽ | A3"
)


@pytest.mark.parametrize(
    ("text", "alone", "last"),
    [
        (DAYS, 3, "Thứ: Thứ sáu; Sáng: Hóa; Chiều: Sinh"),
        (NOON, 3, "Giờ: 13h30; Hoạt động: Học vẽ; Phòng: A3"),
        (NOON.replace("Nghỉ", "B. Nghỉ"), 3, "Giờ: 13h30; Hoạt động: Học vẽ; Phòng: A3"),
        (
            "Tên | Máy | Phòng\nAn | 0913 | A1\nBình | 0914 | A3\nCường\nDũng | 0915 | A4",
            3,
            "Tên: Dũng; Máy: 0915; Phòng: A4",
        ),
        (
            "Tên | Máy | Phòng\n1. An | 0913 | A1\n2. Bình | 0914 | A3\n3. Tư\n4. Dũng | 0915 | A4",
            3,
            "Tên: 4. Dũng; Máy: 0915; Phòng: A4",
        ),
        (
            "Giờ | Việc\n8:00 | Đón\n9:00 | Họp\nCoffee break 10:00–10:30\n10:30 | Tổng kết",
            3,
            "10:30 | Tổng kết",
        ),
    ],
)
def test_a_line_without_a_label_is_a_row_for_itself(text: str, alone: int, last: str) -> None:
    """A row that is empty otherwise, or what stands across: marked, and said of no other row."""
    spans = sentence_spans(text)
    line = text.split("\n")[alone]
    assert headers(text, spans)[alone] is None
    assert [told(text)[alone], told(text)[-1]] == [line, last]


@pytest.mark.parametrize("first", [3, 4])
def test_no_row_goes_on_below_one_that_is_empty_otherwise(first: int) -> None:
    """Where a passage begins with it, or behind it."""
    spans = sentence_spans(DAYS)
    start = spans[first][0]
    text, above = DAYS[start:], begun(DAYS, start)
    assert led(text, sentence_spans(text), above) == told(DAYS)[first:]
    assert headers(text, sentence_spans(text), above) == [None] * (len(spans) - first)


PRICES = (
    "Dịch vụ | Giá BHYT | Giá dịch vụ\nKhám nội | 42.100 | 150.000\nKhám mắt | 42.100 | 120.000\n"
)


@pytest.mark.parametrize("line", ["B. Xét nghiệm", "Xét nghiệm"])
def test_a_table_below_a_section_keeps_its_own_names(line: str) -> None:
    """The columns of the first table say nothing of it."""
    text = (
        f"{PRICES}{line}\nLoại xét nghiệm | Giá | Thời gian trả\nMáu | 50.000 | 2 giờ\n"
        "Nước tiểu | 30.000 | 1 giờ"
    )
    assert headers(text, sentence_spans(text))[3:] == [None, 4, 4, 4]
    assert told(text)[5] == "Loại xét nghiệm: Máu; Giá: 50.000; Thời gian trả: 2 giờ"


def test_names_repeated_below_a_section_are_names_again() -> None:
    """They are not told as a row, and never marked; the section is still that of its rows."""
    text = f"{PRICES}B. Xét nghiệm\n{PRICES.replace('Khám', 'Xét')}".strip()
    spans = sentence_spans(text)
    assert headers(text, spans)[3:6] == [3, 4, 0]
    assert told(text)[4:6] == [
        "Dịch vụ | Giá BHYT | Giá dịch vụ",
        "B. Xét nghiệm; Dịch vụ: Xét nội; Giá BHYT: 42.100; Giá dịch vụ: 150.000",
    ]
    start = spans[3][0]
    cut = text[start:]
    assert led(cut, sentence_spans(cut), begun(text, start)) == told(text)[3:]


def test_a_section_ends_with_its_table() -> None:
    """Another with the same names has nothing of it."""
    text = f"{PRICES}B. Khác\nSao lục | 10.000 | 20.000\n\nGiá cũ. Hết hạn.\n\n{PRICES}"
    assert told(text)[-1] == "Dịch vụ: Khám mắt; Giá BHYT: 42.100; Giá dịch vụ: 120.000"


def test_a_free_service_below_a_section_names_no_columns() -> None:
    """Words alone, above numbers: the same in both columns."""
    text = f"{PRICES}B. Khác\nTư vấn | miễn phí | miễn phí\nSao lục | 10.000 | 20.000"
    assert told(text)[4] == "B. Khác; Dịch vụ: Tư vấn; Giá BHYT: miễn phí; Giá dịch vụ: miễn phí"


def test_names_that_come_again_but_for_the_first_begin_a_table() -> None:
    """Each half of a day is told with its own names; a row among words is a row as others."""
    text = (
        "Buổi sáng | Giờ | Phòng\nKý | 8h | A1\nKhám | 9h | A2\n"
        "Buổi chiều | Giờ | Phòng\nTrả | 14h | A3\nTái khám | 15h | A4"
    )
    assert told(text)[1] == "Buổi sáng: Ký; Giờ: 8h; Phòng: A1"
    assert told(text)[3:5] == ["Buổi chiều | Giờ | Phòng", "Buổi chiều: Trả; Giờ: 14h; Phòng: A3"]
    words = "Vé tháng | miễn phí | có\nVé ngày | miễn phí | có\nKhác | 50 | 60"
    assert told(words) == words.split("\n")
