"""What a reader of one format finds in a file, before it becomes a document."""

from dataclasses import dataclass

from corpus.document import Heading


@dataclass(frozen=True, slots=True)
class Source:
    """A file's cleaned text and what the file says about itself; empty where it says nothing."""

    text: str
    title: str = ""
    language: str = ""
    source: str = ""
    date: str = ""
    headings: tuple[Heading, ...] = ()
