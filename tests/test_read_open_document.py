"""OpenDocument texts: headings, items, rows, and what is no such text."""

import pytest

from corpus.read.apart import Apart
from corpus.read.open_document import parse_open_document, sample
from corpus.read.source import BadSourceError, EmptySourceError, RefusedSourceError
from tests.made_files import archive_of
from tests.old_vietnamese import as_read, in_tcvn3

OASIS = "urn:oasis:names:tc:opendocument:xmlns:"
BODY = """<t:h t:outline-level="1">Quy chế</t:h><t:tracked-changes><t:p>bỏ</t:p></t:tracked-changes>
<t:p>Sinh viên<t:s/>đăng ký <t:span>học phần</t:span><t:line-break/>đúng hạn.<o:annotation><t:p>ghi
chú</t:p></o:annotation></t:p><t:list><t:list-item><t:p>một</t:p></t:list-item><t:list-item>
<t:p>hai</t:p><t:list><t:list-item><t:p>hai a</t:p></t:list-item></t:list></t:list-item></t:list>
<b:table><b:table-row><b:table-cell><t:p>Ngành</t:p></b:table-cell><b:table-cell><t:p>Điểm</t:p>
</b:table-cell></b:table-row><b:table-row><b:table-cell><t:p>Luật</t:p></b:table-cell>
<b:table-cell><t:p>21,5</t:p></b:table-cell></b:table-row></b:table>"""
META = b"""<m xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Ten tep</dc:title>
<dc:date>2024-03-05T08:00:00</dc:date></m>"""


def odt(body: str, kind: str = "text", head: str = "") -> bytes:
    """An .odt file with `body` in it."""
    spaces = f'xmlns:o="{OASIS}office:1.0" xmlns:t="{OASIS}text:1.0" xmlns:b="{OASIS}table:1.0"'
    spaces += f' xmlns:d="{OASIS}drawing:1.0" xmlns:s="{OASIS}svg-compatible:1.0"'
    xml = f"{head}<o:document-content {spaces}><o:body><o:{kind}>{body}</o:{kind}></o:body>"
    return archive_of({"content.xml": f"{xml}</o:document-content>".encode(), "meta.xml": META})


def test_a_text_reads_as_it_looks() -> None:
    """Headings, line breaks, nested items, rows; neither deleted text nor comments."""
    source = parse_open_document(odt(BODY))
    assert source.text == (
        "Quy chế\n\nSinh viên đăng ký học phần\nđúng hạn.\n- một\n- hai\n+ hai a"
        "\n\nNgành | Điểm\nLuật | 21,5"
    )
    assert (source.title, source.date) == ("Quy chế", "2024-03-05")
    assert [(h.start, h.end, h.level) for h in source.headings] == [(0, 7, 1)]


NOTE = """<t:note><t:note-citation>1</t:note-citation><t:note-body><t:p>Số liệu <t:span>điều
tra</t:span>.</t:p><t:p>Làm tròn.</t:p></t:note-body></t:note>"""
PICTURE = """<d:frame><d:image/><s:title>anh1.png</s:title><s:desc>một bức ảnh</s:desc></d:frame>"""
CAPTION = f"""<d:frame><d:text-box><t:p>{PICTURE}Hình <t:sequence>1</t:sequence>: Cảng</t:p>
</d:text-box><s:title>khung</s:title></d:frame>"""
SHAPE = "<d:custom-shape><s:title>hình</s:title><t:p>Lưu ý</t:p></d:custom-shape>"


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (f"<t:p>Năm 2020{NOTE} có 2 triệu.</t:p><t:p>Hết.</t:p>",
         "Năm 2020 có 2 triệu.\n\nSố liệu điều\ntra.\n\nLàm tròn.\n\nHết."),
        (f"<t:h t:outline-level='1'>Dân số{NOTE}</t:h>",
         "Dân số\n\nSố liệu điều\ntra.\n\nLàm tròn."),
        (f"<t:p>{CAPTION}Cảng đón tàu lớn.</t:p>", "Cảng đón tàu lớn.\n\nHình 1: Cảng"),
        (f"<t:p>{CAPTION}</t:p><t:p>Hết.</t:p>", "Hình 1: Cảng\n\nHết."),
        (f"<t:p>Cảng <t:a>{PICTURE}đón</t:a> tàu{SHAPE} lớn.</t:p>",
         "Cảng đón tàu lớn.\n\nLưu ý"),
        (f"<t:list><t:list-item><t:p>một{NOTE} hai</t:p></t:list-item></t:list>",
         "- một hai\n\nSố liệu điều\ntra.\n\nLàm tròn."),
        (f"<b:table><b:table-row><b:table-cell><t:p>2020{NOTE}</t:p></b:table-cell><b:table-cell>"
         "<t:p>21</t:p></b:table-cell></b:table-row></b:table>",
         "2020 Số liệu điều tra. Làm tròn. | 21"),
    ],
)  # fmt: skip
def test_what_stands_beside_a_paragraph_follows_it(body: str, text: str) -> None:
    """Notes, captions, text boxes and shapes tear no sentence; what a picture shows is not told."""
    assert parse_open_document(odt(body)).text == text


def test_a_child_reads_it_too() -> None:
    """Nothing is loaded after the child gave up opening files; old fonts are converted."""
    words = "Sinh viên của trường phải đăng ký học phần đúng hạn."
    with Apart() as apart:
        source = apart.parse("open", odt(f"<t:p>{as_read(in_tcvn3(words))}</t:p>"))
        assert apart.parse("open", sample()).text
    assert (source.text, source.repairs) == (words, (("tcvn3", 1),))
    assert source.title == "Ten tep"


@pytest.mark.parametrize(
    ("data", "error", "reason"),
    [
        (b"x", BadSourceError, "damaged archive"),
        (archive_of({"word/document.xml": b""}), BadSourceError, "another kind"),
        (archive_of({"content.xml": b"<x"}), BadSourceError, "damaged OpenDocument"),
        (odt("<b:table/>", "spreadsheet"), BadSourceError, "no text but"),
        (odt("<t:p> </t:p>"), EmptySourceError, "no text was found"),
        (odt("&a;", head="<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>"),
         RefusedSourceError, "document type"),
        (archive_of({"content.xml": b"<a>" + b" " * 30_000_000}), RefusedSourceError, "20 MB"),
    ],
)  # fmt: skip
def test_what_is_no_such_text_is_named(
    data: bytes, error: type[BadSourceError], reason: str
) -> None:
    """Another kind, damage, entities, bombs."""
    with pytest.raises(error, match=reason):
        parse_open_document(data)
