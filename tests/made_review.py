"""A test set and what a web has kept, for the tests of reviews."""

from pathlib import Path

from corpus.labels import LabelledQuestion
from qa.keeping.kept import Verdict, keep_question, keep_verdict
from qa.testset.candidates import Candidate, candidates
from qa.testset.review import question_json
from tests.fakes import document

DOCUMENTS = {
    one.id: one
    for one in (
        document("port", "Cảng Hải Phòng mở năm 1876. Cảng đón 130 tàu mỗi tháng."),
        document("sea", "The sea is wide. A port is by the sea.", "en"),
        document("again", "Cảng đón 130 tàu mỗi tháng. 130 tàu là nhiều."),
    )
}
LINE = (
    '{"id": "1", "question": "Cảng mở\u2028năm nào?", "language":"vi", '
    '"answers": ["1876"], "kind": "plain"}'
)
DRAFT = LabelledQuestion("draft-1", "What is a port?", "en", (), "sea", ((17, 38),), "definition")


def reviewed_set(folder: Path) -> Path:
    """A test set with one question, written by hand, and a draft between blank lines."""
    file = folder / "questions.jsonl"
    file.write_text(
        f"{LINE}\n\n{question_json(DRAFT, draft=True)}\r\n", encoding="utf-8", newline=""
    )
    return file


def two_wanting(folder: Path) -> Path:
    """What the web has kept: a question asked twice in vain, and a quotation that did not help."""
    file = folder / "kept.db"
    for _ in range(2):
        keep_question(file, "Cảng có bao nhiêu tàu?", "vi", found=False)
    keep_verdict(file, Verdict("Năm nào?", "vi", "again", 0, 27, False, "wrong-passage"))
    return file


def named(name: str, path: Path | None, kept: Path | None) -> Candidate:
    """The candidate of that id."""
    return next(one for one in candidates(path, kept) if one.draft.id == name)
