"""The file of what is kept: one for each corpus, private, whole, and forgotten without a trace."""

import sqlite3
import threading
from contextlib import closing
from pathlib import Path

import pytest

from qa.errors import KeptError
from qa.keeping.kept import (
    keep_question,
    keep_verdict,
    read_days,
    read_wanting,
)
from qa.keeping.kept_file import file_of, files_beside, forget
from tests.made_kept import BAD


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Where nothing was kept yet."""
    return tmp_path / "kept.db"


@pytest.mark.parametrize("name", ["kept.db", "kept", "my.kept.sqlite"])
def test_each_corpus_has_a_file_of_its_own(tmp_path: Path, name: str) -> None:
    """Beside the one without a name; what SQLite puts there is none."""
    file = tmp_path / name
    assert (file_of(file, ""), files_beside(file), files_beside(file / "no")) == (file, (), ())
    others = tuple(file_of(file, corpus) for corpus in ("law", "tin-tức"))
    for one in (file, *others):
        keep_question(one, "A?", "vi", found=False)
    Path(f"{others[0]}-wal").touch()
    (tmp_path / f"other{file.suffix}").touch()
    assert files_beside(file) == others
    forget(file)
    assert [len(read_wanting(one)) for one in files_beside(file)] == [1, 1]


def test_forgetting_leaves_no_file(file: Path) -> None:
    """Neither the log beside it; and keeping goes on in a new one."""
    keep_question(file, "A?", "vi", found=False)
    forget(file)
    assert list(file.parent.iterdir()) == []
    forget(file)
    keep_question(file, "B?", "vi", found=False)
    assert [wanting.question for wanting in read_wanting(file)] == ["B?"]


def test_several_threads_lose_nothing(file: Path) -> None:
    """They wait for each other, also for the one that makes the file."""

    def ask(name: int) -> None:
        for number in range(25):
            keep_question(file, f"{name}-{number}?", "vi", found=bool(number % 2))

    threads = [threading.Thread(target=ask, args=(name,)) for name in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    [day] = read_days(file)
    assert (day.asked, day.found) == (100, 48)
    assert len(read_wanting(file)) == 52


def test_two_that_begin_a_file_at_once_both_keep(tmp_path: Path) -> None:
    """SQLite does not wait by itself when two begin its log; of 100 pairs some ten met so."""
    together = threading.Barrier(2)

    def ask(file: Path, name: str) -> None:
        together.wait()
        keep_question(file, name, "vi", found=False)

    for number in range(100):
        file = tmp_path / f"{number}.db"
        pair = [threading.Thread(target=ask, args=(file, name)) for name in ("A?", "B?")]
        for thread in pair:
            thread.start()
        for thread in pair:
            thread.join()
        assert {wanting.question for wanting in read_wanting(file)} == {"A?", "B?"}


def test_another_file_is_never_forgotten(file: Path) -> None:
    """A test set of months, or another program's database; one that is empty may go."""
    file.write_text("not a database, but as long as its header " * 9)
    with pytest.raises(KeptError, match=file.name) as refused:
        forget(file)
    assert refused.value.hint.endswith("remove another one yourself.")
    assert file.read_text().startswith("not a database")
    file.unlink()
    with closing(sqlite3.connect(file)) as other, other:
        other.execute("CREATE TABLE labels (a)")
    with pytest.raises(KeptError, match=file.name):
        forget(file)
    with closing(sqlite3.connect(file)) as other:
        assert other.execute("SELECT * FROM labels").fetchall() == []
    file.write_bytes(b"")
    forget(file)
    assert not file.exists()


@pytest.mark.parametrize(
    "data",
    [b"SQLite format 3\0", b"SQLite format 3\0" + b"\xff" * 4096, b"SQLite format 3\0" * 99,
     b"\0" * 20480, b"\0" * 4096 + b"A?"],
)  # fmt: skip
def test_a_damaged_file_is_refused_and_can_be_forgotten(file: Path, data: bytes) -> None:
    """By name; no row is ever made up."""
    file.write_bytes(data)
    for use in (read_days, read_wanting):
        with pytest.raises(KeptError, match=file.name):
            use(file)
    with pytest.raises(KeptError, match=file.name):
        keep_question(file, "A?", "vi", found=False)
    forget(file)
    assert not file.exists()


def test_another_version_and_another_database_are_refused(file: Path) -> None:
    """Untouched."""
    with closing(sqlite3.connect(file)) as other:
        other.execute("PRAGMA user_version = 99")
    before = file.read_bytes()
    with pytest.raises(KeptError, match="another version"):
        keep_verdict(file, BAD)
    assert len(file.read_bytes()) == len(before)


@pytest.mark.parametrize("use", [read_days, read_wanting])
def test_reading_makes_no_file(file: Path, use: object) -> None:
    """A name that was mistyped is told."""
    assert callable(use)
    with pytest.raises(KeptError, match="it is not there"):
        use(file)
    assert not file.exists()


def test_only_its_owner_can_read_it(file: Path) -> None:
    """Questions are nobody else's business."""
    keep_question(file, "A?", "vi", found=False)
    assert file.stat().st_mode & 0o077 == 0
