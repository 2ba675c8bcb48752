"""Word files with a table of contents: its lines name what follows and answer nothing."""

import io

import docx
import pytest
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from corpus.read.source import Source
from corpus.read.word_file import parse_word_file

LINE = "<w:r><w:t>Điều 1. Học phí</w:t><w:tab/><w:t>3</w:t></w:r>"
TITLE = "<w:p><w:pPr><w:pStyle w:val='TOCHeading'/></w:pPr><w:r><w:t>Mục lục</w:t></w:r></w:p>"
BODY = "Học phí đóng hai lần một năm."


def control(gallery: str, inside: str) -> str:
    """A content control of that gallery of building blocks."""
    return (
        f"<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val='{gallery}'/></w:docPartObj>"
        f"</w:sdtPr><w:sdtContent>{inside}</w:sdtContent></w:sdt>"
    )


def line(style: str) -> str:
    """A line of contents in a style, by its id."""
    return f"<w:p><w:pPr><w:pStyle w:val='{style}'/></w:pPr>{LINE}</w:p>"


def read(contents: str, *, heading: str = "Điều 1. Học phí") -> Source:
    """What is read from a file that begins with `contents`."""
    document = docx.Document()
    document.core_properties.title = "Quy chế đào tạo"
    own = document.styles.add_style("toc 2", WD_STYLE_TYPE.PARAGRAPH)
    own.element.styleId = "Mucluc2"  # as Word in another language calls it
    for element in parse_xml(f"<w:body {nsdecls('w')}>{contents}</w:body>"):
        document.element.body.insert(len(document.element.body) - 1, element)
    if heading:
        document.add_heading(heading, 2)
    document.add_paragraph(BODY)
    out = io.BytesIO()
    document.save(out)
    return parse_word_file(out.getvalue())


@pytest.mark.parametrize(
    "contents",
    [
        control("Table of Contents", TITLE + line("TOC1") + f"<w:p>{LINE}</w:p>"),
        control("Custom Table of Contents", f"<w:p>{LINE}</w:p>"),
        TITLE + line("TOC1") + line("Mucluc2"),
    ],
    ids=["block", "own block", "field"],
)
def test_a_table_of_contents_is_no_text(contents: str) -> None:
    """Neither in the block that Word makes, nor as a field; the file has its own title."""
    source = read(contents)
    assert source.text == f"Điều 1. Học phí\n\n{BODY}"
    assert source.title == "Quy chế đào tạo"
    assert [h.level for h in source.headings] == [2]


def test_other_building_blocks_are_text() -> None:
    """A cover, say, in which the words stand nowhere else."""
    source = read(control("Cover Pages", "<w:p><w:r><w:t>Năm 2024</w:t></w:r></w:p>"), heading="")
    assert source.text == f"Năm 2024\n\n{BODY}"
