"""PDF files written by hand, so that tests can have them right, odd or broken as they wish.

Two fonts without glyphs, one of them bold, whose codes are the characters themselves: enough for a
reader of text.
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

_TO_UNICODE = (
    b"/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Same def\n"
    b"/CMapType 2 def 1 begincodespacerange <0000> <FFFF> endcodespacerange\n"
    b"1 beginbfrange <0000> <FFFF> <0000> endbfrange endcmap end end"
)


class Words(NamedTuple):
    """A line of text at a place of a page, in points from its lower left."""

    text: str
    x: float = 72.0
    y: float = 720.0
    size: float = 12.0
    bold: bool = False


def typeset(paragraphs: Iterable[str], width: int = 70, size: float = 12.0) -> list[list[Words]]:
    """`paragraphs` broken into lines and pages as a word processor would.

    # makes a heading, and ** a bold paragraph.
    """
    pages: list[list[Words]] = [[]]
    y = 740.0
    for paragraph in paragraphs:
        large = size * 1.5 if paragraph.startswith("# ") else size
        bold = paragraph.startswith("**")
        for line in _lines(paragraph.removeprefix("# ").removeprefix("**"), width):
            if y < 80:
                pages.append([])
                y = 740.0
            pages[-1].append(Words(line, 72.0, y, large, bold))
            y -= large * 1.25
        y -= size
    return pages


def pdf(
    pages: Sequence[Sequence[Words | bytes]], title: str = "", extra: Sequence[bytes] = ()
) -> bytes:
    """A PDF of `pages`, where bytes draw something.

    `extra` are objects that nothing refers to, numbered from 100.
    """
    kids = b" ".join(b"%d 0 R" % (10 + 2 * n) for n in range(len(pages)))
    objects = {
        1: b"<< /Type /Catalog /Pages 2 0 R >>",
        2: b"<< /Type /Pages /Count %d /Kids [%s] >>" % (len(pages), kids),
        3: b"<< /Type /Font /Subtype /Type0 /BaseFont /Made /Encoding /Identity-H"
        b" /DescendantFonts [4 0 R] /ToUnicode 5 0 R >>",
        4: b"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Made /DW 500 /CIDSystemInfo"
        b" << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor 6 0 R >>",
        5: stream(_TO_UNICODE),
        6: b"<< /Type /FontDescriptor /FontName /Made /Flags 4 /FontBBox [0 -250 1000 1000]"
        b" /ItalicAngle 0 /Ascent 900 /Descent -250 /CapHeight 700 /StemV 80 >>",
        8: b"<< /Type /Font /Subtype /Type0 /BaseFont /Made-Bold /Encoding /Identity-H"
        b" /DescendantFonts [9 0 R] /ToUnicode 5 0 R >>",
        9: b"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Made-Bold /DW 500 /CIDSystemInfo"
        b" << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor 6 0 R >>",
        7: b"<< /Title %s /CreationDate (D:20240305120000) >>" % _string(title),
    }
    for number, page in enumerate(pages):
        objects[10 + 2 * number] = (
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R"
            b" /Resources << /Font << /F 3 0 R /B 8 0 R >> >> >>" % (11 + 2 * number)
        )
        objects[11 + 2 * number] = stream(b"\n".join(map(_shown, page)))
    for number, value in enumerate(extra, start=100 + 2 * len(pages)):
        objects[number] = value
    return assembled(objects)


def assembled(objects: dict[int, bytes]) -> bytes:
    """The file of `objects`, 1 the catalog and 7 the information, with its table of places."""
    data = b"%PDF-1.7\n"
    places = {}
    for number, value in objects.items():
        places[number] = len(data)
        data += b"%d 0 obj\n%s\nendobj\n" % (number, value)
    table = len(data)
    data += b"xref\n0 1\n0000000000 65535 f \n"
    for number, place in places.items():
        data += b"%d 1\n%010d 00000 n \n" % (number, place)
    size = max(objects) + 1
    data += b"trailer\n<< /Size %d /Root 1 0 R /Info 7 0 R >>\n" % size
    return data + b"startxref\n%d\n%%%%EOF\n" % table


def stream(data: bytes, entries: bytes = b"") -> bytes:
    """A stream object of `data`, which `entries` may say how to decode."""
    return b"<< /Length %d %s >>\nstream\n%s\nendstream" % (len(data), entries, data)


def _shown(words: Words | bytes) -> bytes:
    if isinstance(words, bytes):
        return words
    codes = words.text.encode("utf-16-be").hex().encode()
    font = b"B" if words.bold else b"F"
    place = (words.size, words.x, words.y)
    return b"BT /%s %g Tf %g %g Td <%s> Tj ET" % (font, *place, codes)


def _string(text: str) -> bytes:
    return b"<%s>" % ("\ufeff" + text).encode("utf-16-be").hex().encode()


def _lines(paragraph: str, width: int) -> Iterable[str]:
    line = ""
    for word in paragraph.split():
        if line and len(line) + 1 + len(word) > width:
            yield line
            line = ""
        line = f"{line} {word}" if line else word
    yield line
