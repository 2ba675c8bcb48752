"""The bundled model run by torch alone makes what sentence-transformers makes of it."""

import json
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from index.bert_model import BertModel, is_plain_bert, load_bert
from index.encode import MODEL_FOLDER
from index.errors import ModelError
from index.sentence_model import load_sentence_model
from tests.tiny_models import tiny_bert

TEXTS = ["hải phòng là thành phố cảng .", "port", "", "hải phòng " * 50, "zzz 😀 hoà  port"]
ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A tiny BERT that reads 32 tokens."""
    return tiny_bert(tmp_path_factory.mktemp("models") / "tiny")


def test_a_tiny_bert_reads_as_in_sentence_transformers(folder: Path) -> None:
    """Vectors, states, places of tokens and counts; in a batch of unlike lengths, behind words."""
    _compare(folder)


@pytest.mark.bundled_model
def test_the_bundled_model_reads_as_in_sentence_transformers() -> None:
    """Which is what it was trained and measured with."""
    assert is_plain_bert(MODEL_FOLDER)
    _compare(MODEL_FOLDER)


def _compare(folder: Path) -> None:
    ours, theirs = load_bert(folder), load_sentence_model("theirs", folder)
    assert ours.dimension == theirs.dimension
    for prompt in ("", "query: "):
        expected = theirs.vectors(TEXTS, prompt)
        expected = expected / np.linalg.norm(expected, axis=1, keepdims=True)
        np.testing.assert_allclose(ours.vectors(TEXTS, prompt), expected, atol=1e-6)
        for asked in (True, False):
            pairs = zip(
                ours.read(TEXTS, prompt, asked=asked),
                theirs.read(TEXTS, prompt, asked=asked),
                strict=True,
            )
            for mine, other in pairs:
                np.testing.assert_allclose(mine.vector, other.vector, atol=1e-6)
                np.testing.assert_allclose(mine.states, other.states, atol=1e-5)
                assert mine.spans.tolist() == other.spans.tolist()
    assert [ours.count(text) for text in TEXTS] == [theirs.count(text) for text in TEXTS]


def test_a_text_is_the_same_alone_and_among_others(folder: Path) -> None:
    """What fills up a batch weighs nothing."""
    model = load_bert(folder)
    for text, vector in zip(TEXTS, model.vectors(TEXTS, ""), strict=True):
        np.testing.assert_allclose(model.vectors([text], "")[0], vector, atol=1e-6)


def test_only_a_plain_bert_is_taken_for_one(folder: Path, tmp_path: Path) -> None:
    """Another body, another mean, a layer more: sentence-transformers knows how to run them."""
    assert not is_plain_bert(folder)  # nothing says how its tokens become a vector
    assert not is_plain_bert(tmp_path / "nowhere")
    names = ("modules.json", "config.json", "1_Pooling/config.json")
    whole = {name: json.loads((MODEL_FOLDER / name).read_text()) for name in names}
    more = [*whole["modules.json"], {"idx": 3, "path": "3", "type": "x.Dense"}]
    for number, (name, value) in enumerate(
        [
            ("modules.json", more),
            ("modules.json", {}),
            ("config.json", {**whole["config.json"], "model_type": "xlm-roberta"}),
            ("config.json", {**whole["config.json"], "hidden_act": "relu"}),
            ("config.json", []),
            ("1_Pooling/config.json", {"pooling_mode": "cls"}),
            ("none", None),
        ]
    ):
        place = tmp_path / str(number)
        (place / "1_Pooling").mkdir(parents=True)
        for file, said in {**whole, name: value}.items():
            (place / file).write_text(json.dumps(said))
        assert is_plain_bert(place) == (value is None)


@pytest.mark.parametrize(
    "name", ["model.safetensors", "tokenizer.json", "config.json", "tokenizer_config.json"]
)
def test_a_damaged_file_is_named_as_such(tmp_path: Path, name: str) -> None:
    """Whatever the libraries behind it raise."""
    place = tiny_bert(tmp_path / "tiny")
    data = (place / name).read_bytes()
    for damaged in (data[: len(data) // 2], b"", b"\0" * 100):
        (place / name).write_bytes(damaged)
        with pytest.raises(ModelError):
            load_bert(place)
    (place / name).unlink()
    with pytest.raises(ModelError):
        load_bert(place)


@pytest.mark.bundled_model
def test_the_bundled_model_needs_no_large_library() -> None:
    """They take longer to be imported than a question to be answered."""
    code = (
        "import sys; from index.encode import load_encoder\n"
        "vector = load_encoder().encode_question('Cảng ở đâu?')\n"
        "heavy = {'transformers', 'sentence_transformers', 'sklearn', 'scipy'}\n"
        "print(len(vector), sorted(heavy & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout == "384 []\n"


def test_weights_in_float16_run_in_float32(folder: Path) -> None:
    """As the bundled ones are stored."""
    model = load_bert(folder)
    half = BertModel(
        {name: weight.half() for name, weight in model._weights.items()},
        model._heads,
        model._epsilon,
        model._counting,
        32,
    )
    np.testing.assert_allclose(half.vectors(TEXTS, ""), model.vectors(TEXTS, ""), atol=2e-3)
