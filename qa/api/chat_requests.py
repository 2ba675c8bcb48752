"""What Gradio is sent, checked before it sees it.

Gradio writes a traceback for whatever it did not expect, with the inputs in it, and tells of it in
shapes of its own. So only what its routes can carry out is passed on.
"""

from collections.abc import Collection, Mapping
from typing import Any
from urllib.parse import parse_qs

from starlette.requests import Request

from corpus.errors import HoidapError
from qa.api.bodies import ChatBody, read_body
from qa.api.told import refused
from qa.messages import pair
from qa.serving.desk import BadRequestError
from qa.surface.body import again
from qa.surface.refusals import Application, ClosedError, Receive, Scope, Send

_STREAM, _CALL = "/gradio_api/queue/data", "/gradio_api/call/ask"
_POSTED = ("/gradio_api/queue/join", "/gradio_api/run/predict", _CALL)


class ChatRequests:
    """`application`, whose Gradio gets what it can carry out; the rest is refused as anything else.

    Args:
        application: with Gradio in it.
        blocks: Gradio's own account of what it answers, and of who waits for it.
    """

    def __init__(self, application: Application, blocks: Any) -> None:
        self._application = application
        self._blocks = blocks

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, or refuse it."""
        try:
            receive = await self._checked(scope, receive)
        except HoidapError as error:
            reply = await refused(Request(scope), error)
            await reply(scope, receive, send)
            return
        await self._application(scope, receive, send)

    async def _checked(self, scope: Scope, receive: Receive) -> Receive:
        path = scope["path"].rstrip("/") if scope["type"] == "http" else ""
        if path in _POSTED and scope["method"] == "POST":
            raw = await Request(scope, receive).body()
            self._check(read_body(ChatBody, raw), path)
            return again(raw, receive)
        if path == _STREAM:
            fields = parse_qs(scope["query_string"].decode("latin-1"))
            if fields.get("session_hash", [""])[0] not in self._waiting:
                raise ClosedError
        elif path.startswith(f"{_CALL}/") and path.rpartition("/")[2] not in self._events:
            raise ClosedError
        return receive

    def _check(self, body: ChatBody, path: str) -> None:
        """Nothing, where a function of Gradio's takes `body`.

        Raises:
            ClosedError: there is no such function.
            BadRequestError: it takes another number of inputs, or nobody is named to be told.
        """
        functions: Mapping[int, Any] = self._blocks.fns
        known = {number: function for number, function in functions.items() if function.fn}
        if path == _CALL:
            (function,) = (one for one in known.values() if one.api_name == "ask")
        elif (found := known.get(-1 if body.fn_index is None else body.fn_index)) is None:
            raise ClosedError
        else:
            function = found
        if len(body.data) != len(function.inputs):
            raise BadRequestError(pair("bad-request.unusable"))
        if path == _POSTED[0] and not body.session_hash:
            raise BadRequestError(pair("bad-request.missing", field="session_hash"))

    @property
    def _waiting(self) -> Collection[str]:
        """The sessions whose stream may be asked for."""
        waiting: Collection[str] = self._blocks._queue.pending_messages_per_session
        return waiting

    @property
    def _events(self) -> set[str]:
        """What was asked and is not answered yet, or its answer not fetched."""
        pending: Mapping[str, Collection[str]] = self._blocks._queue.pending_event_ids_session
        return {name for names in pending.values() for name in names}
