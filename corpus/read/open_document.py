"""OpenDocument texts (.odt), as LibreOffice writes them: what stands on the page.

The format is one XML file in an archive, plain enough to be read without a library of its own.
Deleted text, comments and what describes a picture are left out; what is numbered has its label in
front. Notes, captions and text boxes follow the paragraph that they stand in. Runs in a child
process only: see `apart`.
"""

import io
import zipfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from lxml import etree

from corpus.items import is_item
from corpus.read.archive import guarded_archive
from corpus.read.blocks import Block, join
from corpus.read.nesting import BULLETS
from corpus.read.numerals import label_of, number_in
from corpus.read.open_bold import Boldness
from corpus.read.open_labels import Labels, OpenList
from corpus.read.open_text import HIDDEN, raised_spans, words_of
from corpus.read.raised import write_raised
from corpus.read.repair import counted, repaired, repaired_blocks
from corpus.read.source import BadSourceError, EmptySourceError, Source
from corpus.read.spanning import in_columns, reach, repeated
from corpus.read.tabbed_rows import with_tabbed_rows
from corpus.read.titles import own_title, title_among
from corpus.read.two_headers import Placed
from corpus.rows import line_of

_CONTENT, _META, _STYLES = "content.xml", "meta.xml", "styles.xml"
_OASIS = "urn:oasis:names:tc:opendocument:xmlns:"
_TEXT, _TABLE, _OFFICE = (
    f"{{{_OASIS}text:1.0}}",
    f"{{{_OASIS}table:1.0}}",
    f"{{{_OASIS}office:1.0}}",
)
_DUBLIN = "{http://purl.org/dc/elements/1.1/}"
_MOST_COLUMNS = 100  # that one cell is repeated in
_PARAGRAPHS = frozenset((f"{_TEXT}p", f"{_TEXT}h"))
_NUMBER = f"{_TEXT}number"  # a label that is written down; few programs do so


@dataclass(frozen=True, slots=True)
class _Sheet:
    """What paragraphs refer to: the lists, and what is bold."""

    labels: Labels
    boldness: Boldness


def parse_open_document(data: bytes) -> Source:
    """The text of the .odt file `data`, with headings, title and date.

    Raises:
        BadSourceError: damaged, encrypted, or of another kind.
        RefusedSourceError: an archive past its limits.
        EmptySourceError: no text in it.
    """
    with guarded_archive(data, _CONTENT) as archive:
        tree = _tree(archive, _CONTENT)
        meta = _tree(archive, _META) if _META in archive.namelist() else None
        described = [*_styles(archive), tree]
    content = tree.find(f"{_OFFICE}body/{_OFFICE}text")
    if content is None:
        raise BadSourceError("it is no text but a table, a drawing or something else")
    write_raised(raised_spans(content, described))
    repairs: Counter[str] = Counter()
    blocks = with_tabbed_rows(_blocks(content, _Sheet(Labels(described), Boldness(described))))
    body = join(repaired_blocks(blocks, repairs))
    if not body.text:
        raise EmptySourceError("no text was found in the file")
    found = title_among(body.text, body.headings)
    return Source(
        text=body.text,
        title=found or own_title(repaired([_field(meta, "title")], Counter())[0]),
        date=_field(meta, "date")[:10],
        headings=body.headings,
        repairs=counted(repairs),
    )


def sample() -> bytes:
    """A file that makes the parser load all of itself."""
    xml = (
        f'<o:document-content xmlns:o="{_OFFICE[1:-1]}" xmlns:t="{_TEXT[1:-1]}"><o:body><o:text>'
        "<t:p>Cảng đón tàu lớn, và tàu nhỏ.</t:p></o:text></o:body></o:document-content>"
    )
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(_CONTENT, xml)
    return out.getvalue()


def _tree(archive: zipfile.ZipFile, name: str) -> Any:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        return etree.fromstring(archive.read(name), parser)
    except etree.XMLSyntaxError as error:
        raise BadSourceError("a damaged OpenDocument file") from error


def _field(meta: Any, name: str) -> str:
    return "" if meta is None else meta.findtext(f".//{_DUBLIN}{name}") or ""


def _styles(archive: zipfile.ZipFile) -> list[Any]:
    """The tree of the styles that have names, if the file has one that can be read."""
    try:
        return [_tree(archive, _STYLES)] if _STYLES in archive.namelist() else []
    except BadSourceError:
        return []


def _blocks(element: Any, sheet: _Sheet, around: OpenList | None = None) -> Iterator[Block]:
    """The blocks of all that `element` holds, in order; `around` is the list that it is part of."""
    for child in element:
        if child.tag in _PARAGRAPHS:
            yield from _paragraph(child, sheet)
        elif child.tag == f"{_TEXT}list":
            yield from _items(child, sheet, sheet.labels.open(child, around))
        elif child.tag == f"{_TABLE}table":
            yield from _rows(child, sheet)
        elif isinstance(child.tag, str) and child.tag not in HIDDEN:
            yield from _blocks(child, sheet, around)


def _items(element: Any, sheet: _Sheet, own: OpenList) -> Iterator[Block]:
    """The blocks of the list `element`: of an item the first paragraph has the label."""
    for item in element:
        waiting = item.tag == f"{_TEXT}list-item"
        for child in item:
            if child.tag in _PARAGRAPHS:
                label = own.label(item.get(f"{_TEXT}start-value")) if waiting else ""
                yield from _paragraph(child, sheet, label, tight=not waiting)
                waiting = False
            else:
                yield from _blocks([child], sheet, own)


def _paragraph(
    paragraph: Any, sheet: _Sheet, label: str | None = None, *, tight: bool = False
) -> Iterator[Block]:
    """The block of one paragraph or heading behind its `label`, and those of what is beside it.

    The `label` is None where it is in no list.
    """
    level = paragraph.get(f"{_TEXT}outline-level") if paragraph.tag == f"{_TEXT}h" else None
    deep = max(number_in(level, 0), 0)
    if deep and label is None:
        label = sheet.labels.heading(paragraph, deep)
    label = label_of(paragraph.findtext(_NUMBER) or label or "")
    beside: list[Any] = []
    words = words_of(paragraph, beside)
    if words.strip():
        told = f"{label} {words}" if label and not (deep and label in BULLETS) else words
        tight = tight or (bool(label) and is_item(told))
        bold = sheet.boldness.covers(paragraph)
        yield Block(told, min(deep, 6), tight and not deep, bold=bold)
    for element in beside:
        yield from _blocks(element, sheet)


def _rows(table: Any, sheet: _Sheet) -> Iterator[Block]:
    """A line for each row; a table in a cell is part of the cell's words."""
    tight = False
    above: dict[int, tuple[int, str]] = {}  # by column: rows left, words
    rows = [
        list(_cells(row, above, sheet))
        for row in table.iter(f"{_TABLE}table-row")
        if next(row.iterancestors(f"{_TABLE}table")) is table
    ]
    for cells in in_columns(rows):
        words = line_of(cells)
        if words:
            yield Block(words, tight=tight)
            tight = True


def _cells(row: Any, above: dict[int, tuple[int, str]], sheet: _Sheet) -> Iterator[Placed]:
    """Each cell of a row; one that a cell `above` covers has the words of that."""
    column = 0
    for cell in row:
        words = " ".join(" ".join(block.text.split()) for block in _blocks(cell, sheet))
        columns = reach(cell, f"{_TABLE}number-columns-repeated")
        if cell.tag == f"{_TABLE}covered-table-cell":
            left, words = above.pop(column, (0, words))
            if left > 1:
                above[column] = left - 1, words
            if left or words:  # else it is part of a wide one
                yield column, words
        else:
            if down := reach(cell, f"{_TABLE}number-rows-spanned") - 1:
                above[column] = down, repeated(words)
            yield from ((column + n, words) for n in range(min(columns, _MOST_COLUMNS)))
        column += columns
