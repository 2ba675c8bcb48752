"""Tabs, pressed elements that are no buttons, and answers hidden behind their questions."""

import pytest

from corpus.read.source import Source
from corpus.read.web_page import parse_web_page

PROSE = "".join(f"<p>Đoạn {n} kể về việc khám bệnh ở bệnh viện này.</p>" for n in range(30))
ONE, TWO = "Khám từ 7h đến 16h30 các ngày.", "Khám thường 50.000 đồng."
FIRST = "<div id='a'><p>Khám từ 7h đến 16h30 các ngày.</p></div>"


def read(html: str, prose: str = PROSE) -> Source:
    """What is read of `html` in the text of a page."""
    page = f"<html><body><main><h1>Khám</h1>{prose}{html}<p>Hết trang.</p></main></body></html>"
    return parse_web_page(page.encode())


def headings(source: Source) -> list[str]:
    """The words of the headings."""
    return [source.text[h.start : h.end] for h in source.headings]


@pytest.mark.parametrize("prose", [PROSE, ""], ids=["long", "short"])
@pytest.mark.parametrize(
    "html",
    [
        "<div role='tablist'><button role='tab' aria-controls='a'>Giờ</button><button role='tab' "
        "aria-controls='b'>Giá</button></div>" + FIRST + "<div id='b' hidden><p>{0}</p></div>",
        "<ul role='tablist'><li><a role='tab' href='#a' aria-controls='a'>Giờ</a></li><li><a "
        "role='tab' href='#b' aria-controls='b'>Giá</a></li></ul><div>" + FIRST +
        "<div id='b' class='p-2 hidden' aria-hidden='true'><p>{0}</p></div></div>",
        "<div role='button' aria-controls='a'><a>Giờ</a></div>" + FIRST +
        "<div role='button' aria-controls='b'><a>Giá</a></div><div id='b'><p>{0}</p></div>",
        "<div class='menu'><div role='tab' aria-controls='a'>Giờ</div><div role='tab' "
        "aria-controls='b'>Giá</div></div><div><div role='tab' aria-controls='a'>Giờ</div>" +
        FIRST + "<div role='tab' aria-controls='b'>Giá</div><div id='b' hidden>{0}</div></div>",
        "<h4>Giờ</h4>" + FIRST + "<h4><a href='#b' aria-expanded='false'>Giá</a></h4>"
        "<div style='display:none'><p>{0}</p></div>",
        "<h4>Giờ</h4>" + FIRST + "<a aria-expanded='false'>Giá</a><div hidden>{0}</div>",
        "<h4>Giờ</h4>" + FIRST + "<p role='button'>Giá</p><div hidden>{0}</div>",
        "<ul class='tabs'><li><a href='#a'>Giờ</a></li><li><a href='#b'>Giá</a></li></ul>" + FIRST +
        "<div id='b'><p>{0}</p></div>",
        "<ul><li><a href='#a'>Giờ</a></li><li><a href='#b'>Giá</a></li></ul>" + FIRST +
        "<div id='b' style='display:none'><p>{0}</p></div>",
        "<ul><li><a data-toggle='tab' href='#a'>Giờ</a></li><li><a data-toggle='tab' href='#b'>Giá"
        "</a></li></ul><div>" + FIRST + "<div id='b'><p>{0}</p></div></div>",
        "<a data-bs-toggle='collapse' data-bs-target='#a'>Giờ</a>" + FIRST +
        "<button data-toggle='collapse' data-target='#b'>Giá</button><div id='b'>{0}</div>",
    ],
    ids=["buttons", "links", "builder", "twice", "heading", "link", "paragraph", "named list",
         "hidden pane", "bootstrap", "collapse"],
)  # fmt: skip
def test_what_is_pressed_is_the_heading_of_what_it_shows(html: str, prose: str) -> None:
    """Whatever element it is, wherever it stands, and once."""
    source = read(html.format(TWO), prose)
    assert headings(source) == ["Khám", "Giờ", "Giá"]
    assert f"Giờ\n\n{ONE}\n\nGiá\n\n{TWO}\n\nHết trang." in source.text


@pytest.mark.parametrize("prose", [PROSE, ""], ids=["long", "short"])
@pytest.mark.parametrize(
    "html",
    [
        "<h3>Giờ?</h3><div style='display: none'><p>{0}</p></div>",
        "<h3>Giờ</h3><p hidden>{0}</p><h3>Giá</h3><p hidden>50.000 đồng.</p><h3>Nơi</h3>"
        "<p hidden>Khám ở tầng hai</p>",
        "<dl><dt>Giờ?</dt><dd style='display:none'>{0}</dd></dl>",
        "<div><div><h3>Giờ?</h3></div><div class='x' aria-hidden='true'>{0}</div></div>",
    ],
)
def test_an_answer_hidden_behind_its_question_is_text(html: str, prose: str) -> None:
    """A script shows it when the question is pressed."""
    text = read(html.format(ONE), prose).text
    assert ONE in text
    assert "Giờ" in text


def test_the_rest_of_a_text_is_shown_without_what_is_pressed_for_it() -> None:
    """ "Read more" is no heading."""
    source = read(f"<a role='button' aria-expanded='false'>Xem thêm</a><div hidden>{ONE}</div>")
    assert headings(source) == ["Khám"]
    assert f"\n\n{ONE}\n\nHết trang." in source.text


LINKS = "<a href='/1'>Ẩn một</a> <a href='/2'>Ẩn hai</a>"


@pytest.mark.parametrize(
    "html",
    [
        f"<a href='/g' aria-expanded='false'>Mở</a><div hidden>{LINKS}</div>",
        f"<button aria-controls='m'>Mở</button><p>Một.</p><div id='m' hidden>{LINKS}</div>",
        "<button aria-controls='c'>Mở</button><header><div id='c' hidden>Ẩn</div></header>",
        "<button aria-controls='c'>Mở</button><p>Một.</p><div id='c' role='dialog' hidden>Ẩn</div>",
        "<a role='button' aria-haspopup='true' aria-controls='c'>Mở</a><div id='c' hidden>Ẩn</div>",
        "<button aria-controls='comments'>Mở</button><div id='comments' hidden><p>Ẩn</p></div>",
        "<button aria-expanded='false'>Mở</button><div hidden><form>Ẩn <input></form></div>",
        "<button aria-controls='c'>Mở</button><div id='c' class='cookie-list' hidden>Ẩn</div>",
        "<a role='button' aria-controls='c'>Chia sẻ</a><p>Một.</p><div id='c' hidden>Ẩn</div>",
        "<h3>Kết quả</h3><div hidden>Ẩn</div>",
        "<h3>Tin</h3><div hidden>Ẩn đi</div><h3>Ảnh</h3><div hidden>Ẩn đi</div>",
        "<h3>Bình luận?</h3><div hidden><p>Ẩn</p><textarea></textarea></div>",
        "<p>Giá bao nhiêu?</p><div hidden>Ẩn</div>",
        "<h3>Size M</h3><div hidden>Ẩn: hết hàng.</div><h3>Size L</h3><div hidden>Ẩn: còn.</div>",
        "<h3>Giỏ</h3><p hidden>Ẩn</p><h3>Sổ</h3><p hidden>Ẩn hai</p><h3>Thẻ</h3><p hidden>Ẩn 3</p>",
        "<h3>Khoan đã?</h3><div class='exit-popup' hidden><p>Ẩn</p></div>",
        "<h3>Cần gì?</h3><div role='alert' hidden>Ẩn</div>",
        "<p><a href='#c'>Đăng ký</a></p><div id='c' class='popup' hidden>Ẩn</div>",
        "<a data-toggle='collapse' href='#m'>Mở</a><p>Một.</p><div id='m' hidden>" +
        LINKS + "</div>",
        "<a data-toggle='modal' href='#c'>Mở</a><p>Một.</p>"
        "<div id='c' class='modal' hidden>Ẩn</div>",
    ],
)  # fmt: skip
def test_what_else_is_hidden_stays_hidden(html: str) -> None:
    """Menus, baskets, dialogs, comments, forms, notices, and what a script may say."""
    assert "Ẩn" not in read(html).text


@pytest.mark.parametrize("label", ["Giá", "2. Giá"])
def test_a_pane_that_begins_with_what_was_pressed_has_no_second_heading(label: str) -> None:
    """The words of a tab, or of a list of chapters with their numbers."""
    links = f"<li><a href='#a'>1. Giờ</a></li><li><a href='#b'>{label}</a></li>"
    panes = f"<div id='a'><h2>Giờ</h2>{ONE}</div><div id='b' hidden><h2>Giá</h2>{TWO}</div>"
    assert headings(read(f"<ul class='tabs'>{links}</ul>{panes}")) == ["Khám", "Giờ", "Giá"]


def test_a_box_that_says_it_unfolds_is_no_heading() -> None:
    """Though its question and its answer are in it, and the next box behind it."""
    box = "<div aria-expanded='true'><h3>{0}</h3><p>{1}</p></div>"
    source = read(box.format("Giờ", ONE) + box.format("Giá", TWO))
    assert headings(source) == ["Khám", "Giờ", "Giá"]


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>Xem <a href='#b' aria-controls='b'>bảng giá</a> dưới.</p><div id='b'>Một.</div>",
         "Xem bảng giá dưới.\n\nMột."),
        ("<p>Phí <b><a role='button' aria-controls='b'>nhỏ</a></b>.</p><div id='b'>Một.</div>",
         "Phí nhỏ.\n\nMột."),
        ("<table><tr><td role='button' aria-controls='b'>Mở</td><td>Áo</td></tr>"
         "<tr id='b'><td>Một</td><td>Hai</td></tr></table>", "Mở | Áo\nMột | Hai"),
        ("<a role='button' aria-expanded='false' href='/dk'>Đăng ký</a><div>Một.</div>", "Một."),
        ("<div id='b'><p>Một.</p></div><button aria-controls='b'>Đóng</button>", "Một."),
        ("<button aria-controls='b'>In trang</button><div id='b'><p>Một.</p></div>", "Một."),
        ("<div id='b'><p>Một.</p></div><button aria-controls='b'>Previous</button>"
         "<button aria-controls='b'>Next</button>", "Một."),
        ("<button role='tab' aria-controls='b'>1</button><div id='b'><p>Một.</p></div>", "Một."),
        ("<ul><li><a href='#b'>Mục một</a></li><li>Khác</li></ul><div id='b'>Một.</div>", "Một."),
        ("<div class='tab-pane'><p><a href='#b'>Mục</a></p><div id='b'>Một.</div></div>",
         "Một."),
        ("<nav><ul><li><a href='#b'>Giới thiệu</a></li><li><a href='#c'>Đăng ký</a></li></ul></nav>"
         "<div id='b'>Một.</div><form id='c' hidden>Hai.</form>", "Một."),
    ],
)  # fmt: skip
def test_what_does_something_is_no_heading(html: str, text: str) -> None:
    """A word of a sentence, a cell, a step through pictures, what leads to another page."""
    source = read(html)
    assert headings(source) == ["Khám"]
    assert text in source.text
