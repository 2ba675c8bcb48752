"""Which documents `hoidap eval` asks, and that no measurement changes an index that is served."""

import json
from pathlib import Path

import pytest

from corpus.questions import read_corpus
from corpus.read import read_documents
from index.build import build
from index.building.ledger import Ledger
from index.store import read_current_contents
from qa.cli import main
from qa.commands import calibrate, evaluate
from tests.fakes import FakeEncoder, document
from tests.made_sets import TEXTS, ours, squad
from tests.translators import no_translator


@pytest.fixture(autouse=True)
def _no_model(monkeypatch: pytest.MonkeyPatch) -> None:
    """The fake encoder, no translator, no settings."""
    for module in (calibrate, evaluate):
        monkeypatch.setattr(module, "load_encoder", lambda _: FakeEncoder())
    monkeypatch.setattr("index.disk.generation.load_translator", no_translator)
    for name in ("HOIDAP_INDEX", "HOIDAP_MODEL"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def index(tmp_path: Path) -> Path:
    """An index of one document, as a site may serve it."""
    build([document("port", TEXTS["vi"])], tmp_path / "index", FakeEncoder())
    return tmp_path / "index"


def test_questions_of_ones_own_are_asked_of_the_index_that_is_set(
    tmp_path: Path, index: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """By HOIDAP_INDEX, as all commands read it; sets that bring documents are asked of those."""
    monkeypatch.setenv("HOIDAP_INDEX", str(index))
    questions, _ = ours(tmp_path)
    assert main(["eval", str(questions), "--json", "-"]) == 0
    shown = json.loads(capsys.readouterr().out)
    assert (shown["documents"], shown["overall"]["R@1"]) == (1, 1.0)
    assert main(["eval", "check", str(questions)]) == 0
    assert "2 questions, 1 document: no fault" in capsys.readouterr().out
    assert main(["eval", str(squad(tmp_path, "en")), "--json", "-"]) == 0
    assert json.loads(capsys.readouterr().out)["documents"] == 2


def test_a_label_that_does_not_fit_says_where_it_was_looked_for(
    tmp_path: Path, index: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """With its line, and how other documents are named; the bundled ones are never asked unsaid."""
    questions, corpus = ours(tmp_path, answers=["1888"], spans=[])
    for named, place in (
        ([], "the bundled articles"),
        (["--index", str(index)], str(index)),
        (["--corpus", str(corpus)], str(corpus)),
    ):
        assert main(["eval", str(questions), *named]) == 2
        said = capsys.readouterr().err
        assert "line 1: question '1': " in said
        assert f"Looked for in {place}; other documents: --index DIR" in said
        assert ("asked of the bundled articles" in said) is (not named)


@pytest.mark.parametrize("command", ["eval", "calibrate"])
def test_labels_are_checked_before_a_model_is_loaded(
    tmp_path: Path, index: Path, command: str, monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    """The documents of an index are read without one."""
    for module in (calibrate, evaluate):
        monkeypatch.setattr(module, "load_encoder", lambda _: pytest.fail("loaded"))
    questions, _ = ours(tmp_path, answers=["1888"], spans=[])
    assert main([command, str(questions), "--index", str(index)]) == 2
    assert "no answer of it stands in the document 'port'" in capsys.readouterr().err


def test_a_check_needs_no_model(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Of whichever model the index is: nothing is searched."""
    other = FakeEncoder(identity="other@1111111111111111")
    build([document("port", TEXTS["vi"])], tmp_path / "other", other)
    questions, _ = ours(tmp_path)
    assert main(["eval", "check", str(questions), "--index", str(tmp_path / "other")]) == 0
    assert "no fault" in capsys.readouterr().out


def test_a_set_of_another_corpus_is_told_where_it_was_looked_for(
    tmp_path: Path, index: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """As for a set of one's own: the question, the index, and how others are named."""
    folder = tmp_path / "beir"
    (folder / "qrels").mkdir(parents=True)
    (folder / "queries.jsonl").write_text('{"_id": "a", "text": "Where?"}\n')
    (folder / "corpus.jsonl").write_text('{"_id": "d7", "text": "Here."}\n')
    (folder / "qrels" / "test.tsv").write_text("a\td7\t1\n")
    assert main(["eval", str(folder), "--index", str(index)]) == 2
    said = capsys.readouterr().err
    assert f"{folder}: question 'a': there is no document 'd7', which answers it" in said
    assert f"Looked for in {index}; other documents: --index DIR or --corpus CORPUS" in said
    assert "Accepted" not in said


def test_drafts_left_out_are_reviewed_with_the_index_they_are_asked_of(
    tmp_path: Path, index: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Else their answers would be looked for in the bundled articles."""
    questions, _ = ours(tmp_path)
    draft = {"id": "d", "question": "Cảng?", "language": "vi", "answers": [], "kind": "heading"}
    with questions.open("a") as file:
        file.write(json.dumps({**draft, "draft": True}) + "\n")
    assert main(["eval", "check", str(questions), "--index", str(index)]) == 0
    said = capsys.readouterr().err
    assert f"1 draft left out: accept or drop them with hoidap eval review {questions}" in said
    assert said.endswith(f" --index {index}\n")


@pytest.mark.parametrize("command", ["eval", "calibrate"])
def test_a_corpus_is_never_built_in_place_of_other_documents(
    tmp_path: Path, index: Path, command: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """The site that is served from there would answer from a test corpus."""
    questions, corpus = ours(tmp_path)
    documents = [document("port", TEXTS["vi"]), document("fees", "5")]
    build(documents, index, FakeEncoder(), named=("/srv/docs",))
    before, _ = read_current_contents(index)
    assert main([command, str(questions), "--corpus", str(corpus), "--index", str(index)]) == 2
    assert f"--index is '{index}'" in capsys.readouterr().err
    assert read_current_contents(index)[0] == before


def test_a_corpus_is_never_built_in_an_index_of_files(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Not even where its documents are named as those of the corpus are."""
    questions, corpus = ours(tmp_path)
    file, index, ledger = tmp_path / "port.md", tmp_path / "site", Ledger()
    file.write_text(TEXTS["vi"])
    build(read_documents([file], memory=ledger), index, FakeEncoder(), ledger=ledger)
    asked = ["eval", str(questions), "--corpus", str(corpus), "--index"]
    assert main([*asked, str(index)]) == 2
    assert list(read_current_contents(index)[1].documents) == ["port"]
    for _ in range(2):  # one that a measurement has kept is taken up again
        assert main([*asked, str(tmp_path / "kept")]) == 0


def test_an_index_that_a_measurement_has_kept_follows_its_corpus(tmp_path: Path) -> None:
    """A document that is gone or renamed since is no other document."""
    questions, corpus = ours(tmp_path)
    asked = ["eval", str(questions), "--corpus", str(corpus), "--index", str(tmp_path / "kept")]
    build([document("old", TEXTS["en"])], tmp_path / "kept", FakeEncoder())
    assert main(asked) == 0
    assert "old" not in read_current_contents(tmp_path / "kept")[1].documents


def test_an_index_of_the_same_documents_is_asked_without_the_corpus(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """It holds no others; that is what is said."""
    questions, corpus = ours(tmp_path)
    documents = read_corpus(corpus).documents
    build(documents, tmp_path / "site", FakeEncoder(), named=(str(corpus),))
    asked = ["eval", str(questions), "--index", str(tmp_path / "site")]
    assert main([*asked, "--corpus", str(corpus)]) == 2
    assert "no --corpus beside it" in capsys.readouterr().err
    assert main(asked) == 0
