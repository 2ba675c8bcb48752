"""Labels that Word counts itself: of headings, items and rows, and of files made to do harm."""

import io
import time
from collections.abc import Sequence
from functools import partial

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from hypothesis import given
from hypothesis import strategies as st

from corpus.read.source import Source
from corpus.read.word_file import parse_word_file
from corpus.read.word_labels import Labels
from tests.made_files import rewritten
from tests.old_vietnamese import as_read, in_tcvn3

NAMES = nsdecls("w")


def level(depth: int, form: str, pattern: str, more: str = "", start: int | str = 1) -> str:
    """A level of a list."""
    return (
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/>{more}'
        f'<w:lvlText w:val="{pattern}"/></w:lvl>'
    )


def abstract(*levels: str, name: int = 0, more: str = "") -> str:
    """What lists share."""
    return f'<w:abstractNum w:abstractNumId="{name}">{more}{"".join(levels)}</w:abstractNum>'


def listed(name: int, shared: int = 0, more: str = "") -> str:
    """A list."""
    return f'<w:num w:numId="{name}"><w:abstractNumId w:val="{shared}"/>{more}</w:num>'


def restarted(depth: int, start: int | str) -> str:
    """What lets a list begin anew."""
    return f'<w:lvlOverride w:ilvl="{depth}"><w:startOverride w:val="{start}"/></w:lvlOverride>'


def item(words: str, depth: int | str | None = 0, name: int | str | None = 1) -> str:
    """A paragraph of a list; of its style's where there is no `name`."""
    index = "" if depth is None else f'<w:ilvl w:val="{depth}"/>'
    number = "" if name is None else f'<w:numId w:val="{name}"/>'
    form = f"<w:pPr><w:numPr>{index}{number}</w:numPr></w:pPr>"
    return f"<w:p>{form}<w:r><w:t>{words}</w:t></w:r></w:p>"


def styled(words: str, style: str, form: str = "") -> str:
    """A paragraph of a style."""
    return (
        f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{form}</w:pPr><w:r><w:t>{words}</w:t></w:r></w:p>'
    )


def style(name: str, above: str, form: str = "") -> str:
    """A style that extends the one `above`."""
    return (
        f'<w:style w:type="paragraph" w:styleId="{name}"><w:name w:val="{name}"/>'
        f'<w:basedOn w:val="{above}"/><w:pPr><w:numPr>{form}</w:numPr></w:pPr></w:style>'
    )


def made(body: str, numbering: str, styles: str = "") -> bytes:
    """A file with this body, numbering and these further styles; they take the place of others."""
    document = docx.Document()
    main = document.element.body
    for element in parse_xml(f"<w:body {NAMES}>{body}</w:body>"):
        main.insert(len(main) - 1, element)
    lists = document.part.numbering_part.element
    for element in list(lists):
        lists.remove(element)
    for element in parse_xml(f"<w:numbering {NAMES}>{numbering}</w:numbering>"):
        lists.append(element)
    for element in parse_xml(f"<w:styles {NAMES}>{styles}</w:styles>"):
        same = document.styles.element.get_by_id(element.get(qn("w:styleId")))
        if same is not None:
            document.styles.element.remove(same)
        document.styles.element.append(element)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def read(body: str, numbering: str, styles: str = "") -> Source:
    """What is read from such a file."""
    return parse_word_file(made(body, numbering, styles))


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
    assert source.title == "Chương I. Quy định chung"


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
