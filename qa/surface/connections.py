"""Connections that cost nothing for long: who sends nothing, or reads nothing, is hung up on.

uvicorn bounds neither the time in which a request's head must arrive nor that in which a reply is
taken; a thousand silent sockets would otherwise keep everybody else out. Bodies are bounded in
`surface.body`.
"""

import asyncio
from typing import Any, cast

from uvicorn.protocols.http.h11_impl import H11Protocol

from qa.surface.refusals import CrowdedError, Receive, Scope, Send, refuse

# Seconds for a request to begin and for its head to arrive whole; also between two requests.
HEAD_SECONDS = 20.0
# Seconds for a reader to take so many bytes of what is ready for it, on the poorest line.
READ_SECONDS = 60.0
TAKEN = 64 * 1024
# Bytes that wait for readers, all connections together; whoever is behind longest pays for more.
UNREAD = 64 * 1024 * 1024
# Connections at a time; a descriptor each, of the 1,024 that a process usually may have.
MOST = 900


class Connection(H11Protocol):
    """One connection of a client, with an end to its silence.

    While there are more than `most`, the one that has waited longest for a request makes room for
    a new one; if all are being answered, the new one is refused.
    """

    head_seconds, read_seconds, most = HEAD_SECONDS, READ_SECONDS, MOST
    _since = _behind = 0.0
    _silence: asyncio.TimerHandle | None = None
    _unread: asyncio.TimerHandle | None = None

    @property
    def idle(self) -> bool:
        """Whether no request is being answered."""
        cycle = cast("Any", self.cycle)  # None before the first
        return cycle is None or cycle.response_complete

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Wait for the first request; whoever waits longest makes room for it."""
        super().connection_made(transport)
        if len(self.connections) > self.most:
            self._make_room()
        self._expect()

    def data_received(self, data: bytes) -> None:
        """Take what a client sends; no timer runs once it was asked for something whole."""
        super().data_received(data)
        if not self.idle:
            self._stop(self._silence)
            self._silence = None
        elif self._silence is None:
            self._expect()

    def on_response_complete(self) -> None:
        """Wait for the next request."""
        super().on_response_complete()
        if self.idle:
            self._expect()

    def pause_writing(self) -> None:
        """Hang up on a reader that takes nothing."""
        super().pause_writing()
        self._behind = self.loop.time()
        self._await_reader()
        self._bound_unread()

    def resume_writing(self) -> None:
        """Go on: it took something."""
        super().resume_writing()
        self._stop(self._unread)
        self._unread = None

    def connection_lost(self, exc: Exception | None) -> None:
        """Leave no timer behind."""
        self._stop(self._silence)
        self._stop(self._unread)
        super().connection_lost(exc)

    def _expect(self) -> None:
        """Wait for the head of a request, and hang up when it does not come."""
        self._since = self.loop.time()
        self._stop(self._silence)
        self._silence = self.loop.call_later(self.head_seconds, self._hang_up)

    def _hang_up(self) -> None:
        self.transport.close()  # what is left of a reply is still sent, for a while
        self._silence = self.loop.call_later(self.read_seconds, self.transport.abort)

    def _await_reader(self) -> None:
        """Look again in time; a long document may take a slow reader many such times."""
        left = self.transport.get_write_buffer_size()

        def look() -> None:
            if left - self.transport.get_write_buffer_size() < TAKEN:
                self.transport.abort()
            else:
                self._await_reader()

        self._unread = self.loop.call_later(self.read_seconds, look)

    def _bound_unread(self) -> None:
        waiting = [each for each in self._all() if each._unread]
        unread = sum(each.transport.get_write_buffer_size() for each in waiting)
        for longest in sorted(waiting, key=lambda each: each._behind):
            if unread <= UNREAD:
                break
            unread -= longest.transport.get_write_buffer_size()
            longest.transport.abort()

    def _all(self) -> "list[Connection]":
        return [each for each in self.connections if isinstance(each, Connection)]

    def _make_room(self) -> None:
        idle = [other for other in self._all() if other.idle and other is not self]
        if idle:
            oldest = min(idle, key=lambda other: other._since)
            self.connections.discard(oldest)  # it ends a little later; the next takes another
            oldest.transport.abort()
        else:
            self.app = cast("Any", _crowded)

    @staticmethod
    def _stop(timer: asyncio.TimerHandle | None) -> None:
        if timer is not None:
            timer.cancel()


async def _crowded(scope: Scope, receive: Receive, send: Send) -> None:
    """Refuse a request, and the connection with it."""
    scope["headers"].append((b"connection", b"close"))  # as if the client had asked for it
    await refuse(CrowdedError(), scope, send)
