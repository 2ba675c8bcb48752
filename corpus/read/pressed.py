"""Tabs and other pressed elements of a page: their words are the heading of what they show.

A page says which text that is (see `web_targets`); else it is the box behind what is pressed. What
moves, prints or closes a box that is shown anyway is no title of it.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from corpus.read.panels import behind, is_named_beside, is_panel, show, unseen, words_of
from corpus.read.web_tags import FILLED, HEADINGS, INLINE
from corpus.read.web_targets import target_of

_PRESSED = "h4"  # on most pages what stands above such questions is higher
_AROUND = ("nav", "header", "footer", "dialog")
_UNTITLED = (*FILLED, "td", "th")
_PIECES = ("li", "dt", "dd")
_MORE = re.compile(
    r"\W*(?:(?:xem|đọc|hiện|tìm hiểu) (?:thêm|tiếp|chi tiết|tất cả|đầy đủ)|mở rộng|thu gọn|"
    r"chi tiết|(?:show|read|see|view|learn) (?:more|less|all)|more)\W*",
    re.I,
)
_ACTS = re.compile(
    r"(?:chia sẻ|đóng|in|close|print|share)(?: bài viết| trang| (?:this )?page)?", re.I
)
_WORD = re.compile(r"[^\W\d_]{2}")  # "A+" and the number of a page are none
_SAID = re.compile(r"\w")
_LONGEST = 200  # characters that are pressed


def acts(pressed: Any) -> bool:
    """Whether a press on `pressed` sends, prints or closes something."""
    return _ACTS.fullmatch(words_of(pressed)) is not None


def show_named(tree: Any) -> None:
    """Show what is named by tabs and other pressed elements of `tree`, below their words."""
    named = {box.get("id"): box for box in tree.iter() if box.get("id")}
    titles: dict[Any, str] = {}
    for pressed, panel in _shown(list(_pressed(tree, named)), named):
        show(panel)
        if pressed.tag in HEADINGS or next(pressed.iterancestors(*HEADINGS), None) is not None:
            continue
        words = words_of(pressed)
        if _MORE.fullmatch(words) or titles.get(panel) == words or _is_headed(panel, words):
            pressed.drop_tree()
        elif panel not in titles:
            titles[panel] = words
            _put_above(panel, pressed)


def _shown(elements: list[Any], named: dict[str, Any]) -> list[tuple[Any, Any]]:
    """Those of `elements` that show a text, with it.

    What several of them name, with other words each, and is seen anyway, is moved by them: the
    pictures of a gallery, the rows of a table.
    """
    shown = [(one, panel) for one in elements if (panel := _panel(one, named)) is not None]
    words = defaultdict(set)
    for one in elements:
        words[named.get(target_of(one, named))].add(words_of(one))
    return [(one, panel) for one, panel in shown if unseen(panel) or len(words[panel]) <= 1]


def _panel(pressed: Any, named: dict[str, Any]) -> Any:
    """What `pressed` shows; None where that is no text, or it is not known what it is."""
    panel = named.get(target_of(pressed, named))
    if panel is None and pressed.tag != "button":
        panel = behind(pressed)
        if panel is not None and not unseen(panel) and not _unfolds(pressed):
            return None
    if panel is None or not is_panel(panel) or is_named_beside(panel) or acts(pressed):
        return None
    if pressed.get("aria-haspopup", "false") != "false":
        return None
    beside = any(one.tag in _AROUND for one in (panel, *panel.iterancestors()))
    return None if beside or panel in (pressed, *pressed.iterancestors()) else panel


def _unfolds(pressed: Any) -> bool:
    """Whether `pressed` says that it unfolds something, and leads to no other page."""
    leads = (pressed.get("href") or "#").strip().lower()
    return pressed.get("aria-expanded") is not None and leads.startswith(("#", "javascript:"))


def _is_headed(panel: Any, words: str) -> bool:
    """Whether `panel` begins with a heading that says `words`, but for a number before them."""
    heading = next(panel.iter(*HEADINGS), None)
    said = "" if heading is None else words_of(heading)
    return said != "" and words.endswith(said) and words_of(panel).startswith(said)


def _put_above(panel: Any, pressed: Any) -> None:
    """Make a heading of `panel` of the words of `pressed`, where it stands or above the panel."""
    if behind(pressed) is panel and pressed.tag not in _PIECES:
        for title in list(pressed.iter(*HEADINGS)):
            title.drop_tag()
        pressed.tag = _PRESSED
        return
    title = panel.makeelement(_PRESSED)
    title.text = words_of(pressed)
    panel.addprevious(title)
    pressed.drop_tree()


def _pressed(tree: Any, named: dict[str, Any]) -> Iterator[Any]:
    """What is pressed in `tree` and says so: no boxes with texts of their own."""
    for element in tree.iter():
        says: object = {"aria-controls", "aria-expanded"} & set(element.keys())
        says = says or element.get("role") in ("button", "tab") or target_of(element, named)
        if not says or element.tag in _UNTITLED:
            continue
        inside = all(one.tag in INLINE or one.tag in HEADINGS for one in element.iterdescendants())
        words = words_of(element)
        if inside and _WORD.search(words) and len(words) <= _LONGEST and not _in_words(element):
            yield element


def _in_words(pressed: Any) -> bool:
    """Whether `pressed` is a part of a sentence: words stand right before or behind it."""
    place = pressed
    while (above := place.getparent()) is not None:
        before = place.getprevious()
        text = above.text if before is None else before.tail
        if _SAID.search(text or "") or _SAID.search(place.tail or ""):
            return True
        if above.tag not in INLINE:
            return False
        place = above
    return False
