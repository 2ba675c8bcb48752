"""The labels that browsers give the items of numbered lists, written down before they are lost.

What finds the article of a page keeps neither the attributes of a list nor the place of an item in
it. Of an item it only keeps `rend`, which pages do not have: so that says the label.
"""

import re
from collections.abc import Iterator
from typing import Any

from corpus.items import is_item
from corpus.read.numerals import number_in, numeral

_LABELLED = "label "  # before the label, in `rend`
_LISTS = ("ol", "ul", "menu", "dir")
_STYLE = re.compile(r"(?:^|;)\s*list-style(?:-type)?\s*:([^;]*)", re.I)
_FORMS = {
    "decimal": "1", "decimal-leading-zero": "01", "lower-alpha": "a", "lower-latin": "a",
    "lower-roman": "i", "upper-alpha": "A", "upper-latin": "A", "upper-roman": "I",
    "none": "", "disc": "", "circle": "", "square": "",
}  # fmt: skip
_TYPES = frozenset("1aAiI")
# What authors count with themselves, besides what every list does.
_OWN = re.compile(
    r"\(?\d{1,3}\s?(?:[.):/](?!\d)|[-–]\s)|(?i:bước|điều|chương|mục|phần|khoản|bài|câu|step|article|"
    r"section|chapter|part|rule|lesson|question)\s+(?:\d|[IVX]+\b)"
)
# Characters at the beginning of an item, and beginnings and ends of elements there.
_LOOKED_AT, _MOST_STEPS = 40, 100


def label_items(tree: Any) -> None:
    """Give each item of a numbered list of the page `tree` the label that browsers show.

    None has one whose words begin with a number of their own, nor where the page's own style
    takes the numbers away.
    """
    owned: dict[Any, list[Any]] = {}
    for item in tree.iter("li"):
        item.attrib.pop("rend", None)
        above = next(item.iterancestors(*_LISTS), None)
        if above is not None and above.tag == "ol":
            owned.setdefault(above, []).append(item)
    for above, items in owned.items():
        usual = _form(above, "1")
        for item, number in zip(items, _numbers(above, items), strict=True):
            written = numeral(number, _form(item, usual))
            if written and not _has_own(item, written):
                item.set("rend", f"{_LABELLED}{written}.")


def label_in(rend: str) -> str:
    """The label that the `rend` of an item says; empty without one."""
    return rend.removeprefix(_LABELLED) if rend.startswith(_LABELLED) else ""


def _numbers(above: Any, items: list[Any]) -> Iterator[int]:
    """The number of each of `items`, which the list `above` has."""
    step, first = (1, 1) if above.get("reversed") is None else (-1, len(items))
    number = number_in(above.get("start"), first)
    for item in items:
        number = number_in(item.get("value"), number)
        yield number
        number += step


def _form(element: Any, found: str) -> str:
    """The form of numbers that a list or item wants, as `numeral` knows it; else `found`."""
    kind = (element.get("type") or "").strip()
    found = kind if kind in _TYPES else found
    for said in _STYLE.findall(element.get("style") or ""):
        for word in said.lower().replace("!important", " ").split():
            found = _FORMS.get(word, found)
    return found


def _has_own(item: Any, written: str) -> bool:
    """Whether the words of `item` begin with a label of their own, or with the very number."""
    words = _beginning(item)
    if _OWN.match(words) or words.split(maxsplit=1)[:1] == [written]:
        return True
    return words[:1] not in tuple("-*•·–—+") and is_item(words)


def _beginning(item: Any) -> str:
    """The first words of `item`, found without looking further than a fixed distance."""
    words = item.text or ""
    waiting = [("", iter(item))]  # what follows each element that has begun, and what it holds
    for _ in range(_MOST_STEPS):
        if not waiting or len(words.lstrip()) > _LOOKED_AT:
            break
        behind, inside = waiting[-1]
        child = next(inside, None)
        if child is None:
            words += behind
            waiting.pop()
        else:
            words += (child.text or "") if isinstance(child.tag, str) else ""
            waiting.append((child.tail or "", iter(child)))
    return words.lstrip()
