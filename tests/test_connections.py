"""How long a reply may wait for its reader: as long as that goes on to read."""

import asyncio
from collections.abc import Callable, Iterator
from typing import Any, cast

import pytest
from starlette.testclient import TestClient
from uvicorn.protocols.http.flow_control import FlowControl

from corpus import Document
from qa.surface.connections import READ_SECONDS, TAKEN, UNREAD, Connection
from tests.web_service import FakeService, built

BOOK = Document("book", "A book", "en", "A paragraph of it.\n\n" * 60_000, "book.md")


class Waiting:
    """A transport with so many bytes `left` for its reader, and a loop whose time is set."""

    def __init__(self, left: int) -> None:
        self.left = left
        self.aborted = False
        self.looks: list[Callable[[], None]] = []
        self.now = 0.0

    def get_write_buffer_size(self) -> int:
        """What its reader has not taken."""
        return self.left

    def abort(self) -> None:
        """Hang up."""
        self.aborted = True

    def time(self) -> float:
        """The seconds that it has come to."""
        return self.now

    def call_later(self, seconds: float, look: Callable[[], None]) -> asyncio.TimerHandle:
        """Keep what is to be done later."""
        assert seconds == READ_SECONDS
        self.looks.append(look)
        return cast("asyncio.TimerHandle", object())


def paused(waiting: Waiting) -> Connection:
    """A connection whose reader is behind by what is left."""
    connection = object.__new__(Connection)
    cast("Any", connection).loop = cast("Any", connection).transport = waiting
    connection._await_reader()
    return connection


def test_a_slow_reader_gets_a_long_document_whole() -> None:
    """However many minutes it takes, while each brings it the least that is wanted."""
    waiting = Waiting(40 * TAKEN)
    connection = paused(waiting)
    for minutes in range(1, 40):
        waiting.left -= TAKEN
        waiting.looks.pop()()
        assert not waiting.aborted, minutes
        assert connection._unread is not None
        assert len(waiting.looks) == 1


@pytest.mark.parametrize("taken", [0, 1, TAKEN - 1])
def test_who_takes_next_to_nothing_is_hung_up_on(taken: int) -> None:
    """Also after it took much: a byte a minute would hold a document for years."""
    waiting = Waiting(100 * TAKEN)
    paused(waiting)
    waiting.left -= 50 * TAKEN
    waiting.looks.pop()()
    assert not waiting.aborted
    waiting.left -= taken
    waiting.looks.pop()()
    assert waiting.aborted
    assert waiting.looks == []


def behind(since: float, left: int, among: set[Connection]) -> Waiting:
    """A reader of one connection more `among` all, behind by what is left, since then."""
    waiting = Waiting(left)
    connection = object.__new__(Connection)
    anything = cast("Any", connection)
    anything.loop = anything.transport = waiting
    anything.connections, waiting.now = among, since
    anything.flow = FlowControl(cast("Any", waiting))
    among.add(connection)
    connection.pause_writing()
    return waiting


def test_who_is_behind_longest_pays_for_what_waits_in_all() -> None:
    """Though it takes a little whenever it must: those who have just fallen behind stay."""
    among: set[Connection] = set()
    slow = behind(0, UNREAD // 2, among)
    for _ in range(3):
        slow.left -= TAKEN
        slow.looks.pop()()
    readers = [behind(100 + since, UNREAD // 4, among) for since in range(3)]
    assert slow.aborted
    assert not any(reader.aborted for reader in readers)


def test_nobody_pays_while_little_waits() -> None:
    """However long the slowest is behind, and who is not behind pays for nobody."""
    among: set[Connection] = set()
    readers = [behind(since, UNREAD // 4, among) for since in range(4)]
    assert not any(reader.aborted for reader in readers)
    keen = next(iter(among))
    keen._unread = None
    readers.append(behind(9, UNREAD // 4, among))
    assert not any(reader.aborted for reader in readers)
    readers.append(behind(10, 1, among))
    assert sum(reader.aborted for reader in readers) == 1
    assert not cast("Any", keen.transport).aborted


@pytest.fixture(scope="module")
def client() -> Iterator[TestClient]:
    """A client of a web with a long document."""
    with TestClient(built(lambda report: FakeService({"book": BOOK}))) as client:
        while client.get("/api/ready").status_code != 200:
            pass
        yield client


@pytest.mark.parametrize("path", ["/read/book", "/api/document/book"])
def test_a_long_document_travels_compressed_where_it_can_be_read_so(
    client: TestClient, path: str
) -> None:
    """And says that there are two of it; who reads no gzip gets it as it is."""
    packed = client.get(path, headers={"accept-encoding": "gzip"})
    plain = client.get(path, headers={"accept-encoding": "identity"})
    assert packed.headers["content-encoding"] == "gzip"
    assert int(packed.headers["content-length"]) < len(BOOK.text) / 10
    assert "Accept-Encoding" in packed.headers["vary"]
    assert "content-encoding" not in plain.headers
    assert packed.text == plain.text
    assert plain.text.count("A paragraph of it.") == 60_000
