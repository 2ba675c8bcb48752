"""The words of one paragraph of an OpenDocument text, and what stands beside it."""

from collections.abc import Iterable, Iterator
from typing import Any

_OASIS = "urn:oasis:names:tc:opendocument:xmlns:"
_TEXT, _OFFICE, _STYLE = (f"{{{_OASIS}{name}:1.0}}" for name in ("text", "office", "style"))
_DRAWN = f"{{{_OASIS}drawing:1.0}}"  # frames and shapes: what they hold stands beside the text
HIDDEN = frozenset(
    (f"{_TEXT}tracked-changes", f"{_OFFICE}annotation", f"{_TEXT}sequence-decls",
     f"{_TEXT}table-of-content", f"{_TEXT}number", f"{_TEXT}note-citation")
)  # fmt: skip
_BESIDE = (f"{_TEXT}note-body", _DRAWN)
_GAPS = {f"{_TEXT}s": " ", f"{_TEXT}tab": "\t", f"{_TEXT}line-break": "\n"}
_POSITION = f"{_STYLE}text-position"


def words_of(paragraph: Any, beside: list[Any]) -> str:
    """The words of `paragraph`; its notes, and what is drawn in it, go to `beside`."""
    pieces = [paragraph.text or ""]
    for child in paragraph:
        if child.tag in _GAPS:
            pieces.append(_GAPS[child.tag])
        elif isinstance(child.tag, str) and child.tag.startswith(_BESIDE):
            beside.append(child)
        elif isinstance(child.tag, str) and child.tag not in HIDDEN:
            pieces.append(words_of(child, beside))
        pieces.append(child.tail or "")
    return "".join(pieces)


def raised_spans(content: Any, described: Iterable[Any]) -> Iterator[Any]:
    """The spans of `content` that stand above the line, as the styles in `described` say."""
    styles = {
        style.get(f"{_STYLE}name")
        for tree in described
        for style in tree.iter(f"{_STYLE}style")
        for form in style.iter(f"{_STYLE}text-properties")
        if _is_above(form.get(_POSITION, ""))
    }
    for span in content.iter(f"{_TEXT}span"):
        if span.get(f"{_TEXT}style-name") in styles:
            yield span


def _is_above(position: str) -> bool:
    """Whether "super 58%" or "33% 58%" is above the line; "sub" and "-33%" are below."""
    return position.startswith(("super", *"123456789"))
