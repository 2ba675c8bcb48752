"""Drafts of questions: made of what the documents say, each marked as a draft, none twice."""

import json
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.document import Document, Heading
from corpus.questions import read_drafted
from index.build import build
from qa.cli import main
from qa.testset.drafts import KINDS, proposed
from qa.testset.review import question_json
from tests.fakes import FakeEncoder, document
from tests.translators import no_translator

VI = (
    "Cảng biển\n\nCảng Hải Phòng là một cảng lớn. Cảng mở vào năm 1876.\n\n"
    "Tàu thuyền\n\nCảng đón 130 tàu chở hàng mỗi tháng. Ngày 12 tháng 3 có lễ."
)
PORT = Document(
    "port", "Cảng", "vi", VI, "port.md", "",
    (Heading(0, 9, 2), Heading(VI.index("Tàu thuyền"), VI.index("Tàu thuyền") + 10, 2)),
)  # fmt: skip
SEA = document(
    "sea", "The North Sea is a sea. It is the best. In 1953 it flooded 1,600 square miles.", "en"
)


def told(*documents: Document, most: int = 99) -> list[tuple[str, str]]:
    """Kind and question of each draft."""
    return [(one.kind, one.question) for one in proposed(documents, most)]


def test_vietnamese_templates() -> None:
    """A section, a definition, a number with what it counts, a year; a date counts nothing."""
    assert told(PORT) == [
        ("heading", "Tài liệu nói gì về “Cảng biển”?"),
        ("definition", "Cảng Hải Phòng là gì?"),
        ("number", "Theo phần “Tàu thuyền”, có bao nhiêu tàu chở hàng?"),
        ("year", "Theo phần “Cảng biển”, có gì diễn ra vào năm 1876?"),
        ("heading", "Tài liệu nói gì về “Tàu thuyền”?"),
    ]


def test_english_templates() -> None:
    """A document without headings is asked about by its title; "it" is no subject."""
    assert told(SEA) == [
        ("definition", "What is the North Sea?"),
        ("number", "According to “sea”, how many square miles?"),
        ("year", "According to “sea”, what happened in 1953?"),
    ]


@pytest.mark.parametrize(
    "text",
    ["It is a sea.", "In 1953-54 it rained.", "Room 130 is open.", "130 of them left.",
     "Version 1.2 files.", "-5 degrees", "He said that this is a port."],
)  # fmt: skip
def test_what_makes_no_sense_is_not_asked(text: str) -> None:
    """Pronouns, spans of years, numbers that count nothing."""
    assert told(document("d", text, "en")) == []


def test_documents_and_kinds_take_turns() -> None:
    """A few drafts tell something of every document."""
    documents = [PORT, SEA]
    few = proposed(documents, 4)
    assert [one.document for one in few] == ["port", "sea", "port", "sea"]
    assert proposed(documents, 99)[:4] == few
    assert len(proposed(documents, 99)) == 8


def test_a_draft_says_where_it_comes_from_and_is_unlabelled() -> None:
    """The sentence it was made of, in the language of its document."""
    for one in proposed([PORT, SEA], 99):
        source = PORT if one.document == "port" else SEA
        [(start, end)] = one.spans
        assert source.text[start:end].strip() == source.text[start:end]
        assert one.language == source.language
        assert one.kind in KINDS
        assert one.answers == ()
        if one.kind == "year":
            assert one.question[-5:-1] in source.text[start:end]


def test_nothing_is_proposed_a_second_time() -> None:
    """Neither a question nor an id, whatever has become of the draft."""
    first = proposed([PORT], 2)
    second = proposed([PORT], 99, first)
    assert [one.id for one in (*first, *second)] == [f"draft-{n}" for n in range(1, 6)]
    assert len({one.question for one in (*first, *second)}) == 5
    assert proposed([PORT], 99, (*first, *second)) == ()


@given(st.text(max_size=300), st.sampled_from(["vi", "en"]))
def test_any_text_gives_drafts_that_can_be_read_again(
    tmp_path_factory: pytest.TempPathFactory, text: str, language: str
) -> None:
    """Whatever a document says, a line of the test set is a line."""
    usable = "".join(ch for ch in text if not "\ud800" <= ch <= "\udfff" and ch != "\0")
    told = unicodedata.normalize("NFC", f"In 1953 a port. {usable}")
    found = proposed([document("d", told, language)], 9)
    path = tmp_path_factory.mktemp("drafts") / "drafts.jsonl"
    lines = "".join(f"{question_json(one, draft=True)}\n" for one in found)
    path.write_text(lines, encoding="utf-8")
    assert [one.id for one in read_drafted(path).drafts] == [one.id for one in found]


@pytest.fixture
def index(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """An index of both documents."""
    monkeypatch.setattr("index.disk.generation.load_translator", no_translator)
    build([PORT, SEA], tmp_path / "index", FakeEncoder())
    return str(tmp_path / "index")


def test_drafts_join_a_test_set_as_drafts(
    index: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A second call adds only new ones; one that a person accepts is a question."""
    path = tmp_path / "questions.jsonl"
    for expected in (3, 6, 8):
        assert main(["eval", "new", str(path), "--from", index, "--most", "3"]) == 0
        assert "hoidap eval review" in capsys.readouterr().err
        assert len(read_drafted(path).drafts) == expected
    review = ["eval", "review", str(path), "--index", index]
    assert main([*review, "--accept", "draft-3", "--answer", "một cảng lớn"]) == 0
    found = read_drafted(path)
    assert (len(found.drafts), [one.id for one in found.questions]) == (7, ["draft-3"])
    assert found.questions[0].document == "port"


def test_drafts_that_were_dropped_or_reworded_are_not_proposed_again(
    index: str, tmp_path: Path
) -> None:
    """Nor are their ids given to others."""
    path = tmp_path / "questions.jsonl"
    new = ["eval", "new", str(path), "--from", index, "--most", "3"]
    assert main(new) == 0
    words = {one.question for one in read_drafted(path).drafts}
    review = ["eval", "review", str(path), "--index", index]
    assert main([*review, "--drop", "draft-1", "--drop", "draft-2"]) == 0
    better = ["--answer", "một cảng lớn", "--reworded", "Hải Phòng có gì?"]
    assert main([*review, "--accept", "draft-3", *better]) == 0
    assert main([*new[:-1], "99"]) == 0
    found = read_drafted(path)
    assert words.isdisjoint(one.question for one in found.drafts)
    assert [one.id for one in found.drafts] == [f"draft-{n}" for n in range(4, 9)]
    assert len(found.dropped) == 3


def test_where_nothing_is_left_to_propose_that_is_said(
    index: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """No file is made or written for it."""
    path = tmp_path / "questions.jsonl"
    new = ["eval", "new", str(path), "--from", index]
    assert main(new) == 0
    before = path.stat().st_mtime_ns
    capsys.readouterr()
    assert main(new) == 0
    assert capsys.readouterr().err.startswith("nothing to propose")
    assert path.stat().st_mtime_ns == before


def test_without_a_test_set_they_are_printed(
    index: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """As lines of one, each marked."""
    assert main(["eval", "new", "--from", index]) == 0
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert len(lines) == 8
    assert all(line["draft"] is True for line in lines)


def test_an_index_must_be_named_and_be_there(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Exit code 2 either way, nothing is written."""
    assert main(["eval", "new"]) == 2
    path = tmp_path / "questions.jsonl"
    assert main(["eval", "new", str(path), "--from", str(tmp_path / "no-index")]) == 2
    assert "hoidap: " in capsys.readouterr().err
    assert not path.exists()
