"""Which paragraphs of an OpenDocument text are bold as a whole: by their styles or their spans."""

from collections.abc import Iterable, Iterator
from typing import Any

from corpus.read.open_text import HIDDEN

_OASIS = "urn:oasis:names:tc:opendocument:xmlns:"
_TEXT, _STYLE = (f"{{{_OASIS}{name}:1.0}}" for name in ("text", "style"))
_WEIGHT = f"{{{_OASIS}xsl-fo-compatible:1.0}}font-weight"
_NAME, _PARENT = f"{_STYLE}name", f"{_STYLE}parent-style-name"
_NAMED = f"{_TEXT}style-name"
_BOLD = ("bold", "600", "700", "800", "900")
_LONGEST_CHAIN = 10  # of styles that extend each other; a damaged file may have a circle


class Boldness:
    """What is bold in a file."""

    def __init__(self, described: Iterable[Any]) -> None:
        """Of the styles in the trees `described`; of two with the same name the last counts."""
        self._said: dict[str, tuple[str, str]] = {}  # by its name a style's weight and its parent
        for tree in described:
            for style in tree.iter(f"{_STYLE}style"):
                form = style.find(f"{_STYLE}text-properties")
                weight = "" if form is None else form.get(_WEIGHT, "")
                self._said[style.get(_NAME, "")] = weight, style.get(_PARENT, "")

    def covers(self, paragraph: Any) -> bool:
        """Whether every word of `paragraph` is bold, and it has one."""
        told = list(self._told(paragraph, bold=False))
        return bool(told) and all(told)

    def _told(self, element: Any, *, bold: bool) -> Iterator[bool]:
        """For each piece of the words in `element` whether it is bold; `bold`: what is around."""
        weight = self._weight(element.get(_NAMED, ""))
        own = weight in _BOLD if weight else bold
        if (element.text or "").strip():
            yield own
        for child in element:
            if isinstance(child.tag, str) and child.tag not in HIDDEN:
                yield from self._told(child, bold=own)
            if (child.tail or "").strip():
                yield own

    def _weight(self, name: str) -> str:
        """What the style with that `name` says, or the next one that it extends; "" for nothing."""
        for _ in range(_LONGEST_CHAIN):
            weight, parent = self._said.get(name, ("", ""))
            if weight or not parent:
                return weight
            name = parent
        return ""
