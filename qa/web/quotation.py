"""A quotation as HTML: its lines, lists and tables, what answers marked, what lies far from it cut.

Every character of the text is there and is only text: the dash of a list's line stays, although a
style sheet shows a dot in its place, so do the bars between the cells of a row, which stand in
columns, and what is cut is only hidden until a reader asks for it.
"""

import re
from collections.abc import Sequence
from html import escape
from itertools import pairwise

_LABEL = r"(?:\d{1,3}(?:\.\d{1,2}){0,5}|[a-zđ]|[ivx]{2,5})[.)]"
_ITEM = re.compile(rf"[ \t]*(?:[-•+·*–][ \t]+|(?={_LABEL}[ \t]))")
_LABELLED = re.compile(rf"[ \t]*(?:[-•+·*–]|{_LABEL})[ \t]+")
_INNER = ("+", "·")  # of lists within lists, as all readers write them
_BAR = re.compile(r"(?:^|\s)\|(?=\s|$)")
_NARROW = 2  # bars: rows of three cells fit a phone in columns, wider ones stand there as written
# Characters shown before and after what is marked, three to four lines on a phone, and how many
# more there must be for a cut to be worth it.
_KEPT, _WORTH = 160, 120
_SIGN = '<span class="cut"></span>'

Span = tuple[int, int]


def kept(text: str, marked: Span) -> Span:
    """The part of `text` around what is marked that is shown at once: from a word to a word."""
    low, high = max(marked[0] - _KEPT, 0), min(marked[1] + _KEPT, len(text))
    if low < _WORTH:
        low = 0
    while 0 < low < marked[0] and not _begins(text, low):
        low += 1
    if len(text) - high < _WORTH:
        high = len(text)
    while marked[1] < high < len(text) and not (text[high].isspace() and text[high - 1].isalnum()):
        high -= 1
    return low, high


def pieces(text: str) -> list[str]:
    """The words of `text` that its source shows as they are: an item without its sign, each cell.

    What parts them, line breaks, signs of items and bars between cells, may be written by us.
    """
    found: list[str] = []
    for line in text.split("\n"):
        item = _LABELLED.match(line)
        found += [line[item.end() :]] if item else _BAR.split(line)
    return [piece for piece in map(str.strip, found) if piece]


def quoted(text: str, marked: Span, shown: Span | None = None, name: str = "") -> str:
    """`text` with an element a line, where it has several.

    Args:
        text: a passage, or a block of a document.
        marked: what answers, in characters of `text`.
        shown: what is shown at once, all when None; what is outside stands in elements of the class
            "rest", and where it begins one of the class "cut".
        name: the id of the first mark, if it is to have one.
    """
    shown = shown or (0, len(text))
    parts, start, gap = [], 0, False
    written = text.split("\n")
    for line in written:
        end = start + len(line)
        item = _ITEM.match(line)
        if not line.strip():
            parts.append(escape(line))
            gap = bool(start)
        elif len(written) == 1 and not item:
            parts.append(_runs(text, (start, end), marked, shown))
        else:
            body = start + (item.end() if item else 0)
            sign = escape(text[start:body])
            bars = [] if item else list(_BAR.finditer(line))
            row = "row wide" if len(bars) > _NARROW else "row" * bool(bars)
            inner = "inner" * (item is not None and item[0].strip() in _INNER)
            known = ["line", "item" * bool(item), inner, row, "gap" * gap]
            known.append("rest" * (end <= shown[0] or start >= shown[1]))
            dash = f'<span class="dash" aria-hidden="true">{sign}</span>' if sign.strip() else sign
            cells = [(start + bar.start(), start + bar.end()) for bar in bars]
            runs = _cells(text, (body, end), cells, marked, shown)
            parts.append(f'<span class="{" ".join(filter(None, known))}">{dash}{runs}</span>')
            gap = False
        start = end + 1
    html = "\n".join(parts)
    return html.replace("<mark>", f'<mark id="{escape(name)}">', 1) if name else html


def _cells(text: str, line: Span, bars: Sequence[Span], marked: Span, shown: Span) -> str:
    """The characters of a line, with an element a cell if there are `bars` between such."""
    if not bars:
        return _runs(text, line, marked, shown)
    cells, start = [], line[0]
    for end, behind in (*bars, (line[1], line[1])):
        bar = f'<span class="bar" aria-hidden="true">{escape(text[end:behind])}</span>'
        runs = _runs(text, (start, end), marked, shown) if start < end else ""
        cells.append(f'<span class="cell">{runs}{bar if end < behind else ""}</span>')
        start = behind
    return "".join(cells)


def _runs(text: str, line: Span, marked: Span, shown: Span) -> str:
    """The characters of a line: marked, shown, or hidden at first."""
    low, high = shown
    edges = {place for place in (*marked, *shown) if line[0] < place < line[1]}
    runs = []
    for start, end in pairwise(sorted({*line, *edges})):
        run = escape(text[start:end])
        if marked[0] <= start < marked[1] and run.strip():
            run = f"<mark>{run}</mark>"
        elif not low <= start < high:
            run = f'<span class="rest">{run}</span>'
        before = _SIGN if start == low > 0 else ""
        after = _SIGN if end == high < len(text) else ""
        runs.append(f"{before}{run}{after}")
    return "".join(runs)


def _begins(text: str, place: int) -> bool:
    """Whether a word begins there."""
    return text[place].isalnum() and text[place - 1].isspace()
