"""Documents taken out of an index, without a model."""

from pathlib import Path

import pytest

from index.build import build
from index.check import check
from index.disk.lock import locked
from index.errors import BusyError, LastDocumentError, NotReadyError, UnknownDocumentError
from index.removal import remove_documents
from index.store import open_current, read_current_contents
from tests.fakes import FakeEncoder, document
from tests.translators import no_translator

PORT = document("port", "Cảng Hải Phòng đón tàu lớn.")
CITY = document("city", "The city lies at the sea.", "en", "The city")
SCHOOL = document("school", "Trường đại học có nhiều sinh viên.")


@pytest.fixture(autouse=True)
def _untranslated(monkeypatch: pytest.MonkeyPatch) -> None:
    """No table of translations is needed here."""
    monkeypatch.setattr("index.disk.generation.load_translator", no_translator)
    monkeypatch.setattr("index.check.load_translator", no_translator)


@pytest.fixture
def directory(tmp_path: Path, encoder: FakeEncoder) -> Path:
    """An index of three documents."""
    build([PORT, CITY, SCHOOL], tmp_path, encoder)
    return tmp_path


def test_what_is_left_is_what_a_build_of_it_would_make(
    directory: Path, tmp_path: Path, encoder: FakeEncoder
) -> None:
    """The same documents, passages, keys, vectors and words, and a whole index."""
    report = remove_documents(directory, ["city"])
    assert (report.documents, report.passages, report.generation) == (2, 2, "gen-2")
    build([PORT, SCHOOL], tmp_path / "other", encoder)
    (_, removed), (_, built) = map(read_current_contents, (directory, tmp_path / "other"))
    assert (removed.documents, removed.entries) == (built.documents, built.entries)
    for kind in ("passages", "sentences"):
        one, two = (getattr(contents.meaning, kind) for contents in (removed, built))
        assert one.to_bytes() == two.to_bytes()
    stores = open_current(directory), open_current(tmp_path / "other")
    for question in ("tàu lớn", "sinh viên", "city at the sea"):
        first, second = (store.matching(question, "vi", 5) for store in stores)
        assert first == second
    assert check(directory).whole


def test_the_generation_before_stays(directory: Path) -> None:
    """Whoever reads it goes on, and it is there to fall back on."""
    store = open_current(directory)
    remove_documents(directory, ["city", "school", "city"])
    assert list(open_current(directory).documents) == ["port"]
    assert list(store.documents) == ["port", "city", "school"]
    assert sorted(path.name for path in directory.glob("gen-*")) == ["gen-1", "gen-2"]


@pytest.mark.parametrize("names", [["nothing"], ["port", "nothing"]])
def test_an_unknown_document_is_named_and_nothing_removed(
    directory: Path, names: list[str]
) -> None:
    """A typing mistake costs nothing."""
    with pytest.raises(UnknownDocumentError, match="nothing") as caught:
        remove_documents(directory, names)
    assert "hoidap list" in caught.value.hint
    assert len(open_current(directory).documents) == 3


def test_the_last_documents_are_not_removed(directory: Path) -> None:
    """An index of none could not be opened."""
    with pytest.raises(LastDocumentError):
        remove_documents(directory, ["port", "city", "school"])
    assert len(open_current(directory).documents) == 3


def test_no_index_is_said_and_nothing_is_made(tmp_path: Path) -> None:
    """Not even a lock."""
    with pytest.raises(NotReadyError):
        remove_documents(tmp_path, ["port"])
    assert list(tmp_path.iterdir()) == []


def test_a_build_under_way_is_not_disturbed(directory: Path) -> None:
    """Refused at once."""
    with locked(directory), pytest.raises(BusyError):
        remove_documents(directory, ["port"])
