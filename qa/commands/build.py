"""`hoidap build`: an index made from files and folders."""

import os
import time
from argparse import Namespace
from collections.abc import Callable, Sequence
from pathlib import Path

from corpus.bundled import bundled_articles
from corpus.errors import HoidapError, NoDocumentsError, UnreadPagesError, shown
from corpus.questions import read_corpus
from corpus.read import KNOWN, find_files, read_documents
from corpus.read.addresses import addresses_in
from corpus.read.pages import read_pages
from index.build import build
from index.building.before import read_before
from index.building.ledger import Ledger
from index.building.named import last_named, left_out, names, places
from index.encode import Encoder, load_encoder
from qa.commands.build_report import Reading, report_json, report_text
from qa.commands.terminal import counted, note, print_json, progress_bar
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
    pages = [place for place in arguments.paths if isinstance(place, str)]
    paths = [place for place in arguments.paths if isinstance(place, Path)]
    if arguments.urls:
        pages += addresses_in(arguments.urls)
    if not paths and not pages:
        paths, pages = _last_named(directory)
    build_from(
        paths,
        directory,
        lambda: load_encoder(name),
        every=arguments.all,
        as_json=arguments.json,
        pages=pages,
        allow_private=arguments.allow_private,
    )
    return 0


def _last_named(directory: Path) -> tuple[list[Path], list[str]]:
    """The paths and addresses that the index of `directory` was built of.

    Those of the bundled articles where there is no index, or where it holds nothing else.

    Raises:
        HoidapError: there is one, and it is not known.
    """
    named = last_named(directory)
    if named:
        found = places(named)
        paths = [place for place in found if isinstance(place, Path)]
        return paths, [place for place in found if isinstance(place, str)]
    if named is not None:
        before = read_before(directory)
        bundled = {path.stem for path in find_files([bundled_articles()])}
        if before is None or not before.contents.documents.keys() <= bundled:
            raise HoidapError(
                f"it is not known what the index in {shown(directory)} was built of",
                "Name it, and it is known from then on: hoidap build PATH … --index DIR",
            )
    return [bundled_articles()], []


def build_from(
    paths: Sequence[Path],
    directory: Path,
    encoder: Callable[[], Encoder],
    *,
    every: bool = False,
    as_json: bool = False,
    pages: Sequence[str] = (),
    allow_private: bool = False,
) -> int:
    """Make the index of `directory` that of `paths` and `pages`, and say on stdout what was done.

    Args:
        paths: files and folders.
        directory: of the index.
        encoder: called once there is something to encode.
        every: read every file, also those that did not change.
        as_json: say it in JSON.
        pages: addresses of the web; they are asked for every time, and read where they changed.
        allow_private: fetch them from addresses that are not public, too.

    Returns:
        how many files could not be read and may be the next time though they stay the same.

    Raises:
        CorpusError: a path is not there, or nothing can be read.
        StoreError: the index cannot be made; the one before still stands.
    """
    before = read_before(directory)
    ledger = before.ledger(again=every) if before else Ledger()
    reading = _read(paths, ledger, pages, allow_private)
    named = names(paths, pages)
    if before:
        reading.left_out = left_out(before, named, ledger.files, reading.documents)
    loaded = encoder()
    with progress_bar("passages") as done:
        report = build(
            reading.documents,
            directory,
            loaded,
            progress=done,
            before=before,
            ledger=ledger,
            named=() if list(paths) == [bundled_articles()] else named,
        )
    if as_json:
        print_json(report_json(reading, report, directory))
    else:
        print(report_text(reading, report, directory))
    return reading.passing


def _read(
    paths: Sequence[Path], ledger: Ledger, pages: Sequence[str], allow_private: bool
) -> Reading:
    """What `paths` and `pages` hold; each file skipped is a line on stderr.

    Raises:
        NoDocumentsError: nothing could be read, so that there is nothing to build.
    """
    started = time.monotonic()
    reading = Reading()

    def on_skip(path: Path | str, error: HoidapError) -> None:
        partly = isinstance(error, UnreadPagesError)
        note(error.message if partly else f"skipped: {error.message}")
        reading.skip(path, error)

    def on_keep(path: Path | str, error: HoidapError, count: int) -> None:
        note(f"kept as before ({counted(count, 'document')}): {error.message}")
        reading.keep(path, error, count)

    lines = [path for path in paths if path.suffix.lower() == JSONL]
    for path in lines:
        reading.documents += read_corpus(path).documents
    others = [path for path in paths if path not in lines]
    reading.documents += read_documents(others, on_skip, ledger, reading.repair, on_keep)
    reading.documents += read_pages(
        pages, on_skip, reading.repair, allow_private=allow_private, memory=ledger, on_keep=on_keep
    )
    if not reading.documents:
        raise NoDocumentsError(", ".join(map(str, (*paths, *pages))), KNOWN)
    reading.unchanged, reading.unchanged_pages = ledger.unchanged, ledger.unchanged_pages
    reading.seconds = time.monotonic() - started
    return reading
