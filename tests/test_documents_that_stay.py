"""Files that cannot be read for a while: what they said before stays until they are gone."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from corpus.errors import CorpusError, HoidapError
from corpus.read import read_documents
from corpus.read.apart import Apart
from corpus.read.source import RefusedSourceError
from index.build import build
from index.building.before import read_before
from index.building.ledger import Ledger
from index.removal import remove_documents
from qa.cli import main
from qa.commands import build as build_command
from tests.fakes import FakeEncoder
from tests.made_files import web_page
from tests.translators import no_translator

TEXTS = {"a.md": "Cảng đón tàu.", "b.txt": "Chợ bán cá.", "deep/er/c.md": "Núi cao lắm."}
PAGE = web_page("Thư viện", ["Thư viện mở cửa lúc tám giờ sáng, trừ chủ nhật và ngày lễ."])


@pytest.fixture(autouse=True)
def _untranslated(monkeypatch: pytest.MonkeyPatch) -> None:
    """No table of translations is needed here."""
    monkeypatch.setattr("index.disk.generation.load_translator", no_translator)


class Corpus:
    """A folder, the index that is built of it, and what the last build said."""

    def __init__(self, place: Path) -> None:
        self.folder, self.index = place / "notes", place / "index"
        self.kept: dict[str, int] = {}
        self.skipped: list[str] = []
        for name, text in TEXTS.items():
            (self.folder / name).parent.mkdir(parents=True, exist_ok=True)
            (self.folder / name).write_text(text, encoding="utf-8")

    def build(self, *, again: bool = False) -> dict[str, str]:
        """The texts by id, after a build as the command does it."""
        self.kept.clear()
        self.skipped.clear()

        def on_keep(path: Path, error: HoidapError, count: int) -> None:
            self.kept[path.relative_to(self.folder).as_posix()] = count

        before = read_before(self.index)
        ledger = before.ledger(again=again) if before else Ledger()
        documents = list(
            read_documents(
                [self.folder],
                lambda path, error: self.skipped.append(path.name),
                ledger,
                on_keep=on_keep,
            )
        )
        build(documents, self.index, FakeEncoder(), before=before, ledger=ledger)
        return {document.id: document.text for document in documents}


@pytest.fixture
def corpus(tmp_path: Path) -> Corpus:
    """Three documents, built once."""
    found = Corpus(tmp_path)
    assert found.build() == {"a": "Cảng đón tàu.", "b": "Chợ bán cá.", "deep/er/c": "Núi cao lắm."}
    return found


@pytest.mark.parametrize("again", [False, True])
def test_a_file_that_is_half_copied_keeps_what_it_said(corpus: Corpus, again: bool) -> None:
    """Build after build, and under --all, until it can be read; then it is read again."""
    before = corpus.build()
    (corpus.folder / "b.txt").write_bytes(b"\0\1\2\xff" * 9)
    for _ in range(3):
        assert corpus.build(again=again) == before
        assert (corpus.kept, corpus.skipped) == ({"b.txt": 1}, [])
    (corpus.folder / "b.txt").write_text("Chợ bán gà.", encoding="utf-8")
    assert corpus.build()["b"] == "Chợ bán gà."
    assert not corpus.kept


def test_another_version_of_the_code_keeps_too(
    corpus: Corpus, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It reads every file again, and what it cannot read stays as the one before read it."""
    (corpus.folder / "b.txt").write_bytes(b"\0\1\2\xff" * 9)
    monkeypatch.setattr("index.building.before.recipe", lambda: "another")
    assert corpus.build()["b"] == "Chợ bán cá."
    assert corpus.kept == {"b.txt": 1}


def test_a_file_whose_parser_is_killed_keeps_what_it_said(
    corpus: Corpus, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Out of memory, say, on a busy day; a new file is skipped with the reason."""
    (corpus.folder / "d.html").write_text(PAGE, encoding="utf-8")
    before = corpus.build()

    def killed(self: Apart, kind: str, data: bytes) -> Any:
        raise RefusedSourceError("its parser crashed (-9)")

    monkeypatch.setattr(Apart, "parse", killed)
    for name in ("d.html", "e.html"):
        (corpus.folder / name).write_text(PAGE + "<!-- changed -->", encoding="utf-8")
    assert corpus.build() == before
    assert (corpus.kept, corpus.skipped) == ({"d.html": 1}, ["e.html"])


def test_files_below_a_folder_that_cannot_be_listed_stay(
    corpus: Corpus, monkeypatch: pytest.MonkeyPatch
) -> None:
    """However deep they lie; a drive that is away for a moment takes nothing along."""
    before = corpus.build()
    really = os.scandir

    def refused(path: Any) -> Any:
        if str(path).endswith("deep"):
            raise PermissionError(13, "Permission denied", str(path))
        return really(path)

    monkeypatch.setattr("corpus.read.files.os.scandir", refused)
    for _ in range(2):
        assert corpus.build() == before
        assert corpus.kept == {"deep": 1}
    monkeypatch.setattr("corpus.read.files.os.scandir", really)
    assert corpus.build() == before
    assert not corpus.kept


def test_what_is_gone_is_dropped(corpus: Corpus, tmp_path: Path) -> None:
    """Deleted, emptied, or something else than a file by now."""
    secret = tmp_path / "secret.md"
    secret.write_text("Mật khẩu.", encoding="utf-8")
    (corpus.folder / "a.md").unlink()
    (corpus.folder / "a.md").symlink_to(secret)
    (corpus.folder / "b.txt").write_text(" ")
    assert corpus.build() == {"deep/er/c": "Núi cao lắm."}
    assert (corpus.kept, sorted(corpus.skipped)) == ({}, ["a.md", "b.txt"])
    (corpus.folder / "a.md").unlink()
    os.mkfifo(corpus.folder / "a.md")
    (corpus.folder / "b.txt").unlink()
    assert corpus.build() == {"deep/er/c": "Núi cao lắm."}
    assert not corpus.kept


def test_a_document_that_was_removed_does_not_come_back(corpus: Corpus) -> None:
    """The file that cannot be read is skipped once its document is out of the index."""
    (corpus.folder / "b.txt").write_bytes(b"\0\1\2\xff" * 9)
    corpus.build()
    remove_documents(corpus.index, ["b"], translator=no_translator())
    assert "b" not in corpus.build()
    assert (corpus.kept, corpus.skipped) == ({}, ["b.txt"])


def test_one_that_stays_takes_no_other_ones_id(corpus: Corpus) -> None:
    """A new file came before it and has the name."""
    (corpus.folder / "b.md").write_text("Rừng.", encoding="utf-8")
    (corpus.folder / "b.txt").write_bytes(b"\0\1\2\xff" * 9)
    found = corpus.build()
    assert (found["b"], found["b.txt"]) == ("Rừng.", "Chợ bán cá.")
    assert corpus.build() == found


def every_error(kind: type[CorpusError]) -> Iterator[type[CorpusError]]:
    """`kind` and those below it."""
    yield kind
    for below in kind.__subclasses__():
        yield from every_error(below)


def test_errors_say_whether_a_document_is_gone() -> None:
    """Only those after which nothing can be there."""
    assert {error.code for error in every_error(CorpusError) if error.gone} == {
        "no-text",
        "unknown-format",
    }


def test_the_command_says_what_it_kept(
    corpus: Corpus, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A line for each file with the reason, and how many documents in the sums."""
    monkeypatch.setattr(build_command, "load_encoder", lambda name: FakeEncoder())
    (corpus.folder / "b.txt").write_bytes(b"\0\1\2\xff" * 9)
    assert main(["build", str(corpus.folder), "--index", str(corpus.index)]) == 0
    said = capsys.readouterr()
    assert "kept as before (1 document): " in said.err
    assert "b.txt cannot be read: binary data" in said.err
    assert "0 new, 0 changed, 0 gone" in said.out
    assert "0 files skipped" in said.out
    assert "1 document kept as before, since not readable now" in said.out
