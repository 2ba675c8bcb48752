"""Services opened together: one encoder for all, each over an index and builds of its own."""

import threading
import time
from pathlib import Path

import pytest

from index.build import build
from index.disk.lock import locked
from index.errors import BusyError, ModelError
from qa import opening
from qa.indexes import NamedIndex
from qa.opening import Opener
from qa.options import Options
from qa.serving import loading
from qa.serving.corpora import Corpora
from qa.serving.services import loadings
from tests.fakes import FakeEncoder, document
from tests.translators import no_translator


@pytest.fixture(autouse=True)
def loaded(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The models that were loaded, in place of which the fake encoder is used."""
    models: list[str] = []

    def load_encoder(model: str) -> FakeEncoder:
        models.append(model)
        if model == "none":
            raise ModelError(model, "it is not there", "Name another.")
        return FakeEncoder()

    monkeypatch.setattr(opening, "load_encoder", load_encoder)
    monkeypatch.setattr("index.disk.generation.load_translator", no_translator)
    monkeypatch.setattr(loading, "LOOK", 0.01)
    return models


@pytest.fixture
def own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the bundled articles are indexed, which are one here."""
    monkeypatch.setattr(opening, "default_index_folder", lambda: tmp_path)
    monkeypatch.setattr(opening, "read_documents", lambda paths: [document("a", "Cảng đón tàu.")])
    monkeypatch.setattr(opening, "LOOK", 0.01)
    return tmp_path / FakeEncoder().identity.replace("/", "-")


def built(directory: Path, text: str) -> NamedIndex:
    """An index of one document of `text`, named as its folder."""
    documents = [document(directory.name, text)]
    build(documents, directory, FakeEncoder(), translator=no_translator())
    return NamedIndex(directory.name, directory)


def test_the_encoder_is_loaded_once_for_all(tmp_path: Path, loaded: list[str]) -> None:
    """Also where several threads open at the same time."""
    indexes = [built(tmp_path / str(number), "Cảng đón tàu.") for number in range(4)]
    opener = Opener("bundled")
    threads = [
        threading.Thread(target=opener.open, args=(index.folder, lambda *stage: None))
        for index in indexes
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert loaded == ["bundled"]


def test_an_encoder_that_fails_fails_for_each(tmp_path: Path) -> None:
    """With the same reason."""
    opener = Opener("none")
    for _ in range(2):
        with pytest.raises(ModelError):
            opener.open(tmp_path, lambda *stage: None)


def test_each_corpus_follows_its_own_builds(tmp_path: Path, loaded: list[str]) -> None:
    """A build of one changes nothing for the other, whatever their generations are called."""
    indexes = (built(tmp_path / "law", "Luật cũ."), built(tmp_path / "news", "Tin cũ."))
    corpora = Corpora(loadings(Options(indexes=indexes)))
    corpora.start()
    before = {name: corpora.find(name).wait() for name in corpora.names}
    built(tmp_path / "news", "Tin mới.")
    while corpora.ready["news"] is before["news"]:
        assert corpora.ready["law"] is before["law"]
        time.sleep(0.005)  # the thread that renews has to run
    built(tmp_path / "law", "Luật mới.")
    while corpora.ready["law"] is before["law"]:
        time.sleep(0.005)
    texts = [service.documents[name].text for name, service in corpora.ready.items()]
    assert texts == ["Luật mới.", "Tin mới."]
    assert loaded == ["bundled"]
    for one in corpora.loadings.values():
        one.close()


def test_programs_started_for_the_first_time_together_all_open(own_folder: Path) -> None:
    """One builds the index of the bundled articles, the others wait for it."""
    opened: list[str] = []

    def start() -> None:
        opened.extend(Opener().open(None, lambda *stage: None).documents)

    threads = [threading.Thread(target=start) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert opened == ["a"] * 4


def test_a_first_build_that_never_ends_is_not_waited_for_forever(
    own_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The reason is told then."""
    monkeypatch.setattr(opening, "PATIENCE", 0.05)
    own_folder.mkdir()
    with locked(own_folder), pytest.raises(BusyError):
        Opener().open(None, lambda *stage: None)


def test_articles_that_have_changed_are_built_again(
    own_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As they do with another version."""
    before = Opener().open(None, lambda *stage: None)
    assert Opener().open(None, lambda *stage: None).store.generation == before.store.generation
    monkeypatch.setattr(opening, "read_documents", lambda paths: [document("a", "Cảng đã đóng.")])
    after = Opener().open(None, lambda *stage: None)
    assert after.documents["a"].text == "Cảng đã đóng."
