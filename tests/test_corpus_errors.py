"""Errors: one root, a code for each, names that cannot harm a terminal."""

import re
from pathlib import Path

import pytest

from corpus import errors
from corpus.errors import (
    BadQuestionsError,
    CorpusError,
    FetchError,
    HoidapError,
    NoDocumentsError,
    NoTextError,
    RefusedFileError,
    TooLargeError,
    UnknownFormatError,
    UnknownPathError,
    UnreadableError,
    UnreadPagesError,
    shown,
)

EXAMPLES = [
    UnknownPathError("x.md"),
    UnknownFormatError("x.exe", ".md, .txt"),
    UnreadableError("x.md", "permission denied"),
    TooLargeError("x.md", 20_000_000),
    FetchError("https://x.vn/", "the server answered 404"),
    NoTextError("x.md", "it is empty"),
    RefusedFileError("x.pdf", "its parser took more than 30 s"),
    UnreadPagesError("x.pdf", 3, 4),
    NoDocumentsError("x", ".md, .txt"),
    BadQuestionsError("x.jsonl", 3, "id is missing"),
]


def test_every_error_of_the_room_is_tested_here() -> None:
    """A new leaf must be added to the examples."""
    leaves = {
        value
        for value in vars(errors).values()
        if isinstance(value, type) and issubclass(value, CorpusError) and value is not CorpusError
    }
    assert leaves == {type(example) for example in EXAMPLES}


@pytest.mark.parametrize("error", EXAMPLES, ids=lambda error: error.code)
def test_each_error_has_message_hint_code_and_data(error: HoidapError) -> None:
    """What a user reads and what a translation needs."""
    assert isinstance(error, CorpusError)
    assert str(error) == error.message
    assert error.message
    assert error.hint.endswith(".")
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", error.code)
    assert "path" in error.data
    assert all(str(value) in error.message + error.hint for value in list(error.data.values())[:1])


def test_codes_differ_and_stand_in_the_drawn_tree() -> None:
    """One code a class; the tree at the top of the file names class and code."""
    codes = [error.code for error in EXAMPLES]
    assert len(set(codes)) == len(codes)
    for error in EXAMPLES:
        assert re.search(rf"{type(error).__name__} +{error.code} ", errors.__doc__ or "")


def test_a_line_is_named_only_where_there_is_one() -> None:
    """Line 0 means the whole file."""
    assert BadQuestionsError("q.jsonl", 7, "r").message == "q.jsonl, line 7: r"
    assert BadQuestionsError("q.jsonl", 0, "r").message == "q.jsonl: r"


def test_a_root_error_needs_only_a_message() -> None:
    """Hint and data are optional."""
    error = HoidapError("gone wrong")
    assert (error.message, error.hint, error.data, error.code) == ("gone wrong", "", {}, "error")


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("tài liệu.md", "tài liệu.md"),
        ("a\nb\x1b[31m.md", "a\\nb\\x1b[31m.md"),
        ("evil\u202etxt.exe", "evil\\u202etxt.exe"),
        ("bad\udcff.md", "bad\\udcff.md"),
        ("x" * 4096, "x" * 200 + "…"),
        (Path("a/b.md"), "a/b.md"),
    ],
)
def test_names_are_shown_without_characters_that_act(name: str | Path, safe: str) -> None:
    """Controls, directions and lone surrogates are escaped; long names are cut."""
    assert shown(name) == safe
    assert shown(name).encode("utf-8")
