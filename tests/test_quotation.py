"""How a quotation is set: its lines, its lists, its mark, and what of a long one is cut."""

import re
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa.web.quotation import kept, pieces, quoted

LIST = "Cần có:\n\n- thẻ mới\n- đơn, có chữ ký\n\n1. Nộp ở phường.\n2. Chờ."
TAG = re.compile(r"<[^>]*>")
TEXTS = st.text(st.sampled_from('ab đ1.-•<&"|\n ') | st.characters(codec="utf-8"), max_size=60)


def shown(html: str) -> str:
    """The text of `html`, and nothing of its tags."""
    return unescape(TAG.sub("", html))


def marks(html: str) -> list[str]:
    """What is marked, mark by mark."""
    return [unescape(TAG.sub("", part)) for part in re.findall("<mark.*?>(.*?)</mark>", html)]


def lines(html: str) -> list[str]:
    """The classes of the elements that are lines."""
    return re.findall('<span class="(line[^"]*)"', html)


def test_one_line_is_only_text() -> None:
    """Escaped, its sentence marked."""
    assert quoted("A <b> & c. D.", (0, 10)) == "<mark>A &lt;b&gt; &amp; c.</mark> D."


def test_a_list_has_an_item_a_line() -> None:
    """Dashes are set apart, numbers stay; what follows a blank line stands off."""
    html = quoted(LIST, (0, 0))
    assert lines(html) == ["line", "line item gap", "line item", "line item gap", "line item"]
    assert re.findall('<span class="dash" aria-hidden="true">(.*?)</span>', html) == ["- ", "- "]
    assert ">1. Nộp ở phường.</span>" in html


@pytest.mark.parametrize("bullet", "-•+·*–")
def test_a_bullet_is_set_apart(bullet: str) -> None:
    """Each of those that are typed; and what its source shows is the words behind it."""
    text = f"Cần có:\n{bullet} thẻ"
    assert f'aria-hidden="true">{bullet} </span><mark>thẻ' in quoted(text, (0, len(text)))
    assert pieces(text) == ["Cần có:", "thẻ"]


def test_an_item_of_a_list_in_a_list_stands_below_it() -> None:
    """Its bullet says so."""
    html = quoted("- Người lớn\n+ Vé ngày\n· Hè", (0, 0))
    assert lines(html) == ["line item", "line item inner", "line item inner"]


TABLE = "Giá vé:\n\nXe | Một lượt\nXe đạp | 3.000 đồng\nXe máy | | 6.000 đồng\n\nTrẻ em miễn phí."


def test_a_row_has_an_element_a_cell() -> None:
    """The bars stay where they were, for those who copy; an empty cell keeps its place."""
    html = quoted(TABLE, (0, 0))
    assert lines(html) == ["line", "line row gap", "line row", "line row", "line gap"]
    assert shown(html) == TABLE
    row = html.split("\n")[-3]
    assert row.count('<span class="cell">') == 3
    assert lines(quoted("a | b | c | d\n1 | 2 | 3 | 4", (0, 0))) == ["line row wide"] * 2
    assert row.count('<span class="bar" aria-hidden="true"> |</span>') == 2


def test_a_marked_row_is_marked_cell_by_cell() -> None:
    """Never its bars; and one cell alone if that is what answers."""
    start = TABLE.index("Xe máy")
    assert marks(quoted(TABLE, (start, TABLE.index("\n\nTrẻ")))) == ["Xe máy", " 6.000 đồng"]
    assert marks(quoted(TABLE, (start, start + 6))) == ["Xe máy"]


@pytest.mark.parametrize("line", ["a|b", "ls |grep", "- a | b"])
def test_a_bar_that_parts_no_cells_is_text(line: str) -> None:
    """Within a word, or in a list's item."""
    assert 'class="cell"' not in quoted(f"x\n{line}", (0, 0))


def test_a_marked_list_is_marked_line_by_line() -> None:
    """Neither its dashes nor the blank lines between are marked."""
    assert marks(quoted(LIST, (0, len(LIST)))) == [
        "Cần có:", "thẻ mới", "đơn, có chữ ký", "1. Nộp ở phường.", "2. Chờ.",
    ]  # fmt: skip


@pytest.mark.parametrize("line", ["1) a", "1.2. a", "đ) a", "iv) a", "  b. a"])
def test_a_label_of_any_kind_begins_an_item(line: str) -> None:
    """It stays as it is written."""
    html = quoted(f"x\n{line}\ny", (0, 0))
    assert lines(html) == ["line", "line item", "line"]
    assert f">{line}</span>" in html


@pytest.mark.parametrize("line", ["-5 °C", "a - b", "1.5 km", "2024 was", "--", "- "])
def test_what_only_looks_like_an_item_is_none(line: str) -> None:
    """A sign needs a blank behind it, and words."""
    assert lines(quoted(f"x\n{line}\ny", (0, 0)))[1:2] in (["line"], ["line item"] * (line == "- "))


def test_only_the_first_mark_has_the_name() -> None:
    """An address can have but one place."""
    html = quoted("- a\n- b", (0, 7), name="here")
    assert html.count('<mark id="here">') == 1
    assert html.index("here") < html.index("<mark>")


SENTENCES = " ".join(f"Sentence number {number} says this." for number in range(60))


def test_a_long_passage_is_cut_around_its_mark() -> None:
    """From a word to a word, some lines on both sides, with a sign at both ends."""
    start = SENTENCES.index("Sentence number 30")
    marked = (start, start + 30)
    low, high = kept(SENTENCES, marked)
    assert 100 < start - low <= 160
    assert 100 < high - marked[1] <= 160
    assert SENTENCES[low - 1] == SENTENCES[high] == " "
    html = quoted(SENTENCES, marked, (low, high))
    assert html.count('<span class="cut"></span>') == 2
    hidden = re.findall('<span class="rest">(.*?)</span>', html)
    assert [len(part) for part in hidden] == [low, len(SENTENCES) - high]


def test_lines_that_are_cut_are_hidden_whole() -> None:
    """A list far from the mark waits with its dots."""
    items = "\n".join(f"- item number {number} of the list" for number in range(30))
    start = items.index("item number 15 ")
    html = quoted(items, (start, start + 14), kept(items, (start, start + 14)))
    assert lines(html)[0] == lines(html)[-1] == "line item rest"
    assert "rest" not in lines(html)[15]


@pytest.mark.parametrize(("length", "marked"), [(300, (0, 30)), (450, (170, 200))])
def test_a_short_passage_is_not_cut(length: int, marked: tuple[int, int]) -> None:
    """Nor is an end that is hardly longer than what is kept."""
    assert kept(SENTENCES[:length], marked) == (0, length)


@given(TEXTS, st.integers(0, 60), st.integers(0, 60), st.integers(0, 60), st.integers(0, 60))
def test_nothing_is_lost_added_or_run(text: str, a: int, b: int, c: int, d: int) -> None:
    """Every character in its order, whatever is marked and shown, and only our two tags."""
    marked = (min(a, b, len(text)), min(max(a, b), len(text)))
    html = quoted(text, marked, (min(c, d), max(c, d, 1)))
    assert shown(html) == text
    assert set(re.findall("<(/?[a-z]+)", html)) <= {"span", "/span", "mark", "/mark"}
    assert "".join("".join(marks(html)).split()) in "".join(text[slice(*marked)].split())


@given(TEXTS.map(lambda text: text * 20), st.integers(0, 1200), st.integers(0, 1200))
def test_what_is_marked_is_always_shown(text: str, a: int, b: int) -> None:
    """However long the passage, and whatever it holds."""
    marked = (min(a, b, len(text)), min(max(a, b), len(text)))
    low, high = kept(text, marked)
    assert 0 <= low <= marked[0] <= marked[1] <= high <= len(text)
