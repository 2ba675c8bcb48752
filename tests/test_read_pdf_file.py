"""PDF files: paragraphs from lines, pages, torn words, and files made to harm."""

import zlib

import pytest

from corpus.read.pdf_file import parse_pdf_file
from corpus.read.source import BadSourceError, EmptySourceError, Source
from tests.made_files import pdf_file
from tests.made_pdf import Words, assembled, pdf, stream, typeset
from tests.old_vietnamese import as_read, in_tcvn3

LONG = (
    "Sinh viên của trường phải đăng ký học phần trước ngày khai giảng và nộp học phí đúng hạn, "
    "theo quy định của phòng tài chính trong từng năm học. Ai chậm quá một tháng thì bị nhắc nhở."
)


def page_text(source: Source, number: int) -> str:
    """The text of page `number`, from 1."""
    ends = (*source.pages[1:], len(source.text))
    return source.text[source.pages[number - 1] : ends[number - 1]].strip()


def test_lines_become_the_paragraphs_that_were_set() -> None:
    """Word for word, headings by their size, with title and date."""
    paragraphs = [LONG.replace("Ai", f"{n}. Ai") for n in range(8)]
    data = pdf(typeset(["# Quy chế", *paragraphs[:4], "# Học phí", *paragraphs[4:]]), "Quy chế")
    source = parse_pdf_file(data)
    assert source.text == "\n\n".join(["Quy chế", *paragraphs[:4], "Học phí", *paragraphs[4:]])
    assert [source.text[h.start : h.end] for h in source.headings] == ["Quy chế", "Học phí"]
    assert (source.title, source.date, source.repairs) == ("Quy chế", "2024-03-05", ())


def test_the_title_of_the_file_serves_where_no_heading_does() -> None:
    """Unless it is only the name of the file that it was made from."""
    page = typeset([LONG])
    assert parse_pdf_file(pdf(page, "Sổ tay sinh viên")).title == "Sổ tay sinh viên"
    assert parse_pdf_file(pdf(page, "sotay_final.docx")).title == ""


def test_each_page_begins_where_its_first_line_stands() -> None:
    """Also within a paragraph that runs over the page's end."""
    paragraphs = [f"{chr(97 + n % 26) * (n % 7 + 1)}: {LONG}" for n in range(30)]
    pages = typeset(paragraphs)
    source = parse_pdf_file(pdf(pages))
    assert source.text == "\n\n".join(paragraphs)
    assert len(source.pages) == len(pages) > 2
    for number, page in enumerate(pages, start=1):
        text = " ".join(page_text(source, number).split())
        assert text.startswith(page[0].text)
        assert text.endswith(page[-1].text)


def test_pages_without_text_are_counted() -> None:
    """The page after a picture keeps its number."""
    source = parse_pdf_file(pdf([[], [Words("Trang hai.")], [], [Words("Trang bốn.")], []]))
    assert len(source.pages) == 5
    assert (page_text(source, 2), page_text(source, 4)) == ("Trang hai.", "Trang bốn.")
    assert page_text(source, 5) == ""


def in_columns(left: list[str], right: list[str], above: list[Words]) -> str:
    """The text of a page with the lines of two columns below those `above`."""
    columns = [(72.0, left), (300.0, right)]
    lines = [
        Words(x, place, 700 - 15 * n) for place, column in columns for n, x in enumerate(column)
    ]
    return parse_pdf_file(pdf([[*above, *lines]])).text


def test_lines_of_two_columns_become_the_paragraphs_of_each() -> None:
    """Each is as wide as itself, not as the page; what stands above both is no part of them."""
    paragraphs = [LONG.replace("Sinh viên", f"Học sinh {n}") for n in range(4)]
    (page,) = typeset(paragraphs, width=32)
    lines = [words.text for words in page]
    half = len(lines) // 2
    (above,) = typeset([LONG])
    read = in_columns(lines[:half], lines[half:], [x._replace(y=x.y + 50) for x in above])
    assert read.split("\n\n") == [LONG, *paragraphs]


def test_a_title_in_large_type_above_two_columns_makes_neither_of_them_narrow() -> None:
    """The width of a column is measured by the size of most of its lines."""
    paragraphs = [LONG.replace("Sinh viên", f"Học sinh {n}") for n in range(4)]
    (page,) = typeset(paragraphs, width=32)
    lines = [words.text for words in page]
    half = len(lines) // 2
    read = in_columns(lines[:half], lines[half:], [Words("Bản tin", y=740, size=26)])
    assert read.split("\n\n") == ["Bản tin", *paragraphs]


def test_lines_of_a_narrow_column_stay_lines() -> None:
    """Cells of a table that end where the longest of them ends."""
    subjects = ["Toán học", "Ngữ văn", "Lịch sử", "Địa lý nước"]
    teachers = ["Cô Lan dạy cả bốn lớp", "Thầy Bình", "Thầy Chi", "Cô Dung"]
    above = [Words("Phân công giảng dạy của các thầy cô giáo trong học kỳ hai năm nay.", y=740)]
    read = in_columns(subjects, teachers, above).split("\n\n")
    assert read == [above[0].text, *subjects, *teachers]


def test_a_list_stays_lines_though_a_table_stands_elsewhere_on_its_page() -> None:
    """Its cells are beside none of the lines of the list."""
    names = [
        "Phòng Đào tạo và Khảo thí nhà trường",
        "Phòng Công tác sinh viên nhà trường",
        "Phòng Tài chính kế toán nhà trường",
        "Trung tâm Ngoại ngữ và Tin học",
    ]
    lines = [Words(LONG[:64], y=740), *(Words(x, y=700 - 15 * n) for n, x in enumerate(names))]
    cells = [Words(x, 400, 500 - 20 * n) for n, x in enumerate(["Cô Lan", "Thầy Bình", "Thầy Chi"])]
    text = parse_pdf_file(pdf([[*lines, *cells]])).text
    assert text.split("\n\n")[1:5] == names


def test_items_and_short_lines_stay_lines() -> None:
    """A list, an address; a line that leaves room for the next word ends its paragraph."""
    lines = ["Gồm có:", "- một", "- hai", "Điều 5. Phạm vi", LONG[:70]]
    page = [Words(line, y=700 - 15 * n) for n, line in enumerate(lines)]
    assert parse_pdf_file(pdf([page])).text.split("\n\n") == [line.strip() for line in lines]


def test_hyphens_of_the_line_are_joined() -> None:
    """Within a lower-case word they go, in a name they stay."""
    lines = [
        "The university publishes all its infor-",
        "mation in the spring and in the au-",
        "tumn of the year, as does Stratford-",
        "Upon town with its old theatre hall.",
    ]
    text = parse_pdf_file(pdf([[Words(x, y=700 - 15 * n) for n, x in enumerate(lines)]])).text
    assert "information" in text
    assert "autumn" in text
    assert "Stratford-Upon" in text


def test_torn_words_are_joined_and_counted() -> None:
    """Marks behind a space, letters of another font with gaps around them."""
    torn = "C ộng hòa xã h ội ch ủ nghĩa Việ t Nam, đ ộc l ập và t ự do, ti ế ng Viê ̣t"
    source = parse_pdf_file(pdf([[Words(torn)]]))
    assert source.text == "Cộng hòa xã hội chủ nghĩa Việt Nam, độc lập và tự do, tiếng Việt"
    assert source.repairs == (("split-marks", 10),)


def test_old_fonts_are_converted() -> None:
    """A file set in .VnTime without knowing of Unicode."""
    source = parse_pdf_file(pdf(typeset([as_read(in_tcvn3(LONG))])))
    assert source.text == LONG
    assert source.repairs == (("tcvn3", 1),)


@pytest.mark.parametrize("pages", [[[]], [[], []], [[Words("   ")]]])
def test_pictures_alone_say_so(pages: list[list[Words]]) -> None:
    """A scan without text."""
    with pytest.raises(EmptySourceError, match="pictures without text"):
        parse_pdf_file(pdf(pages))


GOOD = pdf_file("Quy chế", [LONG])
LOCKED = GOOD.replace(
    b"/Root 1 0 R",
    b"/Root 1 0 R /ID [<00><00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4"
    b" /O <%s> /U <%s> >>" % (b"11" * 32, b"22" * 32),
)


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (LOCKED, "password"),
        (b"", "not PDF"),
        (b"PK\x03\x04", "not PDF"),
        (b"%PDF-1.7", "damaged"),
        (b"%PDF-1.7\n" + b"\xff" * 5000, "damaged"),
    ],
)
def test_what_cannot_be_read_is_named(data: bytes, reason: str) -> None:
    """A password, another kind, damage."""
    with pytest.raises(BadSourceError, match=reason):
        parse_pdf_file(data)


def test_scripts_and_attachments_are_ignored() -> None:
    """They are neither run nor text."""
    data = pdf([[Words("Một câu.")]], extra=[
        b"<< /Type /Action /S /JavaScript /JS (app.alert\\('x'\\)) >>",
        b"<< /Type /Filespec /F (virus.exe) /EF << /F 103 0 R >> >>",
        stream(b"MZ executable text"),
    ]).replace(b"/Type /Catalog", b"/Type /Catalog /OpenAction 102 0 R /Names 103 0 R")  # fmt: skip
    assert parse_pdf_file(data).text == "Một câu."


def test_circles_end() -> None:
    """A page tree that holds itself, contents that draw themselves."""
    form = stream(b"/X Do", b"/Type /XObject /Subtype /Form /BBox [0 0 9 9]"
                  b" /Resources << /XObject << /X 6 0 R >> >>")  # fmt: skip
    objects = {
        1: b"<< /Type /Catalog /Pages 2 0 R >>",
        2: b"<< /Type /Pages /Count 3 /Kids [2 0 R 3 0 R 2 0 R] /Parent 2 0 R >>",
        3: b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 5 0 R"
        b" /Resources << /XObject << /X 6 0 R >> >> >>",
        5: stream(b"/X Do"),
        6: form,
        7: b"<< >>",
    }
    with pytest.raises(BadSourceError):
        parse_pdf_file(assembled(objects))


def test_a_stream_bomb_ends() -> None:
    """Thirty million bytes of nothing in a page of thirty thousand."""
    packed = zlib.compress(b"0 0 m " * 5_000_000, 9)
    data = pdf([[Words("Một câu.")], []])
    objects = {
        1: b"<< /Type /Catalog /Pages 2 0 R >>",
        2: b"<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
        3: b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 1e9 1e9] /Contents 5 0 R >>",
        5: stream(packed, b"/Filter /FlateDecode"),
        7: b"<< >>",
    }
    assert len(data) < len(packed) < 100_000
    with pytest.raises(EmptySourceError):
        parse_pdf_file(assembled(objects))
