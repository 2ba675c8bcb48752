"""What is kept of questions: only what it says, within its bounds, and all of it removable."""

import sqlite3
import threading
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qa.errors import KeptError
from qa.keeping import kept
from qa.keeping.kept import (
    Day,
    Verdict,
    Wanting,
    keep_question,
    keep_verdict,
    read_days,
    read_wanting,
    remove,
)
from qa.keeping.kept_file import file_of, files_beside, forget

BAD = Verdict("Cảng mở khi nào?", "vi", "cang", 11, 117, False, "outdated", digest="ab12")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Where nothing was kept yet."""
    return tmp_path / "kept.db"


@pytest.fixture
def today(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The time that every row gets, to be changed."""
    time = ["2026-03-01T10:00:00+00:00"]
    monkeypatch.setattr(kept, "_now", lambda: time[0])
    return time


def rows(file: Path, query: str) -> list[tuple[object, ...]]:
    """What a program that knows SQLite finds."""
    with closing(sqlite3.connect(file)) as opened:
        return opened.execute(query).fetchall()


def test_a_question_without_an_answer_is_kept_with_language_and_time(
    file: Path, today: list[str]
) -> None:
    """Nothing else; one that was answered is only counted."""
    keep_question(file, "Phở nấu ra sao?", "vi", found=False)
    keep_question(file, "Cảng mở khi nào?", "vi", found=True)
    assert rows(file, "SELECT * FROM unanswered") == [(1, "Phở nấu ra sao?", "vi", today[0])]
    assert b"C\xe1\xba\xa3ng" not in file.read_bytes()
    assert read_days(file) == (Day("2026-03-01", "vi", 2, 1),)


def test_a_verdict_is_kept_with_its_passage_and_reason(file: Path, today: list[str]) -> None:
    """A helpful one too, which wants nothing of anybody."""
    keep_verdict(file, BAD)
    keep_verdict(file, Verdict("When?", "en", "guide", 0, 9, True, ""))
    assert rows(file, "SELECT * FROM verdicts") == [
        (1, "Cảng mở khi nào?", "vi", today[0], "cang", 11, 117, 0, "outdated", "ab12"),
        (2, "When?", "en", today[0], "guide", 0, 9, 1, "", ""),
    ]
    assert read_wanting(file) == (Wanting("v1", "Cảng mở khi nào?", "vi", 1, today[0], "", BAD),)


def test_what_is_asked_most_comes_first_and_the_latest_verdict_counts(
    file: Path, today: list[str]
) -> None:
    """The same words in the other language are another question."""
    for question, language in (("A b?", "vi"), ("C?", "en"), ("C?", "vi"), ("C?", "en")):
        keep_question(file, question, language, found=False)
    keep_verdict(file, BAD)
    today[0] = "2026-03-02T10:00:00+00:00"
    later = Verdict(BAD.question, "vi", "guide", 1, 2, False, "")
    keep_verdict(file, later)
    assert [(w.id, w.question, w.language, w.times) for w in read_wanting(file)] == [
        ("u2", "C?", "en", 2), ("u1", "A b?", "vi", 1), ("u3", "C?", "vi", 1),
        ("v1", BAD.question, "vi", 2),
    ]  # fmt: skip
    assert read_wanting(file)[-1].verdict == later
    assert read_wanting(file)[-1].last == today[0]


def test_a_question_that_leans_on_another_is_kept_with_it(file: Path, today: list[str]) -> None:
    """In one text: after another question the same words ask something else."""
    for previous in ("Cảng mở khi nào?", "Chợ mở khi nào?", "", "Cảng mở khi nào?"):
        keep_question(file, "Còn giờ đóng?", "vi", False, previous)
    keep_verdict(file, replace(BAD, question="Còn giờ đóng?", previous="Cảng mở khi nào?"))
    assert rows(file, "SELECT * FROM unanswered WHERE id = 1") == [
        (1, "Cảng mở khi nào?\nCòn giờ đóng?", "vi", today[0])
    ]
    found = read_wanting(file)
    assert {one.question for one in found} == {"Còn giờ đóng?"}
    assert [(one.id, one.previous, one.times) for one in found] == [
        ("u1", "Cảng mở khi nào?", 2), ("u2", "Chợ mở khi nào?", 1), ("u3", "", 1),
        ("v1", "Cảng mở khi nào?", 1),
    ]  # fmt: skip
    for one in (found[0], found[3]):
        remove(file, one)
    assert [one.id for one in read_wanting(file)] == ["u2", "u3"]


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


def test_what_was_looked_at_is_removed_and_nothing_else(file: Path) -> None:
    """However often it was asked; a helpful verdict on the same question stays."""
    for question in ("A?", "B?", "A?"):
        keep_question(file, question, "vi", found=False)
    keep_verdict(file, BAD)
    keep_verdict(file, Verdict(BAD.question, "vi", "cang", 11, 117, True, ""))
    first, second, verdict = read_wanting(file)
    remove(file, first)
    remove(file, verdict)
    assert read_wanting(file) == (second,)
    assert len(rows(file, "SELECT * FROM verdicts")) == 1
    assert b"A?" not in file.read_bytes()  # overwritten, not merely unlinked


def test_days_are_told_apart_by_language(file: Path, today: list[str]) -> None:
    """In order, Vietnamese before English."""
    for language, found in (("en", True), ("vi", False), ("vi", True), ("vi", True)):
        keep_question(file, "A?", language, found)
    today[0] = "2026-02-28T23:59:59+00:00"
    keep_question(file, "A?", "en", found=False)
    assert read_days(file) == (
        Day("2026-02-28", "en", 1, 0), Day("2026-03-01", "vi", 3, 2), Day("2026-03-01", "en", 1, 1),
    )  # fmt: skip


def test_the_oldest_rows_go_when_there_are_too_many(
    file: Path, today: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of each kind on its own, and of the days."""
    monkeypatch.setattr(kept, "MOST", 3)
    monkeypatch.setattr(kept, "MOST_DAYS", 2)
    for number in range(5):
        today[0] = f"2026-03-0{number + 1}T00:00:00+00:00"
        keep_question(file, f"q{number}?", "vi", found=False)
        keep_verdict(file, Verdict(f"v{number}?", "vi", "d", 0, 1, False, ""))
    assert [wanting.question for wanting in read_wanting(file)] == [
        "q2?", "q3?", "q4?", "v2?", "v3?", "v4?",
    ]  # fmt: skip
    assert [day.day for day in read_days(file)] == ["2026-03-04", "2026-03-05"]


def test_rows_that_were_removed_do_not_count(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Others stay although many numbers were given before theirs."""
    monkeypatch.setattr(kept, "MOST", 4)
    for question in ("old?", "often?", "often?", "later?"):
        keep_question(file, question, "vi", found=False)
    (often,) = (wanting for wanting in read_wanting(file) if wanting.question == "often?")
    remove(file, often)
    for question in ("new 1?", "new 2?"):
        keep_question(file, question, "vi", found=False)
    assert [one.question for one in read_wanting(file)] == ["old?", "later?", "new 1?", "new 2?"]
    keep_question(file, "new 3?", "vi", found=False)
    assert next(one.question for one in read_wanting(file)) == "later?"


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


def test_a_file_of_before_there_were_digests_still_opens(file: Path, today: list[str]) -> None:
    """What is in it stays, without one; what comes after has one."""
    keep_verdict(file, BAD)
    with closing(sqlite3.connect(file)) as before, before:
        before.execute("ALTER TABLE verdicts DROP COLUMN digest")
    (old,) = read_wanting(file)
    assert old.verdict == replace(BAD, digest="")
    keep_verdict(file, BAD)
    assert [wanting.verdict for wanting in read_wanting(file)] == [BAD]


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


@settings(max_examples=40)
@given(st.text(st.characters(exclude_characters="\n"), min_size=1, max_size=200))
def test_any_text_comes_back_as_it_was_or_is_refused(
    tmp_path_factory: pytest.TempPathFactory, text: str
) -> None:
    """Quotes, NUL and emoji; half a surrogate is no text, and a question is one line."""
    file = tmp_path_factory.mktemp("kept") / "kept.db"
    try:
        keep_question(file, text, "vi", found=False)
    except KeptError:
        assert any("\ud800" <= ch <= "\udfff" for ch in text)
    else:
        assert [wanting.question for wanting in read_wanting(file)] == [text]
