"""What is opened is what was built, whole, or it is refused by name."""

import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus import Document, Heading, Passage
from index.build import build
from index.disk.generation import Generation
from index.disk.lines import (
    Entry,
    documents_from_lines,
    documents_to_lines,
    entries_from_lines,
    entries_to_lines,
)
from index.errors import BrokenIndexError, NotReadyError, OtherModelError
from index.store import open_current
from tests.fakes import FakeEncoder, document
from tests.translators import no_translator

OLD = [
    document("port", "Cảng Hải Phòng đón tàu lớn.\n\nTàu chở hàng đi khắp nơi."),
    document("city", "The city lies at the sea. It has a port.", "en", "The city"),
]
NEW = [*OLD, document("school", "Trường đại học có nhiều sinh viên.")]
PASSAGES = 3  # of NEW; each document is short enough to be one


@pytest.fixture(autouse=True)
def _untranslated(monkeypatch: pytest.MonkeyPatch) -> None:
    """No table of translations is needed here."""
    monkeypatch.setattr("index.disk.generation.load_translator", no_translator)


@pytest.fixture
def directory(tmp_path: Path, encoder: FakeEncoder) -> Path:
    """An index of two generations; the live one knows one document more."""
    build(OLD, tmp_path / "index", encoder)
    build(NEW, tmp_path / "index", encoder)
    return tmp_path / "index"


def ids(generation: Generation) -> list[str]:
    """The documents that are served."""
    return list(generation.documents)


def test_what_was_built_is_what_is_opened(directory: Path, encoder: FakeEncoder) -> None:
    """Documents, passages, vectors and words come back as they went in, in corpus order."""
    store = open_current(directory, encoder.identity)
    assert list(store.documents.values()) == NEW
    assert store.generation == "gen-2"
    assert store.model == encoder.identity
    assert store.built.startswith("20")
    assert len(store) == PASSAGES
    for row in range(len(store)):
        passage = store.passage(row)
        text = store.documents[passage.document_id].text
        assert text[passage.start : passage.end] == passage.text
    question = encoder.encode_question("sinh vien truong dai hoc")
    best = store.nearest(question, 3)[0]
    assert store.passage(best.row).document_id == "school"
    assert store.likeness(question, [best.row]) == pytest.approx([best.score], abs=1e-6)
    words = store.matching("sinh viên trường đại học", "vi", 3)
    assert store.passage(words[0].row).document_id == "school"


def test_what_stands_above_a_sentence_is_said_for_it(tmp_path: Path, encoder: FakeEncoder) -> None:
    """Title and headings say what it is about, so that it need not; the rest it says itself."""
    text = "Giờ mở cửa\n\nCảng có tàu. Sáng từ 8 giờ."
    told = Document("port", "Cảng Bính", "vi", text, "port.md", headings=(Heading(0, 10, 1),))
    build([told], tmp_path / "index", encoder)
    store = open_current(tmp_path / "index", encoder.identity)
    for question, same in (("cảng bính mở cửa", True), ("cảng bính mở cửa sáng", False)):
        vector = encoder.encode_question(question)
        first, second = store.sentences(question, "vi", vector, 0)
        assert 0.5 < first.overlap <= second.overlap <= 1
        assert (first.overlap == second.overlap) is same


def test_rows_that_are_not_there_are_refused(directory: Path) -> None:
    """Also -1, which Python would read as the last."""
    store = open_current(directory)
    for row in (-1, len(store)):
        with pytest.raises(IndexError):
            store.passage(row)


def test_a_generation_cannot_be_changed(directory: Path) -> None:
    """Its documents are read-only."""
    with pytest.raises(TypeError):
        open_current(directory).documents["x"] = OLD[0]  # type: ignore[index]


def test_where_nothing_was_built_the_command_is_named(tmp_path: Path) -> None:
    """Neither a missing nor an empty nor a foreign folder is an index."""
    (tmp_path / "empty").mkdir()
    (tmp_path / "foreign" / "gen-x").mkdir(parents=True)
    for name in ("missing", "empty", "foreign"):
        with pytest.raises(NotReadyError) as caught:
            open_current(tmp_path / name)
        assert "hoidap build PATH --index" in caught.value.hint
        assert name in caught.value.hint


def test_a_file_is_no_index(tmp_path: Path) -> None:
    """Said as such, without a traceback of the system's."""
    (tmp_path / "file").write_text("text")
    with pytest.raises(BrokenIndexError):
        open_current(tmp_path / "file")


def test_another_model_is_refused_even_of_the_same_dimension(directory: Path) -> None:
    """Its vectors would be compared without sense; both models are named."""
    with pytest.raises(OtherModelError) as caught:
        open_current(directory, "other@1111111111111111")
    assert caught.value.data["built"] == "fake@0000000000000000"
    assert caught.value.data["used"] == "other@1111111111111111"
    assert len(open_current(directory, None)) == PASSAGES


def test_reading_writes_nothing(directory: Path) -> None:
    """So a folder that cannot be written to can be served from."""
    before = {path: path.stat() for path in (directory, *directory.rglob("*"))}
    open_current(directory).matching("tàu lớn", "vi", 3)
    after = {path: path.stat() for path in (directory, *directory.rglob("*"))}
    assert [(p, s.st_mtime_ns, s.st_size) for p, s in before.items()] == [
        (p, s.st_mtime_ns, s.st_size) for p, s in after.items()
    ]


def test_an_index_of_another_format_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One that a later hoidap wrote is not guessed at."""
    build(OLD, tmp_path, FakeEncoder())
    monkeypatch.setattr("index.disk.manifest.FORMAT", 1)
    with pytest.raises(BrokenIndexError, match="another version"):
        open_current(tmp_path)


def test_a_reader_keeps_its_generation(directory: Path, encoder: FakeEncoder) -> None:
    """It answers as before while builds go on and after its files are gone."""
    store = open_current(directory)
    question = encoder.encode_question("tau lon")
    before = store.nearest(question, 4), store.matching("tàu lớn", "vi", 4)
    for _ in range(2):
        build(OLD[:1], directory, encoder)
    assert not (directory / "gen-2").exists()
    assert (store.nearest(question, 4), store.matching("tàu lớn", "vi", 4)) == before
    assert ids(store) == ["port", "city", "school"]
    assert ids(open_current(directory)) == ["port"]


def test_foreign_files_in_a_generation_are_harmless(directory: Path) -> None:
    """What a file manager leaves behind is not ours and not read."""
    for folder in (directory, directory / "gen-2", directory / "gen-2" / "lexical"):
        (folder / ".DS_Store").write_bytes(b"x")
    assert open_current(directory).generation == "gen-2"


TEXT = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=60).map(
    lambda text: unicodedata.normalize("NFC", text)
)


@given(
    texts=st.lists(TEXT.filter(lambda t: bool(t.strip())), min_size=1, max_size=5),
    title=st.text(max_size=20),
)
def test_documents_and_passages_survive_their_lines(texts: list[str], title: str) -> None:
    """Any text, line separators of Unicode and lone surrogates in names included."""
    documents = {
        f"{n}\udcff": Document(
            f"{n}\udcff", title, "vi", t, "s\udc80", "", (Heading(0, 1, 1),), (0, len(t))
        )
        for n, t in enumerate(texts)
    }
    assert documents_from_lines(documents_to_lines(documents.values())) == documents
    entries = tuple(
        Entry(Passage(name, 0, len(d.text), d.text, title), "0a", ((0, 1), (1, len(d.text))))
        for name, d in documents.items()
    )
    assert entries_from_lines(entries_to_lines(entries), documents) == entries
