"""Lines on pages made paragraphs: by where they end, how far apart they are, and how large.

The rules are those by which a typesetter makes a page: a line that leaves room for the next word
ends its paragraph; larger type is a heading.
"""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise
from statistics import median

from corpus.read.blocks import LONGEST_HEADING, PAGE, Block
from corpus.read.columns import right_edges
from corpus.read.heading_shapes import LONG_LINE
from corpus.read.line import LINE_HYPHEN, Line
from corpus.read.page_tables import has_cells, table_rows
from corpus.read.printed_contents import contents_lines
from corpus.read.running import without_running_lines

_HEADING_FROM = 1.15  # times the size of the body
_SAME_SIZE = 0.1
_SAME_ROW = 0.3  # of the size, up or down
_LARGEST_GAP = 1.75  # sizes from one line to the next of a paragraph
# In a file that is set wider, times its usual gap; no file is set wider than the second.
_LOOSER, _WIDEST_GAP = 1.2, 3.0
# What counts may as well stand in a sentence: "as said in⏎Article 12 of this law".
_ITEM = re.compile(
    r"\s*(?:[-–•·*+]\s|[a-zđ][.)]\s|[IVX]{1,5}\.\s"
    r"|(?P<unsure>(?:\d{1,3}\.)*(?P<number>\d{1,3})[.)]\s"
    r"|(?P<word>Điều|Chương|Mục|Phần|Article|Chapter|Section)\s+(?:[IVX]|(?P<place>\d{1,3}))))"
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
    widest = _widest_gap(kept, edges)
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
        elif (
            before
            and blocks
            and line.text.strip()
            and not _opens_item(blocks[-1].text, before, line, _edge(before, line, edges))
            and _continues(before, line, _edge(before, line, edges), widest)
        ):
            text = _joined(blocks[-1].text, marks, line.text)
            bold = blocks[-1].bold and line.bold
            blocks[-1] = replace(blocks[-1], text=text, bold=bold)
        elif line.text.strip() or marks:
            blocks.append(Block(marks + line.text, level if _short(line) else 0, bold=line.bold))
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


def _widest_gap(lines: Sequence[Line], edges: Mapping[Line, float]) -> float:
    """How many sizes a line may stand below the one before that it continues.

    Told by those that surely do: the line before is full, and they begin in lower case.
    """
    gaps = [
        (before.bottom - line.bottom) / max(line.size, 0.1)
        for before, line in pairwise(lines)
        if before.page == line.page
        and line.text.lstrip()[:1].islower()
        and _is_broken(before, line, edges[before])
    ]
    usual = [gap for gap in gaps if 0 < gap < _WIDEST_GAP]
    return max(_LARGEST_GAP, _LOOSER * median(usual)) if usual else _LARGEST_GAP


def _opens_item(text: str, before: Line, line: Line, edge: float) -> bool:
    """Whether `line` is an item of its own below `before`, where the paragraph `text` ends.

    A number in the middle of a sentence is one only if it is the first, or the next of `text`.
    """
    found = _ITEM.match(line.text)
    if found is None or _in_row(before, line):
        return False
    if not found["unsure"] or not _is_broken(before, line, edge):
        return True
    above = _ITEM.match(text.replace(PAGE, ""))
    number = int(found["number"] or found["place"] or 0)
    last = int((above and (above["number"] or above["place"])) or 0)
    alike = above is not None and above["word"] == found["word"]
    return number == 1 or (alike and number == last + 1)


def _in_row(before: Line, line: Line) -> bool:
    apart = abs(before.bottom - line.bottom)
    return before.page == line.page and apart < _SAME_ROW * max(line.size, 0.1)


def _edge(before: Line, line: Line, edges: Mapping[Line, float]) -> float:
    """How far `before` might have reached: the next page may show that its own is hardly filled."""
    return edges[before] if before.page == line.page else max(edges[before], edges[line])


def _continues(before: Line, line: Line, edge: float, widest: float) -> bool:
    """Whether `line` belongs to the paragraph that ends with `before`, which `edge` bounds."""
    if abs(before.size - line.size) > _SAME_SIZE * max(before.size, line.size):
        return False
    if has_cells(before) or has_cells(line):
        return False
    if _in_row(before, line):
        return True
    gap = before.bottom - line.bottom
    indented = line.left - before.left > line.size
    if before.page != line.page or gap < 0:  # the next page or column
        if line.text.lstrip()[:1].islower():
            return not _ENDED.search(before.text)
        new = line.text.isupper() or (indented and before.page != line.page)
        return not new and _is_broken(before, line, edge)
    if gap > widest * max(line.size, 0.1) or _room_left(before, line, edge):
        return False
    return not indented or bool(_ITEM.match(before.text))


def _is_broken(before: Line, line: Line, edge: float) -> bool:
    """Whether `before` is a long line that ends within a sentence, where no word had room."""
    ended = len(before.text.rstrip()) < LONG_LINE or _ENDED.search(before.text) is not None
    return not ended and not _room_left(before, line, edge)


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
