"""Where sentences end, in Vietnamese and in English.

A newline always ends a sentence, so text must have one paragraph, list item or row a line (the
readers see to that), and a row of a table stays whole. Within other lines every run of . ! ? … is
judged by the word before it and the word after it, see `stops` and `periods`: no library we tried
splits Vietnamese well. Nothing is learned and nothing else is looked up by length, so a sentence
may be as long as its line; `split` bounds it. Time is linear: each stop looks at no more than a
fixed number of characters around it.
"""

import re
from collections.abc import Sequence

from corpus.abbreviations import SHORT
from corpus.periods import glued_ends, period_ends
from corpus.rows import cells_of, is_section
from corpus.stops import STOP, around

_WIDE_STOPS = "。！？"
_GOING_ON = (")", "]", "”", "»", ".", ",", ";")  # open no sentence
_BESIDE_SHORT = ("&", "/", "=")  # nor do these behind an abbreviation: "Sat. & Sun."
# Characters. Of a longer row `split` would make pieces, and those had better be sentences.
_LONGEST_ROW = 500


def sentence_spans(text: str) -> tuple[tuple[int, int], ...]:
    """The sentences of `text` as (start, end), in order.

    Each span is trimmed and not empty, no two overlap, and together they hold every character
    that is not a space.
    """
    spans: list[tuple[int, int]] = []
    line_start = 0
    lines = text.split("\n")
    cells = [len(cells_of(line)) for line in lines]
    for place, line in enumerate(lines):
        row = cells[place] > 1 and _is_row(lines, cells, place) and len(line) <= _LONGEST_ROW
        for start, end in _line_spans(line, row=row):
            spans.append((line_start + start, line_start + end))
        line_start += len(line) + 1
    return tuple(spans)


def _is_row(lines: Sequence[str], cells: Sequence[int], place: int) -> bool:
    """Whether another row is beside the line at `place`, or is but for a line of one cell.

    What has a bar and no row beside it may be prose: "a switch, VI | EN, at the top".
    """
    for step in (-1, 1):
        beside = place + step
        if 0 <= beside < len(lines) and cells[beside] == 1 and is_section(lines[beside].strip()):
            beside += step
        if 0 <= beside < len(lines) and cells[beside] == cells[place]:
            return True
    return False


def _line_spans(line: str, *, row: bool) -> list[tuple[int, int]]:
    """The sentences of one line; the `row` of a table is one."""
    spans: list[tuple[int, int]] = []
    start = len(line) - len(line.lstrip())
    end = len(line.rstrip())
    if row:
        return [(start, end)]
    mixed = line != line.lower()  # a line without capitals cannot tell by them
    for stop in STOP.finditer(line, start, end):
        if stop.end() < end and _ends(line, start, stop, mixed):
            spans.append((start, stop.end()))
            start = stop.end()
            while line[start].isspace():  # each space is stepped over once
                start += 1
    if start < end:
        spans.append((start, end))
    return spans


def _ends(line: str, start: int, stop: re.Match[str], mixed: bool) -> bool:
    """Whether the sentence that began at `start` ends at `stop`."""
    marks = stop[1]
    if marks[-1] in _WIDE_STOPS:
        return True
    words = around(line, start, stop)
    if not line[stop.end()].isspace():
        return glued_ends(words, line[stop.end() : stop.end() + 2]) if marks == "." else False
    if not words.next:
        sign = line[stop.end() :].lstrip()[:1]
        short = sign in _BESIDE_SHORT and marks == "." and words.word in SHORT
        return not short and sign not in ("", *_GOING_ON)
    lower = words.next.islower()  # not so in "iPhone"
    if "!" in marks or "?" in marks:
        return not lower or (not mixed and not words.closed)
    if len(marks) > 1 or marks == "…":
        return not lower and (bool(words.word) or words.after_comma)
    return period_ends(words, lower, mixed)
