"""Whether a passage is about the years that a question names.

"What are the fees in 2020?" is not answered by those of 2026, however near the words are. Of
XQuAD's questions whose best passage had none of their years but others, 3 that were answered were
right and 14 wrong; where it had no year at all, 16 and none.
"""

import re

LONGEST = 100  # years between two that are named as a span

_YEAR = r"(?<![\d.,])(?:1\d|20)\d\d(?!\d|[.,]\d)"
_ONE = re.compile(_YEAR)
_SPAN = re.compile(
    rf"({_YEAR})\s*(?:[-–—]|đến|tới|den|toi|to|until|till|and)\s*(?:năm |nam )?({_YEAR})",
    re.IGNORECASE,
)


def timely(question: str, text: str) -> bool:
    """Whether `text` has one of the years that `question` names; where either has none, it is."""
    asked = {int(year) for year in _ONE.findall(question)}
    told = years(text)
    return not asked or not told or bool(asked & told)


def years(text: str) -> frozenset[int]:
    """The years 1000 to 2099 that `text` names, those within a span as well."""
    found = {int(year) for year in _ONE.findall(text)}
    for first, last in _SPAN.findall(text):
        if 0 < int(last) - int(first) <= LONGEST:
            found.update(range(int(first), int(last)))
    return frozenset(found)
