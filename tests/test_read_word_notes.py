"""Footnotes and endnotes of Word files: read once, behind the paragraph that refers to them."""

import io
from collections.abc import Mapping

import docx
import pytest
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from corpus.read.source import BadSourceError
from corpus.read.word_file import parse_word_file
from tests.old_vietnamese import as_read, in_tcvn3

KINDS = {"footnote": RELATIONSHIP_TYPE.FOOTNOTES, "endnote": RELATIONSHIP_TYPE.ENDNOTES}


def refers(kind: str, number: int) -> str:
    """A reference to a note, as Word writes it into a paragraph."""
    return f"<w:r><w:{kind}Reference w:id='{number}'/></w:r>"


def note(kind: str, number: int, inside: str, more: str = "") -> str:
    """A note as Word keeps it; `inside` is what its paragraph holds."""
    return f"<w:{kind} w:id='{number}' {more}><w:p>{inside}</w:p></w:{kind}>"


def text(words: str) -> str:
    """A run of `words`."""
    return f"<w:r><w:t>{words}</w:t></w:r>"


def read(body: str, notes: Mapping[str, str]) -> str:
    """The text of a file whose body and notes of each kind are that XML."""
    document = docx.Document()
    for element in parse_xml(f"<w:body {nsdecls('w')}>{body}</w:body>"):
        document.element.body.insert(len(document.element.body) - 1, element)
    for kind, inside in notes.items():
        xml = f"<w:{kind}s {nsdecls('w')}>{inside}</w:{kind}s>".encode()
        part = Part(PackURI(f"/word/{kind}s.xml"), "application/xml", xml, document.part.package)
        document.part.relate_to(part, KINDS[kind])
    out = io.BytesIO()
    document.save(out)
    return parse_word_file(out.getvalue()).text


@pytest.mark.parametrize("kind", KINDS)
def test_a_note_follows_its_paragraph(kind: str) -> None:
    """Not at its place, where it would tear the sentence, nor at the end, where nobody looks."""
    notes = "".join(
        [
            note(kind, -1, "<w:r><w:separator/></w:r>", "w:type='separator'"),
            note(kind, 2, text("Sửa đổi năm 2024.")),
            note(kind, 3, text("Nguồn: Bộ Tài chính.")),
        ]
    )
    first = f"<w:p>{text('Học phí')}{refers(kind, 2)}{text(' đóng hai lần.')}</w:p>"
    second = f"<w:p>{text('Điều sau.')}{refers(kind, 3)}</w:p>"
    assert read(first + second, {kind: notes}) == (
        "Học phí đóng hai lần.\n\nSửa đổi năm 2024.\n\nĐiều sau.\n\nNguồn: Bộ Tài chính."
    )


def test_footnotes_and_endnotes_have_numbers_of_their_own() -> None:
    """The same one in both is two notes; one that is referred to twice is read once."""
    body = f"<w:p>{text('A.')}{refers('footnote', 1)}{refers('endnote', 1)}</w:p>"
    body += f"<w:p>{text('B.')}{refers('footnote', 1)}</w:p>"
    notes = {"footnote": note("footnote", 1, text("chân trang")),
             "endnote": note("endnote", 1, text("cuối sách"))}  # fmt: skip
    assert read(body, notes) == "A.\n\nchân trang\n\ncuối sách\n\nB."


def test_a_note_in_a_table_stays_in_its_cell() -> None:
    """A row is a line."""
    cells = f"<w:tc><w:p>{text('Luật')}{refers('footnote', 1)}</w:p></w:tc>"
    cells += f"<w:tc><w:p>{text('21,5')}</w:p></w:tc>"
    notes = {"footnote": note("footnote", 1, text("(năm 2024)"))}
    assert read(f"<w:tbl><w:tr>{cells}</w:tr></w:tbl>", notes) == "Luật (năm 2024) | 21,5"


@pytest.mark.parametrize(
    "notes", [{}, {"footnote": ""}, {"footnote": note("footnote", 7, text("không ai nhắc"))}]
)
def test_a_reference_to_nothing_and_a_note_without_one_are_passed_over(
    notes: Mapping[str, str],
) -> None:
    """Neither is on the page."""
    assert read(f"<w:p>{text('Một câu.')}{refers('footnote', 1)}</w:p>", notes) == "Một câu."


def test_deleted_words_of_a_note_are_not_read() -> None:
    """As anywhere else in the file."""
    inside = (
        f"{text('còn')}<w:del w:id='9' w:author='a'><w:r><w:delText>mất</w:delText></w:r></w:del>"
    )
    body = f"<w:p>{text('Câu.')}{refers('footnote', 1)}</w:p>"
    assert read(body, {"footnote": note("footnote", 1, inside)}) == "Câu.\n\ncòn"


def test_notes_that_refer_to_each_other_end() -> None:
    """Each is read once; a chain deeper than any program writes is refused."""
    body = f"<w:p>{text('Câu.')}{refers('footnote', 0)}</w:p>"

    def chain(length: int) -> dict[str, str]:
        return {"footnote": "".join(
            note("footnote", n, text(f"n{n}") + refers("footnote", (n + 1) % length))
            for n in range(length)
        )}  # fmt: skip

    assert read(body, chain(3)) == "Câu.\n\nn0\n\nn1\n\nn2"
    with pytest.raises(BadSourceError):
        read(body, chain(400))


def test_an_entity_in_the_notes_is_no_way_to_a_file() -> None:
    """What it would stand for is not there."""
    document = docx.Document()
    body = f"<w:p>{text('Câu.')}{refers('footnote', 1)}</w:p>"
    document.element.body.insert(0, parse_xml(f"<w:body {nsdecls('w')}>{body}</w:body>")[0])
    xml = (
        '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>'
        f"<w:footnotes {nsdecls('w')}>{note('footnote', 1, text('&e;'))}</w:footnotes>"
    ).encode()
    part = Part(PackURI("/word/footnotes.xml"), "application/xml", xml, document.part.package)
    document.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)
    out = io.BytesIO()
    document.save(out)
    try:
        found = parse_word_file(out.getvalue()).text
    except BadSourceError:
        return  # refused altogether
    assert "root" not in found


def test_old_letters_in_a_note_are_converted() -> None:
    """With those of the rest of the file."""
    words = "Học phí của sinh viên chính quy được đóng hai lần trong một năm học tại trường."
    old = text(as_read(in_tcvn3(words)))
    body = f"<w:p>{old}{refers('footnote', 1)}</w:p>"
    assert read(body, {"footnote": note("footnote", 1, old)}) == f"{words}\n\n{words}"
