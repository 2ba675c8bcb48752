"""Terms of passages, kept from build to build: what is taken over is what would be made."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.build import build
from index.check import check
from index.disk import kept_terms
from index.disk.kept_terms import terms_by_row, terms_from_bytes, terms_to_bytes
from index.search.fields import searched_terms
from index.store import open_current, read_current_contents
from tests.fakes import FakeEncoder, document
from tests.translators import no_translator

LONG = "Cảng Hải Phòng đón tàu lớn mỗi ngày.\n\n" * 40
PORT = document("port", LONG)
CITY = document("city", "The city lies at the sea.", "en", "The city")
SCHOOL = document("school", "Trường đại học có nhiều sinh viên.")


@pytest.fixture(autouse=True)
def _untranslated(monkeypatch: pytest.MonkeyPatch) -> None:
    """No table of translations is needed here."""
    monkeypatch.setattr("index.disk.generation.load_translator", no_translator)
    monkeypatch.setattr("index.check.load_translator", no_translator)


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The documents whose terms are made, a name for each passage."""
    names: list[str] = []

    def counted(passage: object, title: str, language: str) -> dict[str, str]:
        names.append(title)
        return searched_terms(passage, title, language)  # type: ignore[arg-type]

    monkeypatch.setattr(kept_terms, "searched_terms", counted)
    return names


def test_only_documents_that_changed_are_taken_apart(tmp_path: Path, made: list[str]) -> None:
    """Every passage of those, and none of the others, wherever they stand now."""
    build([PORT, CITY], tmp_path, FakeEncoder())
    assert set(made) == {"port", "The city"}
    made.clear()
    build([SCHOOL, CITY, replace(PORT, text="Cảng nhỏ.")], tmp_path, FakeEncoder())
    assert made == ["school", "port"]


def test_ranking_is_that_of_an_index_made_at_once(tmp_path: Path) -> None:
    """Rows, scores and what a document that has gone leaves of its words: nothing."""
    build([PORT, CITY, SCHOOL], tmp_path / "kept", FakeEncoder())
    build([SCHOOL, CITY], tmp_path / "kept", FakeEncoder())
    build([CITY, PORT, SCHOOL], tmp_path / "kept", FakeEncoder())
    build([CITY, PORT, SCHOOL], tmp_path / "fresh", FakeEncoder())
    kept, fresh = (open_current(tmp_path / name) for name in ("kept", "fresh"))
    for question in ("Hải Phòng đón tàu", "truong dai hoc", "city sea", "bãi biển"):
        for language in ("vi", "en"):
            found = kept.matching(question, language, 100)
            assert found == fresh.matching(question, language, 100)
    assert check(tmp_path / "kept").whole


@pytest.mark.parametrize("change", ["language", "title", "code"])
def test_what_would_be_taken_apart_otherwise_is(
    tmp_path: Path, made: list[str], change: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Terms depend on the language, on the title, and on the code that makes them."""
    build([SCHOOL], tmp_path, FakeEncoder())
    made.clear()
    other = {"language": replace(SCHOOL, language="en"), "title": replace(SCHOOL, title="school?")}
    if change == "code":
        monkeypatch.setattr("index.building.before.recipe", lambda: "another")
    build([other.get(change, SCHOOL)], tmp_path, FakeEncoder())
    assert len(made) == 1


def test_terms_are_found_by_row(tmp_path: Path) -> None:
    """In order and out of order, those of the passage itself."""
    build([PORT, CITY], tmp_path, FakeEncoder())
    _, contents = read_current_contents(tmp_path)
    terms = terms_by_row(contents.entries, contents.terms)
    rows = list(range(len(contents.entries)))
    assert len(rows) > 2
    for row in [*rows, *reversed(rows)]:
        passage = contents.entries[row].passage
        source = contents.documents[passage.document_id]
        assert terms(row) == searched_terms(passage, source.title, source.language)


@given(st.dictionaries(st.text(max_size=5), st.binary(max_size=30), max_size=5))
def test_terms_survive_their_bytes(terms: dict[str, bytes]) -> None:
    """Of the documents in the same order, none more and none less."""
    data = terms_to_bytes(terms)
    assert terms_from_bytes(data, terms) == terms
    with pytest.raises(ValueError, match="terms"):
        terms_from_bytes(data, [*terms, "one more"])
    if terms:
        with pytest.raises(ValueError, match="terms"):
            terms_from_bytes(data, list(terms)[1:])
