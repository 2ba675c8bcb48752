"""The API while its service loads, and where that fails."""

import threading

import pytest

from index.errors import BrokenIndexError
from qa.serving import loading
from tests.api_client import ask, client_of
from tests.web_service import FakeService


def test_a_question_waits_for_the_service() -> None:
    """While the service loads, health says so and a question is answered when it is there."""
    gate = threading.Event()

    def slowly(report: object) -> FakeService:
        gate.wait(10)
        return FakeService()

    with client_of(slowly) as client:
        assert client.get("/api/health").json()["ready"] is False
        threading.Timer(0.3, gate.set).start()
        assert ask(client, {"question": "ships"}).json()["found"] is True
        assert client.get("/api/health").json()["ready"] is True


def test_a_question_does_not_wait_for_ever(monkeypatch: pytest.MonkeyPatch) -> None:
    """503 with the time to ask again after, once patience is at its end."""
    monkeypatch.setattr(loading.Loading.wait, "__defaults__", (0.05,))
    gate = threading.Event()
    with client_of(lambda report: gate.wait(5) and FakeService()) as client:
        reply = ask(client, {"question": "ships"})
        gate.set()
    assert (reply.status_code, reply.json()["code"]) == (503, "loading")
    assert int(reply.headers["retry-after"]) > 0


def test_a_broken_index_is_503_and_shows_no_path() -> None:
    """What failed and what to do, each time, and never where on the server."""

    def broken(report: object) -> FakeService:
        raise BrokenIndexError("/home/secret/index", "hash differs")

    with client_of(broken) as client:
        replies = [ask(client, {"question": "ships"}) for _ in range(2)]
        assert client.get("/api/health").json()["status"] == "failed"
    for reply in replies:
        assert (reply.status_code, reply.json()["code"]) == (503, "broken-index")
        assert "secret" not in reply.text
        assert "hoidap build" in reply.json()["hint"]
