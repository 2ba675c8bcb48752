"""Headers, footers and numbers of pages in PDF files, which are no text."""

from itertools import chain

import pytest

from corpus.read.pdf_file import parse_pdf_file
from tests.made_pdf import Words, pdf

LONG = (
    "Sinh viên của trường phải đăng ký học phần trước ngày khai giảng và nộp học phí đúng hạn, "
    "theo quy định của phòng tài chính trong từng năm học. Ai chậm quá một tháng thì bị nhắc nhở."
)


def paragraphs(*pages: list[Words]) -> list[str]:
    """The paragraphs of a file of `pages`."""
    return parse_pdf_file(pdf(pages)).text.split("\n\n")


def test_headers_and_page_numbers_are_dropped() -> None:
    """What stands at the same place of most pages; a heading that recurs elsewhere stays."""
    pages = [
        [Words("Sổ tay 2024", y=800), Words(f"Mục {n}", y=700 - 30 * n), Words("Một câu.", y=300),
         Words(f"Trang {n} / 5", y=40)]
        for n in range(1, 6)
    ]  # fmt: skip
    text = parse_pdf_file(pdf(pages)).text
    assert "Sổ tay" not in text
    assert "Trang" not in text
    assert all(f"Mục {n}" in text for n in range(1, 6))


@pytest.mark.parametrize("count", ["Trang {0} / 5", "Sổ tay – Trang {0}", "{0} of 5"])
def test_the_number_of_a_page_is_dropped_in_large_type_too(count: str) -> None:
    """It is no heading."""
    texts = [f"{name}: {LONG}" for name in "ABCDE"]
    pages = [
        [Words(count.format(n), y=800, size=18), Words(text, y=700)]
        for n, text in enumerate(texts, start=1)
    ]
    source = parse_pdf_file(pdf(pages))
    assert (source.text, source.headings) == ("\n\n".join(texts), ())


def test_headings_that_count_at_the_top_of_each_page_stay() -> None:
    """Chapters and rooms; a title in large type that is the same on all pages goes."""
    pages = [
        [Words("Giáo trình", y=800, size=18), Words(f"Bài {n}", y=770, size=18), Words(LONG, y=700),
         Words(f"{'abcd'[n - 1]}) Hết bài.", y=650), Words(f"{n}", y=40, size=18)]
        for n in range(1, 5)
    ]  # fmt: skip
    source = parse_pdf_file(pdf(pages))
    assert source.text == "\n\n".join(
        f"Bài {n}\n\n{LONG}\n\n{'abcd'[n - 1]}) Hết bài." for n in range(1, 5)
    )
    assert [source.text[h.start : h.end] for h in source.headings] == [
        f"Bài {n}" for n in range(1, 5)
    ]


@pytest.mark.parametrize(
    "numbers", [["", "2"], ["", "- 2 -"], ["1", "2"], ["Trang 1/2", "Trang 2/2"], ["44", "45"],
                ["", "2", "3"], ["", "8", "9"]]
)  # fmt: skip
def test_the_number_of_a_page_tears_no_sentence_of_a_short_file(numbers: list[str]) -> None:
    """Of two pages or three; the first often has none."""
    until = "Sinh viên nghỉ học quá bốn mươi lăm buổi trong một năm học thì không"
    after = "được xét lên lớp và phải học lại cả năm học ấy."
    texts = [until, after, "Hiệu trưởng ký."]
    pages = [
        [Words(number, 290, 800)] * bool(number) + [Words(text)]
        for number, text in zip(numbers, texts, strict=False)
    ]
    assert paragraphs(*pages) == [f"{until} {after}", *texts[2 : len(numbers)]]


@pytest.mark.parametrize("line", ["12", "1.", "2)", "2 buổi", "Bài 2"])
def test_another_number_at_the_edge_of_a_page_is_text(line: str) -> None:
    """A count, a label, a heading."""
    assert paragraphs([Words(LONG[:60])], [Words(line, y=800), Words(LONG)])[1] == line


@pytest.mark.parametrize(
    "titles",
    [
        ["DANH SÁCH THÍ SINH PHÒNG THI SỐ {0}", "Địa điểm: nhà A{0}, tầng {1}"],
        ["PHÒNG THI – {0}", "Địa điểm: nhà A – {1}"],
        ["THỜI KHÓA BIỂU LỚP 6A{0}"],
    ],
)
def test_titles_of_pages_that_differ_in_what_they_count_stay(titles: list[str]) -> None:
    """Though they are as large as the text: rooms, classes, months."""
    shown = [[title.format(n, n + 1) for title in titles] for n in range(1, 5)]
    pages = [
        [*(Words(x, y=780 - 30 * k) for k, x in enumerate(lines)), Words(f"{name} Hết.", y=600)]
        for name, lines in zip("ABCD", shown, strict=True)
    ]
    assert [x for x in paragraphs(*pages) if "Hết" not in x] == [*chain.from_iterable(shown)]


@pytest.mark.parametrize(
    "footer",
    [
        "Quy chế đào tạo 2024 | {0}", "{0} | Quy chế đào tạo 2024", "Sổ tay sinh viên 2025 - {0}",
        "Sổ tay – {0}", "Sổ tay ({0})", "{0}/8 Sổ tay", "Sổ tay {0}/8", "Handbook · {0}",
        "{0} Sổ tay sinh viên", "Sổ tay sinh viên {0}", "Quy chế đào tạo 2024", "2024 | Quy chế",
        "In ngày 30/11/2026 10:21",
    ],
)  # fmt: skip
def test_the_number_of_a_page_beside_its_footer_is_dropped(footer: str) -> None:
    """Whatever parts them; a footer that is the same on all pages goes too."""
    pages = [
        [Words(f"{x}: {LONG}"), Words(footer.format(n), y=40)] for n, x in enumerate("ABCD", 7)
    ]
    assert paragraphs(*pages) == [f"{x}: {LONG}" for x in "ABCD"]


def test_the_number_of_a_page_far_from_its_header_is_dropped() -> None:
    """They stand at both margins."""
    pages = [
        [Words("Sổ tay sinh viên", y=800), Words(f"{n}", 500, 800), Words(f"{x}: {LONG}")]
        for n, x in enumerate("ABCD", 1)
    ]
    assert paragraphs(*pages) == [f"{x}: {LONG}" for x in "ABCD"]


def test_the_last_line_of_a_single_page_is_text() -> None:
    """A number of it counts no pages."""
    assert parse_pdf_file(pdf([[Words("Số phòng"), Words("1", y=600)]])).text.split() == [
        "Số", "phòng", "1",
    ]  # fmt: skip


@pytest.mark.parametrize(("last", "y"), [("Phòng {0}", 300), ("Phòng {1}", 40), ("{2}", 40)])
def test_the_last_line_of_a_page_stays_unless_it_counts_the_pages_in_the_margin(
    last: str, y: int
) -> None:
    """Rooms above it, or numbers that go otherwise."""
    shown = [last.format(n, n * n, f"{'abcd'[n]} {n * n}") for n in range(4)]
    pages = [[Words(f"{x}: {LONG}"), Words(shown[n], y=y)] for n, x in enumerate("ABCD")]
    text = parse_pdf_file(pdf(pages)).text
    assert all(line in text for line in shown)
