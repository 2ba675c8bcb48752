"""The labels that Word gives paragraphs itself: "1.", "a)", "Điều 5.", and bullets.

They stand nowhere in the text: a paragraph, or its style, only says of which list it is and how
deep. So the paragraphs are counted here, as they come.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from corpus.read.nesting import Nesting
from corpus.read.numerals import label_of, number_in, numeral
from corpus.read.word_numbering import BULLET, DEEPEST, NumberedList, lists_in

_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FORM = "/".join(f"{_WORD}{name}" for name in ("pPr", "numPr"))
_STYLE, _STYLE_ID = f"{_WORD}style", f"{_WORD}styleId"
_BASED_ON, _LIST, _INDEX = (f"{_WORD}{name}" for name in ("basedOn", "numId", "ilvl"))
_VALUE = f"{_WORD}val"
_LONGEST_CHAIN = 10  # of styles that extend each other; a damaged file may have a circle
_PLACE = re.compile("%([1-9])")
_NO_LIST = "0"
_INNER = re.compile(r"List[A-Za-z]*([2-9])\Z")  # a style for lists within lists, "ListBullet2"

_Place = tuple[str | None, int | None]  # the id of a list, and a level; None where not said


class Labels:
    """The labels of the paragraphs of a file, each to be asked for once, in reading order."""

    def __init__(self, numbering: Any, styles: Any) -> None:
        self._lists = lists_in(numbering)
        self._styled = _styled(styles, self._lists)
        self._counts: dict[str, dict[int, int]] = {}  # of each level, by the list's `shared`
        self._begun: set[tuple[str, int]] = set()
        self._nesting = Nesting()

    def label(self, paragraph: Any, style: str) -> str:
        """The label of the next `paragraph`, which is of the style with that id.

        Returns:
            "-" for a bullet, and where the list is not described, or that of a list within a list;
            "" where nothing stands there.
        """
        form = paragraph.find(_FORM)
        name, level = self._styled.get(style, (None, None))
        if form is not None:
            own, depth = _place(form)
            name, level = own or name, depth if own or depth is not None else level
        if name == _NO_LIST:
            return ""
        level = level or 0
        label = self._label(name, level, of_list=form is not None or style.startswith("List"))
        if not label:
            return ""
        inner = _INNER.match(style)
        deep = level or (int(inner[1]) - 1 if inner else 0)
        return self._nesting.bullet(deep, BULLET if label == BULLET else "") or label

    def _label(self, name: str | None, level: int, *, of_list: bool) -> str:
        """The label of the next item of the list with the id `name`, if there is one.

        Args:
            of_list: whether its paragraph says that it is one of a list.
        """
        numbered = self._lists.get(name or "")
        if name is None or numbered is None or level not in numbered.levels:
            return BULLET if of_list else ""
        return self._next(name, numbered, level)

    def _next(self, name: str, numbered: NumberedList, level: int) -> str:
        """The label of the next item of a list."""
        counts = self._counts.setdefault(numbered.shared, {})
        if level in numbered.starts and (name, level) not in self._begun:
            counts.pop(level, None)
        self._begun.add((name, level))
        counts[level] = counts[level] + 1 if level in counts else _start(numbered, level)
        for deeper in range(level + 1, DEEPEST + 1):
            below = numbered.levels.get(deeper)
            if below is None or level < below.restarters:
                counts.pop(deeper, None)
        shown = numbered.levels[level]
        if shown.form == BULLET:
            return BULLET

        def number(place: re.Match[str]) -> str:
            depth = int(place[1]) - 1
            form = numbered.levels[depth].form if depth in numbered.levels else ""
            if form in ("", BULLET):
                return ""
            found = counts[depth] if depth in counts else _start(numbered, depth)
            return numeral(found, "1" if shown.digits else form)

        return label_of(_PLACE.sub(number, shown.pattern))


def _start(numbered: NumberedList, level: int) -> int:
    return numbered.starts.get(level, numbered.levels[level].start)


def _place(form: Any) -> _Place:
    """Of which list a paragraph or style with this `form` is, and how deep in it."""
    name, index = form.find(_LIST), form.find(_INDEX)
    level = None if index is None else number_in(index.get(_VALUE), 0)
    return None if name is None else name.get(_VALUE), level


def _styled(styles: Any, lists: Mapping[str, NumberedList]) -> dict[str, _Place]:
    """Of which list the paragraphs of each style are, and how deep, by the style's id."""
    said: dict[str, tuple[_Place, str]] = {}
    for style in styles.iterchildren(_STYLE):
        form, above = style.find(_FORM), style.find(_BASED_ON)
        said[style.get(_STYLE_ID, "")] = (
            (None, None) if form is None else _place(form),
            "" if above is None else above.get(_VALUE, ""),
        )
    found = {}
    for style in said:
        chain = list(_chain(style, said))
        name = next((said[one][0][0] for one in chain if said[one][0][0] is not None), None)
        by_style = lists[name].styles if name is not None and name in lists else {}
        levels = (by_style.get(one, said[one][0][1]) for one in chain)
        found[style] = name, next((level for level in levels if level is not None), None)
    return found


def _chain(style: str, said: Mapping[str, tuple[_Place, str]]) -> Iterator[str]:
    """`style`, then those that it extends."""
    for _ in range(_LONGEST_CHAIN):
        if style not in said:
            return
        yield style
        style = said[style][1]
