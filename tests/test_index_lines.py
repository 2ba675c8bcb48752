"""Documents and passages as lines: what is read is what was written."""

from hypothesis import given
from hypothesis import strategies as st

from corpus.document import Document, Heading, Passage
from index.lines import (
    Entry,
    documents_from_lines,
    documents_to_lines,
    entries_from_lines,
    entries_to_lines,
)

WORDS = st.text('aăđ \n\u2028"\\', min_size=1, max_size=20).map(lambda text: f"x{text}")


@given(texts=st.lists(WORDS, max_size=4), data=st.data())
def test_documents_and_entries_come_back_as_they_were(
    texts: list[str], data: st.DataObject
) -> None:
    """Headings, pages and every sign that could end a line included."""
    documents = {}
    for number, text in enumerate(texts):
        rest = data.draw(st.lists(st.integers(0, len(text)), max_size=3))
        pages = (0, *sorted(rest)) if rest else ()
        headings = (Heading(0, 1, 2),) if len(rest) % 2 else ()
        documents[f"d{number}"] = Document(
            f"d{number}", text, "vi", text, "a\udcff.md", "2024", headings, pages
        )
    entries = tuple(
        Entry(Passage(name, 0, 1, document.text[:1], "A › B"), "key")
        for name, document in documents.items()
    )
    assert documents_from_lines(documents_to_lines(documents.values())) == documents
    assert entries_from_lines(entries_to_lines(entries), documents) == entries
