"""Paragraphs of plain text whose lines an editor wrapped, put together again.

A wrapped line ends where the next word had no room, mostly in the middle of a sentence. So lines
are joined where each is long, none has room for the first word of the next, and at least half of
the next go on in small letters. Verses, addresses, lists, rows and sentences with a line each are
not like that, and stay; so does what is uncertain.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from corpus.items import is_item
from corpus.read.heading_shapes import LONG_LINE, may_be_mentioned, opens_article

FEWEST_LINES = 4  # tell by themselves how wide a text was wrapped
FEWEST_GAPS = 4  # in a long line; those of data have fewer
_LEADS = (":", ";")  # a list may follow
_ENDED = re.compile(r"[.!?…][\"'”’»)\]]*\Z")
_AFTER_HYPHEN = re.compile(r"(?<=[^\W\d_]-)\n(?=[^\W\d_])")


def unwrapped(text: str) -> str:
    """`text`, which is cleaned, with each wrapped paragraph in one line.

    Two lines are joined only beside longer paragraphs that were wrapped as wide.
    """
    parts = _parts(text.split("\n"))
    width = max((_width(part) for part in parts if _is_sure(part)), default=0)
    if not width:
        return text
    return "\n".join(
        _joined(part) if _is_sure(part) or _is_wrapped(part, width) else "\n".join(part)
        for part in parts
    )


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
        full += len(before) + 1 + len(after.partition(" ")[0]) > (width or longest)
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
