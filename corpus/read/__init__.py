"""From files to documents: one reader a format, found by the file's suffix.

`FORMATS` is the whole list. Text and Markdown are read here; everything else is parsed `apart`, in
a child process. One bad file never stops the others.
"""

import dataclasses
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path

from corpus.bundled import bundled_articles
from corpus.clean import clean_line
from corpus.document import Document
from corpus.errors import (
    HoidapError,
    NoTextError,
    RefusedFileError,
    UnknownFormatError,
    UnreadableError,
)
from corpus.read.apart import Apart
from corpus.read.decode import decode
from corpus.read.files import OnSkip, walk
from corpus.read.language import guess_language
from corpus.read.load import read_bytes
from corpus.read.markdown import parse_markdown
from corpus.read.memory import Memory
from corpus.read.plain import parse_plain
from corpus.read.repair import counted, repaired
from corpus.read.source import BadSourceError, EmptySourceError, RefusedSourceError, Source

__all__ = [
    "FORMATS",
    "bundled_articles",
    "find_files",
    "guess_language",
    "read_document",
    "read_documents",
]

# The kind of each suffix: one of `_TEXT`, or one that a child parses.
FORMATS: Mapping[str, str] = {
    ".docx": "word",
    ".htm": "web",
    ".html": "web",
    ".markdown": "markdown",
    ".md": "markdown",
    ".pdf": "pdf",
    ".txt": "plain",
}
KNOWN = ", ".join(FORMATS)
_TEXT: Mapping[str, Callable[[str], Source]] = {"markdown": parse_markdown, "plain": parse_plain}

# A novel has about 1 MB of text; more than this is a dump, which belongs in several files.
LARGEST_TEXT = 20_000_000
# Pictures in them make other files larger than their text.
LARGEST_FILE = 50_000_000

# Called with a file and what was repaired in it.
OnRepair = Callable[[Path, Mapping[str, int]], None]

# Titles and names are shown on one line; what is longer is not a title.
_LONGEST_LINE = 300


def _say_nothing(path: Path, error: HoidapError) -> None:
    """Pass over a skipped file in silence."""


def find_files(paths: Iterable[Path], on_skip: OnSkip = _say_nothing) -> list[Path]:
    """The files in `paths` that can be read as documents, sorted, each once.

    Args:
        paths: files and folders; hidden files and links that leave a folder are left out.
        on_skip: called with each path passed over and the reason, hidden ones excepted.

    Raises:
        UnknownPathError: one of `paths` does not exist.
    """
    return [file for file, _ in walk(paths, frozenset(FORMATS), on_skip)]


def _say_nothing_either(path: Path, repairs: Mapping[str, int]) -> None:
    """Pass over a repair in silence."""


def read_documents(
    paths: Iterable[Path],
    on_skip: OnSkip = _say_nothing,
    memory: Memory | None = None,
    on_repair: OnRepair = _say_nothing_either,
) -> Iterator[Document]:
    """The documents in `paths`, in the order of `find_files`, with ids that differ.

    Args:
        paths: files and folders.
        on_skip: called with each path that gave no document and the reason.
        memory: of earlier readings; files that it knows are not read again.
        on_repair: called with each file that something was mended in, and how often what.

    Raises:
        UnknownPathError: one of `paths` does not exist; one bad file among them raises nothing.
    """
    taken: set[str] = set()
    with Apart() as apart:
        for file, folder in walk(paths, frozenset(FORMATS), on_skip):
            known = memory.recall(file, folder) if memory else None
            try:
                if isinstance(known, HoidapError):
                    raise known
                document = known or read_document(
                    file, root=folder, apart=apart, on_repair=on_repair
                )
            except HoidapError as error:
                on_skip(file, error)
                if memory:
                    memory.learn(file, folder, error, "")
                continue
            name, document = document.id, _with_free_id(document, file, taken)
            if memory:
                memory.learn(file, folder, document, name)
            taken.add(document.id)
            yield document


def read_document(
    path: Path,
    *,
    root: Path | None = None,
    apart: Apart | None = None,
    on_repair: OnRepair = _say_nothing_either,
) -> Document:
    """The document in the file at `path`.

    Args:
        path: of a format in `FORMATS`.
        root: the folder that the id is relative to; the file's own when None or elsewhere.
        apart: children to parse with, for whoever reads many files; one for this file when None.
        on_repair: called with the file, if something was mended in it.

    Returns:
        a document whose id is the path below `root` without its suffix, with / between folders.

    Raises:
        UnknownFormatError: no reader for this suffix.
        UnreadableError: not opened, too large, damaged, or not what its suffix says.
        NoTextError: no word was left after cleaning.
    """
    path = Path(path)
    kind = FORMATS.get(path.suffix.lower())
    if kind is None:
        raise UnknownFormatError(path, KNOWN)
    data = read_bytes(path, LARGEST_TEXT if kind in _TEXT else LARGEST_FILE)
    source = parsed(path, kind, data, apart)
    below = root is not None and path.is_relative_to(root)
    relative = path.relative_to(root) if root and below else Path(path.name)
    place = clean_line(relative.as_posix())
    document = document_of(source, path, name=_id(relative), stem=path.stem, place=place)
    if source.repairs:
        on_repair(path, dict(source.repairs))
    return document


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
        raise RefusedFileError(where, str(error)) from error
    except BadSourceError as error:
        raise UnreadableError(where, str(error)) from error


def _parsed(kind: str, data: bytes, apart: Apart | None) -> Source:
    """What the reader of `kind` finds in `data`."""
    if kind in _TEXT:
        decoded = decode(data)
        repairs = Counter([decoded.repair] if decoded.repair else [])
        (text,) = repaired([decoded.text], repairs)
        return dataclasses.replace(_TEXT[kind](text), repairs=counted(repairs))
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


def _id(relative: Path) -> str:
    return clean_line(relative.with_suffix("").as_posix()) or "document"


def _with_free_id(document: Document, file: Path, taken: set[str]) -> Document:
    name = _free_id(document.id, file, taken)
    return document if name == document.id else dataclasses.replace(document, id=name)


def _free_id(name: str, file: Path, taken: set[str]) -> str:
    """`name`; with the file's suffix when it is taken, then with a number."""
    if name not in taken:
        return name
    name += file.suffix.lower()
    free, number = name, 1
    while free in taken:
        number += 1
        free = f"{name}~{number}"
    return free
