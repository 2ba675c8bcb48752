"""`hoidap eval --grid` over models of hub architectures, truly loaded, beside other settings."""

import json
from pathlib import Path

import pytest

from qa.cli import main
from tests.ports import written_ports
from tests.tiny_models import tiny_bert, tiny_xlm_roberta
from tests.translators import no_translator

TEXT = "Cảng {} mở năm {}. Cảng là cảng ở thành phố. Hải Phòng là thành phố cảng."
PLACES = ("Hải Phòng", "Đà Nẵng", "Cần Thơ")


def test_models_splittings_weights_and_depths_stand_in_one_table(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Sixteen configurations, each measured in full; equal ones give equal figures."""
    monkeypatch.setattr("index.disk.generation.load_translator", no_translator)
    models = [str(tiny_bert(tmp_path / "bert")), str(tiny_xlm_roberta(tmp_path / "xlm"))]
    asked = written_ports(
        tmp_path, {name: TEXT.format(name, 1870 + n) for n, name in enumerate(PLACES)}
    )
    html, out = tmp_path / "grid.html", tmp_path / "grid.json"
    settings = [f"model={','.join(models)}", "passage-tokens=12,30", "dense=.2,.8", "k=3,10"]
    grid = [part for setting in settings for part in ("--grid", setting)]
    assert main([*asked, *grid, "--html", str(html), "--json", str(out)]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "3 questions, 3 documents, 16 configurations"
    assert sum(str(tmp_path / "bert") in line for line in lines) == 8
    found = json.loads(out.read_text())["grid"]
    told = [tuple(one["configuration"].values()) for one in found]
    assert len(set(told)) == 16
    assert told[0] == (models[0], "12", ".2", "3")
    assert told[-1] == (models[1], "30", ".8", "10")
    for shallow, deep in zip(found[::2], found[1::2], strict=True):
        assert next(iter(shallow["overall"])) == "nDCG@3"
        assert next(iter(deep["overall"])) == "nDCG@10"
        assert shallow["overall"]["R@1"] == deep["overall"]["R@1"]
        assert shallow["overall"]["answer@1"] == deep["overall"]["answer@1"]
    page = html.read_text()
    assert page.count("<svg") == 2  # one chart, by ranking and by what is shown
    assert page.count("<tr") == 17
