"""The blocks of a web page: paragraphs, headings, items and rows of the tree of its article.

The tree is that of trafilatura: p, head, list with item, table with row and cell, lb, quote, code.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from corpus.read.blocks import Block, is_section_row
from corpus.read.nesting import BULLETS
from corpus.read.web_labels import label_in
from corpus.rows import line_of

_STRAY_SPACE = re.compile(r" (?=[.,;:!?)\]](?:\s|\Z))")  # what trafilatura leaves of a link's end
_BREAK = "\v"  # where the page breaks a line; no page can hold one itself
_INNER = ("list", "table")
_BLOCKS = frozenset({"p", "head", "list", "table", "quote", "code", "div"})


def blocks_of(element: Any) -> Iterator[Block]:
    """The blocks of `element` and all in it, in order."""
    tag = element.tag if isinstance(element.tag, str) else ""
    if tag == "head":
        yield Block(_words(element), _level(element.get("rend") or ""))
    elif tag == "list":
        yield from _items(element)
    elif tag == "table":
        yield from _rows(element)
    elif any(child.tag in _BLOCKS for child in element):
        yield from _mixed(element)
    elif tag not in ("graphic", "lb"):
        yield Block(_words(element))


def _mixed(element: Any) -> Iterator[Block]:
    """The blocks in `element`, and the words that stand between them."""
    waiting = [element.text or ""]
    for child in element:
        if child.tag in _BLOCKS:
            yield Block(_lines("".join(waiting)))
            yield from blocks_of(child)
            waiting = []
        else:
            waiting.append(_raw(child, False))
        waiting.append(child.tail or "")
    yield Block(_lines("".join(waiting)))


def _items(element: Any, above: int = 0) -> Iterator[Block]:
    """A line for each item, behind its label; a term and what explains it share one.

    Args:
        above: how many items with bullets the list stands in.
    """
    bullet = BULLETS[min(above, len(BULLETS) - 1)]
    term = ""
    tight = False
    for item in element:
        words, behind = _apart(item)
        kind = item.get("rend") or ""
        if kind.startswith("dt") and words:
            term += f"{words}: "
        elif words or term:
            yield Block(f"{label_in(kind) or bullet} {term}{words}", tight=tight)
            term, tight = "", True
        below = above + (bool(words) and not label_in(kind))
        for inner, after in behind:
            blocks = _items(inner, below) if inner.tag == "list" else blocks_of(inner)
            for block in (*blocks, Block(after)):
                if block.text:
                    yield Block(block.text, block.level, tight)
                    tight = True
    if term:
        yield Block(f"{bullet} {term}", tight=tight)


def _apart(item: Any) -> tuple[str, list[tuple[Any, str]]]:
    """The words of `item` before its inner lists and tables, and each of these with those behind.

    Where none stand before them, those behind are the words of the item.
    """
    pieces = [[item.text or ""]]
    inner = []
    for child in item:
        if child.tag in _INNER:
            inner.append(child)
            pieces.append([])
        else:
            pieces[-1].append(_part(child, False))
        pieces[-1].append(child.tail or "")
    words, *after = (_lines("".join(piece)) for piece in pieces)
    if not words:
        words, after = " ".join(filter(None, after)), [""] * len(inner)
    return words, list(zip(inner, after, strict=True))


def _rows(element: Any) -> Iterator[Block]:
    """A line for each row; a table that only arranges the page gives its cells as they are."""
    tight = False
    for row in element.iter("row"):
        cells = list(row.iter("cell"))
        if len(cells) == 1:
            alone = [block for block in _mixed(cells[0]) if block.text]
            tight = tight and is_section_row(alone)
            yield from (replace(block, tight=True) for block in alone) if tight else alone
        elif cells:
            yield Block(line_of(_words(cell, nested=True) for cell in cells), tight=tight)
            tight = True


def _words(element: Any, *, nested: bool = False) -> str:
    """The words of `element` in one line but for its line breaks; lists in it only if `nested`."""
    if element.tag == "code":
        return "".join(element.itertext())
    return _lines(_raw(element, nested))


def _raw(element: Any, nested: bool) -> str:
    if element.tag == "lb":
        return _BREAK
    pieces = [element.text or ""]
    for child in element:
        pieces += (_part(child, nested), child.tail or "")
    return "".join(pieces)


def _part(child: Any, nested: bool) -> str:
    if not isinstance(child.tag, str) or (child.tag in _INNER and not nested):
        return " "
    inside = _raw(child, nested)
    return f" {inside} " if child.tag in _BLOCKS or nested else inside


def _lines(text: str) -> str:
    """`text` with the line breaks that it shows, and none that its source code has."""
    lines = (" ".join(line.split()) for line in text.split(_BREAK))
    return _STRAY_SPACE.sub("", "\n".join(lines))


def _level(name: str) -> int:
    return int(name[1]) if re.fullmatch("h[1-6]", name) else 2
