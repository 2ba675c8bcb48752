"""What a reader of one format finds in a file, before it becomes a document."""

from dataclasses import dataclass

from corpus.document import Heading


@dataclass(frozen=True, slots=True)
class Source:
    """A file's cleaned text and what the file says about itself; empty where it says nothing.

    `repairs` names what had to be mended and how often, sorted by name: `corpus.read.repair`
    lists the names. `unread` counts pages that are pictures without text, beside others.
    """

    text: str
    title: str = ""
    language: str = ""
    source: str = ""
    date: str = ""
    headings: tuple[Heading, ...] = ()
    pages: tuple[int, ...] = ()
    repairs: tuple[tuple[str, int], ...] = ()
    unread: int = 0


class BadSourceError(ValueError):
    """A file's content cannot become a `Source`; the message is the reason, in lower case."""


class RefusedSourceError(BadSourceError):
    """It goes past a limit that keeps one file from stopping all others."""


class KilledSourceError(RefusedSourceError):
    """Its parser was ended, and on a machine that is less busy it may not be."""


class EmptySourceError(BadSourceError):
    """It can be read, and holds no text."""
