"""The months or days between two that a text names as the ends of a span."""

import re
from collections.abc import Iterable
from itertools import pairwise

Name = tuple[int, int, int]  # which of the cycle, and where it begins and ends in the text

_DASHES = "[-–—~→]"
_SPAN = re.compile(
    rf"\s*(?:{_DASHES}|(?:cho )?(?:đến|tới)(?: hết)?|through|thru|to|till|until)\s*"
    r"(?:the end of )?",
    re.IGNORECASE,
)
_DASH = re.compile(rf" ?{_DASHES} ?")


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
    for at, ((first, *_), (last, *_)) in enumerate(pairwise(ends)):
        if _is_row(gaps, at):
            continue
        if _SPAN.fullmatch(gaps[at]):
            found.update((first + step) % size for step in range((last - first) % size))
    return found


def _is_row(gaps: list[str], at: int) -> bool:
    """Whether the same dash stands before or behind this one: "Mon-Wed-Fri"."""
    return (
        bool(_DASH.fullmatch(gaps[at]))
        and gaps[at] in gaps[max(0, at - 1) : at] + gaps[at + 1 : at + 2]
    )
