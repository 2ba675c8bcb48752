"""Markdown (.md): the words in reading order, one paragraph, item or row a line.

Headings are kept apart as spans of the cleaned text. Soft line breaks are joined, so that no
sentence is cut where an editor wrapped it, unless they are meant (`soft_breaks`). This is the part
of CommonMark (and GitHub's tables and footnotes) that documents use; what it does not know stays as
text, so nothing is lost.
"""

import re

from corpus.clean import clean, clean_line
from corpus.document import LANGUAGES
from corpus.read.blocks import Block, join
from corpus.read.dialects import (
    box_titles,
    boxes_in,
    callout,
    comment,
    comment_ends,
    without_attributes,
    without_box,
)
from corpus.read.front_matter import front_matter
from corpus.read.inline import inline
from corpus.read.markdown_html import html_ends, told
from corpus.read.markdown_lines import (
    ATX,
    DEFINITION,
    DELIMITERS,
    FENCE,
    ITEM,
    NOTE,
    QUOTE,
    RULE,
    SETEXT,
    TASK,
    cells_in,
    is_wrapped,
    may_be_heading,
    width,
    without_closing,
)
from corpus.read.nesting import DEEPER, Nesting, indentation
from corpus.read.soft_breaks import ends_item, joined
from corpus.read.source import Source
from corpus.read.titles import title_among
from corpus.rows import line_of

_BOX_INDENT = 4  # of the text in a box of MkDocs


def parse_markdown(text: str) -> Source:
    """The words of a Markdown file, its headings, and what its front matter says.

    Title: the front matter's, else a heading, else empty. A language that is neither Vietnamese nor
    English is taken as not given.
    """
    lines = re.sub(r"\r\n?|[\x0b\x0c\x85\u2028\u2029]", "\n", text).lstrip("\ufeff").split("\n")
    pairs, taken = front_matter(lines)
    blocks = _Blocks()
    blocks.read(lines[taken:])
    body = join(blocks.all)
    language = pairs.get("language", pairs.get("lang", ""))[:2].lower()
    return Source(
        text=body.text,
        title=clean_line(pairs.get("title", "")) or title_among(body.text, body.headings),
        language=language if language in LANGUAGES else "",
        source=clean_line(pairs.get("source", "")),
        date=clean_line(pairs.get("date", "")),
        headings=body.headings,
    )


class _Blocks:
    """The blocks read so far; `_waiting` holds the lines of the paragraph or item being read."""

    def __init__(self) -> None:
        self.all: list[Block] = []
        self._waiting: list[str] = []
        self._prefix = ""  # the bullet or number of the item being read
        self._tight = False  # whether the block being read follows without a blank line
        self._table = False
        self._boxes: frozenset[str] = frozenset()
        self._notes: set[str] = set()  # the names of the footnotes that the body has
        self._column = 0  # where the words of the last item begin; 0 outside of lists
        self._nesting = Nesting(DEEPER)

    def read(self, lines: list[str]) -> None:
        """Take in every line of a body."""
        self._notes.update(found[1] for found in map(NOTE.match, lines) if found)
        self._boxes = boxes_in(lines)
        ends = comment_ends(lines)
        titles = box_titles(lines)
        blocks = html_ends(lines)
        number = 0
        quoted = False
        while number < len(lines):
            line = lines[number]
            fence = FENCE.match(line)
            if fence and width(fence[1]) < self._column + 4:
                number = self._code(lines, number + 1, fence)
            elif number in titles:
                self._nesting.ends(indentation(line))
                self._box(titles[number])
                number += 1
            elif number in blocks:
                for words in ("", *told(lines[number : blocks[number] + 1]), ""):
                    self._line(words)
                number = blocks[number] + 1
            elif passed := comment(lines, number, ends):
                number, rest = passed
                self._line(rest)
            else:
                quote = QUOTE.match(line)
                if quote and not quoted:
                    self._flush()
                    self._quote(line[quote.end() :])
                else:
                    self._line(line[quote.end() :] if quote else line)
                quoted = quote is not None
                number += 1
        self._flush()

    def _quote(self, line: str) -> None:
        """Take in the first line of a quotation; where it is the title of a box, that is all."""
        title = callout(line)
        self._line(line if title is None else title)
        if title is not None:
            self._flush()

    def _box(self, title: str) -> None:
        """Take in the line that opens or closes a box: its title is a line by itself."""
        self._line("")
        self._line(title)
        self._line("")
        self._column = _BOX_INDENT

    def _code(self, lines: list[str], number: int, fence: re.Match[str]) -> int:
        """Take in the lines of a fenced block; the number of the line after it."""
        self._flush()
        kept = []
        while number < len(lines):
            closing = lines[number].strip()
            number += 1
            if len(closing) >= len(fence[2]) and not closing.strip(fence[2][0]):
                break
            kept.append(lines[number - 1].removeprefix(fence[1]))
        self._add("\n".join(kept))
        return number

    def _line(self, line: str) -> None:
        """Take in one line outside code and comments."""
        line, opens, closes = without_box(line, self._boxes)
        if opens or closes:
            self._boxed(line, opens=opens, closes=closes)
            return
        atx = ATX.match(line)
        note = NOTE.match(line)
        above = "" if self._prefix or not self._waiting else self._waiting[-1]
        item = None if is_wrapped(above, line) else ITEM.match(line)
        titled = not self._prefix and may_be_heading(self._waiting, line)
        setext = SETEXT.match(line) if titled else None
        if item or line[:1].strip():
            self._column = width(item[0]) if item else 0
            if atx or not (item or self._waiting):
                self._nesting.ends(0)
        if not line.strip():
            self._flush()
            self._tight = False
        elif atx:
            self._heading(without_closing(without_attributes(line[atx.end() :])), len(atx[1]))
        elif note:
            self._flush()
            self._tight = False
            self._waiting += filter(None, [line[note.end() :]])
        elif "|" in line and self._row(line):
            pass
        elif setext:
            self._heading(self._waiting.pop(), 1 if setext[1][0] == "=" else 2)
        elif RULE.match(line) or (not self._waiting and DEFINITION.match(line)):
            self._flush()
        elif item:
            self._flush()
            bullet = self._nesting.bullet(indentation(line), "-" * bool(item[1]))
            self._prefix = f"{bullet or item[2]} "
            self._waiting.append(TASK.sub("", line[item.end() :]))
        else:
            if self._prefix and line[:1].strip() and ends_item(self._waiting, line.strip()):
                self._flush()
            self._waiting.append(line)

    def _boxed(self, line: str, *, opens: bool, closes: bool) -> None:
        """Take in a `line` at whose beginning or end the tags of boxes stood."""
        if opens:
            self._flush()
        self._line(line)
        if closes:
            self._flush()

    def _row(self, line: str) -> bool:
        """Take in a row of a table, or False when the line is none."""
        if DELIMITERS.match(line) and "-" in line:
            header = self._waiting.pop() if self._waiting else ""
            self._flush()
            self._table = True
            self._add_row(header)
        elif self._table or line.lstrip().startswith("|"):
            self._flush_before_row(line)
        else:
            return False
        return True

    def _flush_before_row(self, line: str) -> None:
        if self._table:
            self._add_row(line)
        else:  # perhaps the header: the next line tells
            self._flush()
            self._waiting.append(line)

    def _add_row(self, line: str) -> None:
        self._add(line_of(map(self._words, cells_in(line))))
        self._tight = True

    def _heading(self, text: str, level: int) -> None:
        self._flush()
        self._tight = False
        self._add(clean_line(self._words(text)), level)
        self._tight = False

    def _flush(self) -> None:
        """End the paragraph or item being read."""
        waiting, prefix = self._waiting, self._prefix
        self._waiting, self._prefix = [], ""
        self._table = False
        if waiting:
            self._add(prefix + self._words(joined(waiting, item=bool(prefix))))
            self._tight = bool(prefix)

    def _words(self, text: str) -> str:
        return inline(text, self._notes)

    def _add(self, text: str, level: int = 0) -> None:
        text = clean(text)
        if text and text != "-":
            self.all.append(Block(text, level, self._tight))
