"""Texts of a page that it shows by a press on what is no button, or on a tab that stands elsewhere.

A page says which text that is by `aria-controls`; else it is the box behind what is pressed. A
hidden box behind a heading is known by the question above it, or by another such box.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from corpus.read.boxes import INLINE
from corpus.read.trim import MOSTLY, hidden, letters, linked
from corpus.read.web_names import says_beside

_TITLES = ("h1", "h2", "h3", "h4", "h5", "h6")
_PRESSED = "h4"  # on most pages what stands above such questions is higher
_BOXES = ("div", "section", "p", "ul", "ol", "table")
_FIELDS = ("input", "select", "textarea")
_AROUND = ("nav", "header", "footer", "dialog")
_PIECES = ("li", "dt", "dd", "td", "th")
_ROLES = frozenset({"alertdialog", "dialog", "listbox", "menu", "search", "tooltip"})
_HIDING = frozenset({"collapse", "d-none", "hidden", "hide"})
_MORE = re.compile(
    r"\W*(?:(?:xem|đọc|hiện|tìm hiểu) (?:thêm|tiếp|chi tiết|tất cả|đầy đủ)|mở rộng|thu gọn|"
    r"chi tiết|(?:show|read|see|view|learn) (?:more|less|all)|more)\W*",
    re.I,
)
_SHARES = re.compile(r"\s*(?:chia sẻ|share)(?: bài viết| this page)?\s*", re.I)
_MOST_STEPS = 4  # from what is pressed to what holds only that
_LONGEST = 200  # characters that are pressed


def behind(pressed: Any) -> Any:
    """The box or list behind `pressed`, or behind what holds nothing else."""
    place = pressed
    for _ in range(_MOST_STEPS):
        if (place.tail or "").strip():
            return None
        follows, above = place.getnext(), place.getparent()
        if follows is not None:
            return follows if follows.tag in _BOXES else None
        if above is None or (above.text or "").strip() or place.getprevious() is not None:
            return None
        place = above
    return None


def shares(pressed: Any) -> bool:
    """Whether a press on `pressed` sends the page to somebody."""
    return _SHARES.fullmatch(_words(pressed)) is not None


def is_panel(box: Any) -> bool:
    """Whether `box` may be a text that unfolds: it holds words, not mere links or fields."""
    names = [box.get("id") or "", *(box.get("class") or "").split()]
    return not (
        linked(box) >= MOSTLY * letters(box)
        or any(says_beside(name) for name in names if name not in _HIDING)
        or any((field.get("type") or "").lower() != "hidden" for field in box.iter(*_FIELDS))
    )


def show(panel: Any) -> None:
    """Take from `panel` what hides it before a press."""
    if hidden(panel):
        panel.attrib.pop("hidden", None)
        panel.attrib.pop("style", None)
    panel.attrib.pop("aria-hidden", None)
    names = (panel.get("class") or "").split()
    if not _HIDING.isdisjoint(names):
        panel.set("class", " ".join(name for name in names if name not in _HIDING))


def show_answers(tree: Any) -> None:
    """Show the hidden boxes behind headings of the page `tree` that ask, or of which are several.

    One alone may be a message that a script shows, or several that say the same.
    """
    found: dict[str, list[tuple[Any, Any]]] = defaultdict(list)
    for heading in tree.iter(*_TITLES[1:], "dt"):
        box = heading.getnext() if heading.tag == "dt" else behind(heading)
        if box is not None and box.tag in (*_BOXES, "dd") and _unseen(box) and is_panel(box):
            found[heading.tag].append((heading, box))
    for pairs in found.values():
        several = len({_words(box) for _, box in pairs}) > 1
        for heading, box in pairs:
            if several or _words(heading).endswith("?"):
                show(box)


def show_named(tree: Any) -> None:
    """Show what is named by tabs and other pressed elements of `tree`, below their words."""
    named = {box.get("id"): box for box in tree.iter() if box.get("id")}
    titles: dict[Any, str] = {}
    for pressed in list(_pressed(tree)):
        panel = _panel(pressed, named)
        if panel is None:
            continue
        show(panel)
        if pressed.tag in _TITLES or next(pressed.iterancestors(*_TITLES), None) is not None:
            continue
        words = _words(pressed)
        if _MORE.fullmatch(words) or titles.get(panel) == words:
            pressed.drop_tree()
        elif panel not in titles:
            titles[panel] = words
            _put_above(panel, pressed)


def _panel(pressed: Any, named: dict[str, Any]) -> Any:
    """What `pressed` shows; None where that is no text, or it is not known what it is."""
    names = (pressed.get("aria-controls") or "").split()
    panel = named.get(names[0]) if names else None
    if panel is None and pressed.tag != "button":
        panel = behind(pressed)
        if panel is not None and pressed.get("aria-expanded") is None and not _unseen(panel):
            return None
    if panel is None or not is_panel(panel) or shares(pressed):
        return None
    if pressed.get("aria-haspopup", "false") != "false":
        return None
    around = list(panel.iterancestors())
    beside = any(one.tag in _AROUND for one in (panel, *around))
    return None if beside or panel.get("role") in _ROLES or _is_in(panel, pressed) else panel


def _put_above(panel: Any, pressed: Any) -> None:
    """Make a heading of `panel` of the words of `pressed`, where it stands or above the panel."""
    if behind(pressed) is panel and pressed.tag not in _PIECES:
        for title in list(pressed.iter(*_TITLES)):
            title.drop_tag()
        pressed.tag = _PRESSED
        return
    title = panel.makeelement(_PRESSED)
    title.text = _words(pressed)
    panel.addprevious(title)
    pressed.drop_tree()


def _is_in(panel: Any, pressed: Any) -> bool:
    return panel in (pressed, *pressed.iterancestors())


def _unseen(box: Any) -> bool:
    return hidden(box) or box.get("aria-hidden") == "true"


def _words(element: Any) -> str:
    return " ".join("".join(element.itertext()).split())


def _pressed(tree: Any) -> Iterator[Any]:
    """What is pressed in `tree` and says so: no boxes with texts of their own."""
    for element in tree.iter():
        says = {"aria-controls", "aria-expanded"} & set(element.keys())
        if not (says or element.get("role") in ("button", "tab")) or element.tag in _FIELDS:
            continue
        inside = all(one.tag in INLINE or one.tag in _TITLES for one in element.iterdescendants())
        if inside and 0 < letters(element) <= _LONGEST:
            yield element
