"""Address, telephone and opening hours around the text of a web page."""

import pytest

from corpus.read.source import Source
from corpus.read.web_page import parse_web_page

PROSE = "".join(f"<p>Đoạn {n} kể về hoa tươi của cửa hàng này.</p>" for n in range(40))
FOOT = "<footer><h4>Cửa hàng</h4><p>Địa chỉ: 12 Lạch Tray</p><p>ĐT: 0225 777 888</p></footer>"


def read(around: str, title: str = "Giới thiệu", *, prose: str = PROSE, head: str = "") -> Source:
    """What is read of a page with this title and text, and `around` behind it."""
    text = f"<main><h1>{title}</h1>{prose}<h2>Hoa hồng</h2><p>Hoa đỏ.</p></main>"
    page = f"<html><head>{head}</head><body>{text}{around}</body></html>"
    return parse_web_page(page.encode())


def told(source: Source) -> str:
    """What stands behind the text itself."""
    return source.text.partition("Hoa đỏ.")[2].strip()


@pytest.mark.parametrize("prose", [PROSE, ""], ids=["long", "short"])
@pytest.mark.parametrize(
    ("around", "text"),
    [
        (FOOT, "Cửa hàng\n\nĐịa chỉ: 12 Lạch Tray\nĐT: 0225 777 888"),
        ("<aside class='widget'><h3>Giờ mở cửa</h3><p>Thứ 2 - Thứ 7: 8h - 20h</p><p>Chủ nhật: nghỉ"
         "</p></aside>", "Giờ mở cửa\n\nThứ 2 - Thứ 7: 8h - 20h\nChủ nhật: nghỉ"),
        ("<div id='footer'>Dia chi: 12 Lach Tray<br>Dien thoai: 0225 777 888</div>",
         "Liên hệ\n\nDia chi: 12 Lach Tray\nDien thoai: 0225 777 888"),
        ("<div class='site-footer'><p>Address: 5 Main Street</p><p>Mon-Fri 9am-5pm</p></div>",
         "Liên hệ\n\nAddress: 5 Main Street\nMon-Fri 9am-5pm"),
        ("<footer><p><b>Address</b></p><p>5 Main Street<br>Springfield 12345</p></footer>",
         "Address\n\n5 Main Street\nSpringfield 12345"),
        ("<footer><ul><li><a href='mailto:a@b.vn'>a@b.vn</a></li></ul></footer>",
         "Liên hệ\n\na@b.vn"),
        ("<footer><p>ĐC: <a href='/map'>12 Lạch Tray</a><br>ĐT: <a href='tel:1'>0225 777 888</a>"
         "</p></footer>", "Liên hệ\n\nĐC: 12 Lạch Tray\nĐT: 0225 777 888"),
    ],
)  # fmt: skip
def test_how_to_reach_whom_the_site_is_of_is_read_behind_the_text(
    around: str, text: str, prose: str
) -> None:
    """Below a heading of its own, in the words of the page."""
    source = read(around, prose=prose)
    assert told(source) == text
    heading = source.headings[-1]
    assert source.text[heading.start : heading.end] == text.partition("\n")[0]


def test_the_heading_is_in_the_language_of_the_page() -> None:
    """Where what stands around the text has none."""
    around = "<footer><p>Hotline: 0225 777 888</p></footer>"
    prose = "<p>We have sold flowers to the people of the city since 2005, and of all kinds.</p>"
    assert "\n\nContact\n\nHotline: 0225" in read(around, "About us", prose=prose * 9).text


@pytest.mark.parametrize(
    "around",
    [
        "<footer><p>© 2024 Hoa Mai. Hotline: 0225 777 888</p></footer>",
        "<footer><ul><li><a href='/a'>Liên hệ: 0225 777 888</a></li></ul></footer>",
        "<footer><h4>Liên hệ</h4><p>Bản quyền 2024 của Hoa Mai</p></footer>",
        "<footer><h4>Tin mới</h4><p>Hoa hồng về 12/3/2024 10:30</p><p>Lượt xem: 1234</p></footer>",
        "<footer><nav><p>Hotline: 0225 777 888</p></nav></footer>",
        "<footer><p style='display:none'>Hotline: 0225 777 888</p></footer>",
        "<aside class='ads'><p>Hotline: 0225 777 888</p></aside>",
    ],
)
def test_nothing_else_around_the_text_is_read(around: str) -> None:
    """Menus, rights, news, and what others advertise."""
    assert told(read(around)) == ""


def test_what_the_text_tells_is_not_told_again() -> None:
    """Nor what stands around it twice."""
    assert told(read(FOOT + FOOT)).count("Lạch Tray") == 1
    source = read(FOOT, prose="<p>Địa chỉ: 12 Lạch Tray, gần chợ. ĐT: 0225 777 888.</p>")
    assert told(source) == ""


@pytest.mark.parametrize(
    ("title", "head", "is_read"),
    [
        ("Liên hệ", "", True),
        ("Contact us", "", True),
        ("Hoa hồng đỏ", "", False),
        ("Home", "", True),
        ("Hoa tươi", "<title>Home | Hoa Mai</title>", True),
        ("Hoa tươi", "<title>Hoa tươi - Home Decor</title>", False),
        ("Hoa tươi", "<link rel='canonical' href='https://a.vn/'>", True),
        ("Hoa tươi", "<meta property='og:url' content='https://a.vn/index.html'>", True),
        ("Hoa tươi", "<link rel='canonical' href='https://a.vn/hoa-tuoi'>", False),
        ("Hoa tươi", "<title>Trang chủ - Hoa Mai</title>", True),
    ],
)
def test_only_where_the_site_speaks_of_itself(title: str, head: str, is_read: bool) -> None:
    """On its other pages the same would stand in every document."""
    assert ("Lạch Tray" in read(FOOT, title, head=head).text) is is_read


@pytest.mark.parametrize("name", ["no-comments", "has-ads", "cookie-banner-shown"])
def test_the_name_of_the_whole_page_hides_nothing(name: str) -> None:
    """It says what the page has, or has not."""
    page = f"<body class='{name}'><main><h1>Liên hệ</h1>{PROSE}</main>{FOOT}</body>"
    assert "Lạch Tray" in parse_web_page(page.encode()).text
