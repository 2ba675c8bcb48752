"""The values of a corpus: what was read, and the passages that it was split into.

Nothing here reads, cleans or splits; offsets count characters (code points) of `Document.text`.
"""

import unicodedata
from bisect import bisect_right
from dataclasses import dataclass

LANGUAGES = ("vi", "en")


@dataclass(frozen=True, slots=True)
class Heading:
    """The characters `start` to `end` of a document's text, a heading of `level` 1 to 6."""

    start: int
    end: int
    level: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(f"heading: {self.start}-{self.end}; wanted 0 <= start < end")
        if not 1 <= self.level <= 6:
            raise ValueError(f"heading level: {self.level}; wanted 1 to 6")


@dataclass(frozen=True, slots=True)
class Document:
    """One text of the corpus.

    Args:
        id: unique in its corpus, and the same after every rebuild.
        title: one line.
        language: "vi" or "en".
        text: in Unicode's form NFC, with at least one character that is not a space.
        source: the path or address that a reader can look it up at.
        date: as written in the source; empty when unknown.
        headings: in order, apart from each other, inside the text.
        pages: where page 1, 2, … begins, in characters of the text; empty for what has no pages.

    Raises:
        ValueError: one of these does not hold.
    """

    id: str
    title: str
    language: str
    text: str
    source: str
    date: str = ""
    headings: tuple[Heading, ...] = ()
    pages: tuple[int, ...] = ()

    def __post_init__(self) -> None:
        if not self.id:
            raise ValueError("document id: empty; wanted at least one character")
        if self.language not in LANGUAGES:
            raise ValueError(f"document language: {self.language!r}; wanted 'vi' or 'en'")
        if not self.text.strip():
            raise ValueError(f"document {self.id!r}: its text is empty")
        if not unicodedata.is_normalized("NFC", self.text):
            raise ValueError(f"document {self.id!r}: its text is not in Unicode's form NFC")
        past = 0
        for heading in self.headings:
            if heading.start < past or heading.end > len(self.text):
                raise ValueError(f"document {self.id!r}: {heading} overlaps or leaves the text")
            past = heading.end
        if list(self.pages) != sorted(self.pages) or self.pages[-1:] > (len(self.text),):
            raise ValueError(f"document {self.id!r}: its pages are out of order or leave the text")
        if self.pages and self.pages[0] != 0:
            raise ValueError(f"document {self.id!r}: page 1 begins at {self.pages[0]}; wanted 0")

    def page(self, position: int) -> int:
        """The page that holds the character `position`, from 1; 0 for what has no pages."""
        return bisect_right(self.pages, position)


@dataclass(frozen=True, slots=True)
class Passage:
    """A piece of a document, small enough to be encoded and to be quoted.

    `document.text[start:end] == text`. `heading` is the path of headings above it, "A › B",
    without the document's title; empty when there is none.
    """

    document_id: str
    start: int
    end: int
    text: str
    heading: str = ""

    def __post_init__(self) -> None:
        if self.start < 0 or self.end - self.start != len(self.text) or not self.text:
            raise ValueError(
                f"passage {self.id}: {len(self.text)} characters; wanted as many as its span has"
            )

    @property
    def id(self) -> str:
        """`document_id#start-end`: what it says, so it is the same after every rebuild."""
        return f"{self.document_id}#{self.start}-{self.end}"
