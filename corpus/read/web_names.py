"""What the boxes of a web page are called, and which names say that a box is not of the text.

What finds the article of a page drops boxes by letters in their class or id: "operating-hours" for
its "rating", "menu-item" though it is a dish. Here whole words count, and of those that name text
as well ("menu", "widget", "slide") only with links: a menu that leads nowhere is no navigation.
"""

import re
from collections.abc import Iterable
from typing import Any

from corpus.read.contact_lines import tells_contact
from corpus.read.trim import letters, linked

_WORD = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])|\d+")
# Whole words: who wrote the text, what others say, what is sold, what is asked of the reader.
_BESIDE = re.compile(
    r"ads?|advert\w*|akismet|blurred|breadcrumbs?|button\w*|byline|"
    r"comment(?!ar)\w*|consent\w*|\w*cookie\w*|copyright\w*|criteo|crumbs?|modal\w*|"
    r"nav(?:bar|box|igation|menu)?|newsletter\w*|nocomments|noprint|notloaded|outbrain|overlay|"
    r"paid|paywall|popular|reply|share(?!d\Z|holder)\w*|sharing|sociable|"
    r"socialshar\w*|sponsor\w*|subnav|subscri\w*|syndication|taboola|tags|timestamp|viral"
)
# In these a text may tell something, too: who heads the school, what is required besides.
_OFTEN_BESIDE = re.compile(r"author(?!i)\w*|banner\w*|permission|ratings?|related\w*|sidebar\w*")
_SHORTEST = 5  # words of a sentence; fewer may be a name with a sign behind it
_ENDS, _CLOSING = (".", "!", "?", "…"), " \n\"'”’)»"
_HIDING = frozenset({"hidden", "hide"})
# Where one of these words means text by itself: a bar of a hotel, a tag with a price.
_BESIDE_TOGETHER = re.compile(
    r"binh[-_]?luan|chia[-_]?se|lien[-_]?quan|quang[-_]?cao|\A(?:meta[-_]|widget_)|[-_]icon\Z|"
    r"(?<![a-z])(?:announcement|notification|progress|search|tool|top)[-_]?bar|menu[-_]?toggle|"
    r"message[-_]?container|more[-_]?on\Z|(?:article|entry|post)[-_]?(?:infos?|meta)\Z|"
    r"tag[-_]?list|user[-_]?(?:info|profile)",
    re.I,
)
# By themselves and with the name of the whole they are about the page, or lead to others.
_OF_WHOLE = frozenset({"expand", "latest", "meta", "next", "social", "socials", "suggest"})
_WHOLES = frozenset("article blog entry links main news page post posts site stories story".split())
_NOTES = frozenset({"note", "notes"})
_LEADING = frozenset({"slide", "social"})  # elsewhere, if only by one link
_MOST_LINKED = 0.5
_LEADING_OUT = ("a", "form", "button", "input", "iframe", "ins", "script", "img")


def is_beside(box: Any) -> bool:
    """Whether the class or id of `box` says that it stands beside the text, or is not shown."""
    return any(says_beside(name) or hides(name) for name in names_of(box))


def names_of(box: Any) -> list[str]:
    """The classes and the id of `box`."""
    return f"{box.get('id') or ''} {box.get('class') or ''}".split()


def hides(name: str) -> bool:
    """Whether `name`, one class or id, says that a box is not shown, or not at once."""
    return not _HIDING.isdisjoint(_words(name))


def says_beside(name: str) -> bool:
    """Whether `name`, one class or id, is that of a box beside the text."""
    return _is_often_beside(name) or _is_always_beside(name)


def drop_names(boxes: Iterable[Any]) -> None:
    """Take class and id from each of `boxes` that is text, whatever they are called."""
    for box in boxes:
        if _is_text(box):
            for name in ("class", "id"):
                box.attrib.pop(name, None)


def open_asides(asides: Iterable[Any]) -> None:
    """Make boxes of those `asides` that lead nowhere: notes of the text, not of the site."""
    for aside in asides:
        if next(aside.iter(*_LEADING_OUT), None) is None and not is_beside(aside):
            aside.tag = "div"


def _is_text(box: Any) -> bool:
    words = letters(box)
    if not words or (is_beside(box) and not _tells(box)):
        return False
    links = linked(box)
    leads = links and not _words(box.get("class") or "").isdisjoint(_LEADING)
    return links < _MOST_LINKED * words and not leads


def _is_often_beside(name: str) -> bool:
    return any(map(_OFTEN_BESIDE.fullmatch, _words(name)))


def _is_always_beside(name: str) -> bool:
    words = _words(name)
    if any(map(_BESIDE.fullmatch, words)) or _BESIDE_TOGETHER.search(name):
        return True
    if any("footer" in word for word in words):
        return words.isdisjoint(_NOTES)
    return bool(words & _OF_WHOLE) and (words <= _OF_WHOLE or bool(words & _WHOLES))


def _tells(box: Any) -> bool:
    """Whether `box`, called as what stands beside a text, leads nowhere and tells something.

    A sentence, or how somebody can be reached.
    """
    if any(_is_always_beside(name) or hides(name) for name in names_of(box)):
        return False
    if next(box.iter(*_LEADING_OUT), None) is not None:
        return False
    lines = [text for text in box.itertext() if text.strip()]
    told = "".join(lines).rstrip(_CLOSING)
    sentence = told.endswith(_ENDS) and len(told.split()) >= _SHORTEST
    return sentence or any(map(tells_contact, lines))


def _words(name: str) -> frozenset[str]:
    return frozenset(word.lower() for word in _WORD.findall(name))
