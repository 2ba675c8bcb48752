"""What a web has kept of questions and of verdicts, and the command that reviews it."""

from pathlib import Path

import pytest

from index.build import build
from qa.keeping import kept
from qa.keeping.kept import Verdict, keep_question, keep_verdict
from tests.fakes import FakeEncoder, document
from tests.translators import no_translator

BAD = Verdict("Cảng mở khi nào?", "vi", "cang", 11, 117, False, "outdated", digest="ab12")
TEXT = "Cảng Hải Phòng mở năm 1876. Cảng đón 130 tàu mỗi tháng."


def two_days(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two questions in vain and an unhelpful quotation of `TEXT`, kept on two days."""
    file = folder / "kept.db"
    time = iter(["2026-03-01T10:00:00+00:00"] * 3 + ["2026-03-02T10:00:00+00:00"] * 9)
    monkeypatch.setattr(kept, "_now", lambda: next(time))
    for question, found in (("Cảng mở năm nào?", False), ("A?", True), ("Cảng mở năm nào?", False)):
        keep_question(file, question, "vi", found)
    keep_question(file, "Who is the mayor?", "en", found=False)
    keep_verdict(file, Verdict("Bao nhiêu tàu?", "vi", "port", 0, 27, False, "wrong-sentence"))
    return file


def review_of(file: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The command that reviews it for a test set that is not there yet, with an index of `TEXT`."""
    monkeypatch.setattr("index.disk.generation.load_translator", no_translator)
    index = file.with_name("index")
    build([document("port", TEXT)], index, FakeEncoder())
    path = str(file.with_name("questions.jsonl"))
    return ["eval", "review", path, "--kept", str(file), "--index", str(index)]
