"""The months or days between two that a text names as the ends of a span, and spans with one end.

"From 1 May to the end of September" holds July. A day and a time of day may stand by the ends, but
no other word: "it rains in May, and to many September is dry" has no span.
"""

import re
from collections.abc import Iterable
from itertools import pairwise

Name = tuple[int, int, int]  # which of the cycle, and where it begins and ends in the text

_DASHES = "[-–—~→]>?"
_WORDS = "(?:cho )?(?:đến|tới)|through|thru|to|till|until"
_YEAR = r"(?:[/,]?\s?(?:năm )?\d{4}|\snăm (?:nay|trước|ngoái))?(?:\sâm lịch)?"
_PART = r"(?:\s(?:morning|afternoon|evening|night|noon))?"
_WHICH = (
    r"(?:(?:the|end|middle|beginning|start|of|early|mid|late|hết|đầu|giữa|cuối|ngày|mùng|rằm|"
    r"sáng|trưa|chiều|tối)[\s-]+)*"
)
_SHORTENED = r"(?:\.(?= ?(?-i:[-–—~→a-z])))?"  # "Mon. to Fri."; no sentence begins behind it
_NUMBER = r"\d{1,2}(?:st|nd|rd|th)?"
_CLOCK = r"\d{1,2}(?:[hg]\d{0,2}|[:.]\d\d)?(?:\s?(?:giờ|[ap]\.?m\.?))?"


def _joined(to: str, number: str) -> str:
    """What may stand between two ends: a number behind the first or before the last, not both.

    "Monday 9 to 5 Thursday" is a row of a table.
    """
    to = rf"{_SHORTENED}\s*(?:{to})\s*"
    return (
        rf"(?:,?\s{number})?{_YEAR}{_PART}{to}{_WHICH}|"
        rf"{_YEAR}{to}{_WHICH}{number}\s{_WHICH}"
    )


_SPAN = re.compile(
    # In a row the first and the last day have columns of their own.
    rf"\s?\|\s?{_NUMBER}\s|{_joined(_DASHES, _NUMBER)}|"
    rf"{_joined(_WORDS, _NUMBER)}|{_joined(_WORDS, _CLOCK)}|"
    r",?\s(?:and |và )?(?:closes?|ends?|finish(?:es)?|kết thúc)\s(?:in|on|vào|at)?\s?" + _WHICH,
    re.IGNORECASE,
)
_AND = re.compile(_joined("and", _NUMBER), re.IGNORECASE)
_BETWEEN = re.compile(rf"\bbetween (?:{_WHICH})(?:{_NUMBER}\s)?\Z", re.IGNORECASE)
# Before an end these begin or close a span that has no other.
_OPEN = re.compile(
    r"\b(?:before|by|after|until|till|since|from|as of|starting|prior to|no later than|expires?|"
    r"(?:ngay )?trước|(?:ngay )?sau|(?:kể )?từ|đến hết|chậm nhất(?: là)?|"
    r"hết hạn|hạn(?: chót| cuối)?:?)"
    rf"\s(?:{_WHICH})(?:{_NUMBER}(?: of)?\s)?\Z",
    re.IGNORECASE,
)
_LOOK_BACK = 32  # characters
_DASH = re.compile(rf"\.? ?{_DASHES} ?")


def with_between(text: str, names: Iterable[Name], size: int) -> set[int]:
    """The members of a cycle that `names` are, and those within a span of two.

    Args:
        text: where they are named.
        names: in the order of `text`.
        size: how many there are in the cycle, which begins anew behind the last.
    """
    ends = list(names)
    gaps = [text[end:start] for (*_, end), (_, start, _) in pairwise(ends)]
    found = {place for place, *_ in ends}
    for at, ((first, start, _), (last, *_)) in enumerate(pairwise(ends)):
        if _is_row(gaps, at):
            continue
        if _SPAN.fullmatch(gaps[at]) or (_AND.fullmatch(gaps[at]) and _is_between(text, start)):
            found.update((first + step) % size for step in range((last - first) % size))
    return found


def open_ends(text: str, names: Iterable[Name]) -> list[Name]:
    """Those of `names` from, until or before which something is told, with no other end.

    Args:
        text: where they are named.
        names: in the order of `text`.
    """
    ends = list(names)
    gaps = [text[end:start] for (*_, end), (_, start, _) in pairwise(ends)]
    closed = {
        at for first, gap in enumerate(gaps) if _SPAN.fullmatch(gap) for at in (first, first + 1)
    }
    return [
        name
        for at, name in enumerate(ends)
        if at not in closed and _OPEN.search(text, max(0, name[1] - _LOOK_BACK), name[1])
    ]


def _is_row(gaps: list[str], at: int) -> bool:
    """Whether the same dash stands before or behind this one: "Mon-Wed-Fri"."""
    return (
        bool(_DASH.fullmatch(gaps[at]))
        and gaps[at] in gaps[max(0, at - 1) : at] + gaps[at + 1 : at + 2]
    )


def _is_between(text: str, start: int) -> bool:
    return bool(_BETWEEN.search(text, max(0, start - _LOOK_BACK), start))
