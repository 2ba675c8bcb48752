"""What the verifier learned, kept in a file beside the encoder."""

from pathlib import Path

import numpy as np
import pytest

from index.errors import ModelError
from index.verifier import Verifier
from index.verifying.verifier_file import VERIFIER, load_verifier, read_verifier, save_verifier
from tests.test_verifier import DIMENSION, sentences, tokens, untrained
from tests.tiny_models import tiny_layers

LAYERS = tiny_layers(DIMENSION)


@pytest.fixture
def verifier() -> Verifier:
    """One of random weights."""
    return untrained(LAYERS).eval()


def test_it_is_the_same_when_it_is_loaded(verifier: Verifier, tmp_path: Path) -> None:
    """But for a thirtieth of the most in each row; equal ones make equal files."""
    first = save_verifier(verifier, tmp_path).read_bytes()
    assert save_verifier(verifier, tmp_path).read_bytes() == first
    loaded = load_verifier(tmp_path, LAYERS)
    for seed in range(5):
        pair = tokens(4, seed), tokens(12, seed + 9), sentences([4, 4, 4])
        assert loaded.answering(*pair) == pytest.approx(verifier.answering(*pair), abs=0.3)
    assert not loaded.training


def test_what_is_read_and_saved_again_is_the_same_file(verifier: Verifier, tmp_path: Path) -> None:
    """A run of training that takes no step changes no weight."""
    first = save_verifier(verifier, tmp_path).read_bytes()
    again = read_verifier(tmp_path, LAYERS, dropout=0.1)
    assert again.training
    assert save_verifier(again, tmp_path).read_bytes() == first


def test_nothing_of_the_encoder_is_kept(verifier: Verifier, tmp_path: Path) -> None:
    """Over other layers it says something else; over fewer it is refused."""
    save_verifier(verifier, tmp_path)
    pair = tokens(4, 1), tokens(12, 2), sentences([4, 4, 4])
    own, other = (
        load_verifier(tmp_path, layers) for layers in (LAYERS, tiny_layers(DIMENSION, seed=7))
    )
    assert own.answering(*pair) != other.answering(*pair)
    for layers in (LAYERS[:1], tiny_layers(2 * DIMENSION)):
        with pytest.raises(ModelError, match="damaged"):
            load_verifier(tmp_path, layers)


def test_one_that_is_missing_or_damaged_is_named(verifier: Verifier, tmp_path: Path) -> None:
    """No weight is guessed."""
    with pytest.raises(ModelError, match="missing"):
        load_verifier(tmp_path, LAYERS)
    path = save_verifier(verifier, tmp_path)
    whole = path.read_bytes()
    path.write_bytes(whole[: len(whole) // 2])
    with pytest.raises(ModelError, match="damaged"):
        load_verifier(tmp_path, LAYERS)
    path.write_bytes(whole)
    with np.load(path) as stored:
        weights = dict(stored)
    up = "continued.layers.0.query.up"
    for wrong in (
        {name: value for name, value in weights.items() if name != "continued.heads.none.2.bias"},
        {**weights, up: weights[up][:3]},
        {**weights, "finished.token.weight": weights["finished.token.weight"][:33]},
        {name: value for name, value in weights.items() if not name.startswith("finished.layers.")},
    ):
        np.savez_compressed(tmp_path / VERIFIER, allow_pickle=False, **wrong)
        with pytest.raises(ModelError, match="damaged"):
            load_verifier(tmp_path, LAYERS)
