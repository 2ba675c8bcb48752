"""How many questions are answered at a time, how many wait, and what the next one is told."""

import threading

import pytest

from qa.serving.corpora import Corpora
from qa.serving.desk import Desk
from qa.serving.gate import Gate
from qa.serving.loading import Loading
from qa.surface.refusals import CrowdedError
from tests.web_service import FakeService


class Held(FakeService):
    """A service that answers when it is let go, and remembers how many asked at once."""

    def __init__(self) -> None:
        super().__init__()
        self.go = threading.Event()
        self.inside = threading.Semaphore(0)
        self.now = self.most = 0
        self._lock = threading.Lock()

    def ask(self, question: str, *more: object, **named: object):  # type: ignore[no-untyped-def]
        """The fixed answer, once let go."""
        with self._lock:
            self.now += 1
            self.most = max(self.most, self.now)
        self.inside.release()
        self.go.wait(10)
        with self._lock:
            self.now -= 1
        return super().ask(question)


def desk(service: FakeService, gate: Gate) -> Desk:
    """A desk before a service that is there."""
    loading = Loading(lambda report: service)
    loading.start()
    loading.wait(10)
    return Desk(Corpora({"": loading}), gate)


def test_no_more_are_answered_at_a_time_than_there_are_slots() -> None:
    """The others wait their turn, and all are answered in the end."""
    service = Held()
    asked = desk(service, Gate(slots=2, waiting=4))
    answers: list[bool] = []

    def one() -> None:
        answers.append(asked.ask("ships", 3, None, None).answer.found)

    threads = [threading.Thread(target=one) for _ in range(6)]
    for thread in threads:
        thread.start()
    for _ in range(2):
        assert service.inside.acquire(timeout=10)
    service.go.set()
    for thread in threads:
        thread.join(10)
    assert answers == [True] * 6
    assert service.most == 2


def test_who_finds_no_place_is_refused_at_once_and_places_come_free() -> None:
    """503 in its own words; after the first answer there is room again."""
    service = Held()
    asked = desk(service, Gate(slots=1, waiting=0))
    first = threading.Thread(target=asked.ask, args=("ships", 3, None, None))
    first.start()
    assert service.inside.acquire(timeout=10)
    with pytest.raises(CrowdedError) as refused:
        asked.ask("ships", 3, None, None)
    assert (refused.value.status, refused.value.code) == (503, "crowded")
    service.go.set()
    first.join(10)
    assert asked.ask("ships", 3, None, None).answer.found


def test_who_waits_too_long_for_a_slot_is_refused() -> None:
    """And gives its place in the queue back."""
    gate, begun, go = Gate(slots=1, waiting=1, patience=0.01), threading.Event(), threading.Event()

    def holding() -> None:
        begun.set()
        go.wait(10)

    held = threading.Thread(target=gate.run, args=(holding,))
    held.start()
    assert begun.wait(10)
    for _ in range(3):
        with pytest.raises(CrowdedError), gate.place():
            gate.run(int)
    go.set()
    held.join(10)
    with gate.place():
        assert gate.run(int) == 0


def test_a_fault_frees_the_slot() -> None:
    """However a question ends, the next one finds its room."""
    asked = desk(FakeService(), Gate(slots=1, waiting=0))
    for _ in range(3):
        with pytest.raises(RuntimeError):
            asked.ask("fault", 3, None, None)
    assert asked.ask("ships", 3, None, None).answer.found


def test_who_waits_for_the_service_takes_no_more_places_than_there_are() -> None:
    """While the model loads, the queue is as long as at any other time."""
    gate, loading = threading.Event(), Gate(slots=1, waiting=1)
    service = Loading(lambda report: gate.wait(10) and FakeService())  # type: ignore[arg-type, return-value]
    asked = Desk(Corpora({"": service}), loading)
    service.start()
    with loading.place(), loading.place(), pytest.raises(CrowdedError):
        asked.ask("ships", 3, None, None)
    gate.set()
    assert asked.ask("ships", 3, None, None).answer.found
