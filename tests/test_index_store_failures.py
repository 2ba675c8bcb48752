"""Builds that are killed, or whose disk fails or fills, at any moment."""

import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from index.build import build
from index.store import open_current
from tests.doomed_builder import Doomed, corpus
from tests.fakes import FakeEncoder
from tests.translators import no_translator

OLD, NEW = 2, 5  # documents


@pytest.fixture(autouse=True)
def _untranslated(monkeypatch: pytest.MonkeyPatch) -> None:
    """No table of translations is needed here."""
    monkeypatch.setattr("index.disk.generation.load_translator", no_translator)


@pytest.fixture(scope="module")
def doomed() -> Iterator[Doomed]:
    """The program that builds and dies."""
    program = Doomed()
    yield program
    program.close()


@pytest.fixture
def directory(tmp_path: Path) -> Path:
    """An index of the old corpus, built twice so that there is a generation before it."""
    for _ in range(2):
        build(corpus(OLD), tmp_path / "index", FakeEncoder())
    return tmp_path / "index"


def served(directory: Path) -> int:
    """How many documents are served, each of them found by its own words."""
    store = open_current(directory, "fake@0000000000000000")
    assert list(store.documents.values()) == corpus(len(store.documents))
    for row in range(len(store)):
        found = store.nearest(FakeEncoder().encode_question(store.passage(row).text), 1)
        assert found[0].score > 0.8
    return len(store.documents)


def swept(directory: Path) -> bool:
    """Whether nothing lies about that a failed build has left."""
    return not [path for path in directory.iterdir() if path.suffix == ".tmp"]


def test_a_build_killed_at_any_step_leaves_the_old_or_the_new(
    directory: Path, doomed: Doomed
) -> None:
    """kill -9 at every opened, flushed, renamed and removed file; the next build succeeds."""
    step, state = 0, OLD
    outcomes: list[str] = []
    while "unharmed" not in outcomes[-1:]:
        step += 1
        wanted = NEW if state == OLD else OLD
        outcomes.append(doomed.build(directory, wanted, kill=step))
        found = served(directory)
        assert found in {state, wanted}, step
        if step % 8 == 0:  # in between, builds start from what several killed ones have left
            assert doomed.build(directory, found) == "done"
            assert swept(directory)
        state = found
    assert set(outcomes) == {"killed", "unharmed"}
    assert len(outcomes) > 40


def test_a_build_killed_at_random_moments_leaves_the_old_or_the_new(
    directory: Path, doomed: Doomed
) -> None:
    """Whatever thread is writing; each build starts from what the one before left."""
    chance = random.Random(7)
    state, killed = OLD, 0
    for _ in range(40):
        wanted = chance.choice([OLD, NEW, NEW + 1])
        outcome = doomed.build(directory, wanted, after=chance.uniform(0.001, 0.12))
        found = served(directory)
        assert found == wanted if outcome == "done" else found in {state, wanted}
        state, killed = found, killed + (outcome == "killed")
    assert killed >= 10
    assert doomed.build(directory, NEW) == "done"
    assert served(directory) == NEW
    assert swept(directory)


def test_a_first_build_that_is_killed_is_no_index(tmp_path: Path, doomed: Doomed) -> None:
    """Then there is nothing to serve, and the next build starts afresh."""
    for step in (1, 5, 9):
        assert doomed.build(tmp_path / str(step), NEW, kill=step) == "killed"
        assert doomed.build(tmp_path / str(step), NEW) == "done"
        assert served(tmp_path / str(step)) == NEW


def test_an_error_of_the_disk_at_any_step_leaves_the_old_or_the_new(
    directory: Path, doomed: Doomed
) -> None:
    """Reported as such, cleaned up, and never half an index; what may fail harmlessly does."""
    step, state = 0, OLD
    outcomes: list[str] = []
    while "unharmed" not in outcomes[-1:]:
        step += 1
        wanted = NEW if state == OLD else OLD
        outcomes.append(doomed.build(directory, wanted, fail=step))
        found = served(directory)
        assert found == wanted if outcomes[-1] != "write" else found in {state, wanted}, step
        state = found
    assert set(outcomes) == {"write", "done", "unharmed"}
    assert outcomes.count("write") > 20
    assert doomed.build(directory, NEW) == "done"
    assert swept(directory)


def test_a_full_disk_leaves_the_old_index_and_no_litter(directory: Path, doomed: Doomed) -> None:
    """Whichever file did not fit; with space again the same build succeeds."""
    sizes = [path.stat().st_size for path in directory.rglob("*") if path.is_file()]
    marks = sorted({0, 1, 100, *sizes, *(size - 1 for size in sizes if size)})
    outcomes = []
    for most in marks:
        before = sorted(path.name for path in directory.iterdir())
        outcomes.append(doomed.build(directory, NEW, most=most))
        assert outcomes[-1] in {"write", "done"}, (most, outcomes[-1])
        if outcomes[-1] == "write":
            assert served(directory) == OLD
            assert sorted(path.name for path in directory.iterdir()) == before
        else:
            build(corpus(OLD), directory, FakeEncoder())
    assert outcomes.count("write") > 5
    assert doomed.build(directory, NEW, most=2**40) == "done"
    assert served(directory) == NEW
