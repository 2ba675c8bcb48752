"""Ordinals from the first to the fifth, and the last, and whether others may hold one of them.

Who asks about the second floor is answered by "the first to the third floor", who asks about the
second hour by "each additional hour", and the fourth year may be the last.
"""

import re
from collections.abc import Collection, Iterator, Sequence

from qa.rules.clauses import told_apart
from qa.rules.ranges import open_range
from qa.rules.weekdays import CLOCK

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
_HIGHER = "thứ (?:sáu|bảy|tám|chín|mười)|(?:six|seven|eigh|nin|ten|eleven|twelf)th"
_RANGE = re.compile(
    rf"\b({'|'.join(_RANKS)})(?:\s+{_WORD})?\s*(?:[-–—]|\b(?:(?:đến|tới)(?: hết)?|to|through)\b)\s*"
    rf"(?:{_WORD}\s+({'|'.join(_RANKS)}|{_HIGHER})|(?!đầu|cuối)({'|'.join(_RANKS)}|{_HIGHER}))\b",
    re.IGNORECASE,
)
# Of days, weeks, months and years only many are the rest: "the next week" is told from today.
_TIMES = r"(?:ngày|tuần|tháng|năm|day|week|month|year)\b"
_REST = re.compile(
    rf"\bsiblings?\b|\banh (?:chị )?em ruột\b|"
    rf"\btái (?:phạm|khám|diễn|ký|tục|đăng|thi)\b|"
    rf"\b(?:(?:mỗi|các|những) (?P<many>{_WORD})|(?!{_TIMES})(?P<before>{_WORD}))\s+"
    r"(?:tiếp theo|kế tiếp|tiếp|còn lại|sau(?! (?:khi|đó)))\b|"
    r"\b(?:additional|extra|further|subsequent|repeat(?:ed)?|"
    rf"(?:following|next|other)(?! {_TIMES}))\s+(?P<behind>{_WORD})|"
    r"\b(?:later|next|following|subsequent|further|other) ones\b|\bthereafter\b",
    re.IGNORECASE,
)
# "Ba tháng đầu" holds the second.
_MANY = re.compile(
    r"\b(?:[2-9]|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|mấy|những|các) \Z", re.IGNORECASE
)
# "Trains run from 5:10 until 23:00" tells when the first one goes, and the last.
_FIRST_HOUR = re.compile(rf"\b(?:from|từ|starts? at|bắt đầu lúc) {CLOCK}", re.IGNORECASE)
_LAST_HOUR = re.compile(rf"\b(?:until|till|to|đến|tới)(?: hết)? {CLOCK}", re.IGNORECASE)
# There are so few of them that the third may be the last.
_FEW = ("năm", "kỳ", "year", "term", "semester")


def may_hold(
    told: Sequence[tuple[int, re.Match[str]]], asked: Collection[int], text: str, whether: bool
) -> bool:
    """Whether what `text` tells by other ordinals may be true of one that is asked about.

    Args:
        told: the ranks of the ordinals of `text` that stand by the same word, with their places;
            a range counts that begins or ends with one of them.
        asked: the ranks of those of the question.
        text: names none of them.
        whether: yes or no is wanted, which a range also tells of those outside of it.
    """
    if _tells_hour(told, asked, text):
        return True
    ranges = [*_ranges(told, text)]
    if ranges and whether:
        return True
    spans = [*ranges, *_rests(told, text)]
    return any(first <= rank <= last for first, last in spans for rank in asked) or any(
        _may_be_last(rank, other, head(found)) for rank in asked for other, found in told
    )


def _tells_hour(
    told: Sequence[tuple[int, re.Match[str]]], asked: Collection[int], text: str
) -> bool:
    """Whether `text` has an hour from which, or until which, something that is asked about goes.

    The hours in a clause on one that is `told` are those of that one.
    """
    hours = [
        *(_FIRST_HOUR.finditer(text) if 0 in asked else ()),
        *(_LAST_HOUR.finditer(text) if _LAST in asked else ()),
    ]
    return bool(hours) and told_apart(
        text, [hour.start() for hour in hours], [one.start() for _, one in told]
    )


def head(found: re.Match[str]) -> str:
    """The word that an ordinal, or another of its kind, stands by."""
    return (found["before"] or found["behind"]).lower()


def _ranges(told: Sequence[tuple[int, re.Match[str]]], text: str) -> Iterator[tuple[int, int]]:
    """The first and last ranks of every range of `text` with an end that is `told`."""
    for span in _RANGE.finditer(text):
        if any(one.start() < span.end() and span.start() < one.end() for _, one in told):
            first, last = (_RANKS.get(end.lower(), _LAST) for end in span.groups() if end)
            yield first, last
    for rank, found in told:
        if not rank and _MANY.search(text, 0, found.start()):
            yield rank, _LAST
        if way := open_range(text, found.start(), found.end()):
            yield (rank, _LAST) if way == "up" else (0, rank)


def _rests(told: Sequence[tuple[int, re.Match[str]]], text: str) -> Iterator[tuple[int, int]]:
    """The ranks behind those that `text` tells, where it tells of the rest as well."""
    heads = {head(found).rstrip("s") for _, found in told}
    for rest in _REST.finditer(text):
        of = rest["many"] or rest["before"] or rest["behind"]
        if of is None or of.lower().rstrip("s") in heads:
            yield min(rank for rank, _ in told) + 1, _LAST


def _may_be_last(rank: int, other: int, of: str) -> bool:
    """Whether one of both is the last, and the other, not the first nor the second, may be it."""
    return of in _FEW and _LAST in (rank, other) and min(rank, other) > 1
