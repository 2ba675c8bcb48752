"""Lines of the glyphs of a page of PDF, with their places."""

from collections.abc import Iterator
from itertools import pairwise

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from corpus.read.line import GAP, LINE_HYPHEN, Line

_WIDEST_SPACE = 1.0  # times the size of a line; justified prose has hardly one that is wider
_GAP = ord(GAP)
_LINE_ENDS = frozenset("\r\n" + LINE_HYPHEN)


def page_lines(page: pdfium.PdfTextPage, number: int) -> Iterator[Line]:
    """The lines of one page, as PDFium orders them."""
    units: list[int] = []
    first = 0
    count = page.count_chars()
    for index in range(count + 1):
        unit = raw.FPDFText_GetUnicode(page, index) if index < count else 10
        if chr(unit) == LINE_HYPHEN:
            units.append(unit)
        if chr(unit) in _LINE_ENDS:
            if line := _line(page, number, units, first):
                yield line
            units, first = [], index + 1
        else:
            units.append(unit)


def _line(page: pdfium.PdfTextPage, number: int, units: list[int], first: int) -> Line | None:
    """The line of the characters from `first`, with its place; None for an empty one."""
    inked = [n for n, unit in enumerate(units) if not chr(unit).isspace()]
    if not inked:
        return None
    left, right, bottom, top = _box(page, first + inked[0])
    if len(inked) > 1 and inked[1] > inked[0] + 1:  # a bullet may be of another font
        _, _, bottom, top = _box(page, first + inked[1])
    size = max(top - bottom, 0.1)
    units = [32 if unit == _GAP else unit for unit in units]
    cells = [(left, right)]
    for before, after in pairwise(inked):
        if after == before + 1:
            continue
        _, ends, _, _ = _box(page, first + before)
        begins, right, _, _ = _box(page, first + after)
        cells[-1] = (cells[-1][0], ends)
        if begins - ends > _WIDEST_SPACE * size:
            units[before + 1] = _GAP
            cells.append((begins, right))
    _, right, _, _ = _box(page, first + inked[-1])
    cells[-1] = (cells[-1][0], right)
    # In UTF-16; a half of a character alone is left out.
    data = b"".join(unit.to_bytes(4, "little")[:2] for unit in units)
    words = data.decode("utf-16-le", "ignore")
    return Line(words, number, left, right, bottom, size, tuple(cells)) if words.strip() else None


def _box(page: pdfium.PdfTextPage, index: int) -> tuple[float, float, float, float]:
    """(left, right, bottom, top) of a character, as high as its font; zeros for none."""
    box = raw.FS_RECTF()
    raw.FPDFText_GetLooseCharBox(page, index, box)
    return box.left, box.right, box.bottom, box.top
