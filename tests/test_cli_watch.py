"""What `hoidap watch` looks at: when it builds, and when it waits."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from corpus.errors import HoidapError, NoDocumentsError
from corpus.read.look import look
from index.errors import BusyError
from qa.commands.watch import LOOKS_AFTER_FAILURE, Watch


class Builds:
    """Stands in for the build: keeps what it saw, and fails as it is told to."""

    def __init__(self) -> None:
        self.seen: list[list[str]] = []
        self.error: HoidapError | None = None
        self.unread = 0

    def __call__(self, paths: Sequence[Path]) -> int:
        """One build."""
        self.seen.append(sorted(Path(path).name for path, *_ in look(paths)))
        if self.error:
            raise self.error
        return self.unread


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

    def changing(paths: Sequence[Path]) -> int:
        if not builds.seen:
            (folder / "late.txt").write_text("Muộn.")
        return builds(paths)

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


def test_what_could_not_be_read_for_once_is_tried_again(folder: Path) -> None:
    """Less and less often, every few minutes in the end; nothing more once it was read."""
    builds = Builds()
    builds.unread = 1
    watched = Watch([folder], builds)
    looks(watched, 2)
    for rest in (10, 20, 40, 80, 160, 320, 320):
        before = len(builds.seen)
        looks(watched, rest)
        assert len(builds.seen) == before
        watched.look()
        assert len(builds.seen) == before + 1
    (folder / "b.md").write_text("Hai.")
    looks(watched, 2)
    builds.unread = 0
    looks(watched, 11)
    assert len(builds.seen) == 10
    looks(watched, 1000)
    assert len(builds.seen) == 10


def test_a_file_whose_permission_was_changed_is_built_again(folder: Path) -> None:
    """Nothing else of it has changed."""
    builds = Builds()
    watched = Watch([folder], builds)
    looks(watched, 3)
    (folder / "a.txt").chmod(0o600)
    looks(watched, 3)
    assert len(builds.seen) == 2


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
