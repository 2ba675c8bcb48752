"""How the web starts and stops: its options, and what it says when it cannot."""

import asyncio
import os
import signal
import socket
import subprocess
import sys
import threading
import urllib.request
from pathlib import Path
from typing import Any

import pytest

import app
from qa.surface.server import address, server

ROOT = Path(__file__).parents[1]


@pytest.fixture(autouse=True)
def clean_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """No option comes from whoever runs the tests."""
    for key in ("INDEX", "MODEL", "HOST", "PORT"):
        monkeypatch.delenv(f"HOIDAP_{key}", raising=False)


@pytest.mark.parametrize("port", ["0", "65536", "-1", "http", "7860.0", ""])
def test_a_port_that_is_none_is_refused(port: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Exit code 2, with the value and what is wanted, before anything is loaded."""
    assert app.main([f"--port={port}"]) == 2
    said = capsys.readouterr().err
    assert "port" in said
    assert "1 to 65535" in said
    assert "Traceback" not in said


def test_a_bad_environment_is_refused(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The environment is read like the options."""
    monkeypatch.setenv("HOIDAP_PORT", "many")
    assert app.main([]) == 2
    assert "many" in capsys.readouterr().err


def test_an_unknown_option_is_refused() -> None:
    """With argparse's own message and exit code 2."""
    with pytest.raises(SystemExit) as refused:
        app.main(["--colour", "red"])
    assert refused.value.code == 2


def test_a_port_in_use_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    """Which address, and what to do about it."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        assert app.main(["--port", str(port)]) == 2
    said = capsys.readouterr().err
    assert f"127.0.0.1:{port}" in said
    assert "--port" in said


def test_importing_the_application_loads_nothing() -> None:
    """Neither Gradio nor a model: options are checked at once."""
    heavy = "{'gradio', 'torch', 'sentence_transformers', 'faiss'}"
    code = f"import app, sys; print(sorted({heavy} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True)
    assert done.stdout == "[]\n"


def test_the_web_serves_its_page_and_stops_when_told() -> None:
    """In a process of its own, with a model that is not there: a page all the same."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    environ = {**os.environ, "HOIDAP_PORT": str(port), "HOIDAP_MODEL": "./no-such-model"}
    command = [sys.executable, "app.py"]
    with subprocess.Popen(command, cwd=ROOT, env=environ, stdout=subprocess.PIPE,
                          stderr=subprocess.PIPE, text=True) as web:  # fmt: skip
        assert web.stdout is not None
        assert web.stdout.readline() == f"hoidap: http://127.0.0.1:{port}\n"
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/", timeout=60) as reply:
            assert "<title>hoidap" in reply.read().decode()
        web.send_signal(signal.SIGINT)
        _, said = web.communicate(timeout=60)
    assert "Traceback" not in said
    assert web.returncode == 0


def test_a_reply_without_an_end_does_not_keep_the_server_from_stopping(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """As that is which tells a page how far loading is."""
    monkeypatch.setattr("qa.surface.server._LAST", 0)

    async def endless(scope: Any, receive: Any, send: Any) -> None:
        if scope["type"] == "lifespan":
            raise NotImplementedError
        await send({"type": "http.response.start", "status": 200, "headers": []})
        await send({"type": "http.response.body", "body": b"first", "more_body": True})
        await asyncio.Event().wait()

    serving = server(endless)
    with socket.create_server(("127.0.0.1", 0)) as listening:
        thread = threading.Thread(target=serving.run, args=([listening],), daemon=True)
        thread.start()
        with socket.create_connection(listening.getsockname()) as reader:
            reader.sendall(b"GET / HTTP/1.1\r\nHost: localhost\r\n\r\n")
            assert reader.recv(1)
            serving.should_exit = True
            thread.join(60)
            assert not thread.is_alive()


def test_a_file_to_keep_in_that_cannot_be_made_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """At the start, when somebody is there to read it."""
    assert app.main(["--keep", str(tmp_path / "no-such-folder" / "kept.db")]) == 2
    assert "its folder does not exist" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("host", "shown"),
    [("127.0.0.1", "http://127.0.0.1:7860"), ("::1", "http://[::1]:7860"),
     ("example.com", "http://example.com:7860")],
)  # fmt: skip
def test_the_address_that_is_told_can_be_opened(host: str, shown: str) -> None:
    """One of IPv6 too."""
    assert address(host, 7860) == shown
