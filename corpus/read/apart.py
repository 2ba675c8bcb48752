"""Foreign files parsed apart, in child processes that can harm nothing when they fail.

A child is started fresh (never forked), for one kind of file, and kept for the next files of that
kind, since starting one takes half a second. It is killed when a file takes too long, and replaced
after any failure. Answers are JSON: nothing from a child is executed here.
"""

import json
import signal
import subprocess
import sys
import threading
from collections.abc import Mapping
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from corpus.document import Heading
from corpus.read.source import (
    BadSourceError,
    EmptySourceError,
    KilledSourceError,
    RefusedSourceError,
    Source,
)

MOST_SECONDS = 30.0  # for one file, by the clock
# Libraries leak a little; a fresh child now and then keeps memory level.
_FILES_A_CHILD = 200
_LONGEST_ANSWER = 200_000_000  # bytes; a text of 50 MB with every letter escaped has as many
_START = (
    "import sys; kind, *sys.path[:] = sys.argv[1:]\n"
    "from corpus.read.child import serve; serve(kind)"
)
_ROOT = Path(__file__).parents[2]


class Apart:
    """Children that parse, one a kind, started when first needed. Use it in a `with`."""

    def __init__(self, seconds: float = MOST_SECONDS) -> None:
        self._seconds = seconds
        self._children: dict[str, _Child] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        for child in self._children.values():
            child.end()
        self._children.clear()

    def parse(self, kind: str, data: bytes) -> Source:
        """What the parser of `kind` ("open", "pdf", "web", "word") finds in `data`.

        Raises:
            BadSourceError: nothing can be made of `data`, or its parser crashed or took too long.
        """
        child = self._children.pop(kind, None) or _Child(kind)
        try:
            answer = child.ask(data, self._seconds)
        except BaseException:
            child.end()
            raise
        if child.asked < _FILES_A_CHILD:
            self._children[kind] = child
        else:
            child.end()
        return _source(answer)


class _Child:
    """One process, and how many files it was asked for."""

    def __init__(self, kind: str) -> None:
        self.asked = 0
        paths = dict.fromkeys((str(_ROOT), *filter(None, sys.path)))
        self._process = subprocess.Popen(
            # Isolated, without site: no setting and no start-up file of the user's runs in it.
            [sys.executable, "-I", "-S", "-X", "utf8", "-c", _START, kind, *paths],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={},
            cwd="/",
            start_new_session=True,  # Ctrl-C is for the parent, which then ends this
        )

    def ask(self, data: bytes, seconds: float) -> Mapping[str, Any]:
        """The child's answer to `data`.

        Raises:
            KilledSourceError: it took more than `seconds` or ended without one.
        """
        late = threading.Event()

        def stop() -> None:
            late.set()
            self._process.kill()

        timer = threading.Timer(seconds, stop)
        timer.start()
        try:
            answer = self._exchange(data)
        finally:
            timer.cancel()
        if late.is_set():
            raise KilledSourceError(f"its parser took more than {seconds:g} s")
        if answer is None:
            raise KilledSourceError(self._end())
        self.asked += 1
        return answer

    def end(self) -> None:
        """Kill the process and close what leads to it."""
        self._process.kill()
        self._process.wait()
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe:
                try:
                    pipe.close()
                except BrokenPipeError:
                    continue  # bytes that it was never to read

    def _exchange(self, data: bytes) -> Mapping[str, Any] | None:
        """What it answers; None when it ended instead or answered what is no answer."""
        process = self._process
        if process.stdin is None or process.stdout is None:  # never, with PIPE; for the types
            return None
        try:
            process.stdin.write(b"%d\n" % len(data) + data)
            process.stdin.flush()
            length = int(process.stdout.readline(32))
            if not 0 < length <= _LONGEST_ANSWER:
                return None
            answer = json.loads(process.stdout.read(length))
        except (OSError, ValueError):
            return None
        return answer if isinstance(answer, dict) else None

    def _end(self) -> str:
        """Why it ended."""
        try:
            code = self._process.wait(timeout=1)
        except subprocess.TimeoutExpired:  # it answered with nonsense and goes on
            self._process.kill()
            code = self._process.wait()
        if code == -signal.SIGXCPU:
            return "its parser took too long"
        return f"its parser crashed ({code})"


def _source(answer: Mapping[str, Any]) -> Source:
    """`answer` as what it says.

    Raises:
        BadSourceError: it says that there is none.
    """
    for key, error in (
        ("refused", RefusedSourceError),
        ("empty", EmptySourceError),
        ("bad", BadSourceError),
    ):
        if key in answer:
            raise error(str(answer[key]))
    try:
        values = dict(answer)
        values["headings"] = tuple(
            Heading(h["start"], h["end"], h["level"]) for h in values["headings"]
        )
        values["pages"] = tuple(values["pages"])
        values["repairs"] = tuple((str(name), int(count)) for name, count in values["repairs"])
        values["unread"] = int(values["unread"])
        return Source(**values)
    except (KeyError, TypeError, ValueError) as error:
        raise RefusedSourceError("its parser answered with nonsense") from error
