"""`hoidap eval`: from files on the disk to figures, through a real index with the fake encoder."""

import dataclasses
import json
from pathlib import Path
from typing import Any

import pytest

from corpus.labels import QuestionSet
from qa.cli import main
from qa.evaluation.perturb import PERTURBATIONS
from tests.fakes import FakeEncoder
from tests.made_sets import ours, squad

RANKING = ["nDCG@10", "MRR@10", "R@1", "R@3", "R@10"]
SHOWN = ["answer@1", "sentence@1", "span_f1", "false_answers", "false_refusals"]
KEYS = ["leg", "overall", "by", "questions", "documents", "intervals", "judge", "each"]


@pytest.fixture(autouse=True)
def _no_model(encoders: list[FakeEncoder]) -> None:
    """What is loaded is fake."""


def printed(capsys: pytest.CaptureFixture[str], *arguments: object) -> Any:
    """The JSON that eval prints with `arguments`."""
    assert main(["eval", *map(str, arguments), "--json", "-"]) == 0
    return json.loads(capsys.readouterr().out)


def test_the_bundled_set_is_the_default(capsys: pytest.CaptureFixture[str]) -> None:
    """On the bundled articles, in a folder that does not outlive it."""
    shown = printed(capsys)
    assert list(shown) == KEYS
    assert list(shown["overall"]) == RANKING + SHOWN
    assert {"language=vi", "language=en", "kind=unanswerable"} <= set(shown["by"])
    assert shown["documents"] == 2
    for group in [shown["overall"], *shown["by"].values()]:
        assert all(0 <= value <= 1 for value in group.values())


@pytest.mark.parametrize(("asked", "searched"), [("vi", "en"), ("en", "vi"), ("vi", "vi")])
def test_a_set_in_one_language_on_documents_in_another(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], asked: str, searched: str
) -> None:
    """The same ids: the gold is the paragraph that lists the question in CORPUS."""
    shown = printed(capsys, squad(tmp_path, asked), "--corpus", squad(tmp_path, searched))
    assert list(shown["overall"]) == RANKING
    assert shown["overall"]["R@3"] == 1.0
    assert (shown["questions"], shown["documents"]) == (1, 2)


def test_a_set_that_brings_its_documents_needs_no_corpus(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A SQuAD file is both."""
    path = squad(tmp_path, "vi")
    assert printed(capsys, path) == printed(capsys, path, "--corpus", path)


def test_our_own_set_and_corpus(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Measured by passage, and as a user would be answered."""
    questions, corpus = ours(tmp_path)
    shown = printed(capsys, questions, "--corpus", corpus)
    assert list(shown["overall"]) == RANKING + SHOWN
    assert shown["overall"]["R@1"] == 1.0
    assert list(shown["by"]) == [
        "language=vi", "direction=vi-vi", "kind=plain", "kind=unanswerable", "length=1-5",
    ]  # fmt: skip
    assert shown["intervals"]["overall"] == {}  # one answerable question, one unanswerable
    assert [each["id"] for each in shown["each"]] == ["1", "2"]
    assert set(shown["judge"]) == {"aurc", "ece"}


def test_an_index_is_kept_and_taken_up_again(
    tmp_path: Path, encoders: list[FakeEncoder], capsys: pytest.CaptureFixture[str]
) -> None:
    """Unchanged passages are not encoded twice, and the figures are the same without CORPUS."""
    questions, corpus = ours(tmp_path)
    index = tmp_path / "index"
    first = printed(capsys, questions, "--corpus", corpus, "--index", index)
    again = printed(capsys, questions, "--corpus", corpus, "--index", index)
    alone = printed(capsys, questions, "--index", index)
    assert first == again == alone
    titled = [[text for text in encoder.encoded if text.startswith(("Cảng. ", "Sea. "))]
              for encoder in encoders]  # fmt: skip
    assert [len(passages) for passages in titled] == [2, 0, 0]


def test_a_squad_set_on_an_index_alone(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Its paragraphs say which document is the gold; what is searched is the index."""
    path, index = squad(tmp_path, "vi"), tmp_path / "index"
    built = printed(capsys, path, "--corpus", path, "--index", index)
    assert printed(capsys, path, "--index", index) == built


@pytest.mark.parametrize("leg", ["dense", "lexical"])
def test_one_leg_alone(tmp_path: Path, capsys: pytest.CaptureFixture[str], leg: str) -> None:
    """Ranking alone is measured."""
    questions, corpus = ours(tmp_path)
    assert list(printed(capsys, questions, "--corpus", corpus, "--leg", leg)["overall"]) == RANKING


def test_unmarked_and_deeper(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """--perturb and --k reach the measures."""
    questions, corpus = ours(tmp_path)
    shown = printed(capsys, questions, "--corpus", corpus, "--perturb", "unmarked", "--k", "5")
    assert list(shown) == [*KEYS, "clean", "perturbed"]
    assert list(shown["perturbed"]) == ["unmarked"]
    assert shown["perturbed"]["unmarked"]["overall"] == shown["overall"]
    assert shown["each"][0]["question"] == "Cang mo nam nao"
    assert list(shown["overall"])[:5] == ["nDCG@5", "MRR@5", "R@1", "R@3", "R@5"]
    assert shown["overall"]["R@1"] == 1.0


def test_the_table(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The counts, a row for all and one for each group, a dash where nothing applies."""
    questions, corpus = ours(tmp_path)
    out = tmp_path / "out.json"
    assert main(["eval", str(questions), "--corpus", str(corpus), "--json", str(out)]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "2 questions, 2 documents"
    assert lines[2].split() == ["n", *RANKING, *SHOWN]
    rows = {line.split()[0]: line.split()[1:] for line in lines[3:] if line}
    assert list(rows)[:6] == [
        "overall", "95", "to", "language=vi", "direction=vi-vi", "kind=plain",
    ]  # fmt: skip
    assert lines[-1].startswith("aurc ")
    assert (rows["overall"][0], rows["overall"][1]) == ("2", "1.000")
    assert rows["kind=unanswerable"][:2] == ["1", "-"]
    assert json.loads(out.read_text())["questions"] == 2


def silenced(questions: QuestionSet, perturb: str | None) -> QuestionSet:
    """The questions with no word left of them where they are perturbed."""
    asked = questions.questions if perturb is None else (
        dataclasses.replace(one, question="?!") for one in questions.questions
    )  # fmt: skip
    return dataclasses.replace(questions, questions=tuple(asked))


def test_the_table_of_a_perturbed_run_ends_in_the_drop(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A column more: against the same questions as they are typed."""
    monkeypatch.setattr("qa.commands.evaluate.typed", silenced)
    monkeypatch.setattr("qa.evaluation.evaluate.typed", silenced)
    questions, corpus = ours(tmp_path)
    assert main(["eval", str(questions), "--corpus", str(corpus), "--perturb", "nfd"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[2].split()[-1] == "drop"
    assert (lines[3].split()[0], lines[3].split()[-1]) == ("overall", "1.000")


def test_all_perturbations_have_a_table(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A row each, below the figures of the questions as they are typed."""
    questions, corpus = ours(tmp_path)
    out = tmp_path / "out.json"
    asked = ["eval", str(questions), "--corpus", str(corpus), "--perturb", "all"]
    assert main([*asked, "--json", str(out)]) == 0
    names = [line.split()[0] for line in capsys.readouterr().out.splitlines() if line]
    at = names.index("asked")
    assert names[at : at + 2 + len(PERTURBATIONS)] == ["asked", "as", *PERTURBATIONS]
    shown = json.loads(out.read_text())
    assert list(shown["perturbed"]) == list(PERTURBATIONS)
    assert shown["overall"] == shown["clean"]


def test_equal_inputs_give_equal_output(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """To the last character."""
    questions, corpus = ours(tmp_path)
    said = []
    for _ in range(2):
        assert main(["eval", str(questions), "--corpus", str(corpus)]) == 0
        said.append(capsys.readouterr().out)
    assert said[0] == said[1]


def test_a_report_with_its_files(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """HTML, and beside it JSON with times, CSV, run and qrels; the table as ever."""
    questions, corpus = ours(tmp_path)
    html = tmp_path / "report.html"
    assert main(["eval", str(questions), "--corpus", str(corpus), "--html", str(html)]) == 0
    assert capsys.readouterr().out.startswith("2 questions, 2 documents\n")
    assert "questions.jsonl" in html.read_text()
    told = json.loads((tmp_path / "report.json").read_text())
    assert list(told) == [*KEYS, "latency_ms"]
    assert set(told["latency_ms"]) == {"p50", "p95", "p99"}
    assert len((tmp_path / "report.csv").read_text("utf-8-sig").splitlines()) == 3
    assert (tmp_path / "report.qrels").read_text() == "1 0 the%20answer 1\n"
    assert (tmp_path / "report.run").read_text().startswith("1 Q0 the%20answer 1 ")


def test_a_report_that_cannot_be_written_is_refused_at_once(
    tmp_path: Path, encoders: list[FakeEncoder], capsys: pytest.CaptureFixture[str]
) -> None:
    """Before anything is loaded: also when only a file beside it could not."""
    (tmp_path / "report.csv").mkdir()
    for html in ("no/such/folder/report.html", str(tmp_path / "report.html")):
        assert main(["eval", "--html", html]) == 2
        assert "cannot be written" in capsys.readouterr().err
    assert not encoders
