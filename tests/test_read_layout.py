"""Lines of a PDF made sentences again, whatever a line begins with, however far apart they are."""

import pytest

from corpus.read.pdf_file import parse_pdf_file
from tests.made_pdf import Words, pdf

FULL = "Sinh viên được xét miễn giảm học phí khi thuộc một trong các đối tượng nêu tại"
LAST = "của nhà trường."


def read(*pages: list[str], step: float = 15.5) -> list[str]:
    """The paragraphs of `pages` of lines; those of more than one end at the foot of each."""
    made = []
    for lines in pages:
        top = 80 + step * (len(lines) - 1) if len(pages) > 1 else 740
        made.append([Words(line, y=top - step * n) for n, line in enumerate(lines)])
    return parse_pdf_file(pdf(made)).text.split("\n\n")


@pytest.mark.parametrize(
    "line",
    ["Điều 12 của Quy chế này và", "Mục 3 Phụ lục và", "24. Mức này là của", "Chương II, và"],
)
def test_a_number_that_a_line_begins_with_tears_no_sentence(line: str) -> None:
    """The line before is full and has not ended."""
    assert read([FULL, line]) == [f"{FULL} {line}"]


@pytest.mark.parametrize(
    "lines",
    [
        [f"{FULL[:-1]}.", "Điều 12. Học phí"],
        [FULL, FULL[:65], "Điều 12 của Quy chế"],
        [f"1. {FULL}", f"2. {FULL}", "3. Học phí"],
        [f"Điều 4. {FULL}", "Điều 5. Học phí"],
        [FULL, "1. Học phí"],
        [FULL, "- Học phí"],
        [FULL, "a) Học phí"],
        [f"{FULL[:-1]}:", "2. Học phí"],
    ],
)
def test_an_item_begins_where_the_line_before_ended_or_counts_on(lines: list[str]) -> None:
    """A sentence has ended, a word had room, the number is the next or the first, or a label."""
    read_lines = read(lines)
    assert read_lines[-1] == lines[-1]
    assert len(read_lines) >= 2


@pytest.mark.parametrize("line", ["Trường Bến Nước.", "15 tháng 9.", "450.000 đồng.", LAST])
def test_a_sentence_goes_on_over_the_end_of_a_page(line: str) -> None:
    """Whatever the next page begins with."""
    assert read([FULL, FULL.lower()], [line, FULL]) == [f"{FULL} {FULL.lower()} {line}", FULL]


@pytest.mark.parametrize(
    ("last", "first"),
    [
        (f"{FULL[:-1]}.", "Trường Bến Nước."),
        ("Học phí của trường", "Trường Bến Nước."),
        (FULL, "THÔNG BÁO"),
        (FULL, "1. Học phí"),
        (FULL, "- Học phí"),
    ],
)
def test_a_page_begins_a_paragraph_behind_what_ended_or_left_room(last: str, first: str) -> None:
    """And so do what is in capitals and the items of a list."""
    assert read([FULL.capitalize(), last], [first])[-1] == first


@pytest.mark.parametrize("step", [15.5, 20.7, 24, 27.6, 36])
def test_a_file_may_be_set_with_wide_lines(step: float) -> None:
    """What continues a sentence in lower case tells how far apart its lines are."""
    assert read([FULL, FULL.lower(), LAST], step=step) == [f"{FULL} {FULL.lower()} {LAST}"]


def test_lines_far_apart_stay_lines_where_others_are_close() -> None:
    """In a file of paragraphs that have space between."""
    close = [Words(text, y=740 - 15.5 * n) for n, text in enumerate([FULL, FULL.lower(), LAST])]
    far = [Words(FULL, y=500 - 27.6 * n) for n in range(2)]
    text = parse_pdf_file(pdf([[*close, *far]])).text
    assert text.split("\n\n") == [f"{FULL} {FULL.lower()} {LAST}", FULL, FULL]
