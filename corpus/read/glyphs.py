"""Lines of the glyphs of a page of PDF, with their places.

PDFium says where a line ends. It errs where little of a page's width is written on, as beside a
column of single digits: so places tell, too, where a line begins and what goes on in it.
"""

import ctypes
import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from corpus.read.line import GAP, LINE_HYPHEN, SLIT, Line, Span

# Times the size of a line. Justified prose has hardly a space that is wider than the first; Word
# leaves 10.8 points at least between the words of two cells, which the second finds up to 16 points
# of type.
_WIDEST_SPACE, _NARROWEST_SLIT = 1.0, 0.5
_SAME_ROW, _OTHER_ROW = 0.3, 0.5  # up or down; a raised number is in between
_GAP, _SLIT = ord(GAP), ord(SLIT)
# Names of fonts, those of LaTeX last. What a font says of its weight is of another scale in each.
_BOLD = re.compile(rb"bold|black|heavy|(?:cm|sf)bx", re.I)
_LONGEST_NAME = 128  # bytes, of a font
_LINE_ENDS = frozenset("\r\n" + LINE_HYPHEN)


class _Box(NamedTuple):
    """Where a character stands, as high as its font."""

    left: float
    right: float
    bottom: float
    top: float


class _Space(NamedTuple):
    """What is between two characters, and their places in their line."""

    before: int
    after: int
    end: _Box
    begin: _Box


def page_lines(page: pdfium.PdfTextPage, number: int) -> Iterator[Line]:
    """The lines of one page, as PDFium orders them."""
    before: Line | None = None
    for line in _ended_lines(page, number):
        if before and _goes_on(before, line):
            text = f"{before.text.rstrip()}{GAP}{line.text.lstrip()}"
            parts = before.parts + line.parts
            bold = before.bold and line.bold
            before = replace(before, text=text, right=line.right, parts=parts, bold=bold)
        else:
            if before:
                yield before
            before = line
    if before:
        yield before


def _goes_on(before: Line, line: Line) -> bool:
    """Whether `line` stands beside `before`, as another cell of its row does, and no bullet's."""
    size = min(before.size, line.size)
    beside = abs(before.bottom - line.bottom) < _SAME_ROW * size
    apart = line.left - before.right > _WIDEST_SPACE * size
    words = any(map(str.isalnum, before.text)) and not before.text.endswith(LINE_HYPHEN)
    return beside and apart and words


def _ended_lines(page: pdfium.PdfTextPage, number: int) -> Iterator[Line]:
    """The lines of one page up to the ends that PDFium has found, or that are seen in them."""
    units: list[int] = []
    first = 0
    count = page.count_chars()
    for index in range(count + 1):
        unit = raw.FPDFText_GetUnicode(page, index) if index < count else 10
        if chr(unit) == LINE_HYPHEN:
            units.append(unit)
        if chr(unit) in _LINE_ENDS:
            yield from _lines(page, number, units, first)
            units, first = [], index + 1
        else:
            units.append(unit)


def _lines(page: pdfium.PdfTextPage, number: int, units: list[int], first: int) -> Iterator[Line]:
    """The lines of the characters from `first`, with their places; none of blanks alone."""
    inked = [n for n, unit in enumerate(units) if not chr(unit).isspace()]
    if not inked:
        return
    spaces = [
        _Space(before, after, _box(page, first + before), _box(page, first + after))
        for before, after in pairwise(inked)
        if after > before + 1
    ]
    turns = [space.after for space in spaces if _turns(space)]
    if turns:
        for start, end in pairwise([0, *turns, len(units)]):
            yield from _lines(page, number, units[start:end], first + start)
        return
    box, last = _box(page, first + inked[0]), _box(page, first + inked[-1])
    # A bullet may be of another font.
    high = spaces[0].begin if spaces and spaces[0].before == inked[0] else box
    size = max(high.top - high.bottom, 0.1)
    units = [32 if unit in (_GAP, _SLIT) else unit for unit in units]
    parts = _parts((box.left, last.right), spaces, units, size)
    # In UTF-16; a half of a character alone is left out.
    data = b"".join(unit.to_bytes(4, "little")[:2] for unit in units)
    words = data.decode("utf-16-le", "ignore")
    if words.strip():
        begins = (first + n for n in (inked[0], *(space.after for space in spaces)))
        bold = _is_bold(page, begins)
        yield Line(words, number, box.left, last.right, high.bottom, size, parts, bold)


def _turns(space: _Space) -> bool:
    """Whether a new line begins behind `space`: on the left of what is before, lower or higher."""
    height = space.end.top - space.end.bottom
    moved = abs(space.begin.bottom - space.end.bottom) > _OTHER_ROW * height
    return moved and space.begin.right < space.end.left


def _parts(
    ends: Span, spaces: list[_Space], units: list[int], size: float
) -> tuple[tuple[Span, ...], ...]:
    """The parts of the cells of a line between `ends`; `units` get the signs of what parts them."""
    cells: list[list[Span]] = [[]]
    left = ends[0]
    for space in spaces:
        width = (space.begin.left - space.end.right) / size
        if width > _NARROWEST_SLIT:
            cells[-1].append((left, space.end.right))
            left = space.begin.left
            units[space.before + 1] = _GAP if width > _WIDEST_SPACE else _SLIT
            if width > _WIDEST_SPACE:
                cells.append([])
    cells[-1].append((left, ends[1]))
    return tuple(map(tuple, cells))


def _is_bold(page: pdfium.PdfTextPage, indices: Iterable[int]) -> bool:
    """Whether the characters at `indices` are of bold fonts, but for those of fonts without name.

    Some programs draw the letters with marks by themselves.
    """
    named = False
    for index in indices:
        name, flags = ctypes.create_string_buffer(_LONGEST_NAME), ctypes.c_int()
        raw.FPDFText_GetFontInfo(page, index, name, _LONGEST_NAME, flags)
        if name.value and not _BOLD.search(name.value):
            return False
        named = named or bool(name.value)
    return named


def _box(page: pdfium.PdfTextPage, index: int) -> _Box:
    """The place of a character; zeros for none."""
    box = raw.FS_RECTF()
    raw.FPDFText_GetLooseCharBox(page, index, box)
    return _Box(box.left, box.right, box.bottom, box.top)
