"""Which files a build reads again: those of another size, or of another time and other bytes."""

import os
import re
import shutil
import time
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from corpus.document import Document
from corpus.errors import HoidapError, NoTextError
from corpus.read import read_documents
from index.build import build
from index.building import ledger as ledger_module
from index.building.before import Before, read_before
from index.building.ledger import Ledger
from index.disk.lines import files_from_lines, files_to_lines
from index.store import open_current
from tests.fakes import FakeEncoder
from tests.translators import no_translator

LONG_AGO = time.time() - 1000


@pytest.fixture(autouse=True)
def _untranslated(monkeypatch: pytest.MonkeyPatch) -> None:
    """No table of translations is needed here."""
    monkeypatch.setattr("index.disk.generation.load_translator", no_translator)


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the files that are read as documents, and of those hashed as "#name"."""
    names: list[str] = []
    read_bytes, read = Path.read_bytes, read_documents.__globals__["read_document"]

    def hashed(self: Path) -> bytes:
        names.append(f"#{self.name}")
        return read_bytes(self)

    def reading(path: Path, **options: Any) -> Document:
        names.append(path.name)
        found: Document = read(path, **options)
        return found

    monkeypatch.setattr(Path, "read_bytes", hashed)
    monkeypatch.setitem(read_documents.__globals__, "read_document", reading)
    return names


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Three documents and an empty file, last changed long ago."""
    folder = tmp_path / "notes"
    for name, text in (
        ("a.md", "# Cảng\n\nCảng đón tàu."),
        ("b.txt", "Chợ bán cá."),
        ("deep/c.md", "Núi cao."),
        ("empty.txt", " "),
    ):
        write(folder / name, text)
    return folder


def write(path: Path, text: str, when: float = LONG_AGO) -> None:
    """Write a file that was last changed at `when`."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    os.utime(path, (when, when))


def built(folder: Path, index: Path) -> tuple[Ledger, list[Document], list[str]]:
    """Build from `folder` as the command does; what was read, and the reasons for skipping."""
    reasons: list[str] = []

    def on_skip(path: Path, error: HoidapError) -> None:
        reasons.append(f"{path.name}: {error.message.rsplit(': ', 1)[-1]}")

    before = read_before(index)
    ledger = before.ledger() if before else Ledger()
    documents = list(read_documents([folder], on_skip, ledger))
    build(documents, index, FakeEncoder(), before=before, ledger=ledger)
    return ledger, documents, reasons


def test_what_did_not_change_is_not_opened(folder: Path, tmp_path: Path, opened: list[str]) -> None:
    """The documents are those of before, and the empty file is told of again."""
    first, documents, reasons = built(folder, tmp_path / "index")
    opened.clear()
    second, again, same = built(folder, tmp_path / "index")
    assert [name for name in opened if name.endswith((".md", ".txt"))] == []
    assert (again, same) == (documents, reasons)
    assert (first.unchanged, second.unchanged) == (0, 4)
    assert second.files == first.files
    assert reasons == ["empty.txt: it is empty"]


def test_only_what_changed_is_read(folder: Path, tmp_path: Path, opened: list[str]) -> None:
    """A new file, one of another size, one of the same size and another time."""
    built(folder, tmp_path / "index")
    write(folder / "new.txt", "Mới.")
    write(folder / "a.md", "# Cảng\n\nCảng đón nhiều tàu.")
    write(folder / "b.txt", "Chợ bán gà.", LONG_AGO + 9)
    (folder / "deep" / "c.md").unlink()
    opened.clear()
    ledger, documents, _ = built(folder, tmp_path / "index")
    assert [name for name in opened if name.endswith((".md", ".txt")) and name[0] != "#"] == [
        "a.md",
        "b.txt",
        "new.txt",
    ]
    assert [document.id for document in documents] == ["a", "b", "new"]
    assert documents[1].text == "Chợ bán gà."
    assert ledger.unchanged == 1
    assert list(open_current(tmp_path / "index").documents.values()) == documents


def test_a_touched_file_is_hashed_and_not_read(
    folder: Path, tmp_path: Path, opened: list[str]
) -> None:
    """Copied, checked out, saved without a change: its new time is remembered."""
    built(folder, tmp_path / "index")
    os.utime(folder / "a.md", (LONG_AGO + 5, LONG_AGO + 5))
    opened.clear()
    assert built(folder, tmp_path / "index")[0].unchanged == 4
    assert [name for name in opened if "a.md" in name] == ["#a.md"]
    opened.clear()
    built(folder, tmp_path / "index")
    assert [name for name in opened if "a.md" in name] == []


def test_a_file_changed_within_the_clocks_tick_is_seen(folder: Path, tmp_path: Path) -> None:
    """Written again at once with as many bytes and, on a coarse clock, the same time."""
    now = time.time()
    write(folder / "b.txt", "Chợ bán cá.", now)
    built(folder, tmp_path / "index")
    write(folder / "b.txt", "Chợ bán gà.", now)
    _, documents, _ = built(folder, tmp_path / "index")
    assert documents[1].text == "Chợ bán gà."


def test_a_file_that_changes_while_it_is_read_is_read_again(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was hashed may not be what was read, so its hash and time are not remembered."""
    read = read_documents.__globals__["read_document"]

    def late(path: Path, **options: Any) -> Document:
        found: Document = read(path, **options)
        if path.name == "a.md":
            write(path, "# Cảng\n\nKhác hẳn rồi.", LONG_AGO + 3)
        return found

    monkeypatch.setitem(read_documents.__globals__, "read_document", late)
    first, _, _ = built(folder, tmp_path / "index")
    assert {file.document for file in first.files if not file.sha256} == {"a"}
    _, documents, _ = built(folder, tmp_path / "index")
    assert "Khác hẳn" in documents[0].text


def test_ids_are_those_of_a_fresh_reading(folder: Path, tmp_path: Path) -> None:
    """Also where a file that had taken an id first has gone."""
    write(folder / "a.txt", "Khác.")
    _, documents, _ = built(folder, tmp_path / "index")
    assert [document.id for document in documents] == ["a", "a.txt", "b", "deep/c"]
    (folder / "a.md").unlink()
    ledger, documents, _ = built(folder, tmp_path / "index")
    assert [document.id for document in documents] == ["a", "b", "deep/c"]
    assert ledger.unchanged == 4
    assert documents == list(read_documents([folder]))


def test_a_moved_folder_is_read_again(folder: Path, tmp_path: Path) -> None:
    """Files are known by where they lie; vectors are reused all the same."""
    built(folder, tmp_path / "index")
    shutil.move(folder, tmp_path / "moved")
    assert built(tmp_path / "moved", tmp_path / "index")[0].unchanged == 0


def test_other_code_reads_everything_again(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A reader that was mended must see the files it could not read well."""
    built(folder, tmp_path / "index")
    monkeypatch.setattr("index.building.before.recipe", lambda: "another")
    assert built(folder, tmp_path / "index")[0].unchanged == 0


def test_reasons_that_may_pass_are_looked_at_again(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, opened: list[str]
) -> None:
    """A file that could not be read for its permissions or in time; not one without text."""
    (folder / "bad.txt").write_bytes(b"\x00\xff\xfe\x00")
    os.utime(folder / "bad.txt", (LONG_AGO, LONG_AGO))
    built(folder, tmp_path / "index")
    opened.clear()
    built(folder, tmp_path / "index")
    assert "bad.txt" in opened
    assert "empty.txt" not in opened


def test_where_files_lay_is_not_in_the_index(folder: Path, tmp_path: Path) -> None:
    """An index may be given away."""
    built(folder, tmp_path / "index")
    for path in (tmp_path / "index").rglob("*"):
        if path.is_file():
            assert str(tmp_path).encode() not in path.read_bytes()


def test_a_file_too_large_to_hash_is_left_to_its_reader(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is read each time, and refused there."""
    monkeypatch.setattr(ledger_module, "_LARGEST", 5)
    first, documents, _ = built(folder, tmp_path / "index")
    assert [file.reason for file in first.files if file.sha256] == ["it is empty"]
    assert len(documents) == 3


def test_a_vanished_file_is_skipped_as_by_a_fresh_reading(folder: Path) -> None:
    """Between listing and opening; the ledger does not raise."""
    ledger = Ledger()
    assert ledger.recall(folder / "gone.md", folder) is None
    ledger.learn(folder / "gone.md", folder, NoTextError("x", "y"), "")
    assert ledger.files == ()


def test_a_generation_of_another_model_still_knows_its_files(folder: Path, tmp_path: Path) -> None:
    """Files are read, not encoded, so the model makes no difference."""
    built(folder, tmp_path / "index")
    before = read_before(tmp_path / "index")
    assert isinstance(before, Before)
    other = FakeEncoder(identity="other@1111111111111111")
    ledger = before.ledger()
    documents = list(read_documents([folder], memory=ledger))
    report = build(documents, tmp_path / "index", other, before=before, ledger=ledger)
    assert (ledger.unchanged, report.reused) == (4, 0)
    assert len(other.encoded) == 6


def test_a_folder_is_known_again_however_it_is_named(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Relative or absolute, from wherever; a folder above it is another, with other ids."""
    index = tmp_path / "index"
    built(folder, index)
    for place, name in ((tmp_path, "notes"), (folder, "."), (folder / "deep", "../../notes/")):
        monkeypatch.chdir(place)
        assert built(Path(name), index)[0].unchanged == 4
    assert built(folder.parent / "notes" / "deep", index)[0].unchanged == 0


def test_files_of_an_older_index_are_known(folder: Path, tmp_path: Path) -> None:
    """Written before it was kept by which ways they were found; nothing is read again for it."""
    files = built(folder, tmp_path / "index")[0].files
    lines = files_to_lines(files)
    older = re.sub(rb', "found_by": \[[^]]*\]', b"", lines)
    assert lines.count(b"found_by") == 4
    assert b"found_by" not in older
    assert files_from_lines(older) == tuple(replace(file, found_by=()) for file in files)
    assert files_from_lines(lines) == files
