"""Pictures that are alone in a cell of a web page."""

import pytest
from lxml.html import document_fromstring

from corpus.read.web_page import parse_web_page
from corpus.read.web_pictures import name_pictures

TICK = '<img src="tick.png" alt="Có">'
ROW = "<tr><td>Hồ bơi</td><td>{}</td><td>tầng 2</td></tr>"
OTHER = "<tr><td>Bãi xe</td><td>không</td><td>sân</td></tr>"


def cell(picture: str, rows: str = ROW + OTHER) -> str:
    """The words of the cell that holds `picture`, the second one of the first of `rows`."""
    tree = document_fromstring(f"<table>{rows.format(picture)}</table>")
    name_pictures(tree)
    return " ".join(tree.findall(".//td")[1].text_content().split())


def test_a_row_tells_what_its_pictures_tell() -> None:
    """Below the names of its columns, wherever a page has it."""
    icon = '<i class="fa fa-times" aria-label="Không"></i>'
    page = f"""<html><body><p>Phòng nào có gì:</p><table>
    <tr><th>Phòng</th><th>Bếp</th><th>Ban công</th></tr>
    <tr><td>Đơn</td><td>{icon}</td><td>{TICK}</td></tr>
    <tr><td>Đôi</td><td>{TICK}</td><td><svg><title>Có</title><path d="M0 0"/></svg></td></tr>
    </table></body></html>"""
    text = parse_web_page(page.encode()).text
    assert "Phòng | Bếp | Ban công\nĐơn | Không | Có\nĐôi | Có | Có" in text


@pytest.mark.parametrize(
    ("picture", "words"),
    [
        (TICK, "Có"),
        (f"<p><span> {TICK} </span></p>", "Có"),
        ('<img alt="✓">', "✓"),
        ("<picture><source><img alt='Yes'></picture>", "Yes"),
        ('<svg aria-label="Included"><path/></svg>', "Included"),
        ("<svg><title>Included</title></svg>", "Included"),
        ('<span role="img" aria-label="Có"></span>', "Có"),
        ('<span aria-label="Có"><i title="tick"></i></span>', "Có"),
        ('<i class="fa fa-check" title="Có"></i>', "Có"),
        (f"{TICK}<noscript>{TICK}</noscript>", "Có"),
        (f"{TICK}<i aria-hidden='true' title='tick'></i>", "Có"),
        ("<img hidden alt='No'><img alt='Yes'>", "Yes"),
    ],
)
def test_what_a_picture_says_is_written_into_its_cell(picture: str, words: str) -> None:
    """In the words that a page has for those who do not see it."""
    assert cell(picture) == words


@pytest.mark.parametrize(
    "picture",
    [
        "<img src='tick.png'>",
        "<img alt=''>",
        "<img alt='IMG_2031.JPG'>",
        "<img alt='icon'>",
        "<img alt='Hình ảnh'>",
        "<img alt='-'>",
        f"<img alt='{'một bức ảnh ' * 5}'>",
        "<i class='star' title='sao'></i>" * 5,
        f"{TICK}<img src='more.png'>",
        f"<a href='/x'>{TICK}</a>",
        f"<button>{TICK}</button>",
        "<a href='/x' title='Tải về'></a>",
        "<img alt='Có' style='display:none'>",
        "",
    ],
)
def test_other_pictures_say_nothing(picture: str) -> None:
    """Names of files and of kinds, photographs, stars, and what is pressed."""
    assert cell(picture) == ""


@pytest.mark.parametrize("words", ["có mái che", "<b>1</b>", "<p>50.000</p>"])
def test_words_beside_a_picture_are_enough(words: str) -> None:
    """It is an ornament there."""
    assert cell(f"{TICK}{words}") == document_fromstring(words).text_content()


@pytest.mark.parametrize(
    "rows",
    [
        ROW,
        OTHER.replace("Bãi xe", "x " * 99).replace("không", "{}") + OTHER,
        ROW.replace("Hồ bơi", "") + OTHER,
        "<tr><td>Hồ<td>{}</tr><tr><td>Bãi xe</tr>",
    ],
)
def test_pictures_that_stand_beside_a_text_are_no_cells(rows: str) -> None:
    """Pages are arranged by tables: of one row, of long cells, of cells without a name."""
    assert cell(TICK, rows) == ""
    tree = document_fromstring(f"<table><tr><td>{TICK}</td><td>Hồ</td></tr>{ROW}{OTHER}</table>")
    name_pictures(tree)
    assert tree.find(".//td").text_content() == ""


def test_a_table_in_a_cell_has_its_own_pictures() -> None:
    """The cell around it is no cell of a picture."""
    inner = f"<table>{ROW.format(TICK)}{OTHER}</table>"
    assert cell(inner) == "Hồ bơiCótầng 2Bãi xekhôngsân"
