"""Lists within lists: each format says in its own way how deep an item stands."""

import pytest

from corpus import Document
from corpus.clean import clean
from corpus.lists import told_in
from corpus.read.bullets import with_bullets
from corpus.read.line import Line
from corpus.read.markdown import parse_markdown
from corpus.read.plain import parse_plain
from corpus.read.web_blocks import blocks_of
from corpus.sentences import sentence_spans
from corpus.split import SplitOptions, split
from tests import numbered_word
from tests.test_read_open_labels import item, listed, read

TOLD = "- Người lớn\n+ Vé ngày\n· Mùa hè\n- Trẻ em\n+ Vé ngày"
DEPTHS = (0, 1, 2, 0, 1)
WORDS = [line[2:] for line in TOLD.split("\n")]


def test_items_of_markdown_stand_below_those_further_to_the_left() -> None:
    """By two blanks or more, or a tab; lines between them and slips of one blank change nothing."""
    for step in ("  ", "    ", "\t"):
        lines = [f"{step * depth}* {words}" for depth, words in zip(DEPTHS, WORDS, strict=True)]
        assert parse_markdown("\n".join(lines)).text == TOLD
    assert parse_markdown("- a\n - b\n\n  thêm\n\n   - c").text == "- a\n- b\n\nthêm\n\n+ c"
    assert parse_markdown("- a\n\nHết.\n\n  - b\n\n1. c\n   - d").text.endswith("- b\n\n1. c\n- d")


def test_items_of_plain_text_stand_below_those_further_to_the_left() -> None:
    """Where they have the same bullet; another one says it itself."""
    for bullet in "-*•":
        lines = [f"{'  ' * depth}{bullet} {one}" for depth, one in zip(DEPTHS, WORDS, strict=True)]
        assert parse_plain("\n".join(lines)).text == TOLD.replace("-", bullet)
    assert parse_plain("• a\n  - b\nHết.\n  - c").text == "• a\n- b\nHết.\n- c"


def test_items_of_word_stand_below_those_of_a_lower_level() -> None:
    """Or of a style for outer lists; and a number is no bullet."""
    bullets = numbered_word.abstract(*(numbered_word.level(n, "bullet", "o") for n in range(3)))
    numbers = numbered_word.abstract(numbered_word.level(0, "decimal", "%1."), name=1)
    lists = bullets + numbers + numbered_word.listed(1) + numbered_word.listed(2, 1)
    items = [numbered_word.item(one, depth) for depth, one in zip(DEPTHS, WORDS, strict=True)]
    assert numbered_word.read("".join(items), lists).text == TOLD
    numbered = numbered_word.item("a", 0, 2) + numbered_word.item("b", 1)
    assert numbered_word.read(numbered, lists).text == "1. a\n- b"
    styled = numbered_word.styled("a", "ListBullet") + numbered_word.styled("b", "ListBullet2")
    assert numbered_word.read(styled, "").text == "- a\n+ b"


def test_items_of_an_open_document_stand_below_those_around_them() -> None:
    """However deep."""
    body = listed(
        item(WORDS[0], listed(item(WORDS[1], listed(item(WORDS[2]))))),
        item(WORDS[3], listed(item(WORDS[4]))),
    )
    assert read(body).text == TOLD


def test_items_of_a_page_stand_below_those_around_them() -> None:
    """But below numbers as in a list that stands alone."""
    from lxml import etree

    tree = etree.fromstring(
        "<list><item>a<list><item>b<list><item>c<list><item>d</item></list></item></list></item>"
        "</list></item><item rend='label 2.'>e<list><item>f</item></list></item></list>"
    )
    assert [block.text for block in blocks_of(tree)] == ["- a", "+ b", "· c", "· d", "2. e", "- f"]


def test_items_of_a_pdf_stand_below_those_further_to_the_left() -> None:
    """On the next page, too; not those of another column."""
    lines = [
        Line(f"• {words}", 0, 90 + 18 * depth, 300, 700 - 15 * row, 12)
        for row, (depth, words) in enumerate(zip(DEPTHS, WORDS, strict=True))
    ]
    lines += [Line("• Vé năm", 1, 108, 300, 700, 12), Line("• Xa", 1, 320, 500, 700, 12)]
    told = [line.text for line in with_bullets(lines)]
    assert told == [*TOLD.replace("-", "•").split("\n"), "+ Vé năm", "• Xa"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("- Thứ 7\n+ Sáng: 8h\n- Chủ nhật\n+ Chiều: 13h",
         ["- Thứ 7", "- Thứ 7 + Sáng: 8h", "- Chủ nhật", "- Chủ nhật + Chiều: 13h"]),
        ("1. Phòng 4 người\n- Giá: 600\n1.1. Phòng to\n2. Phòng 6 người\na) Giá: 450",
         ["1. Phòng 4 người", "1. Phòng 4 người - Giá: 600", "1. Phòng 4 người 1.1. Phòng to",
          "2. Phòng 6 người", "2. Phòng 6 người a) Giá: 450"]),
        ("- Adults\n+ Day ticket\n· Summer: 5\n- Children pay less.\n+ Day: 2",
         ["- Adults", "- Adults + Day ticket", "- Adults + Day ticket · Summer: 5",
          "- Children pay less.", "+ Day: 2"]),
        ("✅ Giao nhanh\n👉 Gọi 1900", ["✅ Giao nhanh", "👉 Gọi 1900"]),
    ],
)  # fmt: skip
def test_an_item_is_told_with_the_one_it_stands_below(text: str, told: list[str]) -> None:
    """A phrase; a sentence tells all itself, and ornaments do not stand in each other."""
    document = Document("d", "Giá", "vi", clean(text), "d.md")
    (passage,) = split(document, lambda words: len(words.split()))
    assert told_in(document, passage, sentence_spans(passage.text)) == told


@pytest.mark.parametrize("between", ["!!! note", '!!! note "Giờ"', "## Giờ"])
def test_a_box_and_a_heading_end_the_lists_above(between: str) -> None:
    """What is indented in it, or below, stands in no item."""
    text = parse_markdown(f"- Vé\n{between}\n    - Sáng\n    - Chiều\n").text
    assert text.endswith("- Sáng\n- Chiều")


def test_a_list_is_cut_before_an_item_with_a_list_of_its_own() -> None:
    """What that has above it repeats nothing of the list before; what is cut off still knows it."""
    groups = (f"- Nhóm {n}\n+ Vé ngày: {n}0 nghìn\n+ Vé tháng: {n}00 nghìn" for n in range(1, 4))
    document = Document("d", "Giá", "vi", "\n".join(groups), "d.md")
    for budget, opening in ((20, "- Nhóm"), (9, "+ Vé tháng")):
        options = SplitOptions(budget=budget, overlap=1, shortest=0)
        passages = split(document, lambda words: len(words.split()), options=options)
        assert passages[1].text.startswith(opening)
        for passage in passages:
            told = told_in(document, passage, sentence_spans(passage.text))
            assert all("Nhóm" in one for one in told)
