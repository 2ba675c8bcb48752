"""What has the shape of a heading by its first word, by its number, or by its length alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.read.heading_shapes import (
    BARE,
    BY_WORD,
    LONGEST,
    TITLE,
    is_closed_name,
    is_numbered,
    may_be_mentioned,
    opens_article,
    rank_of,
    word_rank,
)


@pytest.mark.parametrize(
    ("line", "rank"),
    [
        ("PHẦN THỨ NHẤT", 0), ("Part II", 0), ("PHỤ LỤC", 0), ("Phụ lục 2: Biểu mẫu", 0),
        ("PHỤ LỤC SỐ 03", 0), ("PHỤ LỤC IA", None), ("Phụ lục 1A. Đơn", 0), ("Appendix B", 0),
        ("ANNEX IV - FEES", 0), ("PHỤ LỤC I ĐỊNH MỨC", 0), ("CHƯƠNG IV", 1), ("Mục 3. Thi", 2),
        ("Điều 7", 4), ("Điều 7a. Nghỉ phép", 4), ("Article 9: Leave", 4),
        ("Điều 2 - Đối tượng", 4), ("ĐIỀU 10 – LƯƠNG", 4), ("Điều 4- Thời hạn", 4),
    ],
)  # fmt: skip
def test_parts_and_articles_are_known_by_their_first_word(line: str, rank: int | None) -> None:
    """Also an appendix, which stands as high as a part; the number may have any sign behind it."""
    assert word_rank(line) == rank
    assert (rank_of(line, 40) in BY_WORD) == (rank is not None)


@pytest.mark.parametrize(
    "line",
    ["Điều 5 - 7 của Luật", "Điều 3 và Điều 4", "Phụ lục kèm theo", "Phụ lục 2 kèm theo",
     "Appendix A lists them", "phụ lục I", "Phụ lục Thông", "Annexe", "Chương trình", "Partner"],
)  # fmt: skip
def test_what_only_mentions_a_part_begins_none(line: str) -> None:
    """A range, a sentence, and words that begin alike."""
    assert word_rank(line) is None


@pytest.mark.parametrize(
    ("line", "rank"),
    [("II. Hồ sơ", 3), ("1. Nơi nộp", 5), ("1.2 Nộp qua mạng", 6), ("Nơi nộp", BARE)],
)
def test_the_first_line_is_a_title_unless_it_is_numbered(line: str, rank: int) -> None:
    """A file may begin with its first chapter."""
    assert rank_of(line, 1) == rank
    assert rank_of(line, 0) == (TITLE if rank == BARE else rank)
    assert is_numbered(line) == (rank != BARE)


@pytest.mark.parametrize(
    "line",
    [
        "Nơi nộp.", "nơi nộp", "Môn | Giờ", "Hình 3. Bản đồ", "Hà Nội, ngày 3", "C. Mác viết:",
        "Lương " * 13, "Điều 5. " + "lương " * 25, "Chương I ..... 4", "L" * (LONGEST + 1),
    ],
)  # fmt: skip
def test_other_lines_have_no_rank(line: str) -> None:
    """Sentences, rows, captions, dates, entries of contents, and what is too long."""
    assert rank_of(line.strip(), 1) is None


@pytest.mark.parametrize(
    "line",
    ["Điều 2. Mức lương.", "Điều 12. Hiệu lực thi hành.", "Article 4. Sick leave.", "Chương I.",
     "CHƯƠNG II. QUY ĐỊNH CHUNG.", "Phụ lục 1. Biểu mẫu.", "Điều 3 - Đối tượng."],
)  # fmt: skip
def test_a_name_may_have_a_period(line: str) -> None:
    """Where it is short and makes no sentence."""
    assert is_closed_name(line)
    assert opens_article(line)
    assert opens_article(line.removesuffix("."))
    assert rank_of(line, 1) is None


@pytest.mark.parametrize(
    "line",
    [
        "Điều 4. Quy chế này có hiệu lực từ ngày ký.", "Điều 3. Học phí là 5 triệu.",
        "Điều 2. Không hút thuốc.", "Article 2. Members pay 5 pounds.", "Article 3. Dogs are fed.",
        "Điều 1. Mức lương;", "Điều 1. Mức lương:", "Mức lương.", "2. Mức lương.",
        "Điều 1. " + "lương " * 12 + "cao.", "Điều 1. Lương...", "",
    ],
)  # fmt: skip
def test_a_sentence_is_no_name(line: str) -> None:
    """It says what is, must or must not be, or a number; names have no other sign either."""
    assert not is_closed_name(line)
    assert not opens_article(line)


@pytest.mark.parametrize(
    ("line", "mentioned"),
    [
        ("Phụ lục II Thông tư số 15", True), ("Phụ Lục số 3 Nghị định 5", True),
        ("Điều 12 - Luật Cảng", True), ("Article 4 – Fees", True), ("Annex B Rules", True),
        ("Phụ lục II", False), ("Phụ lục II. Biểu mẫu", False), ("PHỤ LỤC I ĐỊNH MỨC", False),
        ("Phụ lục I ĐỊNH MỨC", False), ("Điều 12. Luật", False), ("ĐIỀU 10 – LƯƠNG", False),
        ("Chương II", False), ("", False),
    ],
)  # fmt: skip
def test_a_sentence_may_mention_an_article(line: str, *, mentioned: bool) -> None:
    """As it could not with a sign behind the number, or in capitals."""
    assert may_be_mentioned(line) == mentioned


@given(st.text(min_size=1), st.integers(0, 1))
def test_every_line_has_one_rank_or_none(line: str, start: int) -> None:
    """The title's is given to a first line alone; a name with a period has none by itself."""
    rank = rank_of(line, start)
    assert rank is None or TITLE <= rank <= BARE
    assert rank != TITLE or start == 0
    assert not (is_closed_name(line) and rank is not None)
