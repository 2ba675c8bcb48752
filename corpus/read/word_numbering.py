"""What the numbering of a Word file says: which lists it has, and how each level of them counts.

Several lists may count together: Word calls what they share an abstract list.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from corpus.read.numerals import LONGEST_LABEL, number_in

_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_ABSTRACT, _LIST, _LEVEL, _OVERRIDE = (
    f"{_WORD}{name}" for name in ("abstractNum", "num", "lvl", "lvlOverride")
)
_VALUE, _INDEX = f"{_WORD}val", f"{_WORD}ilvl"
_OFF = ("0", "false", "off")
BULLET = "-"
# As `numeral` knows them; what stands here not is written in digits.
_FORMS = {
    "bullet": BULLET, "none": "", "decimalZero": "01", "lowerLetter": "aa", "upperLetter": "AA",
    "lowerRoman": "i", "upperRoman": "I",
}  # fmt: skip
DEEPEST = 8  # Word's levels are 0 to 8


@dataclass(frozen=True, slots=True)
class Level:
    """How one level of a list counts.

    Args:
        form: of its numbers, as `numeral` knows it, or `BULLET`.
        pattern: of its labels, with "%1" for the number of the first level.
        start: its first number.
        restarters: how many levels, from the first, let it begin again by an item of theirs.
        digits: whether its labels have the numbers of all levels in digits.
    """

    form: str
    pattern: str
    start: int
    restarters: int
    digits: bool


@dataclass(frozen=True, slots=True)
class NumberedList:
    """A list of a Word file.

    Args:
        shared: the id of the abstract list that it counts with.
        levels: by their depth, from 0.
        starts: where a level begins anew when this list first has an item of it.
        styles: the level that paragraphs of a style have, by the style's id.
    """

    shared: str
    levels: Mapping[int, Level]
    starts: Mapping[int, int]
    styles: Mapping[str, int]


def lists_in(numbering: Any) -> dict[str, NumberedList]:
    """The lists that the element `numbering` describes, by id; none where it is None."""
    if numbering is None:
        return {}
    abstract, linked = {}, {}
    for element in numbering.iterchildren(_ABSTRACT):
        name = element.get(f"{_WORD}abstractNumId", "")
        abstract[name] = element
        if style := _said(element, "styleLink"):
            linked[style] = name
    levels = {name: _levels(element) for name, element in abstract.items()}
    styles = {name: _styles(element) for name, element in abstract.items()}
    found = {}
    for element in numbering.iterchildren(_LIST):
        shared = _said(element, "abstractNumId")
        if shared in abstract:  # perhaps it only names the style that another describes
            shared = linked.get(_said(abstract[shared], "numStyleLink"), shared)
            overrides = list(element.iterchildren(_OVERRIDE))
            changed = {depth: level for one in overrides for depth, level in _levels(one).items()}
            found[element.get(f"{_WORD}numId", "")] = NumberedList(
                shared,
                {**levels[shared], **changed} if changed else levels[shared],
                _starts(overrides),
                styles[shared],
            )
    return found


def _levels(element: Any) -> dict[int, Level]:
    """The levels that `element` describes, an abstract list or a change of one."""
    found = {}
    for level in element.iterchildren(_LEVEL):
        depth = number_in(level.get(_INDEX), -1)
        if 0 <= depth <= DEEPEST:
            pattern = _said(level, "lvlText")
            restarters = number_in(_said(level, "lvlRestart"), depth)
            legal = level.find(f"{_WORD}isLgl")
            found[depth] = Level(
                form=_FORMS.get(_said(level, "numFmt"), "1"),
                pattern=pattern if len(pattern) <= LONGEST_LABEL else "",
                start=number_in(_said(level, "start"), 0),
                restarters=min(restarters, depth),
                digits=legal is not None and legal.get(_VALUE) not in _OFF,
            )
    return found


def _styles(element: Any) -> dict[str, int]:
    """The level of each style that the abstract list `element` numbers."""
    found: dict[str, int] = {}
    for level in element.iterchildren(_LEVEL):
        style, depth = _said(level, "pStyle"), number_in(level.get(_INDEX), -1)
        if style and 0 <= depth <= DEEPEST:
            found.setdefault(style, depth)
    return found


def _starts(overrides: list[Any]) -> dict[int, int]:
    """Where the levels begin of which the `overrides` of a list say so."""
    said = ((number_in(one.get(_INDEX), -1), _said(one, "startOverride")) for one in overrides)
    return {depth: number_in(start, 0) for depth, start in said if start}


def _said(element: Any, name: str) -> str:
    """The value of the child of `element` with that name; empty without one."""
    child = element.find(f"{_WORD}{name}")
    return "" if child is None else child.get(_VALUE, "")
