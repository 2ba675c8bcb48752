"""How far lines reach: to the right edge of their page, or of their column where it has several."""

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from statistics import median_low

from corpus.read.line import Line

_FEWEST_LINES = 3  # that begin one below the other where a column does
_NARROWEST = 12  # times the size of its lines; what is narrower is a column of a table
# Of a column of prose so many lines reach nearly to its edge, and so many have another beside them.
_MOSTLY, _NEARLY = 0.5, 0.8


def right_edges(lines: Sequence[Line]) -> Mapping[Line, float]:
    """For each of `lines` how far those of its column reach, or those of its page."""
    pages: dict[int, list[Line]] = defaultdict(list)
    for line in lines:
        pages[line.page].append(line)
    edges: dict[Line, float] = {}
    for page in pages.values():
        edges |= dict.fromkeys(page, max(line.right for line in page))
        for column in filter(_is_prose, _columns(page)):
            edges |= dict.fromkeys(column, max(line.right for line in column))
    return edges


def _columns(page: Sequence[Line]) -> list[list[Line]]:
    """The lines of a page that have another column beside them on the right, by that column."""
    lefts = Counter(round(line.left) for line in page)
    begins = sorted(left for left, count in lefts.items() if count >= _FEWEST_LINES)
    columns: dict[int, list[Line]] = defaultdict(list)
    for line in page:
        columns[bisect_left(begins, line.right)].append(line)
    columns.pop(len(begins), None)
    return [
        column
        for place, column in columns.items()
        if _beside(column, [x.bottom for x in page if x.left > begins[place] - 1])
    ]


def _beside(column: Sequence[Line], bottoms: Iterable[float]) -> bool:
    """Whether most lines of `column` are as high on the page as a line that ends at `bottoms`."""
    others = sorted(bottoms)
    beside = sum(
        bisect_left(others, line.bottom - line.size) < bisect_left(others, line.bottom + line.size)
        for line in column
    )
    return beside >= _MOSTLY * len(column)


def _is_prose(column: Sequence[Line]) -> bool:
    """Whether most lines of `column` fill it, as those of paragraphs do.

    A title above it in large type says nothing of how wide it is.
    """
    left = min(line.left for line in column)
    width = max(line.right for line in column) - left
    filling = sum(line.right >= left + _NEARLY * width for line in column)
    return width >= _NARROWEST * median_low(
        line.size for line in column
    ) and filling >= _MOSTLY * len(column)
