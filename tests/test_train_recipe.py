"""The whole recipe, from rows on disk to a folder that is loaded, with tiny teachers."""

import json
import logging
import lzma
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
import pytest
import torch
from numpy.typing import NDArray
from torch.nn.utils import parameters_to_vector

from index.encode import load_encoder
from index.encoder.load_model import load_sentence_transformer
from index.encoder.middle import upper_layers
from index.errors import ModelError
from index.train import __main__ as recipe
from index.train import answers, stages
from index.train.matches import QUESTIONS, TITLES
from index.train.rows import PARALLEL, WORDS
from index.train.student import teacher
from index.verifying.verifier_file import VERIFIER, load_verifier
from index.words.mark_table import load_marks
from index.words.translation_table import load_table
from tests.tiny_teacher import PAIRS, tiny_teacher

STAGES = ("distil", "contrast", "relevance", "answers", "verify-finished", "verify-continued")
SMALL = "--sentences 128 --matches 0 --asked 0 --pages 0"
Run = Callable[..., Path]


class Guesser:
    """A second teacher that tells texts apart by their first letters."""

    def questions(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Of questions."""
        found: NDArray[np.float32] = np.eye(8, dtype=np.float32)[[ord(t[0]) % 8 for t in texts]]
        return found

    passages = questions


def written(file: Path, text: str) -> None:
    """`text` in `file`, compressed."""
    file.write_bytes(lzma.compress(text.encode()))


def tiny_data(folder: Path) -> Path:
    """Six hundred sentences, of which neighbours make passages, and forty questions."""
    pairs = [pair for _ in range(150) for pair in PAIRS]
    told = ((f"{p.vi} {n} " * 5, f"{p.en} {n} " * 5) for n, p in enumerate(pairs))
    written(folder / PARALLEL, "".join(f"{vi}\t{en}\tevbnews\n" for vi, en in told))
    written(folder / WORDS, "".join(f"{p.vi}\t{p.en}\tdict-anhviet\n" for p in PAIRS))
    asked = [
        {"question": p.vi, "passage": f"{p.vi} {n}. " * 4, "source": "zalo-viwikipi"}
        | {"lang": "vi", "relevant": 1}
        for n, p in enumerate(pairs[:40])
    ]
    written(folder / QUESTIONS, "\n".join(map(json.dumps, asked)))
    written(folder / TITLES, "")
    return folder


@pytest.fixture
def run_recipe(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Run:
    """Runs `python -m index.train` over tiny data; gives the folder that it wrote into."""
    data, source = tmp_path / "data", tmp_path / "teacher"
    data.mkdir()
    tiny_data(data)
    tiny_teacher(source)
    monkeypatch.setattr(stages, "MultilingualE5", Guesser)
    monkeypatch.setattr(logging, "FileHandler", lambda _: logging.NullHandler())
    monkeypatch.setattr(recipe, "ENGLISH_PIECES", 100)
    monkeypatch.setattr(recipe, "VIETNAMESE_PIECES", 500)

    def run(*options: str, out: str = "out") -> Path:
        folders = ["--data", str(data), "--out", str(tmp_path / out), "--teacher", str(source)]
        monkeypatch.setattr(sys, "argv", ["index.train", *folders, *options])
        recipe.main()
        return tmp_path / out

    return run


@pytest.mark.parametrize("half", [True, False], ids=["half the bits", "all bits"])
def test_one_run_makes_a_model_that_loads(
    run_recipe: Run, monkeypatch: pytest.MonkeyPatch, half: bool
) -> None:
    """All stages, both tables, a card with its counts, whatever the machine computes with."""
    monkeypatch.setattr(recipe, "bfloat16_is_fast", lambda _: half)
    options = "--sentences 300 --matches 64 --passages 40 --asked 100 --passes 1"
    verifier = "--written 20 --pages 4 --judged 20 --verify-passes 1"
    out = run_recipe(*options.split(), *verifier.split())
    taken = [torch.load(out / f"{name}.pt", weights_only=True)["step"] for name in STAGES]
    assert all(steps > 1 for steps in taken)
    model = out / "model"
    encoder = load_encoder(str(model))
    vectors = encoder.encode_passages(["con mèo ngủ", "the cat sleeps"])
    np.testing.assert_allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-3)
    assert load_table(model).english
    assert load_marks(model) is not None
    upper = upper_layers(load_sentence_transformer("made", model))
    assert load_verifier(model, upper) is not None
    assert "--sentences 300 --matches 64" in (model / "README.md").read_text("utf-8")
    names = set(json.loads((model / "checksums.json").read_text("utf-8")))
    assert {"model.safetensors", "tokenizer.json", "translations.npz", "marks.npz"} <= names
    assert "verifier.npz" in names


def test_a_run_that_is_done_changes_nothing_when_it_is_run_again(run_recipe: Run) -> None:
    """Its stages stand in their checkpoints."""
    options = "--sentences 128 --matches 64 --passages 0 --asked 0 --pages 0 --written 60".split()
    options += "--judged 0 --verify-passes 0".split()
    first = (run_recipe(*options) / "model" / "model.safetensors").read_bytes()
    assert (run_recipe(*options) / "model" / "model.safetensors").read_bytes() == first


def test_a_share_of_what_came_of_a_start_is_shipped(run_recipe: Run) -> None:
    """The rest is the start; nothing is distilled anew."""
    begun = (
        run_recipe(*"--sentences 128 --matches 0 --asked 0 --written 0 --pages 0".split(), out="a")
        / "model"
    )
    options = [
        "--start",
        str(begun),
        *"--sentences 128 --matches 100 --asked 0 --written 0 --pages 0".split(),
    ]
    out = run_recipe(*options, "--share", "0.25", out="b")
    assert not (out / "distil.pt").exists()
    came = torch.load(out / "contrast.pt", weights_only=True)["body"]
    start = teacher(begun).body.state_dict()
    shipped = teacher(out / "model").body.state_dict()
    name = "embeddings.word_embeddings.weight"  # what learns fastest
    mixed = 0.25 * came[name] + 0.75 * start[name]
    far = [float((shipped[name] - one).norm()) for one in (mixed, start[name], came[name])]
    assert far[0] < min(far[1:]) / 4


def test_a_verifier_goes_on_from_that_of_its_start(run_recipe: Run) -> None:
    """Without another step it is the same, as is the encoder beside it that learned nothing."""
    few = f"{SMALL} --judged 0 --answers 0 --written 16".split()
    begun = run_recipe(*few, "--verify-passes", "1", out="a") / "model"
    model = run_recipe(*few, "--verify-passes", "0", "--start", str(begun), out="b") / "model"
    for name in ("model.safetensors", VERIFIER):
        assert (model / name).read_bytes() == (begun / name).read_bytes()


@pytest.mark.parametrize("learns", ["finished", "continued"])
def test_one_part_of_a_verifier_learns_alone(run_recipe: Run, learns: str) -> None:
    """The other is that of the start."""
    few = f"{SMALL} --judged 48 --answers 0 --written 16".split()
    begun = run_recipe(*few, "--verify-passes", "0", out="a") / "model"
    few += ["--verify-passes", "1", "--verify", learns]
    out = run_recipe(*few, "--start", str(begun), out="b")
    assert [path.stem for path in out.glob("verify-*.pt")] == [f"verify-{learns}"]
    before, after = (
        load_verifier(model, upper_layers(load_sentence_transformer("made", model)))
        for model in (begun, out / "model")
    )
    assert before is not None
    assert after is not None
    for name, part in before.parts.items():
        first, last = (parameters_to_vector(one.parameters()) for one in (part, after.parts[name]))
        assert torch.equal(first, last) == (name != learns)


def test_one_part_alone_wants_a_start_that_has_the_other(
    run_recipe: Run, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Else that would be shipped as it was drawn, before it learned anything."""
    for start in ([], ["--start", str(tmp_path)]):
        with pytest.raises(SystemExit):
            run_recipe("--verify", "finished", *start)
        assert "--verify: one part only with a --start" in capsys.readouterr().err


def test_a_verifier_of_another_kind_is_refused_at_once(run_recipe: Run) -> None:
    """Before any stage has taken a step."""
    few = f"{SMALL} --judged 0 --answers 0 --written 16".split()
    begun = run_recipe(*few, "--verify-passes", "0", out="a") / "model"
    of_before = {"token.weight": np.zeros((4, 4), np.float16)}
    np.savez_compressed(begun / VERIFIER, allow_pickle=False, **of_before)
    with pytest.raises(ModelError, match="damaged"):
        run_recipe(*few, "--start", str(begun), out="b")


def test_a_part_of_what_answers_taught_is_gone_on_with(run_recipe: Run) -> None:
    """The rest is what was there before that stage."""
    few = f"{SMALL} --judged 0 --verify-passes 0".split()
    begun = run_recipe(*few, "--written", "0", out="a") / "model"
    out = run_recipe(*few, "--written", "60", "--start", str(begun), out="b")
    came = torch.load(out / "answers.pt", weights_only=True)["body"]
    start = teacher(begun).body.state_dict()
    shipped = teacher(out / "model").body.state_dict()
    name = "embeddings.word_embeddings.weight"
    mixed = answers.SHARE * came[name] + (1 - answers.SHARE) * start[name]
    far = [float((shipped[name] - one).norm()) for one in (mixed, start[name], came[name])]
    assert far[0] < min(far[1:]) / 4


def test_a_share_without_a_start_is_refused(
    run_recipe: Run, capsys: pytest.CaptureFixture[str]
) -> None:
    """There would be nothing to mix with."""
    with pytest.raises(SystemExit):
        run_recipe("--share", "0.5")
    assert "--share" in capsys.readouterr().err
