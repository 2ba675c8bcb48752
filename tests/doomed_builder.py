"""Builds that die or fail at a chosen moment, each in a process of its own.

Run as a program it imports everything once, then reads one order a line: the directory, how many
documents, and the fate. A child is forked for each, and what became of it is printed: "done",
"unharmed" (done before the moment came), "killed", or the code of the error.
"""

import errno
import json
import os
import resource
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from corpus import Document
from index.build import build
from index.errors import StoreError
from index.removal import remove_documents
from index.store import open_current
from tests.fakes import FakeEncoder, document
from tests.translators import no_translator

WATCHED = {"open", "os.mkdir", "os.rename", "os.remove", "os.rmdir", "shutil.rmtree"}


# The edition of each document, by id and in order.
State = dict[str, int]


def corpus(count: int, edition: int = 0) -> list[Document]:
    """`count` documents of a few sentences each, every one of which names the `edition`."""
    return documents_of({f"d{number}": edition for number in range(count)})


def documents_of(state: State) -> list[Document]:
    """The documents of `state`, each of the edition that it says there."""
    sentence = "Câu số {n} của bài {d}, bản {edition}, nói về cảng biển và tàu thuyền."
    return [
        document(
            name,
            "\n\n".join(sentence.format(n=n, d=name[1:], edition=edition) for n in range(12)),
            title=f"Bản {edition}",
        )
        for name, edition in state.items()
    ]


class Doomed:
    """Starts the program once and gives it orders."""

    def __init__(self) -> None:
        root = str(Path(__file__).parent.parent)
        self._process = subprocess.Popen(
            [sys.executable, __file__],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env={**os.environ, "PYTHONPATH": root},
        )

    def build(self, directory: Path, count: int, edition: int = 0, **fate: float) -> str:
        """What became of a build of `count` documents.

        Args:
            directory: where to.
            count: documents.
            edition: of them.
            fate: kill=n or fail=n at the n-th time it touches a file, after=seconds to be
                killed, most=bytes that a file can hold, user=number that it runs as.
        """
        state = {f"d{number}": edition for number in range(count)}
        return self.become(directory, state, fate)

    def become(
        self, directory: Path, state: State, fate: Mapping[str, float], *, by_removal: bool = False
    ) -> str:
        """What became of making `state` of the index.

        Args:
            directory: where to.
            state: of all documents.
            fate: as for `build`.
            by_removal: take away what is not in `state`, rather than build.
        """
        order = {"directory": str(directory), "state": state, "removal": by_removal}
        order["fate"] = dict(fate)
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(json.dumps(order) + "\n")
        self._process.stdin.flush()
        # What was acknowledged before it died was done.
        return self._process.stdout.readline().strip().removesuffix("killed") or "killed"

    def close(self) -> None:
        """End the program."""
        self._process.communicate()


def _doom(directory: str, fate: dict[str, Any]) -> Callable[[], bool]:
    """Arrange for this process to die or fail as `fate` says; tells whether that moment came."""
    if "user" in fate:
        os.setuid(fate["user"])
    if "most" in fate:
        resource.setrlimit(resource.RLIMIT_FSIZE, (fate["most"], fate["most"]))
    if "after" in fate:
        threading.Timer(fate["after"], os.kill, (os.getpid(), signal.SIGKILL)).start()
    steps = 0

    def step() -> None:
        nonlocal steps
        steps += 1
        if steps == fate.get("kill"):
            os.kill(os.getpid(), signal.SIGKILL)
        if steps == fate.get("fail"):
            raise OSError(errno.EIO, os.strerror(errno.EIO))

    def watch(event: str, args: tuple[Any, ...]) -> None:
        if event in WATCHED and args and str(args[0]).startswith(directory):
            step()

    really = os.fsync

    def fsync(fd: Any) -> None:
        step()
        really(fd)

    if "kill" in fate or "fail" in fate:
        sys.addaudithook(watch)
        os.fsync = fsync
    return lambda: steps >= fate.get("fail", fate.get("kill", 0))


def _child(order: dict[str, Any]) -> int:
    came = _doom(order["directory"], order["fate"])
    try:
        directory, state = Path(order["directory"]), order["state"]
        if order["removal"]:
            held = open_current(directory, translator=no_translator()).documents
            remove_documents(directory, held.keys() - state, translator=no_translator())
        else:
            build(documents_of(state), directory, FakeEncoder(), translator=no_translator())
    except StoreError as error:
        named = str(error.data.get("path", "")).startswith(order["directory"])
        sys.stdout.write(error.code if named else f"{error.code} without a path")
        sys.stdout.flush()
        return 1
    sys.stdout.write("done" if came() else "unharmed")
    sys.stdout.flush()
    return 0


def main() -> None:
    """Answer orders until there are no more."""
    for line in sys.stdin:
        child = os.fork()
        if child == 0:
            code = 2
            try:
                code = _child(json.loads(line))
            finally:
                os._exit(code)
        status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        if status == -signal.SIGKILL:
            sys.stdout.write("killed")
        elif status not in {0, 1}:
            sys.stdout.write(f"ended with {status}")
        sys.stdout.write("\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
