"""Word files (.docx): what stands on the page, in reading order.

python-docx opens the package and knows its styles. The paragraphs are walked here, because its own
walk leaves out text in content controls, in text boxes and in accepted changes. Text that is
deleted, hidden or struck, field codes and a table of contents are left out. What Word numbers has
its label in front. A note follows the paragraph that refers to it. Headers and footers, which
repeat on every page, are not read.
"""

import io
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

import docx
from docx.oxml import parse_xml
from docx.oxml.ns import qn

from corpus.items import is_item
from corpus.read.archive import guarded_archive
from corpus.read.blocks import Block, is_section_row, join
from corpus.read.nesting import BULLETS
from corpus.read.repair import counted, repaired, repaired_blocks
from corpus.read.source import BadSourceError, EmptySourceError, Source
from corpus.read.spanning import in_columns, repeated
from corpus.read.tabbed_rows import with_tabbed_rows
from corpus.read.titles import own_title, printed_title, title_among
from corpus.read.two_headers import Placed
from corpus.read.word_bold import Boldness
from corpus.read.word_labels import Labels
from corpus.read.word_styles import Styles, holds_contents, styles_in
from corpus.read.word_text import HIDDEN, NOTES, ends_unseen, words_of
from corpus.rows import line_of

_PARAGRAPH, _TABLE, _ROW, _CELL = map(qn, ("w:p", "w:tbl", "w:tr", "w:tc"))
_CELL_FORM, _MERGED, _WIDTH = map(qn, ("w:tcPr", "w:vMerge", "w:gridSpan"))
_ID, _VALUE, _CONTROL = map(qn, ("w:id", "w:val", "w:sdt"))
# When the template of python-docx was made; programs that use it leave that in their files.
_TEMPLATE = datetime(2013, 12, 23, 23, 15)
_DEEPEST = 200  # elements within elements; Word itself writes some 30


@dataclass(frozen=True, slots=True)
class _Sheet:
    """What paragraphs refer to: the styles, the numbering, what is bold, and the notes.

    A note is taken out where it is referred to first, so that it is read once.
    """

    styles: Styles
    labels: Labels
    boldness: Boldness
    notes: dict[tuple[str, str], Any]


def parse_word_file(data: bytes) -> Source:
    """The text of the .docx file `data`, with headings, title and date.

    Raises:
        BadSourceError: damaged, encrypted, or of another kind.
        RefusedSourceError: an archive past its limits.
        EmptySourceError: no text in it.
    """
    guarded_archive(data, "word/document.xml").close()
    try:
        document = docx.Document(io.BytesIO(data))
        styles = document.styles.element
        labels = Labels(_numbering(document), styles)
        sheet = _Sheet(styles_in(styles), labels, Boldness(styles), _notes(document))
        blocks = list(with_tabbed_rows(_blocks(document.element.body, sheet, 0)))
        properties = document.core_properties
        title = properties.title or ""
        changed = properties.modified or properties.created
    except BadSourceError:
        raise
    except Exception as error:  # python-docx lets the errors of everything below it through
        raise BadSourceError(f"a damaged Word file ({type(error).__name__})") from error
    repairs: Counter[str] = Counter()
    body = join(repaired_blocks(blocks, repairs))
    if not body.text:
        raise EmptySourceError("no text was found in the file")
    titled = title_among if any(block.level for block in blocks) else printed_title
    found = body.title or titled(body.text, body.headings)
    return Source(
        text=body.text,
        title=found or own_title(repaired([title], Counter())[0]),
        date=_date(changed),
        headings=body.headings,
        repairs=counted(repairs),
    )


def _date(changed: datetime | None) -> str:
    """The day of `changed` in ISO form; none where it is not the file's own."""
    own = changed is not None and changed.replace(tzinfo=None) != _TEMPLATE
    return changed.date().isoformat() if changed and own else ""


def sample() -> bytes:
    """A file that makes the parser load all of itself."""
    document = docx.Document()
    document.add_heading("Cảng", 1)
    document.add_table(1, 2).cell(0, 0).text = "Cảng đón tàu lớn, và tàu nhỏ."
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def _numbering(document: Any) -> Any:
    """The element that describes the lists of `document`, None without one."""
    for relation in document.part.rels.values():
        if relation.reltype.endswith("/numbering") and not relation.is_external:
            return getattr(relation.target_part, "element", None)
    return None


def _notes(document: Any) -> dict[tuple[str, str], Any]:
    """The footnotes and endnotes, by their kind and id; python-docx keeps them as plain bytes."""
    notes = {}
    for relation in document.part.rels.values():
        kind = relation.reltype.rpartition("/")[2]
        if kind in NOTES and not relation.is_external:
            for note in parse_xml(relation.target_part.blob):
                notes[kind, note.get(_ID, "")] = note
    return notes


def _blocks(element: Any, sheet: _Sheet, depth: int) -> Iterator[Block]:
    """The blocks of all that `element` holds, in order."""
    if depth > _DEEPEST:
        raise BadSourceError("its parts are nested too deep")
    for child in element:
        if child.tag == _PARAGRAPH:
            yield from _paragraph(child, sheet, depth)
        elif child.tag == _TABLE:
            yield from _rows(child, sheet, depth)
        elif child.tag == _CONTROL and holds_contents(child):
            continue
        elif isinstance(child.tag, str) and child.tag not in HIDDEN:
            yield from _blocks(child, sheet, depth + 1)


def _paragraph(paragraph: Any, sheet: _Sheet, depth: int) -> Iterator[Block]:
    style = paragraph.style or ""
    if sheet.styles.lists_contents(style):
        return
    beside: list[Any] = []
    text = words_of(paragraph, sheet.notes, beside)
    level = sheet.styles.levels.get(style, 0)
    seen = text.strip() or not ends_unseen(paragraph)
    label = sheet.labels.label(paragraph, style) if seen else ""
    if level and label in BULLETS:
        label = ""
    words = f"{label} {text}" if label else text
    in_cell = paragraph.getparent().tag == _CELL
    if text.strip():
        tight = bool(label) and not level and is_item(words)
        bold = not in_cell and sheet.boldness.covers(paragraph, style)
        yield Block(words, level, tight, style in sheet.styles.titles, bold)
    elif label not in ("", *BULLETS) and in_cell:
        yield Block(label)  # the numbers of rows are cells without a word of their own
    for element in beside:
        yield from _blocks(element, sheet, depth + 1)


def _rows(table: Any, sheet: _Sheet, depth: int) -> Iterator[Block]:
    """A line for each row; a table of one column gives its paragraphs as they are."""
    tight = False
    above: dict[int, str] = {}  # the words of cells that reach down, by column
    found: list[tuple[list[Block], list[Placed]]] = []
    for row in table.iter(_ROW):
        if next(row.iterancestors(_TABLE)) is not table:
            continue  # of a table within a cell, which the cell's words hold
        cells = [c for c in row.iter(_CELL) if next(c.iterancestors(_ROW)) is row]
        if len(cells) == 1:
            found.append((list(_blocks(cells[0], sheet, depth + 1)), []))
        elif cells:
            found.append(([], list(_cells(cells, above, sheet, depth))))
    rows = in_columns([cells for _, cells in found if cells])
    for alone, cells in found:
        words = line_of(next(rows)) if cells else ""
        if words:
            yield Block(words, tight=tight)
            tight = True
        elif not cells:
            tight = tight and is_section_row(alone)
            yield from (replace(block, tight=True) for block in alone) if tight else alone


def _cells(
    cells: Sequence[Any], above: dict[int, str], sheet: _Sheet, depth: int
) -> Iterator[Placed]:
    """Each cell of a row; one that a cell `above` reaches into has the words of that."""
    column = 0
    for cell in cells:
        merged, width = (cell.find(f"{_CELL_FORM}/{name}") for name in (_MERGED, _WIDTH))
        if merged is None or merged.get(_VALUE) == "restart":
            words = _cell(cell, sheet, depth)
            above[column] = repeated(words)
        else:
            words = above.get(column, "")
        yield column, words
        columns = "" if width is None else width.get(_VALUE, "")
        column += int(columns) if columns.isdigit() and len(columns) < 4 else 1


def _cell(cell: Any, sheet: _Sheet, depth: int) -> str:
    blocks = _blocks(cell, sheet, depth + 1)
    return " ".join(" ".join(block.text.split()) for block in blocks)
