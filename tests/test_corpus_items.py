"""What begins an item of a list, and which lines without a label belong to one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.items import asides, follows, is_item, is_statement
from corpus.sentences import sentence_spans


def aside_lines(text: str) -> list[str]:
    """The beginnings of the lines that `asides` finds."""
    spans = sentence_spans(text)
    return [text[slice(*spans[place])] for place in sorted(asides(text, spans))]


@pytest.mark.parametrize(
    "line",
    ["1. tàu", "1.1. tàu", "12.3.1) tàu", "(2) tàu", "a) tàu", "đ. tàu", "B. tàu", "Đ) tàu",
     "ii. tàu", "(iv) tàu", "III. Tàu", "1.1 Phạm vi", "2.3.1 Ở cảng", "- tàu", "• tàu"],
)  # fmt: skip
def test_what_lists_count_with_begins_an_item(line: str) -> None:
    """Digits of several levels, letters and Roman numerals."""
    assert is_item(line)


@pytest.mark.parametrize(
    "line", ["-Đơn xin học", "·Giày", "✓Miễn phí", "☑ Đã nộp", "a/ Đơn", "12/ Ảnh"]
)
def test_items_as_they_are_typed_in_haste(line: str) -> None:
    """Without a blank behind a bullet, with a stroke behind a number."""
    assert is_item(line)


@pytest.mark.parametrize(
    "line",
    ["-5 độ", "9/ 2024", "và/ hoặc", "3/4 số phiếu", "*Ghi chú", "a/b", "w/ tax", "n/ a", "·5"],
)
def test_signs_before_words_and_numbers_begin_none(line: str) -> None:
    """What is below zero, dates and shares."""
    assert not is_item(line)


@pytest.mark.parametrize("line", ["* * *", "· · ·", "- - - -", "– * –"])
def test_an_ornament_is_no_item(line: str) -> None:
    """Words behind it make it one."""
    assert not is_item(line)
    assert is_item(f"{line} xe")


@pytest.mark.parametrize(
    "line",
    ["1.5 triệu đồng", "3.5 GB bộ nhớ", "1.234 người", "1.1", "2024. Năm", "12.5.2024 Hà Nội",
     "tàu. Cảng", "vi khuẩn", "civil. Tàu", "TP. Vinh", "iv", "1.Mở", "Điều 5. Học phí", "- "[:1]],
)  # fmt: skip
def test_a_number_or_a_word_begins_none(line: str) -> None:
    """Sums, dates, abbreviations; the articles of a law are paragraphs."""
    assert not is_item(line)


@pytest.mark.parametrize(
    ("before", "name"),
    [("1", "2"), ("9", "10"), ("1.9", "1.10"), ("c", "d"), ("d", "đ"), ("đ", "e"), ("iii", "iv")],
)
def test_a_list_counts_on(before: str, name: str) -> None:
    """By one, in its last number or its letter, and never back."""
    assert follows(name, before)
    assert not follows(before, name)
    assert not follows(before, before)


@pytest.mark.parametrize(("before", "name"), [("1", "3"), ("1.1", "2.2"), ("a", "c"), ("1", "b")])
def test_what_leaves_one_out_does_not_count_on(before: str, name: str) -> None:
    """It is of another list."""
    assert not follows(name, before)


@pytest.mark.parametrize(
    "line",
    ["(theo mẫu số 01)", "(see desk 3).", "Mẫu có ở cổng.", "có công chứng", "“Bản chính.”",
     "which you sign"],
)  # fmt: skip
@pytest.mark.parametrize(("one", "two"), [("1.", "2."), ("a)", "b)"), ("2.1.", "2.2.")])
def test_a_line_between_two_items_belongs_to_the_first(line: str, one: str, two: str) -> None:
    """If it is in brackets, a whole sentence, or goes on in small letters."""
    assert aside_lines(f"{one} Đơn\n{line}\n{two} Ảnh") == [line]


@pytest.mark.parametrize(
    "text",
    [
        "1. Đơn\nPhải trả tiền\n2. Ảnh",
        "1. Đơn\nPhải trả tiền:\n2. Ảnh",
        "1. Đơn\nMôn tự chọn (hai)\n2. Ảnh",
        "1. Đơn\n(theo mẫu)\n3. Ảnh",
        "1. Đơn\n(theo mẫu)\n1. Ảnh",
        "1. Đơn\n(theo mẫu)\n2) Ảnh",
        "1. Đơn\n(theo mẫu)\n- Ảnh\n2. Sổ",
        "- Đơn\n(theo mẫu)\n- Ảnh",
        "1. Đơn\nMột.\nHai.\nBa.\nBốn.\n2. Ảnh",
        "(theo mẫu)\n2. Ảnh",
        "1. Đơn\n(theo mẫu)",
        "A. Đơn\n(theo mẫu)\nb. Ảnh",
    ],
)
def test_other_lines_end_a_list(text: str) -> None:
    """What heads or leads into the next, stands where none counts on, or is a text of its own."""
    assert aside_lines(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "1. Nơi nộp\nNộp tại phòng 5.\n2. Lệ phí\nPhí là 5.000 đồng.\n3. Thời hạn\n5 ngày.",
        "1. Nộp ở đâu?\nTại phòng 5.\n2. Có mất phí?\nKhông.",
        "a) Hồ sơ\nHồ sơ gồm đơn.\nNộp ở cổng.\nb) Lệ phí\nMiễn phí.\nc) Kết quả: sau 5 ngày",
        "1. Gồm:\n- đơn\n- ảnh\n2. Lệ phí\nMiễn phí.\n3. Kết quả\n5 ngày.\n4. Nơi nhận\nỞ cổng.",
    ],
)  # fmt: skip
def test_items_with_a_sentence_each_are_sections(text: str) -> None:
    """Or questions: nobody has all of them told for one."""
    assert aside_lines(text) == []


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("1. Đơn.\nMẫu ở cổng.\n2. Ảnh.\n3. Sổ.\nNộp tại phòng 5.", ["Mẫu ở cổng."]),
        ("1. Đơn\n(mẫu 01)\n2. Ảnh\n(cỡ 3x4)\n3. Sổ\nbản chính", ["(mẫu 01)", "(cỡ 3x4)"]),
        ("1. Đơn\nỞ cổng.\n2. Ảnh\nMới.\n3. Sổ\n4. Thẻ\n5. Ví", ["Ở cổng.", "Mới."]),
    ],
)  # fmt: skip
def test_a_list_has_a_sentence_below_few_of_its_items(text: str, lines: list[str]) -> None:
    """Behind the last it may be of what follows; remarks are of a list however many they are."""
    assert aside_lines(text) == lines


@pytest.mark.parametrize("line", ["Không mang đồ ăn.", "“Bản chính.”", "3 bản."])
def test_a_sentence_is_a_statement(line: str) -> None:
    """And what is in brackets or goes on in small letters is none."""
    assert is_statement(line)
    assert not is_statement(f"({line})")
    assert not is_statement(f"và {line}")


def test_a_list_may_have_another_within_it() -> None:
    """The outer one counts on as well."""
    assert aside_lines("1. Nộp:\na) đơn\n(mẫu 01)\n2. Nhận.\nTừ thứ hai.\n3. Trả.") == [
        "(mẫu 01)",
        "Từ thứ hai.",
    ]


@given(st.text(alphabet="ab.:( \n-12)", max_size=60))
def test_an_aside_stands_between_items(text: str) -> None:
    """Whatever the text is; none has a label or leads into a list."""
    spans = sentence_spans(text)
    for place in asides(text, spans):
        words = text[slice(*spans[place])]
        assert 0 < place < len(spans) - 1
        assert not is_item(words)
        assert not words.endswith(":")
