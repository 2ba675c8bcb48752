"""What the boxes of a web page are called, and which names say that a box is not of the text.

What finds the article of a page drops boxes by letters in their class or id: "operating-hours" for
its "rating", "menu-item" though it is a dish. Here whole words count, and of those that name text
as well ("menu", "widget", "slide") only with links: a menu that leads nowhere is no navigation.
"""

import re
from collections.abc import Iterable
from typing import Any

from corpus.read.trim import letters, linked

_WORD = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])|\d+")
# Whole words: who wrote the text, what others say, what is sold, what is asked of the reader.
_BESIDE = re.compile(
    r"ads?|advert\w*|akismet|author(?!i)\w*|banner\w*|blurred|breadcrumbs?|button\w*|byline|"
    r"comment(?!ar)\w*|consent\w*|cookie\w*|criteo|crumbs?|hidden|hide|modal\w*|"
    r"nav(?:bar|box|igation|menu)?|newsletter\w*|nocomments|noprint|notloaded|outbrain|overlay|paid|paywall|permission|"
    r"popular|ratings?|related\w*|reply|share(?!d\Z|holder)\w*|sharing|sidebar\w*|sociable|"
    r"sponsor\w*|subnav|subscri\w*|syndication|taboola|tags|timestamp|viral"
)
_BESIDE_IN_VIETNAMESE = re.compile(
    r"(?:binh[-_]?luan|chia[-_]?se|lien[-_]?quan|quang[-_]?cao)", re.I
)
# By themselves and with the name of the whole they are about the page: "footer-note" is text.
_OF_WHOLE = frozenset({"footer", "meta"})
_WHOLES = frozenset({"article", "blog", "entry", "main", "news", "page", "post", "site", "story"})
_MOST_LINKED = 0.5
_LEADING_OUT = ("a", "form", "button", "input", "iframe", "ins", "script", "img")


def is_beside(box: Any) -> bool:
    """Whether the class or id of `box` says that it stands beside the text."""
    names = f"{box.get('id') or ''} {box.get('class') or ''}".split()
    return any(map(says_beside, names))


def says_beside(name: str) -> bool:
    """Whether `name`, one class or id, is that of a box beside the text."""
    words = _words(name)
    if any(map(_BESIDE.fullmatch, words)) or _BESIDE_IN_VIETNAMESE.search(name):
        return True
    return bool(words & _OF_WHOLE) and (words <= _OF_WHOLE or bool(words & _WHOLES))


def drop_names(boxes: Iterable[Any]) -> None:
    """Take class and id from each of `boxes` that is text, whatever they are called."""
    for box in boxes:
        if _is_text(box):
            for name in ("class", "id"):
                box.attrib.pop(name, None)


def open_asides(frame: Any) -> None:
    """Make boxes of the asides in `frame` that lead nowhere: notes of the text, not of the site."""
    for aside in list(frame.iter("aside")):
        if next(aside.iter(*_LEADING_OUT), None) is None and not is_beside(aside):
            aside.tag = "div"


def _is_text(box: Any) -> bool:
    words = letters(box)
    if not words or is_beside(box):
        return False
    links = linked(box)
    return links < _MOST_LINKED * words and not (
        links and "social" in _words(box.get("class") or "")
    )


def _words(name: str) -> frozenset[str]:
    return frozenset(word.lower() for word in _WORD.findall(name))
