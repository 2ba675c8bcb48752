"""Requests that go no further, and the one shape in which every error is told.

RefusedError                        the request was not passed on
├── ClosedError      not-here       404   there is nothing at the address
├── MethodError      method         405   the address takes other methods
├── NotJsonError     not-json       415   the body says that it is something else than JSON
├── TooMuchError     too-much       413   the body is too long
├── LateError        late           408   the body has not arrived in time
├── OtherSiteError   other-site     403   the page that asks stands on a site that is not allowed
├── OtherNameError   other-name     421   the server is called by a name that is not its own
├── TooOftenError    too-often      429   more requests a minute than one visitor may make
├── CrowdedError     crowded        503   as many questions as can wait are waiting
├── StuckError       stuck          503   every slot is held by an answer that does not come
└── NoAnswerError    no-answer      504   the answer did not come in time
"""

import json
from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any, ClassVar

from corpus.errors import HoidapError
from qa.messages import preferred, refusal
from qa.template import PAGE_POLICY, refused_page

Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
Scope = MutableMapping[str, Any]
Application = Callable[[Scope, Receive, Send], Awaitable[None]]

# Addresses for programs, whoever asks them.
_PROGRAMS = ("/api/", "/mcp", "/metrics", "/config", "/gradio_api/")
# Seconds after which to ask again where nothing says better.
RETRY_AFTER = 5


class RefusedError(HoidapError):
    """A request that goes no further, with the `status` that says so."""

    status: ClassVar[int] = 400


class ClosedError(RefusedError):
    """The address is none of those that are open."""

    code, status = "not-here", 404

    def __init__(self) -> None:
        super().__init__("there is nothing at this address")


class MethodError(RefusedError):
    """The address takes the methods `allowed`, and no other."""

    code, status = "method", 405

    def __init__(self, allowed: tuple[str, ...]) -> None:
        self.allowed = ", ".join(allowed)
        super().__init__("this address takes another method", allowed=self.allowed)


class NotJsonError(RefusedError):
    """The body says that it is something else than JSON."""

    code, status = "not-json", 415

    def __init__(self) -> None:
        super().__init__("the request must be JSON")


class TooMuchError(RefusedError):
    """The body is longer than `limit` bytes."""

    code, status = "too-much", 413

    def __init__(self, limit: int) -> None:
        super().__init__("the request is too large", limit=limit)


class LateError(RefusedError):
    """The body has not arrived in time, or the client has gone."""

    code, status = "late", 408

    def __init__(self) -> None:
        super().__init__("the request did not arrive whole")


class OtherSiteError(RefusedError):
    """The page that asks stands on a site that is not allowed."""

    code, status = "other-site", 403

    def __init__(self) -> None:
        super().__init__("pages of this site may not ask here")


class OtherNameError(RefusedError):
    """The server is called by a name that is not its own."""

    code, status = "other-name", 421

    def __init__(self) -> None:
        super().__init__("this server has another name")


class TooOftenError(RefusedError):
    """More requests a minute than one visitor may make; in `seconds` there is room again."""

    code, status = "too-often", 429

    def __init__(self, seconds: int) -> None:
        super().__init__("too many requests in a short time", seconds=seconds)
        self.seconds = seconds


class CrowdedError(RefusedError):
    """As many questions as can wait are waiting."""

    code, status = "crowded", 503

    def __init__(self) -> None:
        super().__init__("too many questions at the moment", "Ask again in a few seconds.")


class StuckError(RefusedError):
    """Every slot is held by an answer that does not come; only a new start helps for sure."""

    code, status = "stuck", 503

    def __init__(self) -> None:
        super().__init__("the server cannot answer at the moment", "Start it again.")


class NoAnswerError(RefusedError):
    """The answer did not come in time."""

    code, status = "no-answer", 504

    def __init__(self) -> None:
        super().__init__("the answer did not come in time", "Ask again, or in another way.")


def error_json(error: Exception, language: str, request_id: str) -> dict[str, str]:
    """What a program is told of `error`; nothing of one that is not ours."""
    what, hint = refusal(error)
    return {
        "code": error.code if isinstance(error, HoidapError) else "error",
        "message": what[language],
        "hint": hint[language],
        "request_id": request_id,
    }


def retry_headers(error: Exception, status: int) -> dict[str, str]:
    """When, or how, to ask again, for a status that says that one may."""
    if isinstance(error, TooOftenError):
        return {"Retry-After": str(error.seconds)}
    if isinstance(error, MethodError):
        return {"Allow": error.allowed}
    return {"Retry-After": str(RETRY_AFTER)} if status in (503, 504) else {}


async def refuse(error: RefusedError, scope: Scope, send: Send) -> None:
    """Reply to a request with `error`, in the language that its headers ask for.

    A browser that wanted a page gets one; programs, and the scripts of pages, the API's shape.
    """
    headers = dict(scope["headers"])
    language = preferred(headers.get(b"accept-language", b"").decode("latin-1"))
    if b"text/html" in headers.get(b"accept", b"") and not scope["path"].startswith(_PROGRAMS):
        body = refused_page(error, language).encode()
        policy = f"{PAGE_POLICY}; frame-ancestors 'none'".encode()
        fields = [(b"content-type", b"text/html; charset=utf-8"), (b"cache-control", b"no-store"),
                  (b"content-security-policy", policy)]  # fmt: skip
    else:
        told = error_json(error, language, scope.get("request_id", ""))
        body = json.dumps(told, ensure_ascii=False).encode()
        fields = [(b"content-type", b"application/json")]
    fields.append((b"content-length", b"%d" % len(body)))
    fields += [
        (name.lower().encode(), value.encode())
        for name, value in retry_headers(error, error.status).items()
    ]
    if error.status in (408, 413, 415):
        # What is left of a refused body is not read, so the connection cannot go on.
        fields.append((b"connection", b"close"))
    await send({"type": "http.response.start", "status": error.status, "headers": fields})
    await send({"type": "http.response.body", "body": body if scope["method"] != "HEAD" else b""})
