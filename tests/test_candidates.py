"""What is brought up for review: each question once, with all that was kept of it."""

import json
from pathlib import Path

import pytest

from corpus.questions import read_drafted, read_questions
from qa.keeping.kept import Verdict, keep_question, keep_verdict, read_wanting
from qa.testset.candidates import REASONS, candidates
from qa.testset.review import Label, accept, drop, labelled
from tests.fakes import document

FEES = document("fees", "Học phí là 900.000 đồng mỗi tháng. Ăn trưa tính riêng.")
ASKED = ("học phí bao nhiêu", "Học phí bao nhiêu?", "HỌC PHÍ BAO NHIÊU", "Học phí bao nhiêu?")


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    """One question asked four times in three ways, and told unhelpful once; and another."""
    file = tmp_path / "kept.db"
    for question in ASKED:
        keep_question(file, question, "vi", found=False)
    said = Verdict("học phí bao nhiêu?", "vi", "fees", 35, 54, False, "wrong-passage", digest="d")
    keep_verdict(file, said)
    for _ in range(4):
        keep_question(file, "Có xe đưa đón không?", "vi", found=False)
    return file


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A test set that does not exist yet."""
    return tmp_path / "questions.jsonl"


def test_a_question_is_brought_up_once_whatever_its_case_and_punctuation(
    path: Path, kept: Path
) -> None:
    """In the words that were typed most often, with the sum of all times."""
    told = [(one.draft.question, one.reason, one.times) for one in candidates(path, kept)]
    assert told == [
        ("Có xe đưa đón không?", "unanswered", 4),
        ("Học phí bao nhiêu?", "unhelpful", 5),
    ]


def test_what_a_reader_said_of_one_of_them_is_kept_with_it(path: Path, kept: Path) -> None:
    """The quotation that did not help, and why not."""
    one = candidates(path, kept)[1]
    assert (one.draft.document, one.draft.spans, one.said) == ("fees", ((35, 54),), "wrong-passage")
    assert one.verdict
    assert (one.verdict.digest, len(one.wantings)) == ("d", 4)
    assert (candidates(path, kept)[0].verdict, candidates(path, kept)[0].said) == (None, "")


def test_accepting_one_settles_all_of_them(path: Path, kept: Path) -> None:
    """None of them is kept any more; another question still is."""
    one = candidates(path, kept)[1]
    accept(path, one, labelled(one, Label(answers=("900.000 đồng",)), {"fees": FEES}), kept)
    assert [q.question for q in read_questions(path).questions] == ["Học phí bao nhiêu?"]
    assert [wanting.question for wanting in read_wanting(kept)] == ["Có xe đưa đón không?"]


@pytest.mark.parametrize("named", [True, False])
def test_dropping_one_settles_all_of_them(path: Path, kept: Path, named: bool) -> None:
    """With a test set and without."""
    drop(path if named else None, candidates(path, kept)[1], kept)
    assert [wanting.question for wanting in read_wanting(kept)] == ["Có xe đưa đón không?"]
    assert len(candidates(path, kept)) == 1


def test_the_same_words_after_another_question_ask_something_else(path: Path, kept: Path) -> None:
    """What leans on the one before it is read with that."""
    keep_question(kept, "Học phí bao nhiêu?", "vi", False, "Lớp bơi thì sao?")
    assert len(candidates(path, kept)) == 3


def test_marks_tell_questions_apart(path: Path, kept: Path) -> None:
    """Typed without them, a question is another one to answer."""
    keep_question(kept, "hoc phi bao nhieu", "vi", found=False)
    assert [one.times for one in candidates(path, kept)] == [4, 1, 5]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("C++ là gì?", "C# là gì?"),
        ("C++ là gì?", "C là gì?"),
        ("Lương > 5 triệu thì sao?", "Lương < 5 triệu thì sao?"),
        ("Giảm 5% khi nào?", "Giảm 5 khi nào?"),
    ],
)
def test_settling_one_question_leaves_another_that_a_sign_tells_apart(
    path: Path, tmp_path: Path, first: str, second: str
) -> None:
    """A sign that means something of its own is no punctuation."""
    file = tmp_path / "signs.db"
    for question in (first, second):
        keep_question(file, question, "vi", found=False)
    drop(path, candidates(path, file)[0], file)
    assert len(read_wanting(file)) == 1
    assert len(candidates(path, file)) == 1


@pytest.mark.parametrize(
    "other",
    [
        "C++ LÀ GÌ",
        "«C++» là gì…",
        "C ++ là gì?!",
        "- C++, là gì",
        "(C++) là gì\u200b",
        "C++ la\u0300 gì?",
    ],
)
def test_punctuation_and_spaces_tell_no_questions_apart(
    path: Path, tmp_path: Path, other: str
) -> None:
    """Nor does how the marks are composed."""
    file = tmp_path / "signs.db"
    for question in ("C++ là gì?", other):
        keep_question(file, question, "vi", found=False)
    assert [one.times for one in candidates(path, file)] == [2]


def test_the_place_of_a_tone_tells_no_questions_apart(path: Path, tmp_path: Path) -> None:
    """Both spellings are in use; another tone is another word."""
    file = tmp_path / "tones.db"
    for question in (
        "Cô Hoà dạy môn gì?",
        "cô Hòa dạy môn gì",
        "CÔ HOÀ dạy môn gì",
        "cô Hóa dạy môn gì",
    ):
        keep_question(file, question, "vi", found=False)
    assert [one.times for one in candidates(path, file)] == [3, 1]


def test_a_draft_stands_for_the_same_question_that_was_asked(path: Path, kept: Path) -> None:
    """Until it is settled, and then it is."""
    row = {"id": "draft-1", "question": "Học phí bao nhiêu?", "language": "vi", "answers": [],
           "kind": "heading", "draft": True}  # fmt: skip
    path.write_text(json.dumps(row) + "\n")
    assert [one.reason for one in candidates(path, kept)] == ["draft", "unanswered"]
    drop(path, candidates(path, kept)[0], kept)
    assert [one.reason for one in candidates(path, kept)] == ["unanswered"]
    assert len(read_drafted(path).dropped) == 1


def test_the_reasons_are_in_the_order_of_the_list(path: Path, kept: Path) -> None:
    """What most needs an answer is not buried below one more verdict."""
    keep_verdict(kept, Verdict("Mấy giờ đón?", "vi", "fees", 0, 34, False, ""))
    reasons = [one.reason for one in candidates(path, kept)]
    assert reasons == sorted(reasons, key=REASONS.index)
