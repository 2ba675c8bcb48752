"""Where models come from: the bundled one, or a folder; whole, damaged, or not there."""

import hashlib
import json
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
import torch

from index import load_encoder
from index.encoder.load_model import load_sentence_transformer
from index.encoder.middle import upper_layers
from index.errors import ModelError
from index.verifier import Verifier
from index.verifying.verifier_file import VERIFIER, save_verifier
from index.verifying.verifier_parts import Continued, Finished
from tests.tiny_models import tiny_bert


@pytest.fixture(autouse=True)
def _no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever asks the network fails the test."""

    def refuse(*args: object, **kwargs: object) -> None:
        pytest.fail("the network was asked")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)


@pytest.fixture
def bundled(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A tiny model in the place of the bundled one, with its checksums."""
    folder = tiny_bert(tmp_path / "model", layers=2)
    (folder / "translations.bin").write_bytes(b"words")
    torch.manual_seed(1)
    layers = upper_layers(load_sentence_transformer("tiny", folder))
    parts = Finished(16, width=32, layers=1), Continued(layers, rank=2, width=8)
    save_verifier(Verifier(*parts), folder)
    listed = {
        path.name: {
            "sha256": hashlib.sha256(path.read_bytes()).hexdigest(),
            "bytes": path.stat().st_size,
        }
        for path in folder.iterdir()
    }
    (folder / "checksums.json").write_text(json.dumps(listed))
    (folder / "README.md").write_text("# A card")
    monkeypatch.setattr("index.encode.MODEL_FOLDER", folder)
    return folder


def test_the_bundled_model_loads_without_asking_the_network(bundled: Path) -> None:
    """Only its folder is read; its identity says so."""
    encoder = load_encoder()
    name, _, digest = encoder.identity.partition("@")
    assert name == "bundled"
    assert len(digest) == 16
    assert int(digest, 16) >= 0


def test_the_bundled_model_verifies_and_another_does_not(bundled: Path) -> None:
    """A model of one's own needs no verifier: there the odds are even. The bundled one does."""
    sentences = [(0, 8), (9, 17)]
    encoder, other = load_encoder(), load_encoder(str(bundled))
    (asked,), (told,) = encoder.tokens(["hai?"], asked=True), encoder.tokens(["một hai. ba bốn."])
    said = encoder.answering(asked, told, sentences)
    assert said != other.answering(asked, told, sentences) == 0.0
    assert said == encoder.answering(asked, told, sentences)
    (bundled / VERIFIER).unlink()
    assert load_encoder(str(bundled)).count_tokens("hai") > 0
    with pytest.raises(ModelError, match=VERIFIER):
        load_encoder()


def test_the_bundled_model_reads_both_spellings_of_a_tone_alike(bundled: Path) -> None:
    """hoà and hòa, thuỷ and thủy are the same word to it."""
    encoder = load_encoder()
    assert (encoder.encode_question("hoà thuỷ") == encoder.encode_question("hòa thủy")).all()
    found = encoder.encode_passages(["hoà thuỷ", "hòa thủy"])
    assert found[0] == pytest.approx(found[1], abs=1e-6)
    other = load_encoder(str(bundled))
    assert (other.encode_question("hoà thuỷ") != other.encode_question("hòa thủy")).any()


def cut(path: Path) -> None:
    """Leave the first half."""
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def flip(path: Path) -> None:
    """Change one bit."""
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 1
    path.write_bytes(data)


@pytest.mark.parametrize("name", ["model.safetensors", "tokenizer.json", "translations.bin"])
@pytest.mark.parametrize("harm", [Path.unlink, cut, flip])
def test_a_damaged_bundled_model_is_refused_within_five_seconds(
    bundled: Path, name: str, harm: Callable[[Path], None]
) -> None:
    """Missing, cut or changed: the file is named, with what to do, before anything is loaded."""
    harm(bundled / name)
    started = time.monotonic()
    with pytest.raises(ModelError, match=name.replace(".", r"\.")) as caught:
        load_encoder()
    assert "Install hoidap again" in caught.value.hint
    assert time.monotonic() - started < 5


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"model.safetensors": 1}', "\x00"])
def test_damaged_checksums_are_refused(bundled: Path, text: str) -> None:
    """A model that cannot be checked is not loaded."""
    (bundled / "checksums.json").write_text(text)
    with pytest.raises(ModelError, match=r"checksums\.json"):
        load_encoder()


def test_a_bundled_model_without_folder_or_checksums_is_refused(bundled: Path) -> None:
    """Nothing there is an error too, never a download."""
    (bundled / "checksums.json").unlink()
    with pytest.raises(ModelError, match="missing"):
        load_encoder()
    shutil.rmtree(bundled)
    with pytest.raises(ModelError, match="the folder is missing"):
        load_encoder()


def test_a_file_that_was_slipped_into_the_bundled_model_is_refused(bundled: Path) -> None:
    """What was not published cannot change how the model is loaded."""
    (bundled / "adapter_config.json").write_text("{}")
    with pytest.raises(ModelError, match="does not belong"):
        load_encoder()


def test_the_identity_follows_the_weights(tmp_path: Path) -> None:
    """Other weights, another identity; a card or another place changes nothing."""
    first = load_encoder(str(tiny_bert(tmp_path / "a" / "tiny", seed=1))).identity
    again = tiny_bert(tmp_path / "b" / "tiny", seed=1)
    (again / "README.md").write_text("# A card")
    assert load_encoder(str(again)).identity == first
    assert load_encoder(str(tiny_bert(tmp_path / "c" / "tiny", seed=2))).identity != first


@pytest.mark.parametrize("name", ["model.safetensors", "tokenizer.json", "config.json"])
@pytest.mark.parametrize("harm", [Path.unlink, cut])
def test_a_damaged_folder_is_a_clear_error(
    tmp_path: Path, name: str, harm: Callable[[Path], None]
) -> None:
    """Whatever the library makes of it becomes one error with a hint."""
    folder = tiny_bert(tmp_path / "tiny")
    harm(folder / name)
    with pytest.raises(ModelError) as caught:
        load_encoder(str(folder))
    assert caught.value.hint
    assert "\n" not in caught.value.message


def test_an_empty_folder_and_a_file_are_no_models(tmp_path: Path) -> None:
    """Both are named with what is wrong."""
    with pytest.raises(ModelError, match="holds no model"):
        load_encoder(str(tmp_path))
    (tmp_path / "file").write_text("text")
    with pytest.raises(ModelError, match="no such folder"):
        load_encoder(str(tmp_path / "file"))


def test_code_that_comes_with_a_model_is_never_run(tmp_path: Path) -> None:
    """A module of the model's own, or a configuration that names code, is refused."""
    folder = tiny_bert(tmp_path / "tiny")
    ran = tmp_path / "ran"
    (folder / "own.py").write_text(f"open({str(ran)!r}, 'w')\nclass Own: ...\n")
    modules = [{"idx": 0, "name": "0", "path": "", "type": "own.Own"}]
    (folder / "modules.json").write_text(json.dumps(modules))
    with pytest.raises(ModelError):
        load_encoder(str(folder))
    assert not ran.exists()


def test_importing_the_package_loads_no_library() -> None:
    """`import index` costs neither torch nor FAISS."""
    code = (
        "import sys, index; heavy = {'torch', 'transformers', 'faiss', 'tantivy',"
        " 'sentence_transformers', 'huggingface_hub'}; print(sorted(heavy & set(sys.modules)))"
    )
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert found.stdout.strip() == "[]"
