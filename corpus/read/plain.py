"""Plain text (.txt): no markup, so nothing is removed but what cleaning removes.

Lines stay lines. The first line serves as title where it looks like one, and stays in the text.
"""

from corpus.clean import clean
from corpus.read.source import Source

# A heading of a newspaper has under 100 characters; a first line longer than this is prose.
_LONGEST_TITLE = 120


def parse_plain(text: str) -> Source:
    """The text of a plain file, cleaned, with its first line as title if that is short."""
    text = clean(text)
    first = text.partition("\n")[0]
    titled = len(first) <= _LONGEST_TITLE and not first.endswith((".", ",", ";", ":"))
    return Source(text=text, title=first if titled else "")
