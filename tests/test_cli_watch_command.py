"""`hoidap watch` as a command: what it makes, and that nothing ends it but its user."""

import os
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest

from index.store import open_current
from qa.cli import main
from qa.commands import watch
from tests.fakes import FakeEncoder
from tests.translators import no_translator


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with one document."""
    (tmp_path / "notes").mkdir()
    (tmp_path / "notes" / "a.txt").write_text("Một.")
    return tmp_path / "notes"


def test_the_command_builds_and_goes_on_until_interrupted(
    folder: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """The model is loaded once; Ctrl-C ends it as it ends every command."""
    loaded: list[str] = []

    def load(name: str) -> FakeEncoder:
        loaded.append(name)
        return FakeEncoder()

    steps: list[Callable[[], object]] = [
        lambda: None,
        lambda: None,
        lambda: (folder / "b.txt").write_text("Hai."),
        lambda: os.utime(folder / "a.txt", (5, 5)),
        lambda: None,
    ]

    def sleep(seconds: float) -> None:
        if not steps:
            raise KeyboardInterrupt
        steps.pop(0)()

    monkeypatch.setattr("index.disk.generation.load_translator", no_translator)
    monkeypatch.setattr(watch, "load_encoder", load)
    monkeypatch.setattr(watch, "time", SimpleNamespace(sleep=sleep))
    index = tmp_path / "index"
    assert main(["watch", str(folder), "--model", "m", "--index", str(index)]) == 130
    assert list(open_current(index).documents) == ["a", "b"]
    assert loaded == ["m"]
    said = capsys.readouterr()
    assert "1 new, 0 changed, 0 gone" in said.out
    assert "Ctrl-C" in said.err


@pytest.mark.parametrize("arguments", [[], ["missing"]])
def test_a_watch_of_nothing_is_refused(
    arguments: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A typing mistake is not waited for."""
    assert main(["watch", *arguments, "--index", str(tmp_path / "index")]) == 2
    assert "Traceback" not in capsys.readouterr().err
