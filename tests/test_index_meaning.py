"""Passages found by the vectors of their wholes and of their sentences."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.search.dense import DenseIndex
from index.search.meaning import MeaningIndex
from index.vectors import Matrix, Vector

DIMENSION = 8


def units(count: int, seed: int) -> Matrix:
    """`count` random directions, the same for the same seed."""
    raw = np.random.default_rng(seed).standard_normal((count, DIMENSION)).astype(np.float32)
    return np.ascontiguousarray(raw / np.linalg.norm(raw, axis=1, keepdims=True))


def passages(counts: list[int], seed: int) -> list[Matrix]:
    """Passages of so many sentences each."""
    return [units(count + 1, seed * 1000 + place) for place, count in enumerate(counts)]


def by_hand(found: Matrix, vector: Vector) -> float:
    """The mean of the whole's cosine and of the best sentence's."""
    cosines = found.astype(np.float64) @ vector
    return float(cosines[0] + cosines[1:].max()) / 2


COUNTS = st.lists(st.integers(1, 5), min_size=1, max_size=12)


@given(counts=COUNTS, seed=st.integers(0, 99), k=st.integers(1, 15))
def test_search_agrees_with_brute_force(counts: list[int], seed: int, k: int) -> None:
    """Order and score, where the candidates are all there are."""
    made, vector = passages(counts, seed), units(1, seed + 5000)[0]
    found = MeaningIndex.from_vectors(made).search(vector, max(k, len(counts)))
    wanted = sorted((-by_hand(one, vector), row) for row, one in enumerate(made))
    assert [scored.row for scored in found] == [row for _, row in wanted]
    assert [scored.score for scored in found] == pytest.approx([-s for s, _ in wanted], abs=1e-5)


@given(counts=COUNTS, seed=st.integers(0, 99))
def test_vectors_come_back_as_they_were_given(counts: list[int], seed: int) -> None:
    """Each passage's matrix, in any order and more than once."""
    made = passages(counts, seed)
    index = MeaningIndex.from_vectors(made)
    rows = [*reversed(range(len(made))), 0]
    for row, found in zip(rows, index.vectors(rows), strict=True):
        np.testing.assert_array_equal(found, made[row])


@given(counts=COUNTS, seed=st.integers(0, 99))
def test_passages_are_compared_by_their_wholes(counts: list[int], seed: int) -> None:
    """Each with itself and all others."""
    made = passages(counts, seed)
    index = MeaningIndex.from_vectors(made)
    for row, one in enumerate(made):
        found = index.alike(row, range(len(made)))
        assert found == pytest.approx([float(one[0] @ other[0]) for other in made], abs=1e-5)


@given(counts=COUNTS, seed=st.integers(0, 99))
def test_each_sentence_has_its_own_cosine(counts: list[int], seed: int) -> None:
    """In the order of the passage, and of no other passage."""
    made, vector = passages(counts, seed), units(1, seed)[0]
    index = MeaningIndex.from_vectors(made)
    for row, one in enumerate(made):
        assert index.sentence_cosines(vector, row) == pytest.approx(
            (one[1:] @ vector).tolist(), abs=1e-6
        )


def test_a_passage_is_found_by_one_sentence_of_it() -> None:
    """A long passage whose whole points elsewhere still comes first for what one sentence says."""
    axes = np.eye(DIMENSION, dtype=np.float32)
    index = MeaningIndex.from_vectors([axes[[1, 2]], axes[[3, 4, 0]], axes[[5, 6]]])
    assert index.search(axes[0], 1)[0].row == 1
    assert index.search(axes[0], 1)[0].score == pytest.approx(0.5)


def test_equal_passages_keep_the_order_of_the_corpus() -> None:
    """A tie says nothing, so the first stays first."""
    same = units(3, 1)
    found = MeaningIndex.from_vectors([same] * 6).search(same[0], 4)
    assert [scored.row for scored in found] == [0, 1, 2, 3]


def test_nothing_is_asked_for_nothing() -> None:
    """No rows, no scores."""
    index = MeaningIndex.from_vectors(passages([1, 2], 3))
    assert (index.likeness(units(1, 1)[0], []), index.vectors([])) == ([], [])
    assert len(index) == 2


@pytest.mark.parametrize("row", [-1, 2])
def test_rows_that_are_not_there_are_refused(row: int) -> None:
    """Also -1, which Python would read as the last."""
    index = MeaningIndex.from_vectors(passages([1, 2], 3))
    with pytest.raises(IndexError):
        index.sentence_cosines(units(1, 1)[0], row)
    with pytest.raises(IndexError):
        index.vectors([row])


@pytest.mark.parametrize("counts", [[1], [1, 1, 1], [2, 2], [3, 0]])
def test_sentences_of_other_passages_are_refused(counts: list[int]) -> None:
    """The numbers must add up, and every passage has a sentence."""
    two, three = DenseIndex.from_vectors(units(2, 1)), DenseIndex.from_vectors(units(3, 2))
    with pytest.raises(ValueError, match="sentence"):
        MeaningIndex(two, three, counts)


def test_a_vector_that_is_none_is_refused() -> None:
    """Not finite, or of another length."""
    index = MeaningIndex.from_vectors(passages([1, 2], 3))
    for vector in (np.full(DIMENSION, np.nan, np.float32), np.zeros(3, np.float32)):
        with pytest.raises(ValueError, match="vector"):
            index.search(vector, 1)
        with pytest.raises(ValueError, match="vector"):
            index.likeness(vector, [0])
