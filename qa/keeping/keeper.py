"""What the web keeps of questions, written by a thread of its own so that no answer waits for it.

A full disk, a locked or damaged file, a queue that is full: all that happens is that something is
not kept, and one line in the log says so.
"""

import atexit
import logging
import queue
import threading
from collections.abc import Callable
from functools import partial
from pathlib import Path

from qa.errors import KeptError
from qa.keeping.kept import Verdict, keep_question, keep_verdict
from qa.keeping.kept_file import file_of

logger = logging.getLogger(__name__)

WAITING = 1_000  # rows that may wait to be written; a locked file holds each up for seconds
PATIENCE = 60.0  # seconds
LAST = 2.0  # seconds that the end of the process waits for what was asked last


class Keeper:
    """Writes into the file at `path`, or one beside it for each corpus that has a name.

    Its verbs return at once and never raise.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._waiting: queue.Queue[Callable[[], None]] = queue.Queue(WAITING)
        self._started = threading.Lock()
        self._thread: threading.Thread | None = None
        self._failing = False

    def question(
        self, question: str, language: str, found: bool, previous: str = "", corpus: str = ""
    ) -> None:
        """A question was answered, or in vain; `previous` is the one before, if it leans on it."""
        file = file_of(self._path, corpus)
        self._put(partial(keep_question, file, question, language, found, previous))

    def verdict(self, verdict: Verdict, corpus: str = "") -> None:
        """A reader has said whether a quotation helped."""
        self._put(partial(keep_verdict, file_of(self._path, corpus), verdict))

    def settle(self, seconds: float = PATIENCE) -> bool:
        """Whether everything that was given before is dealt with, within so many `seconds`."""
        done = self._waiting.all_tasks_done
        with done:
            return done.wait_for(lambda: not self._waiting.unfinished_tasks, seconds)

    def _put(self, write: Callable[[], None]) -> None:
        with self._started:
            if self._thread is None:
                self._thread = threading.Thread(target=self._work, name="keeping", daemon=True)
                self._thread.start()
                atexit.register(self.settle, LAST)
        try:
            self._waiting.put_nowait(write)
        except queue.Full:
            self._failed("too many are waiting to be kept")

    def _work(self) -> None:
        while True:
            write = self._waiting.get()
            try:
                write()
                self._failing = False
            except KeptError as error:
                self._failed(error.message)
            except Exception:
                logger.exception("a question was not kept")
            finally:
                self._waiting.task_done()

    def _failed(self, reason: str) -> None:
        """Said once until something is kept again: a full disk would fill with its own log."""
        if not self._failing:
            self._failing = True
            logger.warning("nothing is kept: %s", reason)
