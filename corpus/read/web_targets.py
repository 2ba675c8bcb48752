"""What an element of a web page shows when it is pressed, as far as the page names it.

By `aria-controls`, by what Bootstrap reads, or as tabs have been written for long: a link to a
place of the page, which is called a tab or hidden. Other such links lead to chapters.
"""

import re
from collections.abc import Mapping
from itertools import islice
from typing import Any
from urllib.parse import unquote

from corpus.read.panels import unseen
from corpus.read.web_names import names_of

_TOGGLES = ("data-toggle", "data-bs-toggle")
_SHOWING = frozenset({"tab", "pill", "collapse", "list"})
_TARGETS = ("data-target", "data-bs-target", "href")
_TAB = re.compile(r"(?<![a-z])tabs?(?:links?|contents?|panels?|panes?|lists?|nav)?(?![a-z])", re.I)
_MESSAGE = re.compile(r"popup|modal|dialog", re.I)
_BOXES = ("div", "section", "article", "ul", "ol", "table")
_WAYS = ("nav", "header", "footer")  # to chapters, and to a form that a script shows
_MOST_TABS = 20
_NEAR = 3  # steps up from a link to the list of tabs that it is in


def target_of(element: Any, named: Mapping[str, Any]) -> str:
    """The id of what a press on `element` shows; "" for none.

    Args:
        element: of a page.
        named: the elements of the page that have an id, by it.
    """
    if said := (element.get("aria-controls") or "").split():
        return said[0]
    if not _SHOWING.isdisjoint(element.get(name) for name in _TOGGLES):
        return next(filter(None, (_place(element.get(name)) for name in _TARGETS)), "")
    place = _place(element.get("href"))
    return place if place in named and _is_tab(element, named) else ""


def _place(address: str | None) -> str:
    """The id that `address` leads to on its own page; "" for another address."""
    address = (address or "").strip()
    return unquote(address[1:]) if address.startswith("#") else ""


def _is_tab(link: Any, named: Mapping[str, Any]) -> bool:
    """Whether `link`, or one in a list with it, leads to what is called a tab or is hidden."""
    panel = named[_place(link.get("href"))]
    if panel.tag not in _BOXES or any(map(_MESSAGE.search, names_of(panel))):
        return False
    whole = set(panel.iterancestors())
    around = [box for box in (link, *islice(link.iterancestors(), _NEAR)) if box not in whole]
    if any(_TAB.search(name) for box in (*around, panel) for name in names_of(box)):
        return True
    if next(link.iterancestors(*_WAYS), None) is not None:
        return False
    above = next(link.iterancestors("ul", "ol"), None)
    links = [link] if above is None else islice(above.iter("a"), _MOST_TABS)
    panels = (named.get(_place(one.get("href"))) for one in links)
    return any(one is not None and unseen(one) for one in panels)
