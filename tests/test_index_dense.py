"""Search by vector against an oracle that knows nothing of FAISS."""

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from index.scored import Scored
from index.search import dense
from index.search.dense import DenseIndex

Floats = NDArray[np.float32]


def units(count: int, dimension: int, seed: int = 0) -> Floats:
    """`count` random unit vectors."""
    raw = np.random.default_rng(seed).standard_normal((count, dimension))
    return np.asarray(raw / np.linalg.norm(raw, axis=1, keepdims=True), np.float32)


def oracle(vectors: Floats, question: Floats, k: int) -> list[Scored]:
    """The best k by cosine in float64, equal ones in the order of the corpus."""
    scores = vectors.astype(np.float64) @ question.astype(np.float64)
    order = sorted(range(len(vectors)), key=lambda row: (-scores[row], row))[:k]
    return [Scored(row, float(scores[row])) for row in order]


@given(
    count=st.integers(1, 200),
    dimension=st.integers(1, 48),
    k=st.integers(1, 250),
    seed=st.integers(0, 2**32),
)
def test_search_finds_what_brute_force_finds(count: int, dimension: int, k: int, seed: int) -> None:
    """Same order, same scores, for any size and any k."""
    vectors, question = units(count, dimension, seed), units(1, dimension, seed + 1)[0]
    index = DenseIndex.from_vectors(vectors)
    found, expected = index.search(question, k), oracle(vectors, question, k)
    assert len(found) == len(expected) == min(k, count)
    assert [s.score for s in found] == pytest.approx([s.score for s in expected], abs=1e-5)
    cosines = vectors.astype(np.float64) @ question
    for ours, theirs in zip(found, expected, strict=True):
        # Two scores that float32 cannot tell apart may change places.
        assert ours.row == theirs.row or cosines[ours.row] == pytest.approx(theirs.score, abs=1e-6)


@given(
    pattern=st.lists(st.integers(0, 4), min_size=1, max_size=120),
    k=st.integers(1, 130),
    question=st.integers(0, 4),
)
def test_equal_scores_keep_the_order_of_the_corpus(
    pattern: list[int], k: int, question: int
) -> None:
    """Also where a run of equal scores is cut at k: exactly what the oracle gives."""
    directions = np.eye(5, dtype=np.float32)
    vectors = directions[pattern]
    found = DenseIndex.from_vectors(vectors).search(directions[question], k)
    assert list(found) == oracle(vectors, directions[question], k)


def test_a_thousand_copies_come_in_order() -> None:
    """FAISS alone gives the copies in an order of its own."""
    vectors = np.repeat(units(3, 32), 1000, axis=0)
    found = DenseIndex.from_vectors(vectors).search(vectors[1500], 10)
    assert [scored.row for scored in found] == list(range(1000, 1010))


def test_float16_storage_finds_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    """Above the threshold the bytes are halved and the neighbours stay."""
    vectors, question = units(400, 64), units(1, 64, 9)[0]
    plain = DenseIndex.from_vectors(vectors)
    monkeypatch.setattr(dense, "FLOAT16_ABOVE", 399)
    half = DenseIndex.from_vectors(vectors)
    assert len(half.to_bytes()) < 0.52 * len(plain.to_bytes())
    assert [s.row for s in half.search(question, 10)] == [s.row for s in plain.search(question, 10)]
    np.testing.assert_allclose(half.vectors(range(400)), vectors, atol=5e-4)
    again = DenseIndex.from_bytes(half.to_bytes(), dimension=64, count=400)
    assert again.search(question, 400) == half.search(question, 400)
    assert again.to_bytes() == half.to_bytes()


@given(count=st.integers(0, 40), dimension=st.integers(1, 20), seed=st.integers(0, 2**32))
def test_an_index_survives_its_bytes(count: int, dimension: int, seed: int) -> None:
    """What was saved loads as the same index."""
    vectors, question = units(count, dimension, seed), units(1, dimension, seed + 1)[0]
    index = DenseIndex.from_vectors(vectors)
    again = DenseIndex.from_bytes(index.to_bytes(), dimension=dimension, count=count)
    assert again.search(question, 5) == index.search(question, 5)
    assert (again.vectors(range(count)) == vectors).all()


def test_cosines_are_those_of_the_rows_asked_for() -> None:
    """In their order, repeated as asked, none for none."""
    vectors, question = units(30, 16), units(1, 16, 5)[0]
    index = DenseIndex.from_vectors(vectors)
    assert index.cosines(question, [7, 0, 7]) == pytest.approx(
        [float(vectors[row] @ question) for row in (7, 0, 7)], abs=1e-6
    )
    assert index.cosines(question, []) == []
    for row in (-1, 30):
        with pytest.raises(IndexError):
            index.cosines(question, [row])


def test_scores_stay_between_minus_one_and_one() -> None:
    """Rounding never makes a cosine larger than 1."""
    vectors = units(200, 384)
    index = DenseIndex.from_vectors(np.vstack([vectors, -vectors]))
    for row in range(200):
        scores = [s.score for s in index.search(vectors[row], 400)]
        assert max(scores) <= 1
        assert min(scores) >= -1
        assert max(index.cosines(vectors[row], [row])) <= 1


@pytest.mark.parametrize(
    "question",
    [
        np.ones(7, np.float32),
        np.ones((1, 8), np.float32),
        np.ones(8, np.float64),
        np.full(8, np.nan, np.float32),
        np.full(8, np.inf, np.float32),
    ],
)
def test_a_question_that_is_no_vector_is_refused(question: Floats) -> None:
    """FAISS would answer it."""
    index = DenseIndex.from_vectors(units(3, 8))
    with pytest.raises(ValueError, match="vector"):
        index.search(question, 1)
    with pytest.raises(ValueError, match="vector"):
        index.cosines(question, [0])


def test_fewer_than_one_hit_is_refused() -> None:
    """k is at least 1."""
    for k in (0, -1):
        with pytest.raises(ValueError, match="k:"):
            DenseIndex.from_vectors(units(3, 8)).search(units(1, 8)[0], k)


@pytest.mark.parametrize(
    "vectors",
    [
        np.ones((2, 3), np.float32),
        np.zeros((2, 3), np.float32),
        np.full((2, 3), np.nan, np.float32),
        np.ones(3, np.float32),
        np.eye(3),
        np.zeros((2, 0), np.float32),
    ],
)
def test_rows_that_are_no_unit_vectors_are_refused(vectors: Floats) -> None:
    """Nothing else gets into an index."""
    with pytest.raises(ValueError, match="vectors"):
        DenseIndex.from_vectors(vectors)


def test_indexes_of_any_size_are_read_beside_each_other() -> None:
    """FAISS holds the limits of what it reads for all threads at once."""
    sizes = (3, 3_000)
    data = {size: DenseIndex.from_vectors(units(size, 16)).to_bytes() for size in sizes}

    def read(size: int) -> int:
        return len(DenseIndex.from_bytes(data[size], dimension=16, count=size))

    with ThreadPoolExecutor(8) as threads:
        wanted = [sizes[number % 2] for number in range(2_000)]
        assert list(threads.map(read, wanted)) == wanted


def test_bytes_of_another_index_are_refused() -> None:
    """Cut, foreign, of another kind, metric, size or count: never taken for ours."""
    import faiss

    vectors = units(20, 8)
    data = DenseIndex.from_vectors(vectors).to_bytes()
    by_distance, graph = faiss.IndexFlatL2(8), faiss.IndexHNSWFlat(8, 4)
    by_distance.add(vectors)
    graph.add(vectors)
    others = [bytes(faiss.serialize_index(index)) for index in (by_distance, graph)]
    for bad in (b"", b"garbage", data[:-1], data[:20], *others):
        with pytest.raises(ValueError, match=r"index|vectors"):
            DenseIndex.from_bytes(bad, dimension=8, count=20)
    for dimension, count in ((7, 20), (8, 19), (8, 21)):
        with pytest.raises(ValueError, match="wanted"):
            DenseIndex.from_bytes(data, dimension=dimension, count=count)


@given(position=st.integers(0, 200), bit=st.integers(0, 7))
def test_no_damage_to_the_bytes_crashes(position: int, bit: int) -> None:
    """A flipped bit in the header is an error or another index, never the end of the process."""
    data = bytearray(DenseIndex.from_vectors(units(4, 8)).to_bytes())
    data[position % len(data)] ^= 1 << bit
    try:
        index = DenseIndex.from_bytes(bytes(data), dimension=8, count=4)
    except ValueError:
        return
    assert len(index) == 4


@pytest.mark.parametrize("order", ["faiss, torch", "torch, faiss"])
def test_faiss_and_torch_share_a_process(order: str) -> None:
    """Both bring an OpenMP of their own; neither order of loading fails."""
    code = (
        f"import {order}, numpy as np; x = np.ones((500, 64), np.float32);"
        "i = faiss.IndexFlatIP(64); i.add(x); i.search(x, 3); torch.ones(300, 300) @"
        " torch.ones(300, 300); i.search(x, 3); print('done')"
    )
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert found.stdout.strip() == "done"


def test_a_search_leaves_the_threads_of_torch_alone() -> None:
    """Both may share one OpenMP, so what FAISS is told must be taken back."""
    import torch

    before = torch.get_num_threads()
    DenseIndex.from_vectors(units(3, 8)).search(units(1, 8)[0], 2)
    assert torch.get_num_threads() == before
