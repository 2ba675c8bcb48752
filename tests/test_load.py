"""A real server with more clients than it can bear, silent ones, and ones that never read."""

import asyncio
import socket
import threading
from collections.abc import Iterator

import pytest

from tests.load import QUESTION, Server, exchange, flood, running
from tests.loaded_server import LARGE, MOST, SECONDS

WAIT = 20 * SECONDS  # for what must happen after SECONDS, on the busiest machine
HEAD = b"POST /api/ask HTTP/1.1\r\nHost: 127.0.0.1\r\n"


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    """A server with patience for two seconds and 300 connections."""
    with running() as server:
        yield server


def connected(
    server: Server, sent: bytes = b"", room: int = 0, visitor: str = "127.0.0.1"
) -> socket.socket:
    """A connection that has sent so much, with `room` bytes for what comes back."""
    made = socket.socket()
    made.bind((visitor, 0))
    if room:
        made.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, room)
    made.settimeout(WAIT)
    made.connect(("127.0.0.1", server.port))
    made.sendall(sent)
    return made


def rest(connection: socket.socket) -> bytes:
    """What comes until the server hangs up."""
    parts = []
    try:
        while part := connection.recv(1 << 16):
            parts.append(part)
    except ConnectionResetError:
        pass
    return b"".join(parts)


def well(server: Server, visitor: str) -> None:
    """Whether a question is answered and the health told; within the patience of `exchange`."""
    for method, path, body in (("POST", "/api/ask", QUESTION), ("GET", "/api/health", b"")):
        status, _ = asyncio.run(exchange(server.port, method, path, body, visitor))
        assert status == 200


def test_more_questions_than_can_be_answered_are_refused_and_told_when_to_ask(
    server: Server,
) -> None:
    """Answers, 429 for who asks too often and 503 for who finds no room, each with Retry-After;
    health is told all the while, memory stays, and then all is as before."""
    well(server, "127.0.2.1")
    before = server.megabytes
    questions, health = asyncio.run(flood(server.port, 5))
    assert set(questions.statuses) == {200, 429, 503}
    assert questions.silent == 0
    assert set(health.statuses) == {200}
    assert questions.statuses[200] > 20
    assert server.megabytes < before + 100
    well(server, "127.0.2.2")


def test_who_sends_no_whole_head_is_hung_up_on(server: Server) -> None:
    """At the start, in a line, in a head, and after a reply."""
    whole = b"GET /api/health HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n"
    for silent in [connected(server, sent) for sent in (b"", whole[:19], HEAD + b"X: 1\r\n")]:
        assert rest(silent) == b""
        silent.close()
    with connected(server, whole) as silent:
        assert rest(silent).startswith(b"HTTP/1.1 200 OK")


def test_who_sends_its_head_byte_by_byte_is_hung_up_on(server: Server) -> None:
    """Each byte buys no new time."""
    with connected(server) as slow:
        over = threading.Event()

        def drip() -> None:
            for byte in HEAD * 40:
                try:
                    slow.send(bytes([byte]))
                except OSError:
                    return
                if over.wait(0.05):
                    return

        dripping = threading.Thread(target=drip)
        dripping.start()
        assert rest(slow) == b""
        over.set()
        dripping.join(10)


def test_who_never_reads_is_hung_up_on_and_costs_little(server: Server) -> None:
    """Forty readers who take a byte of a document of 8 MB: of 320 MB, 64 wait for them at most."""
    path = f"GET /api/document/{LARGE} HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n".encode()
    before, memory = server.descriptors, server.megabytes
    readers = []
    try:
        for number in range(40):
            readers.append(connected(server, path, 4096, f"127.0.5.{number + 1}"))
            assert readers[-1].recv(1) == b"H"
        assert server.megabytes < memory + 160
        well(server, "127.0.2.3")
        until(lambda: server.descriptors <= before + 5)
        assert all(len(rest(reader)) < 8_000_000 for reader in readers)
    finally:
        for reader in readers:
            reader.close()


def test_thousands_of_idle_sockets_keep_nobody_out(server: Server) -> None:
    """The longest idle makes room: descriptors and memory are bounded, everybody is answered."""
    before = server.megabytes
    idle: list[socket.socket] = []
    try:
        for number in range(3 * MOST):
            idle.append(connected(server))
            if len(idle) > 400:  # closed on this side only, to spare our own descriptors
                idle.pop(0).close()
            if number % MOST == MOST - 1:
                well(server, f"127.0.3.{number // MOST}")
        assert server.descriptors < MOST + 60
        assert server.megabytes < before + 50
    finally:
        for connection in idle:
            connection.close()
    well(server, "127.0.3.9")


def test_where_every_connection_is_at_work_the_next_is_refused(server: Server) -> None:
    """503 with Retry-After in the one shape; bodies that do not arrive are given up with 408."""
    head = HEAD + b"Content-Type: application/json\r\nContent-Length: 40\r\n"
    busy = [connected(server, head + b"Expect: 100-continue\r\n\r\n") for _ in range(MOST)]
    try:
        for connection in busy:
            assert b" 100 " in connection.recv(1 << 12)
        status, headers = asyncio.run(exchange(server.port, "GET", "/api/health"))
        assert (status, headers["retry-after"]) == (503, "5")
        assert headers["content-type"] == "application/json"
        reply = rest(busy[-1])
        assert reply.startswith(b"HTTP/1.1 408 ")
        assert b'"late"' in reply
        well(server, "127.0.3.10")
    finally:
        for connection in busy:
            connection.close()


def test_answers_that_never_come_keep_nobody_out(server: Server) -> None:
    """Some hang for an hour: who asks for something else is answered meanwhile."""
    body = b'{"question": "hang"}'
    head = HEAD + b"Content-Type: application/json\r\nContent-Length: %d\r\n\r\n" % len(body)
    hanging = [connected(server, head + body, visitor=f"127.0.4.{n + 2}") for n in range(2)]
    try:
        for connection in hanging:
            assert connection.recv(1 << 12).startswith(b"HTTP/1.1 504 ")
        well(server, "127.0.4.1")
    finally:
        for connection in hanging:
            connection.close()


def until(true: object) -> None:
    """Return once `true()` is, within WAIT."""
    assert callable(true)
    pause = threading.Event()
    for _ in range(int(WAIT / 0.05)):
        if true():
            return
        pause.wait(0.05)
    assert true()
