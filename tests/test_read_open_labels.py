"""Labels of OpenDocument texts: lists within lists, lists that go on, numbered headings."""

import time
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from corpus.read.open_document import parse_open_document
from corpus.read.open_labels import Labels
from corpus.read.source import Source
from tests.made_files import archive_of

OASIS = "urn:oasis:names:tc:opendocument:xmlns:"
SPACES = " ".join(
    f'xmlns:{short}="{OASIS}{name}:1.0"'
    for short, name in (("o", "office"), ("t", "text"), ("s", "style"), ("b", "table"))
)


def level(depth: int | str, form: str | None, after: str = ".", more: str = "") -> str:
    """A level of a list style, a bullet without `form`."""
    if form is None:
        return f'<t:list-level-style-bullet t:level="{depth}" t:bullet-char="•"/>'
    return (
        f'<t:list-level-style-number t:level="{depth}" s:num-format="{form}" '
        f's:num-suffix="{after}" {more}/>'
    )


def style(*levels: str, name: str = "L1") -> str:
    """A list style."""
    return f'<t:list-style s:name="{name}">{"".join(levels)}</t:list-style>'


def listed(*items: str, name: str = "L1", more: str = "") -> str:
    """A list; of the style of the one around it without a `name`."""
    named = f't:style-name="{name}"' if name else ""
    return f"<t:list {named} {more}>{''.join(items)}</t:list>"


def item(*parts: str, more: str = "") -> str:
    """An item; parts that are no markup are paragraphs."""
    inside = (part if part.startswith("<") else f"<t:p>{part}</t:p>" for part in parts)
    return f"<t:list-item {more}>{''.join(inside)}</t:list-item>"


def read(body: str, own: str = "", common: str | bytes = "") -> Source:
    """What is read from a text with these styles, its own in content.xml and common ones."""
    content = (
        f"<o:document-content {SPACES}><o:automatic-styles>{own}</o:automatic-styles><o:body>"
        f"<o:text>{body}</o:text></o:body></o:document-content>"
    )
    entries = {"content.xml": content.encode()}
    if isinstance(common, bytes):
        entries["styles.xml"] = common
    elif common:
        styles = f"<o:document-styles {SPACES}><o:styles>{common}</o:styles></o:document-styles>"
        entries["styles.xml"] = styles.encode()
    return parse_open_document(archive_of(entries))


NUMBERS = style(level(1, "1"), level(2, "a", ")"), level(3, None))
NESTED = listed(
    item("Điền đơn."),
    item("Nộp bản sao:", listed(item("bằng"), item("giấy", listed(item("gốc"), name="")), name="")),
    item("Đóng phí:", listed(item("tiền mặt"), name="")),
)


@pytest.mark.parametrize(("own", "common"), [(NUMBERS, ""), ("", NUMBERS), (NUMBERS, b"<damaged")])
def test_lists_within_lists_have_the_labels_of_their_level(own: str, common: str | bytes) -> None:
    """Wherever their style is described."""
    assert read(NESTED, own, common).text == (
        "1. Điền đơn.\n2. Nộp bản sao:\na) bằng\nb) giấy\n- gốc\n3. Đóng phí:\na) tiền mặt"
    )


@pytest.mark.parametrize(
    ("levels", "items", "lines"),
    [
        ([level(1, "1")], [item("x"), item("y")], "1. x|2. y"),
        ([level(1, "A", ")", 's:num-prefix="("')], [item("x"), item("y")], "(A) x|(B) y"),
        ([level(1, "i")], [item("x")] * 4, "i. x|ii. x|iii. x|iv. x"),
        ([level(1, "I", more='t:start-value="4"')], [item("x")], "IV. x"),
        ([level(1, "1")], [item("x"), item("y", more='t:start-value="7"'), item("z")],
         "1. x|7. y|8. z"),
        ([level(1, "a", more='t:start-value="26"')], [item("x"), item("y")], "z. x|aa. y"),
        ([level(1, "a", more='t:start-value="27" s:num-letter-sync="true"')],
         [item("x"), item("y")], "aa. x|bb. y"),
        ([level(1, "1"), level(2, "1", more='t:display-levels="2"')],
         [item("x", listed(item("y"), item("z"), name=""))], "1. x|1.1. y|1.2. z"),
        ([level(1, ""), level(2, "1", more='t:display-levels="2"')],
         [item("x", listed(item("y"), name=""))], "x|1. y"),
        ([level(1, None), level(2, "1", more='t:display-levels="9"')],
         [item("x", listed(item("y"), name=""))], "- x|1. y"),
        ([level(1, "1")], ["<t:list-header><t:p>Gồm</t:p></t:list-header>", item("x")],
         "Gồm|1. x"),
        ([level(1, "1")], [item("x", "thêm"), item("y")], "1. x|thêm|2. y"),
        ([level(1, "1"), level(2, "1")], [item(listed(item("x"), name="")), item("y")],
         "1. x|1. y"),
        ([level(1, "1")], [item("x"), item(""), item("y")], "1. x|3. y"),
        ([level(1, "quốc ngữ")], [item("x")], "1. x"),
        ([level(1, None)], [item("x")], "- x"),
        ([], [item("x")], "- x"),
    ],
)  # fmt: skip
def test_items_are_counted_as_they_are_shown(
    levels: Sequence[str], items: Sequence[str], lines: str
) -> None:
    """In every form, from any number; only the first paragraph of an item has the label."""
    assert "|".join(read(listed(*items), style(*levels)).text.split()) == lines.replace(" ", "|")


def test_a_list_goes_on_where_it_says_so() -> None:
    """After the last of its style, or after the one that it names; its inner lists with it."""
    own = NUMBERS + style(level(1, "I"), name="L2")
    body = (
        listed(item("x", listed(item("y"), name="")), more='xml:id="one"')
        + listed(item("x"), name="L2")
        + listed(item(listed(item("y"), name="")), item("x"), more='t:continue-numbering="true"')
        + listed(item("x"))
        + listed(item("x"), name="", more='t:continue-list="one"')
        + listed(item("x"), more='t:continue-list="missing"')
    )
    assert read(body, own).text.replace("\n", "|") == ("1. x|a) y|I. x|b) y|2. x|1. x|3. x|1. x")


def test_an_inner_list_may_have_a_style_of_its_own() -> None:
    """And begins again each time."""
    own = NUMBERS + style(level(2, "I"), name="L2")
    inner = listed(item("y"), item("z"), name="L2")
    assert read(listed(item("x", inner), item("x", inner)), own).text.replace("\n", "|") == (
        "1. x|I. y|II. z|2. x|I. y|II. z"
    )


def test_a_label_that_is_no_list_label_begins_a_paragraph() -> None:
    """ "Điều 5." is followed by what it says, not an item of the list above."""
    own = style(level(1, "1", more='s:num-prefix="Điều " t:start-value="5"'), level(2, "1"))
    body = listed(item("Học phí.", listed(item("Hai lần."), name="")), item("Học bổng."))
    assert read(body, own).text == "Điều 5. Học phí.\n1. Hai lần.\n\nĐiều 6. Học bổng."


def heading(words: str, depth: int | str = 1, more: str = "") -> str:
    """A heading."""
    return f'<t:h t:outline-level="{depth}" {more}>{words}</t:h>'


OUTLINE = (
    '<t:outline-style s:name="Outline"><t:outline-level-style t:level="1" s:num-format="I" '
    's:num-prefix="Chương " s:num-suffix="."/><t:outline-level-style t:level="2" '
    's:num-format="1" s:num-prefix="Điều " s:num-suffix="."/><t:outline-level-style t:level="3" '
    's:num-format=""/></t:outline-style>'
)


def test_headings_have_their_numbers() -> None:
    """Where the outline of the text has some; one that is left out of it has none."""
    body = (
        heading("Chung") + heading("Phạm vi", 2) + heading("Lời", 3) + heading("Đích", 2)
        + heading("Mở đầu", 1, 't:is-list-header="true"') + heading("Phí", 1)
        + heading("Mức", 2, 't:start-value="5"') + heading("Sâu", 9)
    )  # fmt: skip
    source = read(body, common=OUTLINE)
    assert [source.text[h.start : h.end] for h in source.headings] == [
        "Chương I. Chung", "Điều 1. Phạm vi", "Lời", "Điều 2. Đích", "Mở đầu", "Chương II. Phí",
        "Điều 5. Mức", "Sâu",
    ]  # fmt: skip
    assert [h.level for h in source.headings] == [1, 2, 3, 2, 1, 1, 2, 6]


def test_a_heading_in_a_list_has_the_label_of_the_list() -> None:
    """But no bullet."""
    body = listed(item(heading("Học phí")), item(heading("Học bổng")))
    assert read(body, style(level(1, "1")), OUTLINE).text == "1. Học phí\n\n2. Học bổng"
    assert read(body, style(level(1, None)), OUTLINE).text == "Học phí\n\nHọc bổng"


def test_a_label_that_is_written_down_is_taken_as_it_is() -> None:
    """Few programs do so; it is no word of the paragraph."""
    body = "<t:h t:outline-level='1'><t:number>Phần 3.</t:number>Học phí</t:h>"
    assert read(body, common=OUTLINE).text == "Phần 3. Học phí"
    assert read(listed(item("<t:p><t:number>9.</t:number>x</t:p>")), NUMBERS).text == "9. x"


@pytest.mark.parametrize(
    ("body", "own", "text"),
    [
        (listed(item("x"), name="missing"), "", "- x"),
        (listed(item("x"), name=""), "", "- x"),
        (listed(item("x")), style(level("x", "1"), level(0, "1"), level(11, "1")), "- x"),
        (listed(item("x", more=f't:start-value="{"9" * 5000}"')), NUMBERS, "1. x"),
        (listed(item("x", more='t:start-value="²"')), NUMBERS, "1. x"),
        (listed(item("x")), style(level(1, "i", more='t:start-value="-7"')), "-7. x"),
        (listed(item("x")), style(level(1, "1", after="x" * 5000)), "x"),
        (listed(item("x")), style(level(1, "1", more='t:display-levels="99999"')), "1. x"),
        (listed(item("x"), more='t:continue-numbering="true"'), NUMBERS, "1. x"),
        ("<t:list><t:p>x</t:p><!-- y --></t:list><t:p>z</t:p>", NUMBERS, "z"),
        (heading("x", "²"), "", "x"),
        (heading("x", "9" * 5000), "", "x"),
        (heading("x", -1), "", "x"),
    ],
)  # fmt: skip
def test_a_damaged_style_takes_no_word_away(body: str, own: str, text: str) -> None:
    """Names of nothing, numbers without an end, levels that are none."""
    assert read(body, own).text == text


def test_deep_lists_and_many_take_no_more_than_their_time() -> None:
    """Lists deeper than levels go on at the deepest; each is counted once."""
    deep = "<t:p>x</t:p>"
    for _ in range(60):
        deep = listed(item(deep), name="")
    words = [f"{number * 2_654_435_761 % 2**32:x}" for number in range(10_000)]
    many = listed(*map(item, words))
    many += "".join(listed(item(word), more='t:continue-numbering="true"') for word in words)
    begun = time.process_time()
    text = read(deep + many, NUMBERS).text
    assert time.process_time() - begun < 10
    assert text.startswith("- x\n1. 0\n2. 9e3779b1")
    assert text.endswith(f"\n20000. {words[-1]}")


@given(st.lists(st.integers(1, 4), max_size=30))
def test_counting_is_that_of_a_plain_outline(depths: list[int]) -> None:
    """Each item's number is that of its siblings since the last item above them."""
    levels = (level(depth, "1", "", f't:display-levels="{depth}"') for depth in range(1, 5))
    tree = etree.fromstring(
        f"<x {SPACES}><o:styles>{style(*levels)}</o:styles>{listed(name='L1')}{listed(name='')}</x>"
    )
    labels = Labels([tree])
    opened = [labels.open(tree[1], None)]
    counts: dict[int, int] = {}
    for depth in depths:
        del opened[depth:]
        while len(opened) < depth:
            opened.append(labels.open(tree[2], opened[-1]))
        counts = {above: count for above, count in counts.items() if above <= depth}
        counts[depth] = counts.get(depth, 0) + 1
        path = ".".join(str(counts.get(above, 1)) for above in range(1, depth + 1))
        assert opened[-1].label() == path
