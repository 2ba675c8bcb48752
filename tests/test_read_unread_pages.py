"""Files of which only some pages hold text: what a build says of the others."""

import json
from pathlib import Path

import pytest

from corpus.errors import HoidapError
from corpus.read import read_documents
from corpus.read.pdf_file import parse_pdf_file
from qa.cli import main
from qa.commands import build as command
from tests.fakes import FakeEncoder
from tests.made_pdf import Words, pdf
from tests.translators import no_translator

PICTURE = b"0 0 500 700 re f"
COVER = [Words("Quyết định này có hiệu lực từ ngày ký.")]
PARTLY = pdf([COVER, [PICTURE], [PICTURE], []])


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A typed page with two pictures behind it, and a file without any."""
    (tmp_path / "notes").mkdir()
    (tmp_path / "notes" / "a.pdf").write_bytes(PARTLY)
    (tmp_path / "notes" / "b.pdf").write_bytes(pdf([COVER, []]))
    return tmp_path / "notes"


def test_pages_that_are_pictures_are_counted() -> None:
    """Empty ones are not, and neither are those with text on a picture."""
    assert parse_pdf_file(PARTLY).unread == 2
    assert parse_pdf_file(pdf([[PICTURE, *COVER], []])).unread == 0


def test_each_file_with_such_pages_is_told(folder: Path) -> None:
    """It is a document all the same."""
    told: list[tuple[Path, HoidapError]] = []
    documents = list(read_documents([folder], lambda *one: told.append(one)))
    assert [document.id for document in documents] == ["a", "b"]
    ((path, error),) = told
    assert path.name == "a.pdf"
    assert error.message == f"2 of the 4 pages of {path} hold pictures and no text"


def test_a_build_says_how_many_pages_it_has_not_read(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """On stderr by file, in the report, and for programs."""
    monkeypatch.setattr("index.disk.generation.load_translator", no_translator)
    monkeypatch.setattr(command, "load_encoder", lambda name: FakeEncoder())
    index = str(folder.parent / "index")
    assert main(["build", str(folder), "--index", index]) == 0
    said = capsys.readouterr()
    assert f"2 of the 4 pages of {folder / 'a.pdf'} hold pictures and no text\n" in said.err
    assert "0 files skipped" in said.out
    assert "2 pages of 1 file not read: pictures without text" in said.out
    assert main(["build", str(folder), "--index", index, "--all", "--json"]) == 0
    (shown,) = json.loads(capsys.readouterr().out)["unread_pages"]
    assert shown == {"path": str(folder / "a.pdf"), "unread": 2, "pages": 4}
