"""`hoidap eval check`: what it prints of a test set, and how it ends."""

import json
from pathlib import Path

import pytest

from qa.cli import main
from qa.commands.asked import asked_questions
from tests.made_sets import ours, squad


def test_the_command_names_each_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Exit code 1, the faults, and how many there are of each kind."""
    questions, corpus = ours(tmp_path, language="en", spans=[[0, 4]], question="Cảng mở năm nào đó")
    assert main(["eval", "check", str(questions), "--corpus", str(corpus)]) == 1
    assert capsys.readouterr().out.splitlines() == [
        "line 1, 1: reads as 'vi' and is declared 'en'",
        "line 1, 1: its span 0-4 in the document 'port' holds 'Cảng', no answer; "
        "'1876' now stands at 22-26",
        "2 questions, 2 documents: 1 language, 1 span",
    ]


def test_a_language_that_nobody_declared_is_no_fault(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """English questions with Vietnamese names in a table are in English for all that is told."""
    path = tmp_path / "set.csv"
    path.write_text(
        "question\nWho wrote Truyện Kiều?\nWhen did Hải Phòng port open?\n"
        "How many students does Đại học Đà Nẵng have?\nAi viết Truyện Kiều vậy?\n"
    )
    _, corpus = ours(tmp_path)
    assert [one.language for one in asked_questions(path).questions] == ["en", "en", "en", "vi"]
    assert main(["eval", "check", str(path), "--corpus", str(corpus)]) == 0
    assert "no fault" in capsys.readouterr().out


def test_the_command_on_a_good_set(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Exit code 0; a SQuAD file has no lines, and none are needed."""
    questions, corpus = ours(tmp_path)
    assert main(["eval", "check", str(questions), "--corpus", str(corpus)]) == 0
    assert main(["eval", "check", str(squad(tmp_path, "vi"))]) == 0
    assert capsys.readouterr().out.count("no fault") == 2


def test_the_command_on_a_folder_of_grades(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """It is no table, and has no words to be read for."""
    (tmp_path / "qrels").mkdir()
    (tmp_path / "corpus.jsonl").write_text('{"_id": "d", "title": "", "text": "The port."}\n')
    (tmp_path / "queries.jsonl").write_text('{"_id": "1", "text": "Port?"}\n')
    (tmp_path / "qrels" / "test.tsv").write_text("query-id\tcorpus-id\tscore\n1\td\t1\n")
    assert main(["eval", "check", str(tmp_path)]) == 0
    said = capsys.readouterr()
    assert (said.out, said.err) == ("1 question, 1 document: no fault\n", "")


def test_the_bundled_set_fits_the_bundled_articles(capsys: pytest.CaptureFixture[str]) -> None:
    """No document is missing, no span has moved, nothing contradicts itself."""
    main(["eval", "check"])
    said = capsys.readouterr().out.splitlines()[-1]
    assert " questions, 2 documents: " in said
    for kind in ("document", "answer", "span", "contradiction", "duplicate"):
        assert f" {kind}" not in said.split(": ")[1]


def test_a_file_named_check_is_still_a_test_set(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Asked for as ./check, since the bare word is the command."""
    monkeypatch.chdir(tmp_path)
    Path("check").write_text("{}\n")
    assert main(["eval", "./check"]) == 2
    assert "check, line 1: id is missing" in capsys.readouterr().err


def test_a_broken_set_is_told_with_its_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """What breaks the format stops everything, as in `hoidap eval`."""
    path = tmp_path / "set.jsonl"
    path.write_text(json.dumps({"id": "1"}) + "\n")
    assert main(["eval", "check", str(path)]) == 2
    assert "line 1: question is missing" in capsys.readouterr().err
