"""Models named as on the hub: fetched once, used offline, and a clear error when not to be had."""

import socket
from pathlib import Path

import pytest

from index import load_encoder
from index.errors import ModelError
from tests.tiny_models import tiny_bert, tiny_phobert


@pytest.fixture(autouse=True)
def _no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever asks the network fails the test."""

    def refuse(*args: object, **kwargs: object) -> None:
        pytest.fail("the network was asked")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)


def in_cache(cache: Path, name: str) -> Path:
    """Where the hub's client keeps the model `name`."""
    home = cache / f"models--{name.replace('/', '--')}"
    (home / "refs").mkdir(parents=True)
    (home / "refs" / "main").write_text("a" * 40)
    return home / "snapshots" / ("a" * 40)


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty cache of the hub's client."""
    monkeypatch.setattr("huggingface_hub.constants.HF_HUB_CACHE", str(tmp_path / "hub"))
    return tmp_path / "hub"


def test_a_model_fetched_before_loads_offline_with_its_prefixes(cache: Path) -> None:
    """The name on the hub is enough; nothing is asked for twice."""
    folder = tiny_bert(in_cache(cache, "intfloat/e5-tiny"))
    encoder = load_encoder("intfloat/e5-tiny")
    assert encoder.identity.startswith("intfloat/e5-tiny@")
    bare = load_encoder(str(folder))  # its folder's name tells nothing of its family
    text = "hải phòng"
    assert encoder.encode_question(text) == pytest.approx(
        bare.encode_question(f"query: {text}"), abs=1e-6
    )


@pytest.mark.parametrize("name", ["nobody/nothing-like-it", "e5-unknown"])
def test_a_model_that_cannot_be_fetched_is_a_clear_error(
    cache: Path, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Offline, or no such model: said with what to do."""

    def offline(self: object, name: str) -> list[str]:
        raise ConnectionError("offline")

    monkeypatch.setattr("huggingface_hub.HfApi.list_repo_files", offline)
    with pytest.raises(ModelError, match="cannot be fetched") as caught:
        load_encoder(name)
    assert "connection" in caught.value.hint


def test_a_fetch_that_was_cut_off_is_taken_up_again(
    cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A snapshot without weights is not mistaken for the model."""
    folder = in_cache(cache, "someone/tiny")
    folder.mkdir(parents=True)
    (folder / "config.json").write_text("{}")
    asked: list[str] = []

    def listing(self: object, name: str) -> list[str]:
        asked.append(name)
        raise ConnectionError("offline")

    monkeypatch.setattr("huggingface_hub.HfApi.list_repo_files", listing)
    with pytest.raises(ModelError):
        load_encoder("someone/tiny")
    assert asked == ["someone/tiny"]


@pytest.mark.parametrize("name", ["a b", "..", "x" * 300, "-", ""])
def test_names_that_no_model_can_have_are_refused(cache: Path, name: str) -> None:
    """Nonsense is an error of ours, and the network is not asked."""
    with pytest.raises(ModelError):
        load_encoder(name)


def test_a_model_that_cannot_say_where_words_stand_is_refused_when_loaded(cache: Path) -> None:
    """Its index would be built for hours, and then no question could be answered from it."""
    tiny_phobert(in_cache(cache, "someone/vietnamese-bi-encoder"))
    with pytest.raises(ModelError, match="someone/vietnamese-bi-encoder") as caught:
        load_encoder("someone/vietnamese-bi-encoder")
    assert "fast tokenizer" in caught.value.hint
