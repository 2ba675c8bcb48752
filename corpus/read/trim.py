"""What a web page holds beside its text is taken out of its tree, before the article is looked for.

Of a short page the whole is taken where no article is found in it, so that menus, buttons and
hidden words would be quoted with it.
"""

import re
from typing import Any

# Ways through the site, what is pressed or chosen, what scripts replace, what is struck out.
_BESIDE = ("nav", "button", "select", "noscript", "del", "s", "strike")
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6", "summary", "dt")
_UNSEEN = re.compile(r"(?:^|;)\s*display\s*:\s*none\b", re.I)
# A list or table with so many links, and so little besides, is navigation.
_FEWEST_LINKS = 4
_MOSTLY_LINKS = 0.8
_CONTACTS = ("tel:", "mailto:")  # they lead to no page, and what they say is asked for


def trim(tree: Any) -> None:
    """Take out of `tree` what is not shown as text, what is struck, and ways to other pages."""
    for heading in tree.iter(*_HEADINGS):
        for button in list(heading.iter("button")):  # that unfolds what stands below
            button.drop_tag()
    for element in list(tree.iter(*_BESIDE)):
        element.drop_tree()
    for element in list(tree.iter()):
        if isinstance(element.tag, str) and _hidden(element):
            element.drop_tree()
    for link in list(tree.iter("a")):
        if (link.get("href") or "").strip().lower().startswith(_CONTACTS):
            link.drop_tag()
    for element in list(tree.iter("ul", "ol", "table")):
        if element.getparent() is not None and _leads_elsewhere(element):
            element.drop_tree()


def letters(element: Any) -> int:
    """How many characters the words of `element` have."""
    return len("".join("".join(element.itertext()).split()))


def _hidden(element: Any) -> bool:
    if element.tag in ("html", "body"):  # only until the page is there
        return False
    hidden = element.get("hidden")
    if hidden is not None and hidden.lower() != "until-found":
        return True
    return _UNSEEN.search(element.get("style") or "") is not None


def _leads_elsewhere(element: Any) -> bool:
    """Whether a list or table holds links and little else."""
    links = list(element.iter("a"))
    if len(links) < _FEWEST_LINKS:
        return False
    return sum(map(letters, links)) >= _MOSTLY_LINKS * max(letters(element), 1)
