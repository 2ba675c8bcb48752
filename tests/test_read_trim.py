"""What a web page holds beside its text: taken out of long and short pages alike."""

import pytest

from corpus.read.source import EmptySourceError
from corpus.read.web_page import parse_web_page


def body(html: str) -> str:
    """The text of a page with `html` in its article."""
    page = f"<html><body><main><article>{html}</article></main></body></html>"
    return parse_web_page(page.encode()).text


def test_lists_of_links_are_no_text() -> None:
    """They lead elsewhere; a list with links in its sentences stays."""
    links = "".join(f'<li><a href="/{n}">Bài viết số {n} của trang tin</a></li>' for n in range(9))
    prose = "".join(
        f"<li>Quy định về học bổng loại {n}, xem <a href='/{n}'>đây</a>.</li>" for n in range(5)
    )
    text = body(
        f"<p>Trường có nhiều loại học bổng cho sinh viên.</p><ul>{prose}</ul><ul>{links}</ul>"
    )
    assert "Bài viết số 3" not in text
    assert "Quy định về học bổng loại 3" in text


def test_what_is_shown_without_scripts_alone_is_no_text() -> None:
    """ "Turn on JavaScript" is no article, whatever else the page holds."""
    hidden = "<noscript><p>Hãy bật JavaScript để xem trang này cho đầy đủ.</p></noscript>"
    assert "JavaScript" not in body(f"<p>Thư viện mở cửa lúc tám giờ sáng.</p>{hidden}")
    with pytest.raises(EmptySourceError):
        parse_web_page(f"<html><body>{hidden}</body></html>".encode())


@pytest.mark.parametrize(
    "hidden",
    [
        "<p style='color: red; Display: NONE'>Ẩn</p>",
        "<div hidden><p>Ẩn</p></div>",
        "<div style='visibility: hidden'><p>Ẩn</p></div>",
        "<p><button>Ẩn</button></p>",
        "<select><option>Ẩn</option></select>",
        "<p>Giá <del>Ẩn</del><s>Ẩn</s><strike>Ẩn</strike> 80 đồng.</p>",
    ],
)
@pytest.mark.parametrize("times", [1, 30], ids=["short", "long"])
def test_what_is_hidden_pressed_chosen_or_struck_is_no_text(hidden: str, times: int) -> None:
    """Neither in a short page nor in a long one; what a reader can open is text."""
    text = body("<p>Thư viện mở cửa lúc tám giờ sáng.</p>" * times + hidden)
    assert "Thư viện mở cửa lúc tám giờ sáng." in text
    assert "Ẩn" not in text


@pytest.mark.parametrize("times", [1, 30], ids=["short", "long"])
@pytest.mark.parametrize("style", ["overflow:hidden; width: 80%", "backface-visibility: hidden"])
def test_a_box_that_hides_only_what_flows_over_is_text(style: str, times: int) -> None:
    """Many tables and columns do."""
    text = body("<p>Thư viện mở cửa.</p>" * times + f"<div style='{style}'><p>Từ 8 giờ.</p></div>")
    assert text.endswith("\n\nTừ 8 giờ.")


def test_what_unfolds_by_a_press_is_text() -> None:
    """Questions are often buttons in headings."""
    text = body(
        "<h2><button>Học phí bao nhiêu?</button></h2>"
        "<div hidden='until-found'><p>Học phí là 12 triệu đồng một năm.</p></div>"
    )
    assert text == "Học phí bao nhiêu?\n\nHọc phí là 12 triệu đồng một năm."


@pytest.mark.parametrize("kind", ["tel:+84225123456", "mailto:a@school.vn"])
def test_a_list_of_contacts_is_text(kind: str) -> None:
    """Though each is a link: a number is what is asked for."""
    items = "".join(
        f"<li><a href='{kind}'>Phòng {room}: 0225 123 456</a></li>"
        for room in ("Đào tạo", "Tài vụ", "Công tác sinh viên", "Khảo thí")
    )
    page = f"<html><body><main><h1>Liên hệ</h1><ul>{items}</ul></main></body></html>"
    assert "- Phòng Tài vụ: 0225 123 456" in parse_web_page(page.encode()).text
