"""What a picture in a cell of a web page says: a tick or a cross is all that stands there.

What finds the article of a page keeps no pictures, and the row would say nothing of that column.
So the words for those who do not see it, which the page has itself, are written into the cell. Of
other pictures the text beside them tells enough, and pages that are arranged by tables have many.
"""

import re
from collections.abc import Iterator
from typing import Any

from corpus.read.spanning import LONGEST_REPEATED, cells_in, rows_in, words_in
from corpus.read.trim import hidden

_LONGEST = 40  # characters; what is longer describes a photograph
_FEWEST_ROWS = 2
_SHOWN = ("img", "svg", "i", "em", "span")
_SAYING = ("aria-label", "alt", "title")
_NO_WORDS = re.compile(
    r"(?:icon|image|img|picture|photo|hình(?: ảnh)?|ảnh)\Z|.*\.(?:png|jpe?g|gif|svg|webp)\Z|\W*\Z",
    re.I,
)
_WORDS = ".//text()[not(ancestor::svg)]"
_SIGN = re.compile(r"[✓✔✅✗✘❌×]\Z")


def name_pictures(tree: Any) -> None:
    """Write the words of each picture that is alone in a cell of the page `tree` into that cell.

    Of rows alone that say in their first cell what they are about: a story there stands beside a
    picture. Not those of what is pressed.
    """
    for table in list(tree.iter("table")):
        rows = [cells_in(row) for row in rows_in(table)]
        rows = [cells for cells in rows if len(cells) > 1]
        for first, *others in rows if len(rows) >= _FEWEST_ROWS else []:
            if 0 < len(words_in(first)) <= LONGEST_REPEATED:
                for cell in others:
                    _name(cell)


def _name(cell: Any) -> None:
    pictures = list(_pictures(cell))
    if len(pictures) == 1 and pictures[0] and not any(map(str.strip, cell.xpath(_WORDS))):
        cell[:] = []
        cell.text = pictures[0]


def _pictures(element: Any) -> Iterator[str]:
    """What each picture in `element` says; "" for one that says nothing."""
    for child in element:
        if not isinstance(child.tag, str) or hidden(child) or child.get("aria-hidden") == "true":
            continue
        said = _said(child) if child.tag in _SHOWN else ""
        if said or child.tag in ("img", "svg"):
            yield said
        elif child.tag in ("a", "button"):
            yield from ("" for _ in _pictures(child))
        elif child.tag not in ("noscript", "table"):
            yield from _pictures(child)


def _said(picture: Any) -> str:
    """What `picture` says to those who do not see it; a name of a file tells nothing."""
    names = [picture.get(name) for name in _SAYING]
    names += [picture.findtext("title")] if picture.tag == "svg" else []
    said = " ".join(next((name for name in names if name), "").split())
    told = _SIGN.match(said) or not _NO_WORDS.match(said)
    return said if told and len(said) <= _LONGEST else ""
