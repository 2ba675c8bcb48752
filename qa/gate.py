"""As many questions at a time as there are cores, a few that wait, and no more.

Answering computes; a queue without end would only make everybody wait longer and then give up.
"""

import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager

from qa.surface.refusals import CrowdedError

# More slots would not be faster, and threads of the server must stay free for everything else.
_MOST_SLOTS = 8
WAITING = 24
# Seconds to wait for a slot; at some 10 ms a question, whoever waits longer waits for a fault.
PATIENCE = 10.0


class Gate:
    """Room for `slots` questions at a time and for `waiting` more that wait.

    Args:
        slots: as many as cores when None.
        waiting: how many may wait, for the service to be there or for a slot.
        patience: seconds that one waits for a slot.
    """

    def __init__(
        self, slots: int | None = None, waiting: int = WAITING, patience: float = PATIENCE
    ) -> None:
        slots = slots or min(os.cpu_count() or 1, _MOST_SLOTS)
        self._places = threading.BoundedSemaphore(slots + waiting)
        self._slots = threading.BoundedSemaphore(slots)
        self._patience = patience

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

    @contextmanager
    def slot(self) -> Iterator[None]:
        """One of the slots, for the time that answering takes.

        Raises:
            CrowdedError: none became free in time.
        """
        if not self._slots.acquire(timeout=self._patience):
            raise CrowdedError
        try:
            yield
        finally:
            self._slots.release()
