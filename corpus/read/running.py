"""What stands at the edge of pages and is no text: their headers, their footers, their numbers.

A header says the same on most pages; a number counts them. A line in which another number counts
(rooms, classes, months) is text, and so is whatever is uncertain.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from corpus.read.line import GAP, Line

_EDGE_LINES = 2  # at the top and the bottom of a page, where headers and footers stand
_FEWEST_REPEATS = 3
_MOST_PAGES_SHARE = 0.6
_FEWEST_COUNTED = 2  # pages that are numbered otherwise than from 1 on
_SAME_HEIGHT = 4.0  # points
_DIGITS = re.compile(r"\d+")
_PAGE = r"(?:trang(?: số)?|page|tr|p)\b\.?\s*"
_OF = r"(?:\s*(?:/|of|trên)\s*\d+)?"
_COUNT = re.compile(rf"\b{_PAGE}\d+{_OF}", re.I)
_ONLY_COUNTS = re.compile(r"[\W\d_]*(?:(?:trang|page|tr|p|of|trên)\b[\W\d_]*)*\Z", re.I)
_NUMBER = re.compile(rf"[\s–—|-]*(?:{_PAGE})?(\d{{1,4}}){_OF}[\s–—|-]*\Z", re.I)
# A number that is set apart from the words beside it, as that of the page is.
_APART = re.compile(
    rf"\s*(?:(?P<first>\d{{1,4}})\s*[|{GAP}]|.*[|{GAP}]\s*(?P<last>\d{{1,4}})\s*\Z)"
)


def without_running_lines(lines: Sequence[Line]) -> list[Line]:
    """`lines` without headers, footers and numbers of pages; each page keeps a line at least."""
    pages: dict[int, list[Line]] = defaultdict(list)
    for line in lines:
        pages[line.page].append(line)
    numbers = _numbers(pages.values())
    edges = Counter(key for page in pages.values() for key in set(_keys(page).values()))
    most = max(_FEWEST_REPEATS, _MOST_PAGES_SHARE * len(pages))
    repeated = {key for key, count in edges.items() if key[0] and count >= most}
    kept: list[Line] = []
    for page in pages.values():
        keys = _keys(page)
        rest = [x for n, x in enumerate(page) if keys.get(n) not in repeated and x not in numbers]
        kept += rest or [Line("", page[0].page)]
    return kept


def _numbers(pages: Iterable[Sequence[Line]]) -> set[Line]:
    """The first and last lines of `pages` that are nothing but the number of their page."""
    pages = list(pages)
    found = {
        line: int(number[1]) - line.page
        for page in pages
        for line in (page[0], page[-1])
        if (number := _NUMBER.match(line.text))
    }
    begins = Counter(begin for _, begin in {(line.page, begin) for line, begin in found.items()})
    most = max(_FEWEST_COUNTED, _MOST_PAGES_SHARE * len(pages) - 1)  # the first one may have none
    return {line for line, begin in found.items() if begin == 1 or begins[begin] >= most}


def _keys(page: Sequence[Line]) -> dict[int, tuple[str, int, int]]:
    """What the lines at the edge of `page`, by place, have in common with those of other pages."""
    last = len(page) - 1
    places = {*range(len(page))[:_EDGE_LINES], *range(len(page))[-_EDGE_LINES:]}
    return {place: _key(page[place], place in (0, last)) for place in places}


def _key(line: Line, outermost: bool) -> tuple[str, int, int]:
    """The words of `line` without the number of its page, its height, and what is counted from."""
    text = _COUNT.sub("0", line.text)
    begin = 0
    if _ONLY_COUNTS.match(text):
        text = _DIGITS.sub("0", text)
    elif outermost and (apart := _APART.match(text)):
        side = apart.lastgroup or ""
        begin = int(apart[side]) - line.page
        text = f"{text[: apart.start(side)]}0{text[apart.end(side) :]}"
    words = " ".join(text.lower().split())
    return words, round(line.bottom / _SAME_HEIGHT) if words else 0, begin
