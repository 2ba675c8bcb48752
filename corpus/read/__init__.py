"""From files to documents: one reader a format, found by the file's suffix.

`formats` has the list. Text and Markdown are read in this process; everything else is parsed
`apart`, in a `child` process. One bad file never stops the others.

Reading order: `files` and `look` (which files), `load`, `source` (what a reader finds), `memory`
and `staying` (what need not or cannot be read now); from the web `pages` with `addresses`,
`sitemap`, `fetch` and `server`. For several formats: `decode` with `detect` and `legacy`, `repair`
with `syllables` (broken Vietnamese), `language`, `titles`, `blocks`, `numerals` and `nesting` (of
items), `spanning`, `two_headers` and `tabbed_rows` (of tables), `raised`, `printed_contents`, and
the headings that no markup tells of: `plain_headings` with `heading_shapes`, `below_headings` and
`bold_lines`.

- Text: `plain` with `plain_lines`, `plain_tables` and `plain_frames`, `underlined_headings`,
  `wiki_headings` and `mail`.
- Markdown: `markdown` with `markdown_blocks`, `markdown_lines`, `markdown_html`, `inline`,
  `soft_breaks`, `dialects` and `front_matter`.
- Word: `word_file` with all of `word_…`, and `formula`; OpenDocument: `open_document` with
  `open_…`; both looked through by `archive` first.
- PDF: `pdf_file` with `glyphs`, `line`, `layout`, `columns`, `running` (heads and feet of pages),
  `marks` (torn words), `bullets` and `page_tables`.
- Web pages: `web_page` with all of `web_…`, `trim`, `boxes` and `contact_lines`; what unfolds by a
  press: `unfold` with `panels` and `pressed`.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path

from corpus.bundled import bundled_articles
from corpus.clean import clean_line
from corpus.document import Document
from corpus.errors import HoidapError, UnknownFormatError, UnreadPagesError
from corpus.read.apart import Apart
from corpus.read.files import OnSkip, walk
from corpus.read.formats import FORMATS, KNOWN, document_of, largest, parsed
from corpus.read.language import guess_language
from corpus.read.load import read_bytes
from corpus.read.memory import Memory
from corpus.read.staying import staying, with_free_id

__all__ = [
    "FORMATS",
    "KNOWN",
    "bundled_articles",
    "find_files",
    "guess_language",
    "read_document",
    "read_documents",
]

# Called with a file and what was repaired in it.
OnRepair = Callable[[Path, Mapping[str, int]], None]
# Called with a file or folder that cannot be read now, why, and how many documents of before stay.
OnKeep = Callable[[Path, HoidapError, int], None]


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


def _say_nothing_of(path: Path, error: HoidapError, count: int) -> None:
    """Keep documents in silence."""


def read_documents(
    paths: Iterable[Path],
    on_skip: OnSkip = _say_nothing,
    memory: Memory | None = None,
    on_repair: OnRepair = _say_nothing_either,
    on_keep: OnKeep = _say_nothing_of,
) -> Iterator[Document]:
    """The documents in `paths`, in the order of `find_files`, with ids that differ.

    A file or folder that is there and cannot be read now keeps what `memory` has of it: a drive
    that is away for a moment, or a file half copied, takes nothing out of an index.

    Args:
        paths: files and folders.
        on_skip: called with each path that gave no document and the reason, and with each file of
            which only some pages hold text.
        memory: of earlier readings; files that it knows are not read again.
        on_repair: called with each file that something was mended in, and how often what.
        on_keep: called instead of `on_skip` where documents of before stay.

    Raises:
        UnknownPathError: one of `paths` does not exist; one bad file among them raises nothing.
    """
    taken: set[str] = set()
    unread: list[tuple[Path, HoidapError]] = []

    def kept(path: Path, error: HoidapError) -> list[Document]:
        documents = staying(memory, path, error, taken)
        if documents:
            on_keep(path, error, len(documents))
        else:
            on_skip(path, error)
        return documents

    with Apart() as apart:
        files = walk(paths, frozenset(FORMATS), lambda path, error: unread.append((path, error)))
        for path, error in unread:
            yield from kept(path, error)
        for file, folder in files:
            known = memory.recall(file, folder) if memory else None
            try:
                if isinstance(known, HoidapError):
                    raise known
                document = known or read_document(
                    file, root=folder, apart=apart, on_repair=on_repair, on_skip=on_skip
                )
            except HoidapError as error:
                if memory:
                    memory.learn(file, folder, error, "")
                yield from kept(file, error)
                continue
            name, document = document.id, with_free_id(document, file.suffix, taken)
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
    on_skip: OnSkip = _say_nothing,
) -> Document:
    """The document in the file at `path`.

    Args:
        path: of a format in `FORMATS`.
        root: the folder that the id is relative to; the file's own when None or elsewhere.
        apart: children to parse with, for whoever reads many files; one for this file when None.
        on_repair: called with the file, if something was mended in it.
        on_skip: called with the file, if only some of its pages hold text.

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
    data = read_bytes(path, largest(kind))
    source = parsed(path, kind, data, apart)
    below = root is not None and path.is_relative_to(root)
    relative = path.relative_to(root) if root and below else Path(path.name)
    place = clean_line(relative.as_posix())
    document = document_of(source, path, name=_id(relative), stem=path.stem, place=place)
    if source.repairs:
        on_repair(path, dict(source.repairs))
    if source.unread:
        on_skip(path, UnreadPagesError(path, source.unread, len(source.pages)))
    return document


def _id(relative: Path) -> str:
    return clean_line(relative.with_suffix("").as_posix()) or "document"
