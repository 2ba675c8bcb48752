"""Clauses: of what a text tells in one of them it need not tell in the next.

Cut by what stands between them, not parsed. What stands behind a colon or in brackets is told of
what is before: "Sick leave: 10 paid days off", "adults (from 1.4 m)".
"""

import re
from bisect import bisect_right
from collections.abc import Iterable

# A clause ends with one of these, a price among them: "adults £12 under-16s £6".
_END = re.compile(
    r"[.;,!?](?=\s|\Z)|[|\n]|[£$€]\d[\d.]*|\d ?(?:k|đ|đồng|nghìn|ngàn|triệu)\b|"
    r"\b(?:and|or|but|if|when|while|than|plus|besides|excluding|"
    r"và|hoặc|hay|nhưng|còn|nếu|khi|hơn)\b",
    re.IGNORECASE,
)


def told_apart(text: str, told: Iterable[int], others: Iterable[int]) -> bool:
    """Whether one of the places `told` is in a clause of `text` that none of `others` is in."""
    ends = [found.end() for found in _END.finditer(text)]
    taken = {bisect_right(ends, place) for place in others}
    return any(bisect_right(ends, place) not in taken for place in told)
