"""Address, telephone and opening hours that a web page tells around its text: at its head and foot.

Nothing else of these is read: menus, links and rights stand there. They are the same on all pages
of a site, and a passage that all pages have would keep others out of what is searched; so they are
read where the site speaks of itself: on its first page and where it tells of itself and how it can
be reached.
"""

import re
from collections.abc import Iterable, Iterator
from copy import deepcopy
from dataclasses import replace
from typing import Any
from urllib.parse import urlsplit

from corpus.clean import clean_line
from corpus.read.blocks import Block
from corpus.read.contact_lines import announces, tells_contact
from corpus.read.language import guess_language
from corpus.read.trim import MOSTLY, linked, trim, unlink_contacts
from corpus.read.web_names import names_of
from corpus.read.web_tags import HEADINGS, INLINE

_AROUND = ("header", "aside", "footer")
_TEXT = ("main", "article")
_WHOLE = ("html", "body")  # called by what the page has somewhere: "has-ads", "no-comments"
_FOOT = re.compile(
    r"(?:(?:site|page|main|web|wrap)[-_]?)?footer|footer[-_](?:main|top|wrap\w*)", re.I
)
_OTHERS = re.compile(r"(?<![a-z])ads?(?![a-z])|advert|quang-?cao|cookie|comment|newsletter", re.I)
_OF_SITE = re.compile(
    r"\b(?:liên hệ|giới thiệu|về chúng tôi|trang chủ|lien he|gioi thieu|trang chu|contacts?|"
    r"about(?: us)?|welcome|visit(?:or|ing)?s?|find us|locations?|"
    r"opening hours|giờ (?:mở cửa|làm việc))\b|"
    r"(?:\A|[-–—|:·»])\s*home(?: ?page)?\s*(?:\Z|[-–—|:·»])",  # not "Home Decor"
    re.I,
)
_HOME = frozenset({"home", "homepage", "page-home", "home-page"})
_FIRST_PAGES = re.compile(r"/?(?:[a-z]{2}/?)?(?:index\.\w+)?", re.I)
_HEADING = {"vi": "Liên hệ", "en": "Contact"}
_LEVEL = 2  # beside the parts of the text
_MOST_LINES = 30


def told_around(tree: Any) -> list[Block]:
    """A heading and lines for each part of what the page `tree` tells around its text.

    Empty on a page that is not about its whole site. The heading is that of the page, or empty.
    """
    if not _is_of_site(tree):
        return []
    blocks: list[Block] = []
    for box in _boxes(tree):
        copy = deepcopy(box)
        copy.tail = None
        unlink_contacts(copy)
        trim(copy)
        blocks += _told(list(_lines(copy)))
    return blocks[:_MOST_LINES]


def untold(blocks: Iterable[Block], text: str) -> Iterator[Block]:
    """Those of `blocks` that `text` does not tell, each once, and headings of such alone.

    An empty heading says, in the language of `text`, that the lines are for contact.
    """
    seen = _bare(text)
    waiting: Block | None = None
    for block in blocks:
        if block.level:
            waiting = block
        elif (bare := _bare(block.text)) not in seen:
            seen += bare
            if waiting is not None:
                yield replace(waiting, text=waiting.text or _HEADING[guess_language(text)])
            yield Block(block.text, tight=waiting is None)
            waiting = None


def _is_of_site(tree: Any) -> bool:
    """Whether the page `tree` is the first of its site, or one that tells of the site itself."""
    titles = [tree.findtext("head/title"), *(one.text_content() for one in tree.iter("h1"))]
    if any(_OF_SITE.search(clean_line(title or "")) for title in titles[:2]):
        return True
    addresses = [one.get("href") for one in tree.iter("link") if one.get("rel") == "canonical"]
    addresses += [
        one.get("content") for one in tree.iter("meta") if one.get("property") == "og:url"
    ]
    body = tree.find("body")
    names = [] if body is None else names_of(body)
    return not _HOME.isdisjoint(names) or any(map(_is_first, filter(None, addresses)))


def _is_first(address: str) -> bool:
    try:
        return _FIRST_PAGES.fullmatch(urlsplit(address.strip()).path) is not None
    except ValueError:
        return False


def _boxes(tree: Any) -> Iterator[Any]:
    """The outermost boxes around the text of `tree`, but those of others."""
    taken = set()
    for box in tree.iter():
        if not isinstance(box.tag, str) or box.getparent() in taken:
            taken.add(box)
            continue
        names = names_of(box)
        around = box.tag in _AROUND or any(map(_FOOT.fullmatch, names))
        if box.tag in _TEXT or (box.tag not in _WHOLE and any(map(_OTHERS.search, names))):
            taken.add(box)
        elif around:
            taken.add(box)
            yield box


def _lines(box: Any) -> Iterator[tuple[str, bool]]:
    """Each line of `box`, and whether it is a heading; without those that are mostly links."""
    heading = box.tag in HEADINGS
    words, leading = [box.text or ""], 0
    for child in box:
        if all(one.tag in INLINE and one.tag != "br" for one in child.iter()):
            words.append(child.text_content())
            leading += linked(child)
        else:
            yield _line(words, leading), heading
            yield from _lines(child)
            words, leading = [], 0
        words.append(child.tail or "")
    yield _line(words, leading), heading


def _line(words: list[str], leading: int) -> str:
    """`words` in one line; nothing where mostly links are in it, which have `leading` letters."""
    line = clean_line("".join(words))
    return line if leading < MOSTLY * len("".join(line.split())) else ""


def _told(lines: list[tuple[str, bool]]) -> Iterator[Block]:
    """The blocks of those `lines` that tell how somebody can be reached, below their headings."""
    heading, announced = "", False
    yielded = None
    for line, is_heading in lines:
        if line and (is_heading or announces(line)):
            heading, announced = line, announces(line)
        elif line and tells_contact(line, announced=announced):
            if heading != yielded:
                yield Block(heading, _LEVEL)
            yielded = heading
            yield Block(line)


def _bare(text: str) -> str:
    return "".join(filter(str.isalnum, text.casefold()))
