"""What reads a question and a passage together."""

import copy
from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st
from torch import nn

from index.scored import Span
from index.tokens import Tokens, closeness_by_span
from index.verifier import SHARES, SURE, Verifier
from index.verifying.pairs import paired
from index.verifying.verifier_parts import Continued, Finished, _beside, log_odds
from tests.tiny_models import tiny_layers

DIMENSION = 16
SPANS = st.lists(st.integers(1, 5), min_size=1, max_size=4)


def tokens(count: int, seed: int) -> Tokens:
    """Random ones, each two characters long."""
    vectors = np.random.default_rng(seed).standard_normal((count, DIMENSION)).astype(np.float32)
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    starts = np.arange(count, dtype=np.int32) * 2
    spans = np.stack([starts, starts + 2], 1).astype(np.int32)
    states = np.random.default_rng(seed).standard_normal((count + 2, DIMENSION))
    return Tokens(vectors.astype(np.float16), spans, states.astype(np.float16))


def sentences(lengths: list[int], above: int = 0) -> list[Span]:
    """Sentences of so many tokens each, behind `above` tokens."""
    ends = np.cumsum(lengths) + above
    return [
        (int(end - length) * 2, int(end) * 2) for end, length in zip(ends, lengths, strict=True)
    ]


def untrained(layers: Sequence[nn.Module], rank: int = 4) -> Verifier:
    """One of random weights over the `layers` of an encoder."""
    torch.manual_seed(3)
    finished = Finished(DIMENSION, width=64, layers=2)
    continued = Continued(layers, rank, width=32)
    for weight in continued.parameters():
        nn.init.normal_(weight, std=0.3)
    return Verifier(finished, continued)


@pytest.fixture(scope="module")
def verifier() -> Verifier:
    """One of random weights."""
    return untrained(tiny_layers(DIMENSION)).eval()


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
        beside = verifier(paired([longer, (question, passage, spans)]))[1]
    assert float(beside) == pytest.approx(alone, abs=1e-3)
    assert abs(alone) <= sum(SHARES) * SURE


def test_a_sentence_that_is_not_there_never_answers(verifier: Verifier) -> None:
    """Nor one without a token of its own."""
    short = (tokens(3, 1), tokens(4, 2), sentences([2, 2]))
    long = (tokens(3, 3), tokens(9, 4), [*sentences([3, 3]), (14, 14), (14, 18)])
    for part in verifier.parts.values():
        said = part(paired([short, long])).sentences
        assert (said[0, 2:] < -1e3).all()
        assert said[1, 2] < -1e3
        assert (said[1, [0, 1, 3]] > -1e3).all()


def test_both_count_by_their_shares(verifier: Verifier) -> None:
    """None of them by more than it may be sure."""
    pairs = paired([(tokens(3, 1), tokens(9, 2), sentences([4, 5]))])
    with torch.inference_mode():
        odds = [float(log_odds(part(pairs))) for part in verifier.parts.values()]
        wanted = sum(
            share * max(-SURE, min(SURE, one)) for share, one in zip(SHARES, odds, strict=True)
        )
        assert float(verifier(pairs)) == pytest.approx(wanted, abs=1e-4)
        verifier = copy.deepcopy(verifier)
        nn.init.constant_(verifier.finished.none.bias, 1e3)
        assert float(verifier(pairs)) == pytest.approx(
            -SHARES[0] * SURE + SHARES[1] * max(-SURE, min(SURE, odds[1])), abs=1e-4
        )


def test_nothing_to_read_says_nothing(verifier: Verifier) -> None:
    """Neither for it nor against it."""
    nothing = tokens(0, 1)
    some = tokens(3, 1)
    assert verifier.answering(nothing, some, [(0, 6)]) == 0
    assert verifier.answering(some, nothing, [(0, 6)]) == 0
    assert verifier.answering(some, some, []) == 0
    assert verifier.answering(some, some, [(6, 8), (8, 10)]) == 0  # cut off


def test_tokens_are_read_with_how_near_they_come_to_the_other_side() -> None:
    """The nearest cosines, whether one is near, and how close the question is to the sentence."""
    question, passage = tokens(2, 1), tokens(5, 2)
    same = replace(passage, vectors=np.vstack([passage.vectors[:4], question.vectors[:1]]))
    spans = sentences([2, 2], above=1)
    asked, told = _beside(paired([(question, same, spans)]))
    cosines = question.vectors.astype(np.float32) @ same.vectors.astype(np.float32).T
    asked, told = asked[:, 1:-1], told[:, 1:-1]  # without the special tokens
    np.testing.assert_allclose(asked[0, :, :3], -np.sort(-cosines, 1)[:, :3], atol=1e-3)
    np.testing.assert_allclose(told[0, :, :2], -np.sort(-cosines.T, 1), atol=1e-3)
    assert asked[0, :, 3].tolist() == [1.0, float(cosines[1].max() > 0.6)]
    close = [found.close for found in closeness_by_span(question, same, spans, [None, None])]
    np.testing.assert_allclose(told[0, 1:3, 4], [close[0]] * 2, atol=1e-3)
    np.testing.assert_allclose(told[0, 3:5, 4], [close[1]] * 2, atol=1e-3)


def test_one_that_has_learned_nothing_reads_as_the_encoder_does() -> None:
    """Its layers begin as the encoder's, over the tokens of both."""
    layers = tiny_layers(DIMENSION)
    continued = Continued(layers, rank=4, width=32).eval()
    question, passage = tokens(3, 1), tokens(5, 2)
    states = torch.from_numpy(np.vstack([question.states, passage.states]).astype(np.float32))[None]
    read, there = states, torch.ones(states.shape[:2], dtype=torch.bool)
    for own, layer in zip(continued.layers, layers, strict=True):
        read = own(read, there)
        states = layer.eval()(states)
    torch.testing.assert_close(read, states, atol=1e-4, rtol=1e-4)


def test_special_tokens_come_near_to_nothing() -> None:
    """Whatever stands on the other side; they are in no sentence."""
    pairs = paired([(tokens(2, 1), tokens(4, 2), sentences([2, 2]))])
    asked, told = _beside(pairs)
    for side in (asked, told):
        assert (side[0, [0, -1], :3] == -1).all()
        assert (side[0, [0, -1], 3] == 0).all()
    assert pairs.places[0].tolist() == [0, 1, 1, 2, 2, 0]


def test_settling_changes_nothing_that_is_said(verifier: Verifier) -> None:
    """But for rounding."""
    pair = tokens(4, 5), tokens(12, 6), sentences([4, 4, 4])
    settled = copy.deepcopy(verifier)
    assert settled.settle() is settled
    assert settled.answering(*pair) == pytest.approx(verifier.answering(*pair), abs=1e-4)
    assert all(isinstance(one.query, nn.Linear) for one in settled.continued.layers)
