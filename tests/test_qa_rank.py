"""Fusing the two legs."""

from collections.abc import Sequence
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus import Passage
from index.encode import Vector
from index.scored import Scored
from qa.options import LEGS
from qa.ranking.rank import fused, rank
from tests.fakes import FakeEncoder, document
from tests.stores import MemoryStore

WORDS = ["cảng", "biển", "tàu", "cá", "lúa", "gạo", "chợ", "đường", "cầu", "trường"]
SIDE = np.eye(1, 4, dtype=np.float32)[0]


class Scores(MemoryStore):
    """A store whose legs give the scores that a test says, row by row."""

    def __init__(self, dense: list[float], lexical: list[float]) -> None:
        self._dense, self._lexical = dense, lexical
        self.documents = {"d": document("d", "x")}

    def __len__(self) -> int:
        return len(self._dense)

    def passage(self, row: int) -> Passage:
        """A passage of the one document there is."""
        return Passage("d", row, row + 1, "x", "")

    def likeness(self, vector: Vector, rows: Sequence[int]) -> list[float]:
        """The scores told."""
        return [self._dense[row] for row in rows]

    def matching(self, question: str, language: str, k: int) -> tuple[Scored, ...]:
        """The scores told that are not 0."""
        found = [Scored(row, score) for row, score in enumerate(self._lexical) if score]
        return tuple(sorted(found, key=lambda scored: -scored.score)[:k])


def ranking(store: MemoryStore, k: int = 10, leg: str = "fused") -> list[int]:
    """The rows found, best first."""
    return [found.row for found in rank(store, "?", SIDE, "vi", k, leg)]


SCORES = st.lists(
    st.tuples(st.floats(-1, 1), st.floats(0, 1)), min_size=1, max_size=12, unique=True
)


@given(SCORES, st.integers(1, 15))
def test_the_order_is_that_of_every_pair_fused_and_sorted(
    pairs: list[tuple[float, float]], k: int
) -> None:
    """Against brute force: order and score, ties in the order of the corpus."""
    store = Scores([d for d, _ in pairs], [w for _, w in pairs])
    found = rank(store, "?", SIDE, "vi", k)
    expected = sorted(
        ((-fused(d, w, "vi", "vi"), row) for row, (d, w) in enumerate(pairs)),
    )[:k]
    assert [(-hit.score, hit.row) for hit in found] == expected


@given(SCORES)
def test_a_leg_alone_ranks_by_its_own_score(pairs: list[tuple[float, float]]) -> None:
    """Scores do not rise, and each is the leg's own."""
    store = Scores([d for d, _ in pairs], [w for _, w in pairs])
    for leg in ("dense", "lexical"):
        found = rank(store, "?", SIDE, "vi", 12, leg)
        assert [hit.score for hit in found] == [getattr(hit, leg) for hit in found]
        assert all(a.score >= b.score for a, b in pairwise(found))


def test_equal_scores_keep_the_order_of_the_corpus() -> None:
    """A tie says nothing, so the first stays first."""
    assert ranking(Scores([0.5] * 5, [0.25] * 5)) == [0, 1, 2, 3, 4]


def test_both_legs_agreeing_beats_one_alone() -> None:
    """A passage good in meaning and in words comes before those good in one."""
    assert ranking(Scores([0.6, 0.7, 0.1], [0.5, 0.0, 0.6]))[0] == 0


def test_an_empty_store_finds_nothing() -> None:
    """No passages, no hits, no error."""
    assert rank(Scores([], []), "?", SIDE, "vi", 3) == ()


def test_another_leg_is_refused_by_name() -> None:
    """The error says which legs there are."""
    with pytest.raises(ValueError, match="dense"):
        rank(Scores([1.0], [1.0]), "?", SIDE, "vi", 3, "both")


@pytest.mark.parametrize("leg", LEGS)
def test_every_leg_finds_the_passage_that_holds_the_words(leg: str, encoder: FakeEncoder) -> None:
    """On real passages, the one that says it is first."""
    documents = [document(f"d{n}", f"Bài về {word} và việc khác.") for n, word in enumerate(WORDS)]
    store = MemoryStore(documents, encoder)
    for row, word in enumerate(WORDS):
        vector = encoder.encode_question(word)
        assert rank(store, word, vector, "vi", 1, leg)[0].row == row
