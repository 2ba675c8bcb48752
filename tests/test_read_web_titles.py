"""What a web page is called, by itself or by one of its headings."""

import pytest

from corpus.document import Heading
from corpus.read.blocks import Joined
from corpus.read.web_page import parse_web_page
from corpus.read.web_titles import web_title

LONG = (
    "Nhân viên đi công tác được trả tiền xe, tiền phòng và tiền ăn theo hóa đơn, nộp tại phòng kế "
    "toán trong mười ngày kể từ ngày về, kèm theo giấy đi đường có chữ ký của trưởng phòng."
)
CHAPTERS = f"<h1>Công tác phí</h1><p>{LONG}</p><h1>Nghỉ phép</h1><p>{LONG}</p>"


def title_of(body: str, head: str = "") -> str:
    """The title of the page with this `head` and `body`."""
    return parse_web_page(f"<html><head>{head}</head><body>{body}</body></html>".encode()).title


@pytest.mark.parametrize("name", ["title", "c3 title", "MsoTitle", "c1 Title c2"])
def test_a_paragraph_may_be_the_title(name: str) -> None:
    """As programs write it above the chapters."""
    assert title_of(f'<p class="{name}">Quy chế\n chi tiêu</p>{CHAPTERS}') == "Quy chế chi tiêu"


def test_chapters_keep_their_text_below_a_title_of_its_own() -> None:
    """The title is said once, and none of them is missing."""
    page = f'<body><p class="title">Quy chế</p>{CHAPTERS}</body>'
    source = parse_web_page(page.encode())
    assert [source.text[h.start : h.end] for h in source.headings] == ["Công tác phí", "Nghỉ phép"]
    assert source.text.count("Quy chế") == 1


@pytest.mark.parametrize(
    ("name", "title"), [("MsoTitle", "Quy chế"), ("title", "Nội bộ"), ("subtitle", "Nội bộ")]
)
def test_what_a_page_calls_itself_stands_above_a_class_that_may_be_any(
    name: str, title: str
) -> None:
    """But not above the class of Word, which takes the other from an older file."""
    paragraph = f'<p class="{name}">Quy chế</p>'
    assert title_of(paragraph + CHAPTERS, "<title>Nội bộ</title>") == title


def test_a_title_of_word_may_have_several_lines() -> None:
    """All are its words; those without any are none."""
    lines = ["&nbsp;", "<o:p></o:p>", "QUY CHẾ", "", "Chi tiêu <b>nội bộ</b>"]
    page = "".join(f'<p class="MsoTitle">{line}</p>' for line in lines)
    assert title_of(page + CHAPTERS) == "QUY CHẾ Chi tiêu nội bộ"


def test_the_only_heading_of_the_first_level_stands_above_a_class() -> None:
    """As on a page of news whose boxes have titles; an empty one is none."""
    box = '<p class="title">Đăng nhập</p>'
    assert title_of(f"{box}<h1>Quy chế</h1><h2>Công tác phí</h2><p>{LONG}</p>") == "Quy chế"
    assert title_of(f'<p class="title">Quy chế</p><h1> </h1>{CHAPTERS}') == "Quy chế"


@pytest.mark.parametrize("level", [1, 2])
def test_the_only_heading_of_all_is_the_title(level: int) -> None:
    """Also of the second level; one of two is a chapter, and none is called as its contents are."""
    page = f"<h{level}>Công tác phí</h{level}><p>{LONG}</p><p>{LONG}</p>"
    assert title_of(page) == "Công tác phí"
    assert title_of(page + f"<h2>Nghỉ phép</h2><p>{LONG}</p>") == (
        "Công tác phí" if level == 1 else ""
    )
    assert title_of(page.replace("Công tác phí", "Mục lục")) == ""


@pytest.mark.parametrize(
    "body",
    [
        f'{CHAPTERS}<p class="title">Bài liên quan</p>',
        f'<p class="title">Tin một</p><p class="title">Tin hai</p>{CHAPTERS}',
        f'<p class="subtitle">Bản nháp</p>{CHAPTERS}',
        f'<p class="title">Mục lục</p>{CHAPTERS}',
        f'<p class="title">{LONG} {LONG}</p>{CHAPTERS}',
        f'<p class="title"></p>{CHAPTERS}',
        f"<svg><title>Dấu</title></svg>{CHAPTERS}",
        CHAPTERS,
    ],
)
def test_the_first_of_several_chapters_is_no_title(body: str) -> None:
    """Nor a paragraph below it, one of several, one that is none, or one that is too long."""
    assert title_of(body) == ""


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("<title>Sổ tay</title>", "Sổ tay"),
        ('<meta property="og:title" content="Sổ tay">', "Sổ tay"),
        ("<title> </title>", ""),
        ('<meta property="og:title" content="">', ""),
        ('<meta name="author" content="Vũ Na">', ""),
    ],
)
def test_a_page_that_names_itself_is_called_so(head: str, title: str) -> None:
    """In <title>, or for others to show."""
    assert title_of(CHAPTERS, head) == title


def test_a_heading_above_all_others_is_the_title() -> None:
    """Where it is the only one of its level, or has nothing but chapters below it."""
    assert title_of(f"<h1>Quy chế</h1><h2>Công tác phí</h2><p>{LONG}</p>") == "Quy chế"
    assert title_of(f"<h1>Quy chế</h1>{CHAPTERS}") == "Quy chế"


@pytest.mark.parametrize(
    ("found", "known", "title"),
    [("A", False, ""), ("A", True, "A"), (" C\n D ", False, "C D"), ("", False, "")],
)
def test_a_title_that_is_no_heading_stays(found: str, known: bool, title: str) -> None:
    """Whoever looked for it found it elsewhere."""
    text = f"A\n\n{LONG}\n\nB\n\n{LONG}"
    start = text.index("B")
    body = Joined(text, (Heading(0, 1, 1), Heading(start, start + 1, 1)), (), "")
    assert web_title(found, body, known=known) == title
