"""The headings of a text that are only set in bold, as most office files have them.

A bold line may as well be a warning, a signature, a row, an item or a price. So it counts only
where it is short, does not end as a sentence or a label does, and has text below that is not bold;
and none does in a file that is bold for the most part.
"""

import re
from bisect import bisect_right
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from corpus.items import SIGNS, follows, label_of
from corpus.read.below_headings import BRACKETED, ENDED
from corpus.read.heading_shapes import (
    BARE,
    LONG_LINE,
    MOST_NUMBERED_WORDS,
    ROMAN,
    TITLE,
    RankedLine,
    rank_of,
)
from corpus.read.titles import LETTERHEAD, may_be_title

_NUMBERED = 5  # the rank of "1. …"
_MOST_BOLD = 0.75  # of a text; short answers below long questions leave less than half plain
_LINE = re.compile(r"[^\n]+")
# What is asked for, and no name of what stands below: "Giá vé 50.000 đồng/người", "Entry £5".
_PAID = re.compile(
    r"\d(?:[.,]\d+| ?(?:k|nghìn|ngàn|triệu|tr|tỷ|million))* ?(?:đồng|đ|vnđ|vnd|usd|[$€£₫])(?!\w)"
    r"|[$€£]\d|\d ?(?:nghìn|ngàn|triệu)(?!\w)|\d\dk(?!\w)",
    re.I,
)

Span = tuple[int, int]


def bold_lines(text: str, bold: Sequence[Span], marked: Collection[int]) -> list[RankedLine]:
    """The headings among the lines of `text` that are bold, in order.

    Args:
        text: cleaned.
        bold: where each line of the paragraphs that are bold as a whole begins and ends.
        marked: where the headings begin that a file marks as such.
    """
    if sum(end - start for start, end in bold) > _MOST_BOLD * len(text):
        return []
    lines = [
        RankedLine(start, end, rank)
        for start, end in bold
        if start not in marked and (rank := _rank(text[start:end], start)) is not None
    ]
    passed = {start for start, _ in bold}
    lines = _without_items(text, lines, passed)
    stops = sorted({*marked, *(line.start for line in lines), len(text)})
    runs: list[list[RankedLine]] = []
    for run in _runs(text, lines):
        stop = stops[bisect_right(stops, run[-1].start)]
        tops = not runs and stop in marked and not text[run[-1].end : stop].strip()
        if tops or _tells(text, run[-1].end, stop, passed):
            runs.append(run)
    opens = runs and all(runs[0][0].start <= start for start in marked)
    titles = runs[0][: _titles(text, runs[0], runs[1:])] if opens else []
    found = [replace(line, rank=TITLE) for line in titles]
    for run in runs:
        rest = run[len(titles) :] if run is runs[0] else run
        found += rest if all(one.rank != two.rank for one, two in pairwise(rest)) else []
    return _with_ranks(found)


def _rank(line: str, start: int) -> float | None:
    """The rank of the bold `line` at `start` if it has the shape of a heading, else None.

    Capitals stand above small letters, and a question may be one, too.
    """
    rank = rank_of(line.removesuffix("?"), start or 1, MOST_NUMBERED_WORDS)
    if rank is None or not may_be_title(line) or _PAID.search(line):
        return None
    return ROMAN if rank == BARE and line.isupper() else rank


def _without_items(
    text: str, lines: Sequence[RankedLine], bold: Collection[int]
) -> list[RankedLine]:
    """`lines` without items of a list that is not `bold` but for them.

    The line right above or below has the number before or behind theirs, and none of `lines` has.
    """
    every = [line.span() for line in _LINE.finditer(text)]
    places = {start: place for place, (start, _) in enumerate(every)}
    names = {label_of(text, line.start, line.end) for line in lines}

    def label_at(place: int) -> str:
        """That of the line at `place` if it is another one than those of `lines`."""
        start, end = every[place] if 0 <= place < len(every) else (0, 0)
        label = "" if start in bold else label_of(text, start, end)
        return "" if label in names else label

    def is_item(line: RankedLine) -> bool:
        own, place = label_of(text, line.start, line.end), places[line.start]
        return _counts_on(own, label_at(place - 1)) or _counts_on(label_at(place + 1), own)

    return [line for line in lines if not is_item(line)]


def _counts_on(label: str, before: str) -> bool:
    """Whether a list that has the label `before` goes on with `label`."""
    alike = label != "" and label[-1:] == before[-1:]
    return alike and follows(label.strip(SIGNS), before.strip(SIGNS))


def _runs(text: str, lines: Sequence[RankedLine]) -> Iterator[list[RankedLine]]:
    """`lines`, those together with nothing between."""
    run: list[RankedLine] = []
    for line in lines:
        if run and text[run[-1].end : line.start].strip():
            yield run
            run = []
        run.append(line)
    if run:
        yield run


def _titles(text: str, run: Sequence[RankedLine], others: Sequence[Sequence[RankedLine]]) -> int:
    """How many lines at the beginning of `run`, which is the first, are the title of `text`.

    Above it stands at most the head of a letter. The last of the run is a heading like those of
    `others` where one of them looks like it.
    """
    before = text[: run[0].start].split("\n")
    if run[0].start > LETTERHEAD or any(map(_is_prose, before)):
        return 0
    bare = 0
    while bare < len(run) and _is_bare(text, run[bare]):
        bare += 1
    if bare < len(run) or not bare:
        return bare
    looks = {line.rank for run in others for line in run if _is_bare(text, line)}
    return bare - (run[-1].rank in looks)


def _is_bare(text: str, line: RankedLine) -> bool:
    return line.rank == BARE or (line.rank == ROMAN and text[line.start : line.end].isupper())


def _is_prose(line: str) -> bool:
    return " | " not in line and (len(line) >= LONG_LINE or ENDED.search(line) is not None)


def _tells(text: str, start: int, stop: int, bold: Collection[int]) -> bool:
    """Whether a line of `text` within these bounds is not `bold`, and more than who has signed."""
    return any(
        line.start() not in bold and not (BRACKETED.match(line[0]) or _may_be_name(line[0]))
        for line in _LINE.finditer(text, start, stop)
    )


def _may_be_name(line: str) -> bool:
    return line.istitle() and not any(map(str.isdigit, line))


def _with_ranks(lines: Sequence[RankedLine]) -> list[RankedLine]:
    """`lines`, those without a number above or below the ones that count "1.", "2.".

    They belong in what counts if one stands within it; else the first ends it.
    """
    counted = [line.start for line in lines if line.rank == _NUMBERED]
    within = counted and any(
        line.rank == BARE and counted[0] < line.start < counted[-1] for line in lines
    )
    beside = BARE if within else _NUMBERED
    return [replace(line, rank=beside) if line.rank == BARE else line for line in lines]
