"""What a build refuses, and that nothing is lost by it."""

import errno
import os
import threading
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from corpus.errors import NoDocumentsError
from index.build import build
from index.disk.lock import locked
from index.errors import BadVectorError, BusyError, DuplicateDocumentError, WriteError
from index.store import open_current
from index.vectors import Matrix
from tests.fakes import FakeEncoder, document
from tests.translators import no_translator

PORT = document("port", "Cảng Hải Phòng đón tàu lớn.")
CITY = document("city", "The city lies at the sea.", "en", "The city")


@pytest.fixture(autouse=True)
def _untranslated(monkeypatch: pytest.MonkeyPatch) -> None:
    """No table of translations is needed here."""
    monkeypatch.setattr("index.disk.generation.load_translator", no_translator)


def test_no_documents_write_nothing(tmp_path: Path) -> None:
    """A clear error, and not even a folder."""
    with pytest.raises(NoDocumentsError):
        build([], tmp_path / "index", FakeEncoder())
    assert not (tmp_path / "index").exists()


def test_two_documents_of_one_id_are_refused(tmp_path: Path) -> None:
    """By name, before anything is written."""
    with pytest.raises(DuplicateDocumentError, match="port"):
        build([PORT, CITY, PORT], tmp_path / "index", FakeEncoder())
    assert not (tmp_path / "index").exists()


def test_the_second_of_two_builds_refuses(tmp_path: Path) -> None:
    """At once, and the first one ends undisturbed."""
    started, go_on = threading.Event(), threading.Event()

    class Slow(FakeEncoder):
        def encode_passages(
            self, passages: Sequence[str], progress: Callable[[int], None] | None = None
        ) -> Matrix:
            started.set()
            go_on.wait(10)
            return super().encode_passages(passages, progress)

    first = threading.Thread(target=build, args=([PORT], tmp_path, Slow()))
    first.start()
    started.wait(10)
    with pytest.raises(BusyError) as caught:
        build([CITY], tmp_path, FakeEncoder())
    assert str(tmp_path) in caught.value.message
    go_on.set()
    first.join()
    assert list(open_current(tmp_path).documents) == ["port"]
    build([CITY], tmp_path, FakeEncoder())


def test_a_lock_is_free_when_its_owner_has_ended(tmp_path: Path) -> None:
    """However it ended."""
    for _ in range(2):
        with pytest.raises(KeyboardInterrupt), locked(tmp_path):
            raise KeyboardInterrupt


class Broken(FakeEncoder):
    """An encoder whose vectors are changed by `spoil`."""

    def __init__(self, spoil: Callable[[Matrix], Any]) -> None:
        super().__init__()
        self.spoil = spoil

    def encode_passages(
        self, passages: Sequence[str], progress: Callable[[int], None] | None = None
    ) -> Matrix:
        """What `spoil` makes of the right vectors."""
        spoilt: Matrix = self.spoil(super().encode_passages(passages, progress))
        return spoilt


@pytest.mark.parametrize(
    "spoil",
    [
        lambda vectors: vectors * np.nan,
        lambda vectors: vectors * np.inf,
        lambda vectors: vectors * 0,
        lambda vectors: vectors[:, :-1],
        lambda vectors: vectors[:-1],
        lambda vectors: np.vstack([vectors, vectors]),
    ],
)
def test_an_encoder_that_breaks_down_changes_nothing(
    tmp_path: Path, spoil: Callable[[Matrix], Any]
) -> None:
    """NaN, infinity, zeros, another shape: refused, and what was live before still is."""
    build([CITY], tmp_path, FakeEncoder())
    with np.errstate(invalid="ignore"), pytest.raises(BadVectorError):
        build([PORT], tmp_path, Broken(spoil))
    assert list(open_current(tmp_path).documents) == ["city"]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["CURRENT", "build.lock", "gen-1"]


def test_a_folder_that_cannot_be_written_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With what the system said and what to do."""
    (tmp_path / "file").write_text("text")
    with pytest.raises(WriteError, match="file"):
        build([PORT], tmp_path / "file" / "index", FakeEncoder())
    really = os.open

    def refuse(path: Any, flags: int, *args: Any, **kwargs: Any) -> int:
        if flags & os.O_CREAT and str(path).startswith(str(tmp_path / "index")):
            raise OSError(errno.EROFS, os.strerror(errno.EROFS), str(path))
        return really(path, flags, *args, **kwargs)

    monkeypatch.setattr(os, "open", refuse)
    with pytest.raises(WriteError, match="Read-only file system") as caught:
        build([PORT], tmp_path / "index", FakeEncoder())
    assert "permissions" in caught.value.hint
