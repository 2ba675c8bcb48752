"""A space between a label and its value on pages that are written without any between elements.

"<div><span>Weight</span><span>2 kg</span></div>" is shown with a gap, by its style; read as it
stands, it is one word. Editors, too, write parts without a space between them, but in the middle of
words: so one is put only where a word or a number clearly begins, or where boxes of one form stand
in a row, a label and a value in each.
"""

import re
from itertools import pairwise
from typing import Any

from corpus.read.web_tags import HEADINGS, INLINE

_BOXES = ("div", "section", "li", "dt", "dd", "td", "th", "a", "button", "summary", *HEADINGS)
_NO_LABELS = frozenset({"sub", "sup", "br", "wbr", "img", "q"})  # part of a word, or no word
# "1" and "250", "20." and "99", "8:" and "30", "asyncio." and "Queue", "open" and "(".
_ONE = re.compile(r"\d\0\d|\A\W*\d+\.\0\d+\Z|\A\d\d?:\0\d\d(?!\w)|\A[\w.]*[a-z_]\.\0\w+\Z|\w\0\(\Z")
_ENDS, _BEGINS = ")]:.?!", "($€£₫"


def part_labels(tree: Any) -> None:
    """Put a space between the parts of each box of the page `tree` that holds nothing else."""
    forms = {box: _form(box) for box in tree.iter(*_BOXES) if _is_parted(box)}
    for box, form in forms.items():
        row = any(forms.get(one) == form for one in _beside(box))
        for before, behind in pairwise(box):
            left, right = "".join(before.itertext()), "".join(behind.itertext())
            if not before.tail and (_is_label(left, right) if row else _ends(left, right)):
                before.tail = " "


def _is_parted(box: Any) -> bool:
    """Whether `box` is several elements of a line and no words beside them."""
    if len(box) < 2 or any((text or "").strip() for text in (box.text, *(c.tail for c in box))):
        return False
    tags = {one.tag for one in box.iterdescendants()}
    return tags <= INLINE and _NO_LABELS.isdisjoint(tags)


def _form(box: Any) -> tuple[object, ...]:
    """What the parted `box` and the two parts in it are called; of another box, it alone."""
    if len(box) != 2:
        return (box,)
    label, value = ((part.tag, part.get("class")) for part in box)
    styled = all(part.get("class") or part.get("style") or part.get("lang") for part in box)
    if label == value and styled:  # two pieces of a text, which an editor cut
        return (box,)
    return box.tag, box.get("class"), label, value


def _beside(box: Any) -> list[Any]:
    return [one for one in (box.getprevious(), box.getnext()) if one is not None]


def _is_label(left: str, right: str) -> bool:
    """Whether `left` may be a label and `right` its value: no figures of one number."""
    if len(left) < 2 or not right or _is_one(left, right):
        return False
    ended = left[-1].isalnum() or left[-1] in _ENDS
    return ended and (right[0].isalnum() or right[0] in _BEGINS)


def _ends(left: str, right: str) -> bool:
    """Whether a word clearly ends with `left`: "Weight", and "2 kg" behind it; not "100 m", "2"."""
    if len(left) < 2 or not right or (len(right) == 1 and right.isdigit()) or _is_one(left, right):
        return False
    ended = left[-1].islower() or left[-1] in _ENDS
    return ended and (right[0].isupper() or right[0].isdigit() or right[0] in _BEGINS)


def _is_one(left: str, right: str) -> bool:
    """Whether `left` and `right` are pieces of a number, of a time or of a name in a program."""
    return _ONE.search(f"{left}\0{right}") is not None
