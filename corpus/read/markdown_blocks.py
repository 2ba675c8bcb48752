"""The blocks of Markdown, taken in line by line: what is a heading, an item, a row, a paragraph.

Whether a line is code, a comment or a part of a page is told before: see `markdown`.
"""

from collections.abc import Sequence

from corpus.clean import clean, clean_line
from corpus.read.blocks import Block
from corpus.read.dialects import boxes_in, without_attributes, without_box
from corpus.read.inline import inline
from corpus.read.markdown_lines import (
    ATX,
    DEFINITION,
    DELIMITERS,
    ITEM,
    NOTE,
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
from corpus.read.soft_breaks import item_end, joined
from corpus.rows import line_of


class MarkdownBlocks:
    """The blocks read so far, in `all`; `_waiting` has the lines of the paragraph or item begun."""

    def __init__(self, lines: Sequence[str]) -> None:
        """Of a body with these `lines`, none of which is read yet."""
        self.all: list[Block] = []
        self.column = 0  # where the words of the last item begin; 0 outside of lists
        self.nesting = Nesting(DEEPER)
        self._waiting: list[str] = []
        self._prefix = ""  # the bullet or number of the item being read
        self._tight = False  # whether the block being read follows without a blank line
        self._table = False
        self._boxes = boxes_in(lines)
        # The names of the footnotes that the body has.
        self._notes = {found[1] for found in map(NOTE.match, lines) if found}

    def line(self, line: str) -> None:
        """Take in one line outside code and comments, "" for a blank one."""
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
            self.column = width(item[0]) if item else 0
            if atx or not (item or self._waiting):
                self.nesting.ends(0)
        if not line.strip():
            self.flush()
            self._tight = False
        elif atx:
            self._heading(without_closing(without_attributes(line[atx.end() :])), len(atx[1]))
        elif note:
            self.flush()
            self._tight = False
            self._waiting += filter(None, [line[note.end() :]])
        elif "|" in line and self._row(line):
            pass
        elif setext:
            self._heading(self._waiting.pop(), 1 if setext[1][0] == "=" else 2)
        elif RULE.match(line) or (not self._waiting and DEFINITION.match(line)):
            self.flush()
        elif item:
            self.flush(listed=True)
            bullet = self.nesting.bullet(indentation(line), "-" * bool(item[1]))
            self._prefix = f"{bullet or item[2]} "
            self._waiting.append(TASK.sub("", line[item.end() :]))
        else:
            self._waiting.append(line)

    def _boxed(self, line: str, *, opens: bool, closes: bool) -> None:
        """Take in a `line` at whose beginning or end the tags of boxes stood."""
        if opens:
            self.flush()
        self.line(line)
        if closes:
            self.flush()

    def _row(self, line: str) -> bool:
        """Take in a row of a table, or False when the line is none."""
        if DELIMITERS.match(line) and "-" in line:
            header = self._waiting.pop() if self._waiting else ""
            self.flush()
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
            self.flush()
            self._waiting.append(line)

    def _add_row(self, line: str) -> None:
        self.add(line_of(map(self._words, cells_in(line))))
        self._tight = True

    def _heading(self, text: str, level: int) -> None:
        self.flush()
        self._tight = False
        self.add(clean_line(self._words(text)), level)
        self._tight = False

    def flush(self, *, listed: bool = False) -> None:
        """End the paragraph or item being read; `listed`: by the next item of a list."""
        waiting, prefix = self._waiting, self._prefix
        self._waiting, self._prefix = [], ""
        self._table = False
        own = item_end(waiting) if prefix and not listed else len(waiting)
        for lines, label in ((waiting[:own], prefix), (waiting[own:], "")):
            if lines:
                self.add(label + self._words(joined(lines, item=bool(label))))
                self._tight = bool(label)

    def _words(self, text: str) -> str:
        return inline(text, self._notes)

    def add(self, text: str, level: int = 0) -> None:
        """Take in `text` as a whole: a heading of that `level`, or a block that is none."""
        text = clean(text)
        if text and text != "-":
            self.all.append(Block(text, level, self._tight))
