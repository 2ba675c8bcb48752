"""Paragraphs of plain text whose lines an editor wrapped, put together again.

A wrapped line ends where the next word had no room, mostly in the middle of a sentence. Where
nearly every line of a text that goes on in small letters shows that, all of it was wrapped at one
width, and each line is joined with the one before that had no room for it. Else lines are joined
where each is long, none has room for the first word of the next, and at least half of the next go
on in small letters. Verses, addresses, lists, rows and sentences with a line each are not like
that, and stay; so does what is uncertain.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from corpus.items import is_item
from corpus.read.heading_shapes import LONG_LINE, may_be_mentioned, opens_article

FEWEST_LINES = 4  # tell by themselves how wide a text was wrapped
FEWEST_GAPS = 4  # in a long line; those of data have fewer
_NEARLY_ALL = 0.9  # of the lines that go on have no room, in a text that was wrapped
_NARROWEST = 40  # characters that a text is wrapped at
_INDENTED = 4  # characters at most that cleaning took from the lines below an item's first
_LEADS = (":", ";")  # a list may follow
_ENDED = re.compile(r"[.!?…][\"'”’»)\]]*\Z")
_TOLD = re.compile(r"\w+(?: \w+){0,2}: ")  # "Đáp: …", "Câu 3: …", "Phone: …"
_AFTER_HYPHEN = re.compile(r"(?<=[^\W\d_]-)\n(?=[^\W\d_])")


def unwrapped(text: str) -> str:
    """`text`, which is cleaned, with each wrapped paragraph in one line.

    Where not all of it was wrapped at one width, two lines are joined only beside longer paragraphs
    that were wrapped as wide.
    """
    lines = text.split("\n")
    common = _common_width(lines)
    parts = _parts(lines)
    width = max((_width(part) for part in parts if _is_sure(part)), default=0)
    if width:
        wrapped = [_is_sure(part) or _is_wrapped(part, width) for part in parts]
        joined = [[_joined(x)] if done else x for x, done in zip(parts, wrapped, strict=True)]
        lines = [line for part in joined for line in part]
    if common:
        runs = _runs(lines, common)
        lines = [line for run in runs for line in ([_joined(run)] if _is_prose(run) else run)]
    return "\n".join(lines)


def _common_width(lines: Sequence[str]) -> int:
    """The width at which all of `lines` were wrapped, 0 where they were not."""
    width = max((len(line) for line in lines if _may_go_on(line)), default=0)
    within = [(a, b) for a, b in pairwise(lines) if _may_go_on(a) and _is_within(a, b)]
    full = sum(_has_no_room(a, b, width - _INDENTED) for a, b in within)
    wrapped = full >= max(FEWEST_LINES, _NEARLY_ALL * len(within))
    return width if wrapped and width >= _NARROWEST else 0


def _may_go_on(line: str) -> bool:
    """Whether `line` is long enough, and neither a row nor before a list."""
    return line.count(" ") >= FEWEST_GAPS and " | " not in line and not line.endswith(_LEADS)


def _is_within(before: str, line: str) -> bool:
    """Whether `line` goes on in small letters with a sentence that has not ended in `before`."""
    return line[:1].islower() and not is_item(line) and _ENDED.search(before) is None


def _has_no_room(before: str, line: str, width: int) -> bool:
    return len(before) + 1 + len(line.partition(" ")[0]) > width


def _runs(lines: Sequence[str], width: int) -> list[list[str]]:
    """`lines`, those together that each had no room in the one before, wrapped at `width`."""
    runs = [[lines[0]]]
    for before, line in pairwise(lines):
        within = _is_within(before, line)
        other = not line or is_item(line) or " | " in line or len(before) > width
        other = other or not any(map(str.isalnum, line)) or _is_told(line)
        other = other or before.isupper() or opens_article(before)
        opens = opens_article(line) and not (
            _ENDED.search(before) is None and may_be_mentioned(line)
        )
        full = _has_no_room(before, line, width - _INDENTED * within)
        if _may_go_on(before) and full and not other and not opens:
            runs[-1].append(line)
        else:
            runs.append([line])
    return runs


def _is_told(line: str) -> bool:
    """Whether `line` tells something by itself, behind what it is."""
    return line[0].isupper() and _TOLD.match(line) is not None


def _parts(lines: Sequence[str]) -> list[list[str]]:
    """Every line, in parts that may be a paragraph each; all but the last of a part are long."""
    parts: list[list[str]] = []
    before = ""
    titled = False  # whether `before` is a heading
    for line in lines:
        ended = titled or len(before) < LONG_LINE or before.endswith(_LEADS)
        within = not ended and _ENDED.search(before) is None and may_be_mentioned(line)
        opens = opens_article(line) and not within
        if ended or is_item(line) or opens or not line:
            parts.append([])
        parts[-1].append(line)
        before, titled = line, line.isupper() or opens
    return parts


def _is_sure(lines: Sequence[str]) -> bool:
    return len(lines) >= FEWEST_LINES and _is_wrapped(lines)


def _is_wrapped(lines: Sequence[str], width: int = 0) -> bool:
    """Whether `lines` are one paragraph that was wrapped at `width`, 0 where that is unknown."""
    longest = _width(lines)
    if (width and longest > width) or not _is_prose(lines):
        return False
    full = within = 0
    for before, after in pairwise(lines):
        full += _has_no_room(before, after, width or longest)
        within += after[0].islower() and _ENDED.search(before) is None
    return full == len(lines) - 1 <= 2 * within


def _is_prose(lines: Sequence[str]) -> bool:
    """Whether `lines` are no rows, no data, and not all alike in the first word."""
    openings = {line.partition(" ")[0] for line in lines}
    rows = any(" | " in line for line in lines)
    gaps = min((line.count(" ") for line in lines[:-1]), default=0)
    return not rows and gaps >= FEWEST_GAPS and 2 * len(openings) > len(lines)


def _width(lines: Sequence[str]) -> int:
    return max(map(len, lines))


def _joined(lines: Sequence[str]) -> str:
    return _AFTER_HYPHEN.sub("", "\n".join(lines)).replace("\n", " ")
