"""`hoidap eval review` on a terminal: candidates are shown one by one, and what is said is done."""

import json
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from corpus.questions import read_questions
from qa.cli import main
from qa.keeping.kept import Verdict, keep_question, keep_verdict, read_wanting
from qa.place import digest
from tests.made_kept import TEXT, review_of, two_days


@pytest.fixture
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two questions in vain and an unhelpful quotation, on two days."""
    return two_days(tmp_path, monkeypatch)


@pytest.fixture
def asked(kept: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The command, with a test set that is not there yet."""
    return review_of(kept, monkeypatch)


def typed(monkeypatch: pytest.MonkeyPatch, *lines: str) -> list[str]:
    """A person at a terminal types `lines`; what is asked of them is returned."""
    waiting: Iterator[str] = iter(lines)
    prompts: list[str] = []

    def answer(prompt: str) -> str:
        prompts.append(prompt)
        try:
            return next(waiting)
        except StopIteration:
            raise EOFError from None

    monkeypatch.setattr("builtins.input", answer)
    monkeypatch.setattr(sys.stdin, "isatty", lambda: True, raising=False)
    return prompts


def test_a_person_labels_one_after_the_other(
    asked: list[str], kept: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    """A wrong answer is asked for again; not in the documents; dropped."""
    prompts = typed(monkeypatch, "a", "năm 1999", "năm 1876", "n", "d")
    assert main(asked) == 0
    said = capsys.readouterr()
    assert "năm 1999" in said.err
    assert "asked-1: accepted, port" in said.out
    assert "> Cảng Hải Phòng mở năm 1876." in said.out  # what was quoted for the last
    assert len(prompts) == 5
    found = read_questions(tmp_path / "questions.jsonl").questions
    assert [(one.id, one.answerable) for one in found] == [("asked-1", True), ("asked-2", False)]
    assert read_wanting(kept) == ()


@pytest.mark.parametrize("same", [True, False])
def test_what_stands_at_the_place_of_a_quotation_now_is_not_shown_for_it(
    asked: list[str], kept: Path, monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str], same: bool,
) -> None:  # fmt: skip
    """Where its document has changed since; nor does JSON name a place in it then."""
    shown = digest(TEXT[:27] if same else "Cảng mở cửa đã lâu lắm rồi.")
    keep_verdict(kept, Verdict("Bao nhiêu tàu?", "vi", "port", 0, 27, False, "", digest=shown))
    typed(monkeypatch, "s", "s", "s")
    assert main(asked) == 0
    assert ("  > " in capsys.readouterr().out) == same
    assert main([*asked, "--json"]) == 0
    assert json.loads(capsys.readouterr().out)[2]["span"] == ([0, 27] if same else None)


@pytest.mark.parametrize("lines", [["s", "s", "s"], ["q"], [], ["a", "", "s", "s"], ["x", "q"]])
def test_who_skips_or_leaves_changes_nothing(
    asked: list[str], lines: list[str], kept: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also by the end of the input."""
    typed(monkeypatch, *lines)
    assert main(asked) == 0
    assert not (tmp_path / "questions.jsonl").exists()
    assert len(read_wanting(kept)) == 3


def test_a_follow_up_is_shown_and_accepted_with_the_question_before(
    asked: list[str],
    kept: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """In the list, in JSON, at a terminal, and in the test set."""
    keep_question(kept, "Còn tàu thì sao?", "vi", False, "Cảng mở năm nào?")
    assert main([*asked, "--list"]) == 0
    line = capsys.readouterr().out.splitlines()[2]
    assert line.split("\t")[-2:] == ["Còn tàu thì sao?", "Cảng mở năm nào?"]
    assert main([*asked, "--json"]) == 0
    assert json.loads(capsys.readouterr().out)[2]["previous"] == "Cảng mở năm nào?"
    typed(monkeypatch, "s", "s", "a", "130 tàu", "q")
    assert main(asked) == 0
    assert "  Còn tàu thì sao?\n  after: Cảng mở năm nào?\n" in capsys.readouterr().out
    [question] = read_questions(Path(asked[2])).questions
    assert (question.question, question.previous) == ("Còn tàu thì sao?", "Cảng mở năm nào?")
