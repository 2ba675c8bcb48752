"""The command line as a whole: exit codes, what is said where, and nobody ever sees a traceback."""

import os
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from corpus.errors import HoidapError
from qa import cli

ROOT = Path(cli.__file__).parent.parent


def run(*arguments: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    """hoidap in a process of its own, with no settings but those given."""
    known = {name: value for name, value in os.environ.items() if not name.startswith("HOIDAP_")}
    return subprocess.run(
        [sys.executable, "-W", "error", "-m", "qa.cli", *arguments],
        cwd=ROOT, env={**known, **environment}, capture_output=True, timeout=120, check=False,
    )  # fmt: skip


def failing(monkeypatch: pytest.MonkeyPatch, error: BaseException) -> int:
    """The exit code where a command ends with `error`."""

    def command(_: object) -> int:
        raise error

    found = SimpleNamespace(run=command)
    monkeypatch.setattr("qa.cli.importlib.import_module", lambda name: found)
    return cli.main(["ask", "Where?"])


@pytest.mark.parametrize("arguments", [["--help"], ["--version"], ["ask", "--help"]])
def test_help_and_version_end_well(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    """Exit code 0, said on stdout."""
    assert cli.main(arguments) == 0
    assert "hoidap" in capsys.readouterr().out


@pytest.mark.parametrize(
    "arguments",
    [
        [], ["answer"], ["ask"], ["ask", "Where?", "-k", "0"], ["ask", "Where?", "-k", "x"],
        ["ask", "Where?", "-k", "101"], ["ask", "Where?", "-k", "²"], ["bench", "--passages", "-1"],
        ["eval", "--leg", "third"], ["eval", "--perturb", "shouted"], ["eval", "--k", "1e3"],
        ["build", ""], ["ask", "Where?", "--index", ""], ["eval", "--nothing"],
    ],
)  # fmt: skip
def test_a_mistyped_command_is_told(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    """Exit code 2, usage on stderr, nothing on stdout."""
    assert cli.main(arguments) == 2
    said = capsys.readouterr()
    assert (said.out, "usage: hoidap" in said.err) == ("", True)


def test_an_error_of_ours_is_a_message_and_a_hint(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Exit code 2; what happened, and what to do."""
    assert failing(monkeypatch, HoidapError("the door is shut", "Knock.")) == 2
    assert capsys.readouterr().err == "hoidap: the door is shut\nKnock.\n"


def test_an_error_without_a_hint_is_one_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """No empty line for what is not there."""
    assert failing(monkeypatch, HoidapError("the door is shut")) == 2
    assert capsys.readouterr().err == "hoidap: the door is shut\n"


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (KeyboardInterrupt(), 130),
        (RuntimeError("a bug"), 1),
        (MemoryError(), 1),
        (RecursionError(), 1),
    ],
)
def test_other_ends_have_codes_of_their_own(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    error: BaseException,
    code: int,
) -> None:
    """Interrupted, or a fault of ours: no traceback either way."""
    assert failing(monkeypatch, error) == code
    said = capsys.readouterr()
    assert said.out == ""
    assert "Traceback" not in said.err
    assert ("report it" in said.err) is (code == 1)


def test_help_waits_for_no_library() -> None:
    """Neither the encoder nor the index is imported to say what can be typed."""
    code = (
        "import sys; from qa.cli import main; main(['--help']); heavy = {'torch', 'faiss', "
        "'tantivy', 'ir_measures', 'sentence_transformers'}; assert not heavy & {*sys.modules}"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, timeout=60, check=False
    )
    assert (done.returncode, done.stderr) == (0, b"")


def test_a_closed_pipe_is_no_error() -> None:
    """The reader has gone: nothing is said about it."""
    code = (
        "import sys; from types import SimpleNamespace; from qa import cli; "
        "says = SimpleNamespace(run=lambda arguments: print('much', 'more') or 0); "
        "cli.importlib.import_module = lambda name: says; sys.exit(cli.main(['build']))"
    )
    with subprocess.Popen(
        [sys.executable, "-c", f"input(); {code}"],
        cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    ) as process:  # fmt: skip
        assert process.stdin
        assert process.stdout
        assert process.stderr
        process.stdout.close()
        process.stdin.write(b"\n")
        process.stdin.close()
        assert process.stderr.read() == b""
    assert process.returncode == 141


@pytest.mark.parametrize(
    "environment",
    [
        {"LC_ALL": "C"},
        {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
        {"PYTHONIOENCODING": "ascii"},
        {"PYTHONIOENCODING": "latin-1"},
    ],
)
def test_no_locale_breaks_the_output(environment: dict[str, str], tmp_path: Path) -> None:
    """A Vietnamese path in an error, where the terminal has no letters for it."""
    done = run("eval", str(tmp_path / "câu hỏi.jsonl"), **environment)
    assert (done.returncode, done.stdout) == (2, b"")
    assert b"there is no file or folder" in done.stderr
    assert b"Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("arguments", "environment"),
    [
        (["build", "no/such/path", "--index", "INDEX"], {}),
        (["build"], {}),
        (["ask", "Where?", "--index", "INDEX", "--model", "./no-such-model"], {}),
        (["ask", "Where?", "--index", "INDEX"], {"HOIDAP_MODEL": "./no-such-model"}),
        (["ask", "Where?"], {"HOIDAP_PORT": "many"}),
        (["eval", "no/such/questions.jsonl"], {}),
        (["eval", "--corpus", "no/such/corpus"], {}),
        (["eval", "--json", "no/such/folder/out.json"], {}),
        (["bench", "--json", "no/such/folder/out.json"], {}),
        (["bench", "--model", "./no-such-model"], {}),
    ],
)
def test_bad_input_ends_with_what_to_do(
    arguments: list[str], environment: dict[str, str], tmp_path: Path
) -> None:
    """Exit code 2, message and hint, no traceback, and nothing written."""
    index = tmp_path / "index"
    given = [str(index) if argument == "INDEX" else argument for argument in arguments]
    done = run(*given, **environment)
    assert (done.returncode, done.stdout) == (2, b"")
    lines = done.stderr.decode().splitlines()
    assert lines[0].startswith("hoidap: ")
    assert len(lines) >= 2
    assert b"Traceback" not in done.stderr
    assert not index.exists()
