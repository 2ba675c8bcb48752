"""HTML in Markdown: its tables, lists and headings as Markdown writes them, other tags without.

Files of GitHub and Notion have them. A tag that is not closed, or that stands in code, is only
spoken of, and stays.
"""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence

from corpus.read.raised import raised
from corpus.read.spanning import repeated

_BLOCK = re.compile(r"table|dl|ul|ol|h[1-6]")
_TAG = re.compile(
    r"<(/?)(table|caption|tr|td|th|dl|dt|dd|ul|ol|li|p|div|thead|tbody|tfoot|h[1-6])"
    r"(?:\s([^<>]*))?>",
    re.I,
)
_TAGS = re.compile(r"(?:\s*<[^<>]*>)*")  # before the first word of a line
_SPAN = re.compile(r"\b(col|row)span\s*=\s*[\"']?(\d{1,2})\b", re.I)
_INLINE = re.compile(
    r"<(/?)(a|abbr|b|big|center|cite|em|font|i|ins|kbd|mark|small|span|strong|sub|sup|u|var)"
    r"(?:\s[^<>]*)?>",
    re.I,
)
_MOST_COPIES = 10_000  # of the cells of one block, as on a page
# Bounded, so that a tag that does not end takes no longer.
_PICTURE = re.compile(
    r"<img\s[^<>]{0,500}?\balt=(?:\"([^\"<>]{0,500})\"|'([^'<>]{0,500})')[^<>]{0,500}>", re.I
)


def without_tags(text: str) -> str:
    """`text` without the pairs of tags around words of it; a picture is what is said in its place.

    They stand right beside these words: "<b> and </b>" is about tags.
    """
    if "<" not in text:
        return text
    opened: dict[str, re.Match[str]] = {}
    gone: list[tuple[int, int]] = []
    for tag in _INLINE.finditer(text):
        name = tag[2].lower()
        if not tag[1]:
            opened[name] = tag
        elif opening := opened.pop(name, None):
            words = text[opening.end() : tag.start()]
            if words and not (words[0].isspace() or words[-1].isspace()):
                gone += [opening.span(), tag.span()]
    pieces: list[str] = []
    past = 0
    for start, end in sorted(gone):
        pieces.append(text[past:start])
        if text[start : start + 4].lower() == "<sup":
            pieces.append(
                "^" * (raised(text[end : end + 2], text[max(start - 4, 0) : start])[0] == "^")
            )
        past = end
    text = "".join(pieces) + text[past:]
    return _PICTURE.sub(lambda picture: picture[1] or picture[2] or "", text)


def html_ends(lines: Sequence[str]) -> Mapping[int, int]:
    """By the number of each line that begins with a block of HTML, that of the line where it ends.

    One that does not end is left out.
    """
    ends: dict[int, int] = {}
    opened: defaultdict[str, list[int | None]] = defaultdict(list)
    for number, line in enumerate(lines):
        if "<" not in line:
            continue
        tags = _TAGS.match(line)
        bare = tags.end() if tags else 0
        for tag in _TAG.finditer(line):
            name = tag[2].lower()
            if not tag[1]:
                begins = tag.start() < bare and _BLOCK.fullmatch(name)
                bare = 0 if begins else bare  # what begins in it is of it
                opened[name].append(number if begins else None)
            elif opened[name] and (start := opened[name].pop()) is not None:
                ends[start] = number
    return ends


def told(lines: Sequence[str]) -> list[str]:
    """The block of HTML in `lines` as lines of Markdown."""
    return _Told().lines("\n".join(lines))


class _Told:
    """What a block of HTML tells, line by line."""

    def __init__(self) -> None:
        self._lines: list[str] = []
        self._words: list[str] = []
        self._prefix = ""
        self._lists: list[int] = []  # how many items each has; -1 where they are not counted
        self._tables = 0
        self._copies = 0  # of cells
        self._row: dict[int, str] = {}
        self._cell: tuple[int, int] | None = None  # how many columns and rows it takes
        self._above: dict[int, tuple[int, str]] = {}  # rows left, words, by column

    def lines(self, text: str) -> list[str]:
        """`text` in Markdown."""
        past = 0
        for tag in _TAG.finditer(text):
            self._words.append(text[past : tag.start()])
            past = tag.end()
            name = tag[2].lower()
            if name == "table":
                self._table(-1 if tag[1] else 1)
            elif self._tables:
                self._in_table(name, tag[3] or "", closing=bool(tag[1]))
            else:
                self._in_list(name, closing=bool(tag[1]))
        self._words.append(text[past:])
        if self._tables:
            self._end_row()
        self._end_line()
        return self._lines

    def _taken(self) -> str:
        words = " ".join("".join(self._words).split())
        self._words = []
        return words

    def _end_line(self) -> None:
        if words := self._taken():
            self._lines.append(self._prefix + words)
            self._prefix = ""

    def _in_list(self, name: str, *, closing: bool) -> None:
        if name in ("p", "div"):
            self._words.append(" ")
        elif name == "dt" and closing:
            ended = "".join(self._words).rstrip().endswith((":", "?"))
            self._words.append(" " if ended else ": ")
        elif name != "dd" or closing:
            self._end_line()
        if closing:
            self._prefix = "" if name != "dt" else self._prefix
            if name in ("ul", "ol", "dl") and self._lists:
                self._lists.pop()
        elif name in ("ul", "ol", "dl"):
            self._lists.append(0 if name == "ol" else -1)
        elif name in ("li", "dt"):
            self._prefix = self._label()
        elif name[0] == "h":
            self._prefix = "#" * int(name[1]) + " "

    def _label(self) -> str:
        counted = self._lists[-1] if self._lists else -1
        if counted >= 0:
            self._lists[-1] = counted + 1
        indentation = " " * 4 * (len(self._lists) - 1)
        return indentation + ("- " if counted < 0 else f"{counted + 1}. ")

    def _table(self, change: int) -> None:
        if self._tables == 0:
            self._end_line()
            self._lines.append("")
        if self._tables == 1 and change < 0:
            self._end_row()
            self._lines.append("")
            self._above = {}
        self._words.append(" ")
        self._tables = max(self._tables + change, 0)

    def _in_table(self, name: str, attributes: str, *, closing: bool) -> None:
        if self._tables > 1 or name not in ("tr", "td", "th", "caption"):
            self._words.append(" ")
        elif name == "caption":
            self._end_line()
        elif name == "tr":
            self._end_row()
        else:
            self._end_cell()
            if not closing:
                self._end_line()
                spans = {side.lower(): int(count) for side, count in _SPAN.findall(attributes)}
                self._cell = spans.get("col", 1) or 1, spans.get("row", 1) or 1

    def _end_cell(self) -> None:
        if self._cell is None:
            return
        columns, rows = self._cell
        self._copies += columns * rows - 1
        if self._copies > _MOST_COPIES:
            columns = rows = 1
        self._cell = None
        words = self._taken().replace("|", "\\|")
        self._reach_down()
        for column in range(len(self._row), len(self._row) + columns):
            self._row[column] = words
            words = repeated(words)
            if rows > 1:
                self._above[column] = rows - 1, words

    def _reach_down(self) -> None:
        """Put into the row the cells above that reach to where its next one would stand."""
        while len(self._row) in self._above:
            column = len(self._row)
            left, words = self._above.pop(column)
            self._row[column] = words
            if left > 1:
                self._above[column] = left - 1, words

    def _end_row(self) -> None:
        self._end_cell()
        if self._row:
            self._reach_down()
            first = not self._lines or not self._lines[-1].startswith("|")
            self._lines.append(f"| {' | '.join(self._row.values())} |")
            self._lines += ["|---" * len(self._row) + "|"] * first
        self._row = {}
