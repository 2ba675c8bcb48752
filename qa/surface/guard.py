"""What a request must pass before the API or the chat sees it, and what each reply carries.

Only the addresses in `surface.paths` are reachable, under the server's own names, with small bodies
of JSON. A page of another site is turned away here, whatever its browser would let it read.
"""

import gzip
import re
import secrets
from collections.abc import Sequence

from qa.messages import preferred
from qa.surface import journal
from qa.surface.body import checked
from qa.surface.counts import Counts
from qa.surface.dress import dressed
from qa.surface.headers import carried
from qa.surface.lasting import Lasting
from qa.surface.paths import NAMELESS, PUBLIC, SHARED, UNNOTED, known, methods
from qa.surface.refusals import (
    Application,
    ClosedError,
    Message,
    MethodError,
    OtherNameError,
    OtherSiteError,
    Receive,
    RefusedError,
    Scope,
    Send,
    refuse,
)
from qa.surface.settings import LOCAL_NAMES
from qa.surface.sites import Sites

_PORT = re.compile(r":\d*\Z")
# What a client says of its own address and host is never believed.
_UNTRUSTED = (b"x-forwarded-host", b"x-forwarded-server", b"x-gradio-server", b"forwarded")


class Guard:
    """`application` behind the limits of this module.

    Args:
        application: the API with the chat.
        sites: whose pages may ask, besides our own.
        names: by which the server may be called; none: by any.
        counts: told of every request.
        needed: the files that the chat's page will fetch.
    """

    def __init__(
        self,
        application: Application,
        sites: Sites,
        names: tuple[str, ...],
        counts: Counts,
        needed: Sequence[str] = (),
    ) -> None:
        self._application = Lasting(application, needed)
        self._sites = sites
        self._names = names
        self._counts = counts
        self._needed = needed

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, or refuse it in the shape of the API's errors."""
        if scope["type"] != "http":
            if scope["type"] == "lifespan":
                await self._application(scope, receive, send)
            else:
                await send({"type": "websocket.close", "code": 1008})
            return
        headers = [(k, v) for k, v in scope["headers"] if k not in _UNTRUSTED]
        name = secrets.token_hex(8)
        scope = {**scope, "headers": headers, "request_id": name}
        with journal.line(request=name, method=scope["method"][:10]) as line:
            try:
                await self._passed(scope, receive, self._sender(scope, send, line))
            finally:
                status = line.facts.get("status", 500)
                path = line.facts.setdefault("path", known(scope["path"]) or "closed")
                self._counts.request(str(path), int(status))
                if str(path).startswith(UNNOTED) and int(status) < 400 and not line.noted:
                    line.facts.clear()

    async def _passed(self, scope: Scope, receive: Receive, send: Send) -> None:
        headers = dict(scope["headers"])
        try:
            path = self._allowed(scope, headers)
            receive = await checked(scope, receive)
        except RefusedError as error:
            await refuse(error, scope, send)
            return
        if scope["method"] == "OPTIONS" and b"access-control-request-method" not in headers:
            allowed = ", ".join(methods(path)).encode()
            await send(
                {"type": "http.response.start", "status": 204, "headers": [(b"allow", allowed)]}
            )
            await send({"type": "http.response.body"})
        elif path == "/":
            await self._page(scope, receive, send)
        elif path == "/assets/":
            await self._file(scope, receive, send)
        elif scope["method"] == "HEAD":  # as GET, whose body `_sender` leaves out
            await self._application({**scope, "method": "GET"}, receive, send)
        else:
            await self._application(scope, receive, send)

    def _allowed(self, scope: Scope, headers: dict[bytes, bytes]) -> str:
        """The open path that is asked for; the site that asks is noted in `scope`.

        Raises:
            RefusedError: the path is closed, the name another's, or the site not allowed.
        """
        path = known(scope["path"])
        if not path:
            raise ClosedError
        host = _text(headers, b"host").lower()
        if not self._called(_PORT.sub("", host), path):
            raise OtherNameError
        origin = _text(headers, b"origin")
        own = _text(headers, b"sec-fetch-site") == "same-origin"
        if origin and path not in PUBLIC and not own and origin != f"{scope['scheme']}://{host}":
            if path not in SHARED or not self._sites.allow(origin):
                raise OtherSiteError
            scope["site"] = origin
        if scope["method"] not in methods(path):
            raise MethodError(methods(path))
        return path

    def _called(self, name: str, path: str) -> bool:
        """Whether that is a name of this server; its counts are for this machine, by local ones."""
        if not self._names or path in NAMELESS:
            return True
        return name in self._names or (path == "/metrics" and name in LOCAL_NAMES)

    def _sender(self, scope: Scope, send: Send, line: journal.Line) -> Send:
        async def sending(message: Message) -> None:
            if message["type"] == "http.response.start":
                line.facts["status"] = message["status"]
                headers = carried(scope, message["status"], message.get("headers", ()))
                message = {**message, "headers": [*headers]}
            elif scope["method"] == "HEAD":
                message = {**message, "body": b""}
            await send(message)

        return sending

    async def _file(self, scope: Scope, receive: Receive, send: Send) -> None:
        """A file of Gradio's; one that is not there is told of as anything else."""
        there = True

        async def sending(message: Message) -> None:
            nonlocal there
            there = there and message.get("status") != 404
            if there:
                await send(message)

        await self._application({**scope, "method": "GET"}, receive, sending)
        if not there:
            await refuse(ClosedError(), scope, send)

    async def _page(self, scope: Scope, receive: Receive, send: Send) -> None:
        """The chat's page, dressed: Gradio's HTML is collected, uncompressed, and then sent."""
        parts: list[bytes] = []
        start: Message = {}

        async def collect(message: Message) -> None:
            if message["type"] == "http.response.start":
                start.update(message)
            else:
                parts.append(message.get("body", b""))

        headers = dict(scope["headers"])
        plain = [(k, v) for k, v in scope["headers"] if k != b"accept-encoding"]
        # Without its query: Gradio would look up saved states (?deep_link=) and views there.
        scope = {**scope, "headers": plain, "query_string": b""}
        await self._application(scope, receive, collect)
        language = preferred(_text(headers, b"accept-language"))
        body = dressed(b"".join(parts).decode(), language, self._needed).encode()
        kept = [(k, v) for k, v in start["headers"] if k != b"content-length"]
        if b"gzip" in headers.get(b"accept-encoding", b""):
            body = gzip.compress(body, 6)
            kept.append((b"content-encoding", b"gzip"))
        kept += [(b"content-length", b"%d" % len(body)), (b"cache-control", b"no-store")]
        await send({**start, "headers": kept})
        await send({"type": "http.response.body", "body": body})


def _text(headers: dict[bytes, bytes], name: bytes) -> str:
    return headers.get(name, b"").decode("latin-1")
