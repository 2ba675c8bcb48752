"""Words of a web page that are also the names of share buttons: "Email", "Facebook", "PDF".

What finds the article of a page drops each part of it that is nothing but one of them, so that a
table of contacts loses the names of its rows, and a list of prices those of its columns.
"""

from re import Pattern
from typing import Any

# Cleaning takes it out again, and it makes another word of the one that it stands behind.
_INVISIBLE = "\u2060"
_PRESSED = ("a", "button")


def keep_shares(tree: Any, shares: Pattern[str]) -> None:
    """Have the words of the page `tree` kept that are called like share buttons and lead nowhere.

    Args:
        tree: a page.
        shares: what is dropped, as it begins in a line.
    """
    for element in () if (body := tree.find("body")) is None else body.iter():
        if isinstance(element.tag, str):
            if _is_share(element.text, shares) and not _is_pressed(element):
                element.text = _guarded(element.text, shares)
            if _is_share(element.tail, shares) and not _is_pressed(element.getparent()):
                element.tail = _guarded(element.tail, shares)


def _is_share(text: str | None, shares: Pattern[str]) -> bool:
    """Whether a line of `text` would be taken for a button."""
    return text is not None and any(map(shares.match, text.splitlines()))


def _guarded(text: str, shares: Pattern[str]) -> str:
    """`text` with an invisible character in each line that would be taken for a button."""
    lines = text.splitlines(keepends=True)
    return "".join(_guard(line) if shares.match(line.rstrip()) else line for line in lines)


def _guard(line: str) -> str:
    words = line.rstrip()
    return f"{words}{_INVISIBLE}{line[len(words) :]}"


def _is_pressed(element: Any) -> bool:
    """Whether `element` is what leads to another page or does something, or stands in it."""
    around = (element, *element.iterancestors())
    return any(
        one.tag in _PRESSED or one.get("role") == "button" or one.get("onclick") for one in around
    )
