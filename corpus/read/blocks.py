"""Paragraphs, headings and rows in reading order, put together as one text.

Every format that has structure ends here: offsets of headings and pages are counted once, in the
text as it will be stored.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from corpus.clean import clean, clean_line
from corpus.document import Heading
from corpus.read.plain_headings import with_articles
from corpus.read.two_headers import one_header
from corpus.rows import cells_of, is_section

# Stands where a page begins, inside the text of a block until it is joined. A noncharacter:
# cleaning removes it from what files hold, so only a reader of ours can have put it there.
PAGE = "\ufdd0"
_LINE = re.compile(r"[^\n]+")
# A "heading" longer than this is a paragraph in large type: it must be in a passage.
LONGEST_HEADING = 200


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, an item, a row, or a heading of `level` 1 to 6.

    Args:
        text: any characters; `PAGE` where a page begins.
        level: 0 for what is no heading.
        tight: whether it follows the block before without an empty line, as items of a list do.
        title: whether the file says that it is the title of all.
        bold: whether all of it is bold, and in no table.
    """

    text: str
    level: int = 0
    tight: bool = False
    title: bool = False
    bold: bool = False


@dataclass(frozen=True, slots=True)
class Joined:
    """One text of many blocks, where its headings and pages begin, and what a file calls it."""

    text: str
    headings: tuple[Heading, ...]
    pages: tuple[int, ...]
    title: str


def is_section_row(blocks: Sequence[Block]) -> bool:
    """Whether `blocks`, of the only cell of a row, may be what the rows below have in common."""
    return len(blocks) == 1 and not blocks[0].level and is_section(blocks[0].text.strip())


def join(blocks: Iterable[Block]) -> Joined:
    """The text of `blocks`, cleaned; empty ones leave nothing but their page marks."""
    pieces: list[str] = []
    headings: list[Heading] = []
    bold: list[tuple[int, int]] = []
    pages: list[int] = []
    title = ""
    length = 0
    for block in _with_one_header(blocks):
        first, *later = (_cleaned(part, block.level) for part in block.text.split(PAGE))
        words = " ".join(filter(None, (first, *later)))
        gap = "" if not pieces or not words else "\n" if block.tight else "\n\n"
        start = length + len(gap)
        position = start
        for number, part in enumerate((first, *later)):
            if number:
                pages.append(min(position, start + len(words)))
            position += len(part) + 1 if part else 0
        length = start + len(words)
        pieces += [gap, words] if words else []
        if block.level and 0 < len(words) <= LONGEST_HEADING:
            headings.append(Heading(start, length, block.level))
            title = title or words * block.title
        elif block.bold:
            lines = _LINE.finditer(words)
            bold += [(start + line.start(), start + line.end()) for line in lines]
    text = "".join(pieces)
    starts = (0, *pages[1:]) if pages else ()
    return Joined(text, with_articles(text, headings, bold), starts, title)


def _with_one_header(blocks: Iterable[Block]) -> Iterator[Block]:
    """`blocks`, of each table the two rows of names as one."""
    table: list[Block] = []
    for block in blocks:
        is_row = not block.level and "\n" not in block.text and len(cells_of(block.text)) > 1
        if table and not (is_row and block.tight):
            yield from _named_once(table)
            table = []
        if is_row:
            table.append(block)
        else:
            yield block
    yield from _named_once(table)


def _named_once(table: Sequence[Block]) -> Sequence[Block]:
    """The rows of `table`, those with two rows of names above them below one."""
    names = one_header([row.text.replace(PAGE, "") for row in table])
    marks = PAGE * sum(row.text.count(PAGE) for row in table[:2])
    return [replace(table[0], text=marks + names), *table[2:]] if names else table


def _cleaned(text: str, level: int) -> str:
    return clean_line(text) if level else clean(text)
