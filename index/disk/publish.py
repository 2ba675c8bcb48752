"""A new generation put on disk so that every moment of it can fail.

It is written beside the live one under a name that nobody reads, flushed, read back and searched;
then it gets its name, and `CURRENT` is replaced in one step. A process that is killed anywhere
leaves the old generation or the new one, and the next build sweeps up.
"""

import contextlib
import dataclasses
import logging
from collections.abc import Iterator
from pathlib import Path

from index.disk import current
from index.disk.contents import Contents, save_contents
from index.disk.durable import flush_tree, remove, rename_folder, write_file, writing
from index.disk.generation import open_generation
from index.disk.kept_terms import all_terms, terms_by_row
from index.disk.manifest import LEXICAL, MANIFEST, Manifest, stored_files
from index.errors import BrokenIndexError, WriteError
from index.search.lexical import LexicalIndex
from index.words.translate import Translator

logger = logging.getLogger(__name__)

# Passages searched for themselves before a generation goes live.
_PROBES = 5


def publish(
    directory: Path,
    contents: Contents,
    manifest: Manifest,
    *,
    previous: str | None,
    translator: Translator | None = None,
) -> None:
    """Make `contents` the live generation of `directory`, which the caller has locked.

    Args:
        directory: holds all generations.
        contents: what the generation will hold.
        manifest: what it will say of itself; its files are filled in here.
        previous: the generation to keep beside the new one; all others are removed.
        translator: for reading back; the bundled one when None.

    Raises:
        WriteError: the file system refused, or gave back something else than was written. What
            was live before still is.
    """
    name = manifest.generation
    temporary = directory / f"{name}.tmp"
    with _swept(directory, name):
        with writing(temporary):
            temporary.mkdir()
        _write(temporary, contents, manifest)
        _check(temporary, contents, name, translator)
        rename_folder(temporary, directory / name)
        current.write_current(directory, name)
    _remove_old(directory, keep={name, previous})


def sweep(directory: Path) -> None:
    """Remove what builds that were killed have left in `directory`.

    Raises:
        WriteError: the file system refused.
    """
    with writing(directory):
        found = current.left_overs(directory)
    for path in found:
        remove(path)


@contextlib.contextmanager
def _swept(directory: Path, name: str) -> Iterator[None]:
    """Where the inside fails, what it wrote is removed, unless it may be live by then."""
    try:
        yield
    except BaseException:
        live = current.read_current(directory)
        unsure = live is None and (directory / current.CURRENT).exists()
        wrote = [directory / f"{name}.tmp"]
        if live != name and not unsure:
            wrote.append(directory / name)
        for path in wrote:
            with contextlib.suppress(WriteError):
                remove(path)
        raise


def _write(folder: Path, contents: Contents, manifest: Manifest) -> None:
    known = all_terms(contents.documents, contents.entries, contents.terms)
    contents = dataclasses.replace(contents, terms=known)
    save_contents(folder, contents)
    passages = [entry.passage for entry in contents.entries]
    sources = [contents.documents[passage.document_id] for passage in passages]
    languages = [document.language for document in sources]
    titles = [document.title for document in sources]
    terms = terms_by_row(contents.entries, contents.terms)
    with writing(folder / LEXICAL):
        (folder / LEXICAL).mkdir()
        LexicalIndex.build(passages, languages, folder / LEXICAL, titles, terms)
        files = stored_files(folder)
    write_file(folder / MANIFEST, dataclasses.replace(manifest, files=files).to_bytes())
    flush_tree(folder)


def _check(folder: Path, contents: Contents, name: str, translator: Translator | None) -> None:
    """Read the generation in `folder` back and find a handful of its passages in it."""
    try:
        generation = open_generation(folder, name=name, translator=translator)
    except BrokenIndexError as error:
        raise WriteError(folder, f"what was written reads otherwise: {error.message}") from error
    step = max(1, len(generation) // _PROBES)
    for row in range(0, len(generation), step):
        vector = contents.meaning.passages.vectors([row])[0]
        best = generation.nearest(vector, 1)
        same, wanted = (it.likeness(vector, [row])[0] for it in (generation, contents.meaning))
        passage = generation.passage(row)
        language = generation.documents[passage.document_id].language
        words = generation.matching(passage.text[:200], language, 1)
        found = all(0 <= scored.row < len(generation) for scored in (*best, *words))
        if not best or not found or abs(same - wanted) > 1e-3 or best[0].score < same - 1e-3:
            raise WriteError(folder, "a passage is not found in what was written")


def _remove_old(directory: Path, keep: set[str | None]) -> None:
    for name in current.generation_names(directory):
        if name not in keep:
            try:
                remove(directory / name)
            except WriteError as error:  # it takes up space and nothing else
                logger.warning("%s", error.message)
