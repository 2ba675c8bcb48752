"""Words of a web page that stand in the parts of forms though there is nothing to fill in.

What finds the article of a page drops these parts with all their words. Those of real forms, and
what stands beside a field of one, stay what they are.
"""

from typing import Any

_FIELDS = ("input", "select", "textarea", "button")
_CAPTION = "h4"  # below the headings of most pages


def free_words(tree: Any) -> None:
    """Make boxes, captions and words of the parts of forms in `tree` that ask for nothing."""
    named = {field.get("id") for field in tree.iter(*_FIELDS)} - {None}
    for label in list(tree.iter("label")):
        if label.get("for") not in named and not _asks(label) and not _is_beside_field(label):
            label.drop_tag()
    for box in tree.iter("fieldset", "form"):
        if not _asks(box):
            box.tag = "div"
            for caption in box.iter("legend"):
                caption.tag = _CAPTION
    for result in list(tree.iter("output")):
        result.drop_tag()


def _asks(box: Any) -> bool:
    """Whether a reader can fill in or press something in `box`."""
    return any((field.get("type") or "").lower() != "hidden" for field in box.iter(*_FIELDS))


def _is_beside_field(label: Any) -> bool:
    """Whether a field stands directly before or behind `label`."""
    behind = None if (label.tail or "").strip() else label.getnext()
    before = label.getprevious()
    if before is not None and (before.tail or "").strip():
        before = None
    return any(one is not None and one.tag in _FIELDS for one in (before, behind))
