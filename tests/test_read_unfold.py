"""Questions of a web page that unfold their answers by a press."""

import pytest

from corpus.read.source import Source
from corpus.read.web_page import parse_web_page

ANSWER = "Câu trả lời số {0} nói về học phí, về học bổng và về ký túc xá của trường."


def read(html: str) -> Source:
    """What is read of a page with `html` in it."""
    return parse_web_page(f"<html><body>{html}</body></html>".encode())


def headings(source: Source) -> list[str]:
    """The words of the headings."""
    return [source.text[h.start : h.end] for h in source.headings]


@pytest.mark.parametrize(
    "one",
    [
        "<details><summary>Câu {0}?</summary><p>{1}</p></details>",
        "<details><summary>Câu {0}?</summary>{1}</details>",
        "<details><summary><h3>Câu {0}?</h3></summary><div>{1}</div></details>",
        "<button class='ask'>Câu {0}?</button><div><p>{1}</p></div>",
        "<div><button>Câu {0}?</button><div style='display: none'>{1}</div></div>",
        "<h3><button aria-expanded='false'>Câu {0}?</button></h3><div hidden><p>{1}</p></div>",
        "<div><div><button aria-expanded='false'>Câu {0}?</button></div><div>{1}</div></div>",
    ],
)
@pytest.mark.parametrize("main", ["{0}", "<main><h1>Hỏi đáp</h1>{0}</main>"], ids=["bare", "main"])
@pytest.mark.parametrize("count", [2, 20])
def test_a_question_that_unfolds_is_the_heading_of_its_answer(
    one: str, main: str, count: int
) -> None:
    """However it is written, and though its answer is hidden until then."""
    parts = "".join(one.format(n, ANSWER.format(n)) for n in range(count))
    source = read(main.format(parts))
    asked = [f"Câu {n}?" for n in range(count)]
    assert headings(source) == (["Hỏi đáp"] if "main" in main else []) + asked
    for n in range(count):
        assert f"Câu {n}?\n\n{ANSWER.format(n)}" in source.text


@pytest.mark.parametrize(
    "html",
    [
        "<button aria-expanded>Mở</button><div><a href='/a'>Một</a><a href='/b'>Hai</a></div>",
        "<button>Mở</button><div>Chỉ còn ba ngày để nộp hồ sơ.</div>",
        "<button>Mở</button><button>In</button><p>Xem thêm ở trang sau.</p>",
        "<button aria-expanded='false'>Mở</button> chỗ này <div>Hết chỗ.</div>",
        "<p><button>Mở</button></p>",
        "<button>Mở</button><div>Ghế gỗ.</div><button>Mở</button><div>Bàn gỗ.</div>",
    ],
)  # fmt: skip
@pytest.mark.parametrize("count", [1, 15], ids=["short", "long"])
def test_other_buttons_are_no_text(html: str, count: int) -> None:
    """Those of menus, those that lead elsewhere, and those that do something."""
    prose = "".join(f"<p>{ANSWER.format(n)}</p>" for n in range(count))
    assert "Mở" not in read(f"<main><h1>Hỏi đáp</h1>{prose}{html}</main>").text


def test_what_shares_a_page_unfolds_no_text() -> None:
    """Though it says that it unfolds something."""
    button = "<button aria-expanded='false'>Chia sẻ</button><div hidden>Đã sao chép!</div>"
    text = read(f"<main><h1>Hỏi đáp</h1><p>{ANSWER}</p>{button}</main>").text
    assert text == f"Hỏi đáp\n\n{ANSWER}"


def test_all_words_of_a_summary_are_one_heading() -> None:
    """Where a part of them alone is marked as one, too."""
    summary = "<details><summary><h3>Giờ</h3> mở cửa</summary><p>Từ 8 giờ.</p></details>"
    source = read(f"<main><h1>Hỏi đáp</h1><p>{ANSWER}</p>{summary}</main>")
    assert headings(source) == ["Hỏi đáp", "Giờ mở cửa"]


@pytest.mark.parametrize(
    "panel",
    [
        "<div hidden><p>{0}</p><form>Có ích không? <input type='radio'></form></div>",
        "<div hidden><p>{0}</p><select><option>Hà Nội</option></select></div>",
        "<div><p>{0}</p><form><label>Tên</label><input><button>Gửi</button></form></div>",
        "<div class='accordion__panel is-hidden' hidden><p>{0}</p></div>",
        "<div class='visually-hidden'><p>{0}</p></div>",
        "<div id='panel-hidden'><p>{0}</p></div>",
        "<div class='faq-comment-policy' hidden><p>{0}</p></div>",
        "<div id='paid' hidden><p>{0}</p></div>",
    ],
)
@pytest.mark.parametrize(
    "button",
    [
        "<button aria-expanded='false'>Câu này?</button>",
        "<h3><button aria-expanded='false' aria-controls='x'>Câu này?</button></h3>",
    ],
)
@pytest.mark.parametrize("count", [1, 15], ids=["short", "long"])
def test_an_answer_is_text_whatever_it_is_called_and_asks_below(
    count: int, button: str, panel: str
) -> None:
    """A class that hides it, a name of what is asked, and a form behind it."""
    prose = "".join(f"<p>{ANSWER.format(n)}</p>" for n in range(count))
    html = button + panel.format(ANSWER.format(99))
    source = read(f"<main><h1>Hỏi đáp</h1>{prose}{html}</main>")
    assert headings(source) == ["Hỏi đáp", "Câu này?"]
    assert f"Câu này?\n\n{ANSWER.format(99)}" in source.text
    assert "Gửi" not in source.text


@pytest.mark.parametrize(
    "panel",
    [
        "<div hidden><form><p>Ẩn</p><input></form></div>",
        "<div hidden><h4>Ẩn</h4><label>Ẩn</label><input></div>",
        "<div class='is-hidden' hidden><label>Ẩn <select><option>Ẩ</option></select></label></div>",
        "<div class='related-posts' hidden><p>Ẩn</p></div>",
        "<div id='cookie-list' hidden><p>Ẩn</p></div>",
        "<div role='alert' hidden><p>Ẩn</p></div>",
    ],
)
def test_what_stands_beside_the_text_unfolds_none(panel: str) -> None:
    """Fields and what is said of them, what is called so."""
    button = "<button aria-expanded='false'>Mở</button>"
    text = read(f"<main><h1>Hỏi đáp</h1><p>{ANSWER}</p>{button}{panel}</main>").text
    assert text == f"Hỏi đáp\n\n{ANSWER}"
