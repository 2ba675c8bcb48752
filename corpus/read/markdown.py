"""Markdown (.md): the words in reading order, one paragraph, item or row a line.

Headings are kept apart as spans of the cleaned text. Soft line breaks are joined, so that no
sentence is cut where an editor wrapped it, unless they are meant (`soft_breaks`). This is the part
of CommonMark (and GitHub's tables and footnotes) that documents use; what it does not know stays as
text, so nothing is lost.
"""

import re

from corpus.clean import clean_line
from corpus.document import LANGUAGES
from corpus.read.blocks import Block, join
from corpus.read.dialects import box_titles, callout, comment, comment_ends
from corpus.read.front_matter import front_matter
from corpus.read.markdown_blocks import MarkdownBlocks
from corpus.read.markdown_html import html_ends, told
from corpus.read.markdown_lines import FENCE, QUOTE, width
from corpus.read.nesting import indentation
from corpus.read.source import Source
from corpus.read.titles import title_among

_BOX_INDENT = 4  # of the text in a box of MkDocs


def parse_markdown(text: str) -> Source:
    """The words of a Markdown file, its headings, and what its front matter says.

    Title: the front matter's, else a heading, else empty. A language that is neither Vietnamese nor
    English is taken as not given.
    """
    lines = re.sub(r"\r\n?|[\x0b\x0c\x85\u2028\u2029]", "\n", text).lstrip("\ufeff").split("\n")
    pairs, taken = front_matter(lines)
    body = join(_read(lines[taken:]))
    language = pairs.get("language", pairs.get("lang", ""))[:2].lower()
    return Source(
        text=body.text,
        title=clean_line(pairs.get("title", "")) or title_among(body.text, body.headings),
        language=language if language in LANGUAGES else "",
        source=clean_line(pairs.get("source", "")),
        date=clean_line(pairs.get("date", "")),
        headings=body.headings,
    )


def _read(lines: list[str]) -> list[Block]:
    """The blocks of a body that has these `lines`."""
    found = MarkdownBlocks(lines)
    ends = comment_ends(lines)
    titles = box_titles(lines)
    blocks = html_ends(lines)
    number = 0
    quoted = False
    while number < len(lines):
        line = lines[number]
        fence = FENCE.match(line)
        if fence and width(fence[1]) < found.column + 4:
            number = _code(found, lines, number + 1, fence)
        elif number in titles:
            found.nesting.ends(indentation(line))
            _box(found, titles[number])
            number += 1
        elif number in blocks:
            for words in ("", *told(lines[number : blocks[number] + 1]), ""):
                found.line(words)
            number = blocks[number] + 1
        elif passed := comment(lines, number, ends):
            number, rest = passed
            found.line(rest)
        else:
            quote = QUOTE.match(line)
            if quote and not quoted:
                found.flush()
                _quote(found, line[quote.end() :])
            else:
                found.line(line[quote.end() :] if quote else line)
            quoted = quote is not None
            number += 1
    found.flush()
    return found.all


def _quote(found: MarkdownBlocks, line: str) -> None:
    """Take in the first line of a quotation; where it is the title of a box, that is all."""
    title = callout(line)
    found.line(line if title is None else title)
    if title is not None:
        found.flush()


def _box(found: MarkdownBlocks, title: str) -> None:
    """Take in the line that opens or closes a box: its title is a line by itself."""
    found.line("")
    found.line(title)
    found.line("")
    found.column = _BOX_INDENT


def _code(found: MarkdownBlocks, lines: list[str], number: int, fence: re.Match[str]) -> int:
    """Take in the lines of a fenced block; the number of the line after it."""
    found.flush()
    kept = []
    while number < len(lines):
        closing = lines[number].strip()
        number += 1
        if len(closing) >= len(fence[2]) and not closing.strip(fence[2][0]):
            break
        kept.append(lines[number - 1].removeprefix(fence[1]))
    found.add("\n".join(kept))
    return number
