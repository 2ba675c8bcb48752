"""`hoidap check`, `list`, `show`, `remove`, `export`: what they print, and how they end."""

import json
import os
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from index.build import build
from index.disk.lock import locked
from index.store import open_current
from qa.cli import main
from qa.commands import build as build_command
from qa.judge import BUILT_IN
from qa.judge_file import JUDGE, write_judge
from tests.fakes import FakeEncoder, document
from tests.translators import no_translator

CORPUS: list[dict[str, Any]] = [
    {"id": "port", "title": "Cảng", "language": "vi", "source": "p.md", "date": "2024-05-01",
     "headings": [[0, 4, 1]], "text": "Biển\n\nCảng Hải Phòng đón tàu lớn."},
    {"id": "docs/city", "title": "The city", "language": "en", "source": "city.md", "date": "",
     "headings": [], "text": "The city lies at the sea."},
]  # fmt: skip
KEEPING = [["check"], ["list"], ["show", "port"], ["remove", "port"], ["export"]]


@pytest.fixture(autouse=True)
def _untranslated(monkeypatch: pytest.MonkeyPatch) -> None:
    """No model is needed here."""
    for module in ("disk.generation", "check"):
        monkeypatch.setattr(f"index.{module}.load_translator", no_translator)
    monkeypatch.setattr(build_command, "load_encoder", lambda model: FakeEncoder())


@pytest.fixture
def source(tmp_path: Path) -> Path:
    """The corpus as JSONL."""
    path = tmp_path / "corpus.jsonl"
    lines = (json.dumps(line, ensure_ascii=False) + "\n" for line in CORPUS)
    path.write_text("".join(lines), encoding="utf-8")
    return path


@pytest.fixture
def index(tmp_path: Path, source: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    """An index of the corpus."""
    assert main(["build", str(source), "--index", str(tmp_path / "index")]) == 0
    capsys.readouterr()
    return tmp_path / "index"


def test_what_goes_in_comes_out(
    index: Path, source: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """JSONL in, JSONL out, equal; to a file, to stdout, and once more around."""
    out = tmp_path / "out.jsonl"
    assert main(["export", str(out), "--index", str(index)]) == 0
    assert "2 documents" in capsys.readouterr().out
    values = [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()]
    assert [{key: value[key] for key in CORPUS[0]} for value in values] == CORPUS
    assert main(["export", "--index", str(index)]) == 0
    assert capsys.readouterr().out == out.read_text(encoding="utf-8")
    assert main(["build", str(out), "--index", str(tmp_path / "again")]) == 0
    again = tmp_path / "again.jsonl"
    assert main(["export", str(again), "--index", str(tmp_path / "again")]) == 0
    assert again.read_bytes() == out.read_bytes()


def test_list_has_a_line_for_each_document(index: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Id, language, passages and title; as JSON with source and date."""
    assert main(["list", "--index", str(index)]) == 0
    assert capsys.readouterr().out == "port\tvi\t1\tCảng\ndocs/city\ten\t1\tThe city\n"
    assert main(["list", "--json", "--index", str(index)]) == 0
    found = json.loads(capsys.readouterr().out)
    assert [(d["id"], d["passages"], d["date"]) for d in found] == [
        ("port", 1, "2024-05-01"),
        ("docs/city", 1, ""),
    ]


def test_show_has_the_passages_under_their_headings(
    index: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """With what is known of the document above them."""
    assert main(["show", "port", "--index", str(index)]) == 0
    text = CORPUS[0]["text"]
    assert capsys.readouterr().out == (
        "id: port\ntitle: Cảng\nlanguage: vi\nsource: p.md\ndate: 2024-05-01\n"
        f"\n6-{len(text)} · Biển\n{text[6:]}\n"
    )
    assert main(["show", "port", "--json", "--index", str(index)]) == 0
    found = json.loads(capsys.readouterr().out)
    assert found["passages"] == [
        {"start": 6, "end": len(text), "heading": "Biển", "page": None, "text": text[6:]}
    ]


def test_show_names_the_page(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Of a document that has pages."""
    paged = replace(document("port", "Cảng đón tàu."), pages=(0, 0))
    build([paged], tmp_path, FakeEncoder())
    assert main(["show", "port", "--index", str(tmp_path)]) == 0
    assert "\n0-13 · page 2\nCảng đón tàu.\n" in capsys.readouterr().out


def test_a_document_that_is_not_there_is_said(
    index: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """With the command that lists those that are."""
    for command in ("show", "remove"):
        assert main([command, "citi", "--index", str(index)]) == 2
        said = capsys.readouterr()
        assert said.out == ""
        assert "no document citi" in said.err
        assert f"hoidap list --index {index}" in said.err


def test_remove_says_what_is_left(index: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """And that the file would come back."""
    assert main(["remove", "port", "--index", str(index)]) == 0
    first, second = capsys.readouterr().out.splitlines()
    assert first == f"1 document removed, 1 document and 1 passage left: {index}"
    assert "next build" in second
    assert list(open_current(index).documents) == ["docs/city"]


def test_check_says_that_all_is_well(index: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """One line a generation, exit code 0."""
    assert main(["check", "--index", str(index)]) == 0
    (line,) = capsys.readouterr().out.splitlines()
    assert line.startswith("gen-1 (live): whole, 2 documents, 2 passages, model fake@")


def test_check_beside_a_running_build_says_so(
    index: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """What it writes is left by nobody."""
    (index / "gen-2.tmp").mkdir()
    with locked(index):
        assert main(["check", "--index", str(index)]) == 0
    assert capsys.readouterr().out.splitlines()[1:] == [
        "A build is under way; what it makes is not checked"
    ]


def test_check_says_what_is_wrong_and_what_to_run(
    index: Path, source: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Which file, what of it, what is served now; exit code 2, and no other words."""
    (index / "gen-1" / "vectors.faiss").write_bytes(b"")
    assert main(["check", "--index", str(index)]) == 2
    lines = capsys.readouterr().out.splitlines()
    assert lines[1] == "  vectors.faiss: the file is cut"
    assert lines[2] == f"Nothing can be served; run: hoidap build PATH --index {index}"
    for _ in range(2):
        assert main(["build", str(source), "--index", str(index)]) == 0
    (index / "gen-3" / "documents.jsonl").unlink()
    capsys.readouterr()
    assert main(["check", "--index", str(index)]) == 2
    assert capsys.readouterr().out.splitlines()[-1].startswith("gen-2 is served instead; run: ")
    assert main(["build", str(source), "--index", str(index)]) == 0
    (index / "gen-2" / "documents.jsonl").unlink()
    capsys.readouterr()
    assert main(["check", "--index", str(index)]) == 2
    assert "gen-4 is served and whole; to have one" in capsys.readouterr().out


def test_check_as_json_holds_the_same(index: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """For a watchdog: faults by generation, what is served, what to run."""
    (index / "CURRENT").unlink()
    assert main(["check", "--json", "--index", str(index)]) == 2
    found = json.loads(capsys.readouterr().out)
    assert (found["live"], found["served"]) == (None, "gen-1")
    assert found["generations"][0]["faults"] == []
    assert len(found["advice"]) == 1


def test_an_index_of_another_bundled_model_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """It is whole, but this version would refuse to answer from it."""
    other = FakeEncoder(identity="bundled@0000000000000000")
    build([document("port", "Cảng đón tàu.")], tmp_path, other)
    assert main(["check", "--index", str(tmp_path)]) == 2
    assert "another version of the bundled model" in capsys.readouterr().out


def test_the_judge_beside_an_index_is_checked_too(
    index: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Whole, for another model, or damaged: the last is a fault, with what to run."""

    def said() -> tuple[int, list[str]]:
        code = main(["check", "--index", str(index)])
        return code, capsys.readouterr().out.splitlines()[1:]

    write_judge(index / JUDGE, BUILT_IN, FakeEncoder().identity, {})
    assert said() == (0, ["judge.json: whole"])
    text = (index / JUDGE).read_text(encoding="utf-8")
    (index / JUDGE).write_text(text.replace("threshold", "thresh0ld"), encoding="utf-8")
    code, (fault, advice) = said()
    assert (code, fault) == (2, "judge.json: it was changed")
    assert f"run: hoidap calibrate QUESTIONS --index {index}" in advice
    (index / JUDGE).write_text("{", encoding="utf-8")
    assert main(["check", "--json", "--index", str(index)]) == 2
    assert json.loads(capsys.readouterr().out)["judge"] == "it is damaged"
    write_judge(index / JUDGE, BUILT_IN, "other@1", {})
    code, lines = said()
    assert code == 0
    assert "made for the model other@1" in lines[0]


@pytest.mark.parametrize("command", KEEPING, ids=lambda command: command[0])
def test_an_index_must_be_named(
    command: list[str], index: Path, monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    """On the command line or in the environment."""
    assert main(command) == 2
    assert "--index DIR" in capsys.readouterr().err
    monkeypatch.setenv("HOIDAP_INDEX", str(index))
    assert main(command) == 0


@pytest.mark.parametrize("command", KEEPING, ids=lambda command: command[0])
def test_without_an_index_the_command_is_named(
    command: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """No traceback, and nothing is made there."""
    assert main([*command, "--index", str(tmp_path / "none")]) == 2
    said = capsys.readouterr()
    assert (said.out, "Traceback" in said.err) == ("", False)
    assert f"hoidap build PATH --index {tmp_path / 'none'}" in said.err
    assert list(tmp_path.iterdir()) == []


def test_an_export_that_cannot_be_written_leaves_what_was_there(
    index: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Known before anything is read."""
    (tmp_path / "out").mkdir()
    assert main(["export", str(tmp_path / "out"), "--index", str(index)]) == 2
    assert "it is a folder" in capsys.readouterr().err


def test_a_second_build_says_what_was_different(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """New, changed and gone documents, and the files that were not read; --all reads them all."""
    notes, index = tmp_path / "notes", tmp_path / "index"
    notes.mkdir()
    for name in ("a", "b", "c"):
        (notes / f"{name}.txt").write_text(f"Bài {name} nói về cảng.", encoding="utf-8")
        os.utime(notes / f"{name}.txt", (1e9, 1e9))
    assert main(["build", str(notes), "--index", str(index)]) == 0
    assert "since the build before" not in capsys.readouterr().out
    (notes / "a.txt").write_text("Bài này đã khác.", encoding="utf-8")
    (notes / "b.txt").rename(notes / "d.txt")
    assert main(["build", str(notes), "--index", str(index)]) == 0
    assert capsys.readouterr().out.splitlines()[1] == (
        "since the build before: 1 new, 1 changed, 1 gone; 1 file not read again"
    )
    assert main(["build", str(notes), "--all", "--index", str(index)]) == 0
    assert capsys.readouterr().out.splitlines()[1] == (
        "since the build before: 0 new, 0 changed, 0 gone; 0 files not read again"
    )
    assert list(open_current(index).documents) == ["a", "c", "d"]
