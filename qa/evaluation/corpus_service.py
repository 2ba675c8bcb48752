"""A service over documents that are only there to be measured."""

import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path

from corpus.document import Document
from corpus.split import SplitOptions
from index.build import BuildReport, Progress, build
from index.encode import Encoder
from index.store import open_current
from qa.service import QAService


@contextmanager
def temporary_folder() -> Iterator[Path]:
    """A new folder, removed afterwards as far as the system lets it go."""
    with tempfile.TemporaryDirectory(prefix="hoidap-", ignore_cleanup_errors=True) as folder:
        yield Path(folder)


@contextmanager
def service_on(
    documents: Iterable[Document],
    encoder: Encoder,
    directory: Path | None = None,
    progress: Progress | None = None,
    options: SplitOptions | None = None,
) -> Iterator[tuple[QAService, BuildReport]]:
    """A service over an index of `documents`, and how its build went.

    Args:
        documents: the corpus.
        encoder: of passages and questions alike.
        directory: where the index is kept, and taken up again where passages are unchanged; a
            temporary folder that is removed afterwards when None.
        progress: as `index.build.build` takes it.
        options: sizes of passages; `SplitOptions()` when None.
    """
    with nullcontext(directory) if directory else temporary_folder() as place:
        report = build(documents, place, encoder, progress=progress, options=options)
        yield QAService(open_current(place, encoder.identity), encoder), report
