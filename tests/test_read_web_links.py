"""Lists and tables of links on a web page: what it tells stays, what leads elsewhere goes."""

import pytest

from corpus.read.web_page import parse_web_page

PROSE = "".join(f"<p>Đoạn {n} kể về các khoa phòng của bệnh viện.</p>" for n in range(30))
NAMES = ["Khoa Nhi", "Khoa Sản", "Khoa Ngoại tổng hợp", "Khoa Mắt", "Khoa Nội tim mạch"]
TITLES = [f"Bệnh viện tổ chức buổi gặp mặt người bệnh lần thứ {n}" for n in range(5)]


def read(html: str, frame: str = "<main>{0}</main>") -> str:
    """What is read of `html` in the text of a long page."""
    inside = f"<h1>Bệnh viện</h1>{PROSE}{html}<p>Hết.</p>"
    return parse_web_page(f"<html><body>{frame.format(inside)}</body></html>".encode()).text


def listed(names: list[str], where: str = "/{0}") -> str:
    """A list of links to the pages of `names`."""
    items = (f"<li><a href='{where.format(n)}'>{name}</a></li>" for n, name in enumerate(names))
    return f"<ul>{''.join(items)}</ul>"


def rows(names: list[str], behind: str) -> str:
    """The rows of a table with links to the pages of `names`."""
    return "".join(
        f"<tr><td><a href='/{n}'>{name}</a></td>{behind.format(n)}</tr>"
        for n, name in enumerate(names)
    )


@pytest.mark.parametrize("names", [NAMES, TITLES, TITLES * 5], ids=["short", "long", "many"])
def test_a_table_with_linked_names_is_text(names: list[str]) -> None:
    """What stands beside the names is what is asked for."""
    head = "<tr><th>Thủ tục</th><th>Thời hạn</th></tr>"
    text = read(f"<table>{head}{rows(names, '<td>{0} ngày</td>')}</table>")
    assert f"Thủ tục | Thời hạn\n{names[0]} | 0 ngày\n{names[1]} | 1 ngày" in text


@pytest.mark.parametrize("behind", ["", "<td><a href='/{0}/in'>In</a></td>", "<td>»</td>"])
def test_a_table_of_mere_links_is_no_text(behind: str) -> None:
    """Each row of it leads elsewhere, whatever stands above them."""
    assert TITLES[3] not in read(f"<table><tr><td>Tin</td></tr>{rows(TITLES, behind)}</table>")


@pytest.mark.parametrize("frame", ["<main>{0}</main>", "<div class='post-content'>{0}</div>"])
@pytest.mark.parametrize(
    "lead",
    [
        "<h2>Các khoa lâm sàng</h2>",
        "<h4>Departments</h4>",
        "<p>Có năm khoa:</p>",
        "<h3>Theo dõi thai kỳ</h3>",
        "<h3>Hỗ trợ sinh viên</h3>",
        "<h3>Support services</h3>",
    ],
)
@pytest.mark.parametrize("where", ["/{0}", "https://bv.example/{0}", "//khoa{0}.bv.example/"])
def test_a_list_of_linked_names_below_its_heading_is_text(
    where: str, lead: str, frame: str
) -> None:
    """Which departments there are is told by it alone, also where each has a site of its own."""
    text = read(lead + listed(NAMES, where), frame)
    assert "- Khoa Nhi\n- Khoa Sản\n- Khoa Ngoại tổng hợp" in text


@pytest.mark.parametrize(
    "html",
    [
        listed(NAMES),
        f"<p>Bệnh viện rất lớn.</p>{listed(NAMES)}",
        f"<h3>Bài viết liên quan</h3>{listed(NAMES)}",
        f"<h3>Tin cùng chuyên mục</h3>{listed(NAMES)}",
        f"<h3>CÓ THỂ BẠN QUAN TÂM</h3>{listed(NAMES)}",
        f"<p>Xem thêm:</p>{listed(NAMES)}",
        f"<h3>Tin khác</h3>{listed(NAMES)}",
        f"<h3>You may also like</h3>{listed(NAMES)}",
        f"<h3>Recent posts</h3>{listed(NAMES)}",
        f"<h3>Chuyện bệnh viện</h3>{listed(TITLES)}",
        f"<h2>Trong bài này</h2>{listed(NAMES, '#{0}')}",
        f"<nav><h3>Các khoa</h3>{listed(NAMES)}</nav>",
        f"<h3>Theo dõi chúng tôi</h3>{listed(NAMES)}",
        f"<h3>Theo dõi:</h3>{listed(NAMES)}",
        f"<h4>Chia sẻ:</h4>{listed(NAMES)}",
        f"<h3>Follow us</h3>{listed(NAMES)}",
        f"<h3>Share this</h3>{listed(NAMES)}",
        f"<h3>Từ khoá</h3>{listed(NAMES)}",
        f"<h3>Quick access</h3>{listed(NAMES)}",
        f"<h4>You might like</h4>{listed(NAMES)}",
        f"<h3>Bài viết đáng chú ý</h3>{listed(NAMES)}",
        f"<h3>Hỗ trợ khách hàng</h3>{listed(NAMES)}",
        f"<h3>Support</h3>{listed(NAMES)}",
        f"<h3>Kết nối</h3>{listed(NAMES, 'https://www.site{0}.example/')}",
    ],
)
def test_other_lists_of_links_are_no_text(html: str) -> None:
    """Menus, related and latest articles, titles, places of the same page."""
    text = read(html)
    assert "Khoa Sản" not in text
    assert TITLES[1] not in text


def test_a_list_of_links_beside_the_article_is_no_text() -> None:
    """Though it has a heading of its own."""
    beside = f"<div><h3>Các khoa</h3>{listed(NAMES)}</div>"
    assert "Khoa Sản" not in read("", f"<main><article>{{0}}</article>{beside}</main>")


@pytest.mark.parametrize("frame", ["<main>{0}</main>", "<div id='main-content'>{0}</div>"])
def test_a_list_of_links_above_the_title_is_no_text(frame: str) -> None:
    """It is a way through the site, whatever stands above it."""
    column = f"<div><h3>Các khoa</h3>{listed(NAMES)}</div>"
    inside = f"{column}<h1>Bệnh viện</h1>{PROSE}<p>Hết.</p>"
    page = f"<html><body>{frame.format(inside)}</body></html>"
    assert "Khoa Sản" not in parse_web_page(page.encode()).text
