"""`hoidap ask --explain`: which passages were passed over, and for which."""

import json

import pytest

from qa.cli import main
from qa.commands import ask
from qa.service import QAService
from tests.fakes import FakeEncoder, document
from tests.stores import MemoryStore

COPY = "Cầu Bính bắc qua sông Cấm."
REST = "Cầu Bính dài hơn một cây số.\n\nCầu Bính có bốn làn xe.\n\nCầu Bính khánh thành năm 2005."
CORPUS = [document("copy", COPY), document("bridge", f"{COPY}\n\n{REST}")]


@pytest.fixture(autouse=True)
def _service(monkeypatch: pytest.MonkeyPatch) -> None:
    """A service in memory over a text, its copy, and three more passages beside the copy."""
    encoder = FakeEncoder()
    service = QAService(MemoryStore(CORPUS, encoder, budget=8), encoder)
    monkeypatch.setattr(ask, "open_service", lambda *args, **kwargs: service)


def test_copies_and_the_third_of_a_document_are_named(capsys: pytest.CaptureFixture[str]) -> None:
    """A line each, with the passage that is shown in its place."""
    assert main(["ask", "Cầu Bính bắc qua sông nào?", "--explain", "-k", "4"]) == 0
    lines = capsys.readouterr().out.splitlines()
    told = [line for line in lines if line.startswith("passed over: ")]
    assert told[0] == f"passed over: bridge#0-{len(COPY)}, nearly the same as copy#0-{len(COPY)}"
    assert len(told) == 2
    assert ", its document is shown by bridge#" in told[1]


def test_json_holds_the_same(capsys: pytest.CaptureFixture[str]) -> None:
    """Under one key, which is there only when it was asked for."""
    assert main(["ask", "Cầu Bính bắc qua sông nào?", "--explain", "--json", "-k", "4"]) == 0
    found = json.loads(capsys.readouterr().out)["passed_over"]
    assert sorted(passed["reason"] for passed in found) == ["copy", "document"]
    assert all(0 <= passed["score"] <= 1 for passed in found)
    assert main(["ask", "Cầu Bính bắc qua sông nào?", "--json"]) == 0
    assert "passed_over" not in json.loads(capsys.readouterr().out)


def test_without_being_asked_nothing_is_explained(capsys: pytest.CaptureFixture[str]) -> None:
    """The answer alone."""
    assert main(["ask", "Cầu Bính bắc qua sông nào?"]) == 0
    assert "passed over" not in capsys.readouterr().out
