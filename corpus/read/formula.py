"""Formulas of Word files in one line, as they are typed: (a+b)/2, x^2, √x, ∑_(i=1)^n."""

import re
from typing import Any

_MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_VALUE = f"{_MATH}val"
_HIDDEN = frozenset((f"{_WORD}del", f"{_WORD}moveFrom"))
_ONE = re.compile(r"[\w.,]*\Z")


def formula(element: Any) -> str:
    """The words of a formula, or of a part of one, in one line."""
    if element.tag == f"{_MATH}t":
        return element.text or ""
    parts = [
        (child.tag.rpartition("}")[2], formula(child))
        for child in element
        if isinstance(child.tag, str) and child.tag not in _HIDDEN
    ]
    named = dict(parts)
    under, over = _signed("_", named.get("sub", "")), _signed("^", named.get("sup", ""))
    match element.tag.rpartition("}")[2]:
        case "f":
            return f"{_whole(named.get('num', ''))}/{_whole(named.get('den', ''))}"
        case "sSup" | "sSub" | "sSubSup":
            return f"{_whole(named.get('e', ''))}{under}{over}"
        case "rad":
            return f"{named.get('deg', '')}√{_whole(named.get('e', ''))}"
        case "nary":
            return f"{_sign(element, 'chr', '∫')}{under}{over} {named.get('e', '')}"
        case "d":
            inside = _sign(element, "sepChr", "|").join(w for name, w in parts if name == "e")
            return f"{_sign(element, 'begChr', '(')}{inside}{_sign(element, 'endChr', ')')}"
        case "m" | "eqArr":
            return "; ".join(words for name, words in parts if name in ("mr", "e"))
        case "mr":
            return " ".join(words for _, words in parts)
    return "".join(words for _, words in parts)


def _sign(element: Any, name: str, usual: str) -> str:
    """The sign that the form of `element` names, such as its brackets."""
    found = element.find(f"*/{_MATH}{name}")
    return usual if found is None else found.get(_VALUE, "")


def _signed(sign: str, words: str) -> str:
    return f"{sign}{_whole(words)}" if words else ""


def _whole(words: str) -> str:
    """`words` in brackets, unless they are one number or name."""
    return words if _ONE.match(words) else f"({words})"
