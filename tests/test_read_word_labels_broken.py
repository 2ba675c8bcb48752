"""Labels of files that are damaged or made to do harm, and counting in general."""

import time
from functools import partial

import pytest
from docx.oxml import parse_xml
from hypothesis import given
from hypothesis import strategies as st

from corpus.read.word_file import parse_word_file
from corpus.read.word_labels import Labels
from tests.made_files import rewritten
from tests.numbered_word import (
    NAMES,
    abstract,
    item,
    level,
    listed,
    made,
    read,
    restarted,
    style,
    styled,
)


@pytest.mark.parametrize(
    ("body", "numbering", "line"),
    [
        (item("x"), "", "- x"),
        (item("x"), listed(1, 5), "- x"),
        (item("x"), abstract(level(0, "decimal", "%1.")), "- x"),
        (item("x", 3), abstract(level(0, "decimal", "%1.")) + listed(1), "- x"),
        (item("x", 99_999_999_999), abstract(level(0, "decimal", "%1.")) + listed(1), "1. x"),
        (item("x", "²"), abstract(level(0, "decimal", "%1.")) + listed(1), "1. x"),
        (item("x", -1), abstract(level(0, "decimal", "%1.")) + listed(1), "- x"),
        (item("x", None, None), "", "- x"),
        (item("x"), abstract(level(0, "decimal", "%1.", start="9" * 5000)) + listed(1), "0. x"),
        (item("x"), abstract(level(0, "upperLetter", "%1.", start=99_999)) + listed(1),
         "99999. x"),
        (item("x"), abstract(level("x", "decimal", "%1.")) + listed(1), "- x"),  # type: ignore[arg-type]
        (item("x"), abstract("<w:lvl/>") + listed(1, more="<w:lvlOverride/>"), "- x"),
        (item("x"), abstract('<w:lvl w:ilvl="0"/>') + listed(1), "x"),
        (item("x"), abstract(more='<w:numStyleLink w:val="y"/><w:styleLink w:val="y"/>')
         + listed(1), "- x"),
        (item("x"), abstract(level(0, "lowerLetter", "%1" * 30, start=780)) + listed(1), "x"),
        (styled("x", "missing"), listed(1), "x"),
    ],
)  # fmt: skip
def test_a_damaged_numbering_takes_no_word_away(body: str, numbering: str, line: str) -> None:
    """References to nothing, numbers without an end, levels that are none."""
    assert read(body, numbering).text == line


def test_styles_that_extend_each_other_in_a_circle_end() -> None:
    """They have no number, since none of them says one."""
    styles = style("A", "B") + style("B", "A") + style("C", "C", '<w:numId w:val="1"/>')
    lists = abstract(level(0, "decimal", "%1.")) + listed(1)
    assert read(styled("x", "A") + styled("y", "C"), lists, styles).text == "x\n1. y"


def without(words: bytes, name: str, data: bytes) -> bytes:
    """An entry that names parts, with `words` made others."""
    return data.replace(words, b"other") if name.endswith((".rels", "Types].xml")) else data


def test_a_file_without_numbering_has_bullets() -> None:
    """The part is missing, or is of a kind that python-docx does not know."""
    data = made(item("x") + styled("y", "ListNumber"), "")
    for old in (b"relationships/numbering", b"wordprocessingml.numbering+xml"):
        changed = rewritten(data, partial(without, old))
        assert changed != data
        assert parse_word_file(changed).text == "- x\n- y"


def test_many_lists_and_items_take_no_more_than_their_time() -> None:
    """Twice as many take about twice as long: here some seconds would be a sign of squares."""
    lists = abstract(*(level(depth, "decimal", "%1.%2.%3") for depth in range(9)))
    lists += "".join(listed(name, more=restarted(0, 1)) for name in range(1, 5000))
    styles = "".join(style(f"S{n}", f"S{n + 1}") for n in range(1000))
    numbering = parse_xml(f"<w:numbering {NAMES}>{lists}</w:numbering>")
    begun = time.process_time()
    labels = Labels(numbering, parse_xml(f"<w:styles {NAMES}>{styles}</w:styles>"))
    paragraphs = [parse_xml(item("x", n % 9, n % 5000).replace("<w:p>", f"<w:p {NAMES}>"))
                  for n in range(9)]  # fmt: skip
    for number in range(20_000):
        labels.label(paragraphs[number % 9], f"S{number % 1000}")
    assert time.process_time() - begun < 5


@given(st.lists(st.integers(0, 3), max_size=40), st.integers(0, 9))
def test_counting_is_that_of_a_plain_outline(depths: list[int], start: int) -> None:
    """Each item's number is that of its siblings before it, since the last item above them."""
    forms = "".join(
        level(depth, "decimal", ".".join(f"%{n + 1}" for n in range(depth + 1)), start=start)
        for depth in range(4)
    )
    numbering = parse_xml(f"<w:numbering {NAMES}>{abstract(forms)}{listed(1)}</w:numbering>")
    labels = Labels(numbering, parse_xml(f"<w:styles {NAMES}/>"))
    for place, depth in enumerate(depths):
        path = []
        for above in range(depth + 1):
            since = place + 1
            while since > 0 and depths[since - 1] >= above:
                since -= 1
            before = depths[since : place + 1].count(above)
            path.append(start + max(before - 1, 0))
        paragraph = parse_xml(item("x", depth).replace("<w:p>", f"<w:p {NAMES}>"))
        assert labels.label(paragraph, "") == ".".join(map(str, path))
