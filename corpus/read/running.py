"""What stands at the edge of pages and is no text: their headers, their footers, their numbers.

A header says the same on most pages; a number counts them. A line in which another number counts
(rooms, classes, months) is text, and so is whatever is uncertain.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

from corpus.read.line import GAP, Line

_EDGE_LINES = 2  # at the top and the bottom of a page, where headers and footers stand
_FEWEST_REPEATS = 3
_MOST_PAGES_SHARE = 0.6
_FEWEST_COUNTED = 2  # pages that are numbered otherwise than from 1 on
_SAME_HEIGHT = 4.0  # points
_MARGIN = 60.0  # points from the lower edge of the paper, where a footer stands and no text
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

# In the lower margin a sign or a blank sets it apart; rooms and classes stand at the top.
_IN_FOOTER = re.compile(
    r"\s*(?:(?P<first>\d{1,4})[\s)|·•/–—-]"
    r"|.*[\s(|·•–—-](?P<last>\d{1,4})(?:\s*/\s*\d{1,4})?[\s)|–—-]*\Z)"
)
_Key = tuple[str, int, int]


def without_running_lines(lines: Sequence[Line]) -> list[Line]:
    """`lines` without headers, footers and numbers of pages; each page keeps a line at least."""
    pages: dict[int, list[Line]] = defaultdict(list)
    for line in lines:
        pages[line.page].append(line)
    numbers = _numbers(pages.values())
    keys = {number: _keys(page) for number, page in pages.items()}
    edges = Counter(key for page in keys.values() for key in set().union(*page.values()))
    most = max(_FEWEST_REPEATS, _MOST_PAGES_SHARE * len(pages))
    repeated = {key for key, count in edges.items() if key[0] and count >= most}
    kept: list[Line] = []
    for number, page in pages.items():
        text = [x for n, x in enumerate(page) if repeated.isdisjoint(keys[number].get(n, ()))]
        rest = [line for line in text if line not in numbers]
        kept += rest or [Line("", page[0].page)]
    return kept


def _numbers(pages: Iterable[Sequence[Line]]) -> set[Line]:
    """The first and last lines of `pages` that are nothing but the number of their page."""
    pages = list(pages)
    if len(pages) < _FEWEST_COUNTED:
        return set()
    found = {
        line: int(number[1]) - line.page
        for page in pages
        for line in (page[0], page[-1])
        if (number := _NUMBER.match(line.text))
    }
    begins = Counter(begin for _, begin in {(line.page, begin) for line, begin in found.items()})
    most = max(_FEWEST_COUNTED, _MOST_PAGES_SHARE * len(pages) - 1)  # the first one may have none
    return {line for line, begin in found.items() if begin == 1 or begins[begin] >= most}


def _keys(page: Sequence[Line]) -> dict[int, set[_Key]]:
    """What the lines at the edge of `page`, by place, have in common with those of other pages."""
    last = len(page) - 1
    places = {*range(len(page))[:_EDGE_LINES], *range(len(page))[-_EDGE_LINES:]}
    apart = {0: _APART, last: _APART}
    if page[last].bottom < _MARGIN:
        apart[last] = _IN_FOOTER
    return {place: set(_line_keys(page[place], apart.get(place))) for place in places}


def _line_keys(line: Line, apart: re.Pattern[str] | None) -> Iterator[_Key]:
    """The words of `line`, its height, and what is counted from: as it is, and without a number.

    That number is the page's, as `apart` finds it.
    """
    text = _COUNT.sub("0", line.text)
    counts = _ONLY_COUNTS.match(text) is not None
    yield _key(line, _DIGITS.sub("0", text) if counts else text, 0)
    if not counts and apart and (found := apart.match(text)):
        side = found.lastgroup or ""
        told = f"{text[: found.start(side)]}0{text[found.end(side) :]}"
        yield _key(line, told, int(found[side]) - line.page)


def _key(line: Line, text: str, begin: int) -> _Key:
    words = " ".join(text.lower().split())
    return words, round(line.bottom / _SAME_HEIGHT) if words else 0, begin
