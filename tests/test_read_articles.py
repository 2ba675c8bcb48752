"""Articles and chapters that a file prints bold but does not mark as headings."""

import io

import docx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.document import Heading
from corpus.read.markdown import parse_markdown
from corpus.read.plain_headings import plain_headings, with_articles
from corpus.read.source import Source
from corpus.read.web_page import parse_web_page
from corpus.read.word_file import parse_word_file

PROSE = (
    "Sinh viên nộp hồ sơ tại phòng Công tác sinh viên trước ngày 15 tháng 9. Ai nộp chậm phải có "
    "lý do và giấy tờ kèm theo, nếu không thì hồ sơ được xét vào đợt sau."
)


def told(source: Source) -> list[tuple[int, str]]:
    """Level and words of each heading."""
    return [(h.level, source.text[h.start : h.end]) for h in source.headings]


def word_file(*paragraphs: tuple[str, int]) -> bytes:
    """Paragraphs of the level that stands beside each; those of 0 are bold, prose is not."""
    document = docx.Document()
    for words, level in paragraphs:
        if level:
            document.add_heading(words, level)
        else:
            document.add_paragraph().add_run(words).bold = words != PROSE
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def test_an_unmarked_article_of_a_word_file_stands_below_its_chapter() -> None:
    """The next chapter ends it."""
    data = word_file(
        ("Quy chế học bổng", 1), ("Chương I. Quy định chung", 2), ("Điều 1. Phạm vi", 0),
        (PROSE, 0), ("Điều 2. Hồ sơ", 0), (PROSE, 0), ("Chương II. Thi hành", 2),
        ("Điều 3. Hiệu lực", 0), (PROSE, 0),
    )  # fmt: skip
    assert told(parse_word_file(data)) == [
        (1, "Quy chế học bổng"), (2, "Chương I. Quy định chung"), (3, "Điều 1. Phạm vi"),
        (3, "Điều 2. Hồ sơ"), (2, "Chương II. Thi hành"), (3, "Điều 3. Hiệu lực"),
    ]  # fmt: skip


def test_an_unmarked_appendix_of_a_word_file_ends_its_last_article() -> None:
    """It stands beside the chapters, whatever is below it."""
    data = word_file(
        ("Quy chế học bổng", 1), ("Chương I. Quy định chung", 2), ("Điều 1. Mức tiền.", 0),
        (PROSE, 0), ("PHỤ LỤC I", 0), ("(Kèm theo Quy chế học bổng)", 0), (PROSE, 0),
    )  # fmt: skip
    assert told(parse_word_file(data)) == [
        (1, "Quy chế học bổng"), (2, "Chương I. Quy định chung"), (3, "Điều 1. Mức tiền."),
        (2, "PHỤ LỤC I"),
    ]  # fmt: skip


def test_a_word_file_that_marks_none_is_read_as_plain_text() -> None:
    """Its first line is the title's, and the chapter stands above its articles."""
    data = word_file(
        ("Quy chế học bổng", 0), ("Chương I", 0), ("QUY ĐỊNH CHUNG", 0), ("Điều 1. Phạm vi", 0),
        (PROSE, 0), ("Nơi nộp", 0), (PROSE, 0),
    )  # fmt: skip
    source = parse_word_file(data)
    assert told(source) == [
        (1, "Quy chế học bổng"), (2, "Chương I"), (3, "QUY ĐỊNH CHUNG"), (4, "Điều 1. Phạm vi"),
        (5, "Nơi nộp"),
    ]  # fmt: skip
    assert source.title == "Quy chế học bổng"


@pytest.mark.parametrize(
    "source",
    [
        parse_markdown(f"# Nội quy\n\n**Điều 1. Giờ**\n\n{PROSE}\n\n**Lưu ý**\n\n{PROSE}"),
        parse_web_page(
            f"<h1>Nội quy</h1><p><b>Điều 1. Giờ</b></p><p>{PROSE}</p><p><b>Lưu ý</b></p><p>{PROSE}"
            "</p>".encode()
        ),
    ],
    ids=["markdown", "web"],
)
def test_beside_marked_headings_nothing_else_is_one(source: Source) -> None:
    """Who marks headings means those; a law's articles are so whoever prints them."""
    assert told(source) == [(1, "Nội quy"), (2, "Điều 1. Giờ")]


def test_an_unmarked_chapter_stands_below_the_last_marked_heading() -> None:
    """However deep that is; and none is deeper than six."""
    text = f"Luật\n\nChương I. A\n\n{PROSE}\n\nPhụ lục\n\n{PROSE}\n\nChương II. B\n\n{PROSE}"
    start = text.index("Phụ lục")
    marked = (Heading(0, 4, 1), Heading(start, start + 7, 2))
    found = [(h.level, text[h.start : h.end]) for h in with_articles(text, marked)]
    assert found == [(1, "Luật"), (2, "Chương I. A"), (2, "Phụ lục"), (3, "Chương II. B")]
    deep = f"Luật\n\nĐiều 1. A\n\n{PROSE}"
    assert [h.level for h in with_articles(deep, (Heading(0, 4, 6),))] == [6, 6]


LINES = ["Chương II", "Điều 5. Phạm vi", "Mục 1. Hồ sơ", "- đơn", "Hết.", PROSE]


@given(st.lists(st.sampled_from(LINES), max_size=10), st.sets(st.integers(0, 9)), st.integers(1, 6))
def test_marked_headings_stay_as_they_are(lines: list[str], marked: set[int], level: int) -> None:
    """All are kept in order, each a whole line, of level 1 to 6."""
    text = "\n\n".join(lines)
    starts = [sum(len(line) + 2 for line in lines[:place]) for place in range(len(lines))]
    given_ones = [
        Heading(start, start + len(line), level)
        for place, (start, line) in enumerate(zip(starts, lines, strict=True))
        if place in marked
    ]
    found = with_articles(text, given_ones)
    if not given_ones:
        assert found == plain_headings(text)
        return
    assert set(given_ones) <= set(found)
    assert [one.start for one in found] == sorted({one.start for one in found})
    assert all(1 <= one.level <= 6 and text[one.start : one.end] in lines for one in found)
