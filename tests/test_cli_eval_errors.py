"""`hoidap eval` refuses what it cannot measure, before anything is loaded or written."""

import json
import shlex
from pathlib import Path

import pytest

from qa.cli import main
from tests.fakes import FakeEncoder
from tests.made_sets import ours


@pytest.fixture(autouse=True)
def _no_model(encoders: list[FakeEncoder]) -> None:
    """What is loaded is fake."""


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"language": "fr"}, "line 1: language: 'fr'"),
        ({"question": ""}, "line 1: question is empty"),
        ({"id": "2"}, "line 2: the id '2' stands twice"),
        ({"spans": [[26, 22]]}, "line 1: spans"),
        ({"answers": "1876"}, "line 1: answers: wanted a list"),
        ({"colour": "red"}, "line 1: unknown field 'colour'"),
        ({"document": "nowhere"}, "line 1: question '1': there is no document 'nowhere'"),
        (
            {"document": "", "answers": [], "spans": [], "kind": "Unanswerable"},
            "line 1: question '1': it has neither an answer nor a document",
        ),
        (
            {"spans": [[0, 4]]},
            "line 1: question '1': its span 0-4 in the document 'port' holds 'Cảng', no answer",
        ),
        (
            {"answers": ["1888"], "spans": []},
            "line 1: question '1': no answer of it stands in the document 'port'",
        ),
    ],
)
def test_a_bad_test_set_evaluates_nothing(
    tmp_path: Path,
    encoders: list[FakeEncoder],
    capsys: pytest.CaptureFixture[str],
    changes: dict[str, object],
    reason: str,
) -> None:
    """Exit code 2 with the line and the reason, before a model is loaded or a file written."""
    questions, corpus = ours(tmp_path, **changes)
    out, index = tmp_path / "out.json", tmp_path / "index"
    arguments = ["eval", str(questions), "--corpus", str(corpus)]
    assert main([*arguments, "--json", str(out), "--index", str(index)]) == 2
    said = capsys.readouterr()
    assert (said.out, reason in said.err) == ("", True)
    assert not encoders
    assert not out.exists()
    assert not index.exists()


def test_what_tells_every_fault_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The check of the same questions in the same documents, which can be typed as it stands."""
    questions, corpus = ours(tmp_path, spans=[[0, 4]])
    asked = [str(questions), "--corpus", str(corpus)]
    assert main(["eval", *asked]) == 2
    assert shlex.split(_told_command(capsys)) == ["hoidap", "eval", "check", *asked]
    assert main(["eval", "check", *asked]) == 1


def _told_command(capsys: pytest.CaptureFixture[str]) -> str:
    """What is to be typed for every fault, to the end of its line."""
    return capsys.readouterr().err.split("Every fault with its line: ")[1].split("\n")[0]


def test_what_tells_every_fault_can_be_typed_whatever_the_names_are(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """With spaces and quotes, however long."""
    folder = tmp_path / "bộ câu hỏi" / "it's" / ("năm" * 40) / ("học" * 40)
    folder.mkdir(parents=True)
    questions, corpus = ours(folder, spans=[[0, 4]])
    asked = [str(questions), "--corpus", str(corpus)]
    assert main(["eval", *asked]) == 2
    assert shlex.split(_told_command(capsys)) == ["hoidap", "eval", "check", *asked]
    assert main(["eval", "check", *asked]) == 1


@pytest.mark.parametrize("text", ["", "\n\n", "{", "[]\n", '{"id": 1}\n', "\x00", "{}" * 5])
def test_a_file_that_is_no_test_set(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], text: str
) -> None:
    """Named, with the forms that are accepted."""
    path = tmp_path / "set.jsonl"
    path.write_text(text)
    assert main(["eval", str(path)]) == 2
    said = capsys.readouterr().err
    assert "set.jsonl" in said
    assert "BEIR" in said


def test_a_folder_that_is_no_test_set(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Nor a corpus: documents are built first. In one of BEIR's the file that lacks is named."""
    folder = tmp_path / "documents"
    folder.mkdir()
    (folder / "article.md").write_text("# Cảng")
    questions, _ = ours(tmp_path)
    for arguments in ([str(folder)], [str(questions), "--corpus", str(folder)]):
        assert main(["eval", *arguments]) == 2
        said = capsys.readouterr().err
        assert "this is no BEIR or TREC folder" in said
        assert "hoidap build FOLDER --index DIR" in said
    (folder / "queries.jsonl").write_text('{"_id": "1", "text": "Where?"}\n')
    assert main(["eval", str(folder)]) == 2
    assert "test.tsv" in capsys.readouterr().err


def test_a_table_is_no_corpus(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """It is not called accepted while it is refused."""
    questions, _ = ours(tmp_path)
    table = tmp_path / "corpus.csv"
    table.write_text("question,answer\nCảng?,1876\n")
    assert main(["eval", str(questions), "--corpus", str(table)]) == 2
    said = capsys.readouterr().err
    assert "a table holds no documents" in said
    assert "CSV" not in said


def test_an_index_that_is_not_there(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Says what to run; no folder is made."""
    index = tmp_path / "index"
    assert main(["eval", "--index", str(index)]) == 2
    assert f"hoidap build PATH --index {index}" in capsys.readouterr().err
    assert not index.exists()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("question\nCảng mở năm nào?\nAi xây cảng?\n", True),
        ("question,answer\nCảng mở năm nào?,\n", True),  # a column that nobody has filled
        ("question,answer\nCảng mở năm nào?,1876\nAi xây cảng?,\n", False),
        ("question,document\nCảng mở năm nào?,port\n", False),
    ],
)
def test_a_table_that_labels_nothing_is_told_from_one_of_unanswerable_questions(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], text: str, said: bool
) -> None:
    """Every command that reads it says what its questions count as, and what would change that."""
    _, corpus = ours(tmp_path)
    path = tmp_path / "set.csv"
    path.write_text(text)
    assert main(["eval", "check", str(path), "--corpus", str(corpus)]) == 0
    note = capsys.readouterr().err
    assert ("all of its questions count as unanswerable; in a column answer" in note) is said


def test_a_set_of_unanswerable_questions_in_jsonl_is_meant(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Each of its lines says so."""
    questions, corpus = ours(
        tmp_path, answers=[], document="", spans=[], kind="unanswerable", question="Ai xây cảng?"
    )
    assert main(["eval", "check", str(questions), "--corpus", str(corpus)]) == 0
    assert capsys.readouterr().err == ""


def test_drafts_are_never_asked(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """How many there are is said; a set of drafts alone is refused."""
    questions, corpus = ours(tmp_path)
    draft = {"id": "d", "question": "Sea?", "language": "en", "answers": [], "kind": "heading",
             "draft": True}  # fmt: skip
    questions.write_text(questions.read_text() + json.dumps(draft) + "\n")
    for command in (["eval"], ["eval", "check"]):
        assert main([*command, str(questions), "--corpus", str(corpus)]) == 0
        said = capsys.readouterr()
        assert "1 draft left out" in said.err
        assert "2 questions" in said.out
    questions.write_text(json.dumps(draft))
    assert main(["eval", str(questions), "--corpus", str(corpus)]) == 2
    assert "but 1 draft, see" in capsys.readouterr().err
