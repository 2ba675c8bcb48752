"""Words of a web page that stand in the parts of forms though there is nothing to fill in.

What finds the article of a page drops these parts with all their words. Those of real forms, and
what stands beside a field of one, stay what they are.
"""

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from corpus.read.trim import letters
from corpus.read.web_tags import FILLED, INLINE

_FIELDS = (*FILLED, "button")
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
    results = defaultdict(list)
    for result in tree.iter("output"):
        results[_box(result)].append(result)
    for box, inside in results.items():
        if letters(box) > sum(map(letters, inside)):  # beside words, not by itself
            for result in inside:
                result.drop_tag()


def _asks(box: Any) -> bool:
    """Whether a reader can fill in or press something in `box`."""
    return next(_fields(box, _FIELDS), None) is not None


def _is_beside_field(label: Any) -> bool:
    """Whether a field stands directly before or behind `label`, or in the box behind it."""
    before = label.getprevious()
    if before is not None and before.tag in _FIELDS and not (before.tail or "").strip():
        return True
    place = label
    while not (place.tail or "").strip():
        behind, above = place.getnext(), place.getparent()
        if behind is not None:
            return behind.tag in _FIELDS or next(_fields(behind, FILLED), None) is not None
        if above is None or place.getprevious() is not None or (above.text or "").strip():
            return False
        place = above  # it holds nothing else
    return False


def _fields(box: Any, names: tuple[str, ...]) -> Iterator[Any]:
    """The fields in `box` that a reader sees."""
    return (field for field in box.iter(*names) if (field.get("type") or "").lower() != "hidden")


def _box(result: Any) -> Any:
    return next(above for above in result.iterancestors() if above.tag not in INLINE)
