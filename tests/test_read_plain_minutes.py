"""Headings of two kinds of plain text: the minutes of a meeting, and articles of a wiki."""

import pytest

from corpus.read.plain import parse_plain

PROSE = (
    "Hiệu trưởng đánh giá kết quả học kỳ một, nêu những lớp có nhiều học sinh nghỉ học và giao cho "
    "giáo viên chủ nhiệm gặp phụ huynh trong tháng này. Các tổ báo cáo lại vào cuộc họp sau."
)


def found(text: str) -> list[tuple[int, str]]:
    """Level and words of each heading of `text`."""
    source = parse_plain(text)
    return [(h.level, source.text[h.start : h.end]) for h in source.headings]


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_minutes_have_headings_above_and_below_who_was_there(gap: str) -> None:
    """A line that names something and tells it is no heading."""
    lines = ["I. Thành phần", "Chủ tọa: Ông Trần Văn A", "Thư ký: Bà Lê Thị B", "II. Nội dung",
             f"1. {PROSE}", f"2. {PROSE}", "III. Kết luận", PROSE]  # fmt: skip
    text = gap.join(lines) if gap == "\n\n" else "\n\n".join(("\n".join(lines[:3]), *lines[3:]))
    wanted = [(2, "II. Nội dung"), (2, "III. Kết luận")]
    assert [one for one in found(f"{PROSE}\n\n{text}") if one[1] != "I. Thành phần"] == wanted
    if gap == "\n\n":
        assert found(f"{PROSE}\n\n{text}")[0] == (2, "I. Thành phần")


@pytest.mark.parametrize(
    ("line", "heading"),
    [("Nơi nhận: HIỆU TRƯỞNG", False), ("Tuần 2: Phép cộng", True), ("Phép cộng", True)],
)
def test_what_is_told_in_one_line_is_no_heading(line: str, heading: bool) -> None:
    """But what counts before a colon is."""
    assert found(f"{PROSE}\n\n{line}\n\n{PROSE}\n\n{PROSE}") == [(2, line)] * heading


def test_the_headings_of_a_wiki_are_written_without_their_signs() -> None:
    """With a level for each pair of signs; what is no such line stays."""
    text = f"{PROSE}\n\n== Lịch sử ==\n{PROSE}\n\n===Thời xưa===\na == b ==\n\n== c ===\n{PROSE}"
    assert found(text) == [(2, "Lịch sử"), (3, "Thời xưa")]
    assert parse_plain(text).text == (
        f"{PROSE}\n\nLịch sử\n{PROSE}\n\nThời xưa\na == b ==\n\n== c ===\n{PROSE}"
    )
