"""What a build encodes, reuses and reports."""

from dataclasses import replace
from pathlib import Path

import pytest

from corpus import Heading, Passage
from corpus.split import SplitOptions
from index.build import BuildReport, build, passage_input
from index.store import open_current
from tests.fakes import FakeEncoder, document
from tests.translators import no_translator

PORT = document("port", "Cảng Hải Phòng đón tàu lớn.")
CITY = document("city", "The city lies at the sea.", "en", "The city")
SMALL = SplitOptions(budget=6, overlap=0, shortest=0)


@pytest.fixture(autouse=True)
def _untranslated(monkeypatch: pytest.MonkeyPatch) -> None:
    """No table of translations is needed here."""
    monkeypatch.setattr("index.disk.generation.load_translator", no_translator)


def test_a_build_reports_what_it_made(tmp_path: Path) -> None:
    """Counts, languages, and the name of what is live now."""
    report = build([PORT, CITY], tmp_path / "a" / "b", FakeEncoder())
    assert report == BuildReport(2, 2, 0, report.seconds, ("en", "vi"), "gen-1")
    assert 0 <= report.seconds < 60
    assert open_current(tmp_path / "a" / "b").generation == "gen-1"


@pytest.mark.parametrize(
    ("heading", "title", "expected"),
    [
        ("Port › Ships", "The city", "Port › Ships. Big ones."),
        ("", "The city", "The city. Big ones."),
        ("", "", "Big ones."),
    ],
)
def test_a_passage_is_encoded_under_its_heading(heading: str, title: str, expected: str) -> None:
    """The path of headings, or else the document's title, stands before the text."""
    assert passage_input(Passage("city", 0, 9, "Big ones.", heading), title) == expected


def test_a_passage_and_each_of_its_sentences_are_encoded(tmp_path: Path) -> None:
    """The whole under its heading, items of a list behind the line that leads into it."""
    text = "Tàu thuyền\n\nCảng đón:\n- Tàu lớn.\n- Tàu nhỏ."
    encoder = FakeEncoder()
    build([replace(document("port", text), headings=(Heading(0, 10, 2),))], tmp_path, encoder)
    assert encoder.encoded == [
        "Tàu thuyền. Cảng đón:\n- Tàu lớn.\n- Tàu nhỏ.",
        "Cảng đón:",
        "Cảng đón: - Tàu lớn.",
        "Cảng đón: - Tàu nhỏ.",
    ]


def test_a_row_is_encoded_with_the_names_of_its_columns(tmp_path: Path) -> None:
    """In every passage that its table reaches into, and found by them."""
    rows = [f"Khoa {n} | Bà {n} | Tầng {n}" for n in range(9)]
    table = document("heads", "\n".join(["Tên | Trưởng khoa | Nơi", *rows]), title="Khoa")
    encoder = FakeEncoder()
    report = build([table], tmp_path, encoder, options=SplitOptions(budget=30, shortest=0))
    assert report.passages > 2
    told = {f"Tên: Khoa {n}; Trưởng khoa: Bà {n}; Nơi: Tầng {n}" for n in range(9)}
    assert told <= set(encoder.encoded)
    assert not set(rows) & set(encoder.encoded)
    vector = encoder.encode_question("Trưởng khoa")
    last = open_current(tmp_path).sentences("Trưởng khoa", "vi", vector, report.passages - 1)
    assert {found.overlap for found in last} == {1.0}


def test_every_row_of_a_long_table_can_be_marked(tmp_path: Path) -> None:
    """As many as a passage holds, whichever is asked for."""
    rows = [f"Chợ {number} | {number}" for number in range(60)]
    build([document("a", "\n".join(rows))], tmp_path, FakeEncoder())
    store = open_current(tmp_path)
    vector = FakeEncoder().encode_question("Chợ 57")
    assert len(store) == 1
    found = store.sentences("Chợ 57", "vi", vector, 0)
    assert [store.passage(0).text[one.start : one.end] for one in found] == rows
    assert max(found, key=lambda one: one.cosine).start == found[57].start


def test_equal_texts_are_encoded_once(tmp_path: Path) -> None:
    """A thousand copies cost one encoding, and each is found."""
    copies = [document(f"d{n}", PORT.text, title="Cảng") for n in range(1000)]
    encoder = FakeEncoder()
    report = build(copies, tmp_path, encoder)
    assert encoder.encoded == [f"Cảng. {PORT.text}", PORT.text]
    assert (report.passages, report.reused) == (1000, 0)
    found = open_current(tmp_path).nearest(encoder.encode_question(encoder.encoded[0]), 2000)
    assert [scored.row for scored in found] == list(range(1000))


def test_unchanged_passages_are_not_encoded_again(tmp_path: Path) -> None:
    """Neither when other documents come nor when the document's id or place changes."""
    build([PORT, CITY], tmp_path, FakeEncoder())
    first = open_current(tmp_path)
    encoder = FakeEncoder()
    more = document("more", "Another text.", "en")
    report = build([more, replace(CITY, id="town"), PORT], tmp_path, encoder)
    assert encoder.encoded == ["more. Another text.", "Another text."]
    assert report.reused == 2
    second = open_current(tmp_path)
    question = FakeEncoder().encode_question("tàu lớn")
    assert second.likeness(question, [1, 2]) == first.likeness(question, [1, 0])


def test_a_changed_title_or_model_is_encoded_again(tmp_path: Path) -> None:
    """The vector belongs to the text that was encoded and the model that did it."""
    build([PORT], tmp_path, FakeEncoder())
    other = FakeEncoder(identity="other@0000000000000000")
    assert build([PORT], tmp_path, other).reused == 0
    assert other.encoded
    wider = FakeEncoder(dimension=32, identity="other@0000000000000000")
    assert build([PORT], tmp_path, wider).reused == 0
    again = FakeEncoder(dimension=32, identity="other@0000000000000000")
    assert build([replace(PORT, title="Tàu")], tmp_path, again).reused == 0
    assert build([replace(PORT, title="Tàu")], tmp_path, again).reused == 1


def test_a_damaged_index_is_built_anew(tmp_path: Path) -> None:
    """Its vectors are not trusted, and the build succeeds."""
    build([PORT], tmp_path, FakeEncoder())
    path = tmp_path / "gen-1" / "vectors.faiss"
    path.write_bytes(path.read_bytes()[:-1] + b"\x00")
    encoder = FakeEncoder()
    assert build([PORT], tmp_path, encoder).reused == 0
    assert encoder.encoded
    assert open_current(tmp_path).generation == "gen-2"


def test_documents_left_out_vanish(tmp_path: Path) -> None:
    """From the documents, the vectors and the words."""
    build([PORT, CITY], tmp_path, FakeEncoder())
    build([CITY], tmp_path, FakeEncoder())
    store = open_current(tmp_path)
    assert list(store.documents) == ["city"]
    assert len(store.nearest(FakeEncoder().encode_question("tàu lớn"), 10)) == 1
    assert store.matching("Cảng Hải Phòng đón tàu", "vi", 10) == ()


def test_the_generation_before_is_kept_until_the_next_build(tmp_path: Path) -> None:
    """Two on disk, never more; left-overs of killed builds go."""
    for _ in range(4):
        (tmp_path / "gen-77.tmp" / "lexical").mkdir(parents=True, exist_ok=True)
        (tmp_path / "CURRENT.tmp").write_text("gen-77")
        build([PORT], tmp_path, FakeEncoder())
    names = sorted(path.name for path in tmp_path.iterdir())
    assert names == ["CURRENT", "build.lock", "gen-3", "gen-4"]


def test_progress_counts_all_passages_up_to_the_last(tmp_path: Path) -> None:
    """What is reused counts as done from the start."""
    text = "One two three four five. " * 4
    documents = [document(f"d{n}", f"{text}Number {n}.", "en") for n in range(3)]
    told: list[tuple[int, int]] = []
    report = build(
        documents, tmp_path, FakeEncoder(), options=SMALL, progress=lambda a, b: told.append((a, b))
    )
    assert told[-1] == (report.passages, report.passages)
    assert told == sorted(told)
    told.clear()
    build(
        documents, tmp_path, FakeEncoder(), options=SMALL, progress=lambda a, b: told.append((a, b))
    )
    assert set(told) == {(report.passages, report.passages)}
