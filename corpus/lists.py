"""Which sentences are items of a list, and which one leads into it.

"The delegates proposed:" says nothing alone, and neither does "- a plan.": an item is understood
with the line that leads into its list; where a list opens a passage, that is the heading.
"""

import re
from collections.abc import Sequence

from corpus.tables import Begun, headers, is_below, named, opens_line

# A bullet; 1. 1.2. a) B. iv) (1); and 1.2 alone, which may as well be a number: see `_begins_item`.
_ITEM = re.compile(
    r"(?:[-*•–—+]|\(?(?:\d{1,3}(?:\.\d{1,2}){0,5}|[a-zđA-ZĐ]|[ivx]{2,5}|[IVX]{2,5})[.)]"
    r"|(?P<bare>\d{1,2}(?:\.\d{1,2}){1,5}))\s"
)
_LEADS = (":", "：")


def is_item(line: str) -> bool:
    """Whether `line` begins as an item of a list does."""
    return _begins_item(line, 0, len(line))


def _begins_item(text: str, start: int, end: int) -> bool:
    """Whether the sentence of `text` from `start` to `end` does.

    "1.2 Scope" does, "1.2 million" and "1.2 GB" do not.
    """
    found = _ITEM.match(text, start, end)
    if found is None or found["bare"] is None:
        return found is not None
    return text[found.end() : found.end() + 2].istitle()


def leads(text: str, spans: Sequence[tuple[int, int]]) -> list[int | None]:
    """For each sentence of `text`, the place of the sentence that leads into its list, or None.

    Args:
        text: a passage.
        spans: its sentences, in order, as (start, end).
    """
    found: list[int | None] = []
    lead: int | None = None
    for place, (start, end) in enumerate(spans):
        if opens_line(text, start) and not _begins_item(text, start, end):
            lead = None
        found.append(lead)
        if text[start:end].endswith(_LEADS) and lead is None:
            lead = place
    return found


def opening_list(text: str, spans: Sequence[tuple[int, int]]) -> int:
    """How many sentences of `text` are the list with which it begins; 0 without two items.

    Args:
        text, spans: as for `leads`.
    """
    lines = [place for place, (start, _) in enumerate(spans) if opens_line(text, start)]
    others = (place for place in lines if not _begins_item(text, *spans[place]))
    end = next(others, len(spans))
    items = [place for place in lines if place < end]
    return end if len(items) > 1 else 0


def led(text: str, spans: Sequence[tuple[int, int]], above: Begun | None = None) -> list[str]:
    """The sentences of `text` as they are understood.

    An item of a list stands behind the line that leads into it, and each cell of a table behind
    the name of its column.

    Args:
        text, spans: as for `leads`.
        above: the table that goes on in the passage; see `corpus.tables.begun`.
    """
    told = [text[start:end] for start, end in spans]

    def understood(place: int, lead: int | None, header: int | None) -> str:
        if above and is_below(text, spans[place], above):
            return named(above.names, told[place])
        if header is not None and header != place:
            return named(told[header], told[place])
        return told[place] if lead is None else f"{told[lead]} {told[place]}"

    pairs = zip(leads(text, spans), headers(text, spans, above), strict=True)
    return [understood(place, *found) for place, found in enumerate(pairs)]
