"""An encoder that never returns: who asked is told, its slot serves others, and that is bounded."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from starlette.testclient import TestClient

from index.build import build
from qa.service import QAService
from qa.serving.corpora import Corpora
from qa.serving.desk import Desk
from qa.serving.gate import Gate
from qa.serving.loading import Loading
from qa.surface.refusals import NoAnswerError, StuckError
from tests.fakes import FakeEncoder, document
from tests.flips import opened
from tests.test_gate import desk
from tests.translators import no_translator
from tests.web_service import FakeService, built


class Hung(FakeService):
    """A service whose answers to questions with "hang" do not come until they are let go."""

    def __init__(self) -> None:
        super().__init__()
        self.go = threading.Event()
        self.inside: set[threading.Thread] = set()

    def ask(self, question: str, *more: object, **named: object):  # type: ignore[no-untyped-def]
        """The fixed answer, once let go if it hangs."""
        if "hang" in question:
            self.inside.add(threading.current_thread())
            self.go.wait(30)
        return super().ask(question)


@contextmanager
def hung(gate: Gate) -> Iterator[tuple[Desk, Hung]]:
    """A desk with that `gate`, and its service, which lets go in the end."""
    service = Hung()
    try:
        yield desk(service, gate), service
    finally:
        service.go.set()


def ask(asked: Desk, question: str) -> bool:
    """Whether an answer to `question` was found."""
    return asked.ask(question, 3, None, None).answer.found


def test_an_answer_that_does_not_come_is_504_and_gives_its_slot_back() -> None:
    """The next question is answered, in the only slot that there is."""
    with hung(Gate(slots=1, waiting=0, limit=0.2)) as (asked, _):
        for _ in range(3):
            with pytest.raises(NoAnswerError) as refused:
                ask(asked, "hang")
            assert (refused.value.status, refused.value.code) == (504, "no-answer")
            assert ask(asked, "ships")
            asked.ready()


def test_how_many_hang_is_bounded_and_then_everybody_is_told_at_once() -> None:
    """No thread more than slots and spares; 503, not ready, and well again when they return."""
    with hung(Gate(slots=2, waiting=4, patience=30, limit=0.2, spare=2)) as (asked, service):
        for _ in range(4):
            with pytest.raises(NoAnswerError):
                ask(asked, "hang")
        for question in ("ships", "hang", "ships"):
            with pytest.raises(StuckError) as refused:  # without the 30 seconds of patience
                ask(asked, question)
        assert (refused.value.status, refused.value.code) == (503, "stuck")
        with pytest.raises(StuckError):
            asked.ready()
        assert len(service.inside) == 4
        service.go.set()
        for thread in list(service.inside)[:2]:
            thread.join(0.1)
        until_ready(asked)
        assert ask(asked, "ships")


def test_whoever_was_left_behind_does_not_come_back_to_a_slot() -> None:
    """Its place was taken: no more are answered at a time than before."""
    with hung(Gate(slots=1, waiting=0, limit=0.2)) as (asked, service):
        with pytest.raises(NoAnswerError):
            ask(asked, "hang")
        assert ask(asked, "ships")
        service.go.set()
        (left,) = service.inside
        left.join(10)
        assert not left.is_alive()
        assert ask(asked, "ships")


def test_a_fault_that_is_a_timeout_is_no_hang() -> None:
    """What the work itself raises is passed on, whatever it is."""
    gate = Gate(slots=1)

    def late() -> None:
        raise TimeoutError("its own")

    for _ in range(3):
        with pytest.raises(TimeoutError, match="its own"):
            gate.run(late)
    assert gate.run(int) == 0


class HungEncoder(FakeEncoder):
    """An encoder that does not return from a question with "treo" until it is let go."""

    def __init__(self) -> None:
        super().__init__()
        self.go = threading.Event()
        self.daemons: list[bool] = []

    def encode_question(self, question: str) -> NDArray[np.float32]:
        """The vector, once let go."""
        if "treo" in question:
            self.daemons.append(threading.current_thread().daemon)
            self.go.wait(30)
        return super().encode_question(question)


def test_an_encoder_that_hangs_leaves_the_slot_and_the_process_free(tmp_path: Path) -> None:
    """Over a real index; the thread that is left behind keeps no process from ending."""
    encoder = HungEncoder()
    text = "Ships bring grain to the port every day."
    build([document("port", text, "en")], tmp_path, encoder, translator=no_translator())
    loading = Loading(lambda report: QAService(opened(tmp_path), encoder))
    loading.start()
    asked = Desk(Corpora({"": loading}), Gate(slots=1, limit=1.0))
    try:
        with pytest.raises(NoAnswerError):
            ask(asked, "treo ships")
        told = asked.ask("Which ships bring grain to the port?", 1, None, None).answer
        assert (told.hits or told.nearest)[0].passage.text == text
        assert encoder.daemons == [True]
    finally:
        encoder.go.set()


def test_programs_are_told_so(monkeypatch: pytest.MonkeyPatch) -> None:
    """504 with Retry-After in the one shape; then 503 at /api/ready, while health stays 200."""
    monkeypatch.setattr("qa.serving.desk.Gate", lambda: Gate(slots=1, limit=0.2, spare=0))
    service = Hung()
    with TestClient(built(lambda report: service)) as client:
        headers = {"accept-language": "vi"}
        reply = client.post("/api/ask", json={"question": "hang"}, headers=headers)
        assert (reply.status_code, reply.json()["code"]) == (504, "no-answer")
        assert reply.json()["message"] == "Câu trả lời không đến kịp."
        assert int(reply.headers["retry-after"]) > 0
        for reply in (client.post("/api/ask", json={"question": "x"}), client.get("/api/ready")):
            assert (reply.status_code, reply.json()["code"]) == (503, "stuck")
            assert int(reply.headers["retry-after"]) > 0
        assert client.get("/api/health").status_code == 200
        service.go.set()


def until_ready(asked: Desk) -> None:
    """Return once `asked` would answer."""
    for _ in range(500):
        try:
            return asked.ready()
        except StuckError:
            threading.Event().wait(0.02)
    asked.ready()
