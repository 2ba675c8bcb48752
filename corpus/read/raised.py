"""Raised figures in one line, as they are typed: 10^6. Beside a figure they would be part of it."""

import re
from collections.abc import Iterable
from string import digits
from typing import Any

from corpus.read.trim import letters

_SIGNS = "-–−+"
# A sign may stand in a part of its own before its figures.
_FIGURES = re.compile(rf"\s*[{_SIGNS}]?\d|[{_SIGNS}]\Z")


def raised(words: str, before: str) -> str:
    """The raised `words`, as they are written on the line behind `before`."""
    behind = before[-1:].isdigit() and not before.rstrip(_SIGNS + digits).endswith("^")
    return f"^{words}" if behind and _FIGURES.match(words) else words


def write_raised(elements: Iterable[Any]) -> None:
    """Write down in the text of each of these raised `elements` that it is raised."""
    for element in list(elements):
        element.text = raised(element.text or "", _before(element))


def drop_note_marks(tree: Any) -> None:
    """Take out of the page `tree` what is raised and leads to a place in it: the note is there."""
    for element in list(tree.iter("sup")):
        links = [*element.iter("a"), *_around(element)]
        if any((link.get("href") or "").startswith("#") for link in links):
            element.drop_tree()


def _around(element: Any) -> list[Any]:
    """The links around `element` with no other words: a heading may lead to itself."""
    return [link for link in element.iterancestors("a") if letters(link) == letters(element)]


def _before(element: Any) -> str:
    """The words directly before `element`, in what it stands in."""
    previous = element.getprevious()
    if previous is None:
        above = element.getparent()
        return "" if above is None else above.text or ""
    return previous.tail or "".join(previous.itertext())
