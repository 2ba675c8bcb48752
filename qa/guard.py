"""What a request must pass before the API or the chat sees it, and what each reply carries.

Only the addresses in `surface.paths` are reachable, under the server's own names, with small bodies
of JSON. A page of another site is turned away here, whatever its browser would let it read.
"""

import re
import secrets
from collections.abc import Iterable

from qa.messages import preferred
from qa.page import dressed
from qa.surface import journal
from qa.surface.body import checked
from qa.surface.counts import Counts
from qa.surface.paths import PUBLIC, SHARED, UNNOTED, known, methods
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
from qa.surface.sites import Sites

# Gradio compiles its event handlers from text, hence unsafe-eval; its page holds inline scripts.
CHAT_POLICY = (
    "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; "
    "style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
    "object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'self'"
)
# Everything else is data, or brings a policy of its own. The mark holds a style for the dark.
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox"
_HEADERS = {
    b"x-content-type-options": b"nosniff",
    b"referrer-policy": b"same-origin",
    b"cross-origin-resource-policy": b"same-origin",
    b"permissions-policy": b"camera=(), geolocation=(), microphone=(), payment=(), usb=()",
}
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
    """

    def __init__(
        self, application: Application, sites: Sites, names: tuple[str, ...], counts: Counts
    ) -> None:
        self._application = application
        self._sites = sites
        self._names = names
        self._counts = counts

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
                if str(path).startswith(UNNOTED) and int(status) < 400:
                    line.facts.clear()

    async def _passed(self, scope: Scope, receive: Receive, send: Send) -> None:
        headers = dict(scope["headers"])
        try:
            path = self._allowed(scope, headers)
            receive = await checked(scope, receive)
        except RefusedError as error:
            await refuse(error, scope, send)
            return
        if path == "/":
            await self._page(scope, receive, send)
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
        if self._names and _PORT.sub("", host) not in self._names:
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

    def _sender(self, scope: Scope, send: Send, line: journal.Line) -> Send:
        policy = CHAT_POLICY if scope["path"] == "/" else _POLICY
        added = {
            **_HEADERS,
            b"content-security-policy": policy.encode(),
            b"x-request-id": scope["request_id"].encode(),
        }

        async def sending(message: Message) -> None:
            if message["type"] == "http.response.start":
                line.facts["status"] = message["status"]
                message = {**message, "headers": [*_with(message.get("headers", ()), added)]}
            await send(message)

        return sending

    async def _page(self, scope: Scope, receive: Receive, send: Send) -> None:
        """The chat's page, dressed: Gradio's HTML is collected, uncompressed, and then sent."""
        parts: list[bytes] = []
        start: Message = {}

        async def collect(message: Message) -> None:
            if message["type"] == "http.response.start":
                start.update(message)
            else:
                parts.append(message.get("body", b""))

        plain = [(k, v) for k, v in scope["headers"] if k != b"accept-encoding"]
        # Without its query: Gradio would look up saved states (?deep_link=) and views there.
        scope = {**scope, "headers": plain, "query_string": b""}
        await self._application(scope, receive, collect)
        wanted = _text(dict(scope["headers"]), b"accept-language")
        body = dressed(b"".join(parts).decode(), preferred(wanted)).encode()
        kept = [(k, v) for k, v in start["headers"] if k != b"content-length"]
        kept += [(b"content-length", str(len(body)).encode()), (b"cache-control", b"no-store")]
        await send({**start, "headers": kept})
        whole = body if scope["method"] != "HEAD" else b""
        await send({"type": "http.response.body", "body": whole})


def _with(
    headers: Iterable[tuple[bytes, bytes]], added: dict[bytes, bytes]
) -> Iterable[tuple[bytes, bytes]]:
    """`headers`, and those of `added` that are not among them."""
    there = set()
    for name, value in headers:
        there.add(name.lower())
        yield name, value
    yield from ((name, value) for name, value in added.items() if name not in there)


def _text(headers: dict[bytes, bytes], name: bytes) -> str:
    return headers.get(name, b"").decode("latin-1")
