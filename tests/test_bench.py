"""The benchmark: passages made up, figures that add up, a process of its own."""

import json
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.document import Document
from corpus.errors import HoidapError
from corpus.split import split
from qa.benchmark import bench as benching
from qa.benchmark.bench import Bench, bench, machine, percentile, times_ms
from qa.benchmark.fresh import FirstAnswer, first_answer, peak_bytes
from qa.benchmark.synthetic import TOKENS, synthetic_documents
from qa.cli import main
from qa.commands import bench as command
from qa.commands.bench import bench_table
from tests.fakes import FakeEncoder, document
from tests.translators import no_translator

DOCUMENTS = [
    document("sea", "Đồ Sơn có bãi biển dài. Cát Bà là hòn đảo lớn nhất. Biển ở đó rất xanh."),
    document("port", "The harbour opened in 1876. Ships come from Japan. It rains.", "en"),
]
FIRST = FirstAnswer(seconds=1.5, peak_bytes=300_000_000)


def made(passages: int, documents: list[Document] = DOCUMENTS) -> tuple[Document, ...]:
    """Documents made up with the fake encoder's tokens."""
    return synthetic_documents(documents, FakeEncoder().count_tokens, passages)


def test_passages_made_up_are_the_same_every_time() -> None:
    """Two runs measure the same; more passages begin with the same ones."""
    assert made(30) == made(30)
    assert made(30)[:10] == made(10)


@given(st.integers(1, 40))
def test_each_made_up_document_is_one_passage(passages: int) -> None:
    """Within the tokens that splitting leaves whole, ids apart."""
    documents = made(passages)
    count = FakeEncoder().count_tokens
    assert len({document.id for document in documents}) == passages
    assert all(len(split(document, count)) == 1 for document in documents)
    assert all(count(document.text) <= TOKENS for document in documents)


def test_passages_made_up_keep_to_one_language() -> None:
    """Languages take turns, and no sentence is of another's."""
    first, second, third = made(3)
    assert [first.language, second.language, third.language] == ["vi", "en", "vi"]
    assert "harbour" not in first.text
    assert "Đồ Sơn" not in second.text


def test_one_language_is_enough() -> None:
    """All are in that one."""
    assert {document.language for document in made(4, DOCUMENTS[1:])} == {"en"}


def test_a_sentence_over_the_budget_is_left_out() -> None:
    """It would be split, and there would be more passages than were asked for."""
    long = document("long", " ".join(["word"] * (TOKENS + 1)) + ". It rains.", "en")
    assert all("word" not in made_up.text for made_up in made(5, [long]))


def test_a_sentence_without_tokens_does_not_hang() -> None:
    """An encoder may know none of its signs."""
    assert len(synthetic_documents(DOCUMENTS, lambda text: 0, 2)) == 2


@pytest.mark.parametrize(
    ("percent", "value"), [(1, 1.0), (50, 50.0), (95, 95.0), (99, 99.0), (100, 100.0)]
)
def test_percentiles_of_a_hundred(percent: int, value: float) -> None:
    """The smallest value that so many do not exceed."""
    assert percentile([float(number) for number in range(100, 0, -1)], percent) == value


@given(st.lists(st.floats(0, 1e6), min_size=1), st.integers(1, 100))
def test_a_percentile_is_one_of_the_values(values: list[float], percent: int) -> None:
    """And at least that share of them does not exceed it."""
    found = percentile(values, percent)
    assert found in values
    assert sum(value <= found for value in values) * 100 >= percent * len(values)


def test_times_are_taken_one_a_question() -> None:
    """In milliseconds, in order."""
    asked: list[str] = []
    times = times_ms(asked.append, ["a", "b"])
    assert asked == ["a", "b"]
    assert len(times) == 2
    assert all(time >= 0 for time in times)


def test_the_machine_is_described() -> None:
    """What others need to compare figures."""
    described = machine()
    assert list(described) == ["cores", "processor", "system", "python"]
    assert isinstance(described["cores"], int)
    assert described["python"] == ".".join(map(str, sys.version_info[:3]))
    assert all(described.values())


@pytest.fixture
def measured(monkeypatch: pytest.MonkeyPatch) -> Bench:
    """Ten passages, few answers, no fresh process."""
    monkeypatch.setattr("index.disk.generation.load_translator", no_translator)
    monkeypatch.setattr(benching, "ANSWERS", 5)
    folders: list[Path] = []

    def fresh(folder: Path, question: str) -> FirstAnswer:
        assert (folder / "CURRENT").exists()
        assert question == "Biển ở đâu?"
        folders.append(folder)
        return FIRST

    found = bench(FakeEncoder(), DOCUMENTS, ["Biển ở đâu?", "When?"], 10, fresh=fresh)
    assert not folders[0].exists()
    return found


def test_every_figure_is_measured(measured: Bench) -> None:
    """As many passages as were asked for; percentiles rise; nothing is zero."""
    assert measured.passages == 10
    assert (measured.first_answer_seconds, measured.first_answer_peak_mb) == (1.5, 300.0)
    assert measured.answer_p50_ms <= measured.answer_p95_ms <= measured.answer_p99_ms
    shown = measured.as_json()
    assert all(isinstance(shown[name], int | float) and shown[name] for name in Bench.__slots__)


def test_the_json_has_every_figure_and_the_machine(measured: Bench) -> None:
    """It can be written as JSON, with three decimals."""
    shown = json.loads(json.dumps(measured.as_json()))
    assert list(shown) == [*Bench.__slots__, "machine"]
    assert shown["machine"] == machine()


def test_the_table_has_every_figure(measured: Bench) -> None:
    """The machine first, then a line each."""
    head, _, *rows = bench_table(measured).splitlines()
    assert f"Python {machine()['python']}" in head
    assert len(rows) == len(Bench.__slots__)


@pytest.mark.parametrize("form", [[], ["--json", "-"]])
def test_the_command(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], form: list[str]
) -> None:
    """A fresh process asks the same index with the same model; the bundled questions are asked."""
    started: list[list[str]] = []

    def first(arguments: list[str]) -> FirstAnswer:
        started.append(arguments)
        return FIRST

    monkeypatch.setattr("index.disk.generation.load_translator", no_translator)
    monkeypatch.setattr(command, "load_encoder", lambda model: FakeEncoder())
    monkeypatch.setattr(command, "first_answer", first)
    monkeypatch.setattr(benching, "ANSWERS", 5)
    assert main(["bench", "--passages", "12", "--model", "m", *form]) == 0
    (arguments,) = started
    assert (arguments[0], arguments[4:]) == ("ask", ["--model", "m", "--json"])
    said = capsys.readouterr().out
    if form:
        assert json.loads(said)["passages"] == 12
    else:
        assert "passages searched" in said


def test_a_fresh_process_is_measured() -> None:
    """Its first line, and its own memory: not that of the process which started it."""
    ballast = bytearray(300_000_000)
    ballast[::4096] = b"x" * len(ballast[::4096])
    found = first_answer(["--version"])
    assert 0 < found.seconds < 60
    assert 5_000_000 < found.peak_bytes < 200_000_000
    assert peak_bytes() > 300_000_000
    del ballast


@pytest.mark.parametrize("arguments", [["answer"], ["eval", "no/such/set.jsonl"]])
def test_a_fresh_process_that_fails_is_an_error(arguments: list[str]) -> None:
    """With what it said."""
    with pytest.raises(HoidapError, match="a fresh process failed"):
        first_answer(arguments)


def test_a_fresh_process_that_hangs_is_stopped() -> None:
    """Python alone takes longer to start than this."""
    with pytest.raises(HoidapError, match="a fresh process failed"):
        first_answer(["--version"], longest=0.001)
