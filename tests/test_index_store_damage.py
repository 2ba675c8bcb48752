"""Damage, tricks and mix-ups on disk: refused by name, and the generation before is served."""

import os
import shutil
from pathlib import Path

import numpy as np
import pytest

from index.build import build
from index.errors import BrokenIndexError
from index.store import open_current
from tests.fakes import FakeEncoder, document
from tests.translators import no_translator

OLD = [
    document("port", "Cảng Hải Phòng đón tàu lớn.\n\nTàu chở hàng đi khắp nơi."),
    document("city", "The city lies at the sea. It has a port.", "en", "The city"),
]
NEW = [*OLD, document("school", "Trường đại học có nhiều sinh viên.")]


@pytest.fixture(autouse=True)
def _untranslated(monkeypatch: pytest.MonkeyPatch) -> None:
    """No table of translations is needed here."""
    monkeypatch.setattr("index.disk.generation.load_translator", no_translator)


@pytest.fixture
def directory(tmp_path: Path, encoder: FakeEncoder) -> Path:
    """An index of two generations; the live one knows one document more."""
    build(OLD, tmp_path / "index", encoder)
    build(NEW, tmp_path / "index", encoder)
    return tmp_path / "index"


def flip(path: Path, position: int, bit: int = 0) -> None:
    """Change one bit of a file."""
    data = bytearray(path.read_bytes())
    data[position] ^= 1 << bit
    path.write_bytes(data)


@pytest.mark.parametrize(
    "current",
    [
        b"",
        b"\n",
        b"gen-9\n",
        b"gen-2.tmp",
        b"../index/gen-2",
        b"gen-1/../gen-2",
        b"/etc",
        b"gen-\xd9\xa2",
        b"gen-2\ngen-1\n",
        b"\x00" * 50,
        b"gen-2 " * 1000,
        b"\xff\xfe",
    ],
)
def test_a_bad_current_serves_the_newest_whole_generation(
    directory: Path, current: bytes, caplog: pytest.LogCaptureFixture
) -> None:
    """Empty, garbage, pointing nowhere or elsewhere: logged and not followed."""
    (directory / "CURRENT").write_bytes(current)
    assert open_current(directory).generation == "gen-2"
    assert "CURRENT" in caplog.text or "gen-9" in caplog.text


def test_a_current_that_is_missing_or_no_file_is_not_followed(directory: Path) -> None:
    """Nor does a pipe in its place keep anybody waiting."""
    current = directory / "CURRENT"
    current.unlink()
    assert open_current(directory).generation == "gen-2"
    os.mkfifo(current)
    assert open_current(directory).generation == "gen-2"
    current.unlink()
    (directory / "elsewhere").write_text("gen-1\n")
    current.symlink_to("elsewhere")
    assert open_current(directory).generation == "gen-2"


def test_links_out_of_the_index_are_not_followed(directory: Path, tmp_path: Path) -> None:
    """A generation, its words and its files must lie where they say."""
    shutil.move(directory / "gen-2", tmp_path / "gen-2")
    (directory / "gen-2").symlink_to(tmp_path / "gen-2")
    assert open_current(directory).generation == "gen-1"
    for name in ("lexical", "documents.jsonl"):
        shutil.move(directory / "gen-1" / name, tmp_path / name)
        (directory / "gen-1" / name).symlink_to(tmp_path / name)
        with pytest.raises(BrokenIndexError):
            open_current(directory)
        (directory / "gen-1" / name).unlink()
        shutil.move(tmp_path / name, directory / "gen-1" / name)
    assert open_current(directory).generation == "gen-1"


def files_of(directory: Path, generation: str) -> list[Path]:
    """The files that a generation consists of."""
    found = (directory / generation).rglob("*")
    return sorted(path for path in found if path.is_file() and path.suffix != ".lock")


def test_one_flipped_bit_anywhere_is_found(directory: Path) -> None:
    """In each file, at its start, end and places between: the one before is served."""
    chance = np.random.default_rng(2)
    tried = 0
    for path in files_of(directory, "gen-2"):
        size = path.stat().st_size
        positions = {0, size - 1, *chance.integers(0, size, 6).tolist()} if size else set()
        for position in positions:
            bit = int(chance.integers(8))
            flip(path, position, bit)
            assert open_current(directory).generation == "gen-1", (path, position, bit)
            flip(path, position, bit)
            tried += 1
    assert tried > 20
    assert open_current(directory).generation == "gen-2"


def test_every_bit_of_the_manifest_counts(directory: Path) -> None:
    """It vouches for the rest, so it is tried whole."""
    path = directory / "gen-2" / "manifest.json"
    shutil.rmtree(directory / "gen-1")
    for position in range(0, path.stat().st_size, 7):
        flip(path, position, position % 8)
        with pytest.raises(BrokenIndexError):
            open_current(directory)
        flip(path, position, position % 8)
    assert open_current(directory).generation == "gen-2"


def test_a_missing_cut_or_grown_file_is_found(
    directory: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """By name, in the log; the one before is served."""
    for path in files_of(directory, "gen-2"):
        data = path.read_bytes()
        for harmed in (None, data[:-1], data + b"\n"):
            path.unlink()
            if harmed is not None:
                path.write_bytes(harmed)
            if harmed != data:
                caplog.clear()
                assert open_current(directory).generation == "gen-1", path
                assert path.name in caplog.text
            path.write_bytes(data)


def test_when_all_is_damaged_the_live_one_is_named(directory: Path) -> None:
    """An error with what to do, never an answer from half an index."""
    for generation in ("gen-1", "gen-2"):
        flip(directory / generation / "vectors.faiss", 60)
    with pytest.raises(BrokenIndexError) as caught:
        open_current(directory)
    assert "gen-2" in caught.value.message
    assert "vectors.faiss" in caught.value.message
    assert "hoidap build" in caught.value.hint


@pytest.mark.parametrize("name", ["documents.jsonl", "passages.jsonl", "vectors.faiss", "lexical"])
def test_files_of_two_generations_do_not_mix(directory: Path, name: str) -> None:
    """Swapped files are found in both."""
    swap(directory / "gen-1" / name, directory / "gen-2" / name)
    with pytest.raises(BrokenIndexError):
        open_current(directory)


def test_swapped_generations_are_found_out(directory: Path) -> None:
    """A whole generation under another's name, or its manifest, is refused."""
    swap(directory / "gen-1" / "manifest.json", directory / "gen-2" / "manifest.json")
    with pytest.raises(BrokenIndexError):
        open_current(directory)
    swap(directory / "gen-1" / "manifest.json", directory / "gen-2" / "manifest.json")
    swap(directory / "gen-1", directory / "gen-2")
    with pytest.raises(BrokenIndexError, match="under another name"):
        open_current(directory)


def swap(a: Path, b: Path) -> None:
    """Exchange two paths."""
    between = a.with_name("between")
    a.rename(between)
    b.rename(a)
    between.rename(b)


def test_a_fallback_of_another_model_is_not_served(tmp_path: Path) -> None:
    """When only the generation before is whole and of another model, the damage is the error."""
    build(OLD, tmp_path, FakeEncoder(identity="first@0000000000000000"))
    build(NEW, tmp_path, FakeEncoder(identity="second@0000000000000000"))
    flip(tmp_path / "gen-2" / "documents.jsonl", 5)
    with pytest.raises(BrokenIndexError, match="gen-2"):
        open_current(tmp_path, "second@0000000000000000")
