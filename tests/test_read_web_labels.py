"""Labels of numbered lists on web pages, as browsers show them."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml.html import document_fromstring

from corpus.read.numerals import numeral
from corpus.read.web_labels import label_in, label_items
from corpus.read.web_page import parse_web_page


def labels(html: str) -> list[str]:
    """The label of each item in `html`, in order."""
    tree = document_fromstring(f"<div>{html}</div>")
    label_items(tree)
    return [label_in(item.get("rend") or "") for item in tree.iter("li")]


def body(html: str) -> str:
    """The text of a page with `html` in its article."""
    page = f"<html><body><main><article>{html}</article></main></body></html>"
    return parse_web_page(page.encode()).text


STEPS = """<p>Cách nộp hồ sơ vào trường:</p><ol><li>Điền <b>đơn</b>.</li><li><p>Nộp bản sao:</p>
<ol type="a"><li>bằng</li><li>giấy khai sinh</li></ol></li><li><a href="/phi">Đóng phí</a> ở quầy.
<ul><li>tiền mặt</li></ul></li></ol>"""
LINES = """Cách nộp hồ sơ vào trường:
1. Điền đơn.
2. Nộp bản sao:
a. bằng
b. giấy khai sinh
3. Đóng phí ở quầy.
- tiền mặt"""


@pytest.mark.parametrize(
    "more", ["", "<p>Trường tuyển 3.000 sinh viên trong năm học mới.</p>" * 30]
)
def test_numbered_lists_read_as_the_page_shows_them(more: str) -> None:
    """Lists within lists by their own kind; on short pages and on long ones."""
    text = body(STEPS + more)
    assert [line for line in text.split("\n")[:9] if line][:7] == LINES.split("\n")


@pytest.mark.parametrize(
    ("html", "found"),
    [
        ("<ol><li>x<li>y</ol>", "1. 2."),
        ("<ol start=5><li>x<li>y</ol>", "5. 6."),
        ("<ol start=-1><li>x<li>y<li>z</ol>", "-1. 0. 1."),
        ("<ol reversed><li>x<li>y<li>z</ol>", "3. 2. 1."),
        ("<ol reversed start=9><li>x<li>y</ol>", "9. 8."),
        ("<ol><li>x<li value=7>y<li>z</ol>", "1. 7. 8."),
        ("<ol start=x><li value=''>x<li value=y>y</ol>", "1. 2."),
        ("<ol type=a start=26><li>x<li>y</ol>", "z. aa."),
        ("<ol type=A><li>x</ol>", "A."),
        ("<ol type=i><li>x<li>y</ol>", "i. ii."),
        ("<ol type=I start=4><li>x</ol>", "IV."),
        ("<ol type=disc><li>x</ol>", "1."),
        ("<ol type=a><li>x<li type=I>y</ol>", "a. II."),
        ("<ol type=a start=0><li>x</ol>", "0."),
        ("<ol style='color:red; LIST-STYLE-TYPE : Lower-Alpha !important'><li>x</ol>", "a."),
        ("<ol type=a style='list-style: upper-roman inside'><li>x</ol>", "I."),
        ("<ol style='list-style: inside'><li>x</ol>", "1."),
        ("<ol><li style='list-style-type: decimal-leading-zero'>x</ol>", "01."),
        ("<ol><li>x</li><div><li>y</li></div></ol>", "1. 2."),
        ("<ol><li>x<ol><li>y</ol><li>z</ol>", "1. 1. 2."),
        ("<ol start=99999999999999999999><li>x</ol>", "1."),
    ],
)
def test_items_are_counted_as_browsers_do(html: str, found: str) -> None:
    """From any number, up and down, in every kind; numbers that are none count nothing."""
    assert labels(html) == found.split()


@pytest.mark.parametrize(
    "html",
    [
        "<ul><li>x</ul>",
        "<ul start=5 type=1><li value=3>x</ul>",
        "<li>x</li>",
        "<ol><ul><li>x</ul></ol>",
        "<ol style='list-style:none'><li>x</ol>",
        "<ol style='list-style-type: none'><li>x</ol>",
        "<ol style='list-style: square'><li>x</ol>",
        "<ol><li style='list-style: none'>x</ol>",
        "<ol style='list-style: decimal; list-style-type: none'><li>x</ol>",
        "<ul><li rend='label 9.'>x</ul>",
    ],
)
def test_what_has_no_number_on_the_page_has_none(html: str) -> None:
    """Bullets, lists whose style takes the numbers away, and what a page says in our own words."""
    assert labels(html) == [""]


@pytest.mark.parametrize(
    "words",
    ["1. Điền đơn", "1) Điền đơn", "(1) Điền đơn", "1/ Điền đơn", "1: Điền đơn", "1.Điền đơn",
     "1 - Điền đơn", "1 Điền đơn", "1.1. Điền đơn", "1.1 Điền đơn", "a) Điền đơn", "iv. Điền đơn",
     "Bước 1: Điền đơn", "bước 2. Điền đơn", "BƯỚC 3", "Step 1: Fill in", "Điều 5. Học phí",
     "Chương IV", "<b>Bước</b> <i>1</i>", "<p> <b>2.</b> Nộp</p>",
     "<!-- x -->Bước 1", "<b><i>Bước</i></b> 1"],
)  # fmt: skip
def test_nothing_is_numbered_twice(words: str) -> None:
    """An item that counts itself has the bullet that it always had."""
    assert labels(f"<ol><li>{words}</ol>") == [""]


@pytest.mark.parametrize(
    "words",
    ["12 quả trứng", "1,5 triệu đồng", "1.5 triệu đồng", "3-5 ngày", "24/7 có người", "10:30 mở",
     "2024 là năm đầu", "Bước đầu", "Step by step", "- đơn", "Chương trình", "I agree", "",
     "<b></b>", "<!-- 1. -->x"],
)  # fmt: skip
def test_words_that_only_begin_with_a_number_keep_their_label(words: str) -> None:
    """Sums, spans and times count nothing."""
    assert labels(f"<ol start=9><li>{words}</ol>") == ["9."]


def test_an_item_without_its_label_counts_all_the_same() -> None:
    """What is behind it has the number that the page shows."""
    assert labels("<ol><li>x<li>2. y<li><li>z</ol>") == ["1.", "", "3.", "4."]


def test_hidden_items_are_not_counted() -> None:
    """They are not on the page."""
    text = body("<p>Cách làm:</p><ol><li>Một</li><li style='display:none'>x</li><li>Hai</li></ol>")
    assert "1. Một\n2. Hai" in text


def test_a_definition_has_no_label() -> None:
    """Terms are not counted; a number can come from a list around them."""
    text = body("<p>Các từ:</p><ol><li>Gồm:<dl><dt>Tín chỉ</dt><dd>15 tiết</dd></dl></li></ol>")
    assert "1. Gồm:\n- Tín chỉ: 15 tiết" in text


@pytest.mark.parametrize(
    "html",
    [
        "<ol>" + "<li>x" * 100_000,
        "<ol><li>" * 3_000,
        "<ol><li>" * 120 + "<b></b>" * 100_000,
        f"<ol style='{'list-style:none;' * 5_000}'>" + "<li>x" * 5_000,
        "<ol>" + "<div>" * 200 + "<li>x</li>" * 50_000,
        "<ol>" + "<li>" + "<b></b>" * 100_000,
        f"<ol style='{'list-style:none;' * 50_000}'><li>x",
        f"<ol style='list-style:{' ' * 100_000}'><li>x",
        f"<ol style='{';' + ' ' * 50_000}list'><li>x",
    ],
    ids=[
        "many",
        "deep",
        "deep and empty",
        "styles of many",
        "far",
        "empty",
        "styles",
        "spaces",
        "gap",
    ],
)
def test_a_page_cannot_make_counting_long(html: str) -> None:
    """Neither by many items nor by deep ones, nor by what their style says."""
    tree = document_fromstring(f"<div>{html}</div>")
    begun = time.process_time()
    label_items(tree)
    assert time.process_time() - begun < 5


@given(
    st.lists(st.one_of(st.none(), st.integers(-5, 5000)), min_size=1, max_size=20),
    st.one_of(st.none(), st.integers(-5, 5000)),
    st.booleans(),
    st.sampled_from("1aAiI"),
)
def test_counting_is_that_of_the_standard(
    values: list[int | None], start: int | None, down: bool, form: str
) -> None:
    """From the last number given, or from the start, one for each item."""
    attributes = f"type={form}" + (" reversed" if down else "")
    attributes += "" if start is None else f" start={start}"
    items = "".join("<li>x" if value is None else f"<li value={value}>x" for value in values)
    first = start if start is not None else len(values) if down else 1
    step = -1 if down else 1
    expected = []
    for place in range(len(values)):
        given = [n for n in range(place + 1) if values[n] is not None]
        since, number = (given[-1], values[given[-1]]) if given else (0, first)
        expected.append(f"{numeral((number or 0) + step * (place - since), form)}.")
    assert labels(f"<ol {attributes}>{items}</ol>") == expected
