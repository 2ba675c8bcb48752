"""What is about another than what was asked about is no answer, and comes behind what is not."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from corpus import Passage
from corpus.sentences import sentence_spans
from index.build import build
from index.encode import load_encoder
from index.scored import SentenceScore
from index.store import open_current
from qa.judge import BUILT_IN, Evidence
from qa.mark import CLOSE_CALL, OTHER_WEIGHT, Marked, best_sentence
from qa.ranking.rank import Ranked
from qa.ranking.worded import Worded
from qa.rules.another import BEHIND, NOTHING, about, names_it, passage_names_it, very_one_first
from qa.service import QAService
from tests.fakes import document
from tests.stores import MemoryStore

DEPUTY = "Phó Giám đốc Lê Hoa ký hợp đồng."
HEAD = "Giám đốc Trần Nam khai mạc hội nghị."
OTHER = "Hội nghị kéo dài hai ngày."


@pytest.mark.parametrize(
    ("question", "text", "named"),
    [
        ("Giám đốc là ai?", DEPUTY, False),
        ("Giám đốc là ai?", HEAD, True),
        ("Giám đốc là ai?", OTHER, None),
        ("When is check-out in room 12?", "Room 12: check-in at 2 pm.", False),
        ("When is check-out in room 12?", "Room 12: check-out at 10 am.", True),
        ("When is check-out in room 12?", "Room 14: check-out at 10 am.", False),
        ("When is check-out in the red room?", "The blue room: check-out at 10 am.", False),
    ],
)
def test_one_thing_that_is_another_is_enough(question: str, text: str, named: bool | None) -> None:
    """Whatever else is the same."""
    assert names_it(about(question), text) is named


@pytest.mark.parametrize("question", [OTHER, "Hội nghị kéo dài mấy ngày?", "How long was it?"])
@pytest.mark.parametrize("text", [DEPUTY, HEAD, OTHER, "Room 12: check-in at 2 pm."])
def test_a_question_that_names_none_is_about_no_other(question: str, text: str) -> None:
    """Whatever a text names."""
    assert about(question) == NOTHING
    assert names_it(about(question), text) is None


@pytest.mark.parametrize(
    ("question", "text", "confirmed"),
    [
        ("the pool on Sunday", "The pool: Monday to Friday.", None),
        ("hồ bơi cuối tuần", "Hồ bơi: thứ hai đến thứ sáu.", None),
        ("the check-in in room 12", "Room 14: check-in at 2 pm.", False),
    ],
)
def test_who_asks_only_whether_it_is_so_is_told_by_other_times(
    question: str, text: str, confirmed: bool | None
) -> None:
    """And not by another room; who names nothing asks about nothing."""
    asked = about(question)
    assert names_it(asked, text) is False
    assert names_it(asked.confirming(), text) is confirmed
    assert NOTHING.confirming() == NOTHING


class Told(MemoryStore):
    """Passages that have a heading and a text and nothing else."""

    def __init__(self, *texts: str, heading: str = "") -> None:
        self._texts, self._heading = texts, heading
        self.documents = {"a": document("a", "x", "vi")}

    def passage(self, row: int) -> Passage:
        """It by its row."""
        text = self._texts[row]
        return Passage("a", 0, len(text), text, self._heading)


def test_what_stands_above_a_passage_names_it_too() -> None:
    """A heading says of what the text below it tells."""
    asked, text = about("What are the opening hours in winter?"), "8 to 17; in summer to 20."
    assert passage_names_it(Told(text), asked, 0) is False
    assert passage_names_it(Told(text, heading="Winter hours"), asked, 0) is True


def order(texts: Sequence[str], *scores: float, near: int = 6) -> list[int]:
    """The rows for who asks about the director, best first."""
    hits = [Ranked(row, 0.0, 0.0, score) for row, score in enumerate(scores)]
    found = very_one_first(Told(*texts), about("Giám đốc là ai?"), hits, near)
    kept = [hit.score for hit in found]
    assert kept == sorted(kept, reverse=True)
    return [hit.row for hit in found]


def test_the_passage_about_the_very_one_comes_first() -> None:
    """With the score of the other's; whatever else there is keeps its order."""
    assert order([DEPUTY, OTHER, HEAD], 0.8, 0.79, 0.78) == [2, 0, 1]


@pytest.mark.parametrize(
    ("texts", "second", "near"),
    [
        ([DEPUTY, OTHER], 0.79, 6),
        ([DEPUTY, HEAD], 0.79 - BEHIND, 6),
        ([DEPUTY, HEAD], 0.79, 1),
        ([HEAD, DEPUTY], 0.79, 6),
        ([OTHER, HEAD], 0.79, 6),
    ],
)
def test_no_other_passage_does(texts: Sequence[str], second: float, near: int) -> None:
    """One that names neither, is far behind or too low, or where the first is about no other."""
    assert order(texts, 0.8, second, near=near) == [0, 1]
    assert order([]) == []


def test_what_is_about_another_is_no_answer() -> None:
    """However sure everything else makes."""
    marked, worded = Marked((0, 1), 0.9, 1.0, numbered=True, worth=0.9), Worded(6, 0.8, 0.8)
    sure = Evidence(Ranked(0, 0.9, 0.9, 0.9, 0.9), marked, worded, 0.5, 0.3, crossing=False)
    assert BUILT_IN.confidence(sure) > 0.9
    assert BUILT_IN.confidence(replace(sure, another=True)) == 0


@pytest.mark.parametrize(("question", "best"), [("Giám đốc?", HEAD), ("Phó giám đốc?", DEPUTY)])
def test_of_a_passage_that_names_both_the_one_asked_about_is_marked(
    question: str, best: str
) -> None:
    """Among sentences that are nearly as good."""
    text = f"{DEPUTY} {HEAD}"
    less = 0.5 - OTHER_WEIGHT + CLOSE_CALL + 0.01
    near = [0.5, less] if best == HEAD else [less, 0.5]
    told = [SentenceScore(*at, near[n], 0) for n, at in enumerate(sentence_spans(text))]
    passage = Passage("a", 0, len(text), text, "")
    start, end = best_sentence(question, passage, told, asked=about(question)).span
    assert text[start:end] == best


TOLD = {
    "en": (
        "The deputy chairman, Tom Baker, runs the youth section of the Riverside Club.",
        "Exports of wine from Riverside rose by 5 per cent last year.",
        "Bus 7 leaves for the airport every 20 minutes.",
    ),
    "vi": (
        "Ông Trần Văn Bình giữ chức Phó Giám đốc công ty Sông Hương từ năm 2019.",
        "Mỗi phòng ký túc xá có tối đa sáu sinh viên.",
        "Sinh viên khóa 64 được ở tầng 3 của ký túc xá.",
    ),
}
ASKED = (
    ("Who is the deputy chairman of the Riverside Club?", "Who is the chairman of the club?"),
    ("How much did exports of wine rise?", "How much did imports of wine rise?"),
    ("Where does bus 7 leave for?", "Where does bus 9 leave for?"),
    ("Phó giám đốc công ty Sông Hương là ai?", "Giam doc cong ty Song Huong la ai?"),
    ("Mỗi phòng có tối đa bao nhiêu sinh viên?", "Mỗi phòng có tối thiểu bao nhiêu sinh viên?"),
    ("Sinh viên khóa 64 ở tầng mấy?", "Sinh viên khóa 65 ở tầng mấy?"),
)


@pytest.mark.bundled_model
def test_a_question_of_one_other_word_is_not_answered(tmp_path: Path) -> None:
    """Where the corpus tells of the one and not of the other."""
    encoder = load_encoder()
    documents = [
        document(f"{language}{number}", text, language)
        for language, texts in TOLD.items()
        for number, text in enumerate(texts)
    ]
    build(documents, tmp_path, encoder)
    service = QAService(open_current(tmp_path, encoder.identity), encoder)
    for right, wrong in ASKED:
        assert service.ask(right).found, right
        assert not service.ask(wrong).found, wrong
