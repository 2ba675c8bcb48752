"""Plain text (.txt): no markup, so nothing is removed but what cleaning removes.

Lines stay lines, but those of a table show their cells, those of a paragraph that was wrapped are
joined, and those of a table of contents go. The first line serves as title where it looks like one,
and stays in the text; so do lines that look like headings.
"""

from corpus.clean import clean, with_spaces
from corpus.read.plain_headings import is_numbered, plain_headings
from corpus.read.plain_lines import unwrapped
from corpus.read.plain_tables import with_rows
from corpus.read.printed_contents import without_contents
from corpus.read.source import Source
from corpus.read.titles import may_be_title
from corpus.read.wiki_headings import wiki_headings

# A heading of a newspaper has under 100 characters; a first line longer than this is prose.
_LONGEST_TITLE = 120


def parse_plain(text: str) -> Source:
    """The text of a plain file, cleaned, its headings, and its first line as title if short."""
    rows = with_rows(without_contents(with_spaces(text)))
    text, headings = wiki_headings(unwrapped(clean(rows)))
    first = text.partition("\n")[0]
    titled = len(first) <= _LONGEST_TITLE and not first.endswith((".", ",", ";", ":"))
    titled = titled and may_be_title(first) and not is_numbered(first) and not _asks(text, first)
    return Source(
        text=text, title=first if titled else "", headings=headings or plain_headings(text)
    )


def _asks(text: str, first: str) -> bool:
    """Whether the `first` line is one of the questions of `text`, each with its answer below."""
    return first.endswith("?") and any(line.endswith("?") for line in text.split("\n")[1:])
