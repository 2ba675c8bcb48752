"""HTML in Markdown, as files of GitHub and Notion have it."""

import pytest

from corpus.read.markdown import parse_markdown


@pytest.mark.parametrize(
    ("markdown", "text"),
    [
        ("<table>\n<tr><th>Ngày</th><th>Giờ</th></tr>\n<tr><td>Hai</td><td>7:00</td></tr>\n</table>",
         "Ngày | Giờ\nHai | 7:00"),
        ("<table><tr><td rowspan='2'>A</td><td>1</td></tr><tr><td>2</td></tr></table>",
         "A | 1\nA | 2"),
        ("<table><tr><td colspan=2>A</td><td>1</td></tr></table>", "A | A | 1"),
        ("Giờ:\n<ul>\n <li>Sáng</li>\n <li><b>Chiều</b></li>\n</ul>\nHết.",
         "Giờ:\n\n- Sáng\n- Chiều\n\nHết."),
        ("<ol><li>Một</li><li>Hai</li></ol>", "1. Một\n2. Hai"),
        ("<dl><dt>Wifi</dt><dd>mk 123</dd><dt>Cổng</dt><dd>5</dd></dl>",
         "- Wifi: mk 123\n- Cổng: 5"),
        ("<dl><dt>Giá:</dt><dd>50k</dd><dt>Mở?</dt><dd>8h</dd></dl>", "- Giá: 50k\n- Mở? 8h"),
        ("<div><ul><li>A</li><li>B</li></ul></div>", "- A\n- B"),
        ("<center><table><tr><td>x</td><td>y</td></tr></table></center>", "x | y"),
        ("<table>Giá vé<tr><td>x</td><td>y</td></tr></table>", "Giá vé\n\nx | y"),
        ("<ul><li>A<table><tr><td>x</td><td>y</ul>", "- A\n\nx | y"),
        ('<p align="center">\n  <b>Gọi 0225 999</b>\n</p>', "Gọi 0225 999"),
        ("<p>Một.</p>\n<p>Hai\nba.</p>", "Một.\n\nHai ba."),
        ("<details><summary>Mất thẻ?</summary>\nNộp tiền.\n</details>", "Mất thẻ?\n\nNộp tiền."),
        ('Gọi <a href="tel:02_25*1">0225 1</a> hay <kbd>F1</kbd>.', "Gọi 0225 1 hay F1."),
        ("10<sup>3</sup> m<sup>2</sup>", "10^3 m2"),
        ('<img src="a.png" alt="Sơ đồ thư viện"/>', "Sơ đồ thư viện"),
    ],
)  # fmt: skip
def test_html_is_read_as_it_looks(markdown: str, text: str) -> None:
    """Tables with what reaches over several rows, lists, terms, paragraphs, links, pictures."""
    assert parse_markdown(markdown).text == text


def test_cells_that_reach_far_take_no_longer() -> None:
    """They are written once where a page has many of them, and so is a long story."""
    row = "<tr><td rowspan=99 colspan=99>một</td></tr>"
    assert parse_markdown(f"<table>{row * 300}</table>").text.count("một") < 20_000
    story = "dài " * 30
    table = f"<table><tr><td colspan=2>{story}</td><td>1</td></tr></table>"
    assert parse_markdown(table).text.count(story.strip()) == 1


def test_headings_in_html_are_headings() -> None:
    """Also the title, in the middle of the page."""
    source = parse_markdown('<h1 align="center">Thư <b>viện</b></h1>\n\n<h2>Giờ</h2>\nBảy giờ.')
    assert (source.title, source.text) == ("Thư viện", "Thư viện\n\nGiờ\n\nBảy giờ.")
    assert [h.level for h in source.headings] == [1, 2]


@pytest.mark.parametrize(
    "text",
    [
        "Thẻ <b> và </b> làm chữ đậm.", "Thẻ <table> mở bảng.", "<table> mở bảng.",
        "<ul>\n\nkhông đóng", "Thẻ <div> không đóng.", "x <b và y> z",
        "<img src=x onerror=alert(1)>",
    ],
)  # fmt: skip
def test_tags_that_are_spoken_of_stay(text: str) -> None:
    """They are not closed, or no words stand right within them."""
    assert parse_markdown(text).text == text


@pytest.mark.parametrize("code", ["`<b>đậm</b>`", "```\n<table>\n<p>a</p>\n```"])
def test_html_in_code_stays(code: str) -> None:
    """A document about HTML has it there."""
    assert parse_markdown(code).text == code.strip("`\n")
