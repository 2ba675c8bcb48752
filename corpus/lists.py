"""Which sentences are items of a list, and which one leads into it.

"The delegates proposed:" says nothing alone, and neither does "- a plan.": an item is understood
with the line that leads into its list; where a list opens a passage, that is the heading. An item
leads into the list right below it without a colon, too: "- Adults" above "+ Day: 50.000".
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from corpus.document import Document, Passage
from corpus.items import FIRST, LEADS, SIGNS, asides, follows, is_statement, label_of, line_at
from corpus.rows import opens_line
from corpus.sentences import sentence_spans
from corpus.tables import Begun, begun, told_rows

_FARTHEST = 4_000  # characters from a lead to an item that a passage begins with
_DEEPEST = 20  # lists within each other; nobody writes more
_LINE = re.compile(r"[^\n]*\n+")
_TOLD = (".", "!", "?", "…", ";", ",")
_BULLETS = "-–+*•·"
_BEFORE = {"i": "h", "v": "u", "x": "vw"}  # letters, where these are no Roman numerals


class _Line(NamedTuple):
    """A line that may lead into a list, or in which a list within a list may stand.

    Args:
        shape: what all labels of its list have in common; "" for a line that is no item.
        name: its number or letter.
        lead: the place of its sentence that leads into a list.
        whole: the place of its sentence where an inner list below it would make that one lead.
    """

    shape: str
    name: str
    lead: int | None = None
    whole: int | None = None


def leads(text: str, spans: Sequence[tuple[int, int]]) -> list[int | None]:
    """For each sentence of `text`, the place of the sentence that leads into its list, or None.

    That is the nearest above of an outer kind that ends in a colon, or is an item of one phrase
    right above: "a) tea;" below "2. Not free:" is led by that, however "1. Free:" was led into. A
    sentence between two items has none: it may say the opposite of the lead.

    Args:
        text: a passage.
        spans: its sentences, in order, as (start, end).
    """
    found: list[int | None] = []
    around: list[_Line] = []
    within = asides(text, spans)
    alone = False  # whether a sentence is of a line that no lead is about
    for place, (start, end) in enumerate(spans):
        if opens_line(text, start):
            line = line_at(text, start)
            alone = place in within and is_statement(line)
            if place not in within:
                label = label_of(text, start, end)
                around = _around(around, label, line.endswith(LEADS))
                if label and len(line) == end - start and not line.endswith(_TOLD):
                    around[-1] = around[-1]._replace(whole=place)
        lead = next((line.lead for line in reversed(around) if line.lead is not None), None)
        found.append(None if alone else lead)
        if text[start:end].endswith(LEADS):
            around[-1] = around[-1]._replace(lead=place)
    return found


def _around(around: Sequence[_Line], label: str, leading: bool) -> list[_Line]:
    """The lines that the one with this `label` stands below, outermost first, and that line.

    Args:
        around: those of the line above.
        label: "" for a line that is no item, and so below none.
        leading: whether a list may follow it.
    """
    if not label:
        return [_Line("", "")]
    name = label.strip(SIGNS).lower()
    shape = _shape(label, name, around)
    depth = _depth(around, shape, name, leading)
    # Of bullets nobody knows how deep they are: those below one with a colon are its list.
    listed = depth == len(around) - 1 and around[depth].lead is not None
    if not name[-1].isalnum() and listed and not leading:
        return list(around)
    return [*_led_into(around[:depth], name), _Line(shape, name)]


def _led_into(outer: Sequence[_Line], name: str) -> list[_Line]:
    """The lines `outer` above an item of that `name`, the last of which leads into its list.

    Ornaments may differ from line to line of one list, "✅" and "👉", and what counts seldom stands
    below a bullet without a colon.
    """
    if not outer or outer[-1].lead is not None:
        return list(outer)
    if name not in _BULLETS and not (name[-1].isalnum() and outer[-1].name[-1:].isalnum()):
        return list(outer)
    return [*outer[:-1], outer[-1]._replace(lead=outer[-1].whole)]


def _shape(label: str, name: str, around: Sequence[_Line]) -> str:
    """What `label` has in common with all of its list: its signs, and what it counts with."""
    above = {line.name for line in around}
    roman = len(name) > 1 or (name in _BEFORE and above.isdisjoint(_BEFORE[name]))
    counts_with = "i" if roman else "a"
    shape = re.sub(r"[^\W\d_]+", counts_with, re.sub(r"\d+", "1", label))
    return shape.upper() if label.isupper() else shape


def _depth(around: Sequence[_Line], shape: str, name: str, leading: bool) -> int:
    """How many of the lines `around` an item of this `shape` stands below.

    One that counts on where its list did not begin goes on with a list further out. A list may
    have one of its own shape in it, where it begins right below a lead: what may follow both goes
    on with the inner one, and what is `leading` with the outer one, so that it has its own list.
    """
    shapes = [line.shape for line in around]
    same = [at for at, one in enumerate(shapes) if one == shape]
    after = [at for at in same if follows(name, around[at].name)]
    if after:
        return min(after) if leading else max(after)
    within = same[-1:] == [len(around) - 1] and around[-1].lead is not None and name in FIRST
    within = within and len(around) < _DEEPEST
    if same and not within:
        return same[0]
    if within or not name[-1].isalnum() or name.rpartition(".")[2] in FIRST:
        return len(around)
    bare = [one.strip(SIGNS) for one in shapes]
    return bare.index(shape.strip(SIGNS)) if shape.strip(SIGNS) in bare else int("" in shapes[:1])


def last_led(leading: Sequence[int | None], at: int) -> int:
    """The last sentence of the list that the one `at` leads into, lists in it included.

    A sentence between two items is in it, and one behind the last is not.

    Args:
        leading: what `leads` found.
        at: returned where it leads into none.
    """
    last = at
    for place, lead in enumerate(leading[at + 1 :], at + 1):
        if lead is not None:
            if not at <= lead <= last:
                break
            last = place
    return last


def opening_list(text: str, spans: Sequence[tuple[int, int]]) -> int:
    """How many sentences of `text` are the list with which it begins; 0 without two items.

    Args:
        text, spans: as for `leads`.
    """
    within = asides(text, spans)
    opening = (place for place, (start, _) in enumerate(spans) if opens_line(text, start))
    lines = [place for place in opening if place not in within]
    others = (place for place in lines if not label_of(text, *spans[place]))
    end = next(others, len(spans))
    items = [place for place in lines if place < end]
    return end if len(items) > 1 else 0


def told_in(document: Document, passage: Passage, spans: Sequence[tuple[int, int]]) -> list[str]:
    """The sentences of `passage` at `spans` as they are understood in its `document`; see `led`."""
    table = begun(document.text, passage.start)
    return led(passage.text, spans, table, _list_above(document, passage.start))


def _list_above(document: Document, start: int) -> str:
    """The text of the section above `start`, where a list may go on there; else ""."""
    text = document.text
    line = text.rfind("\n", 0, start) + 1
    below = _LINE.match(text, line)
    opening = (line, below.end() if below else line)
    if not any(label_of(text, place, len(text)) for place in opening):
        return ""
    first = max((one.end for one in document.headings if one.end <= start), default=0)
    if start - first > _FARTHEST:
        first = text.find("\n", start - _FARTHEST) + 1
    return text[first:start]


def led(
    text: str,
    spans: Sequence[tuple[int, int]],
    above: Begun | None = None,
    before: str = "",
) -> list[str]:
    """The sentences of `text` as they are understood.

    An item of a list stands behind the line that leads into it, as that one is understood, and each
    cell of a table behind the name of its column.

    Args:
        text, spans: as for `leads`.
        above: the table that goes on in the passage; see `corpus.tables.begun`.
        before: what stands above the passage, if a list of that goes on in it.
    """
    past, whole = len(before), before + text
    every = [*sentence_spans(before), *((past + start, past + end) for start, end in spans)]
    told = [whole[start:end] for start, end in every]
    leading = leads(whole, every)
    rows = [*told[: len(every) - len(spans)], *told_rows(text, spans, above)]

    def understood(place: int) -> str:
        lead, row = leading[place], rows[place]
        alone = row if row is not None else told[place]
        return alone if lead is None else f"{understood(lead)} {alone}"

    return [understood(place) for place in range(len(every) - len(spans), len(every))]
