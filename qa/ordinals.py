"""Ordinals from the first to the fifth, and the last, and whether others may hold one of them.

Who asks about the second floor is answered by "the first to the third floor", who asks about the
second hour by "each additional hour", and the fourth year may be the last.
"""

import re
from collections.abc import Collection, Iterator, Sequence

from qa.ranges import open_range

# Vietnamese and English words of one meaning, by rank.
ORDINALS = (
    ("đầu tiên|thứ nhất|đầu", "first|1st"),
    ("thứ hai|thứ nhì", "second|2nd"),
    ("thứ ba", "third|3rd"),
    ("thứ tư", "fourth|4th"),
    ("thứ năm", "fifth|5th"),
    ("cuối cùng|cuối", "last|final"),
)
_LAST = len(ORDINALS) - 1
_RANKS = {word: rank for rank, pair in enumerate(ORDINALS) for word in "|".join(pair).split("|")}
_WORD = r"[^\W\d_]+"
_RANGE = re.compile(
    rf"\b({'|'.join(_RANKS)})(?:\s+{_WORD})?\s*(?:[-–—]|\b(?:(?:đến|tới)(?: hết)?|to|through)\b)\s*"
    rf"(?:{_WORD}\s+)?({'|'.join(_RANKS)}|thứ\s+{_WORD}|{_WORD}th)\b",
    re.IGNORECASE,
)
_REST = re.compile(
    rf"\btái (?P<again>{_WORD})|\b(?P<before>{_WORD})\s+"
    r"(?:tiếp theo|kế tiếp|tiếp|còn lại|sau(?! (?:khi|đó)))\b|"
    r"\b(?:additional|extra|further|subsequent|following|repeat(?:ed)?|next|other)\s+"
    rf"(?P<behind>{_WORD})",
    re.IGNORECASE,
)


def may_hold(
    told: Sequence[tuple[int, re.Match[str]]], asked: Collection[int], text: str, whether: bool
) -> bool:
    """Whether what `text` tells by other ordinals may be true of one that is asked about.

    Args:
        told: the ranks of the ordinals of `text` that stand by the same word, with their places.
        asked: the ranks of those of the question.
        text: names none of them.
        whether: yes or no is wanted, which a range also tells of those outside of it.
    """
    ranges = [*_ranges(told, text)]
    if ranges and whether:
        return True
    return any(
        first <= rank <= last for first, last in [*ranges, *_rests(told, text)] for rank in asked
    ) or any(_may_be_last(rank, other) for rank in asked for other, _ in told)


def _ranges(told: Sequence[tuple[int, re.Match[str]]], text: str) -> Iterator[tuple[int, int]]:
    """The first and last ranks of every range of `text`."""
    for found in _RANGE.finditer(text):
        first, last = (_RANKS.get(end.lower(), _LAST) for end in found.groups())
        yield first, last
    for rank, found in told:
        if way := open_range(text, found.start(), found.end()):
            yield (rank, _LAST) if way == "up" else (0, rank)


def _rests(told: Sequence[tuple[int, re.Match[str]]], text: str) -> Iterator[tuple[int, int]]:
    """The ranks behind those that `text` tells, where it tells of the rest as well."""
    heads = {(found["before"] or found["behind"]).lower().rstrip("s") for _, found in told}
    for rest in _REST.finditer(text):
        head = rest["before"] or rest["behind"] or ""
        if rest["again"] or head.lower().rstrip("s") in heads:
            yield min(rank for rank, _ in told) + 1, _LAST


def _may_be_last(rank: int, other: int) -> bool:
    """Whether one of both is the last, and the other not the first."""
    return _LAST in (rank, other) and min(rank, other) > 0
