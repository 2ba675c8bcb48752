"""A table of contents that is printed as lines with leaders ("Chương I .... 2"): it is no text.

Its lines say where a heading stands, and are none themselves: each name stands again, as a line of
its own. Price lists and tables of figures look alike, so whatever is uncertain stays.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import islice, pairwise

from corpus.read.line import GAP

_FEWEST_ENTRIES = 3
_FEWEST_LEADERS = 4
_MOST_BETWEEN = 2  # lines from one entry to the next: the first ones of an entry that was wrapped
_MOST_TRIED = 10  # entries that are looked for in the rest of the text
_MOST_RUNS = 20  # so that a file of nothing else takes no longer
_TITLE = re.compile(
    r"(?:mục lục|(?:table of )?contents|list of (?:figures|tables|abbreviations)"
    r"|danh (?:mục|sách) (?:các )?(?:bảng(?: biểu)?|hình(?: vẽ| ảnh)?|(?:từ|chữ) viết tắt))\Z",
    re.I,
)
_NUMBERED = re.compile(
    r"(?:phần|chương|mục|điều|phụ lục|part|chapter|section|article|appendix)\b"
    r"|(?:\d{1,3}(?:\.\d{1,3})*|[IVX]{1,5}|[A-H])[.)]",
    re.I,
)


def is_entry(line: str) -> bool:
    """Whether `line` ends in leaders and a number, as a line of contents does."""
    return _entry(line, "") is not None


def contents_lines(lines: Sequence[str]) -> set[int]:
    """The places of those of `lines` that are a table of contents; none where nothing else is."""
    shown = [place for place, line in enumerate(lines) if line.strip()]
    texts = [lines[place] for place in shown]
    headings = cache(lambda: _told_lines(texts))
    gone: set[int] = set()
    for run in islice(_runs(texts), _MOST_RUNS):
        first, last = run[0][0], run[-1][0]
        above = range(max(first - _MOST_BETWEEN - 1, 0), first)
        title = next((n for n in above if _TITLE.match(texts[n].strip())), None)
        # A page holds a line at least: larger numbers are prices.
        if run[-1][2] > len(texts) or not (title is not None or _is_numbered(run, texts)):
            continue
        if _most(_plain(name) in headings() for _, name, _ in run[:_MOST_TRIED]):
            gone.update(shown[first if title is None else title : last + 1])
    return gone if len(gone) < len(shown) else set()


def without_contents(text: str) -> str:
    """`text` without the lines of a table of contents."""
    lines = text.split("\n")
    gone = contents_lines(lines)
    return "\n".join(line for place, line in enumerate(lines) if place not in gone)


def _entry(line: str, gaps: str) -> tuple[str, int] | None:
    """What an entry names, and its page; one of `gaps` is as good as leaders."""
    line = line.rstrip()
    head = line.rstrip("0123456789")
    if not 0 < len(line) - len(head) < 5:
        return None
    name = head.rstrip(" .…·_" + GAP)
    leaders = head[len(name) :].replace("…", "...")
    led = sum(map(leaders.count, "._·")) >= _FEWEST_LEADERS
    if not name or not (led or any(gap in leaders for gap in gaps)):
        return None
    return name, int(line[len(head) :])


def _runs(texts: Sequence[str]) -> Iterator[list[tuple[int, str, int]]]:
    """Entries near each other as (place, name, page); the pages of each run never go down."""
    found = [(n, *entry) for n, line in enumerate(texts) if (entry := _entry(line, GAP))]
    run = found[:1]
    for before, after in pairwise(found):
        if after[0] - before[0] > _MOST_BETWEEN + 1 or after[2] < before[2]:
            if len(run) >= _FEWEST_ENTRIES:
                yield run
            run = []
        run.append(after)
    if len(run) >= _FEWEST_ENTRIES:
        yield run


def _is_numbered(run: Sequence[tuple[int, str, int]], texts: Sequence[str]) -> bool:
    """Whether most of `run` are chapters and articles with leaders, so that no title is needed."""
    return _most(bool(_NUMBERED.match(name)) and is_entry(texts[n]) for n, name, _ in run)


def _told_lines(texts: Sequence[str]) -> set[str]:
    """Every line, and every two: "Chương I" may stand above the name of its chapter."""
    lines = [_plain(text) for text in texts]
    return {*lines, *map(" ".join, pairwise(lines))}


def _most(found: Iterable[bool]) -> bool:
    every = list(found)
    return 2 * sum(every) > len(every)


def _plain(text: str) -> str:
    return " ".join(text.casefold().split())
