"""Whose office a text tells of: the one asked about, or that of its deputy."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus import Passage
from corpus.sentences import sentence_spans
from index.build import build
from index.encode import load_encoder
from index.scored import SentenceScore
from index.store import open_current
from qa.judge import BUILT_IN, Evidence
from qa.mark import CLOSE_CALL, OFFICE_WEIGHT, Marked, best_sentence
from qa.offices import BEHIND, of_another, office_first
from qa.rank import Ranked
from qa.service import QAService
from tests.fakes import document
from tests.stores import MemoryStore

DEPUTY = "Phó Giám đốc Lê Hoa ký hợp đồng."
HEAD = "Giám đốc Trần Nam khai mạc hội nghị."
OTHER = "Hội nghị kéo dài hai ngày."


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("Chủ tịch là ai?", "Phó Chủ tịch Hoàng Minh dự lễ."),
        ("Ai là tổng giám đốc?", "Phó Tổng Giám đốc ký tên."),
        (
            "Trưởng phòng nhân sự là ai?",
            "Phó trưởng phòng là bà Hà; phó trưởng phòng kia là ông An.",
        ),
        ("Who is the president?", "The vice president signs, as do other Vice-Presidents."),
        ("Who is the manager?", "The assistant manager is Omar."),
        ("Who is the head teacher?", "Ask the deputy headteacher."),
        ("Phó chủ tịch là ai?", "Chủ tịch Nguyễn Tùng dự lễ."),
        ("Who is the deputy mayor?", "The mayor opened it."),
        ("Ai là quản lý?", "The assistant manager is Omar."),
        ("Who is the director?", "Phó Giám đốc là ông Bình."),
        ("Who is the associate professor?", "Giáo sư Lê Văn Cường"),
    ],
)
def test_an_office_is_not_that_of_its_deputy(question: str, text: str) -> None:
    """Nor the other way round, within a language and across, in either case."""
    assert of_another(question, text)


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("Chủ tịch là ai?", "Chủ tịch Tùng và Phó Chủ tịch Minh dự lễ."),
        ("Chủ tịch là ai?", "Lễ hội mở cửa ngày 5."),
        ("Lễ hội mở khi nào?", "Phó Chủ tịch Minh dự lễ."),
        ("Phó chủ tịch là ai?", "Chủ tịch Tùng và Phó Chủ tịch Minh dự lễ."),
        ("Who is the chairman?", "The chair is Alice."),
        ("Who is the treasurer?", "Former treasurer John Pike left in 2020."),
        ("Who is the prime minister?", "The deputy minister for health came."),
        ("Giám đốc là ai?", "Công ty đối phó giám sát đốc công."),
        ("Who is the manager?", "The vice was removed; the manager agreed."),
        ("", DEPUTY),
        ("Giám đốc là ai?", ""),
    ],
)
def test_what_names_the_very_office_or_none_is_about_no_other(question: str, text: str) -> None:
    """A former holder counts as one too: who asks may mean that time."""
    assert not of_another(question, text)


@given(st.text(max_size=60), st.text(max_size=60))
def test_any_text_is_looked_at(question: str, text: str) -> None:
    """A text is about the offices that itself names, and whoever names none is about any."""
    assert isinstance(of_another(question, text), bool)
    assert not of_another(question, question)


class Told(MemoryStore):
    """Passages that have a text and nothing else."""

    def __init__(self, *texts: str) -> None:
        self._texts = texts
        self.documents = {"a": document("a", "x", "vi")}

    def passage(self, row: int) -> Passage:
        """It by its row."""
        text = self._texts[row]
        return Passage("a", 0, len(text), text, "")


def order(texts: Sequence[str], *scores: float, near: int = 6) -> list[int]:
    """The rows for who asks about the director, best first."""
    hits = [Ranked(row, 0.0, 0.0, score) for row, score in enumerate(scores)]
    found = office_first(Told(*texts), "Giám đốc là ai?", hits, near)
    kept = [hit.score for hit in found]
    assert kept == sorted(kept, reverse=True)
    return [hit.row for hit in found]


def test_the_passage_about_the_very_office_comes_first() -> None:
    """With the score of the deputy's; whatever else there is keeps its order."""
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
    """One that names no office, is far behind or too low, or where the first is no deputy's."""
    assert order(texts, 0.8, second, near=near) == [0, 1]
    assert order([]) == []


def test_who_asks_about_an_office_is_not_answered_by_its_deputy() -> None:
    """However sure everything else makes."""
    marked = Marked((0, 1), 0.9, 1.0, numbered=True)
    sure = Evidence(Ranked(0, 0.9, 0.9, 0.9, 0.9), marked, 0.5, crossing=False)
    assert BUILT_IN.confidence(sure) > 0.9
    assert BUILT_IN.confidence(replace(sure, another=True)) == 0


@pytest.mark.parametrize(("question", "best"), [("Giám đốc?", HEAD), ("Phó giám đốc?", DEPUTY)])
def test_of_a_passage_that_names_both_the_one_asked_about_is_marked(
    question: str, best: str
) -> None:
    """Among sentences that are nearly as good."""
    text = f"{DEPUTY} {HEAD}"
    less = 0.5 - OFFICE_WEIGHT + CLOSE_CALL + 0.01
    near = [0.5, less] if best == HEAD else [less, 0.5]
    told = [SentenceScore(*at, near[n], 0) for n, at in enumerate(sentence_spans(text))]
    start, end = best_sentence(question, Passage("a", 0, len(text), text, ""), told).span
    assert text[start:end] == best


@pytest.mark.bundled_model
def test_a_corpus_that_names_deputies_alone_does_not_tell_who_leads(tmp_path: Path) -> None:
    """Until it says so."""
    encoder = load_encoder()
    club = "The deputy chairman, Tom Baker, runs the youth section of the Riverside Club."
    firm = "Ông Trần Văn Bình giữ chức Phó Giám đốc công ty Sông Hương từ năm 2019."
    build([document("a", club, "en"), document("b", firm, "vi")], tmp_path, encoder)
    service = QAService(open_current(tmp_path, encoder.identity), encoder)
    assert not service.ask("Who is the chairman of the Riverside Club?").found
    assert not service.ask("Giam doc cong ty Song Huong la ai?").found
    assert service.ask("Who is the deputy chairman of the Riverside Club?").found
    assert service.ask("Phó giám đốc công ty Sông Hương là ai?").found
