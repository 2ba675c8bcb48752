"""Labels that Word counts itself: of headings, items and rows."""

import io
from collections.abc import Sequence

import docx
import pytest

from corpus.read.word_file import parse_word_file
from tests.numbered_word import (
    abstract,
    item,
    level,
    listed,
    read,
    restarted,
    style,
    styled,
)
from tests.old_vietnamese import as_read, in_tcvn3

LAW = abstract(
    level(0, "upperRoman", "Chương %1.", '<w:pStyle w:val="Heading1"/>'),
    level(1, "decimal", "Điều %2.", '<w:lvlRestart w:val="0"/><w:pStyle w:val="Heading2"/>'),
    level(2, "decimal", "%3."),
    level(3, "lowerLetter", "%4)"),
) + listed(1)
HEADINGS = style("Heading1", "Normal", '<w:numId w:val="1"/>').replace(
    'w:name w:val="Heading1"', 'w:name w:val="heading 1"'
) + style("Heading2", "Normal", '<w:ilvl w:val="1"/><w:numId w:val="1"/>').replace(
    'w:name w:val="Heading2"', 'w:name w:val="heading 2"'
)


def test_articles_of_a_law_have_their_numbers() -> None:
    """Which go on through the chapters, while clauses and points begin again."""
    source = read(
        styled("Quy định chung", "Heading1") + styled("Phạm vi", "Heading2")
        + item("Quy chế này quy định:", 2) + item("học phí;", 3) + item("học bổng.", 3)
        + item("Trường tuyển sinh.", 2) + styled("Học phí", "Heading1")
        + styled("Mức thu", "Heading2") + item("Mỗi năm hai lần.", 2) + item("kỳ một;", 3),
        LAW, HEADINGS,
    )  # fmt: skip
    assert source.text == (
        "Chương I. Quy định chung\n\nĐiều 1. Phạm vi\n1. Quy chế này quy định:\na) học phí;"
        "\nb) học bổng.\n2. Trường tuyển sinh.\n\nChương II. Học phí\n\nĐiều 2. Mức thu"
        "\n1. Mỗi năm hai lần.\na) kỳ một;"
    )
    assert [source.text[h.start : h.end] for h in source.headings] == [
        "Chương I. Quy định chung", "Điều 1. Phạm vi", "Chương II. Học phí", "Điều 2. Mức thu",
    ]  # fmt: skip


def test_lists_of_a_real_file_are_numbered() -> None:
    """By the styles that the template of python-docx has."""
    document = docx.Document()
    for words in ("Mở cảng.", "Xây cầu."):
        document.add_paragraph(words, style="List Number")
    document.add_paragraph("Trồng cây.", style="List Bullet")
    document.add_paragraph("Sửa đường.", style="List Number")
    document.add_paragraph("Nghỉ.", style="List Paragraph")
    out = io.BytesIO()
    document.save(out)
    assert parse_word_file(out.getvalue()).text == (
        "1. Mở cảng.\n2. Xây cầu.\n- Trồng cây.\n3. Sửa đường.\n- Nghỉ."
    )


@pytest.mark.parametrize(
    ("levels", "depths", "labels"),
    [
        ([level(0, "decimal", "%1.")], [0, 0, 0], "1. 2. 3."),
        ([level(0, "decimal", "%1.", start=0)], [0, 0], "0. 1."),
        ([level(0, "decimal", "%1.", start=5)], [0, 0], "5. 6."),
        ([level(0, "lowerLetter", "%1)")], [0] * 28, " ".join(
            [f"{letter})" for letter in "abcdefghijklmnopqrstuvwxyz"] + ["aa)", "bb)"])),
        ([level(0, "upperLetter", "(%1)")], [0, 0], "(A) (B)"),
        ([level(0, "lowerRoman", "%1.")], [0] * 4, "i. ii. iii. iv."),
        ([level(0, "decimalZero", "%1/")], [0] * 2, "01/ 02/"),
        ([level(0, "hindiVowels", "%1.")], [0] * 2, "1. 2."),
        ([level(0, "bullet", "\uf0b7")], [0, 0], "- -"),
        ([level(0, "decimal", "%1."), level(1, "decimal", "%1.%2")], [0, 1, 1, 0, 1],
         "1. 1.1 1.2 2. 2.1"),
        ([level(0, "decimal", "%1."), level(1, "decimal", "%1.%2")], [1, 0], "1.1 1."),
        ([level(0, "upperRoman", "%1."), level(1, "decimal", "%1.%2.")], [0, 1], "I. I.1."),
        ([level(0, "upperRoman", "%1."), level(1, "decimal", "%1.%2.", "<w:isLgl/>")], [0, 1],
         "I. 1.1."),
        ([level(0, "upperRoman", "%1."), level(1, "decimal", "%1.%2.", '<w:isLgl w:val="0"/>')],
         [0, 1], "I. I.1."),
        ([level(0, "decimal", "%1."), level(1, "decimal", "%2."),
          level(2, "decimal", "%3.", '<w:lvlRestart w:val="1"/>')], [0, 1, 2, 1, 2, 0, 1, 2],
         "1. 1. 1. 2. 2. 2. 1. 1."),
        ([level(0, "decimal", "%1."), level(1, "none", "%2"), level(2, "decimal", "%1.%2%3")],
         [0, 2], "1. 1.1"),
        ([level(0, "decimal", "%1.%9.%2")], [0], "1.."),
    ],
)  # fmt: skip
def test_labels_are_counted_as_word_does(
    levels: Sequence[str], depths: Sequence[int], labels: str
) -> None:
    """In every form; deeper levels begin again unless the list says otherwise."""
    body = "".join(item("x", depth) for depth in depths)
    lines = read(body, abstract(*levels) + listed(1)).text.split()
    assert lines == [part for label in labels.split() for part in (label, "x")]


@pytest.mark.parametrize("pattern", ["", "x" * 61, " "])
def test_an_empty_label_is_none(pattern: str) -> None:
    """The paragraph stands as it is; what is longer than a label is none either."""
    text = read(
        item("Một.") + item("Hai."), abstract(level(0, "decimal", pattern)) + listed(1)
    ).text
    assert text == "Một.\n\nHai."


def test_lists_that_share_a_list_count_together_until_one_begins_anew() -> None:
    """Its first item begins at the number that it says, and later ones go on."""
    lists = abstract(level(0, "decimal", "%1."), level(1, "lowerLetter", "%2)"))
    lists += listed(1) + listed(2) + listed(3, more=restarted(0, 7) + restarted(1, 3))
    body = item("x") + item("x", name=2) + item("x", name=3) + item("x", 1, 3) + item("x", name=3)
    body += item("x", 1, 3) + item("x", name=1)
    assert read(body, lists).text.split("\n") == [
        "1. x", "2. x", "7. x", "c) x", "8. x", "c) x", "9. x",
    ]  # fmt: skip


def test_a_list_may_write_a_level_in_another_way() -> None:
    """It still counts with the others."""
    changed = f'<w:lvlOverride w:ilvl="0">{level(0, "upperLetter", "%1.")}</w:lvlOverride>'
    lists = abstract(level(0, "decimal", "%1.")) + listed(1) + listed(2, more=changed)
    assert read(item("x") + item("x", name=2), lists).text == "1. x\nB. x"


def test_a_list_may_be_described_by_a_style() -> None:
    """Which another list bears the name of."""
    lists = abstract(more='<w:numStyleLink w:val="Luat"/>', name=1)
    lists += abstract(level(0, "decimal", "%1)"), more='<w:styleLink w:val="Luat"/>', name=2)
    lists += listed(1, 1) + listed(2, 2)
    assert read(item("x") + item("x", name=2), lists).text == "1) x\n2) x"


STYLES = (
    style("Muc", "Normal", '<w:numId w:val="1"/>')
    + style("MucCon", "Muc", '<w:ilvl w:val="1"/>')
    + style("Nhac", "MucCon")
)


@pytest.mark.parametrize(
    ("paragraph", "line"),
    [
        (styled("x", "Muc"), "1. x"),
        (styled("x", "MucCon"), "a) x"),
        (styled("x", "Nhac"), "a) x"),
        (styled("x", "Muc", '<w:numPr><w:ilvl w:val="1"/></w:numPr>'), "a) x"),
        (styled("x", "MucCon", '<w:numPr><w:numId w:val="1"/></w:numPr>'), "1. x"),
        (styled("x", "Muc", '<w:numPr><w:numId w:val="0"/></w:numPr>'), "x"),
        (styled("x", "ListNumber", '<w:numPr><w:numId w:val="0"/></w:numPr>'), "x"),
        (styled("x", "Normal"), "x"),
    ],
)
def test_a_style_numbers_its_paragraphs(paragraph: str, line: str) -> None:
    """And those of the styles that extend it; a paragraph may say otherwise, and 0 is no list."""
    lists = abstract(level(0, "decimal", "%1."), level(1, "lowerLetter", "%2)")) + listed(1)
    assert read(paragraph, lists, STYLES).text == line


def test_the_level_of_a_style_may_stand_in_the_list_alone() -> None:
    """Also for a style that extends the one which the list names."""
    lists = abstract(
        level(0, "decimal", "Phần %1."), level(1, "decimal", "Bài %2.", '<w:pStyle w:val="Muc"/>')
    )
    styles = style("Muc", "Normal", '<w:numId w:val="1"/>') + style("Nhac", "Muc")
    body = styled("x", "Muc") + styled("y", "Nhac")
    assert read(body, lists + listed(1), styles).text == "Bài 1. x\n\nBài 2. y"


def test_a_label_that_is_no_list_label_stands_in_front_all_the_same() -> None:
    """As a paragraph of its own, which no bullet has."""
    lists = abstract(level(0, "decimal", "Điều %1."), level(1, "decimal", "%2.")) + listed(1)
    body = item("Học phí.") + item("Hai lần.", 1) + item("Học bổng.")
    assert read(body, lists).text == "Điều 1. Học phí.\n1. Hai lần.\n\nĐiều 2. Học bổng."


def test_a_heading_has_no_bullet() -> None:
    """Its style may be of a list with bullets."""
    lists = abstract(level(0, "bullet", "o")) + listed(1)
    assert read(styled("Học phí", "Heading1"), lists, HEADINGS).text == "Học phí"


def test_rows_are_numbered_by_cells_without_a_word() -> None:
    """As in the first column of many tables; an empty item between paragraphs counts unseen."""
    rows = "".join(
        f"<w:tr><w:tc>{item('')}</w:tc><w:tc><w:p><w:r><w:t>{name}</w:t></w:r></w:p></w:tc></w:tr>"
        for name in ("An", "Bình")
    )
    lists = abstract(level(0, "decimal", "%1.")) + listed(1)
    assert read(f"<w:tbl>{rows}</w:tbl>{item('')}{item('x')}", lists).text == (
        "1. | An\n2. | Bình\n4. x"
    )


@pytest.mark.parametrize("mark", ["vanish", "del w:id='1' w:author='a'", "moveFrom w:id='1'"])
def test_what_is_not_on_the_page_is_not_counted(mark: str) -> None:
    """An item that is deleted or hidden as a whole."""
    gone = item("").replace("</w:pPr>", f"<w:rPr><w:{mark}/></w:rPr></w:pPr>")
    lists = abstract(level(0, "decimal", "%1.")) + listed(1)
    assert read(item("x") + gone + item("y"), lists).text == "1. x\n2. y"


def test_labels_in_old_fonts_are_converted() -> None:
    """With the words behind them."""
    words = "Sinh viên của trường phải đăng ký học phần đúng hạn."
    pattern = as_read(in_tcvn3("Điều")) + " %1."
    lists = abstract(level(0, "decimal", pattern)) + listed(1)
    source = read(item(as_read(in_tcvn3(words))), lists)
    assert source.text == f"Điều 1. {words}"
