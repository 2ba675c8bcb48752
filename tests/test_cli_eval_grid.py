"""`hoidap eval --grid`: indexes of several splittings, the fake encoder, a table and a page."""

import json
from pathlib import Path
from typing import Any

import pytest

from index.build import build
from qa.cli import main
from qa.commands import eval_grid as command
from qa.judge import Judge
from qa.judge_file import JUDGE, write_judge
from tests.fakes import FakeEncoder, document
from tests.ports import written_ports
from tests.translators import no_translator

PLACES = ["Hải Phòng", "Đà Nẵng", "Cần Thơ", "Nha Trang"]
TEXT = "Cảng {} mở năm {}. Cảng đón tàu từ khắp nơi. Nước ở cảng sâu và lặng quanh năm."


@pytest.fixture(autouse=True)
def encoders(monkeypatch: pytest.MonkeyPatch) -> list[FakeEncoder]:
    """The encoders that were loaded, a model by its name; no translator."""
    loaded: list[FakeEncoder] = []

    def load_encoder(name: str) -> FakeEncoder:
        loaded.append(FakeEncoder(identity=f"{name}@0000000000000000"))
        return loaded[-1]

    monkeypatch.setattr(command, "load_encoder", load_encoder)
    monkeypatch.setattr("index.disk.generation.load_translator", no_translator)
    return loaded


@pytest.fixture
def asked(tmp_path: Path) -> list[str]:
    """Four questions, each on a document of its own."""
    return written_ports(
        tmp_path, {name: TEXT.format(name, 1870 + n) for n, name in enumerate(PLACES)}
    )


def cells(capsys: pytest.CaptureFixture[str], *arguments: str) -> list[Any]:
    """The configurations in the JSON that is printed."""
    assert main([*arguments, "--json", "-"]) == 0
    found: list[Any] = json.loads(capsys.readouterr().out)["grid"]
    return found


def test_a_table_a_page_and_json(
    asked: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A row each; the page names the test set and every value."""
    html, out = tmp_path / "grid.html", tmp_path / "grid.json"
    grid = ["--grid", "passage-tokens=10,180", "--grid", "leg=fused,lexical"]
    assert main([*asked, *grid, "--html", str(html), "--json", str(out)]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "4 questions, 4 documents, 4 configurations"
    assert [line.split()[:3] for line in lines[3:]] == [
        ["1", "10", "fused"], ["2", "10", "lexical"],
        ["3", "180", "fused"], ["4", "180", "lexical"],
    ]  # fmt: skip
    assert len(json.loads(out.read_text())["grid"]) == 4
    page = html.read_text()
    assert "questions.jsonl" in page
    assert "<td>180</td><td>lexical</td>" in page


def test_a_cell_is_what_the_evaluation_of_it_alone_gives(
    asked: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """To the last value: a grid only saves the typing."""
    monkeypatch.setattr("qa.commands.evaluate.load_encoder", lambda _: FakeEncoder())
    assert main([*asked, "--json", "-", "--k", "5", "--perturb", "unmarked"]) == 0
    alone = json.loads(capsys.readouterr().out)
    found = cells(capsys, *asked, "--grid", "k=10,5", "--perturb", "unmarked")[1]
    for name in ("overall", "by", "intervals", "judge", "each"):
        assert found[name] == alone[name]


def test_the_weight_reaches_the_ranking(
    asked: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    """All on words is the lexical leg, all on meaning the dense one."""
    found = cells(capsys, *asked, "--grid", "dense=0,1")
    words, meaning = cells(capsys, *asked, "--grid", "leg=lexical,dense")
    for ours, leg in zip(found, (words, meaning), strict=True):
        assert [o["top"] for o in ours["each"]] == [o["top"] for o in leg["each"]]
        assert ours["overall"]["nDCG@10"] == leg["overall"]["nDCG@10"]


def test_nothing_is_encoded_twice(
    asked: list[str], encoders: list[FakeEncoder], capsys: pytest.CaptureFixture[str]
) -> None:
    """A sentence that two splittings have, a passage that stays whole, one index for two depths."""
    cells(capsys, *asked, "--grid", "passage-tokens=12,24,180", "--grid", "k=3,10")
    [encoder] = encoders
    assert len(encoder.encoded) == len(set(encoder.encoded))


def test_each_model_has_an_encoder_of_its_own(
    asked: list[str], encoders: list[FakeEncoder], capsys: pytest.CaptureFixture[str]
) -> None:
    """Loaded once each, in whatever order the settings stand."""
    found = cells(capsys, *asked, "--grid", "k=3,10", "--grid", "model=a,b")
    assert [encoder.identity[0] for encoder in encoders] == ["a", "b"]
    assert [one["configuration"]["model"] for one in found] == ["a", "b", "a", "b"]


def test_an_index_lends_its_documents_and_judge_and_stays_as_it_was(
    asked: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The grid's own indexes lie elsewhere."""
    index = tmp_path / "index"
    documents = [document(name, TEXT.format(name, 1870 + n)) for n, name in enumerate(PLACES)]
    build(documents, index, FakeEncoder())
    write_judge(index / JUDGE, Judge(threshold=1.0), "bundled@0000000000000000", {})
    before = sorted(str(path) for path in index.rglob("*"))
    found = cells(capsys, *asked[:2], "--index", str(index), "--grid", "passage-tokens=10,180")
    assert [one["overall"]["false_refusals"] for one in found] == [1.0, 1.0]
    assert [one["documents"] for one in found] == [4, 4]
    assert sorted(str(path) for path in index.rglob("*")) == before


@pytest.mark.parametrize(
    "arguments",
    [["--fail-under", "nDCG@10=.9"], ["--gate", "R@1"], ["--against", "x"], ["--perturb", "all"],
     ["--grid", "beauty=1"], ["--html", "no/such/folder/grid.html"]],
)  # fmt: skip
def test_what_does_not_go_with_a_grid_is_refused_before_anything_is_loaded(
    asked: list[str], arguments: list[str], encoders: list[FakeEncoder],
    capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    """Exit code 2, and a sentence."""
    assert main([*asked, "--grid", "k=5,10", *arguments]) == 2
    assert capsys.readouterr().err.startswith("hoidap: ")
    assert not encoders
