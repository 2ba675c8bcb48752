"""Raised figures: powers stay powers, and the mark of a note is no part of a number."""

import io

import docx
import pytest

from corpus.read.open_document import parse_open_document
from corpus.read.web_page import parse_web_page
from corpus.read.word_file import parse_word_file
from tests.test_read_open_document import OASIS, odt

CASES = [
    ("dân số 10", "12", "dân số 10^12"),
    ("khối lượng 10", "-6", "khối lượng 10^-6"),
    ("trong năm 2024", "1", "trong năm 2024^1"),
    ("rộng 30 m", "2", "rộng 30 m2"),
    ("on May 1", "st", "on May 1st"),
    ("nóng 25", " ", "nóng 25"),
    ("từ năm 2024", "", "từ năm 2024"),
]


@pytest.mark.parametrize(("words", "above", "text"), CASES)
def test_figures_above_a_figure_are_written_as_typed_in_a_word_file(
    words: str, above: str, text: str
) -> None:
    """Anything else keeps its place on the line."""
    document = docx.Document()
    paragraph = document.add_paragraph(words)
    for part in above:  # Word begins a run wherever it was written on
        paragraph.add_run(part).font.superscript = True
    paragraph.add_run(" theo báo cáo.")
    out = io.BytesIO()
    document.save(out)
    assert parse_word_file(out.getvalue()).text == f"{text} theo báo cáo."


@pytest.mark.parametrize("position", ["super 58%", "33% 58%"])
@pytest.mark.parametrize(("words", "above", "text"), CASES)
def test_figures_above_a_figure_are_written_as_typed_in_an_open_document(
    words: str, above: str, text: str, position: str
) -> None:
    """However their style says that they are raised."""
    style = (
        f'<s:style xmlns:s="{OASIS}style:1.0" s:name="T1"><s:text-properties '
        f's:text-position="{position}"/></s:style>'
    )
    span = f'{style}<t:p>{words}<t:span t:style-name="T1">{above}</t:span> theo báo cáo.</t:p>'
    assert parse_open_document(odt(span)).text == f"{text} theo báo cáo."


@pytest.mark.parametrize("times", [1, 40], ids=["short", "long"])
@pytest.mark.parametrize(("words", "above", "text"), CASES)
def test_figures_above_a_figure_are_written_as_typed_in_a_page(
    words: str, above: str, text: str, times: int
) -> None:
    """Behind a figure in bold, too."""
    one = f"<p>{words}<sup>{above}</sup> theo báo cáo.</p>"
    two = f"<p>Và <b>{words}</b><sup>{above}</sup> cũng thế.</p>"
    page = f"<main><h1>Số liệu</h1>{(one + two) * times}</main>"
    assert f"{text} theo báo cáo.\n\nVà {text} cũng thế." in parse_web_page(page.encode()).text


def test_only_figures_are_written_as_raised() -> None:
    """A source in brackets is none, nor is a picture."""
    page = (
        '<main><p>Trong năm 2023<sup><a href="https://so.vn/n">[1]</a></sup> có cây '
        "giá 500.000<sup><img src='a.png'></sup> đồng.</p></main>"
    )
    text = parse_web_page(page.encode()).text
    assert text == "Trong năm 2023 [1] có cây giá 500.000 đồng."


def test_a_raised_figure_in_words_that_lead_to_a_place_in_their_page_is_text() -> None:
    """Headings that lead to themselves, and tables of contents."""
    page = (
        '<main><h2><a href="#can-ho">Căn hộ 75 m<sup>2</sup></a></h2>'
        '<p>Gần biển, có <a href="#san">sân 120 m<sup>2</sup></a>.</p></main>'
    )
    assert parse_web_page(page.encode()).text == "Căn hộ 75 m2\n\nGần biển, có sân 120 m2."


@pytest.mark.parametrize(
    "mark",
    ['<a href="#fn1"><sup>2</sup></a>', '<sup class="reference"><a href="#c-2">[2]</a></sup>'],
)
def test_what_leads_to_a_note_is_no_text(mark: str) -> None:
    """The note itself is."""
    page = f"<main><p>Thành phố có 2024{mark} cây, theo thống kê{mark}.</p><p>2. Sở.</p></main>"
    assert parse_web_page(page.encode()).text == ("Thành phố có 2024 cây, theo thống kê.\n\n2. Sở.")
