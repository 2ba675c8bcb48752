"""Headings that a Word file or a PDF only sets in bold, and bold lines that are none."""

import io

import docx
import pytest
from docx.enum.style import WD_STYLE_TYPE

from corpus.read.bold_lines import bold_lines
from corpus.read.open_document import parse_open_document
from corpus.read.pdf_file import parse_pdf_file
from corpus.read.plain_headings import plain_headings
from corpus.read.source import Source
from corpus.read.word_file import parse_word_file
from tests.made_files import archive_of
from tests.made_pdf import pdf, typeset

RULES = [
    "**QUY ĐỊNH THƯ VIỆN", "**1. Giờ mở cửa", "Sáng: 7h30 - 11h30",
    "**2. Mượn sách", "Mỗi bạn đọc được mượn 5 quyển.",
    "**Phí phạt", "Trả muộn: 2.000 đồng/ngày",
]  # fmt: skip
LETTER = [
    "Số: 12/TB", "**THÔNG BÁO", "**Về việc nghỉ Tết", "Kính gửi: Toàn thể giáo viên",
    "**HIỆU TRƯỞNG", "(Đã ký)", "**Nguyễn Văn An",
]  # fmt: skip


def written(paragraphs: list[str]) -> Source:
    """What is read from a Word file of `paragraphs`, those with ** bold, with # headings."""
    document = docx.Document()
    for words in paragraphs:
        if words.startswith("# "):
            document.add_heading(words[2:], 1)
        else:
            document.add_paragraph().add_run(words.removeprefix("**")).bold = words[:2] == "**"
    out = io.BytesIO()
    document.save(out)
    return parse_word_file(out.getvalue())


def found(source: Source) -> list[tuple[int, str]]:
    """Level and words of each heading of `source`."""
    return [(h.level, source.text[h.start : h.end]) for h in source.headings]


def set_in_bold(paragraphs: list[str]) -> tuple[str, list[tuple[int, int]]]:
    """The text of `paragraphs`, and where those with ** begin and end."""
    text, bold = "", []
    for words in paragraphs:
        start = len(text)
        text += words.removeprefix("**") + "\n\n"
        bold += [(start, len(text) - 2)] if words.startswith("**") else []
    return text, bold


def headed(paragraphs: list[str]) -> list[tuple[int, str]]:
    """Level and words of each heading of the text of `paragraphs`, those with ** bold."""
    text, bold = set_in_bold(paragraphs)
    return [(h.level, text[h.start : h.end]) for h in plain_headings(text, bold)]


def test_short_bold_paragraphs_are_headings_in_a_word_file() -> None:
    """The first is the title, and one without a number behind the last number is beside it."""
    source = written(RULES)
    assert source.title == "QUY ĐỊNH THƯ VIỆN"
    assert found(source) == [
        (1, "QUY ĐỊNH THƯ VIỆN"), (2, "1. Giờ mở cửa"), (2, "2. Mượn sách"), (2, "Phí phạt"),
    ]  # fmt: skip


def test_short_bold_paragraphs_are_headings_in_an_open_document() -> None:
    """By their own style, one that it extends, or all of their spans; not by some of these."""
    fo = "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"
    style = "urn:oasis:names:tc:opendocument:xmlns:style:1.0"
    text = "urn:oasis:names:tc:opendocument:xmlns:text:1.0"
    office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"
    described = (
        f'<o:document-content xmlns:o="{office}" xmlns:t="{text}" xmlns:s="{style}" xmlns:f="{fo}">'
        "<o:automatic-styles>"
        '<s:style s:name="B"><s:text-properties f:font-weight="bold"/></s:style>'
        '<s:style s:name="P1" s:parent-style-name="B"/></o:automatic-styles><o:body><o:text>'
    )
    shapes = ['<t:p t:style-name="P1">{}', '<t:p><t:span t:style-name="B">{}</t:span>', "<t:p>{}"]
    lines = [(shapes[place % 2] if words[:2] == "**" else shapes[2]).format(words.strip("*"))
             for place, words in enumerate(RULES)]  # fmt: skip
    body = "".join(f"{line}</t:p>" for line in lines)
    for bold, count in ((body, 4), (body.replace("span>", "span> <t:s/>x"), 2)):
        xml = f"{described}{bold}</o:text></o:body></o:document-content>"
        source = parse_open_document(archive_of({"content.xml": xml.encode()}))
        assert len(source.headings) == count


def test_bold_lines_of_the_same_size_are_headings_in_a_pdf() -> None:
    """The name of the font tells that it is bold."""
    source = parse_pdf_file(pdf(typeset(RULES)))
    assert source.title == "QUY ĐỊNH THƯ VIỆN"
    assert [words for _, words in found(source)] == [
        "QUY ĐỊNH THƯ VIỆN", "1. Giờ mở cửa", "2. Mượn sách", "Phí phạt",
    ]  # fmt: skip


def test_a_bold_paragraph_stands_below_the_headings_that_the_file_marks() -> None:
    """As deep as the next one."""
    paragraphs = ["# Học phí", "5 triệu.", "**Miễn giảm", "Hộ nghèo.", "# Liên hệ", "Phòng 5."]
    assert found(written(paragraphs)) == [(1, "Học phí"), (2, "Miễn giảm"), (1, "Liên hệ")]


def test_the_title_of_a_letter_stands_below_its_head_and_the_signature_is_no_heading() -> None:
    """Both lines of it are the title."""
    source = written(LETTER)
    assert source.title == "THÔNG BÁO Về việc nghỉ Tết"
    assert found(source) == [(1, "THÔNG BÁO"), (1, "Về việc nghỉ Tết")]


def test_bold_questions_are_headings_of_their_answers() -> None:
    """However short these are, and however many words it takes to ask."""
    long = "Mất thẻ thư viện thì phải làm những thủ tục gì để được cấp lại thẻ mới?"
    lines = [f"**{long}", "Đến quầy 3 làm lại, phí 20.000 đồng.", "**Mở cửa mấy giờ?", "7 giờ."]
    assert headed(lines) == [(2, long), (2, "Mở cửa mấy giờ?")]


@pytest.mark.parametrize(
    "paragraphs",
    [
        ["Mở cửa lúc 7 giờ.", "**Lưu ý:", "Không mang đồ ăn."],
        ["Mở cửa lúc 7 giờ.", "**Không được hút thuốc trong thư viện.", "Ai vi phạm bị phạt."],
        ["Mở cửa lúc 7 giờ.", "**Địa chỉ: 5 Trần Phú", "Điện thoại 123."],
        ["Quán mở từ 6 giờ.", "**Phở bò", "**Bún chả", "Mỗi món 40.000 đồng."],
        ["Quán mở từ 6 giờ.", "**5 triệu đồng", "mỗi năm học."],
        ["**Giờ mở cửa", "**Sáng từ 7 giờ, chiều từ 13 giờ các ngày.", "**Học phí", "5 triệu"],
        ["Danh sách kèm theo.", "**Nơi nhận", "Như trên"],
        ["Mở cửa lúc 7 giờ.", "**Giá vé 50.000 đồng/người", "Trẻ em miễn phí."],
        ["We open at 7.", "**Entry fee £5", "Children go in free."],
        ["Nghỉ từ ngày 5.", "**Hiệu trưởng", "Nguyễn Văn An"],
    ],
)
def test_other_bold_lines_are_no_headings(paragraphs: list[str]) -> None:
    """Labels, sentences, facts, items, amounts, signatures, and text that is bold throughout."""
    assert bold_lines(*set_in_bold(paragraphs), ()) == []


@pytest.mark.parametrize(
    "items",
    [
        ["1. Nộp đơn", "**2. Đóng 200.000 đồng trước 30/6", "3. Nhận thẻ"],
        ["**1) Hand in the form", "2) Fetch the card"],
        ["1. Nộp đơn", "**2. Nhận thẻ", "Thẻ có hạn một năm."],
    ],
)
def test_one_bold_item_of_a_list_is_no_heading(items: list[str]) -> None:
    """It matters most, and would be quoted no more."""
    lines = ["Làm hội viên theo các bước sau đây tại quầy.", *items, "Quầy mở từ 7 giờ."]
    assert bold_lines(*set_in_bold(lines), ()) == []


def test_a_number_goes_on_behind_the_items_below_the_one_before() -> None:
    """Although the last of these has the number before its own."""
    lines = ["**1. Giờ", "Cả ngày.", "**2. Hồ sơ", "1. Đơn", "2. Ảnh", "**3. Phí", "5 triệu đồng."]
    assert headed(lines) == [(2, "1. Giờ"), (2, "2. Hồ sơ"), (2, "3. Phí")]


def test_a_bold_line_within_a_count_belongs_to_its_number() -> None:
    """Else it would end what counts."""
    lines = ["**1. Giờ", "A là b.", "**Cuối tuần", "Nghỉ cả ngày.", "**2. Phí", "5 triệu đồng."]
    assert headed(lines) == [(2, "1. Giờ"), (3, "Cuối tuần"), (2, "2. Phí")]


def test_the_first_of_several_like_headings_is_no_title() -> None:
    """It names what stands below it alone."""
    lines = [
        "**Giờ mở cửa",
        "7 giờ sáng.",
        "**Học phí",
        "5 triệu đồng.",
        "**Nghỉ Tết",
        "Mười ngày.",
    ]
    assert [level for level, _ in headed(lines)] == [2, 2, 2]


def test_boldness_comes_from_styles_and_ends_where_a_run_says_so() -> None:
    """A style may be bold by what it extends; a row of a table is no heading."""
    document = docx.Document()
    bold = document.styles.add_style("Mục", WD_STYLE_TYPE.PARAGRAPH)
    bold.font.bold = True
    below = document.styles.add_style("Mục con", WD_STYLE_TYPE.PARAGRAPH)
    below.base_style = bold
    document.add_paragraph("Thư viện mở cửa các ngày trong tuần, trừ ngày lễ.")
    document.add_paragraph("Giờ mở cửa", style="Mục con")
    document.add_paragraph("7 giờ sáng.")
    document.add_paragraph("Ngày nghỉ", style="Mục con").runs[0].bold = False
    document.add_paragraph("Thứ hai hằng tuần")
    document.add_table(1, 1).cell(0, 0).paragraphs[0].add_run("Trong ô").bold = True
    document.add_paragraph("Đóng cửa")
    out = io.BytesIO()
    document.save(out)
    assert [words for _, words in found(parse_word_file(out.getvalue()))] == ["Giờ mở cửa"]
