"""What stands below a heading that no markup tells of, and so tells that it is one.

Prose, a list or a table; below a number also what is told in one short line, since that could not
be an address or a signature.
"""

import re
from collections.abc import Sequence
from itertools import takewhile

from corpus.items import is_item
from corpus.read.heading_shapes import (
    BARE,
    BY_WORD,
    LONG_LINE,
    ROMAN,
    TITLE,
    TOLD,
    is_numbered,
    rank_of,
    word_rank,
)
from corpus.rows import LEAST, cells_of

WRAPPED = 1.5  # times as long as a heading right above it, the first line of a paragraph
_SURE = (*BY_WORD, ROMAN)  # ranks of what is hardly an item, and of its name in the line below
_FEWEST_ROWS = 2  # of a table below a numbered heading; a bare one may be above a signature

ENDED = re.compile(r"[.!?…:;][\"'”’»)]*\Z")
_SENTENCE_END = re.compile(r"[.!?…:][\"'”’»)]*\Z")
BRACKETED = re.compile(r"\(.*\)\Z")  # "(Kèm theo Quyết định số 12)" below the name of an appendix
_SENT_TO = re.compile("nơi nhận:", re.I)


def tells(rank: float, first: str, rest: str) -> bool:
    """Whether the lines `first` and `rest` are what stands below a heading of this `rank`."""
    fewest = LEAST if rank in (TITLE, BARE) else _FEWEST_ROWS
    rows = _rows([first, *rest.split("\n")])
    return _follows(first, rest) or _told_under(rank, first) or rows >= fewest


def tells_closed(rank: float, first: str, rest: str) -> bool:
    """Whether `first` and `rest` are what stands below a name of this `rank` with a period.

    It may be a sentence: what stands below that is the next article, or who gets the document.
    """
    by_word = word_rank(first)
    if by_word is not None:
        return by_word > rank
    return not _SENT_TO.match(first) and tells(rank, first, rest)


def _told_under(rank: float, first: str) -> bool:
    """Whether the line `first` below a heading of this `rank` tells something, however short."""
    if rank == ROMAN and TOLD.match(first):
        return True
    if int(rank) in _SURE and BRACKETED.match(first):
        return True
    return rank in BY_WORD and ENDED.search(first) is not None


def _follows(first: str, rest: str) -> bool:
    """Whether a block that begins with the line `first` is prose or a list."""
    lone = not rest and _SENTENCE_END.search(first) is not None
    return lone or len(first) >= LONG_LINE or (is_item(first) and rank_of(first, 1) is None)


def stands_above(rank: float, first: str, rest: str) -> bool:
    """Whether the lines `rest` right below `first` are prose that it does not begin itself.

    All lines of wrapped prose are about as long; those of an address or a verse are all short.
    Below what is numbered it may be a table, unless that has numbered parts itself, or a remark in
    brackets.
    """
    second, _, more = rest.partition("\n")
    whole = bool(more) or _SENTENCE_END.search(second) is not None
    if whole and len(second) >= max(LONG_LINE, WRAPPED * len(first)):
        return True
    if rank in (TITLE, BARE):
        return False
    lines = rest.split("\n")
    table = _rows(lines) >= _FEWEST_ROWS and not any(map(is_numbered, lines))
    return table or (int(rank) in _SURE and BRACKETED.match(second) is not None)


def _rows(lines: Sequence[str]) -> int:
    """How many of `lines` are rows of cells before the first that is none."""
    return sum(1 for _ in takewhile(lambda line: len(cells_of(line)) > 1, lines))
