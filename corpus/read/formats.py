"""Which kinds of files can be read, what reads each, and how what it finds becomes a document."""

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

from corpus.clean import clean_line
from corpus.document import Document
from corpus.errors import NoTextError, RefusedFileError, UnreadableError
from corpus.read.apart import Apart
from corpus.read.decode import decode
from corpus.read.language import guess_language
from corpus.read.markdown import parse_markdown
from corpus.read.plain import parse_plain
from corpus.read.repair import counted, repaired
from corpus.read.source import (
    BadSourceError,
    EmptySourceError,
    KilledSourceError,
    RefusedSourceError,
    Source,
)

# The kind of each suffix: one of `_TEXT`, or one that a child parses.
FORMATS: Mapping[str, str] = {
    ".docx": "word",
    ".htm": "web",
    ".html": "web",
    ".markdown": "markdown",
    ".md": "markdown",
    ".odt": "open",
    ".pdf": "pdf",
    ".txt": "plain",
}
KNOWN = ", ".join(FORMATS)
_TEXT: Mapping[str, Callable[[str], Source]] = {"markdown": parse_markdown, "plain": parse_plain}

# A novel has about 1 MB of text; more than this is a dump, which belongs in several files.
LARGEST_TEXT = 20_000_000
# Pictures in them make other files larger than their text.
LARGEST_FILE = 50_000_000

# Titles and names are shown on one line; what is longer is not a title.
_LONGEST_LINE = 300


def largest(kind: str) -> int:
    """How many bytes a file of `kind` may have."""
    return LARGEST_TEXT if kind in _TEXT else LARGEST_FILE


def parsed(where: Path | str, kind: str, data: bytes, apart: Apart | None) -> Source:
    """What the reader of `kind` finds in `data`, which came from `where`.

    Raises:
        UnreadableError: damaged, refused, or not of this kind.
        NoTextError: nothing in it.
    """
    try:
        return _parsed(kind, data, apart)
    except EmptySourceError as error:
        raise NoTextError(where, str(error)) from error
    except RefusedSourceError as error:
        lasting = not isinstance(error, KilledSourceError)
        raise RefusedFileError(where, str(error), lasting=lasting) from error
    except BadSourceError as error:
        raise UnreadableError(where, str(error), lasting=True) from error


def _parsed(kind: str, data: bytes, apart: Apart | None) -> Source:
    """What the reader of `kind` finds in `data`."""
    if kind in _TEXT:
        decoded = decode(data)
        repairs = Counter([decoded.repair] if decoded.repair else [])
        text = "\n".join(repaired(decoded.text.split("\n"), repairs))
        return replace(_TEXT[kind](text), repairs=counted(repairs))
    if not data.strip():
        raise EmptySourceError("it is empty")
    if apart is not None:
        return apart.parse(kind, data)
    with Apart() as alone:
        return alone.parse(kind, data)


def document_of(source: Source, where: Path | str, *, name: str, stem: str, place: str) -> Document:
    """`source` as a document.

    Args:
        source: what was found.
        where: it came from, for the error.
        name: the id.
        stem: the title of what has none.
        place: the source that is shown, where it does not name one itself.

    Raises:
        NoTextError: no word in it.
    """
    if not source.text:
        raise NoTextError(where, "it is empty")
    if not any(ch.isalnum() for ch in source.text):
        raise NoTextError(where, "it has neither letters nor digits")
    return Document(
        id=name,
        title=(source.title or clean_line(stem) or "document")[:_LONGEST_LINE].strip(),
        language=source.language or guess_language(source.text),
        text=source.text,
        source=(source.source or place)[:_LONGEST_LINE].strip(),
        date=source.date[:_LONGEST_LINE].strip(),
        headings=source.headings,
        pages=source.pages,
    )
