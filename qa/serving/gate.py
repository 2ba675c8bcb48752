"""As many questions at a time as there are cores, a few that wait, and no more.

Answering computes; a queue without end would only make everybody wait longer and then give up.
Answers are made by threads of the gate's own, because a thread cannot be stopped from outside: one
whose answer does not come is left behind, so that its slot serves others. How many may be left
behind is bounded too, because each keeps what its question needed.
"""

import os
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from contextlib import contextmanager
from queue import Empty, SimpleQueue
from typing import Any, TypeVar

from qa.surface.refusals import CrowdedError, NoAnswerError, StuckError

# More slots would not be faster, and threads of the server must stay free for everything else.
_MOST_SLOTS = 8
WAITING = 24
# Seconds to wait for a slot; at some 10 ms a question, whoever waits longer waits for a fault.
PATIENCE = 10.0
# Seconds for an answer, a thousand times what it takes; with the waiting before it shorter than
# proxies keep a silent connection.
LIMIT = 20.0
# Answers that may be overdue before a slot stays shut: each keeps a thread, and maybe a core.
SPARE = 4

Result = TypeVar("Result")


class Gate:
    """Room for `slots` answers at a time and for `waiting` more that wait.

    Args:
        slots: as many as cores when None.
        waiting: how many may wait, for the service to be there or for a slot.
        patience: seconds that one waits for a slot.
        limit: seconds that one waits for an answer; then its slot is given to others.
        spare: how many overdue answers may be left behind at a time; while there are more, each
            keeps its slot until it comes after all.
    """

    def __init__(
        self,
        slots: int | None = None,
        waiting: int = WAITING,
        patience: float = PATIENCE,
        limit: float = LIMIT,
        spare: int = SPARE,
    ) -> None:
        self._slots = slots or min(os.cpu_count() or 1, _MOST_SLOTS)
        self._places = threading.BoundedSemaphore(self._slots + waiting)
        self._patience, self._limit, self._spare = patience, limit, spare
        self._lock = threading.Lock()
        self._hired = 0
        self._free: SimpleQueue[_Worker] = SimpleQueue()
        self._left: set[_Worker] = set()  # overdue; another has the slot
        self._overdue: set[_Worker] = set()  # overdue, and still in the slot

    @property
    def stuck(self) -> bool:
        """Whether every slot is held by an answer that does not come."""
        return len(self._overdue) >= self._slots

    @contextmanager
    def place(self) -> Iterator[None]:
        """A place to wait in; taken before anything else.

        Raises:
            CrowdedError: all are taken.
        """
        if not self._places.acquire(blocking=False):
            raise CrowdedError
        try:
            yield
        finally:
            self._places.release()

    def run(self, work: Callable[[], Result]) -> Result:
        """What `work` returns, or raises, in one of the slots.

        Raises:
            CrowdedError: no slot became free in time.
            NoAnswerError: `work` did not end in time.
            StuckError: every slot is held by work that does not end.
        """
        worker = self._worker()
        done: Future[Result] = Future()
        worker.tasks.put((work, done))
        try:
            return done.result(self._limit)
        except TimeoutError:
            if done.done():  # its own, or it came at the last moment
                return done.result()
            self._leave(worker, done)
            raise NoAnswerError from None

    def _worker(self) -> "_Worker":
        if self.stuck:
            raise StuckError
        with self._lock:
            if self._free.empty() and self._hired < self._slots:
                self._hired += 1
                return _Worker(self._ended)
        try:
            return self._free.get(timeout=self._patience)
        except Empty:
            raise (StuckError if self.stuck else CrowdedError) from None

    def _leave(self, worker: "_Worker", done: "Future[Any]") -> None:
        """Give the slot of `worker` to another, as long as not too many were left behind."""
        with self._lock:
            if done.done():
                return  # it goes on by itself
            if len(self._left) < self._spare:
                self._left.add(worker)
                self._free.put(_Worker(self._ended))
            else:
                self._overdue.add(worker)

    def _ended(self, worker: "_Worker") -> bool:
        """Whether `worker`, whose work has ended, goes on: not when another has its slot."""
        with self._lock:
            if worker in self._left:
                self._left.remove(worker)
                return False
            self._overdue.discard(worker)
            self._free.put(worker)
            return True


class _Worker:
    """A thread that does one piece of work after another; it keeps no process from ending."""

    def __init__(self, ended: Callable[["_Worker"], bool]) -> None:
        self.tasks: SimpleQueue[tuple[Callable[[], Any], Future[Any]]] = SimpleQueue()
        self._ended = ended
        threading.Thread(target=self._work, name="answering", daemon=True).start()

    def _work(self) -> None:
        going = True
        while going:
            work, done = self.tasks.get()
            try:
                done.set_result(work())
            except BaseException as error:
                done.set_exception(error)
            del work, done  # a thread that waits keeps no answer in memory
            going = self._ended(self)
