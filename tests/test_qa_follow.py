"""A running service and the builds beside it: it keeps up, and no answer is of two generations."""

import logging
import shutil
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from corpus.document import Document
from index.build import build
from index.store import open_current
from qa.answer import answer_json
from qa.service import QAService
from qa.serving import follow, loading
from qa.serving.follow import Follower
from qa.serving.loading import Loading, Service
from tests.fakes import FakeEncoder, document
from tests.stores import MemoryStore
from tests.translators import no_translator

TOPICS = ("cảng", "chợ", "trường", "núi", "đảo")


@pytest.fixture(autouse=True)
def _untranslated(monkeypatch: pytest.MonkeyPatch) -> None:
    """No table of translations is needed here."""
    monkeypatch.setattr("index.disk.generation.load_translator", no_translator)


def edition(number: int) -> list[Document]:
    """Five documents that say their edition in id, title, and text."""
    return [
        document(
            f"{topic}-{number}", f"Bản {number} kể về {topic} ở Hải Phòng.", title=f"b{number}"
        )
        for topic in TOPICS
    ]


def opened(directory: Path) -> QAService:
    """A service over what is live."""
    encoder = FakeEncoder()
    return QAService(open_current(directory, encoder.identity), encoder)


def editions(service: Service) -> set[str]:
    """The editions that one answer and its documents are of."""
    answer = service.ask("bản nào kể về cảng ở đây?", 5)
    shown = answer_json(answer, service.document, 0)
    hits = [*shown["hits"], *shown.get("nearest", [])]  # type: ignore[misc]
    assert len(hits) == 5
    return (
        {hit["title"].removeprefix("b") for hit in hits}
        | {hit["document"].rpartition("-")[2] for hit in hits}
        | {hit["text"].split()[1] for hit in hits}
    )


def test_a_service_is_renewed_once_a_build_has_ended(tmp_path: Path) -> None:
    """Another service takes its place; the first one goes on as it was."""
    build(edition(1), tmp_path, FakeEncoder())
    first, follower = opened(tmp_path), Follower()
    assert follower.renewed(first) is first
    build(edition(2), tmp_path, FakeEncoder())
    second = follower.renewed(first)
    assert (editions(first), editions(second)) == ({"1"}, {"2"})
    assert follower.renewed(second) is second


def test_a_build_between_opening_and_the_first_look_is_seen(tmp_path: Path) -> None:
    """Nothing needs to have been looked at before."""
    build(edition(1), tmp_path, FakeEncoder())
    first = opened(tmp_path)
    build(edition(2), tmp_path, FakeEncoder())
    assert editions(Follower().renewed(first)) == {"2"}


def test_looking_reads_nothing_while_nothing_is_built(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Twice a second for months: one stat each."""
    build(edition(1), tmp_path, FakeEncoder())
    service, follower = opened(tmp_path), Follower()
    follower.renewed(service)
    monkeypatch.setattr(follow, "renewed", lambda held: pytest.fail("read"))
    for _ in range(10):
        assert follower.renewed(service) is service


def test_a_directory_that_was_removed_and_built_anew_is_followed(tmp_path: Path) -> None:
    """Though its generation has the same name again."""
    index = tmp_path / "index"
    build(edition(1), index, FakeEncoder())
    first, follower = opened(index), Follower()
    shutil.rmtree(index)
    assert follower.renewed(first) is first
    build(edition(2), index, FakeEncoder())
    second = follower.renewed(first)
    assert (second.store.generation, editions(second)) == ("gen-1", {"2"})


@pytest.mark.parametrize("fault", ["damage", "model", "current", "missing"])
def test_what_cannot_be_used_is_passed_over_and_told_once(
    tmp_path: Path, fault: str, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is in memory goes on answering; the next good build is taken up."""
    build(edition(1), tmp_path, FakeEncoder())
    service, follower = opened(tmp_path), Follower()
    other = FakeEncoder(
        identity="other@1111111111111111" if fault == "model" else "fake@" + "0" * 16
    )
    build(edition(2), tmp_path, other)
    if fault == "damage":
        (tmp_path / "gen-2" / "vectors.faiss").write_bytes(b"")
    elif fault == "current":
        (tmp_path / "CURRENT").write_bytes(b"\x00")
    elif fault == "missing":
        shutil.rmtree(tmp_path / "gen-2")
    with caplog.at_level(logging.WARNING):
        for _ in range(5):
            assert follower.renewed(service) is service
    assert len(caplog.records) == 1
    assert "gen-1 goes on answering" in caplog.text
    monkeypatch.setattr(follow, "PATIENCE", -1.0)  # a while later it is looked at again
    build(edition(3), tmp_path, FakeEncoder())
    assert editions(follower.renewed(service)) == {"3"}


def test_an_unusable_index_is_tried_again_after_a_while(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A disk that was away comes back without a new build."""
    monkeypatch.setattr(follow, "PATIENCE", 0.0)
    build(edition(1), tmp_path, FakeEncoder())
    service, follower = opened(tmp_path), Follower()
    build(edition(2), tmp_path, FakeEncoder())
    (tmp_path / "gen-2").rename(tmp_path / "away")
    assert follower.renewed(service) is service
    (tmp_path / "away").rename(tmp_path / "gen-2")
    assert editions(follower.renewed(service)) == {"2"}


def test_a_service_that_is_not_on_disk_is_left_alone() -> None:
    """There is nothing to follow."""
    service = QAService(MemoryStore(edition(1), FakeEncoder()), FakeEncoder())
    assert Follower().renewed(service) is service


@pytest.fixture
def running(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[Path], Loading]]:
    """What loads a service that follows its index, quickly."""
    monkeypatch.setattr(loading, "LOOK", 0.001)
    started: list[Loading] = []

    def start(directory: Path) -> Loading:
        started.append(Loading(lambda report: opened(directory), Follower().renewed))
        started[-1].start()
        return started[-1]

    yield start
    for one in started:
        one.close()


def test_a_running_server_switches_by_itself(
    tmp_path: Path, running: Callable[[Path], Loading]
) -> None:
    """Nobody asks it to, and it is ready all the while."""
    build(edition(1), tmp_path, FakeEncoder())
    served = running(tmp_path)
    assert editions(served.wait()) == {"1"}
    build(edition(2), tmp_path, FakeEncoder())
    for _ in range(1000):
        if editions(served.wait()) == {"2"}:
            break
        time.sleep(0.01)
    assert editions(served.wait()) == {"2"}


def test_a_fault_while_renewing_leaves_the_service(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """Also one that nobody thought of; looking goes on."""
    monkeypatch.setattr(loading, "LOOK", 0.001)
    service = QAService(MemoryStore(edition(1), FakeEncoder()), FakeEncoder())
    calls = threading.Semaphore(0)

    def faulty(service: Service) -> Service:
        calls.release()
        raise MemoryError

    served = Loading(lambda report: service, faulty)
    served.start()
    assert all(calls.acquire(timeout=10) for _ in range(3))
    assert served.wait() is service
    served.close()


def test_no_answer_mixes_two_generations(
    tmp_path: Path, running: Callable[[Path], Loading]
) -> None:
    """While builds follow each other, every answer with its documents is of one edition."""
    build(edition(0), tmp_path, FakeEncoder())
    served = running(tmp_path)
    seen: list[set[str]] = []
    faults: list[BaseException] = []
    ended = threading.Event()

    def asking() -> None:
        try:
            while not ended.is_set():
                seen.append(editions(served.wait()))
        except BaseException as fault:
            faults.append(fault)

    threads = [threading.Thread(target=asking) for _ in range(2)]
    for thread in threads:
        thread.start()
    for number in range(1, 12):
        build(edition(number), tmp_path, FakeEncoder())
    ended.set()
    for thread in threads:
        thread.join()
    assert faults == []
    assert all(len(found) == 1 for found in seen)
    assert len({number for found in seen for number in found}) > 3
