"""A server that is kept busy for long, and whether its memory and descriptors stay level.

The tests run seconds of it. `python -m tests.steady 3600 .6` starts the real server with the
bundled model, finds out how many questions a second it can answer, asks at .6 of that for an hour,
and says every minute what it holds.
"""

import asyncio
import json
import os
import socket
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import cycle
from statistics import median
from typing import NamedTuple

from corpus.bundled import bundled_questions
from corpus.questions import read_questions
from tests.load import ROOT, Server, exchange, visitors

START = 60.0  # seconds within which the server must be ready
AT_FULL = 10.0  # seconds of asking as fast as it answers


class Sample(NamedTuple):
    """What a server holds at one moment."""

    megabytes: int
    descriptors: int


@contextmanager
def real_server() -> Iterator[Server]:
    """The chat as users start it, over the bundled articles, ready."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    command = [sys.executable, "app.py", "--port", str(port), "--rate", "100000"]
    environ = {**os.environ, "MALLOC_MMAP_THRESHOLD_": "1000000", "OMP_NUM_THREADS": "1"}
    with subprocess.Popen(
        command,
        cwd=ROOT,
        env=environ,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        text=True,
    ) as process:
        try:
            until = time.monotonic() + START
            while not _ready(port):
                assert time.monotonic() < until, "the server does not start"
                time.sleep(0.2)
            yield Server(port, process)
        finally:
            process.kill()


def _ready(port: int) -> bool:
    try:
        return asyncio.run(exchange(port, "GET", "/api/ready"))[0] == 200
    except OSError:
        return False


async def capacity(port: int, bodies: Sequence[bytes], seconds: float = AT_FULL) -> float:
    """How many questions a second are answered when two clients ask without a pause."""
    ends, texts, addresses = time.monotonic() + seconds, cycle(bodies), visitors()
    answered = 0

    async def client() -> None:
        nonlocal answered
        while time.monotonic() < ends:
            status, _ = await exchange(port, "POST", "/api/ask", next(texts), next(addresses))
            answered += status == 200

    await asyncio.gather(client(), client())
    return answered / seconds


async def steady(
    server: Server, bodies: Sequence[bytes], per_second: float, seconds: float, every: float = 60.0
) -> tuple[Counter[int], list[Sample]]:
    """Ask that often for so long, whether or not the questions before are answered.

    Returns:
        how often each status came, and what the server held at the start, every so many seconds,
        and at the end.
    """
    texts, addresses = cycle(bodies), visitors()
    statuses: Counter[int] = Counter()
    held = [Sample(server.megabytes, server.descriptors)]
    began = time.monotonic()

    async def one() -> None:
        status, _ = await exchange(
            server.port, "POST", "/api/ask", next(texts), next(addresses)
        )  # fmt: skip
        statuses[status] += 1

    asking: set[asyncio.Task[None]] = set()
    for number in range(int(seconds * per_second)):
        await asyncio.sleep(max(0.0, began + number / per_second - time.monotonic()))
        asking.add(asyncio.create_task(one()))
        done = {task for task in asking if task.done()}
        asking -= done
        await asyncio.gather(*done)
        if time.monotonic() - began >= every * len(held):
            held.append(Sample(server.megabytes, server.descriptors))
            print(f"{len(held) - 1}: {held[-1]}", flush=True)
    await asyncio.gather(*asking)
    return statuses, [*held, Sample(server.megabytes, server.descriptors)]


def risen(values: Sequence[int]) -> int:
    """By how much the median of the last third lies above that of the third before it."""
    third = max(1, len(values) // 3)
    before, last = values[-2 * third : -third] or values[:1], values[-third:]
    return int(median(last) - median(before))


def main() -> None:
    """Keep a server busy for so many seconds at such a share of what it can bear."""
    seconds, share = map(float, sys.argv[1:])
    bodies = [
        json.dumps({"question": question.question}).encode()
        for question in read_questions(bundled_questions()).questions
    ]
    with real_server() as server:
        full = asyncio.run(capacity(server.port, bodies))
        print(f"{full:.1f} questions a second at full load", flush=True)
        statuses, held = asyncio.run(steady(server, bodies, share * full, seconds))
    print(f"statuses {dict(statuses)}")
    for name, values in zip(Sample._fields, zip(*held, strict=True), strict=True):
        print(f"{name}: {values[0]} at first, {values[-1]} at last, risen by {risen(values)}")


if __name__ == "__main__":
    main()
