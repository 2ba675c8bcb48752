"""What a document is called where its file has several headings, or none that is a title."""

import io

import docx
import pytest

from corpus.read.markdown import parse_markdown
from corpus.read.open_document import parse_open_document
from corpus.read.pdf_file import parse_pdf_file
from corpus.read.plain import parse_plain
from corpus.read.word_file import parse_word_file
from tests.made_pdf import pdf, typeset
from tests.test_read_open_document import odt

LONG = (
    "Sinh viên nộp học phí mỗi năm hai lần, vào đầu mỗi học kỳ, tại phòng tài vụ của trường hoặc "
    "qua ngân hàng, theo mức mà hiệu trưởng quy định cho từng năm học và từng ngành đào tạo."
)


@pytest.mark.parametrize(
    ("markdown", "title"),
    [
        (f"# Học phí\n\n{LONG}\n\n# Ký túc xá\n\n{LONG}", ""),
        (f"# Học phí\n\n{LONG}\n\n## Mức thu\n\n{LONG}", "Học phí"),
        (f"# Sổ tay\n\n# Học phí\n\n{LONG}\n\n# Ký túc xá\n\n{LONG}", "Sổ tay"),
        (f"# I. Chung\n\n# II. Học phí\n\n{LONG}", ""),
        (f"# Chương 3. Mạng\n\n{LONG}", "Chương 3. Mạng"),
        (f"# Mục lục\n\nhai\n\n# Sổ tay\n\n{LONG}", "Sổ tay"),
        (f"Trường Đại học Bến Nước\n\n# Sổ tay\n\n{LONG}", "Sổ tay"),
        (f"{LONG} {LONG}\n\n# Học phí\n\n{LONG}", "Học phí"),
        (f"{LONG} {LONG}\n\n# Học phí\n\n# Ký túc xá\n\n{LONG}", ""),
        (
            f"# Sổ tay\n\nBan hành năm 2025.\n\n# Học phí\n\n{LONG}\n\n# Ký túc xá\n\n{LONG}",
            "Sổ tay",
        ),
        ("# Học phí\n\n5 triệu.\n\n# Ký túc xá\n\n1 triệu.\n\n# Xe\n\nMiễn phí.", ""),
        (f"# Contents insurance\n\n{LONG}", "Contents insurance"),
        (f"# Preface: Why\n\n{LONG}", "Preface: Why"),
        (f"# Giám đốc\n\n{LONG}", "Giám đốc"),
        (f"## Học phí\n\n{LONG}\n\n# GIÁM ĐỐC\n\nLê A", ""),
    ],
)
def test_the_first_of_several_chapters_is_no_title(markdown: str, title: str) -> None:
    """But the only heading of its level is, and the one that has nothing but chapters below it."""
    assert parse_markdown(markdown).title == title


def word(*paragraphs: tuple[str, int | None], title: str = "Sổ tay sinh viên") -> bytes:
    """A .docx of paragraphs and headings, by level; 0 is the style "Title"."""
    document = docx.Document()
    document.core_properties.title = title
    for words, level in paragraphs:
        if level is None:
            document.add_paragraph(words)
        else:
            document.add_heading(words, level)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def test_a_word_file_says_which_paragraph_is_its_title() -> None:
    """Above chapters, which have the same level; without one the file's own title serves."""
    chapters = (("Giới thiệu", 1), (LONG, None), ("Học phí", 1), (LONG, None))
    assert parse_word_file(word(("Quy chế", 0), (LONG, None), *chapters)).title == "Quy chế"
    assert parse_word_file(word(*chapters)).title == "Sổ tay sinh viên"


def test_the_first_chapter_of_an_open_document_is_no_title() -> None:
    """The file has its own."""
    chapter = f'<t:h t:outline-level="1">Học phí</t:h><t:p>{LONG}</t:p>'
    assert parse_open_document(odt(chapter)).title == "Học phí"
    assert parse_open_document(odt(chapter * 2)).title == "Ten tep"


@pytest.mark.parametrize(
    ("first", "title"),
    [("Chương I", ""), ("MỤC LỤC", ""), ("1. Học phí", ""), ("QUY CHẾ", "QUY CHẾ")],
)
def test_a_pdf_without_large_type_has_its_own_title(first: str, title: str) -> None:
    """Its first line serves only where the file says nothing, and never a chapter's."""
    pages = typeset([first, LONG, "Điều 2. Học phí", LONG])
    assert parse_pdf_file(pdf(pages, "Quy chế đào tạo")).title == "Quy chế đào tạo"
    assert parse_pdf_file(pdf(pages)).title == title


def test_a_pdf_is_not_called_after_the_first_of_its_chapters() -> None:
    """In large type, each with text below it."""
    pages = typeset(["# Học phí", LONG, "# Ký túc xá", LONG])
    assert parse_pdf_file(pdf(pages, "Sổ tay")).title == "Sổ tay"
    assert parse_pdf_file(pdf(typeset(["# Học phí", LONG]), "Sổ tay")).title == "Học phí"


@pytest.mark.parametrize(
    "first",
    ["MỤC LỤC", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Nơi nhận", "Chương I", "1. Học phí"],
)
def test_what_opens_many_documents_is_no_title(first: str) -> None:
    """Of plain text neither: the name of the file says more."""
    assert parse_plain(f"{first}\n\n{LONG}").title == ""


@pytest.mark.parametrize("first", ["C. Mác và Ph. Ăngghen", "V. I. Lênin", "Contents insurance"])
def test_a_first_line_that_only_begins_like_a_chapter_is_a_title(first: str) -> None:
    """Initials are no numbers."""
    assert parse_plain(f"{first}\n\n{LONG}").title == first


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Học phí bao nhiêu?\n12 triệu.\nHọc ở đâu?\nTại nhà A.", ""),
        ("Hỏi: Có xe đưa đón không?\nĐáp: Có.\nHỏi: Ai đi được?\nĐáp: Mọi người.", ""),
        ("Học phí bao nhiêu?\n\n12 triệu.\n\nHọc ở đâu?\n\nTại nhà A.", ""),
        ("Q1: Who?\n\nAll.\n\nNow.\n\nQ2: When?\n\nIn May.\n\nOr June.\n\nYes.", ""),
        ("What is asthma?\n\nA disease.\n\nWhat causes it?\n\nDust.\n\nPollen.\n\nSmoke.\n\nCold.",
         "What is asthma?"),
        ("Vì sao học nghề?\n\nNghề dễ.\n\nNghề vui.\n\nBao lâu?\n\nHai năm.\n\nBa.\n\nHết.",
         "Vì sao học nghề?"),
        ("Vì sao trời xanh?\nÁnh sáng tán xạ trong không khí.", "Vì sao trời xanh?"),
        ("Câu hỏi thường gặp\nHọc phí bao nhiêu?\n12 triệu.", "Câu hỏi thường gặp"),
    ],
)  # fmt: skip
def test_the_first_of_several_questions_is_no_title(text: str, title: str) -> None:
    """It would go with every answer; a question that the whole text answers is one."""
    assert parse_plain(text).title == title


@pytest.mark.parametrize(
    "own",
    [
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "PowerPoint Presentation", "Untitled-1", "Document1",
        "Untitled", "Untitled document", "Untitled presentation (2)", "Untitled - Notepad",
        "Microsoft Word - Quy che.doc", "quyche_final.docx", "Tài liệu không có tiêu đề",
    ],
)  # fmt: skip
def test_a_file_has_no_title_that_many_files_have(own: str) -> None:
    """What Word took from the first line, or a program put there itself."""
    assert parse_word_file(word((LONG, None), title=own)).title == ""
    assert parse_pdf_file(pdf(typeset([LONG]), own)).title == ""


@pytest.mark.parametrize(
    "own",
    ["Microsoft Word cơ bản", "Document management", "Tài liệu ôn thi", "Sổ tay 1", "PowerPoint"],
)
def test_a_title_that_only_begins_like_that_of_a_program_is_one(own: str) -> None:
    """Courses on programs have such."""
    assert parse_word_file(word((LONG, None), title=own)).title == own
    assert parse_pdf_file(pdf(typeset([LONG]), own)).title == own


@pytest.mark.parametrize(
    ("paragraphs", "title"),
    [
        (["# QUYẾT ĐỊNH", "# Về việc thu học phí", LONG], "QUYẾT ĐỊNH Về việc thu học phí"),
        (["TRƯỜNG A", "# QUY CHẾ", "# CỦA TRƯỜNG", LONG], "QUY CHẾ CỦA TRƯỜNG"),
        (["# Sổ tay", "# Học phí", LONG, "# Ký túc xá", LONG], "Sổ tay"),
        (["# I. Chung", "# II. Học phí", LONG], ""),
        (["# A", "# B", "# C", "# D", LONG], "A"),
    ],
)  # fmt: skip
def test_lines_in_large_type_on_top_of_a_pdf_are_one_title(
    paragraphs: list[str], title: str
) -> None:
    """Unless others as large follow, which are chapters, or they count."""
    assert parse_pdf_file(pdf(typeset(paragraphs))).title == title


@pytest.mark.parametrize(
    "own", ["Untitled Goose Game review", "Untitled (Skull), 1981", "Documents for visitors"]
)
def test_a_title_may_begin_as_programs_name_files(own: str) -> None:
    """Something of its own follows."""
    assert parse_word_file(word((LONG, None), title=own)).title == own
