"""The values of a corpus and what they refuse."""

import ast
import dataclasses
import sys
from pathlib import Path

import pytest

import corpus
import corpus.questions
import corpus.read
from corpus.document import Document, Heading, Passage

GOOD = Document("a", "A", "vi", "Một hai", "a.md", headings=(Heading(0, 3, 1),))


@pytest.mark.parametrize(
    ("change", "wanted"),
    [
        ({"id": ""}, "id: empty"),
        ({"language": "fr"}, "'fr'; wanted 'vi' or 'en'"),
        ({"language": ""}, "wanted 'vi' or 'en'"),
        ({"text": " \n"}, "text is empty"),
        ({"text": "e\u0301"}, "NFC"),
        ({"headings": (Heading(0, 99, 1),)}, "leaves the text"),
        ({"headings": (Heading(2, 4, 1), Heading(3, 5, 1))}, "overlaps"),
        ({"pages": (1, 3)}, "page 1 begins at 1"),
        ({"pages": (0, 4, 3)}, "pages are out of order"),
        ({"pages": (0, 8)}, "pages are out of order or leave"),
    ],
)
def test_a_document_refuses_what_would_break_later(change: dict[str, object], wanted: str) -> None:
    """Each rule is checked when the value is made, and named."""
    with pytest.raises(ValueError, match=wanted):
        dataclasses.replace(GOOD, **change)  # type: ignore[arg-type]


@pytest.mark.parametrize(("start", "end", "level"), [(1, 1, 1), (-1, 2, 1), (0, 1, 0), (0, 1, 7)])
def test_a_heading_refuses_empty_spans_and_odd_levels(start: int, end: int, level: int) -> None:
    """Start before end, level from 1 to 6."""
    with pytest.raises(ValueError, match="heading"):
        Heading(start, end, level)


@pytest.mark.parametrize(("start", "end", "text"), [(0, 2, "a"), (-1, 0, "a"), (3, 3, "")])
def test_a_passage_refuses_a_span_that_is_not_its_text(start: int, end: int, text: str) -> None:
    """As many characters as the span has, and at least one."""
    with pytest.raises(ValueError, match="passage"):
        Passage("a", start, end, text)


def test_a_position_is_on_the_page_that_began_last() -> None:
    """A page without text has no position of its own; a document without pages has page 0."""
    paged = dataclasses.replace(GOOD, pages=(0, 4, 4, 6))
    assert [paged.page(position) for position in (0, 3, 4, 5, 6)] == [1, 1, 3, 3, 4]
    assert GOOD.page(3) == 0


def test_a_passage_is_named_by_document_and_span() -> None:
    """The id says where it stands."""
    assert Passage("tin/hai-phong", 4, 7, "hai").id == "tin/hai-phong#4-7"


@pytest.mark.parametrize("value", [GOOD, GOOD.headings[0], Passage("a", 0, 1, "x")])
def test_values_are_frozen_slotted_and_hashable(value: object) -> None:
    """Nobody changes a value after it was made."""
    assert not hasattr(value, "__dict__")
    assert len({value, value}) == 1
    with pytest.raises(dataclasses.FrozenInstanceError):
        setattr(value, dataclasses.fields(value)[0].name, 5)  # type: ignore[arg-type]


def test_exports_are_sorted_and_there() -> None:
    """`__all__` of the room and of its packages is sorted and true."""
    for module in (corpus, corpus.read, corpus.questions):
        assert list(module.__all__) == sorted(module.__all__)
        assert all(hasattr(module, name) for name in module.__all__)


LIBRARIES = {
    "glyphs.py": {"pypdfium2"},
    "open_document.py": {"lxml"},
    "pdf_file.py": {"pypdfium2"},
    "web_page.py": {"lxml", "trafilatura"},
    "word_file.py": {"docx"},
}


def test_the_room_imports_itself_and_the_standard_library_alone() -> None:
    """No import of a room above it; a library only in the one file that parses with it."""
    files = sorted(Path(corpus.__file__).parent.rglob("*.py"))
    assert files
    for file in files:
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            names = []
            if isinstance(node, ast.Import):
                names = [alias.name for alias in node.names]
            elif isinstance(node, ast.ImportFrom):
                assert node.level == 0
                names = [node.module or ""]
            rooms = {name.partition(".")[0] for name in names}
            allowed = {"corpus"} | sys.stdlib_module_names | LIBRARIES.get(file.name, set())
            assert rooms <= allowed, file
