"""A service that cannot be opened at first: what is tried again, and what is not."""

import threading

import pytest
from starlette.testclient import TestClient

from corpus.errors import HoidapError
from index.errors import (
    BrokenIndexError,
    BusyError,
    ModelError,
    NotReadyError,
    OtherModelError,
)
from qa.serving import loading
from qa.serving.corpora import Corpora
from qa.serving.loading import Loading, LoadingError, Service
from tests.web_service import FakeService, built


class Failing:
    """What opens a service once something was `built`, and fails with `error` before."""

    def __init__(self, error: Exception) -> None:
        self.built = threading.Event()
        self.tries = threading.Semaphore(0)
        self._error = error

    def __call__(self, report: object) -> Service:
        """The service, or the error."""
        self.tries.release()
        if not self.built.is_set():
            raise self._error
        return FakeService()


@pytest.fixture(autouse=True)
def _soon(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(loading, "AGAIN", 0.01)


@pytest.mark.parametrize(
    "error",
    [
        NotReadyError("here"),
        BrokenIndexError("here", "a hash"),
        OtherModelError("here", "a", "b"),
        BusyError("here"),
    ],
)
def test_what_a_build_puts_right_is_opened_after_it(
    error: HoidapError, caplog: pytest.LogCaptureFixture
) -> None:
    """Until then the error is told, and once in the log, however often it is tried."""
    opening = Failing(error)
    served = Loading(opening)
    served.start()
    assert all(opening.tries.acquire(timeout=10) for _ in range(3))
    with pytest.raises(type(error)):
        served.wait(10)
    assert served.coming
    opening.built.set()
    while served.error and opening.tries.acquire(timeout=10):
        pass
    assert isinstance(served.wait(0), FakeService)
    assert not served.coming
    assert caplog.text.count("cannot start") == 1


@pytest.mark.parametrize("error", [ModelError("m", "is missing", "Name another."), MemoryError()])
def test_what_no_build_puts_right_is_not_tried_again(error: Exception) -> None:
    """A model is fetched for minutes, and a fault would fail again."""
    served = Loading(Failing(error))
    served._load()
    assert (served.ready, served.coming) == (None, False)
    with pytest.raises(type(error)):
        served.wait(0)


def test_a_server_that_was_started_before_its_first_build_becomes_ready() -> None:
    """Nobody has to start it again."""
    opening = Failing(NotReadyError("here"))
    with TestClient(built(opening)) as client:
        assert client.post("/api/ask", json={"question": "ships"}).json()["code"] == "not-ready"
        assert client.get("/api/ready").status_code == 503
        opening.built.set()
        while client.get("/api/ready").status_code == 503 and opening.tries.acquire(timeout=10):
            pass
        assert client.get("/api/ready").status_code == 200
        assert client.get("/api/health").json()["status"] == "ok"


def test_with_the_end_of_the_server_nobody_waits_any_more() -> None:
    """However long opening would still take."""
    going = threading.Event()

    def opening(_: object) -> FakeService:
        going.wait(60)
        return FakeService()

    waiting = Loading(opening)
    waiting.start()
    waiting.close()
    with pytest.raises(LoadingError):
        waiting.wait(60)
    going.set()
    said: list[str] = []

    def closed(corpora: Corpora) -> None:
        said.extend(corpora.loadings)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Corpora, "close", closed)
        with TestClient(built(lambda report: FakeService())):
            assert said == []
        assert said == [""]
