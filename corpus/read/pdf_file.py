"""PDF files (.pdf): lines of glyphs made paragraphs again, page by page.

PDFium reads the glyphs and knows their places; which lines belong together, what is a heading and
what repeats on every page is judged here by place and size, since a PDF does not say. Scripts,
attachments and forms are never looked at. Runs in a child process only: see `apart`.
"""

import re
from collections import Counter
from collections.abc import Iterator

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from corpus.read.blocks import join
from corpus.read.bullets import with_bullets
from corpus.read.glyphs import page_lines
from corpus.read.heading_shapes import is_numbered
from corpus.read.layout import paragraphs
from corpus.read.line import Line
from corpus.read.marks import joined_marks
from corpus.read.repair import counted, repaired
from corpus.read.source import BadSourceError, EmptySourceError, RefusedSourceError, Source
from corpus.read.titles import own_title, printed_title

MOST_PAGES = 3_000
MOST_CHARACTERS = 10_000_000
_REASONS = {
    raw.FPDF_ERR_PASSWORD: "it has a password",
    raw.FPDF_ERR_SECURITY: "its encryption is of an unknown kind",
}
_DATE = re.compile(r"D:(\d{4})(\d{2})?(\d{2})?")


def parse_pdf_file(data: bytes) -> Source:
    """The text of the PDF `data`, with headings by size, the pages, and what it says of itself.

    Raises:
        BadSourceError: damaged, or with a password.
        RefusedSourceError: more pages or characters than are accepted.
        EmptySourceError: pictures only.
    """
    if b"%PDF-" not in data[:1024]:
        raise BadSourceError("its content is not PDF")
    try:
        document = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        code = getattr(error, "err_code", None)
        raise BadSourceError(_REASONS.get(code, "it is damaged")) from error
    try:
        unread: set[int] = set()
        lines = list(_lines(document, unread))
        title = document.get_metadata_value("Title")
        created = document.get_metadata_value("CreationDate")
    finally:
        document.close()
    if not any(line.text.strip() for line in lines):
        raise EmptySourceError("its pages are pictures without text")
    repairs: Counter[str] = Counter()
    title, *texts = repaired((title, *(line.text for line in lines)), repairs)
    mended, torn = joined_marks(texts)
    repairs["split-marks"] = torn
    lines = [line.with_text(text) for line, text in zip(lines, mended, strict=True)]
    blocks = paragraphs(with_bullets(lines))
    body = join(blocks)
    if not body.text:
        raise EmptySourceError("its pages are pictures without text")
    found = printed_title(body.text, body.headings)
    large = any(block.level for block in blocks)  # else that is a line like others, by its words
    return Source(
        text=body.text,
        title=(found if large else "") or own_title(title) or ("" if is_numbered(found) else found),
        date=_date(created),
        headings=body.headings,
        pages=body.pages,
        repairs=counted(repairs),
        unread=len(unread),
    )


def sample() -> bytes:
    """A file that makes the parser load all of itself; a PDF may lack its table of places."""
    page = b"BT /F 12 Tf 72 700 Td (A line of text \\351\\352 .) Tj ET"
    return (
        b"%%PDF-1.7\n1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj\n"
        b"2 0 obj << /Type /Pages /Count 1 /Kids [3 0 R] >> endobj\n"
        b"3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources"
        b" << /Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >> endobj\n"
        b"4 0 obj << /Length %d >> stream\n%s\nendstream endobj\n"
        b"trailer << /Root 1 0 R >>\n%%%%EOF\n" % (len(page), page)
    )


def _lines(document: pdfium.PdfDocument, unread: set[int]) -> Iterator[Line]:
    """The lines of all pages; a page without any gives one empty line.

    If there is a picture on it, its number joins `unread`.
    """
    if len(document) > MOST_PAGES:
        raise RefusedSourceError(f"more than {MOST_PAGES} pages")
    left = MOST_CHARACTERS
    for number in range(len(document)):
        try:
            page = document[number]
            text = page.get_textpage()
        except pdfium.PdfiumError:
            yield Line("", number)
            continue
        left -= text.count_chars()
        if left < 0:
            raise RefusedSourceError(f"more than {MOST_CHARACTERS} characters")
        found = list(page_lines(text, number))
        if not found and _is_drawn(page):
            unread.add(number)
        yield from found or [Line("", number)]
        text.close()
        page.close()


def _is_drawn(page: pdfium.PdfPage) -> bool:
    """Whether there is anything on `page` but text."""
    objects = (raw.FPDFPage_GetObject(page, n) for n in range(raw.FPDFPage_CountObjects(page)))
    return any(raw.FPDFPageObj_GetType(one) != raw.FPDF_PAGEOBJ_TEXT for one in objects)


def _date(text: str) -> str:
    """The day in a PDF's date, "D:20240305…", as ISO; empty when it is none."""
    found = _DATE.match(text)
    return "-".join(filter(None, found.groups())) if found else ""
