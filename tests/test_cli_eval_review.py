"""`hoidap eval review` and `hoidap stats`: on a terminal and without one."""

import json
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from corpus.questions import read_questions
from index.build import build
from qa.cli import main
from qa.keeping import kept as module
from qa.keeping.kept import Verdict, keep_question, keep_verdict, read_wanting
from qa.place import digest
from tests.fakes import FakeEncoder, document
from tests.made_sets import ours
from tests.translators import no_translator

TEXT = "Cảng Hải Phòng mở năm 1876. Cảng đón 130 tàu mỗi tháng."


@pytest.fixture
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two questions in vain and an unhelpful quotation, on two days."""
    file = tmp_path / "kept.db"
    time = iter(["2026-03-01T10:00:00+00:00"] * 3 + ["2026-03-02T10:00:00+00:00"] * 9)
    monkeypatch.setattr(module, "_now", lambda: next(time))
    for question, found in (("Cảng mở năm nào?", False), ("A?", True), ("Cảng mở năm nào?", False)):
        keep_question(file, question, "vi", found)
    keep_question(file, "Who is the mayor?", "en", found=False)
    keep_verdict(file, Verdict("Bao nhiêu tàu?", "vi", "port", 0, 27, False, "wrong-sentence"))
    return file


@pytest.fixture
def index(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An index of one document."""
    monkeypatch.setattr("index.disk.generation.load_translator", no_translator)
    build([document("port", TEXT)], tmp_path / "index", FakeEncoder())
    return tmp_path / "index"


@pytest.fixture
def asked(tmp_path: Path, kept: Path, index: Path) -> list[str]:
    """The command, with a test set that is not there yet."""
    path = str(tmp_path / "questions.jsonl")
    return ["eval", "review", path, "--kept", str(kept), "--index", str(index)]


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


def test_drafts_are_never_asked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """How many there are is said; a set of drafts alone is refused."""
    monkeypatch.setattr("qa.commands.evaluate.load_encoder", lambda _: FakeEncoder())
    monkeypatch.setattr("index.disk.generation.load_translator", no_translator)
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


def test_stats_tell_the_share_by_day_and_language(
    kept: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """And the sums below."""
    assert main(["stats", "--kept", str(kept)]) == 0
    assert [line.split() for line in capsys.readouterr().out.splitlines()] == [
        ["day", "(UTC)", "language", "asked", "found", "share"],
        ["2026-03-01", "vi", "3", "1", "33.3%"],
        ["2026-03-02", "en", "1", "0", "0.0%"],
        ["all", "all", "4", "1", "25.0%"],
        ["all", "en", "1", "0", "0.0%"],
        ["all", "vi", "3", "1", "33.3%"],
    ]
    assert main(["stats", "--kept", str(kept), "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["overall"] == {"asked": 4, "found": 1, "share": 0.25}
    assert told["by_language"]["vi"] == {"asked": 3, "found": 1, "share": 0.3333}
    assert [day["day"] for day in told["by_day"]] == ["2026-03-01", "2026-03-02"]


def test_stats_of_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A file that is not there is told; one that keeps no question has no share."""
    assert main(["stats", "--kept", str(tmp_path / "no.db")]) == 2
    assert "it is not there" in capsys.readouterr().err
    keep_verdict(tmp_path / "kept.db", Verdict("A?", "vi", "d", 0, 1, True, ""))
    assert main(["stats", "--kept", str(tmp_path / "kept.db"), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["overall"]["share"] is None


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


@pytest.mark.parametrize("command", [["stats"], ["forget"], ["eval", "review", "q.jsonl"]])
def test_where_several_corpora_are_kept_one_is_to_be_named(
    kept: Path, command: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    """Nothing is read or forgotten instead; each by itself is."""
    law = kept.rename(kept.with_name("kept.law.db"))
    assert main([*command, "--kept", str(kept)]) == 2
    assert str(law) in capsys.readouterr().err
    assert main([*command, "--kept", str(law)]) == 0


def test_forgetting_says_what_it_leaves(kept: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The file of another corpus is not the one that was named."""
    other = kept.with_name("kept.law.db")
    keep_question(other, "Ai ký?", "vi", found=False)
    assert main(["forget", "--kept", str(kept)]) == 0
    assert f"{other} is another corpus's; it stays" in capsys.readouterr().err
    assert other.exists()
