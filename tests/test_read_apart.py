"""Foreign files are parsed in children that cannot harm, and their ends are told."""

import signal
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from corpus.errors import NoTextError, RefusedFileError, UnreadableError
from corpus.read import apart, child, read_document, read_documents
from corpus.read.apart import Apart
from corpus.read.source import (
    BadSourceError,
    EmptySourceError,
    KilledSourceError,
    RefusedSourceError,
    Source,
)
from corpus.read.web_page import parse_web_page
from tests.made_files import pdf_file, web_page, word_file

PARAGRAPHS = ["Thư viện mở cửa lúc tám giờ sáng, trừ chủ nhật và các ngày lễ lớn trong năm."]
FILES = {
    "web": web_page("Thư viện", PARAGRAPHS).encode(),
    "word": word_file("Thư viện", PARAGRAPHS),
    "pdf": pdf_file("Thư viện", PARAGRAPHS),
}
# A parser for tests, put in the place of the real one: its file says what it does.
EVIL = """
import os, socket, time
from corpus.read.source import Source
def sample():
    return b""
def parse_web_page(data):
    scope = dict(globals())
    exec(data.decode(), scope)
    return Source(text=str(scope.get("found", "")))
"""


@pytest.fixture(scope="module")
def together() -> Iterator[Apart]:
    """Children for all tests that do not kill them."""
    with Apart() as children:
        yield children


@pytest.fixture
def evil(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Apart]:
    """Children that run what they are given, with two seconds for it."""
    room = tmp_path / "corpus" / "read"
    room.mkdir(parents=True)
    for package in (tmp_path / "corpus", room):
        (package / "__init__.py").write_text("")
    here = Path(child.__file__).parent
    for file in here.glob("*.py"):
        if file.stem in ("child", "source", "decode", "detect", "legacy", "syllables"):
            (room / file.name).write_bytes(file.read_bytes())
    for name in ("document.py", "clean.py"):
        (room.parent / name).write_bytes((here.parent / name).read_bytes())
    (room / "web_page.py").write_text(EVIL)
    monkeypatch.setattr(apart, "_ROOT", tmp_path)
    with Apart(seconds=2) as children:
        yield children


def processes(monkeypatch: pytest.MonkeyPatch) -> list[subprocess.Popen[bytes]]:
    """Every child that is started from now on."""
    started: list[subprocess.Popen[bytes]] = []
    real = subprocess.Popen

    def start(*arguments: Any, **options: Any) -> subprocess.Popen[bytes]:
        started.append(real(*arguments, **options))
        return started[-1]

    monkeypatch.setattr(subprocess, "Popen", start)
    return started


@pytest.mark.parametrize("kind", FILES)
def test_a_child_finds_what_the_parser_finds(together: Apart, kind: str) -> None:
    """The same source, its headings, pages and repairs included."""
    source = together.parse(kind, FILES[kind])
    assert PARAGRAPHS[0] in source.text
    assert source.title == "Thư viện"
    if kind == "web":
        assert source == parse_web_page(FILES["web"])


def test_many_files_are_parsed_by_one_child(
    together: Apart, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is started once, and again only after so many files."""
    started = processes(monkeypatch)
    monkeypatch.setattr(apart, "_FILES_A_CHILD", 2)
    with Apart() as children:
        for _ in range(4):
            children.parse("pdf", FILES["pdf"])
    assert len(started) == 2


def test_errors_come_back_as_they_were(together: Apart) -> None:
    """Nothing in it, not what it claims to be; the child goes on."""
    with pytest.raises(EmptySourceError, match="no text"):
        together.parse("web", b"<html></html>")
    with pytest.raises(BadSourceError, match="not PDF"):
        together.parse("pdf", b"x")
    assert together.parse("web", FILES["web"]).title == "Thư viện"


@pytest.mark.parametrize(
    ("code", "reason"),
    [
        ("while True: pass", "more than 2 s"),
        ("time.sleep(60)", "more than 2 s"),
        ("os._exit(0)", "crashed"),
        ("os.kill(os.getpid(), 11)", f"crashed \\(-{signal.SIGSEGV.value}\\)"),
        ("x = bytearray(3 << 30)", "1024 MB of memory"),
        ("def f(): f()\nf()", "nested too deep"),
        ("os.write(3, b'9\\n{\"text\": 1}\\n')", "crashed|nonsense"),
        ("os.write(3, b'99999999999999\\n')", "crashed"),
        ("raise ValueError('secret')", r"damaged \(ValueError\)"),
    ],
)
def test_a_parser_that_runs_wild_is_stopped_and_told(evil: Apart, code: str, reason: str) -> None:
    """Endless, asleep, crashed, greedy, lying; and the next file is parsed by a fresh child."""
    with pytest.raises(BadSourceError, match=reason):
        evil.parse("web", code.encode())
    assert evil.parse("web", b"found = 'next'").text == "next"


@pytest.mark.parametrize(
    "code",
    [
        "open('/etc/passwd')",
        "open('/tmp/hoidap-was-here', 'w')",
        "socket.socket()",
        "os.pipe()",
        "import sqlite3",
    ],
)
def test_a_child_can_open_nothing(evil: Apart, code: str) -> None:
    """No file to read or write, no socket: there is no network for what a file contains."""
    with pytest.raises(BadSourceError, match=r"damaged \((OSError|ImportError)"):
        evil.parse("web", code.encode())
    assert not Path("/tmp/hoidap-was-here").exists()


def test_a_child_sees_nothing_of_its_parent(evil: Apart, monkeypatch: pytest.MonkeyPatch) -> None:
    """No environment, no descriptor, no terminal, and its prints are no answers."""
    monkeypatch.setenv("SECRET", "token")
    found = evil.parse("web", b"print('9'); found = (dict(os.environ).get('SECRET'), os.getcwd())")
    assert found.text == "(None, '/')"


def test_nothing_is_left_when_reading_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every child is gone and its pipes are closed, also when reading was broken off."""
    started = processes(monkeypatch)
    children = Apart()

    def broken_off() -> None:
        with children:
            children.parse("pdf", FILES["pdf"])
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        broken_off()
    (process,) = started
    assert process.returncode is not None
    assert process.stdin is not None
    assert process.stdout is not None
    assert process.stdin.closed
    assert process.stdout.closed


def test_files_of_all_kinds_become_documents(tmp_path: Path) -> None:
    """With ids by path and pages where there are some; bad ones are skipped with the reason."""
    names = {"web": "a.html", "word": "b.docx", "pdf": "c.PDF"}
    for kind, name in names.items():
        (tmp_path / name).write_bytes(FILES[kind])
    (tmp_path / "d.pdf").write_bytes(FILES["word"])
    (tmp_path / "e.html").write_bytes(b" ")
    skipped: dict[str, Exception] = {}
    documents = list(
        read_documents([tmp_path], lambda path, error: skipped.update({path.name: error}))
    )
    assert [(d.id, d.title, d.language, d.source) for d in documents] == [
        (name[0], "Thư viện", "vi", name) for name in ("a.html", "b.docx", "c.PDF")
    ]
    assert [d.page(0) for d in documents] == [0, 0, 1]
    assert {name: type(error) for name, error in skipped.items()} == {
        "d.pdf": UnreadableError,
        "e.html": NoTextError,
    }


@pytest.mark.parametrize("reason", [RefusedSourceError, KilledSourceError])
def test_a_refused_file_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, reason: type[RefusedSourceError]
) -> None:
    """With a hint of its own; what is past a limit stays so, what was killed may pass."""
    path = tmp_path / "a.pdf"
    path.write_bytes(FILES["pdf"])

    def refuse(self: Apart, kind: str, data: bytes) -> Source:
        raise reason("its parser crashed")

    monkeypatch.setattr(Apart, "parse", refuse)
    with pytest.raises(RefusedFileError, match="its parser crashed") as caught:
        read_document(path)
    assert caught.value.lasting is (reason is RefusedSourceError)


def test_repairs_are_told_by_file(tmp_path: Path) -> None:
    """What was mended, and how often."""
    (tmp_path / "a.txt").write_bytes("Thư viện mở cửa lúc tám giờ.".encode("utf-16-le"))
    (tmp_path / "b.txt").write_text("Nothing to mend here.")
    told: list[tuple[str, dict[str, int]]] = []
    list(
        read_documents(
            [tmp_path], on_repair=lambda path, what: told.append((path.name, dict(what)))
        )
    )
    assert told == [("a.txt", {"utf-16": 1})]
