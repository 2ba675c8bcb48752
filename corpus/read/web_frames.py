"""Which box of a web page is its text where the page does not say so, and what stands in it.

What a box is called, and a list of links, are believed to be of the text only where its title
stands above them: bars, menus and announcements stand above the title.
"""

from collections.abc import Iterable
from typing import Any

from corpus.read.trim import letters

_MOST_PROSE = 0.5
_OF_SITE = ("nav", "header", "footer")
_NO_BOXES = (*_OF_SITE, "body", "html")


def text_box(tree: Any) -> Any:
    """The smallest box that holds the title and most paragraphs of the page `tree`, or None.

    None, too, where that is the whole page, or holds the ways through the site.
    """
    title = next(tree.iter("h1"), None)
    if title is None:
        return None
    prose = sum(map(letters, tree.iter("p")))
    inside, place = 0, title
    for box in title.iterancestors():
        beside = [one for one in box if one is not place]  # the rest was counted in `place`
        of_site = any(next(one.iter(*_OF_SITE), None) is not None for one in beside)
        if of_site or box.tag in _NO_BOXES:
            return None
        inside += sum(letters(one) for child in beside for one in child.iter("p"))
        if inside >= _MOST_PROSE * prose:
            return box
        place = box
    return None


def below_title(frame: Any, elements: Iterable[Any]) -> list[Any]:
    """Those of `elements` of `frame` that stand below its first h1, or around it.

    All of them where it has none: then its title stands above it.
    """
    title = next(frame.iter("h1"), None)
    if title is None:
        return list(elements)
    around = set(title.iterancestors())
    above = set()
    for element in frame.iter():
        if element is title:
            break
        if element not in around:
            above.add(element)
    return [element for element in elements if element not in above]
