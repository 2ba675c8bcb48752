"""Pages that are written without a space between a label and its value."""

import pytest

from corpus.read.web_page import parse_web_page


def read(html: str) -> str:
    """What is read of `html` in the text of a page."""
    page = f"<html><body><main><h1>Kettle</h1><p>It boils.</p>{html}</main></body></html>"
    return parse_web_page(page.encode()).text


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<div><span>Weight</span><span>2 kg</span></div>", "Weight 2 kg"),
        ("<div><b>Bảo hành</b><span>2 năm</span></div>", "Bảo hành 2 năm"),
        ("<ul><li><strong>Price</strong><em>$20</em></li></ul>", "- Price $20"),
        ("<h3><span>Basic</span><span>$10</span></h3><p>One user.</p>", "Basic $10"),
        ("<div><span>Địa chỉ:</span><span>12 Lạch Tray</span></div>", "Địa chỉ: 12 Lạch Tray"),
        ("<div><span>Colour</span><span>red</span></div><div><span>Lid</span><span>steel</span>"
         "</div>", "Colour red\n\nLid steel"),
        ("<ul><li><i class='k'>MÀU</i><b class='v'>đỏ</b></li><li><i class='k'>NẮP</i>"
         "<b class='v'>thép</b></li></ul>", "- MÀU đỏ\n- NẮP thép"),
        ("<table><tr><td><span>Size</span><span>Small</span></td><td>1</td></tr></table>",
         "Size Small | 1"),
        ("<div><b>Lớp 10:</b><span>45 học sinh</span></div>", "Lớp 10: 45 học sinh"),
        ("<div><b>Hết giờ.</b><span>Nộp bài.</span></div>", "Hết giờ. Nộp bài."),
    ],
)  # fmt: skip
def test_a_label_and_its_value_are_two_words(html: str, text: str) -> None:
    """Where a word clearly ends, or boxes of one form stand in a row."""
    assert text in read(html)


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p><b>H</b>ello there.</p>", "Hello there."),
        ("<div><b>H</b><span>ello</span></div>", "Hello"),
        ("<div><span>H</span><sub>2</sub><span>O</span></div>", "H2O"),
        ("<div><span>100 m</span><span>2</span></div>", "100 m2"),
        ("<div><span>$</span><span>20</span><span>.50</span></div>", "$20.50"),
        ("<div><span>20</span><span>%</span></div><div><span>30</span><span>%</span></div>", "20%"),
        ("<div><span>12</span><span>50</span></div><div><i>13</i><i>50</i></div>", "1250"),
        ("<p><span>Trư</span><span>ờng</span></p><p><span>Lớ</span><span>p</span></p>", "Trường"),
        ("<ul><li><span class='c0'>Trư</span><span class='c0'>ờng</span></li>"
         "<li><span class='c0'>Lớ</span><span class='c0'>p</span></li></ul>", "- Trường\n- Lớp"),
        ("<ul><li><span lang='VI'>Trư</span><span lang='EN-US'>ờng</span></li>"
         "<li><span style='a'>Lớ</span><span style='b'>p</span></li></ul>", "- Trường\n- Lớp"),
        ("<div><b>iPhone</b><span>, new</span></div>", "iPhone, new"),
        ("<div><span>$20.</span><span>99</span></div>", "$20.99"),
        ("<div><span>8:</span><span>30</span></div>", "8:30"),
        ("<dl><dt><span>asyncio.</span><span>Queue</span><span>(</span><em>size</em><span>)</span>"
         "</dt><dd>Holds items.</dd></dl>", "asyncio.Queue(size)"),
    ],
)  # fmt: skip
def test_parts_of_a_word_stay_together(html: str, text: str) -> None:
    """Drop caps, formulas, prices, times, names in programs, and words that an editor cut."""
    assert text in read(html)
