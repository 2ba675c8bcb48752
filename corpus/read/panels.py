"""Texts of a page that unfold by a press: which boxes may be one, and what hides them.

A hidden box behind a heading is known by the question above it, or by other such boxes. For what
is pressed see `unfold` and `pressed`; for questions that are no headings, `web_questions`.
"""

import re
from collections import defaultdict
from typing import Any

from corpus.read.trim import MOSTLY, hidden, letters, linked
from corpus.read.web_names import hides, names_of, says_beside
from corpus.read.web_tags import FILLED, SUBHEADINGS

_BOXES = ("div", "section", "p", "ul", "ol", "table")
# What stands in these where a panel has fields is said of them.
_OF_FIELDS = ("form", "label", "button", "select", "textarea", *SUBHEADINGS)
_COLLAPSED = frozenset({"collapse", "d-none"})
_ROLES = frozenset(
    {"alert", "alertdialog", "dialog", "listbox", "menu", "search", "status", "tooltip"}
)
_MESSAGE = re.compile(r"alert|error|message|popup|toast", re.I)
_SENTENCE = re.compile(r".*[.!?…][\"”’)]*|(?:\S+\s+){3,}\S+", re.S)
_ASKED = re.compile(r"\?[^\w?]*\Z")  # a sign that it unfolds may stand behind it
_FEWEST_ANSWERS = 3  # below headings that do not ask
_MOST_STEPS = 4  # from what is pressed to what holds only that


def behind(pressed: Any) -> Any:
    """The box or list behind `pressed`, or behind what holds nothing else."""
    place = pressed
    for _ in range(_MOST_STEPS):
        if (place.tail or "").strip():
            return None
        follows, above = place.getnext(), place.getparent()
        if follows is not None:
            return follows if follows.tag in _BOXES else None
        if above is None or (above.text or "").strip() or place.getprevious() is not None:
            return None
        place = above
    return None


def is_panel(box: Any) -> bool:
    """Whether `box` may be a text that unfolds: it holds words, not mere links or fields."""
    if linked(box) >= MOSTLY * letters(box) or box.get("role") in _ROLES:
        return False
    return not _has_fields(box) or _tells(box)


def is_named_beside(box: Any) -> bool:
    """Whether the class or id of `box` says that it is none of the text; hidden it may be."""
    return any(map(says_beside, names_of(box)))


def asks(heading: Any) -> bool:
    """Whether the words of `heading` are a question."""
    return _ASKED.search(words_of(heading)) is not None


def is_answer(box: Any) -> bool:
    """Whether the box behind a heading is hidden, a text, and no message of a script."""
    if not unseen(box) or not is_panel(box) or _has_fields(box) or is_named_beside(box):
        return False
    return not any(map(_MESSAGE.search, names_of(box)))


def show(panel: Any) -> None:
    """Take from `panel` what hides it before a press, and names by which it would be dropped."""
    if hidden(panel):
        panel.attrib.pop("hidden", None)
        panel.attrib.pop("style", None)
    panel.attrib.pop("aria-hidden", None)
    for key in ("class", "id"):
        names = (panel.get(key) or "").split()
        stay = [name for name in names if not (name in _COLLAPSED or _drops(name))]
        if stay != names:
            panel.set(key, " ".join(stay))


def show_answers(tree: Any) -> None:
    """Show the hidden boxes behind headings of the page `tree` that ask, or of which are several.

    One alone may be a message that a script shows, or several that say the same or a word each.
    """
    found: dict[str, list[tuple[Any, Any]]] = defaultdict(list)
    for heading in tree.iter(*SUBHEADINGS, "dt"):
        box = heading.getnext() if heading.tag == "dt" else behind(heading)
        if box is not None and box.tag in (*_BOXES, "dd") and is_answer(box):
            found[heading.tag].append((heading, box))
    for pairs in found.values():
        said = {words_of(box) for _, box in pairs}
        several = len(said) >= _FEWEST_ANSWERS and all(map(_SENTENCE.fullmatch, said))
        for heading, box in pairs:
            if several or asks(heading):
                show(box)


def unseen(box: Any) -> bool:
    """Whether `box` is shown to nobody before a press."""
    return hidden(box) or box.get("aria-hidden") == "true"


def words_of(element: Any) -> str:
    """The words of `element` in one line."""
    return " ".join("".join(element.itertext()).split())


def _has_fields(box: Any) -> bool:
    """Whether a reader can fill in something in `box`."""
    return any((field.get("type") or "").lower() != "hidden" for field in box.iter(*FILLED))


def _tells(box: Any) -> bool:
    """Whether words stand in `box` that are said of none of its fields."""
    if box.tag in _OF_FIELDS:
        return False
    words = [box.text, *(child.tail for child in box)]
    return any((text or "").strip() for text in words) or any(map(_tells, box))


def _drops(name: str) -> bool:
    return hides(name) or says_beside(name)
