"""What the middle of an encoder makes of texts, and the layers above it."""

from pathlib import Path
from typing import cast

import numpy as np
import pytest
import torch
from sentence_transformers import SentenceTransformer

from index.encoder.load_model import load_sentence_transformer
from index.encoder.middle import MIDDLE, keep_middle, upper_layers
from index.encoder.sentence_encoder import SentenceEncoder
from tests.tiny_models import tiny_bert

TEXTS = ["hải phòng", "the city port answer the query", "cảng"]


@pytest.fixture
def model(tmp_path: Path) -> SentenceTransformer:
    """One of three layers."""
    return load_sentence_transformer("tiny", tiny_bert(tmp_path / "model", layers=3))


def test_the_upper_layers_make_the_tokens_of_the_middle_states(model: SentenceTransformer) -> None:
    """Of each text, in whatever order they were read together."""
    keep_middle(model)
    read = cast(list[dict[str, torch.Tensor]], model.encode(TEXTS, output_value=None))
    upper = upper_layers(model)
    assert len(upper) == 2
    for one in read:
        there = one["attention_mask"].bool()
        states = one[MIDDLE][there][None]
        with torch.inference_mode():
            for layer in upper:
                states = layer(states)
        torch.testing.assert_close(states[0], one["token_embeddings"][there], atol=1e-4, rtol=1e-4)


def test_vectors_stay_as_they_are(model: SentenceTransformer) -> None:
    """To look changes nothing."""
    before = model.encode(TEXTS)
    keep_middle(model)
    np.testing.assert_array_equal(model.encode(TEXTS), before)


def test_a_token_stands_beside_its_state(tmp_path: Path) -> None:
    """With one special token before all words and one behind; only in our own model."""
    folder = tiny_bert(tmp_path / "model", layers=2)
    own, other = (
        SentenceEncoder(load_sentence_transformer("tiny", folder), "tiny", bundled=bundled)
        for bundled in (True, False)
    )
    for one, known in zip(own.tokens(TEXTS), other.tokens(TEXTS), strict=True):
        np.testing.assert_allclose(one.vectors, known.vectors, atol=1e-3)
        assert len(one.states) == len(one.vectors) + 2
        assert one.states.dtype == np.float16
        assert not known.states.size
    (cut,) = own.tokens(["cảng " * 90])
    assert len(cut.states) == len(cut.vectors) + 2 == 32
