"""The labels that OpenDocument texts give items and headings: "1.", "a)", "Điều 5.", and bullets.

A list names a style, which says how each level counts; lists within it go on one level deeper.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from corpus.read.nesting import Nesting
from corpus.read.numerals import LONGEST_LABEL, label_of, number_in, numeral

_OASIS = "urn:oasis:names:tc:opendocument:xmlns:"
_TEXT, _STYLE, _OFFICE = (f"{{{_OASIS}{name}:1.0}}" for name in ("text", "style", "office"))
_XML_ID = "{http://www.w3.org/XML/1998/namespace}id"
_BULLETS = (f"{_TEXT}list-level-style-bullet", f"{_TEXT}list-level-style-image")
BULLET = "-"
_DEEPEST = 10  # levels, which begin at 1
_OUTLINE = f"{_TEXT}outline-style"  # what numbers headings, one in a file


@dataclass(frozen=True, slots=True)
class _Level:
    """How one level counts.

    Args:
        form: of its numbers, as `numeral` knows it, or `BULLET`.
        before, after: what its labels have around the numbers.
        start: its first number.
        shown: of how many levels its labels have the number, its own last.
    """

    form: str
    before: str
    after: str
    start: int
    shown: int


_Levels = Mapping[int, _Level]


class OpenList:
    """A list, or one within an item of another; its labels are asked for in reading order."""

    def __init__(
        self,
        levels: _Levels,
        depth: int,
        counts: dict[int, int],
        goes_on: bool,
        nesting: Nesting | None = None,
    ) -> None:
        self._levels = levels
        self._depth = depth
        self._counts = counts  # of all levels, shared with the lists within and around
        self._nesting = nesting or Nesting()  # shared with the lists within and around, too
        self._goes_on = goes_on  # whether nothing is counted yet since another list ended

    def label(self, start: str | None = None) -> str:
        """The label of the next item, whose own number `start` says if it has one.

        Returns:
            "-" for a bullet, and where the level is not described, or that of a list within a list;
            "" where nothing stands there.
        """
        label = self._label(start)
        own = BULLET if label == BULLET else ""
        return self._nesting.bullet(self._depth, own) or label

    def _label(self, start: str | None) -> str:
        """The label of the next item as its level alone describes it."""
        self._goes_on = False
        level = self._levels.get(self._depth)
        if level is None or level.form == BULLET:
            return BULLET
        following = self._counts.get(self._depth, level.start - 1) + 1
        self._counts[self._depth] = number_in(start, following)
        _forget(self._counts, self._depth + 1)
        if not level.form:
            return ""
        first = max(self._depth - level.shown, 0) + 1
        numbers = filter(None, map(self._number, range(first, self._depth + 1)))
        return label_of(f"{level.before}{'.'.join(numbers)}{level.after}")

    def within(self, levels: _Levels | None, goes_on: bool) -> "OpenList":
        """A list within the item that had the last label; `levels` if it is of another style."""
        deeper = min(self._depth + 1, _DEEPEST)
        goes_on = goes_on or self._goes_on
        if levels is not None and levels is not self._levels:
            return OpenList(levels, deeper, {}, goes_on, self._nesting)
        if not goes_on:
            _forget(self._counts, deeper)
        return OpenList(self._levels, deeper, self._counts, goes_on, self._nesting)

    def _number(self, depth: int) -> str:
        level = self._levels.get(depth)
        if level is None or level.form == BULLET:
            return ""
        return numeral(self._counts.get(depth, level.start), level.form)


class Labels:
    """The lists and headings of one text, each to be asked for once, in reading order."""

    def __init__(self, trees: Iterable[Any]) -> None:
        """Of the styles in `trees`; of two with the same name the last counts."""
        self._styles: dict[str, _Levels] = {}
        self._counts: dict[str, dict[int, int]] = {}  # of the last list of each style
        self._named: dict[str, tuple[str, dict[int, int]]] = {}  # style and counts, by a list's id
        self._outline: dict[int, int] = {}
        for tree in trees:
            for place in (f"{_OFFICE}styles", f"{_OFFICE}automatic-styles"):
                for style in tree.iterfind(f"{place}/{_TEXT}list-style"):
                    self._styles[style.get(f"{_STYLE}name", "")] = dict(_levels(style))
                for style in tree.iterfind(f"{place}/{_OUTLINE}"):
                    self._styles[_OUTLINE] = dict(_levels(style))

    def open(self, element: Any, above: OpenList | None) -> OpenList:
        """The list `element`, in an item of the list `above` if in any."""
        style = element.get(f"{_TEXT}style-name", "")
        goes_on = element.get(f"{_TEXT}continue-numbering") == "true"
        if above is not None:
            return above.within(self._styles.get(style), goes_on)
        counts: dict[int, int] = {}
        earlier = element.get(f"{_TEXT}continue-list")
        if earlier in self._named:
            named, counts = self._named[earlier]
            style, goes_on = style or named, True
        elif goes_on:
            counts = self._counts.get(style, counts)
        self._counts[style] = counts
        if name := element.get(_XML_ID):
            self._named[name] = style, counts
        return OpenList(self._styles.get(style, {}), 1, counts, goes_on)

    def heading(self, element: Any, depth: int) -> str:
        """The label of the heading `element`, which stands in no list; "" without one."""
        levels = self._styles.get(_OUTLINE, {})
        if depth not in levels or element.get(f"{_TEXT}is-list-header") == "true":
            return ""
        return OpenList(levels, depth, self._outline, True).label(
            element.get(f"{_TEXT}start-value")
        )


def _forget(counts: dict[int, int], depth: int) -> None:
    """Let the levels from `depth` on begin again."""
    for deeper in range(depth, _DEEPEST + 1):
        counts.pop(deeper, None)


def _levels(style: Any) -> Iterator[tuple[int, _Level]]:
    """The levels that the element `style` describes, by their depth from 1."""
    for level in style:
        depth = number_in(level.get(f"{_TEXT}level"), 0)
        if 1 <= depth <= _DEEPEST:
            form = level.get(f"{_STYLE}num-format", "")
            if level.get(f"{_STYLE}num-letter-sync") == "true" and form in ("a", "A"):
                form *= 2
            before, after = (level.get(f"{_STYLE}num-{name}", "") for name in ("prefix", "suffix"))
            yield (
                depth,
                _Level(
                    BULLET if level.tag in _BULLETS else form,
                    before[: LONGEST_LABEL + 1],
                    after[: LONGEST_LABEL + 1],
                    number_in(level.get(f"{_TEXT}start-value"), 1),
                    max(number_in(level.get(f"{_TEXT}display-levels"), 1), 1),
                ),
            )
