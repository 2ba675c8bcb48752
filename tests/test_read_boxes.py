"""Words of a web page that stand in boxes without a paragraph, and pages that name no box."""

from textwrap import fill

import pytest

from corpus.read.web_page import parse_web_page

PROSE = "".join(
    f"<p>Đoạn {n} kể về phong cảnh và con người của vùng biển phía đông, về những bến cảng cũ.</p>"
    for n in range(15)
)


def below(html: str) -> str:
    """What is read of `html` below a heading in the text of a long page."""
    page = f"<html><body><main><h1>Đảo</h1>{PROSE}<h2>Cuối</h2>{html}</main></body></html>"
    return parse_web_page(page.encode()).text.partition("Cuối\n\n")[2]


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<div>Người lớn: 50.000đ</div><div>Trẻ em: 20.000đ</div>",
         "Người lớn: 50.000đ\n\nTrẻ em: 20.000đ"),
        ("<div>Số 5 Lạch Tray<br>ĐT 0225 123</div>", "Số 5 Lạch Tray\nĐT 0225 123"),
        ("<address>Số 5 Lạch Tray<br>ĐT 0225 123</address>", "Số 5 Lạch Tray\nĐT 0225 123"),
        ("<div><h3>Phòng A</h3><span>500.000đ</span></div>", "Phòng A\n\n500.000đ"),
        ("<div>Vé <b>tháng</b> <p>Bán ở cổng.</p> Giá <i>rẻ</i></div>",
         "Vé tháng\n\nBán ở cổng.\n\nGiá rẻ"),
        ("<table><tr><td><div>Thứ</div> hai</td><td>Nghỉ <b>lễ</b></td></tr></table>",
         "Thứ hai | Nghỉ lễ"),
        ("<ul><li><div>Toán</div> cao cấp</li><li>Lý<div>đại cương</div></li></ul>",
         "- Toán cao cấp\n- Lý đại cương"),
        ("<div>Gọi <svg><path/></svg> 0225 123 <object></object>để <input> đặt <picture><img>"
         "</picture> bàn</div>", "Gọi 0225 123 để đặt bàn"),
        ("<div><!-- giá -->Vé: 5.000đ<!-- hết --> một lượt</div>", "Vé: 5.000đ một lượt"),
    ],
)  # fmt: skip
def test_words_in_boxes_are_text_as_words_in_paragraphs_are(html: str, text: str) -> None:
    """With their line breaks, whatever stands beside them."""
    assert below(html) == text


@pytest.mark.parametrize(
    "html",
    [
        "<pre>Toán  8h\nVăn   9h</pre>",
        "<pre><b>Toán</b> 8h<br>Văn 9h</pre>",
        "<pre><code>Toán 8h\nVăn 9h\n</code></pre>",
    ],
)
def test_text_that_is_set_line_by_line_keeps_its_lines(html: str) -> None:
    """A timetable as well as a program."""
    assert below(html) == "Toán 8h\nVăn 9h"


def test_prose_that_is_set_line_by_line_is_put_together() -> None:
    """Beside it short lines stay lines."""
    prose = (
        "Thí sinh từ các tỉnh xa gửi hồ sơ dự tuyển qua bưu điện hay nộp ở phòng đào tạo của khoa "
        "trước ngày mười lăm tháng sáu, và nhận giấy báo thi trước kỳ thi ít nhất là mười ngày; ai "
        "không nhận được giấy thì gọi cho nhà trường để hỏi."
    )
    text = below(f"<pre>{fill(prose, 70)}\n\nToán 8h\nVăn <b>9h</b></pre>")
    assert text == f"{prose}\n\nToán 8h\nVăn 9h"


@pytest.mark.parametrize("code", ["<code>{0}</code>", "{0}<span class='k'>end</span>"])
def test_lines_of_a_program_stay_lines(code: str) -> None:
    """Though they are long and go on in small letters."""
    line = "assert the first word of this line is what it says // and not another one of all"
    lines = "\n".join(f"{line}\nreturn {n} of them" for n in range(9))
    assert lines in below(f"<pre>{code.format(lines)}</pre>")


def test_links_alone_in_a_box_lead_elsewhere() -> None:
    """Words with a link in them do not."""
    text = below(
        "<div><a href='/1'>Bài khác</a> | <a href='/2'>Bài khác nữa</a></div>"
        "<div>Mẫu đơn xin nghỉ học xem ở <a href='/3'>đây</a>.</div>"
    )
    assert text == "Mẫu đơn xin nghỉ học xem ở đây."


@pytest.mark.parametrize("prose", [PROSE, "<p>Đảo có ba bến.</p>"], ids=["long", "short"])
def test_a_page_that_names_no_box_as_its_text_keeps_its_headings(prose: str) -> None:
    """And its lists, without what surrounds them."""
    page = (
        '<html><body><div class="navbar"><a href="/">Trang chủ</a> Hotline 1900</div>'
        f'<div class="row"><div class="col-8"><h1>Đảo</h1>{prose}<h2>Giá vé</h2>'
        "<ul><li>Người lớn: 50.000đ</li></ul><div>Mua ở bến.</div></div>"
        '<div class="col-4 sidebar"><div>Tin mới</div><div><a href="/1">Bến mới</a> hôm qua</div>'
        '</div></div><div id="footer"><div>Bản quyền của trang tin đảo</div></div></body></html>'
    )
    source = parse_web_page(page.encode())
    assert source.text.endswith("Giá vé\n\n- Người lớn: 50.000đ\n\nMua ở bến.")
    assert [source.text[h.start : h.end] for h in source.headings] == ["Đảo", "Giá vé"]
