"""What a web page is called: as it says itself, and never by the first of its chapters.

Word and Google Docs write the title of a document as a paragraph of its own, and some programs name
no page: then whoever looks for a title would take the first heading.
"""

from collections.abc import Iterable
from typing import Any, NamedTuple

from corpus.clean import clean_line
from corpus.document import Heading
from corpus.read.blocks import LONGEST_HEADING, Joined
from corpus.read.titles import own_title, title_among

_BY_WORD = "msotitle"  # the class that Word gives to a title
_CLASS = "title"  # and Google Docs; elsewhere it may be the name of anything on the page
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")


class Names(NamedTuple):
    """What a page says about its name.

    Args:
        title: the words of the paragraphs that are the title of all; "" without one.
        known: whether the page names itself, in <title> or for others to show.
    """

    title: str
    known: bool


def names_of(tree: Any) -> Names:
    """What the page `tree` says about its name."""
    fields = (one for one in tree.iter("meta") if one.get("content"))
    shown = (one.get("property") or one.get("name") or "" for one in fields)
    known = bool(clean_line(tree.findtext("head/title") or ""))
    known = known or any(name.lower().endswith("title") for name in shown)
    by_word = " ".join(_texts(one for one in tree.iter("p") if _BY_WORD in _classes(one)))
    if by_word or known or len(_texts(tree.iter("h1"))) == 1:
        return Names(_title(by_word), known)
    named = [one for one in tree.iter("p", *_HEADINGS) if one.tag != "p" or _CLASS in _classes(one)]
    alone = sum(one.tag == "p" for one in named) == 1 and named[0].tag == "p"
    return Names(_title(named[0].text_content()) if alone else "", known)


def web_title(found: str, body: Joined, *, known: bool) -> str:
    """The title `found` on the page of `body`, unless that only is the first of its headings.

    Args:
        found: what may be the title of the page; "" where nothing was.
        body: its text.
        known: whether the page names itself.
    """
    title = clean_line(found)
    headings = {body.text[one.start : one.end] for one in body.headings}
    if known or title not in headings:
        return title
    alone = len(body.headings) == 1
    tops = [Heading(one.start, one.end, 1) for one in body.headings] if alone else body.headings
    return title_among(body.text, tops)


def _classes(element: Any) -> list[str]:
    return (element.get("class") or "").lower().split()


def _texts(elements: Iterable[Any]) -> list[str]:
    """The words of each of `elements` that has some."""
    return [words for one in elements if (words := clean_line(one.text_content()))]


def _title(words: str) -> str:
    """The title `words`, "" where they are none: a paragraph may be longer."""
    title = own_title(words)
    return title if len(title) <= LONGEST_HEADING else ""
