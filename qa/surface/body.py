"""The body of a request: small JSON, read whole, never past the limit, in a bounded time."""

import asyncio

from qa.surface.refusals import LateError, Message, NotJsonError, Receive, Scope, TooMuchError

# A question of 2,000 characters is at most 8 kB, and a follow-up carries two.
BODY_LIMIT = 16 * 1024
# Seconds for a body to arrive whole: a phone on a poor line needs a few.
BODY_SECONDS = 20.0


async def checked(scope: Scope, receive: Receive) -> Receive:
    """`receive`, or one that returns the body read here.

    Raises:
        RefusedError: the body is too large, too slow or no JSON.
    """
    if scope["method"] in ("GET", "HEAD", "OPTIONS"):
        return receive
    headers = dict(scope["headers"])
    kind = _text(headers, b"content-type").partition(";")[0].strip().lower()
    if kind != "application/json":
        raise NotJsonError
    length = _text(headers, b"content-length")
    if length and (not length.isdigit() or int(length[:20]) > BODY_LIMIT):
        raise TooMuchError(BODY_LIMIT)
    try:
        async with asyncio.timeout(BODY_SECONDS):
            body = await _body(receive)
    except TimeoutError:
        raise LateError from None
    return again(body, receive)


def again(body: bytes, receive: Receive) -> Receive:
    """`receive`, before which `body`, which was read from it, comes once more."""
    sent = False

    async def receiving() -> Message:
        nonlocal sent
        if sent:
            return await receive()
        sent = True
        return {"type": "http.request", "body": body, "more_body": False}

    return receiving


async def _body(receive: Receive) -> bytes:
    body = bytearray()
    while True:
        message = await receive()
        if message["type"] == "http.disconnect":
            raise LateError
        body += message.get("body", b"")
        if len(body) > BODY_LIMIT:
            raise TooMuchError(BODY_LIMIT)
        if not message.get("more_body"):
            return bytes(body)


def _text(headers: dict[bytes, bytes], name: bytes) -> str:
    return headers.get(name, b"").decode("latin-1")
