"""How encoders turn text into vectors: prefixes, order, checks, counts."""

import json
import threading
import warnings
from pathlib import Path

import numpy as np
import pytest
import torch
from sentence_transformers import SentenceTransformer

from index import Encoder, load_encoder
from index.encoder.prefixes import Prefixes, prefixes_of
from index.encoder.sentence_encoder import SentenceEncoder
from index.errors import BadVectorError, ModelError
from index.vectors import unit_vector, unit_vectors
from tests.tiny_models import tiny_bert, tiny_xlm_roberta

QUESTION = "hải phòng là thành phố"
PASSAGE = "the port city ."
BGE = "Represent this sentence for searching relevant passages: "
TASK = "Given a web search query, retrieve relevant passages that answer the query"
ARCHITECTURES = [
    ("all-MiniLM-tiny", tiny_bert, "", ""),
    ("e5-tiny", tiny_bert, "query: ", "passage: "),
    ("multilingual-e5-tiny", tiny_xlm_roberta, "query: ", "passage: "),
    ("multilingual-e5-tiny-instruct", tiny_xlm_roberta, f"Instruct: {TASK}\nQuery: ", ""),
    ("bge-tiny-en-v1.5", tiny_bert, BGE, ""),
    ("bge-m3", tiny_xlm_roberta, "", ""),
    ("gte-tiny-en", tiny_bert, "", ""),
]


def plain(folder: Path, text: str) -> np.ndarray:
    """The unit vector that sentence-transformers alone makes of `text`, word for word."""
    model = SentenceTransformer(str(folder), local_files_only=True)
    return np.asarray(model.encode(text, normalize_embeddings=True), np.float32)


@pytest.fixture(scope="module")
def encoder(tmp_path_factory: pytest.TempPathFactory) -> Encoder:
    """A tiny BERT without prefixes."""
    return load_encoder(str(tiny_bert(tmp_path_factory.mktemp("models") / "tiny")))


@pytest.mark.parametrize(("name", "make", "question", "passage"), ARCHITECTURES)
def test_each_family_reads_its_own_prefixes(
    tmp_path: Path, name: str, make: object, question: str, passage: str
) -> None:
    """Question and passage are encoded with the words that the family was trained with."""
    folder = make(tmp_path / name)  # type: ignore[operator]
    loaded = load_encoder(str(folder))
    np.testing.assert_allclose(
        loaded.encode_question(QUESTION), plain(folder, question + QUESTION), atol=1e-5
    )
    np.testing.assert_allclose(
        loaded.encode_passages([PASSAGE])[0], plain(folder, passage + PASSAGE), atol=1e-5
    )
    if question:
        assert not np.allclose(loaded.encode_question(QUESTION), plain(folder, QUESTION), atol=1e-3)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("intfloat/multilingual-e5-small", Prefixes("query: ", "passage: ")),
        ("intfloat/e5-base-v2", Prefixes("query: ", "passage: ")),
        ("intfloat/multilingual-e5-large-instruct", Prefixes(f"Instruct: {TASK}\nQuery: ")),
        ("BAAI/bge-small-en-v1.5", Prefixes(BGE)),
        ("BAAI/bge-m3", Prefixes()),
        ("thenlper/gte-base", Prefixes()),
        ("sentence-transformers/paraphrase-multilingual-MiniLM-L12-v2", Prefixes()),
        ("someone/model-e50", Prefixes()),
    ],
)
def test_families_are_known_by_name(tmp_path: Path, name: str, expected: Prefixes) -> None:
    """A name on the hub tells the family; a name that only resembles one does not."""
    assert prefixes_of(name, tmp_path) == expected


def test_the_models_own_prompts_come_first(tmp_path: Path) -> None:
    """Prompts saved with a model win over those of its family; empty ones say nothing."""
    settings = tmp_path / "config_sentence_transformers.json"
    settings.write_text(json.dumps({"prompts": {"query": "search: ", "passage": "text: "}}))
    assert prefixes_of("e5-small", tmp_path) == Prefixes("search: ", "text: ")
    settings.write_text(json.dumps({"prompts": {"query": "", "document": ""}}))
    assert prefixes_of("e5-small", tmp_path) == Prefixes("query: ", "passage: ")
    settings.write_text("[1, 2")
    assert prefixes_of("e5-small", tmp_path) == Prefixes("query: ", "passage: ")


def test_a_renamed_model_is_known_by_its_origin(tmp_path: Path) -> None:
    """The family stands in config.json when the folder has another name."""
    (tmp_path / "config.json").write_text('{"_name_or_path": "intfloat/multilingual-e5-base"}')
    assert prefixes_of("mine", tmp_path) == Prefixes("query: ", "passage: ")


def test_vectors_keep_the_order_of_the_passages(encoder: Encoder) -> None:
    """Batches are made by length, and the rows come back as the passages went in."""
    passages = [" ".join(["hải phòng port"] * (n * 7 % 10 + 1)) for n in range(70)]
    counts: list[int] = []
    found = encoder.encode_passages(passages, counts.append)
    assert found.shape == (70, encoder.dimension)
    assert found.dtype == np.float32
    assert found.flags.c_contiguous
    assert counts == [32, 64, 70]
    for passage, row in zip(passages, found, strict=True):
        np.testing.assert_allclose(row, encoder.encode_passages([passage])[0], atol=1e-5)
    np.testing.assert_allclose(np.linalg.norm(found, axis=1), 1, atol=1e-6)


def test_no_passages_give_no_rows(encoder: Encoder) -> None:
    """An empty list is an empty matrix of the right width."""
    assert encoder.encode_passages([]).shape == (0, encoder.dimension)


def test_tokens_are_counted_without_the_special_ones_and_never_cut(encoder: Encoder) -> None:
    """A text far longer than the model reads is counted whole, without a warning."""
    assert encoder.count_tokens("") == 0
    assert encoder.count_tokens("hải phòng") == 2
    assert encoder.count_tokens("hải phòng " * 5000) == 10_000
    assert encoder.encode_question("hải phòng " * 5000).shape == (encoder.dimension,)
    assert encoder.count_tokens("hải phòng " * 40) == 80  # also after an encoding that was cut


def test_many_questions_at_once_are_encoded_like_each_alone(encoder: Encoder) -> None:
    """In their order, whatever their lengths; none gives none."""
    questions = [QUESTION, "Ở đâu?", "hải phòng " * 30, "When was the port opened?"] * 10
    found = encoder.encode_questions(questions)
    for question, vector in zip(questions[:4], found, strict=False):
        np.testing.assert_allclose(vector, encoder.encode_question(question), atol=1e-5)
    assert len(found) == len(questions)
    assert encoder.encode_questions([]) == []


def test_threads_may_ask_at_once(encoder: Encoder) -> None:
    """Counting and encoding from several threads neither fails nor changes a vector."""
    alone = encoder.encode_question(QUESTION)
    failures: list[BaseException] = []

    def ask() -> None:
        try:
            for _ in range(20):
                np.testing.assert_allclose(encoder.encode_question(QUESTION), alone, atol=1e-5)
                assert encoder.count_tokens("hải phòng " * 50) == 100
        except BaseException as error:
            failures.append(error)

    threads = [threading.Thread(target=ask) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []


def test_weights_in_float16_run_in_float32(tmp_path: Path) -> None:
    """Half the bytes on disk, full precision at work, the same vector."""
    folder = tiny_bert(tmp_path / "full")
    model = SentenceTransformer(str(folder), local_files_only=True)
    model.half().save_pretrained(str(tmp_path / "half"), create_model_card=False)
    full, half = load_encoder(str(folder)), load_encoder(str(tmp_path / "half"))
    np.testing.assert_allclose(
        half.encode_question(QUESTION), full.encode_question(QUESTION), atol=2e-3
    )
    assert isinstance(half, SentenceEncoder)
    assert {p.dtype for p in half._model.parameters()} == {torch.float32}


def test_threads_and_warnings_of_the_program_stay_as_they_are(tmp_path: Path) -> None:
    """Loading and encoding leave the number of threads alone and warn of nothing."""
    before = torch.get_num_threads()
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        load_encoder(str(tiny_xlm_roberta(tmp_path / "tiny"))).encode_question(QUESTION)
    assert torch.get_num_threads() == before


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ([np.nan, 0.0], "not finite"),
        ([np.inf, 0.0], "not finite"),
        ([0.0, 0.0], "length 0"),
        ([3.0, 4.0], "length 5"),
    ],
)
def test_a_bad_vector_is_refused_and_its_text_named(row: list[float], reason: str) -> None:
    """NaN, infinity, zeros and other lengths are refused with the passage at fault."""
    with pytest.raises(BadVectorError, match=reason) as caught:
        unit_vectors(np.array([[1.0, 0.0], row]), 2, ["first", "second"])
    assert caught.value.data["text"] == "second"


def test_vectors_of_another_shape_are_refused() -> None:
    """Another dimension, too few rows or whole numbers are refused."""
    for raw in (np.ones((1, 3)), np.eye(2)[:1], np.eye(2, dtype=np.int64)):
        with pytest.raises(BadVectorError, match="numbers"):
            unit_vectors(raw, 2, ["first", "second"])


def test_lengths_are_made_exact() -> None:
    """A length that rounding has moved is put right."""
    found = unit_vector(np.array([0.6004, 0.8], np.float16), 2, "text")
    assert np.linalg.norm(found) == pytest.approx(1, abs=1e-6)


def test_an_encoder_that_breaks_down_names_the_passage(tmp_path: Path) -> None:
    """Weights with NaN make an error that quotes a passage, not a vector."""
    loaded = load_encoder(str(tiny_bert(tmp_path / "tiny")))
    assert isinstance(loaded, SentenceEncoder)
    with torch.no_grad():
        for parameter in loaded._model.parameters():
            parameter.fill_(float("nan"))
    with pytest.raises(BadVectorError, match="the port"):
        loaded.encode_passages(["the port"])
    with pytest.raises(BadVectorError, match="hải phòng"):
        loaded.encode_question("hải phòng")


def test_a_path_that_is_not_there_is_never_looked_for_on_the_hub(tmp_path: Path) -> None:
    """What looks like a path is one."""
    with pytest.raises(ModelError, match="no such folder"):
        load_encoder(str(tmp_path / "missing"))
