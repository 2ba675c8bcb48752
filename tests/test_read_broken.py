"""Hundreds of broken files: each is read or skipped with its reason, and none stops the others."""

from contextlib import suppress
from pathlib import Path

import pytest

from corpus.document import Document
from corpus.errors import HoidapError
from corpus.read import read_documents
from corpus.read.apart import Apart
from corpus.read.source import BadSourceError
from tests.made_files import pdf_file, web_page, word_file
from tests.made_folder import BAD, made_files, make_folder
from tests.mutator import BREAKS, broken
from tests.old_vietnamese import in_tcvn3

PARAGRAPHS = [
    "Thư viện mở cửa lúc tám giờ sáng.",
    "# Lệ phí",
    "Mượn sách không mất tiền, trả muộn thì có.",
]
WHOLE = {
    "a.html": web_page("Thư viện", PARAGRAPHS).encode(),
    "b.docx": word_file("Thư viện", PARAGRAPHS, [["Ngày", "Giờ"], ["Hai", "8"]]),
    "c.pdf": pdf_file("Thư viện", PARAGRAPHS),
    "d.md": "\n\n".join(PARAGRAPHS).encode(),
    "e.txt": in_tcvn3("\n".join(PARAGRAPHS)),
}
COUNT = 525


@pytest.fixture(scope="module")
def outcome(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Document | HoidapError]:
    """What came of each of many broken files in one folder."""
    folder = tmp_path_factory.mktemp("broken")
    for name, data in broken(WHOLE, COUNT, seed=7):
        (folder / name).write_bytes(data)
    found: dict[str, Document | HoidapError] = {}
    for document in read_documents([folder], lambda path, error: found.update({path.name: error})):
        found[document.source] = document
    return found


def test_every_broken_file_has_an_outcome(outcome: dict[str, Document | HoidapError]) -> None:
    """All kinds, all ways of breaking; a document, or an error that names the file."""
    assert COUNT >= 500
    assert len(WHOLE) * len(BREAKS) <= COUNT
    assert sorted(outcome) == sorted(name for name, _ in broken(WHOLE, COUNT, seed=7))
    assert {type(value) for value in outcome.values()} > {Document}
    for name, value in outcome.items():
        if isinstance(value, HoidapError):
            assert name in value.message
            assert value.code in ("unreadable", "no-text", "refused", "too-large")


def test_no_reason_is_a_fault_of_ours(outcome: dict[str, Document | HoidapError]) -> None:
    """A child that wanted to open a file, or a mistake in our own code, would show here."""
    faults = ("OSError", "ImportError", "AttributeError", "NameError", "nonsense", "30 s")
    for value in outcome.values():
        if isinstance(value, HoidapError):
            assert not any(fault in value.message for fault in faults), value.message


def test_the_mutator_breaks_the_same_for_a_seed() -> None:
    """So that a failure can be looked at again."""
    assert list(broken(WHOLE, 40, 3)) == list(broken(WHOLE, 40, 3))
    assert list(broken(WHOLE, 40, 3)) != list(broken(WHOLE, 40, 4))


def test_a_folder_of_everything_is_read(tmp_path: Path) -> None:
    """At least 60 files of all formats: all but the bad ones become documents."""
    files = dict(made_files())
    make_folder(tmp_path)
    skipped: dict[str, str] = {}
    repaired: dict[str, list[str]] = {}
    documents = list(
        read_documents(
            [tmp_path],
            lambda path, error: skipped.update({path.name: error.code}),
            on_repair=lambda path, what: repaired.update({path.name: sorted(what)}),
        )
    )
    assert len(files) >= 60
    assert skipped == {
        "scan.pdf": "no-text", "empty.txt": "no-text", "photo.png": "unknown-format",
        "old.docx": "unreadable",
    }  # fmt: skip
    assert set(skipped) == BAD
    assert len(documents) == len(files) - len(BAD)
    assert repaired == {
        "tcvn3.html": ["tcvn3"], "tcvn3.docx": ["tcvn3"], "vni.txt": ["vni"],
        "windows-1258.txt": ["windows-1258"], "utf-16.txt": ["utf-16"],
    }  # fmt: skip
    old = [d.text.lower() for d in documents if d.id.startswith("cu/")]
    assert all("làm việc kể từ ngày nhận đủ hồ sơ" in text for text in old)
    for document in documents:
        wanted = "en" if document.id.startswith("guides") else "vi"
        assert document.language == wanted
        assert bool(document.pages) == document.source.endswith(".pdf")


def test_a_bad_file_costs_only_its_own_child() -> None:
    """The same children go on with the next file."""
    with Apart() as apart:
        for name, data in broken({"c.pdf": WHOLE["c.pdf"]}, 14, 5):
            with suppress(BadSourceError):
                assert apart.parse("pdf", data).text, name
        assert apart.parse("pdf", WHOLE["c.pdf"]).title == "Thư viện"
