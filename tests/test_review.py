"""Candidates that are accepted or dropped: how the file of a test set changes, and what is kept."""

import json
from pathlib import Path

import pytest

from corpus.labels import UNANSWERABLE
from corpus.questions import read_drafted, read_questions
from qa.errors import OptionError
from qa.keeping.kept import keep_question, read_wanting
from qa.testset.candidates import candidates
from qa.testset.review import Label, accept, add_lines, drop, labelled, question_json
from tests.made_review import DOCUMENTS, DRAFT, LINE, named, reviewed_set, two_wanting


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A test set with one question, written by hand, and a draft between blank lines."""
    return reviewed_set(tmp_path)


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    """What the web has kept: a question asked twice in vain, and a quotation that did not help."""
    return two_wanting(tmp_path)


def test_drafts_and_what_was_kept_are_candidates(path: Path, kept: Path) -> None:
    """Each with why it is one, and where it came from."""
    told = [
        (one.draft.id, one.reason, one.times, one.said, one.draft.document)
        for one in candidates(path, kept)
    ]
    assert told == [
        ("draft-1", "draft", 0, "", "sea"),
        ("u1", "unanswered", 2, "", ""),
        ("v1", "unhelpful", 1, "wrong-passage", "again"),
    ]
    assert candidates(path.with_name("new.jsonl"), kept)[0].draft.id == "u1"


def test_what_was_settled_meanwhile_is_not_settled_again(path: Path, kept: Path) -> None:
    """Two people review one test set: the label of the first stays, whatever the other says."""
    for name in ("draft-1", "u1"):
        one = named(name, path, kept)
        accept(path, one, labelled(one, Label(answers=("1876",)), DOCUMENTS), kept)
        before = path.read_bytes()
        with pytest.raises(OptionError, match=name) as caught:
            accept(path, one, labelled(one, Label(), DOCUMENTS), kept)
        assert "settled meanwhile" in caught.value.hint
        with pytest.raises(OptionError, match=name):
            drop(path, one, kept)
        assert path.read_bytes() == before


def test_an_accepted_draft_takes_the_place_of_its_line(path: Path) -> None:
    """All other lines stay to the last byte."""
    one = named("draft-1", path, None)
    accept(path, one, labelled(one, Label(answers=("by the sea",)), DOCUMENTS), None)
    first, blank, last, rest = path.read_bytes().decode().split("\n")
    assert (first, blank, rest) == (LINE, "", "")
    assert json.loads(last) == {
        "id": "draft-1", "question": "What is a port?", "language": "en",
        "answers": ["by the sea"], "document": "sea", "spans": [[27, 37]], "kind": "definition",
    }  # fmt: skip
    assert [question.id for question in read_questions(path).questions] == ["1", "draft-1"]
    assert read_questions(path).drafts == ()


def test_what_was_kept_joins_at_the_end_and_is_kept_no_more(path: Path, kept: Path) -> None:
    """Under a new name, in a file that may not be there yet; several after each other."""
    for name in ("u1", "v1"):
        one = named(name, path, kept)
        accept(path, one, labelled(one, Label(answers=("130 tàu",)), DOCUMENTS), kept)
    found = read_questions(path)
    assert [question.id for question in found.questions] == ["1", "asked-1", "asked-2"]
    assert len(found.drafts) == 1
    assert read_wanting(kept) == ()
    new = path.with_name("new.jsonl")
    keep_question(kept, "Phở?", "vi", found=False)
    one = named("u1", new, kept)
    accept(new, one, labelled(one, Label(), DOCUMENTS), kept)
    assert read_questions(new).questions[0].kind == UNANSWERABLE


def test_what_is_dropped_is_a_candidate_no_more(path: Path, kept: Path) -> None:
    """From either place; all other lines stay to the last byte."""
    drop(path, named("draft-1", path, kept), kept)
    assert path.read_bytes().decode() == f"{LINE}\n\n{question_json(DRAFT, dropped=True)}\n"
    assert (len(read_questions(path).questions), read_questions(path).drafts) == (1, ())
    drop(path, named("u1", path, kept), kept)
    assert [one.draft.id for one in candidates(path, kept)] == ["v1"]


def test_what_was_asked_and_dropped_is_no_candidate_when_it_is_asked_again(
    path: Path, kept: Path
) -> None:
    """The test set says so, in a line that is no question; another question still is one."""
    for name in ("u1", "v1"):
        drop(path, named(name, path, kept), kept)
    for question in ("cảng có bao nhiêu tàu", "Năm nào?", "Cảng có bao nhiêu thuyền?"):
        keep_question(kept, question, "vi", found=False)
    shown = [one.draft.question for one in candidates(path, kept)]
    assert shown == ["What is a port?", "Cảng có bao nhiêu thuyền?"]
    found = read_drafted(path)
    assert [question.id for question in found.questions] == ["1"]
    assert [(one.document, one.spans) for one in found.dropped] == [("", ()), ("", ())]


def test_without_a_test_set_what_was_kept_is_dropped_until_it_is_asked_again(kept: Path) -> None:
    """There is nowhere to say that it was looked at; with a table, nothing is dropped."""
    one = named("u1", None, kept)
    drop(None, one, kept)
    assert [other.draft.id for other in candidates(None, kept)] == ["v1"]
    keep_question(kept, one.draft.question, "vi", found=False)
    assert len(candidates(None, kept)) == 2
    table = kept.with_name("questions.csv")
    table.write_text("question,answer\nCảng?,1876\n")
    with pytest.raises(OptionError) as refused:
        drop(table, named("v1", table, kept), kept)
    assert refused.value.hint.endswith("; without QUESTIONS it is dropped until it is asked again.")
    assert len(candidates(table, kept)) == 2


def test_what_is_in_the_test_set_is_no_candidate_again(path: Path, kept: Path) -> None:
    """However it is typed, and also where it was put in better words."""
    for name, words in (("u1", "Mỗi tháng có bao nhiêu tàu?"), ("v1", "")):
        one = named(name, path, kept)
        label = Label(answers=("130 tàu",), question=words)
        accept(path, one, labelled(one, label, DOCUMENTS), kept)
    for question in ("cảng có bao nhiêu tàu", "Mỗi tháng có bao nhiêu tàu", "NĂM NÀO"):
        keep_question(kept, question, "vi", found=False)
    assert [one.draft.id for one in candidates(path, kept)] == ["draft-1"]
    keep_question(kept, "Năm nào?", "vi", found=False, previous="Phở?")  # another question
    assert len(candidates(path, kept)) == 2
    assert [one.id for one in read_questions(path).questions] == ["1", "asked-1", "asked-2"]


def test_a_file_that_cannot_be_written_loses_nothing(path: Path, kept: Path) -> None:
    """What was to join is still a candidate."""
    one = named("u1", path, kept)
    folder = path.with_name("no-such-folder") / "questions.jsonl"
    with pytest.raises(Exception, match="cannot be written"):
        accept(folder, one, labelled(one, Label(), DOCUMENTS), kept)
    assert named("u1", path, kept) == one


def test_a_table_is_not_added_to(tmp_path: Path) -> None:
    """A line of JSON in it would break it."""
    table = tmp_path / "questions.csv"
    table.write_text("question,answer\nCảng?,1876\n")
    with pytest.raises(OptionError):
        add_lines(table, ["{}"])
    assert table.read_text() == "question,answer\nCảng?,1876\n"


def test_a_line_without_its_end_gets_one(tmp_path: Path) -> None:
    """Before another follows it."""
    file = tmp_path / "questions.jsonl"
    file.write_text(LINE)
    add_lines(file, [question_json(DRAFT, draft=True)])
    found = read_drafted(file)
    assert (len(found.questions), found.drafts) == (1, (DRAFT,))
