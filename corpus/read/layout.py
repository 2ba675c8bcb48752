"""Lines on pages made paragraphs: by where they end, how far apart they are, and how large.

The rules are those by which a typesetter makes a page: a line that leaves room for the next word
ends its paragraph; larger type is a heading.
"""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from corpus.read.blocks import LONGEST_HEADING, PAGE, Block
from corpus.read.columns import right_edges
from corpus.read.line import LINE_HYPHEN, Line
from corpus.read.page_tables import has_cells, table_rows
from corpus.read.printed_contents import contents_lines
from corpus.read.running import without_running_lines

_HEADING_FROM = 1.15  # times the size of the body
_SAME_SIZE = 0.1
_SAME_ROW = 0.3  # of the size, up or down
_LARGEST_GAP = 1.75  # sizes from one line to the next of a paragraph
_ITEM = re.compile(
    r"\s*(?:[-–•*+]\s|\d{1,3}(?:\.\d{1,3})*[.)]\s|[a-zđ][.)]\s|[IVX]{1,5}\.\s"
    r"|(?:Điều|Chương|Mục|Phần|Article|Chapter|Section)\s+[\dIVX])"
)
_ENDED = re.compile(r"[.!?…:;][\"'”’»)\]]*\s*\Z")
_LAST_WORD = re.compile(r"[a-z]{2,}\Z")


def paragraphs(lines: Sequence[Line]) -> list[Block]:
    """`lines`, in reading order, as paragraphs and headings, with a mark where each page begins."""
    kept = _without_contents(without_running_lines(lines))
    rows = table_rows(kept)
    kept = [line.with_text(line.words) for line in kept]
    body = _body_size(kept)
    levels = _heading_levels(kept, body)
    edges = right_edges(kept)
    blocks: list[Block] = []
    page = -1
    before: Line | None = None
    for place, line in enumerate(kept):
        marks = PAGE * (line.page - page)
        page = line.page
        level = levels.get(round(line.size), 0)
        if place in rows:
            row, tight = rows[place]
            blocks.append(Block(marks + row, tight=tight))
        elif before and blocks and line.text.strip() and _continues(before, line, edges[before]):
            text = _joined(blocks[-1].text, marks, line.text)
            blocks[-1] = replace(blocks[-1], text=text)
        elif line.text.strip() or marks:
            blocks.append(Block(marks + line.text, level if _short(line) else 0))
        if line.text.strip():
            before = line
    return blocks


def _without_contents(lines: Sequence[Line]) -> list[Line]:
    """`lines`, those of a table of contents without text, so that their pages are counted."""
    gone = contents_lines([line.words for line in lines])
    return [line.with_text("") if n in gone else line for n, line in enumerate(lines)]


def _is_large(line: Line, body: float) -> bool:
    return line.size >= _HEADING_FROM * body and _short(line)


def _short(line: Line) -> bool:
    return len(line.text) <= LONGEST_HEADING and any(sign.isalpha() for sign in line.text)


def _body_size(lines: Sequence[Line]) -> float:
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[round(line.size, 1)] += len(line.text)
    return sizes.most_common(1)[0][0] if sizes else 0.0


def _heading_levels(lines: Sequence[Line], body: float) -> Mapping[int, int]:
    """The level of each size, rounded, that is so much larger than the body's."""
    larger = {round(x.size) for x in lines if _is_large(x, body)}
    return {size: min(n, 6) for n, size in enumerate(sorted(larger, reverse=True), start=1)}


def _continues(before: Line, line: Line, edge: float) -> bool:
    """Whether `line` belongs to the paragraph that ends with `before`, which `edge` bounds."""
    if abs(before.size - line.size) > _SAME_SIZE * max(before.size, line.size):
        return False
    if has_cells(before) or has_cells(line):
        return False
    gap = before.bottom - line.bottom
    size = max(line.size, 0.1)
    if before.page == line.page and abs(gap) < _SAME_ROW * size:
        return True
    if _ITEM.match(line.text):
        return False
    if before.page != line.page or gap < 0:  # the next page or column
        first = line.text.lstrip()[:1]
        return first.islower() and not _ENDED.search(before.text)
    if gap > _LARGEST_GAP * size or _room_left(before, line, edge):
        return False
    indented = line.left - before.left > size
    return not indented or bool(_ITEM.match(before.text))


def _room_left(before: Line, line: Line, edge: float) -> bool:
    """Whether the first word of `line` would have fitted at the end of `before`."""
    words = line.text.split(maxsplit=1)
    width = (line.right - line.left) / max(len(line.text), 1)
    return before.right + width * (len(words[0]) + 1) < edge - width


def _joined(text: str, marks: str, more: str) -> str:
    """A paragraph and its next line; a hyphen that only the line's end had asked for goes."""
    more = more.lstrip()
    stripped = text.rstrip()
    if stripped.endswith(LINE_HYPHEN):
        bare = stripped[: -len(LINE_HYPHEN)]
        divided = _LAST_WORD.search(bare) and re.match("[a-z]{2,}", more)
        return f"{bare}{'' if divided else '-'}{marks}{more}"
    return f"{stripped} {marks}{more}"
