"""A server in a process of its own, for tests that overload it.

The whole application and the server that `app` runs, with answers that take 50 ms in two slots,
and with short patience, so that a test sees the end of it: `python -m tests.loaded_server PORT`.
"""

import functools
import socket
import sys
import time
from unittest import mock

from corpus import Document
from qa.answer import Answer
from qa.serving.gate import Gate
from qa.surface import body
from qa.surface.connections import Connection
from qa.surface.server import server
from tests.web_service import FakeService, built

MOST = 300  # connections
SECONDS = 2.0  # for a head, for a reader, for an answer
BODY_SECONDS = 5.0  # for a body
RATE = 60  # requests a minute of one visitor
LARGE = "large"  # the id of a document of 8 MB


class BusyService(FakeService):
    """Answers after 50 ms; not at all where the question says "hang"."""

    def __init__(self) -> None:
        text = "A paragraph of a book.\n\n" * 350_000
        super().__init__({LARGE: Document(LARGE, "Large", "en", text, "large.md")})

    def ask(self, question: str, k: int = 3, **named: str | None) -> Answer:
        """That nothing was found."""
        if "hang" in question:
            time.sleep(3600)
        time.sleep(0.05)
        return Answer(question, "en", False, ())


def main() -> None:
    """Serve until killed; a line on stdout says that it listens."""
    body.BODY_SECONDS = BODY_SECONDS
    Connection.head_seconds = Connection.read_seconds = SECONDS
    Connection.most = MOST
    mock.patch("qa.serving.desk.Gate", functools.partial(Gate, slots=2, limit=SECONDS)).start()
    application = built(lambda report: BusyService(), rate=RATE)
    listening = socket.create_server(("127.0.0.1", int(sys.argv[1])))
    print("listening", flush=True)
    server(application).run(sockets=[listening])


if __name__ == "__main__":
    main()
