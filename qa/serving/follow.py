"""A service that keeps up with its index: another one takes its place once a build has ended.

A service itself stays over one generation for good, so an answer, its documents and its source
lines are of one generation as long as they are asked of one service.
"""

import logging
import os
import time
from pathlib import Path

from index.disk.current import CURRENT
from index.disk.generation import Generation
from index.errors import StoreError
from index.store import renewed
from qa.service import QAService
from qa.serving.loading import Service

logger = logging.getLogger(__name__)

# Seconds until what could not be opened is tried again, though nobody has built since: a disk may
# have been away. Each try reads every file.
PATIENCE = 30.0


class Follower:
    """Renews services over generations on disk.

    What was built last and cannot be opened, or was built with another model, is passed over and
    told in the log: what is in memory is whole and goes on answering.
    """

    def __init__(self) -> None:
        self._seen: tuple[int, int] | None = None
        self._again = float("inf")

    def renewed(self, service: Service) -> Service:
        """A service over what is live now; `service` itself while that is what it is over."""
        if not isinstance(service, QAService) or not isinstance(service.store, Generation):
            return service
        held = service.store
        stamp = _stamp(held.directory / CURRENT)
        if stamp is None or (stamp == self._seen and time.monotonic() < self._again):
            return service
        self._seen, self._again = stamp, float("inf")
        try:
            live = renewed(held)
        except StoreError as error:
            logger.warning("%s; %s goes on answering", error.message, held.generation)
            self._again = time.monotonic() + PATIENCE
            return service
        if live is held:
            return service
        logger.info("%s answers from now on: %d passages", live.generation, len(live))
        return service.over(live)


def _stamp(path: Path) -> tuple[int, int] | None:
    """What differs after a file was replaced; None when it is not there."""
    try:
        found = os.stat(path)
    except OSError:
        return None
    return found.st_ino, found.st_mtime_ns
