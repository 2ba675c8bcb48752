"""What a request must pass before the API or the chat sees it, and what each reply carries.

Gradio brings some sixty routes; the chat and Gradio's Python client use those in `OPEN`, and only
they are reachable: no uploads, no files, no proxy, no component server, no monitoring. Bodies are
small JSON, read to the end here and never past the limit, in a bounded time.
"""

import asyncio
import json
from collections.abc import Awaitable, Callable, Iterable, MutableMapping
from typing import Any

from corpus.errors import HoidapError
from qa.messages import preferred, refusal
from qa.page import dressed

Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
Scope = MutableMapping[str, Any]
Application = Callable[[Scope, Receive, Send], Awaitable[None]]

# A question of 2,000 characters is at most 8 kB, 24 kB written as \u escapes; a follow-up carries
# two. Gradio's own envelope adds less than 1 kB.
BODY_LIMIT = 64 * 1024
# Seconds for a body to arrive whole: a phone on a poor line needs a few.
BODY_SECONDS = 20.0

OPEN = (
    "/api/", "/web/", "/assets/", "/static/js/", "/theme.css", "/favicon.ico", "/robots.txt",
    "/config", "/gradio_api/info", "/gradio_api/queue/", "/gradio_api/call/",
    "/gradio_api/heartbeat/", "/gradio_api/startup-events", "/gradio_api/cancel",
)  # fmt: skip

# Gradio compiles its event handlers from text, hence unsafe-eval; its page holds inline scripts.
POLICY = (
    "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; "
    "style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
    "object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'self'"
)
_HEADERS = (
    (b"content-security-policy", POLICY.encode()),
    (b"x-content-type-options", b"nosniff"),
    (b"referrer-policy", b"same-origin"),
)
# What a client says of its own address and host is never believed.
_UNTRUSTED = (b"x-forwarded-host", b"x-forwarded-server", b"x-gradio-server", b"forwarded")


class RefusedError(HoidapError):
    """A request that goes no further, with the `status` that says so."""

    status = 400


class ClosedError(RefusedError):
    """The address is none of those in `OPEN`."""

    code, status = "not-here", 404


class NotJsonError(RefusedError):
    """The body says that it is something else than JSON."""

    code, status = "not-json", 415


class TooMuchError(RefusedError):
    """The body is longer than `BODY_LIMIT`."""

    code, status = "too-much", 413

    def __init__(self) -> None:
        super().__init__("the request is too large", limit=BODY_LIMIT)


class LateError(RefusedError):
    """The body has not arrived in time, or the client has gone."""

    code, status = "late", 408


class Guard:
    """`application` behind the limits of this module."""

    def __init__(self, application: Application) -> None:
        self.application = application

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, or refuse it in the shape of the API's errors."""
        if scope["type"] != "http":
            if scope["type"] == "lifespan":
                await self.application(scope, receive, send)
            else:
                await send({"type": "websocket.close", "code": 1008})
            return
        headers = [(k, v) for k, v in scope["headers"] if k not in _UNTRUSTED]
        scope = {**scope, "headers": headers}
        try:
            passed = await _checked(scope, dict(headers), receive)
        except RefusedError as error:
            await _refuse(error, dict(headers), send)
            return
        if scope["path"] == "/":
            await self._page(scope, passed, send)
        else:
            await self.application(scope, passed, _with_headers(send))

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
        await self.application(scope, receive, collect)
        wanted = _text(dict(scope["headers"]), b"accept-language")
        body = dressed(b"".join(parts).decode(), preferred(wanted)).encode()
        kept = [(k, v) for k, v in start["headers"] if k != b"content-length"]
        kept += [(b"content-length", str(len(body)).encode()), (b"cache-control", b"no-store")]
        await _with_headers(send)({**start, "headers": kept})
        whole = body if scope["method"] != "HEAD" else b""
        await send({"type": "http.response.body", "body": whole})


async def _checked(scope: Scope, headers: dict[bytes, bytes], receive: Receive) -> Receive:
    """`receive`, or one that returns the body read here.

    Raises:
        RefusedError: the address is closed, or the body too large, too slow or no JSON.
    """
    path: str = scope["path"]
    if path != "/" and not path.startswith(OPEN):
        raise ClosedError("there is nothing at this address")
    if scope["method"] in ("GET", "HEAD", "OPTIONS"):
        return receive
    kind = _text(headers, b"content-type").partition(";")[0].strip().lower()
    if kind != "application/json":
        raise NotJsonError("the request must be JSON")
    length = _text(headers, b"content-length")
    if length and (not length.isdigit() or int(length[:20]) > BODY_LIMIT):
        raise TooMuchError
    try:
        async with asyncio.timeout(BODY_SECONDS):
            body = await _body(receive)
    except TimeoutError:
        raise LateError("the request did not arrive whole") from None
    sent = False

    async def once() -> Message:
        nonlocal sent
        if sent:
            return await receive()
        sent = True
        return {"type": "http.request", "body": body, "more_body": False}

    return once


async def _body(receive: Receive) -> bytes:
    body = bytearray()
    while True:
        message = await receive()
        if message["type"] == "http.disconnect":
            raise LateError("the request did not arrive whole")
        body += message.get("body", b"")
        if len(body) > BODY_LIMIT:
            raise TooMuchError
        if not message.get("more_body"):
            return bytes(body)


async def _refuse(error: RefusedError, headers: dict[bytes, bytes], send: Send) -> None:
    language = preferred(_text(headers, b"accept-language"))
    what, hint = refusal(error)
    refused = {"code": error.code, "message": what[language], "hint": hint[language]}
    body = json.dumps(refused, ensure_ascii=False).encode()
    start: Message = {
        "type": "http.response.start",
        "status": error.status,
        # What is left of a refused body is not read, so the connection cannot go on.
        "headers": [
            (b"content-type", b"application/json"),
            (b"content-length", str(len(body)).encode()),
            (b"connection", b"close"),
        ],
    }
    await _with_headers(send)(start)
    await send({"type": "http.response.body", "body": body})


def _with_headers(send: Send) -> Send:
    async def sending(message: Message) -> None:
        if message["type"] == "http.response.start":
            message = {**message, "headers": [*_added(message.get("headers", ()))]}
        await send(message)

    return sending


def _added(headers: Iterable[tuple[bytes, bytes]]) -> Iterable[tuple[bytes, bytes]]:
    yield from headers
    yield from _HEADERS


def _text(headers: dict[bytes, bytes], name: bytes) -> str:
    return headers.get(name, b"").decode("latin-1")
