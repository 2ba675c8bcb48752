"""What stands below a heading, and what only stands below a line that looks like one."""

import pytest

from corpus.read.below_headings import stands_above, tells, tells_closed
from corpus.read.heading_shapes import BARE, TITLE

PROSE = (
    "Nhân viên nghỉ ốm thì báo cho trưởng nhóm trước tám giờ sáng, và nộp giấy của bác sĩ khi đi "
    "làm lại. Ai nghỉ quá ba ngày thì bàn giao việc."
)
ROW = "Bậc | Mức"
ARTICLE, ROMAN, NUMBER = 4, 3, 5
ALL = [ARTICLE, ROMAN, NUMBER, BARE, TITLE]


@pytest.mark.parametrize("rank", ALL)
@pytest.mark.parametrize("block", [PROSE, "Từ 8 giờ.", "- đơn", "a) đơn\nb) sổ", f"{PROSE}\nHết"])
def test_prose_and_lists_stand_below_any_heading(rank: int, block: str) -> None:
    """However short, if they end as a sentence does."""
    first, _, rest = block.partition("\n")
    assert tells(rank, first, rest)


@pytest.mark.parametrize("rank", ALL)
@pytest.mark.parametrize("block", ["Lê Văn A", "2. Hồ sơ", "Từ 8 giờ.\nĐến 9 giờ.", ROW])
def test_other_short_lines_tell_of_no_heading(rank: int, block: str) -> None:
    """Names, other headings, verses, and a line with a bar; but an article may have short lines."""
    first, _, rest = block.partition("\n")
    assert tells(rank, first, rest) == (rank == ARTICLE and first.endswith("."))


@pytest.mark.parametrize(("rank", "fewest"), [(4, 2), (4.5, 2), (3, 2), (5, 2), (7, 3), (-1, 3)])
def test_a_table_stands_below_a_heading(rank: float, fewest: int) -> None:
    """Of at least two rows below a number, of three where a signature may be meant."""
    for rows in (1, 2, 3, 4):
        assert tells(rank, ROW, "\n".join([ROW] * (rows - 1))) == (rows >= fewest)


@pytest.mark.parametrize(
    ("rank", "told"),
    [(0, True), (0.5, True), (1, True), (4, True), (3, True), (5, False), (7, False)],
)
def test_a_remark_in_brackets_stands_below_a_part_or_an_article(rank: float, told: bool) -> None:
    """Or below its name; an item may have one as well."""
    assert tells(rank, "(Kèm theo Quyết định số 7)", "") == told
    assert stands_above(rank, "BẢNG LƯƠNG", "(Kèm theo Quyết định số 7)") == told


def test_minutes_tell_who_was_there_below_a_roman_number() -> None:
    """Such a line is no heading of its own."""
    assert tells(ROMAN, "Chủ tọa: Bà Vũ Thị Na", "Thư ký: Ông Lê Bá")
    assert not tells(NUMBER, "Chủ tọa: Bà Vũ Thị Na", "Thư ký: Ông Lê Bá")


@pytest.mark.parametrize("rank", ALL)
def test_a_line_stands_above_longer_prose(rank: int) -> None:
    """Which it does not begin itself: all lines of that are about as long."""
    assert stands_above(rank, "Nghỉ ốm", PROSE)
    assert not stands_above(rank, PROSE[:70], PROSE[70:])
    assert not stands_above(rank, "Số 5 Lạch Tray", "Ngô Quyền\nHải Phòng")


@pytest.mark.parametrize(
    ("rest", "above"),
    [
        (f"{ROW}\n1 | 5", True),
        (f"{ROW}\n1 | 5\nGhi chú", True),
        (ROW, False),
        (f"{ROW}\n1 | 5\nII. Phụ cấp\n1 | 2", False),
        (f"Bậc\n{ROW}\n1 | 5", False),
    ],
)
def test_a_number_stands_right_above_its_table(rest: str, above: bool) -> None:
    """Where that has no numbered parts, of which this would be the first."""
    assert stands_above(ROMAN, "I. Lương", rest) == above
    assert not stands_above(BARE, "Lương", rest)


@pytest.mark.parametrize(
    ("block", "told"),
    [
        (PROSE, True), ("Lương gồm:\na) lương chính", True), (f"{ROW}\n1 | 5", True),
        ("Điều 3. Phụ cấp", False), (f"Điều 3. {PROSE}", False), ("Chương II. Thi hành", False),
        ("Nơi nhận:\n- Như trên", False), ("GIÁM ĐỐC", False), ("", False),
    ],
)  # fmt: skip
def test_below_a_name_with_a_period_stands_its_text(block: str, told: bool) -> None:
    """Below a sentence the next article, who gets the document, who signs, or nothing."""
    first, _, rest = block.partition("\n")
    assert tells_closed(ARTICLE, first, rest) == told


def test_below_a_chapter_with_a_period_stands_an_article() -> None:
    """And no other chapter."""
    assert tells_closed(1, "Điều 3. Phụ cấp", "")
    assert not tells_closed(1, "Chương II. Thi hành", "")
