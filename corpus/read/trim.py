"""What a web page holds beside its text is taken out of its tree, before the article is looked for.

Of a short page the whole is taken where no article is found in it, so that menus, buttons and
hidden words would be quoted with it.
"""

import re
from typing import Any

# Ways through the site, what is pressed, chosen or filled in, what is drawn, what scripts replace,
# what is struck out.
_BESIDE = (
    "nav", "button", "select", "input", "svg", "object", "picture", "noscript",
    "del", "s", "strike",
)  # fmt: skip
_UNSEEN = re.compile(r"(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)\b", re.I)
MOSTLY = 0.8  # of the words, in links: navigation
_CONTACTS = ("tel:", "mailto:")


def trim(tree: Any) -> None:
    """Take out of `tree` what is not shown as text, what is struck, and ways through the site."""
    for element in list(tree.iter(*_BESIDE)):
        element.drop_tree()
    for element in list(tree.iter()):
        if hidden(element):
            element.drop_tree()


def unlink_contacts(tree: Any) -> None:
    """Make words of links in `tree` that lead to no page: a number is what is asked for."""
    for link in list(tree.iter("a")):
        if (link.get("href") or "").strip().lower().startswith(_CONTACTS):
            link.drop_tag()


def letters(element: Any) -> int:
    """How many characters the words of `element` have."""
    return len("".join("".join(element.itertext()).split()))


def linked(element: Any) -> int:
    """How many of the characters of the words of `element` are in links."""
    return sum(map(letters, element.iter("a")))


def hidden(element: Any) -> bool:
    """Whether browsers do not show `element` before a script or a press lets them."""
    if element.tag in ("html", "body"):  # only until the page is there
        return False
    said = element.get("hidden")
    if said is not None and said.lower() != "until-found":
        return True
    return _UNSEEN.search(element.get("style") or "") is not None
