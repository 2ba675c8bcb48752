"""The service while it is not there yet: loaded once in the background, waited for by whoever asks.

It is never loaded twice and never given up silently: it is loading, ready, or failed with an error
that says what to do. Where a build would put that right, it is tried again. Once it is ready it is
renewed as its index is: another service takes its place, and whoever asks the one that `wait`
returned is answered from one generation throughout.
"""

import logging
import threading
import time
from collections.abc import Callable, Mapping, Sized
from dataclasses import dataclass
from typing import Protocol

from corpus import Document
from corpus.errors import HoidapError
from index.errors import BrokenIndexError, BusyError, NotReadyError, OtherModelError
from qa.answer import Answer

logger = logging.getLogger(__name__)

# Seconds that a question waits for the model: longer than a first start that also builds the
# bundled index takes on two slow cores, shorter than proxies keep a silent connection.
PATIENCE = 50.0
# Seconds between two looks at whether the index was built again; one look opens nothing.
LOOK = 0.2
# Seconds between two tries to open what a build puts right; a server may start before the first.
AGAIN = 5.0
# A build that is under way elsewhere puts it right by its end.
_BUILT = (NotReadyError, BrokenIndexError, OtherModelError, BusyError)


class Store(Sized, Protocol):
    """What the web needs to know of a store; its length is the number of passages."""

    @property
    def model(self) -> str:
        """The identity of the encoder."""

    @property
    def generation(self) -> str:
        """The name of the build."""

    @property
    def built(self) -> str:
        """The ISO date of the build."""


class Service(Protocol):
    """What the web needs of a `QAService`."""

    @property
    def store(self) -> Store:
        """Where the passages lie."""

    @property
    def documents(self) -> Mapping[str, Document]:
        """The corpus, in order."""

    def document(self, document_id: str, /) -> Document:
        """The document of that id."""

    def ask(
        self, question: str, k: int = 3, *, language: str | None = None, previous: str | None = None
    ) -> Answer:
        """The answer."""


class LoadingError(HoidapError):
    """The service was not there in time."""

    code = "loading"

    def __init__(self) -> None:
        super().__init__("the service is still starting", "Ask again in a few seconds.")


@dataclass(frozen=True, slots=True)
class Progress:
    """How far loading is: `done` of `total` in `stage`; a `total` of 0 is unknown."""

    stage: str = "model"
    done: int = 0
    total: int = 0


class Loading:
    """One service, opened by `open_service` in a thread of its own.

    Args:
        open_service: returns the service; is given a function to report progress with,
            `report(stage, done, total)`, stages "model", "build" and "index".
        renew: returns the service that takes the place of the one given, or that one while
            nothing is new; the first service stays for good when None.
    """

    def __init__(
        self,
        open_service: Callable[[Callable[[str, int, int], None]], Service],
        renew: Callable[[Service], Service] | None = None,
    ) -> None:
        self._open = open_service
        self._renew = renew
        self._settled = threading.Event()
        self._closed = threading.Event()
        self._service: Service | None = None
        self._began = time.monotonic()
        self.error: Exception | None = None
        self.progress = Progress()

    def start(self) -> None:
        """Begin to load; returns at once. Not to be called twice."""
        self._began = time.monotonic()
        threading.Thread(target=self._load, name="loading", daemon=True).start()

    def close(self) -> None:
        """Neither open nor renew the service any more; who waits for it waits no longer."""
        self._closed.set()
        self._settled.set()

    @property
    def ready(self) -> Service | None:
        """The service if it is there now."""
        return self._service

    @property
    def settled(self) -> bool:
        """Whether loading has ended, well or not; it may be tried again."""
        return self._settled.is_set()

    @property
    def coming(self) -> bool:
        """Whether the service may still come by itself: it is loading, or it is tried again."""
        return self._service is None and (self.error is None or isinstance(self.error, _BUILT))

    @property
    def seconds(self) -> int:
        """Whole seconds since `start`."""
        return int(time.monotonic() - self._began)

    def wait(self, timeout: float = PATIENCE) -> Service:
        """The service, as soon as it is there.

        Raises:
            LoadingError: not within `timeout` seconds.
            Exception: what loading failed with, each time.
        """
        self._settled.wait(timeout)
        if self._service is not None:
            return self._service
        # Without its traceback, which would grow with every raise.
        raise self.error.with_traceback(None) if self.error else LoadingError()

    def _report(self, stage: str, done: int = 0, total: int = 0) -> None:
        self.progress = Progress(stage, done, total)

    def _load(self) -> None:
        self._try()
        while isinstance(self.error, _BUILT) and not self._closed.wait(AGAIN):
            self._try()
        while self._renew and self._service and not self._closed.wait(LOOK):
            self._service = self._renewed(self._service, self._renew)

    def _try(self) -> None:
        try:
            self._service, self.error = self._open(self._report), None
            logger.info("ready after %.1f s", time.monotonic() - self._began)
        except HoidapError as error:
            if str(error) != str(self.error):  # once, however often it is tried
                logger.error("cannot start: %s. %s", error.message, error.hint)
            self.error = error
        except Exception as error:
            self.error = error
            logger.exception("cannot start")
        finally:
            self._settled.set()

    def _renewed(self, service: Service, renew: Callable[[Service], Service]) -> Service:
        try:
            return renew(service)
        except Exception:
            logger.exception("the index was built again and cannot be opened")
            return service
