"""Of a passage and its translation, that in the question's language comes first."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus import Passage
from index.build import build
from index.encode import load_encoder
from index.store import open_current
from qa.ranking.native import BEHIND, SAME, native_first
from qa.ranking.rank import Ranked
from qa.service import QAService
from tests.fakes import document
from tests.stores import MemoryStore


class Spoken(MemoryStore):
    """Passages that have a language and a likeness to the first, and nothing else."""

    def __init__(self, languages: Sequence[str], likeness: Sequence[float]) -> None:
        self._languages, self._likeness = languages, likeness
        self.documents = {one: document(one, "x", one) for one in ("vi", "en")}

    def passage(self, row: int) -> Passage:
        """One of the document that is in its language."""
        return Passage(self._languages[row], row, row + 1, "x", "")

    def alike(self, row: int, rows: Sequence[int]) -> list[float]:
        """What was told."""
        return [self._likeness[other] for other in rows]


def ranked(*scores: float) -> list[Ranked]:
    """Row after row."""
    return [Ranked(row, 0.0, 0.0, score) for row, score in enumerate(scores)]


def order(store: Spoken, hits: Sequence[Ranked], language: str = "vi", near: int = 6) -> list[int]:
    """The rows, best first."""
    return [hit.row for hit in native_first(store, language, hits, near)]


def test_the_translation_in_the_language_of_the_question_comes_first() -> None:
    """With the score of what it stands in for; whatever else there is keeps its order."""
    store = Spoken(["en", "en", "vi", "vi"], [1, 0.9, 0.5, SAME])
    hits = ranked(0.8, 0.79, 0.78, 0.75)
    assert order(store, hits) == [3, 0, 1, 2]
    assert native_first(store, "vi", hits, 6)[0].score == hits[0].score


@pytest.mark.parametrize(
    ("likeness", "behind", "near"),
    [(SAME - 0.01, 0.0, 6), (1.0, BEHIND + 0.01, 6), (1.0, 0.0, 1)],
)
def test_no_other_passage_does(likeness: float, behind: float, near: int) -> None:
    """One that says something else, is far behind, or too far down to be looked at."""
    assert order(Spoken(["en", "vi"], [1, likeness]), ranked(0.8, 0.8 - behind), near=near) == [
        0,
        1,
    ]


def test_the_best_of_several_parts_is_taken() -> None:
    """Where the translation is two passages."""
    assert order(Spoken(["en", "vi", "vi"], [1, 0.8, 0.9]), ranked(0.8, 0.79, 0.78)) == [1, 0, 2]


@given(
    hits=st.lists(
        st.tuples(st.sampled_from(["vi", "en"]), st.floats(-1, 1), st.floats(0, 1)), max_size=8
    ),
    language=st.sampled_from(["vi", "en"]),
)
def test_nothing_is_lost_and_no_score_rises(
    hits: list[tuple[str, float, float]], language: str
) -> None:
    """What is first in the question's language already stays so."""
    told = sorted(hits, key=lambda hit: -hit[2])
    store = Spoken([one for one, _, _ in told], [near for _, near, _ in told])
    before = ranked(*(score for _, _, score in told))
    after = native_first(store, language, before, 6)
    assert sorted(hit.row for hit in after) == list(range(len(told)))
    scores = [hit.score for hit in after]
    assert scores == sorted(scores, reverse=True)
    if told and told[0][0] == language:
        assert after == tuple(before)


@pytest.mark.bundled_model
def test_a_corpus_in_both_languages_answers_in_that_of_the_question(tmp_path: Path) -> None:
    """Also where names make the other one nearer."""
    told = {
        "vi": "Bảo tàng Sông Vàng mở cửa từ 8 giờ đến 17 giờ mỗi ngày, trừ thứ Hai. "
        "Vé vào cửa cho người lớn là 40.000 đồng, học sinh được miễn phí. "
        "Đội Golden River Tigers đã thắng Carolina 24–10 tại sân Levi's Stadium.",
        "en": "The Golden River Museum is open from 8 am to 5 pm every day except Monday. "
        "Tickets for adults cost 40,000 dong, and school pupils get in free. "
        "The Golden River Tigers beat Carolina 24–10 at Levi's Stadium.",
    }
    asked = {
        "vi": ["Bảo tàng mở cửa lúc mấy giờ?", "Golden River Tigers thắng Carolina ở sân nào?"],
        "en": ["When does the museum open?", "How much is a ticket for adults?"],
    }
    encoder = load_encoder()
    build(
        [document(language, text, language) for language, text in told.items()], tmp_path, encoder
    )
    service = QAService(open_current(tmp_path, encoder.identity), encoder)
    for language, questions in asked.items():
        for question in questions:
            answer = service.ask(question)
            assert answer.found
            assert answer.hits[0].passage.document_id == language
