"""Labels, captions and results of a web page: words of the text where nothing is filled in."""

import pytest

from corpus.read.web_page import parse_web_page

PROSE = "".join(f"<p>Đoạn {n} kể về học phí và học bổng của trường.</p>" for n in range(30))


def below(html: str) -> str:
    """What is read of `html` below a heading in the text of a long page."""
    page = f"<html><body><main><h1>Phí</h1>{PROSE}<h2>Cuối</h2>{html}<p>Hết.</p></main></body>"
    return parse_web_page(page.encode()).text.partition("Cuối\n\n")[2].removesuffix("Hết.").strip()


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p><label>Học phí:</label> 12 triệu đồng</p>", "Học phí: 12 triệu đồng"),
        ("<p><label for='phi'>Học phí:</label> 12 triệu</p>", "Học phí: 12 triệu"),
        ("<div><label>Địa chỉ</label>: <span>12 Lê Lợi</span></div>", "Địa chỉ: 12 Lê Lợi"),
        ("<fieldset><legend>Học phí</legend><p>12 triệu.</p></fieldset>", "Học phí\n\n12 triệu."),
        ("<p>Còn <output>3</output> chỗ.</p>", "Còn 3 chỗ."),
        ("<p><b><output>3</output></b> chỗ.</p>", "3 chỗ."),
        ("<div><label>Học phí</label><div>12 triệu. <button>Sao</button></div></div>",
         "Học phí\n\n12 triệu."),
        ("<div><label>Học phí</label></div><div>12 triệu.</div>", "Học phí\n\n12 triệu."),
        ("<div><label>Học phí:</label> 12 triệu <div><input></div></div>", "Học phí: 12 triệu"),
        ("<form><input type='hidden'><p>Nộp mẫu này.</p></form>", "Nộp mẫu này."),
    ],
)  # fmt: skip
def test_words_in_parts_of_forms_are_text_where_nothing_is_asked(html: str, text: str) -> None:
    """A label in front of a sum, a frame around a paragraph, a result in a sentence."""
    assert below(html) == text


@pytest.mark.parametrize(
    "html",
    [
        "<form><label for='m'>Thư điện tử</label><input id='m'><button>Gửi</button></form>",
        "<div><label for='m'>Thư điện tử</label><p><input id='m'></p></div>",
        "<div><label>Thư điện tử <input></label></div>",
        "<div><label>Thư điện tử</label><input></div>",
        "<div><label>Tìm kiếm</label><div><input></div></div>",
        "<div><div><label>Số tiền vay</label></div><div><p><select></select></p></div></div>",
        "<div><output>0</output></div>",
        "<div><input type='checkbox'> <label>Tôi đồng ý</label></div>",
        "<fieldset><legend>Đăng ký</legend><p>Nhận tin mới.</p><input></fieldset>",
        "<form><p>Tìm trong trang</p><select><option>Tất cả</option></select></form>",
        "<form><p>Đăng ký nhận tin</p><button>Gửi</button></form>",
    ],
)
def test_what_asks_for_something_is_no_text(html: str) -> None:
    """A search, a newsletter, a consent: its labels and captions go with it."""
    assert below(html) == ""
