"""`check`: every fault of an index is named, and a whole one has none."""

import dataclasses
import shutil
from pathlib import Path

import numpy as np
import pytest

from index.build import build
from index.check import CheckReport, check
from index.disk.contents import Contents
from index.disk.lock import locked
from index.disk.publish import publish
from index.errors import BrokenIndexError, NotReadyError
from index.search.dense import DenseIndex
from index.store import read_current_contents
from tests.fakes import FakeEncoder, document
from tests.translators import no_translator

OLD = [document("port", "Cảng Hải Phòng đón tàu lớn."), document("city", "The city.", "en")]
NEW = [*OLD, document("school", "Trường đại học có nhiều sinh viên.")]


@pytest.fixture(autouse=True)
def _untranslated(monkeypatch: pytest.MonkeyPatch) -> None:
    """No table of translations is needed here."""
    monkeypatch.setattr("index.disk.generation.load_translator", no_translator)
    monkeypatch.setattr("index.check.load_translator", no_translator)


@pytest.fixture
def directory(tmp_path: Path, encoder: FakeEncoder) -> Path:
    """An index of two generations; the live one knows one document more."""
    build(OLD, tmp_path / "index", encoder)
    build(NEW, tmp_path / "index", encoder)
    return tmp_path / "index"


def faults(report: CheckReport) -> dict[str, tuple[str, ...]]:
    """What is wrong, by generation; whole ones are left out."""
    return {found.name: found.faults for found in report.generations if found.faults}


def test_a_whole_index_has_no_fault(directory: Path) -> None:
    """The live generation first, each with what it says of itself."""
    report = check(directory)
    assert (report.live, report.served, report.whole) == ("gen-2", "gen-2", True)
    assert [found.name for found in report.generations] == ["gen-2", "gen-1"]
    assert [found.manifest.documents for found in report.generations if found.manifest] == [3, 2]
    assert (faults(report), report.left_overs, report.building) == ({}, (), False)


def test_every_damaged_file_is_named(directory: Path) -> None:
    """All of them, not only the first, each with its own reason."""
    folder = directory / "gen-2"
    (folder / "documents.jsonl").unlink()
    (folder / "passages.jsonl").write_bytes((folder / "passages.jsonl").read_bytes()[:-3])
    vectors = bytearray((folder / "vectors.faiss").read_bytes())
    vectors[-1] ^= 1
    (folder / "vectors.faiss").write_bytes(vectors)
    with (folder / "lexical" / "vi-meta.json").open("ab") as file:
        file.write(b" ")
    report = check(directory)
    assert faults(report) == {
        "gen-2": (
            "documents.jsonl: the file is missing",
            "lexical/vi-meta.json: the file has grown",
            "passages.jsonl: the file is cut",
            "vectors.faiss: the file was changed",
        )
    }
    assert (report.live, report.served, report.whole) == ("gen-2", "gen-1", False)


def test_each_file_of_an_index_is_looked_at(directory: Path) -> None:
    """Whichever one is changed, it is named; the manifest vouches for the rest."""
    files = [path for path in (directory / "gen-2").rglob("*") if path.is_file()]
    assert len(files) > 8
    for path in files:
        data = path.read_bytes()
        path.write_bytes(data[:-1] + bytes([data[-1] ^ 4]) if data else b"x")
        told = faults(check(directory))["gen-2"]
        name = path.relative_to(directory / "gen-2").as_posix()
        assert [fault.split(": ")[0] for fault in told] == [name]
        path.write_bytes(data)
    assert check(directory).whole


def test_a_damaged_manifest_leaves_nothing_to_say(directory: Path) -> None:
    """The generation is named as damaged, and so is one that is missing."""
    (directory / "gen-2" / "manifest.json").write_text("{}")
    found = check(directory).generations[0]
    assert (found.name, found.manifest) == ("gen-2", None)
    assert found.faults == ("manifest.json: the file is damaged",)
    shutil.rmtree(directory / "gen-2")
    assert faults(check(directory)) == {"gen-2": ("manifest.json: the file is missing",)}


def test_links_and_swapped_folders_are_found(directory: Path) -> None:
    """A generation under another's name, or outside its directory."""
    (directory / "gen-2").rename(directory / "gen-7")
    assert faults(check(directory))["gen-7"] == ("it is gen-2, under another name",)
    (directory / "gen-2").symlink_to("gen-7")
    assert faults(check(directory))["gen-2"] == ("the folder is a link",)


def test_vectors_of_other_texts_are_found(directory: Path) -> None:
    """Files that are as they were written, by a builder that mixed things up."""
    manifest, contents = read_current_contents(directory)
    wrong = dataclasses.replace(manifest, generation="gen-3", model="other@1111111111111111")
    publish(directory, contents, wrong, previous="gen-2")
    assert faults(check(directory)) == {
        "gen-3": ("passages.jsonl: 3 passages have the vector of another text",)
    }


def test_vectors_that_are_no_unit_vectors_are_found(
    directory: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Searching would rank by their lengths."""
    vectors = DenseIndex.vectors
    monkeypatch.setattr(DenseIndex, "vectors", lambda self, rows: vectors(self, rows) * np.nan)
    assert faults(check(directory))["gen-2"] == ("6 vectors from passage 0 are not of length 1",)


def test_a_count_that_differs_is_found(directory: Path) -> None:
    """The manifest says how many there are of each."""
    manifest, contents = read_current_contents(directory)
    fewer = Contents(dict(list(contents.documents.items())[:2]), contents.entries, contents.meaning)
    more = dataclasses.replace(manifest, generation="gen-3")
    with pytest.raises(KeyError):
        publish(directory, fewer, more, previous="gen-2")
    more = dataclasses.replace(manifest, generation="gen-3", documents=4)
    with pytest.raises(Exception, match="another number of documents"):
        publish(directory, contents, more, previous="gen-2")
    assert check(directory).whole


def test_left_overs_are_told_and_no_fault(directory: Path) -> None:
    """A killed build's folder is harmless."""
    (directory / "gen-9.tmp").mkdir()
    (directory / "CURRENT.tmp").write_text("gen-9")
    report = check(directory)
    assert report.left_overs == ("CURRENT.tmp", "gen-9.tmp")
    assert report.whole


def test_what_a_running_build_writes_is_no_left_over(directory: Path) -> None:
    """Until it ends, or is killed."""
    (directory / "gen-9.tmp").mkdir()
    with locked(directory):
        report = check(directory)
        assert (report.left_overs, report.building, report.whole) == ((), True, True)
    report = check(directory)
    assert (report.left_overs, report.building) == (("gen-9.tmp",), False)


def test_a_current_that_names_nothing_is_a_fault(directory: Path) -> None:
    """Though the newest generation is served all the same."""
    (directory / "CURRENT").write_text("everything")
    report = check(directory)
    assert (report.live, report.served, report.whole) == (None, "gen-2", False)


def test_what_is_no_index_is_said_to_be_none(tmp_path: Path) -> None:
    """A missing folder, one of other things, a file."""
    (tmp_path / "notes").mkdir()
    (tmp_path / "notes" / "a.md").write_text("text")
    for name in ("missing", "notes"):
        with pytest.raises(NotReadyError):
            check(tmp_path / name)
    with pytest.raises(BrokenIndexError):
        check(tmp_path / "notes" / "a.md")


def test_checking_changes_nothing(directory: Path) -> None:
    """So a folder that cannot be written to can be checked."""
    before = {path: path.stat().st_mtime_ns for path in (directory, *directory.rglob("*"))}
    check(directory)
    assert {p: p.stat().st_mtime_ns for p in (directory, *directory.rglob("*"))} == before
