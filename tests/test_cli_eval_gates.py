"""`hoidap eval` as a gate: exit codes for CI, and what is said with them."""

import json
from pathlib import Path

import pytest

from qa.cli import main
from qa.commands import evaluate as command
from qa.judge import Judge
from tests.fakes import FakeEncoder
from tests.ports import written_ports
from tests.translators import no_translator

PLACES = ["Hải Phòng", "Đà Nẵng", "Cần Thơ", "Nha Trang", "Quy Nhơn", "Vinh", "Huế", "Sa Pa"]


@pytest.fixture(autouse=True)
def _no_model(monkeypatch: pytest.MonkeyPatch) -> None:
    """The fake encoder, and no translator."""
    monkeypatch.setattr(command, "load_encoder", lambda _: FakeEncoder())
    monkeypatch.setattr("index.disk.generation.load_translator", no_translator)


@pytest.fixture
def asked(tmp_path: Path) -> list[str]:
    """Eight questions, each on a document of its own."""
    return written_ports(
        tmp_path, {name: f"Cảng {name} mở năm {1870 + n}." for n, name in enumerate(PLACES)}
    )


@pytest.fixture
def baseline(asked: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> str:
    """The JSON of a run."""
    path = tmp_path / "baseline.json"
    assert main([*asked, "--json", str(path)]) == 0
    capsys.readouterr()
    return str(path)


def test_an_unchanged_run_passes(
    asked: list[str], baseline: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """A table beside the usual one, with nothing better and nothing worse."""
    assert main([*asked, "--against", baseline]) == 0
    said = capsys.readouterr()
    row = next(line for line in said.out.splitlines() if line.startswith("nDCG@10"))
    assert row.split()[1:] == ["8", "1.000", "1.000", "+0.000", "1.0000", "0", "0"]
    assert said.err == ""


def test_what_is_not_compared_is_said(
    asked: list[str], baseline: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Else the questions that were worked on would be lost without a word."""
    told = json.loads(Path(baseline).read_text())
    told["each"][0]["id"] = "elsewhere"
    told["each"][1]["question"] = "Khác?"
    told["each"][2]["values"] = {"false_answers": 1.0}
    Path(baseline).write_text(json.dumps(told))
    assert main([*asked, "--against", baseline]) == 0
    said = capsys.readouterr()
    assert said.err == (
        "not compared with the baseline: 1 new, 1 gone, 1 worded otherwise, "
        "1 answerable in only one of the runs\n"
    )
    table = said.out.partition("against the baseline")[2]
    row = next(line for line in table.splitlines() if line.startswith("nDCG@10"))
    assert row.split()[1] == "5"


def ranks_worse(monkeypatch: pytest.MonkeyPatch) -> None:
    """The worst first, and nothing read again that could mend it."""
    monkeypatch.setattr("qa.ranking.rank.fused", lambda dense, lexical, *_: -dense - lexical)
    monkeypatch.setattr("qa.searching.candidates", lambda _: [])


def test_a_worse_run_fails(
    asked: list[str],
    baseline: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Exit code 1, the measure with p, and the questions that lost."""
    ranks_worse(monkeypatch)
    assert main([*asked, "--against", baseline]) == 1
    said = capsys.readouterr()
    assert said.err.startswith("hoidap: nDCG@10 went from 1.0000 to 0.")
    assert "worse by nDCG@10:\n  0  1.00 -> " in said.out


def test_a_measure_that_nobody_watches_does_not_fail(
    asked: list[str],
    baseline: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """The same run with another gate: R@10 still holds every document."""
    ranks_worse(monkeypatch)
    assert main([*asked, "--against", baseline, "--gate", "R@10"]) == 0
    assert capsys.readouterr().err == ""


def test_the_json_names_every_question_that_moved(
    asked: list[str], baseline: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Under "against", by measure; the rest is as without a baseline."""
    assert main([*asked, "--against", baseline, "--json", "-"]) == 0
    shown = json.loads(capsys.readouterr().out)
    against = shown.pop("against")
    assert against["R@1"] == {
        "before": 1.0, "now": 1.0, "questions": 8, "p": 1.0, "significant": None,
        "better": [], "worse": [],
    }  # fmt: skip
    assert against["nDCG@10"]["significant"] is False  # one of those that decide
    assert shown == json.loads(Path(baseline).read_text())


@pytest.mark.parametrize(("bound", "code"), [("nDCG@10=.9", 0), ("false_refusals=0", 1)])
def test_floors(
    asked: list[str], bound: str, code: int, monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    """Broken by a judge that refuses everything; the ranking does not care."""
    monkeypatch.setattr("qa.service.BUILT_IN", Judge(threshold=2.0))
    assert main([*asked, "--fail-under", bound]) == code
    assert ("false_refusals is 1.0000, over 0" in capsys.readouterr().err) is bool(code)


@pytest.mark.parametrize(
    "arguments",
    [["--fail-under", "beauty=.9"], ["--against", "no/such/file.json"],
     ["--fail-under", "false_answers=.1"], ["--against", "BASELINE", "--gate", "beauty"],
     ["--gate", "R@1"], ["--fail-under", "answer@1=.1", "--leg", "dense"],
     ["--against", "BASELINE", "--gate", "ndcg@10"], ["--against", "OTHER"],
     ["--against", "BASELINE", "--k", "5"]],
)  # fmt: skip
def test_a_gate_that_cannot_be_checked_is_an_error_before_anything_is_asked(
    asked: list[str],
    baseline: str,
    arguments: list[str],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Exit code 2: no unanswerable question, no such measure, no such file, another depth."""
    monkeypatch.setattr(command, "load_encoder", lambda _: pytest.fail("something was loaded"))
    other = Path(baseline).with_name("other.json")
    other.write_text('{"each": [{"id": "elsewhere", "values": {"R@1": 1}}]}')
    paths = {"BASELINE": baseline, "OTHER": str(other)}
    assert main([*asked, *(paths.get(word, word) for word in arguments)]) == 2
    said = capsys.readouterr().err
    assert said.startswith("hoidap: ")
    assert (str(other) in said) == ("OTHER" in arguments)
