"""A document as a line of JSON: what is taken, and what is refused with its place."""

import json
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.clean import clean, clean_line
from corpus.document import Document, Heading
from corpus.errors import BadQuestionsError
from corpus.questions import read_corpus
from index.disk.lines import documents_to_lines

LINE = {
    "id": "a",
    "title": "A",
    "language": "en",
    "text": "Head\n\nA body.",
    "headings": [[0, 4, 1]],
}


def written(folder: Path, **change: object) -> Path:
    """A corpus of one line, some of its fields changed."""
    path = folder / "corpus.jsonl"
    path.write_text(json.dumps({**LINE, **change}) + "\n", encoding="utf-8")
    return path


def test_a_line_is_a_document(tmp_path: Path) -> None:
    """With its headings; what is left out is filled in."""
    assert read_corpus(written(tmp_path)).documents == (
        Document("a", "A", "en", "Head\n\nA body.", "a", "", (Heading(0, 4, 1),)),
    )


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"headings": [[0, 4]]}, "wanted [start, end, level]"),
        ({"headings": [[0, True, 1]]}, "whole numbers"),
        ({"headings": [[0, 4, 9]]}, "heading level: 9"),
        ({"headings": [[4, 0, 1]]}, "start < end"),
        ({"headings": [[0, 99, 1]]}, "leaves the text"),
        ({"headings": 3}, "wanted a list"),
        ({"pages": [0, "5"]}, "pages: wanted whole numbers"),
        ({"pages": [3]}, "page 1 begins at 3"),
        ({"text": "Head \n\nA body."}, "not in its cleaned form"),
        ({"text": "Head\u202e\n\nA body."}, "not in its cleaned form"),
        ({"language": "fr"}, "'vi' or 'en'"),
        ({"url": "x"}, "unknown field 'url'"),
    ],
)
def test_a_bad_line_is_named(tmp_path: Path, change: dict[str, object], reason: str) -> None:
    """With its number, and what was wanted."""
    with pytest.raises(BadQuestionsError) as caught:
        read_corpus(written(tmp_path, **change))
    assert "corpus.jsonl, line 1: " in caught.value.message
    assert reason in caught.value.message


def test_text_without_headings_is_cleaned(tmp_path: Path) -> None:
    """Nothing counts in it, so it need not be in any form."""
    found = read_corpus(written(tmp_path, text="a\r\n e\u0302 \x1b", headings=[])).documents
    assert found[0].text == "a\nê"


TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=80).map(clean)
LINES = TEXT.map(clean_line)


@st.composite
def corpora(draw: st.DrawFn) -> list[Document]:
    """Some documents with headings, as reading makes them: cleaned."""
    texts = draw(st.lists(TEXT.filter(bool), min_size=1, max_size=4))
    found = []
    for number, text in enumerate(texts):
        end = draw(st.integers(1, len(text)))
        headings = draw(st.sampled_from([(), (Heading(0, end, draw(st.integers(1, 6))),)]))
        title, source, date = draw(LINES.filter(bool)), draw(LINES.filter(bool)), draw(LINES)
        pages = draw(st.sampled_from([(), (0, end)]))
        found.append(Document(f"d/{number}", title, "vi", text, source, date, headings, pages))
    return found


@settings(max_examples=60)
@given(corpora())
def test_what_was_exported_comes_back_equal(
    tmp_path_factory: pytest.TempPathFactory, documents: list[Document]
) -> None:
    """Every field of every document, in order."""
    path = tmp_path_factory.mktemp("export") / "corpus.jsonl"
    path.write_bytes(documents_to_lines(documents))
    assert list(read_corpus(path).documents) == documents
    assert all(unicodedata.is_normalized("NFC", document.text) for document in documents)
