"""From files to documents: one reader a format, found by the file's suffix.

`FORMATS` is the whole list; a new format is one file with a function `str -> Source`, and one line
there. One bad file never stops the others.
"""

import dataclasses
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path

from corpus.bundled import bundled_articles
from corpus.clean import clean_line
from corpus.document import Document
from corpus.errors import HoidapError, NoTextError, UnknownFormatError
from corpus.read.decode import read_text
from corpus.read.files import OnSkip, walk
from corpus.read.language import guess_language
from corpus.read.markdown import parse_markdown
from corpus.read.memory import Memory
from corpus.read.plain import parse_plain
from corpus.read.source import Source

__all__ = [
    "FORMATS",
    "bundled_articles",
    "find_files",
    "guess_language",
    "read_document",
    "read_documents",
]

FORMATS: Mapping[str, Callable[[str], Source]] = {
    ".markdown": parse_markdown,
    ".md": parse_markdown,
    ".txt": parse_plain,
}
KNOWN = ", ".join(FORMATS)

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


def read_documents(
    paths: Iterable[Path], on_skip: OnSkip = _say_nothing, memory: Memory | None = None
) -> Iterator[Document]:
    """The documents in `paths`, in the order of `find_files`, with ids that differ.

    Args:
        paths: files and folders.
        on_skip: called with each path that gave no document and the reason.
        memory: of earlier readings; files that it knows are not read again.

    Raises:
        UnknownPathError: one of `paths` does not exist; one bad file among them raises nothing.
    """
    taken: set[str] = set()
    for file, folder in walk(paths, frozenset(FORMATS), on_skip):
        known = memory.recall(file, folder) if memory else None
        try:
            if isinstance(known, HoidapError):
                raise known
            document = known or read_document(file, root=folder)
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


def read_document(path: Path, *, root: Path | None = None) -> Document:
    """The document in the file at `path`.

    Args:
        path: of a format in `FORMATS`.
        root: the folder that the id is relative to; the file's own when None or elsewhere.

    Returns:
        a document whose id is the path below `root` without its suffix, with / between folders.

    Raises:
        UnknownFormatError: no reader for this suffix.
        UnreadableError: not opened, too large, or not text.
        NoTextError: no word was left after cleaning.
    """
    path = Path(path)
    parse = FORMATS.get(path.suffix.lower())
    if parse is None:
        raise UnknownFormatError(path, KNOWN)
    source = parse(read_text(path))
    if not source.text:
        raise NoTextError(path, "it is empty")
    if not any(ch.isalnum() for ch in source.text):
        raise NoTextError(path, "it has neither letters nor digits")
    below = root is not None and path.is_relative_to(root)
    relative = path.relative_to(root) if root and below else Path(path.name)
    return Document(
        id=_id(relative),
        title=(source.title or clean_line(path.stem) or "document")[:_LONGEST_LINE].strip(),
        language=source.language or guess_language(source.text),
        text=source.text,
        source=(source.source or clean_line(relative.as_posix()))[:_LONGEST_LINE].strip(),
        date=source.date[:_LONGEST_LINE].strip(),
        headings=source.headings,
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
