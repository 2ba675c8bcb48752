"""What is kept of questions and verdicts: only what it says, within bounds, and removed singly."""

import sqlite3
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
from tests.made_kept import BAD


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


def test_a_file_of_before_there_were_digests_still_opens(file: Path, today: list[str]) -> None:
    """What is in it stays, without one; what comes after has one."""
    keep_verdict(file, BAD)
    with closing(sqlite3.connect(file)) as before, before:
        before.execute("ALTER TABLE verdicts DROP COLUMN digest")
    (old,) = read_wanting(file)
    assert old.verdict == replace(BAD, digest="")
    keep_verdict(file, BAD)
    assert [wanting.verdict for wanting in read_wanting(file)] == [BAD]


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
