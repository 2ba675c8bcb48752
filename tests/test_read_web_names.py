"""Boxes of a web page that are called something: text, or what stands beside it."""

import pytest

from corpus.read.web_page import parse_web_page

PROSE = "".join(
    f"<p>Đoạn {n} kể về việc khám bệnh, về người bệnh và về thầy thuốc của bệnh viện này.</p>"
    for n in range(15)
)
FRAMES = ["<main>{0}</main>", "<main><article>{0}</article></main>", "<div>{0}</div>"]


def read(html: str, frame: str = FRAMES[0], prose: str = PROSE) -> str:
    """What is read of `html` between the beginning and the end of a page."""
    inside = f"<h1>Khám bệnh</h1>{prose}{html}<p>Hết trang này rồi.</p>"
    return parse_web_page(f"<html><body>{frame.format(inside)}</body></html>".encode()).text


@pytest.mark.parametrize("frame", FRAMES, ids=["main", "article", "bare"])
@pytest.mark.parametrize("prose", [PROSE, ""], ids=["long", "short"])
@pytest.mark.parametrize(
    "html",
    [
        "<div class='operating-hours'><table><tr><td>Thứ 2<td>Một</td></tr></table></div>",
        "<div class='menu-list'><div class='menu-item'><h3>Hai</h3><p>Một đồng.</p></div></div>",
        "<ul class='menuItems'><li class='menu__item'>Một</li></ul>",
        "<div class='menu'><h3><a href='/p'>Hai</a></h3><p>Một bát có rau sống, có quẩy giòn, có "
        "một quả trứng trần và một cốc trà đá.</p></div>",
        "<div class='social-insurance'>Một</div>",
        "<div class='authority'><p>Một</p></div>",
        "<div id='barber'><p>Một</p></div>",
        "<section class='shareholders shared-rooms'><p>Một</p></section>",
        "<div class='unrelated commentary'><p>Một</p></div>",
        "<div class='doctor-meta'>Một</div>",
        "<p class='price-options'>Một</p>",
        "<div class='expandable'><h3>Hai</h3><p>Một</p></div>",
        "<div class='slide-text'>Một</div>",
        "<p class='footer-note'>Một</p>",
        "<div class='embed-responsive'><table><tr><td>Hai<td>Một</td></tr></table></div>",
        "<div class='widget contact'>ĐT <a href='tel:1'>Một</a></div>",
        "<div class='message'><p>Một</p></div>",
        "<div class='css-1bar3'><p>Một</p></div>",
        "<div id='premium'><p>Một</p></div>",
        "<div class='rooftop-bar'><p>Một</p></div>",
        "<div class='user-guide-menu'><p>Một</p></div>",
        "<section class='social-policy next-steps'><p>Một</p></section>",
        "<div class='table-footer-notes'><p>Một</p></div>",
        "<div class='elementor-widget elementor-widget-icon-box'><p>Một</p></div>",
    ],
)
def test_what_is_called_a_menu_and_leads_nowhere_is_text(html: str, prose: str, frame: str) -> None:
    """A dish, hours, a note below a table: in a name whole words count."""
    assert "Một" in read(html, frame, prose)


@pytest.mark.parametrize("prose", [PROSE, ""], ids=["long", "short"])
@pytest.mark.parametrize(
    "html",
    [
        "<div class='notice-banner'>Thi lại ngày 12/6 ở phòng Một.</div>",
        "<div class='sidebar-info'><p>Một 1900-1234</p></div>",
        "<div class='sidebar-info'><p>Từ 05.12.2024: 0225.12.2024 (Một)</p></div>",
        "<div class='sidebar-info'><p>Hotline tuyển sinh 0988 000 111 (Một)</p></div>",
        "<div class='related-info'><p>Giấy tờ: học bạ bản gốc, giấy khai sinh, Một.</p></div>",
        "<div class='author-bio'><p>Hiệu trưởng: Nguyễn Văn Một, từ năm 2020 đến nay.</p></div>",
        "<div class='permission-slip'><p>Đơn xin phép nộp trước Một giờ.</p></div>",
        "<div class='rating'><p>Trường đạt chuẩn quốc gia mức Một.</p></div>",
    ],
)
def test_a_box_that_tells_something_and_leads_nowhere_is_text(html: str, prose: str) -> None:
    """Though others of its name stand beside the text."""
    assert "Một" in read(html, prose=prose)


LINKS = "".join(f"<a href='/{n}'>Một bài {n}</a> " for n in range(3))


@pytest.mark.parametrize("frame", FRAMES[:2], ids=["main", "article"])
@pytest.mark.parametrize(
    "html",
    [
        "<div class='cookie-notice'><p>Một</p></div>",
        "<div id='cookieConsent'>Một</div>",
        "<div class='gdpr consent_bar'>Một</div>",
        "<div class='share-buttons'><span>Một</span></div>",
        "<div class='sharedaddy sd-sharing-enabled'><h3>Một</h3></div>",
        f"<div class='social-links'>Theo dõi chúng tôi trên mạng: {LINKS}</div>",
        "<section class='relatedPosts'><h3>Một</h3><p>Một bài khác.</p></section>",
        "<div class='newsletter-box'><p>Một</p></div>",
        "<div class='comments-area'><p>Một</p></div>",
        "<ol class='commentlist'><li>Một</li></ol>",
        "<div class='sidebar-box'><p>Một</p></div>",
        "<div class='breadcrumb'><span>Một</span></div>",
        "<div class='banner-top'><p>Một</p></div>",
        "<div class='sidebar-date'><p>Một, đăng 05.12.2024</p></div>",
        "<div class='author-life'><p>Một (1900-1951)</p></div>",
        "<div class='post-meta'>Một</div>",
        "<div class='author-box'><p>Một</p></div>",
        "<div class='author-box'><p>Một viết về nhà trường. <a href='/1'>Tất cả</a></p></div>",
        "<div class='author-box'><img src='/1.png'><p>Một viết về nhà trường từ lâu.</p></div>",
        "<div class='star-ratings'><p>4.8 trên 5 của Một trăm người</p></div>",
        "<div class='cookie-banner'><p>Trang này dùng Một cookie để nhớ bạn.</p></div>",
        "<div class='kk-star-ratings'>Một</div>",
        "<div id='footer'><p>Một</p></div>",
        "<div class='site-footer'><p>Một</p></div>",
        "<div class='modal-content'><p>Một</p></div>",
        f"<div class='menu'>{LINKS}</div>",
        f"<ul class='nav-menu'>{LINKS.replace('<a', '<li><a')}</ul>",
        f"<div class='widget'>{LINKS}</div>",
        f"<div class='danh-muc bar'>{LINKS}</div>",
        f"<div class='css-3fx'>{LINKS}</div>",
        f"<div class='bai-lien-quan'>{LINKS}</div>",
        "<div class='footer-bottom'><p>Một</p></div>",
        "<div class='wrap-footer'><p>Một</p></div>",
        "<div class='mainfooter'><p>Một</p></div>",
        "<p class='postmeta'>Một</p>",
        "<div class='meta-date'>Một</div>",
        "<div class='mycookies-popup'><p>Một</p></div>",
        "<div class='socialshare'>Một</div>",
        "<div class='next-post'><p>Một</p></div>",
        "<div class='latest-stories'><p>Một</p></div>",
        "<div class='user-info'>Một</div>",
        "<div class='tag-list'><span>Một</span></div>",
        "<div class='progress-bar'>Một</div>",
        "<span class='fa-icon'>Một</span>",
        "<div class='widget_text'><p>Một</p></div>",
        "<div class='swiper-slide'><a href='/1'>Hai</a><p>Một bài khác của chúng tôi.</p></div>",
    ],
)
def test_what_stands_beside_the_text_is_dropped_by_its_name_or_its_links(
    html: str, frame: str
) -> None:
    """Notices, shares, comments, related articles, and menus, whatever they are called."""
    assert "Một" not in read(html, frame)


@pytest.mark.parametrize("frame", FRAMES, ids=["main", "article", "bare"])
def test_what_stands_above_the_title_is_named_rightly(frame: str) -> None:
    """Announcements and slides; a box around all of the text is not above it."""
    above = "<div class='slider'><p>Hai</p></div><div class='info-bar'>Hai</div>"
    inside = f"{above}<div class='widget-page'><h1>Khám</h1>{PROSE}<p>Một</p></div>"
    text = parse_web_page(f"<html><body>{frame.format(inside)}</body></html>".encode()).text
    assert "Một" in text
    assert "Hai" not in text


@pytest.mark.parametrize("prose", [PROSE, ""], ids=["long", "short"])
def test_what_stands_beside_the_box_of_the_title_is_dropped_by_its_name(prose: str) -> None:
    """Where the page does not say which of its boxes is the text."""
    html = (
        "<div class='site'><div class='mini-cart-widget'><p>Hai</p></div>"
        f"<div class='c9'><h1>Khám</h1>{prose}<div class='widget'><p>Một</p></div><p>Ba.</p></div>"
        "<div class='c3'><div class='widget-stats'><p>Hai</p></div></div></div>"
    )
    text = parse_web_page(f"<html><body>{html}</body></html>".encode()).text
    assert "Một" in text
    assert "Hai" not in text


@pytest.mark.parametrize(
    "html",
    [
        "<h1>Khám</h1>{0}<div class='widget'><p>Hai</p></div>",
        "<div><nav>Ba</nav><h1>Khám</h1>{0}<div class='widget'><p>Hai</p></div></div>",
        "<div><h2>Khám</h2>{0}<div class='widget'><p>Hai</p></div></div>",
    ],
    ids=["page", "navigation", "no title"],
)
def test_a_page_without_a_box_for_its_text_has_none_called_a_widget(html: str) -> None:
    """What stands on all pages of the site cannot be told from the text there."""
    assert "Hai" not in parse_web_page(f"<html><body>{html.format(PROSE)}</body>".encode()).text


def test_an_aside_of_the_text_is_text() -> None:
    """A note with hours or a number."""
    assert "Một" in read("<aside><h3>Giờ thăm</h3><p>Một</p></aside>")
    assert "Một" in read("<aside class='xk2'><p>Gọi <a href='tel:1'>Một</a></p></aside>")


@pytest.mark.parametrize(
    "html",
    [
        f"<aside>{LINKS}</aside>",
        "<aside class='ads'>Một</aside>",
        "<aside class='x1'><p>Một</p><form><input><button>Gửi</button></form></aside>",
        "<aside class='x1'><p>Một</p><button>Đồng ý</button></aside>",
        "<aside class='x1'><p>Một</p><iframe src='/ad'></iframe></aside>",
        "<aside class='x1'><img src='/ad.png'><p>Một</p></aside>",
        "<aside class='quang-cao'>Một</aside>",
        "<aside class='khung-binhluan'>Một</aside>",
    ],
)
def test_other_asides_are_not(html: str) -> None:
    """Advertisements, forms for newsletters, related articles; nor any beside the article."""
    assert "Một" not in read(html)
    assert "Một" not in read("<p>Hai.</p>", "<aside><p>Một</p></aside><main>{0}</main>")
