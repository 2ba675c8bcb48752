"""`hoidap eval` writes over nothing that it reads: labels are hours of a person's work."""

import json
from pathlib import Path

import pytest

from qa.cli import main
from tests.fakes import FakeEncoder
from tests.made_sets import ours, squad


@pytest.fixture(autouse=True)
def _no_model(encoders: list[FakeEncoder]) -> None:
    """What is loaded is fake."""


def refused(capsys: pytest.CaptureFixture[str], path: Path, *arguments: object) -> None:
    """The command names `path`, which is as it was."""
    before = path.read_bytes()
    assert main([*map(str, arguments)]) == 2
    assert str(path) in capsys.readouterr().err
    assert path.read_bytes() == before


def test_a_report_is_never_written_over_the_test_set_or_the_corpus(
    tmp_path: Path, encoders: list[FakeEncoder], capsys: pytest.CaptureFixture[str]
) -> None:
    """The CSV or the JSON beside it would be, also through a link; nothing is loaded before."""
    table, article = tmp_path / "set.csv", squad(tmp_path, "vi")
    table.write_text("question,answer\nCảng mở năm nào?,1876\n")
    (tmp_path / "link.csv").symlink_to(table)
    refused(capsys, table, "eval", table, "--html", table.with_suffix(".html"))
    link = tmp_path / "link.html"
    assert main(["eval", str(table), "--html", str(link)]) == 2
    refused(capsys, article, "eval", article, "--html", article.with_suffix(".html"))
    refused(capsys, article, "eval", table, "--corpus", article, "--json", article)
    refused(capsys, table, "eval", table, "--json", table, "--grid", "k=1,2")
    refused(capsys, table, "calibrate", table, "--out", table)
    assert not encoders
    assert not link.exists()


@pytest.mark.parametrize("ending", ["json", "csv", "run", "qrels"])
def test_a_report_is_none_of_the_files_beside_it(
    tmp_path: Path, ending: str, encoders: list[FakeEncoder], capsys: pytest.CaptureFixture[str]
) -> None:
    """One would be written over the other."""
    questions, corpus = ours(tmp_path)
    html = tmp_path / f"report.{ending}"
    assert main(["eval", str(questions), "--corpus", str(corpus), "--html", str(html)]) == 2
    assert "another ending than .json, .csv, .run, .qrels" in capsys.readouterr().err
    assert not encoders


@pytest.mark.parametrize("target", [".", "..", "/", "no/such/report.html"])
def test_a_report_that_has_no_place_is_refused_at_once(
    tmp_path: Path, target: str, encoders: list[FakeEncoder], capsys: pytest.CaptureFixture[str]
) -> None:
    """A folder, or one that is not there; not as something that should not have happened."""
    questions, corpus = ours(tmp_path)
    assert main(["eval", str(questions), "--corpus", str(corpus), "--html", target]) == 2
    assert "cannot be written" in capsys.readouterr().err
    assert not encoders


def test_the_baseline_is_never_written_over(
    tmp_path: Path, encoders: list[FakeEncoder], capsys: pytest.CaptureFixture[str]
) -> None:
    """Neither by --json, nor by the JSON beside a report; one of another name is compared."""
    questions, corpus = ours(tmp_path)
    baseline = tmp_path / "baseline.json"
    asked = ["eval", questions, "--corpus", corpus]
    assert main([*map(str, asked), "--json", str(baseline)]) == 0
    against = [*asked, "--against", baseline]
    refused(capsys, baseline, *against, "--html", baseline.with_suffix(".html"))
    refused(capsys, baseline, *against, "--json", baseline)
    assert len(encoders) == 1
    report = tmp_path / "now.html"
    assert main([*map(str, against), "--html", str(report)]) == 0
    assert "R@1" in json.loads(report.with_suffix(".json").read_text())["against"]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("school.csv", "question,answer\nTrường có mấy lớp?,12\n"),
        ("school.csv", "id,question,language,kind\n1,Trường có mấy lớp?,vi,plain\n"),
        ("school.json", '{"pupils": 480}'),
        ("school.run", "1 Q0 d 1 2.5 other\n"),
        ("school.qrels", "1 0 d 1\n"),
    ],
)
def test_a_report_is_never_written_over_what_is_none(
    tmp_path: Path,
    name: str,
    text: str,
    encoders: list[FakeEncoder],
    capsys: pytest.CaptureFixture[str],
) -> None:
    """A table of one's own that has the name of the report is no part of it."""
    questions, corpus = ours(tmp_path)
    own = tmp_path / name
    own.write_text(text)
    html = tmp_path / "school.html"
    assert main(["eval", str(questions), "--corpus", str(corpus), "--html", str(html)]) == 2
    assert f"no {name} lies that it would write over" in capsys.readouterr().err
    assert (own.read_text(), html.exists(), encoders) == (text, False, [])


def test_a_report_takes_the_place_of_the_one_before(tmp_path: Path) -> None:
    """With all that stands beside it, also of an earlier version, and what is empty."""
    questions, corpus = ours(tmp_path)
    html = tmp_path / "report.html"
    asked = ["eval", str(questions), "--corpus", str(corpus), "--html", str(html)]
    html.with_suffix(".csv").touch()
    assert main(asked) == 0
    table = html.with_suffix(".csv")
    written = table.read_bytes()
    table.write_text("id,question,language,direction,kind,document,rank,found,nDCG@10\n")
    assert main([*asked, "--k", "10"]) == 0
    assert table.read_bytes() == written
