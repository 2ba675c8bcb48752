"""What reads a question and a passage together."""

from pathlib import Path

import numpy as np
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st

from index.errors import ModelError
from index.pairs import paired
from index.scored import Span
from index.tokens import Tokens, closeness_by_span
from index.verifier import (
    SURE,
    VERIFIER,
    Verifier,
    _beside,
    load_verifier,
    log_odds,
    save_verifier,
)

DIMENSION = 16
SPANS = st.lists(st.integers(1, 5), min_size=1, max_size=4)


def tokens(count: int, seed: int) -> Tokens:
    """Random ones, each two characters long."""
    vectors = np.random.default_rng(seed).standard_normal((count, DIMENSION)).astype(np.float32)
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    starts = np.arange(count, dtype=np.int32) * 2
    return Tokens(vectors.astype(np.float16), np.stack([starts, starts + 2], 1).astype(np.int32))


def sentences(lengths: list[int], above: int = 0) -> list[Span]:
    """Sentences of so many tokens each, behind `above` tokens."""
    ends = np.cumsum(lengths) + above
    return [
        (int(end - length) * 2, int(end) * 2) for end, length in zip(ends, lengths, strict=True)
    ]


@pytest.fixture(scope="module")
def verifier() -> Verifier:
    """One of random weights."""
    torch.manual_seed(3)
    return Verifier(DIMENSION, width=64, layers=2).eval()


@given(lengths=SPANS, above=st.integers(0, 3), seed=st.integers(0, 99))
def test_what_is_said_of_a_pair_does_not_depend_on_the_others(
    verifier: Verifier, lengths: list[int], above: int, seed: int
) -> None:
    """Alone, or in a batch beside a longer pair of more sentences."""
    question, passage = tokens(4, seed), tokens(sum(lengths) + above, seed + 1)
    spans = sentences(lengths, above)
    longer = (tokens(9, 7), tokens(30, 8), sentences([5, 5, 5, 5, 5, 5]))
    alone = verifier.answering(question, passage, spans)
    with torch.inference_mode():
        beside = log_odds(verifier(paired([longer, (question, passage, spans)])))[1]
    assert float(beside) == pytest.approx(alone, abs=1e-3)
    assert -SURE <= alone <= SURE


def test_a_sentence_that_is_not_there_never_answers(verifier: Verifier) -> None:
    """Nor one without a token of its own."""
    short = (tokens(3, 1), tokens(4, 2), sentences([2, 2]))
    long = (tokens(3, 3), tokens(9, 4), [*sentences([3, 3]), (14, 14), (14, 18)])
    said = verifier(paired([short, long])).sentences
    assert (said[0, 2:] < -1e3).all()
    assert said[1, 2] < -1e3
    assert (said[1, [0, 1, 3]] > -1e3).all()


def test_nothing_to_read_says_nothing(verifier: Verifier) -> None:
    """Neither for it nor against it."""
    nothing = Tokens(np.zeros((0, DIMENSION), np.float16), np.zeros((0, 2), np.int32))
    some = tokens(3, 1)
    assert verifier.answering(nothing, some, [(0, 6)]) == 0
    assert verifier.answering(some, nothing, [(0, 6)]) == 0
    assert verifier.answering(some, some, []) == 0
    assert verifier.answering(some, some, [(6, 8), (8, 10)]) == 0  # cut off


def test_tokens_are_read_with_how_near_they_come_to_the_other_side() -> None:
    """The nearest cosines, whether one is near, and how close the question is to the sentence."""
    question, passage = tokens(2, 1), tokens(5, 2)
    same = Tokens(np.vstack([passage.vectors[:4], question.vectors[:1]]), passage.spans)
    spans = sentences([2, 2], above=1)
    asked, told = _beside(paired([(question, same, spans)]))
    cosines = question.vectors.astype(np.float32) @ same.vectors.astype(np.float32).T
    np.testing.assert_allclose(asked[0, :, :3], -np.sort(-cosines, 1)[:, :3], atol=1e-3)
    np.testing.assert_allclose(told[0, :, :2], -np.sort(-cosines.T, 1), atol=1e-3)
    assert asked[0, :, 3].tolist() == [1.0, float(cosines[1].max() > 0.6)]
    close = [found.close for found in closeness_by_span(question, same, spans, [None, None])]
    np.testing.assert_allclose(told[0, 1:3, 4], [close[0]] * 2, atol=1e-3)
    np.testing.assert_allclose(told[0, 3:5, 4], [close[1]] * 2, atol=1e-3)


def test_it_is_the_same_when_it_is_loaded(verifier: Verifier, tmp_path: Path) -> None:
    """But for half of the bits; equal ones make equal files."""
    first = save_verifier(verifier, tmp_path).read_bytes()
    assert save_verifier(verifier, tmp_path).read_bytes() == first
    loaded = load_verifier(tmp_path)
    pair = tokens(4, 5), tokens(12, 6), sentences([4, 4, 4])
    assert loaded.answering(*pair) == pytest.approx(verifier.answering(*pair), abs=0.02)
    assert not loaded.training


def test_one_that_is_missing_or_damaged_is_named(verifier: Verifier, tmp_path: Path) -> None:
    """No weight is guessed."""
    with pytest.raises(ModelError, match="missing"):
        load_verifier(tmp_path)
    path = save_verifier(verifier, tmp_path)
    whole = path.read_bytes()
    path.write_bytes(whole[: len(whole) // 2])
    with pytest.raises(ModelError, match="damaged"):
        load_verifier(tmp_path)
    path.write_bytes(whole)
    with np.load(path) as stored:
        weights = dict(stored)
    for wrong in (
        {name: value for name, value in weights.items() if name != "none.bias"},
        {**weights, "end.weight": weights["end.weight"][:3]},
        {name: value for name, value in weights.items() if not name.startswith("layers.")},
    ):
        np.savez_compressed(tmp_path / VERIFIER, allow_pickle=False, **wrong)
        with pytest.raises(ModelError, match="damaged"):
            load_verifier(tmp_path)
