"""What a web page is called: as it says itself, and never by the first of its chapters.

Word and Google Docs write the title of a document as a paragraph of its own, and some programs name
no page: then whoever looks for a title would take the first heading.
"""

from typing import Any, NamedTuple

from corpus.clean import clean_line
from corpus.read.blocks import LONGEST_HEADING, Joined
from corpus.read.titles import own_title, title_among

_BY_WORD = "msotitle"  # the class that Word gives to a title
_CLASS = "title"  # and Google Docs; elsewhere it may be the name of anything on the page
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")


class Names(NamedTuple):
    """What a page says about its name.

    Args:
        title: the words of the paragraph that is the title of all; "" without one.
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
    by_word = [one for one in tree.iter("p") if _BY_WORD in _classes(one)]
    if by_word or known:
        return Names(_words(by_word[0]) if by_word else "", known)
    named = [one for one in tree.iter("p", *_HEADINGS) if one.tag != "p" or _CLASS in _classes(one)]
    alone = sum(one.tag == "p" for one in named) == 1 and named[0].tag == "p"
    return Names(_words(named[0]) if alone else "", known)


def web_title(found: str, body: Joined, *, known: bool) -> str:
    """The title `found` on the page of `body`, unless that only is the first of its headings.

    Args:
        found: what may be the title of the page; "" where nothing was.
        body: its text.
        known: whether the page names itself.
    """
    title = clean_line(found)
    headings = {body.text[one.start : one.end] for one in body.headings}
    return title_among(body.text, body.headings) if not known and title in headings else title


def _classes(element: Any) -> list[str]:
    return (element.get("class") or "").lower().split()


def _words(element: Any) -> str:
    """The words of a title, "" where they are none: a paragraph may be longer."""
    words = own_title(element.text_content())
    return words if len(words) <= LONGEST_HEADING else ""
