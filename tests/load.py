"""A server under more load than it can bear: how it refuses, and whether it is well again.

The tests run a little of it. Run as a program it does much: `python -m tests.load 60` floods a
server for 60 seconds and says what came back.
"""

import asyncio
import json
import os
import socket
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path

ROOT = Path(__file__).parents[1]
QUESTION = json.dumps({"question": "How many ships?"}).encode()
PATIENCE = 20.0  # seconds within which anything must be answered
CLIENTS = 250


@dataclass(frozen=True)
class Server:
    """A server in a process of its own."""

    port: int
    process: "subprocess.Popen[str]"

    @property
    def megabytes(self) -> int:
        """Its resident memory."""
        status = Path(f"/proc/{self.process.pid}/status").read_text()
        return int(status.partition("VmRSS:")[2].split()[0]) // 1024

    @property
    def descriptors(self) -> int:
        """Its open files and sockets."""
        return len(list(Path(f"/proc/{self.process.pid}/fd").iterdir()))


@dataclass
class Replies:
    """What came back: how often each status, how fast, and refusals that do not say when."""

    statuses: Counter[int] = field(default_factory=Counter)
    seconds: dict[int, list[float]] = field(default_factory=dict)
    silent: int = 0

    def note(self, status: int, headers: Mapping[str, str], seconds: float) -> None:
        """One more reply."""
        self.statuses[status] += 1
        self.seconds.setdefault(status, []).append(seconds)
        if status in (429, 503) and not headers.get("retry-after", "").isdigit():
            self.silent += 1

    def slowest(self, status: int, share: float = 0.95) -> float:
        """The seconds within which that share of the replies came."""
        ordered = sorted(self.seconds[status])
        return ordered[int(share * (len(ordered) - 1))]


@contextmanager
def running() -> Iterator[Server]:
    """A server that answers."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "tests.loaded_server", str(port)]
    # What is freed goes back at once, so that resident memory tells what is held.
    environ = {**os.environ, "MALLOC_MMAP_THRESHOLD_": "1000000"}
    with subprocess.Popen(
        command, cwd=ROOT, env=environ, stdout=subprocess.PIPE, text=True
    ) as process:
        try:
            assert process.stdout is not None
            assert process.stdout.readline() == "listening\n"
            asyncio.run(exchange(port, "GET", "/api/ready"))
            yield Server(port, process)
        finally:
            process.kill()


def visitors() -> Iterator[str]:
    """Addresses of this machine, each another visitor."""
    return (f"127.{n >> 16 & 255}.{n >> 8 & 255}.{n & 255}" for n in count(0x010101))


async def exchange(
    port: int, method: str, path: str, body: bytes = b"", visitor: str = "127.0.0.1"
) -> tuple[int, dict[str, str]]:
    """Status and headers of a reply, over a connection of its own."""
    head = (
        f"{method} {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n"
        f"Content-Type: application/json\r\nContent-Length: {len(body)}\r\n\r\n"
    )
    async with asyncio.timeout(PATIENCE):
        reader, writer = await asyncio.open_connection("127.0.0.1", port, local_addr=(visitor, 0))
        try:
            writer.write(head.encode() + body)
            first, *rest = (await reader.readuntil(b"\r\n\r\n")).decode().split("\r\n")
            await reader.read()
        finally:
            writer.close()
            with suppress(OSError):
                await writer.wait_closed()
    headers = dict(line.lower().split(": ", 1) for line in rest if line)
    return int(first.split()[1]), headers


async def flood(port: int, seconds: float, clients: int = CLIENTS) -> tuple[Replies, Replies]:
    """Ask from everywhere, each client again as soon as it is answered; and look at the health.

    Returns:
        The replies to questions, and those of /api/health meanwhile.
    """
    questions, health, addresses = Replies(), Replies(), visitors()
    ends = time.monotonic() + seconds

    async def one(
        replies: Replies, method: str, path: str, body: bytes, visitor: str | None
    ) -> None:
        while (began := time.monotonic()) < ends:
            who = visitor or next(addresses)
            status, headers = await exchange(port, method, path, body, who)
            replies.note(status, headers, time.monotonic() - began)

    await asyncio.gather(
        # One visitor of five asks again and again, the others are always new ones.
        *(one(questions, "POST", "/api/ask", QUESTION, "127.0.0.1" if number % 5 == 0 else None)
          for number in range(clients)),
        one(health, "GET", "/api/health", b"", None),
    )  # fmt: skip
    return questions, health


def main() -> None:
    """Flood for so many seconds, and say what came back, before, meanwhile and after."""
    with running() as server:
        before = server.megabytes
        questions, health = asyncio.run(flood(server.port, float(sys.argv[1])))
        print(f"memory {before} MB before, {server.megabytes} MB after")
        for name, replies in (("questions", questions), ("health", health)):
            for status, times in sorted(replies.statuses.items()):
                print(f"{name} {status}: {times}, 95 % within {replies.slowest(status):.2f} s")
        print(f"refusals without Retry-After: {questions.silent}")
        began = time.monotonic()
        status, _ = asyncio.run(exchange(server.port, "POST", "/api/ask", QUESTION, "127.9.9.9"))
        print(f"then a question: {status} in {time.monotonic() - began:.3f} s")


if __name__ == "__main__":
    main()
