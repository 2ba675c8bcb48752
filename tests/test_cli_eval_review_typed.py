"""`hoidap eval review` on a terminal: what is typed or pasted means what was meant, or nothing."""

import io
import json
import os
import pty
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from corpus.questions import read_drafted
from index.build import build
from qa.cli import main
from qa.commands.asked import documents_of
from qa.keeping.kept import keep_question
from tests.fakes import FakeEncoder, document
from tests.translators import no_translator

TEXT = "Cảng mở năm 1876, do người\nnền móng. Cảng đón 130 tàu."


@pytest.fixture
def asked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The command, with a test set of three drafts."""
    monkeypatch.setattr("index.disk.generation.load_translator", no_translator)
    build([document("port", TEXT)], tmp_path / "index", FakeEncoder())
    draft = {"language": "vi", "answers": [], "kind": "heading", "draft": True}
    rows = [{"id": f"draft-{n}", "question": f"Cảng {n}?", **draft} for n in (1, 2, 3)]
    path = tmp_path / "questions.jsonl"
    path.write_text("".join(f"{json.dumps(row)}\n" for row in rows))
    return ["eval", "review", str(path), "--index", str(tmp_path / "index")]


class Terminal:
    """A terminal of which each prompt is answered by typing the next of `pieces`, then by EOF."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, pieces: list[str]) -> None:
        self.prompts: list[str] = []
        self._pieces: Iterator[str] = iter(pieces)
        self._keys, screen = pty.openpty()
        self._line = io.TextIOWrapper(io.FileIO(screen), encoding="utf-8")
        monkeypatch.setattr(sys, "stdin", self._line)
        monkeypatch.setattr("builtins.input", self._asked)

    def _asked(self, prompt: str) -> str:
        self.prompts.append(prompt)
        os.write(self._keys, next(self._pieces, "\x04").encode())
        if line := self._line.readline():
            return line
        raise EOFError

    def close(self) -> None:
        """Hang up."""
        self._line.close()
        os.close(self._keys)


def reviewed(
    asked: list[str], monkeypatch: pytest.MonkeyPatch, *pieces: str
) -> tuple[dict[str, object], int]:
    """Kind and answers of what has joined, by id, and how often something was asked."""
    terminal = Terminal(monkeypatch, list(pieces))
    try:
        assert main(asked) == 0
    finally:
        terminal.close()
    found = read_drafted(Path(asked[2])).questions
    return {one.id: (one.kind, one.answers) for one in found}, len(terminal.prompts)


@pytest.mark.parametrize(
    "line", ["năm 2024", "dự án nào?", "a cảng", "quên", "không", "", "nnn", "1,6 tỷ"]
)
def test_a_line_that_is_no_command_is_asked_for_again(
    asked: list[str], monkeypatch: pytest.MonkeyPatch, line: str
) -> None:
    """However it begins; nothing joins and nothing is dropped."""
    assert reviewed(asked, monkeypatch, f"{line}\n", "q\n") == ({}, 2)
    assert len(read_drafted(Path(asked[2])).drafts) == 3


def test_a_command_is_its_letter_or_its_word(
    asked: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """In either case."""
    joined, prompts = reviewed(asked, monkeypatch, "NOT\n", "Drop\n", " s \n")
    assert (joined, prompts) == ({"draft-1": ("unanswerable", ())}, 3)
    assert [one.id for one in read_drafted(Path(asked[2])).drafts] == ["draft-3"]


def test_of_a_pasted_answer_the_first_line_alone_is_taken(
    asked: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The others answer no prompt, the next candidate's among them; what was taken is shown."""
    joined, prompts = reviewed(
        asked, monkeypatch, "a\n", "Cảng mở năm 1999\n130 tàu\nn\n", "Cảng mở năm 1876\nn\nd\n",
        "q\n",
    )  # fmt: skip
    assert (joined, prompts) == ({"draft-1": ("heading", ("Cảng mở năm 1876",))}, 4)
    assert "  draft-1: accepted, port: Cảng mở năm 1876\n" in capsys.readouterr().out


def test_a_candidate_that_was_settled_elsewhere_is_passed_over(
    asked: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """It is said, and the next one is asked about; what the other session said stays."""
    path = Path(asked[2])
    settled = path.read_text().replace('"answers": []', '"answers": ["130 tàu"]', 1)
    monkeypatch.setattr(
        "qa.commands.eval_review._told_documents",
        lambda index: (
            path.write_text(settled.replace('"draft": true', '"draft": false', 1))
            and documents_of(index)
        ),
    )
    joined, _ = reviewed(asked, monkeypatch, "n\n", "n\n", "q\n")
    assert joined == {"draft-1": ("heading", ("130 tàu",)), "draft-2": ("unanswerable", ())}
    assert "settled meanwhile" in capsys.readouterr().err


def test_the_end_of_the_input_ends_the_asking_for_an_answer(
    asked: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is no answer."""
    assert reviewed(asked, monkeypatch, "a\n") == ({}, 3)


def test_nothing_is_asked_where_accepted_questions_have_no_place(
    asked: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    """A table is not added to: said before a label is typed, not after."""
    kept = tmp_path / "kept.db"
    keep_question(kept, "Ai ký?", "vi", found=False)
    path = Path(asked[2]).with_suffix(".csv")
    path.write_text("question,answer\nCảng mở năm nào?,1876\n")
    for named in ([], [str(path)]):
        terminal = Terminal(monkeypatch, ["n\n"])
        assert main(["eval", "review", *named, *asked[3:], "--kept", str(kept)]) == 2
        terminal.close()
        assert terminal.prompts == []
    assert "a table is not added to" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("lines", "joined", "prompts"),
    [
        (["2\n"], "quay", 4),
        (["port\n"], "port", 4),
        (["3\n", "no-such\n", "1\n"], "port", 6),
        (["\n"], "", 4),
    ],
)
def test_of_several_documents_with_the_answer_one_is_asked_for(
    asked: list[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    lines: list[str],
    joined: str,
    prompts: int,
) -> None:
    """By its number or id, until it is one of them; without any, each of them is right."""
    documents = [document("port", TEXT), document("quay", "Bến đón 130 tàu. Vắng.")]
    build(documents, tmp_path / "index", FakeEncoder())
    kinds, told = reviewed(asked, monkeypatch, "a\n", "130 tàu\n", *lines, "q\n")
    assert (list(kinds), told) == (["draft-1"], prompts)
    [question] = read_drafted(Path(asked[2])).questions
    assert (question.document, bool(question.spans)) == (joined, bool(joined))
    said = capsys.readouterr().out
    assert "  stands in 2 documents:\n  1  port  " in said
    assert f"accepted, {joined or 'of any of them'}: 130 tàu\n" in said


@pytest.mark.parametrize("lines", [[], ["no-such\n"]])
def test_the_end_of_the_input_chooses_no_document(
    asked: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str], lines: list[str],
) -> None:  # fmt: skip
    """The question is skipped, not accepted as one that any of them answers."""
    documents = [document("port", TEXT), document("quay", "Bến đón 130 tàu. Vắng.")]
    build(documents, tmp_path / "index", FakeEncoder())
    before = Path(asked[2]).read_bytes()
    kinds, _ = reviewed(asked, monkeypatch, "a\n", "130 tàu\n", *lines)
    assert (kinds, Path(asked[2]).read_bytes()) == ({}, before)
    said = capsys.readouterr().out
    assert "  skipped\n" in said
    assert "accepted" not in said


def test_of_many_documents_with_the_answer_the_first_are_listed(
    asked: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    """The others can be named all the same."""
    documents = [document(f"port-{n:02}", f"Cảng số {n} đón 130 tàu.") for n in range(12)]
    build(documents, tmp_path / "index", FakeEncoder())
    reviewed(asked, monkeypatch, "a\n", "130 tàu\n", "port-11\n", "q\n")
    said = capsys.readouterr().out
    assert "  9  port-08  " in said
    assert "port-09" not in said
    assert "  and 3 more\n" in said
    assert read_drafted(Path(asked[2])).questions[0].document == "port-11"
