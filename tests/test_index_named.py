"""What an index was built of: built again without naming it, and told where a build names less."""

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from corpus.bundled import bundled_articles
from corpus.document import Document
from corpus.read import find_files, read_documents
from corpus.read.fetch import Fetched
from index.build import build
from index.building.ledger import Ledger
from index.disk.current import read_current
from index.disk.manifest import MANIFEST, read_manifest
from index.removal import remove_documents
from index.store import open_current
from qa.cli import main
from qa.commands import build as command
from tests.fakes import FakeEncoder
from tests.translators import no_translator


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two documents in a folder."""
    monkeypatch.setattr("index.disk.generation.load_translator", no_translator)
    monkeypatch.setattr(command, "load_encoder", lambda name: FakeEncoder())
    monkeypatch.delenv("HOIDAP_INDEX", raising=False)
    for name in ("notes/a.txt", "notes/b.txt", "new/c.txt"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(f"Đây là tệp {path.name}.")
    return tmp_path / "notes"


@pytest.fixture
def index(tmp_path: Path) -> Path:
    """Where the index is kept."""
    return tmp_path / "index"


def built(index: Path, *paths: Path) -> int:
    """The exit code of a build."""
    return main(["build", *map(str, paths), "--index", str(index)])


def held(index: Path) -> list[str]:
    """The ids of the documents in it."""
    return sorted(open_current(index).documents)


def test_a_build_without_a_path_builds_what_was_named_last(
    folder: Path, index: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever has come since, from any folder that one stands in, also after a removal."""
    monkeypatch.chdir(folder.parent)
    assert built(index, Path("notes"), Path("new/c.txt")) == 0
    remove_documents(index, ["c"], translator=no_translator())
    (folder / "d.txt").write_text("Thêm một tệp.")
    monkeypatch.chdir("/")
    assert built(index) == 0
    assert held(index) == ["a", "b", "c", "d"]


def test_a_build_that_names_less_says_what_is_left_out(
    folder: Path, index: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """How many documents of which folder; nothing where a file was deleted, or the folder above."""
    new = folder.parent / "new"
    assert built(index, folder) == 0
    assert "not named" not in capsys.readouterr().out
    assert built(index, new) == 0
    said = capsys.readouterr().out
    assert f"2 documents of {folder}, which was not named this time, are not in it any more" in said
    assert built(index, new, folder) == 0
    (folder / "a.txt").unlink()
    assert built(index, folder.parent) == 0
    assert "not named" not in capsys.readouterr().out
    assert main(["build", str(new / "c.txt"), "--index", str(index), "--json"]) == 0
    left_out = json.loads(capsys.readouterr().out)["left_out"]
    assert left_out == [{"named": str(folder.parent), "documents": 1}]


@pytest.fixture
def web(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every address is that of a page."""

    def read_pages(
        pages: list[str], on_skip: object, on_repair: object, *, memory: Ledger, **others: object
    ) -> Iterator[Document]:
        for page in pages:
            name = page.removeprefix("https://")
            read = Document(name, "X", "vi", f"Trang {name} của trường.", page)
            memory.learn_page(Fetched(page, "text/html", b"x"), read, (page,))
            yield read

    monkeypatch.setattr(command, "read_pages", read_pages)


@pytest.mark.usefixtures("web")
def test_pages_are_named_by_their_addresses(
    folder: Path, index: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Built again, or left out by a build that names the folder alone, as `watch` does."""
    url = "https://a.vn/x"
    assert main(["build", str(folder), url, "--index", str(index)]) == 0
    assert built(index) == 0
    assert held(index) == ["a", "a.vn/x", "b"]
    assert built(index, folder) == 0
    assert f"1 document of {url}, which was not named this time" in capsys.readouterr().out


@pytest.mark.usefixtures("web")
def test_a_page_is_in_no_other_that_its_address_begins_with(
    index: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """As a file is in a folder: it is left out, and that is said."""
    assert main(["build", "https://a.vn/x", "--index", str(index)]) == 0
    assert main(["build", "https://a.vn", "--index", str(index)]) == 0
    said = capsys.readouterr().out
    assert "1 document of https://a.vn/x, which was not named this time" in said


def test_documents_of_a_corpus_in_one_file_are_counted(
    folder: Path, index: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """They have no file of their own."""
    lines = folder.parent / "corpus.jsonl"
    assert built(index, folder) == 0
    assert main(["export", str(lines), "--index", str(index)]) == 0
    assert built(index, lines) == 0
    assert "not named" not in capsys.readouterr().out.splitlines()[-1]
    assert built(index, folder / "a.txt") == 0
    assert (
        f"1 document of {lines}, which was not named this time, is not" in capsys.readouterr().out
    )


def test_the_bundled_articles_take_the_place_of_nothing_else(
    folder: Path, index: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Not of an index that does not say what it was built of; they may be built again."""
    assert built(index) == 0
    assert built(index) == 0
    assert held(index) == sorted(path.stem for path in find_files([bundled_articles()]))
    build(read_documents([folder]), index, FakeEncoder(), translator=no_translator())
    assert built(index) == 2
    assert "it is not known what the index" in capsys.readouterr().err
    assert held(index) == ["a", "b"]


def test_an_index_that_is_damaged_is_built_again_of_what_was_named(
    folder: Path, index: Path
) -> None:
    """That stands in the manifest, which may be whole."""
    assert built(index, folder) == 0
    live = index / str(read_current(index))
    next(path for path in live.iterdir() if path.suffix == ".jsonl").write_bytes(b"{")
    assert built(index) == 0
    assert held(index) == ["a", "b"]


def test_what_is_left_out_of_an_older_index_is_counted(
    folder: Path, index: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Its manifest is what it was, and says nothing of names."""
    assert built(index, folder) == 0
    live = index / str(read_current(index))
    manifest = read_manifest(live)
    assert manifest.named == (str(folder),)
    older = replace(manifest, named=()).to_bytes()
    assert b"named" not in older
    (live / MANIFEST).write_bytes(older)
    assert built(index, folder.parent / "new") == 0
    said = capsys.readouterr().out
    assert "2 documents of paths or addresses that were not named this time, are not" in said
