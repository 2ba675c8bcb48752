"""Word files: everything that stands on the page, and archives that are no Word files."""

import io
import zipfile

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from corpus.read import archive
from corpus.read.source import BadSourceError, EmptySourceError, RefusedSourceError, Source
from corpus.read.word_file import parse_word_file
from tests.made_files import archive_of, rewritten, word_file
from tests.old_vietnamese import as_read, in_tcvn3

PARAGRAPHS = [
    "Sinh viên đăng ký học phần trước ngày khai giảng.",
    "# Điều 2. Học phí",
    "Học phí đóng hai lần một năm, gồm:",
    "- học phí chính quy",
    "- học phí học lại",
]
GOOD = word_file("Quy chế đào tạo", PARAGRAPHS, [["Ngành", "Điểm"], ["Luật", "21,5"]])
MAIN = "word/document.xml"


def test_a_word_file_reads_as_it_looks() -> None:
    """Headings with levels, items, rows; title and date of the file."""
    source = parse_word_file(GOOD)
    assert source.text == (
        "Quy chế đào tạo\n\nSinh viên đăng ký học phần trước ngày khai giảng.\n\nĐiều 2. Học phí"
        "\n\nHọc phí đóng hai lần một năm, gồm:\n- học phí chính quy\n- học phí học lại"
        "\n\nNgành | Điểm\nLuật | 21,5"
    )
    assert (source.title, source.date, source.repairs) == ("Quy chế đào tạo", "2024-03-05", ())
    assert [h.level for h in source.headings] == [1, 1]


def test_the_date_of_the_template_is_no_date() -> None:
    """Programs that write files with python-docx leave it there."""
    document = docx.Document()
    document.add_paragraph("Học phí đóng hai lần một năm.")
    buffer = io.BytesIO()
    document.save(buffer)
    assert parse_word_file(buffer.getvalue()).date == ""


def with_body(xml: str) -> Source:
    """What is read from a file whose body is `xml`."""
    document = docx.Document()
    body = document.element.body
    for element in parse_xml(f"<w:body {nsdecls('w', 'r', 'wp', 'a')}>{xml}</w:body>"):
        body.insert(len(body) - 1, element)
    out = io.BytesIO()
    document.save(out)
    return parse_word_file(out.getvalue())


@pytest.mark.parametrize(
    ("xml", "text"),
    [
        ("<w:p><w:ins w:id='1' w:author='a'><w:r><w:t>thêm</w:t></w:r></w:ins></w:p>", "thêm"),
        ("<w:sdt><w:sdtContent><w:p><w:r><w:t>trong ô</w:t></w:r></w:p></w:sdtContent></w:sdt>",
         "trong ô"),
        ("<w:p><w:hyperlink r:id='x'><w:r><w:t>liên kết</w:t></w:r></w:hyperlink></w:p>",
         "liên kết"),
        ("<w:p><w:r><w:t>a</w:t><w:br/><w:t>b</w:t><w:tab/><w:t>c</w:t><w:noBreakHyphen/>"
         "<w:t>d</w:t></w:r></w:p>", "a\nb c-d"),
        ("<w:p><w:r><w:t>neo</w:t><w:pict><w:txbxContent><w:p><w:r><w:t>trong khung</w:t></w:r>"
         "</w:p></w:txbxContent></w:pict></w:r></w:p>", "neo\n\ntrong khung"),
        ("<w:tbl><w:tr><w:tc><w:p><w:r><w:t>một cột</w:t></w:r></w:p></w:tc></w:tr></w:tbl>",
         "một cột"),
        ("<w:tbl><w:tr><w:tc><w:tbl><w:tr><w:tc><w:p><w:r><w:t>x</w:t></w:r></w:p></w:tc></w:tr>"
         "</w:tbl></w:tc><w:tc><w:p><w:r><w:t>y</w:t></w:r></w:p></w:tc></w:tr></w:tbl>", "x | y"),
    ],
)  # fmt: skip
def test_text_is_found_wherever_word_puts_it(xml: str, text: str) -> None:
    """Accepted changes, content controls, links, text boxes, tables in tables."""
    assert with_body(xml).text == text


@pytest.mark.parametrize(
    ("font", "number", "text"),
    [
        ("Symbol", "F0B0", "a°b"), ("Symbol", "F0B1", "a±b"), ("Symbol", "F0A3", "a≤b"),
        ("Symbol", "F0B3", "a≥b"), ("Symbol", "F0B4", "a×b"), ("Symbol", "F0AE", "a→b"),
        ("symbol", "B7", "a•b"), ("Symbol", "F061", "aαb"), ("Symbol", "F032", "a2b"),
        ("Arial", "2265", "a≥b"), ("Wingdings", "F0FC", "a b"), ("Arial", "D800", "a b"),
        ("Symbol", "", "a b"), ("Symbol", "2B1Z", "a b"),
    ],
)  # fmt: skip
def test_a_sign_of_a_font_is_read_as_it_looks(font: str, number: str, text: str) -> None:
    """Temperatures and limits are nothing without theirs; what nobody can tell is a space."""
    symbol = f"<w:sym w:font='{font}' w:char='{number}'/>"
    body = f"<w:p><w:r><w:t>a</w:t></w:r><w:r>{symbol}</w:r><w:r><w:t>b</w:t></w:r></w:p>"
    assert with_body(body).text == text


def test_deleted_text_and_field_codes_are_not_text() -> None:
    """They are not on the page."""
    source = with_body(
        "<w:p><w:del w:id='1' w:author='a'><w:r><w:delText>xoá</w:delText></w:r></w:del>"
        "<w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:t>còn</w:t></w:r></w:p>"
    )
    assert source.text == "còn"


@pytest.mark.parametrize("mark", ["vanish", "strike", "dstrike"])
@pytest.mark.parametrize(("value", "text"), [("", "còn"), ("w:val='0'", "ẩncòn")])
def test_hidden_and_struck_words_are_not_text(mark: str, value: str, text: str) -> None:
    """They hold no more, or not yet; a mark that is switched off marks nothing."""
    source = with_body(
        f"<w:p><w:r><w:rPr><w:b/><w:{mark} {value}/></w:rPr><w:t>ẩn</w:t></w:r>"
        "<w:r><w:rPr><w:b/></w:rPr><w:t>còn</w:t></w:r></w:p>"
    )
    assert source.text == text


def test_old_fonts_are_converted() -> None:
    """A file set in .VnTime holds TCVN3."""
    words = "Sinh viên của trường phải đăng ký học phần đúng hạn."
    source = parse_word_file(word_file("Quy", [as_read(in_tcvn3(words))]))
    assert words.lower() in source.text.lower()
    assert source.repairs == (("tcvn3", 1),)


def test_a_file_without_text_says_so() -> None:
    """Pictures alone."""
    with pytest.raises(EmptySourceError, match="no text"):
        parse_word_file(word_file("", []))


def bomb(size: int) -> bytes:
    """A Word file whose text is `size` bytes of the same letter."""
    return rewritten(
        GOOD,
        lambda name, data: data.replace(b"Sinh", b"a" * size) if name == MAIN else data,
    )


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (bomb(50_000_000), "over 20 MB"),
        (bomb(15_000_000), "over 100 times its size"),
        (archive_of({MAIN: b"x", **{f"a{n}": b"" for n in range(2001)}}), "more than 2000 entries"),
        (archive_of({MAIN: b"x", **{f"a{n}": b"\0" * 9_000_000 for n in range(6)}}), "over 50 MB"),
        (rewritten(GOOD, lambda n, d: b"<!DOCTYPE x [<!ENTITY a 'b'>]><x>&a;</x>"
                   if n == MAIN else d), "document type"),
    ],
    ids=["entry", "ratio", "entries", "total", "doctype"],
)  # fmt: skip
def test_archive_bombs_are_refused_before_a_parser_sees_them(
    data: bytes, reason: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """By what they unpack to, whatever sizes they state."""
    monkeypatch.setattr(docx, "Document", None)
    assert len(data) < 1_000_000
    with pytest.raises(RefusedSourceError, match=reason):
        parse_word_file(data)


def test_links_in_an_archive_are_refused() -> None:
    """No entry may stand for another file."""
    out = io.BytesIO(GOOD)
    with zipfile.ZipFile(out, "a") as changed:
        link = zipfile.ZipInfo("word/link.xml")
        link.external_attr = 0o120777 << 16
        changed.writestr(link, "/etc/passwd")
    with pytest.raises(RefusedSourceError, match="links"):
        parse_word_file(out.getvalue())


def test_an_archive_in_an_archive_stays_closed() -> None:
    """Its bytes are counted as they are, and its text is not read."""
    data = archive_of({"inner.zip": archive_of({"deep.xml": b"bomb" * 1000})})
    with zipfile.ZipFile(io.BytesIO(GOOD)) as good:
        entries = {name: good.read(name) for name in good.namelist()}
    assert parse_word_file(archive_of({**entries, "word/media/a.zip": data})).title


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "damaged archive"),
        (b"PK\x03\x04", "damaged archive"),
        (GOOD[:2000], "damaged archive"),
        (GOOD[:9000] + b"\xff" * 99 + GOOD[9099:], "damaged"),
        (b"\xd0\xcf\x11\xe0" + b"x" * 99, "old Office"),
        (archive_of({"xl/workbook.xml": b"<x/>"}), "another kind"),
        (rewritten(GOOD, lambda n, d: b"<no" if n == MAIN else d), "damaged Word file"),
        (rewritten(GOOD, lambda n, d: b"" if n.endswith(".rels") else d), "damaged Word file"),
    ],
)
def test_what_is_no_word_file_is_named(data: bytes, reason: str) -> None:
    """Cut, overwritten, another program's, from before 2007."""
    with pytest.raises(BadSourceError, match=reason):
        parse_word_file(data)


def test_external_entities_and_templates_are_not_fetched() -> None:
    """A file that names others is read without them: refused, or without their content."""
    named = b'<Relationship Id="rIdx" TargetMode="External" Target="file:///etc/passwd" Type="t"/>'
    data = rewritten(
        GOOD,
        lambda name, old: (
            old.replace(b"</Relationships>", named + b"</Relationships>")
            if name == "word/_rels/document.xml.rels"
            else old
        ),
    )
    assert "root:" not in parse_word_file(data).text


def test_depth_has_an_end() -> None:
    """Ten thousand controls within each other are refused, not followed."""
    deep = 10_000
    xml = b"<w:sdt><w:sdtContent>" * deep + b"</w:sdtContent></w:sdt>" * deep
    data = rewritten(
        GOOD, lambda n, d: d.replace(b"<w:body>", b"<w:body>" + xml) if n == MAIN else d
    )
    with pytest.raises(BadSourceError, match=r"damaged Word file|nested too deep"):
        parse_word_file(data)


def test_the_limits_are_those_of_the_handbook() -> None:
    """50 MB in all, 20 MB an entry, 100 times, 2,000 entries."""
    limits = (
        archive.MOST_BYTES,
        archive.LARGEST_ENTRY,
        archive.LARGEST_RATIO,
        archive.MOST_ENTRIES,
    )
    assert limits == (50_000_000, 20_000_000, 100, 2_000)
