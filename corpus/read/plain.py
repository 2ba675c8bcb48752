"""Plain text (.txt): no markup, so nothing is removed but what cleaning removes.

Lines stay lines, but those of a table show their cells, those of a paragraph that was wrapped are
joined, and those of a table of contents go. The first line serves as title where it looks like one,
which no row of a table does, and stays in the text; so do lines that look like headings. A message
is called by its subject.
"""

import re

from corpus.clean import clean, with_spaces
from corpus.read.heading_shapes import is_numbered
from corpus.read.mail import subject
from corpus.read.nesting import with_nesting
from corpus.read.plain_headings import plain_headings, with_articles
from corpus.read.plain_lines import unwrapped
from corpus.read.plain_tables import with_rows
from corpus.read.printed_contents import without_contents
from corpus.read.source import Source
from corpus.read.titles import may_be_title
from corpus.read.underlined_headings import underlined_headings
from corpus.read.wiki_headings import wiki_headings
from corpus.rows import LEAST, cells_of

# A heading of a newspaper has under 100 characters; a first line longer than this is prose.
_LONGEST_TITLE = 120
# Of a text of questions at most so many lines are answers for each; a leaflet has more.
_LINES_FOR_QUESTION = 3
_ASKED = re.compile(r"(?:hỏi|câu hỏi|q|question)(?: ?\d+)?[:.]", re.I)


def parse_plain(text: str) -> Source:
    """The text of a plain file, cleaned, its headings, and its first line as title if short."""
    rows = with_rows(without_contents(with_spaces(text)))
    text, headings = wiki_headings(unwrapped(clean(with_nesting(rows))))
    text, underlined = underlined_headings(text) if not headings else (text, ())
    if len(underlined) > 1:  # else it is the title, and others are known by their shape
        headings = with_articles(text, underlined)
    first = text.partition("\n")[0]
    titled = len(first) <= _LONGEST_TITLE and not first.endswith((".", ",", ";", ":"))
    titled = titled and may_be_title(first) and not is_numbered(first) and not _asks(text, first)
    titled = titled and not _heads_table(text)
    return Source(
        text=text,
        title=subject(text) or (first if titled else ""),
        headings=headings or plain_headings(text),
    )


def _heads_table(text: str) -> bool:
    """Whether the first line of `text` is a row of a table: "News | Our school" alone is not.

    What stands in it are the names of columns, or what the row tells.
    """
    lines = text.split("\n", LEAST)[:LEAST]
    first, *others = (len(cells_of(line)) for line in lines)
    return first > 1 and others == [first] * (LEAST - 1)


def _asks(text: str, first: str) -> bool:
    """Whether the `first` line is one of the questions of `text`, each with its answer below.

    A leaflet may be called by a question as well, and have others further below: that one stands
    alone, and most of what follows asks nothing.
    """
    lines = text.split("\n")
    asked = sum(line.endswith("?") for line in lines)
    if not first.endswith("?") or asked == 1:
        return False
    alone = lines[1] == "" and not _ASKED.match(first)
    return not alone or asked * _LINES_FOR_QUESTION >= sum(map(bool, lines))
