"""`hoidap watch`: when it builds, when it waits, and that nothing ends it but its user."""

import os
from collections.abc import Callable, Sequence
from pathlib import Path
from types import SimpleNamespace

import pytest

from corpus.errors import HoidapError, NoDocumentsError
from corpus.read.look import look
from index.errors import BusyError
from index.store import open_current
from qa.cli import main
from qa.commands import watch
from qa.commands.watch import LOOKS_AFTER_FAILURE, Watch
from tests.fakes import FakeEncoder
from tests.translators import no_translator


class Builds:
    """Stands in for the build: keeps what it saw, and fails as it is told to."""

    def __init__(self) -> None:
        self.seen: list[list[str]] = []
        self.error: HoidapError | None = None

    def __call__(self, paths: Sequence[Path]) -> None:
        """One build."""
        self.seen.append(sorted(Path(path).name for path, _, _ in look(paths)))
        if self.error:
            raise self.error


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with one document."""
    (tmp_path / "notes").mkdir()
    (tmp_path / "notes" / "a.txt").write_text("Một.")
    return tmp_path / "notes"


def looks(watched: Watch, times: int) -> None:
    """Look so often."""
    for _ in range(times):
        watched.look()


def test_it_builds_once_until_something_changes(folder: Path) -> None:
    """At first, then after a file was added, changed, renamed, removed; never without a reason."""
    builds = Builds()
    watched = Watch([folder], builds)
    looks(watched, 5)
    assert builds.seen == [["a.txt"]]
    (folder / "b.md").write_text("Hai.")
    looks(watched, 5)
    (folder / "b.md").write_text("Hai hai.")
    looks(watched, 5)
    (folder / "b.md").rename(folder / "c.md")
    looks(watched, 5)
    (folder / "c.md").unlink()
    looks(watched, 5)
    assert builds.seen[1:] == [["a.txt", "b.md"], ["a.txt", "b.md"], ["a.txt", "c.md"], ["a.txt"]]


def test_a_file_that_is_being_written_is_waited_for(folder: Path) -> None:
    """As long as it grows from one look to the next."""
    builds = Builds()
    watched = Watch([folder], builds)
    looks(watched, 2)
    for length in range(1, 20):
        (folder / "long.txt").write_text("x" * length)
        watched.look()
    assert len(builds.seen) == 1
    watched.look()
    assert builds.seen[1:] == [["a.txt", "long.txt"]]


def test_a_change_during_a_build_is_built_next(folder: Path) -> None:
    """What the build may have missed is not forgotten."""
    builds = Builds()

    def changing(paths: Sequence[Path]) -> None:
        if not builds.seen:
            (folder / "late.txt").write_text("Muộn.")
        builds(paths)

    watched = Watch([folder], changing)
    looks(watched, 10)
    assert len(builds.seen) == 2


def test_files_that_are_not_documents_are_not_watched(folder: Path) -> None:
    """Hidden ones, and kinds that cannot be read; a file that was named itself is."""
    builds = Builds()
    listed = folder.parent / "corpus.jsonl"
    listed.write_text("{}")
    watched = Watch([folder, listed], builds)
    looks(watched, 2)
    (folder / ".a.txt.swp").write_text("x")
    (folder / "photo.png").write_text("x")
    looks(watched, 3)
    assert len(builds.seen) == 1
    listed.write_text("{ }")
    looks(watched, 3)
    assert len(builds.seen) == 2


def test_an_index_that_is_busy_is_tried_again(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """After a while, without a word for each time, and at once when a file changes."""
    builds = Builds()
    builds.error = BusyError(folder)
    watched = Watch([folder], builds)
    looks(watched, 2 + LOOKS_AFTER_FAILURE)
    assert len(builds.seen) == 1
    looks(watched, 1 + LOOKS_AFTER_FAILURE)
    assert len(builds.seen) == 2
    assert capsys.readouterr().err.count("another build is writing") == 1
    builds.error = None
    (folder / "b.md").write_text("Hai.")
    looks(watched, 10)
    assert len(builds.seen) == 3


def test_documents_that_cannot_be_built_wait_for_a_change(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The same files would give the same error; it is said once."""
    builds = Builds()
    builds.error = NoDocumentsError(folder, ".md")
    watched = Watch([folder], builds)
    looks(watched, 50)
    assert len(builds.seen) == 1
    assert capsys.readouterr().err.count("no document was found") == 1
    builds.error = None
    (folder / "b.md").write_text("Hai.")
    looks(watched, 2)
    assert len(builds.seen) == 2


def test_a_folder_that_is_away_for_a_while_is_waited_for(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A network drive, or one that is moved and comes back: the index is not emptied."""
    builds = Builds()
    watched = Watch([folder], builds)
    looks(watched, 3)
    folder.rename(folder.with_name("away"))
    looks(watched, 30)
    assert len(builds.seen) == 1
    assert capsys.readouterr().err.count("there is no file or folder") == 1
    folder.with_name("away").rename(folder)
    (folder / "b.txt").write_text("Hai.")
    looks(watched, 3)
    assert len(builds.seen) == 2


def test_the_command_builds_and_goes_on_until_interrupted(
    folder: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """The model is loaded once; Ctrl-C ends it as it ends every command."""
    loaded: list[str] = []

    def load(name: str) -> FakeEncoder:
        loaded.append(name)
        return FakeEncoder()

    steps: list[Callable[[], object]] = [
        lambda: None,
        lambda: None,
        lambda: (folder / "b.txt").write_text("Hai."),
        lambda: os.utime(folder / "a.txt", (5, 5)),
        lambda: None,
    ]

    def sleep(seconds: float) -> None:
        if not steps:
            raise KeyboardInterrupt
        steps.pop(0)()

    monkeypatch.setattr("index.generation.load_translator", no_translator)
    monkeypatch.setattr(watch, "load_encoder", load)
    monkeypatch.setattr(watch, "time", SimpleNamespace(sleep=sleep))
    index = tmp_path / "index"
    assert main(["watch", str(folder), "--model", "m", "--index", str(index)]) == 130
    assert list(open_current(index).documents) == ["a", "b"]
    assert loaded == ["m"]
    said = capsys.readouterr()
    assert "1 new, 0 changed, 0 gone" in said.out
    assert "Ctrl-C" in said.err


@pytest.mark.parametrize("arguments", [[], ["missing"]])
def test_a_watch_of_nothing_is_refused(
    arguments: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A typing mistake is not waited for."""
    assert main(["watch", *arguments, "--index", str(tmp_path / "index")]) == 2
    assert "Traceback" not in capsys.readouterr().err
