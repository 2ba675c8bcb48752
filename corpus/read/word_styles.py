"""What paragraphs of a Word file are by their style: headings, or lines of its table of contents.

A style is known by its name, which is English in every language of Word, or by what it extends.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_STYLE, _NAME, _BASED_ON = (f"{_WORD}{name}" for name in ("style", "name", "basedOn"))
_STYLE_ID, _VALUE = f"{_WORD}styleId", f"{_WORD}val"
_GALLERY = "/".join(f"{_WORD}{name}" for name in ("sdtPr", "docPartObj", "docPartGallery"))
_CONTENTS = re.compile(r"toc ?(?:[1-9]|heading)", re.I)
_LONGEST_CHAIN = 10  # of styles that extend each other; a damaged file may have a circle


@dataclass(frozen=True, slots=True)
class Styles:
    """By id: the level of each style that makes headings, and those of a title and of contents."""

    levels: Mapping[str, int]
    titles: frozenset[str]
    contents: frozenset[str]

    def lists_contents(self, style: str) -> bool:
        """Whether paragraphs of `style` are lines of a table of contents, or its heading."""
        return style in self.contents or _CONTENTS.fullmatch(style) is not None


def styles_in(element: Any) -> Styles:
    """The styles that `element`, which holds all of a file, describes."""
    named: dict[str, tuple[str, str]] = {}
    for style in element.iterchildren(_STYLE):
        name, above = style.find(_NAME), style.find(_BASED_ON)
        named[style.get(_STYLE_ID, "")] = (
            "" if name is None else name.get(_VALUE, "").lower(),
            "" if above is None else above.get(_VALUE, ""),
        )
    contents = frozenset(
        style for style in named if any(map(_CONTENTS.fullmatch, _names(style, named)))
    )
    levels = ((style, _level(style, named)) for style in named if style not in contents)
    titles = frozenset(style for style in named if "title" in _names(style, named))
    return Styles({style: level for style, level in levels if level}, titles, contents)


def holds_contents(control: Any) -> bool:
    """Whether a content control is the table of contents that Word or LibreOffice keeps."""
    gallery = control.find(_GALLERY)
    return gallery is not None and gallery.get(_VALUE, "").endswith("Table of Contents")


def _names(style: str, named: Mapping[str, tuple[str, str]]) -> Iterator[str]:
    """The name of `style`, then of those that it extends."""
    for _ in range(_LONGEST_CHAIN):
        if style not in named:
            return
        name, style = named[style]
        yield name


def _level(style: str, named: Mapping[str, tuple[str, str]]) -> int:
    for name in _names(style, named):
        word, _, number = name.rpartition(" ")
        if name == "title":
            return 1
        if word == "heading" and number in tuple("123456789"):
            return min(int(number), 6)
    return 0
