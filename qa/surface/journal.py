"""One JSON line in the log for each request of the service, and never what was asked.

The line is begun when a request arrives, whatever handles it may add facts, and it is written when
the reply has left.
"""

import json
import logging
import time
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

logger = logging.getLogger(__name__)

Fact = str | int | float | bool

_line: ContextVar["Line | None"] = ContextVar("line", default=None)


class Line:
    """The facts of one request, as they become known."""

    def __init__(self, **facts: Fact) -> None:
        self.facts = facts
        self.noted = False  # whether anything was added to what is known of any request
        self.written = False


@contextmanager
def line(**facts: Fact) -> Iterator[Line]:
    """The line of one request, written when the block is left, with the milliseconds it took."""
    begun, began = Line(**facts), time.perf_counter()
    token = _line.set(begun)
    try:
        yield begun
    finally:
        _line.reset(token)
        begun.written = True
        if begun.facts:
            _write({**begun.facts, "ms": round((time.perf_counter() - began) * 1000)})


def note(**facts: Fact) -> None:
    """Add `facts` to the line of the request at hand; outside of any, they are a line of their own.

    Questions of Gradio's client are answered by a worker that outlives the request.
    """
    current = _line.get()
    if current is None or current.written:
        _write(facts)
    else:
        current.facts.update(facts)
        current.noted = True


def _write(facts: dict[str, Fact]) -> None:
    # Escaped to ASCII: no line breaks, no control characters, whatever a path or a name holds.
    logger.info("%s", json.dumps(facts))
