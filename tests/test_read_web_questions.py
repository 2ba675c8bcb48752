"""Questions of a web page in plain boxes, with hidden answers behind them."""

import time

import pytest

from corpus.read.source import Source
from corpus.read.web_page import parse_web_page

PROSE = "".join(f"<p>Đoạn {n} kể về việc học ở ngôi trường này.</p>" for n in range(40))


def read(html: str, prose: str = PROSE) -> Source:
    """What is read of `html` in the text of a page."""
    page = f"<html><body><main><h1>Trường</h1>{prose}{html}<p>Hết trang.</p></main></body></html>"
    return parse_web_page(page.encode())


def headings(source: Source) -> list[str]:
    """The words of the headings."""
    return [source.text[h.start : h.end] for h in source.headings]


@pytest.mark.parametrize("prose", [PROSE, ""], ids=["long", "short"])
@pytest.mark.parametrize(
    "one",
    [
        "<div>{0}</div><div style='display:none'><p>{1}</p></div>",
        "<div><div class='q'>{0}<span>+</span></div><div hidden>{1}</div></div>",
        "<p><strong>{0}</strong></p><div style='display: none;'><p>{1}</p></div>",
        "<section><div><span>{0}</span></div><ul hidden><li>{1}</li></ul></section>",
        "<a href='javascript:void(0)'>{0}</a><div hidden>{1}</div>",
    ],
)
def test_a_plain_question_is_the_heading_of_the_answer_hidden_behind_it(
    one: str, prose: str
) -> None:
    """Whatever boxes they are in, where several ask."""
    pairs = [("Có xe đưa đón không?", "Có, 800.000 đồng."), ("Ăn ở đâu?", "Ở nhà ăn tầng 1.")]
    source = read("".join(one.format(*pair) for pair in pairs), prose)
    assert [words.rstrip("+ ") for words in headings(source)] == ["Trường", *dict(pairs)]
    for question, answer in pairs:
        behind = source.text[source.text.index(question) + len(question) :]
        assert behind.lstrip("+ \n-").startswith(answer)


def test_an_item_holds_a_question_and_the_answer_hidden_behind_it() -> None:
    """As it does where it is shown at once."""
    one = "<li><a href='#'>{0}</a><div hidden><p>{1}</p></div></li>"
    items = one.format("Mấy giờ?", "Một giờ.") + one.format("Ở đâu?", "Ở tầng 1.")
    assert "- Mấy giờ? Một giờ.\n- Ở đâu? Ở tầng 1." in read(f"<ul>{items}</ul>").text


@pytest.mark.parametrize(
    "html",
    [
        "<div class='faq-question'>Mấy giờ?</div><div class='faq-answer' hidden>Một giờ.</div>",
        "<div onclick='t(this)'>Mấy giờ?</div><p hidden>Một giờ.</p>",
    ],
)
def test_a_name_or_a_script_tells_of_one_question_alone(html: str) -> None:
    """As it does where several ask."""
    assert headings(read(html)) == ["Trường", "Mấy giờ?"]
    assert "Mấy giờ?\n\nMột giờ." in read(html).text


@pytest.mark.parametrize(
    "html",
    [
        "<p>Bài viết có ích không?</p><div hidden>Cảm ơn bạn.</div>",
        "<p>Có ích không?</p><p hidden>Cảm ơn.</p><p>Có đúng không?</p><p hidden>Cảm ơn.</p>",
        "<p>Giờ mở cửa</p><div hidden>Cảm ơn.</div><p>Giá</p><div hidden>Cảm ơn nhiều.</div>",
        "<p>Có hỏi không?</p><div hidden>Cảm ơn <input></div><p>Gì?</p><div hidden>Cảm ơn.</div>",
        "<p>Có hỏi không?</p><p>Cứ hỏi.</p><div hidden>Cảm ơn.</div>",
    ],
)
def test_what_a_page_says_after_an_answer_of_the_reader_stays_hidden(html: str) -> None:
    """One question without a name, one thanks for all, and what asks nothing."""
    assert "Cảm ơn" not in read(html).text


def test_a_page_of_question_marks_is_read_fast() -> None:
    """As text in a wrong encoding is shown."""
    begun = time.process_time()
    assert "? x" in read(f"<p>{'? ' * 50_000}x</p>").text
    assert time.process_time() - begun < 10
