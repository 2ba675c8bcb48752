"""`hoidap calibrate`: from labelled questions to a judge that the service uses."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from index.build import build
from qa.cli import main
from qa.commands import calibrate, evaluate
from qa.evaluation.calibrate import LEAST
from qa.judge import BUILT_IN
from qa.judge_file import JUDGE, read_judge
from qa.opening import open_service
from qa.service import QAService
from tests.fakes import FakeEncoder, document
from tests.made_sets import squad
from tests.translators import no_translator

IDENTITY = FakeEncoder().identity
COUNT = LEAST + 5
CORPUS = [
    document(f"d{n}", f"Thị trấn số{n} có chợ{n} họp buổi sáng{n}.\n\nChợ{n} bán cá{n} tươi.")
    for n in range(COUNT)
]


@pytest.fixture(autouse=True)
def _fakes(monkeypatch: pytest.MonkeyPatch) -> None:
    """No model, no translator, no settings."""
    for module in (calibrate, evaluate):
        monkeypatch.setattr(module, "load_encoder", lambda _: FakeEncoder())
    monkeypatch.setattr("qa.opening.load_encoder", lambda _: FakeEncoder())
    monkeypatch.setattr("index.disk.generation.load_translator", no_translator)
    for name in ("HOIDAP_INDEX", "HOIDAP_MODEL"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def index(tmp_path: Path) -> Path:
    """An index of the corpus."""
    build(CORPUS, tmp_path / "index", FakeEncoder())
    return tmp_path / "index"


def questions(folder: Path, answerable: int = COUNT, unanswerable: int = COUNT) -> str:
    """A file of as many questions of each kind."""
    rows = [
        {"id": f"a{n}", "question": f"Chợ{n} bán cá{n} gì?", "language": "vi",
         "answers": [f"bán cá{n}"], "document": f"d{n}", "kind": "plain"}
        for n in range(answerable)
    ] + [
        {"id": f"u{n}", "question": f"Vì sao sao{n} trời{n} lại sáng?", "language": "vi",
         "answers": [], "kind": "unanswerable"}
        for n in range(unanswerable)
    ]  # fmt: skip
    path = folder / "questions.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return str(path)


def test_a_judge_is_written_beside_the_index_and_used(
    tmp_path: Path, index: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Its figures are printed and kept; the service that is opened there answers by it."""
    assert main(["calibrate", questions(tmp_path), "--index", str(index)]) == 0
    said = capsys.readouterr().out
    assert said.startswith(f"{index / JUDGE}: threshold 0.")
    judge = read_judge(index, IDENTITY)
    assert judge != BUILT_IN
    figures = json.loads((index / JUDGE).read_text())["figures"]
    assert f"false_refusals {figures['false_refusals']:.4f}" in said
    assert figures["false_answers"] <= 0.05
    assert figures["surer"] > 0.9
    service = open_service(index)
    assert service.explained("Chợ1 bán gì?").threshold == judge.threshold
    asked = service.evidence("Chợ1 bán cá1 gì?")
    assert asked is not None
    assert service.ask("Chợ1 bán cá1 gì?").confidence == judge.confidence(asked[1])
    assert service.over(service.store).explained("Chợ1?").threshold == judge.threshold


def test_the_evaluation_judges_by_it_too(
    tmp_path: Path, index: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The figures of an index are those of its service."""
    path = questions(tmp_path)
    assert main(["calibrate", path, "--index", str(index)]) == 0
    capsys.readouterr()
    assert main(["eval", path, "--index", str(index), "--json", "-"]) == 0
    shown = json.loads(capsys.readouterr().out)["overall"]
    assert shown["false_answers"] <= 0.05
    (index / JUDGE).write_text("{}")
    assert main(["eval", path, "--index", str(index)]) == 2
    assert JUDGE in capsys.readouterr().err


def test_the_passages_left_out_are_those_of_the_documents(index: Path) -> None:
    """Any other may be the best then; without any passage there is no evidence."""
    service = open_service(index)
    whole = service.evidence("Chợ3 bán cá3 gì?")
    assert whole is not None
    assert whole[0].passage.document_id == "d3"
    without = service.evidence("Chợ3 bán cá3 gì?", without=frozenset(["d3"]))
    assert without is not None
    assert without[0].passage.document_id != "d3"
    assert BUILT_IN.confidence(without[1]) < BUILT_IN.confidence(whole[1])
    everything = frozenset(service.documents)
    assert service.evidence("Chợ3 bán gì?", without=everything) is None


def test_without_a_document_those_that_hold_the_answer_are_left_out(
    tmp_path: Path, index: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The same ones as where they are named, so that the figures are the same, too."""
    left: list[frozenset[str]] = []
    asked = QAService.evidence

    def noted(service: QAService, question: str, **how: Any) -> object:
        left.append(how.get("without", frozenset()))
        return asked(service, question, **how)

    monkeypatch.setattr(QAService, "evidence", noted)
    path = Path(questions(tmp_path))
    figures = []
    for text in (path.read_text(), re.sub('"document": "d[0-9]+", ', "", path.read_text())):
        path.write_text(text)
        assert main(["calibrate", str(path), "--index", str(index)]) == 0
        figures.append(json.loads((index / JUDGE).read_text())["figures"])
    assert "left_out" in figures[0]
    assert figures[0] == figures[1]
    assert left[: len(left) // 2] == left[len(left) // 2 :]
    assert frozenset(["d7"]) in left


def test_out_names_another_file(tmp_path: Path, index: Path) -> None:
    """The index stays as it was."""
    out = tmp_path / "own.json"
    assert main(["calibrate", questions(tmp_path), "--index", str(index), "--out", str(out)]) == 0
    assert json.loads(out.read_text())["model"] == IDENTITY
    assert not (index / JUDGE).exists()


def test_the_index_of_the_settings_is_taken(
    tmp_path: Path, index: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As the other commands take it."""
    monkeypatch.setenv("HOIDAP_INDEX", str(index))
    assert main(["calibrate", questions(tmp_path)]) == 0
    assert (index / JUDGE).exists()


def test_a_set_with_documents_of_its_own_is_asked_of_those(
    tmp_path: Path, index: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """As `hoidap eval` asks it: not of the index that is set, which gets no judge of it."""
    monkeypatch.setenv("HOIDAP_INDEX", str(index))
    assert main(["calibrate", str(squad(tmp_path, "vi"))]) == 2
    assert "there is no place for the judge" in capsys.readouterr().err
    assert not (index / JUDGE).exists()


def test_a_damaged_judge_is_mended_by_making_it_again(
    tmp_path: Path, index: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """It is refused where it would be used, and the hint says how."""
    (index / JUDGE).write_text("{")
    assert main(["ask", "Chợ1 bán gì?", "--index", str(index)]) == 2
    assert "hoidap calibrate" in capsys.readouterr().err
    assert main(["calibrate", questions(tmp_path), "--index", str(index)]) == 0
    assert main(["ask", "Chợ1 bán cá1 gì?", "--index", str(index)]) == 0


@pytest.mark.parametrize(("answerable", "unanswerable"), [(LEAST - 1, COUNT), (COUNT, LEAST - 1)])
def test_too_few_questions_of_a_kind_are_refused(
    tmp_path: Path, index: Path, answerable: int, unanswerable: int,
    capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    """With both numbers, and nothing is written."""
    path = questions(tmp_path, answerable, unanswerable)
    assert main(["calibrate", path, "--index", str(index)]) == 2
    said = capsys.readouterr().err
    assert f"on top: {answerable}, unanswerable ones: {unanswerable};" in said
    assert f"at least {LEAST} of each" in said
    assert not (index / JUDGE).exists()


def test_without_a_place_to_write_nothing_is_asked(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Neither an index nor a file was named."""
    assert main(["calibrate", questions(tmp_path)]) == 2
    assert "--out" in capsys.readouterr().err


def test_a_label_that_does_not_fit_is_told_with_its_line(
    tmp_path: Path, index: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """As `hoidap eval` tells it, also where the documents are those of an index."""
    path = Path(questions(tmp_path))
    path.write_text(path.read_text().replace('"d1"', '"d1.md"'))
    assert main(["calibrate", str(path), "--index", str(index)]) == 2
    said = capsys.readouterr().err
    assert "questions.jsonl, line 2: question 'a1': there is no document 'd1.md'" in said
    assert f"Looked for in {index}" in said
    assert not (index / JUDGE).exists()
