"""`hoidap build`: an index made from files and folders."""

import os
from argparse import Namespace
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path

from corpus.bundled import bundled_articles
from corpus.document import LANGUAGES, Document
from corpus.errors import HoidapError, NoDocumentsError
from corpus.questions import read_corpus
from corpus.read import KNOWN, read_documents
from index.before import read_before
from index.build import build
from index.encode import Encoder, load_encoder
from index.ledger import Ledger
from qa.commands.terminal import counted, note, progress_bar
from qa.options import read_options

JSONL = ".jsonl"  # a corpus in one file, as `hoidap export` writes it


def run(arguments: Namespace) -> int:
    """The exit code, after the index was built and summed up in a line."""
    options = read_options(os.environ)
    directory: Path | None = arguments.index or options.index
    if directory is None:
        raise HoidapError(
            "there is no folder named to keep the index in",
            "Name one: hoidap build PATH --index DIR",
        )
    name = arguments.model or options.model
    paths = arguments.paths or [bundled_articles()]
    build_from(paths, directory, lambda: load_encoder(name), every=arguments.all)
    return 0


def build_from(
    paths: Sequence[Path], directory: Path, encoder: Callable[[], Encoder], *, every: bool = False
) -> None:
    """Make the index of `directory` that of `paths`, and say on stdout what was done.

    Args:
        paths: files and folders.
        directory: of the index.
        encoder: called once there is something to encode.
        every: read every file, also those that did not change.

    Raises:
        CorpusError: a path is not there, or nothing can be read.
        StoreError: the index cannot be made; the one before still stands.
    """
    before = read_before(directory)
    ledger = before.ledger() if before and not every else Ledger()
    documents, skipped = _read(paths, ledger)
    loaded = encoder()
    with progress_bar("passages") as done:
        report = build(documents, directory, loaded, progress=done, before=before, ledger=ledger)
    counts = Counter(document.language for document in documents)
    languages = ", ".join(f"{counts[name]} {name}" for name in LANGUAGES if counts[name])
    print(
        f"{counted(report.documents, 'document')} ({languages}), "
        f"{counted(report.passages, 'passage')} ({report.reused} not encoded again), "
        f"{counted(skipped, 'file')} skipped, {report.seconds:.1f} s: {directory}"
    )
    if report.changes:
        print(
            f"since the build before: {report.changes.new} new, {report.changes.changed} changed, "
            f"{report.changes.gone} gone; {counted(ledger.unchanged, 'file')} not read again"
        )


def _read(paths: Sequence[Path], ledger: Ledger) -> tuple[list[Document], int]:
    """The documents in `paths` and how many files were skipped, each with a line on stderr.

    Raises:
        NoDocumentsError: nothing could be read, so that there is nothing to build.
    """
    skipped = 0

    def on_skip(path: Path, error: HoidapError) -> None:
        nonlocal skipped
        skipped += 1
        note(f"skipped: {error.message}")

    lines = [path for path in paths if path.suffix.lower() == JSONL]
    documents = [document for path in lines for document in read_corpus(path).documents]
    others = [path for path in paths if path not in lines]
    documents += read_documents(others, on_skip, ledger)
    if not documents:
        raise NoDocumentsError(", ".join(map(str, paths)), KNOWN)
    return documents, skipped
