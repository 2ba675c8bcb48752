"""`hoidap eval review` without a terminal: candidates are listed, accepted and dropped by id."""

import json
from pathlib import Path

import pytest

from corpus.questions import read_questions
from qa.cli import main
from qa.keeping.kept import keep_question, read_wanting
from tests.made_kept import review_of, two_days


@pytest.fixture
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two questions in vain and an unhelpful quotation, on two days."""
    return two_days(tmp_path, monkeypatch)


@pytest.fixture
def asked(kept: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The command, with a test set that is not there yet."""
    return review_of(kept, monkeypatch)


def test_without_a_terminal_the_candidates_are_listed(
    asked: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    """In columns with tabs, or as JSON."""
    assert main(asked) == 0
    assert [line.split("\t") for line in capsys.readouterr().out.splitlines()] == [
        ["u1", "unanswered", "2", "2026-03-01", "vi", "Cảng mở năm nào?"],
        ["u3", "unanswered", "1", "2026-03-02", "en", "Who is the mayor?"],
        ["v1", "unhelpful", "1", "2026-03-02", "vi", "Bao nhiêu tàu?"],
    ]
    assert main([*asked, "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert (told[2]["said"], told[2]["document"], told[2]["span"]) == (
        "wrong-sentence", "port", [0, 27],
    )  # fmt: skip


def test_one_is_accepted_and_one_dropped_without_asking(
    asked: list[str], kept: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """And what was accepted is measured from then on."""
    accepted = ["--accept", "v1", "--answer", "130 tàu", "--reworded", "Cảng đón bao nhiêu tàu?"]
    assert main([*asked, *accepted, "--drop", "u3"]) == 0
    said = capsys.readouterr().out
    assert "asked-1: accepted into" in said
    assert "u3: dropped" in said
    [question] = read_questions(tmp_path / "questions.jsonl").questions
    assert (question.question, question.answers, question.document) == (
        "Cảng đón bao nhiêu tàu?", ("130 tàu",), "port",
    )  # fmt: skip
    assert [wanting.id for wanting in read_wanting(kept)] == ["u1"]


def test_the_accepted_question_may_get_the_words_of_one_that_is_dropped(
    asked: list[str], kept: Path, tmp_path: Path
) -> None:
    """Two wordings of one thing, of which the better one stays."""
    accepted = ["--accept", "u1", "--answer", "1876", "--reworded", "Bao nhiêu tàu?"]
    assert main([*asked, *accepted, "--drop", "v1"]) == 0
    [question] = read_questions(tmp_path / "questions.jsonl").questions
    assert question.question == "Bao nhiêu tàu?"
    assert [wanting.id for wanting in read_wanting(kept)] == ["u3"]


@pytest.mark.parametrize(
    "arguments",
    [["--accept", "u1", "--answer", "năm 1999"], ["--accept", "u1"], ["--accept", "u9"],
     ["--drop", "u9"], ["--accept", "u1", "--answer", "1876", "--unanswerable"],
     ["--accept", "u1", "--answer", "1876", "--document", "sea"],
     ["--accept", "u1", "--answer", "1876", "--drop", "u9"],
     ["--accept", "u1", "--answer", "1876", "--drop", "u1"]],
)  # fmt: skip
def test_what_does_not_hold_is_refused_and_nothing_changes(
    asked: list[str], arguments: list[str], kept: Path, tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    """Exit code 2, no test set, every candidate still there."""
    assert main([*asked, *arguments]) == 2
    assert capsys.readouterr().err.startswith("hoidap: ")
    assert not (tmp_path / "questions.jsonl").exists()
    assert len(read_wanting(kept)) == 3


@pytest.mark.parametrize(
    "arguments", [["--accept", "u1", "--answer", "năm 1876"], ["--drop", "u1"]]
)
def test_the_id_that_was_listed_finds_a_question_that_is_asked_otherwise_since(
    asked: list[str], arguments: list[str], kept: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """More people ask it in other words before the list is worked through."""
    main(asked)
    assert capsys.readouterr().out.startswith("u1\t")
    for _ in range(3):
        keep_question(kept, "cảng mở năm nào", "vi", found=False)
    main(asked)
    assert "u1\t" not in capsys.readouterr().out
    assert main([*asked, *arguments]) == 0
    assert "cảng mở năm nào" not in [one.question.casefold() for one in read_wanting(kept)]


def test_two_ids_of_one_question_drop_it_once(asked: list[str], kept: Path, tmp_path: Path) -> None:
    """The test set has one line for it, in the words that were asked most often."""
    keep_question(kept, "cảng mở năm nào", "vi", found=False)
    names = [one.id for one in read_wanting(kept) if one.question.casefold().startswith("cảng mở")]
    assert len(names) == 2
    assert main([*asked, "--drop", names[0], "--drop", names[1]]) == 0
    [line] = (tmp_path / "questions.jsonl").read_text().splitlines()
    assert json.loads(line)["question"] == "Cảng mở năm nào?"


def test_there_must_be_something_to_review(
    tmp_path: Path, kept: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A test set, or what was kept; and a place for what is accepted."""
    assert main(["eval", "review"]) == 2
    assert "--kept" in capsys.readouterr().err
    assert main(["eval", "review", str(tmp_path / "no.jsonl")]) == 2
    assert main(["eval", "review", "--kept", str(kept), "--accept", "u1", "--unanswerable"]) == 2
    assert "no test set is named" in capsys.readouterr().err


@pytest.mark.parametrize(
    "label", [["--answer", "1876"], ["--unanswerable"], ["--document", "d"], ["--reworded", "A?"]]
)
def test_a_label_without_a_candidate_is_refused(
    asked: list[str], label: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    """It would be left out without a word."""
    assert main([*asked, *label]) == 2
    said = capsys.readouterr()
    assert (label[0] in said.err, "--accept ID" in said.err, said.out) == (True, True, "")


def test_that_nothing_is_left_to_review_is_said(
    asked: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    """Exit code 0, and nothing where something is left."""
    assert main([*asked, "--drop", "u1", "--drop", "u3"]) == 0
    assert capsys.readouterr().err == ""
    assert main([*asked, "--drop", "v1"]) == 0
    assert main(asked) == 0
    said = capsys.readouterr()
    assert "no candidate is left" in said.err
    assert said.out == "v1: dropped\n"


def test_that_answers_are_looked_for_in_the_bundled_articles_is_said(
    asked: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    """A label checked against other documents than a person meant would be wrong for ever."""
    bundled = asked[:-2]
    assert main([*bundled, "--accept", "u1", "--answer", "năm 1999"]) == 2
    assert "in the bundled articles; in others with --index" in capsys.readouterr().err
    assert main([*bundled, "--accept", "u1", "--unanswerable"]) == 0
    assert "in the bundled articles" in capsys.readouterr().err
    assert main([*asked, "--accept", "u3", "--unanswerable"]) == 0
    assert capsys.readouterr().err == ""
