"""The files of the chat's page, made once and then sent from memory.

Some forty are fetched with a first visit. On the way through two applications each would be looked
up, read and compressed anew, which together takes as long as all the rest of the page.
"""

from collections.abc import Iterable

from qa.surface.refusals import Application, Message, Receive, Scope, Send

# All files in here are ours, and few.
_OURS = "/web/"
_ENCODINGS = (b"br", b"gzip")


class Lasting:
    """`application`, with its replies to GET of certain files kept.

    What is kept is bounded by what there is: a reply a file and encoding, and only where it is 200.

    Args:
        application: what makes them.
        names: of the files that are kept beside ours, without a slash in front.
    """

    def __init__(self, application: Application, names: Iterable[str]) -> None:
        self._application = application
        self._paths = frozenset(f"/{name}" for name in names)
        self._kept: dict[tuple[object, ...], list[Message]] = {}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Reply to a request from memory, or have it made."""
        key = self._key(scope)
        messages = self._kept.get(key) if key else None
        if messages is None:
            messages = []

            async def sending(message: Message) -> None:
                messages.append(message)
                await send(message)

            await self._application(scope, receive, sending if key else send)
            if key and messages and messages[0]["status"] == 200:
                self._kept[key] = messages
        else:
            for message in messages:
                await send(message)

    def _key(self, scope: Scope) -> tuple[object, ...]:
        """By what the reply is known; empty where it is not one to keep."""
        path, headers = scope.get("path", ""), dict(scope.get("headers", ()))
        file = path in self._paths or path.startswith(_OURS)
        # A part, or the reply to a page of another origin, is nobody else's.
        if not file or scope["method"] != "GET" or {b"range", b"origin"} & headers.keys():
            return ()
        accepted = headers.get(b"accept-encoding", b"")
        return (path, *(encoding in accepted for encoding in _ENCODINGS))
