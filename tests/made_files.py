"""Files of every format with the same words in them, as the programs of this world write them."""

import io
import zipfile
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from html import escape

import docx

from tests.made_pdf import pdf, typeset

PAGE = """<!doctype html><html lang="{language}"><head><meta charset="{charset}">
<title>{title} | Trang tin</title><meta property="og:title" content="{title}">
<meta property="article:published_time" content="2024-03-05T08:00:00+07:00">
<script>var tracked = "never shown";</script><style>.a {{ color: red }}</style></head><body>
<header><nav><ul><li><a href="/">Trang chủ</a></li><li><a href="/tin">Tin tức</a></li>
<li><a href="/gioi-thieu">Giới thiệu</a></li><li><a href="/lien-he">Liên hệ</a></li></ul></nav>
</header>
<div id="cookie-banner" class="cookie">Trang này dùng cookie để nhớ bạn.
<button>Đồng ý</button></div>
<main><article><h1>{title}</h1>{body}</article></main>
<aside class="ads">Mua hai tặng một, chỉ hôm nay!</aside>
<footer>Bản quyền thuộc về trang tin.</footer></body></html>"""


def web_page(title: str, paragraphs: Sequence[str], *, charset: str = "utf-8") -> str:
    """A page of a site: its text among navigation, cookie notice, advertisement; # is a heading."""
    body = "".join(
        f"<h2>{escape(words[2:])}</h2>" if words.startswith("# ") else f"<p>{escape(words)}</p>"
        for words in paragraphs
    )
    return PAGE.format(language="vi", charset=charset, title=escape(title), body=body)


def word_file(title: str, paragraphs: Sequence[str], table: Sequence[Sequence[str]] = ()) -> bytes:
    """A .docx with a title, headings (#), list items (-), and perhaps a table at the end."""
    document = docx.Document()
    document.core_properties.modified = datetime(2024, 3, 5)
    document.add_heading(title, 0)
    for words in paragraphs:
        if words.startswith("# "):
            document.add_heading(words[2:], 1)
        elif words.startswith("- "):
            document.add_paragraph(words[2:], style="List Bullet")
        else:
            document.add_paragraph(words)
    if table:
        cells = document.add_table(len(table), len(table[0]))
        for y, row in enumerate(table):
            for x, words in enumerate(row):
                cells.cell(y, x).text = words
    return _saved(document)


def pdf_file(title: str, paragraphs: Sequence[str]) -> bytes:
    """A PDF of the same."""
    return pdf(typeset([f"# {title}", *paragraphs]), title)


def open_document(title: str, paragraphs: Sequence[str]) -> bytes:
    """An .odt of the same; # is a heading."""
    body = f'<t:h t:outline-level="1">{escape(title)}</t:h>'
    for words in paragraphs:
        if words.startswith("# "):
            body += f'<t:h t:outline-level="2">{escape(words[2:])}</t:h>'
        else:
            body += f"<t:p>{escape(words)}</t:p>"
    names = "urn:oasis:names:tc:opendocument:xmlns:"
    content = (
        f'<o:document-content xmlns:o="{names}office:1.0" xmlns:t="{names}text:1.0"><o:body>'
        f"<o:text>{body}</o:text></o:body></o:document-content>"
    )
    return archive_of({"content.xml": content.encode()})


def rewritten(archive: bytes, change: Callable[[str, bytes], bytes]) -> bytes:
    """`archive` with each entry's bytes changed by its name."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(archive)) as old, zipfile.ZipFile(out, "w", 8) as new:
        for name in old.namelist():
            new.writestr(name, change(name, old.read(name)))
    return out.getvalue()


def archive_of(entries: Mapping[str, bytes]) -> bytes:
    """A zip archive of `entries`, compressed."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in entries.items():
            archive.writestr(name, data)
    return out.getvalue()


def _saved(document: docx.document.Document) -> bytes:
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()
