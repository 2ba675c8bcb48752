"""The commands with the model that ships, one after the other, each in a process of its own."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from qa import cli

pytestmark = pytest.mark.bundled_model
ROOT = Path(cli.__file__).parent.parent


def run(*arguments: str, **environment: str) -> str:
    """What hoidap prints, in a process that ends well and says no word of Python's."""
    known = {name: value for name, value in os.environ.items() if not name.startswith("HOIDAP_")}
    done = subprocess.run(
        [sys.executable, "-m", "qa.cli", *arguments],
        cwd=ROOT, env={**known, **environment}, capture_output=True, timeout=300, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr.decode()
    assert b"Warning" not in done.stderr
    return done.stdout.decode()


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The folder of an index of the bundled articles."""
    folder = str(tmp_path_factory.mktemp("built") / "index")
    assert run("build", "--index", folder).startswith("2 documents (1 vi, 1 en), ")
    return folder


@pytest.mark.parametrize(
    ("question", "language", "words"),
    [
        ("Hải Phòng có bao nhiêu địa phương kết nghĩa ở nước ngoài?", "vi", "26 địa phương"),
        ("hai phong buon ban voi bao nhieu quoc gia va vung lanh tho", "vi", "130 quốc gia"),
        ("How do I add my own documents?", "en", "Add your own documents"),
    ],
)
def test_a_question_is_answered_offline(
    index: str, question: str, language: str, words: str
) -> None:
    """With marks, without, and in English; how often it counts as found is measured by eval."""
    shown = json.loads(run("ask", question, "--json", "--index", index, HF_HUB_OFFLINE="1"))
    assert shown["language"] == language
    hits = shown["hits"] or shown["nearest"]
    assert any(words in f"{hit['heading']}\n{hit['text']}" for hit in hits)


def test_an_answer_in_a_locale_without_letters(index: str) -> None:
    """The same JSON, escaped."""
    question = "Hải Phòng có bao nhiêu địa phương kết nghĩa ở nước ngoài?"
    bare = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    escaped = run("ask", question, "--json", "--index", index, **bare)
    assert escaped.isascii()
    shown, plain = json.loads(escaped), json.loads(run("ask", question, "--json", "--index", index))
    assert shown["hits"] == plain["hits"]
    assert shown["question"] == question


def test_the_users_own_index_is_built_once(tmp_path: Path) -> None:
    """Below the data folder, for the bundled articles; the second question waits for nothing."""
    home = {"HOME": str(tmp_path), "XDG_DATA_HOME": str(tmp_path / "data")}
    first = run("ask", "How do I add my own documents?", **home)
    assert "A guide to hoidap" in first
    built = sorted((tmp_path / "data").rglob("CURRENT"))
    assert run("ask", "How do I add my own documents?", **home) == first
    assert sorted((tmp_path / "data").rglob("CURRENT")) == built
    assert len(built) == 1
