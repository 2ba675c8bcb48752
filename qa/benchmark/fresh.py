"""One command of hoidap in a process of its own: how long to its first word, and how much memory.

`first_answer` starts it; run as `python -m qa.benchmark.fresh ARGUMENT …` it is that process.
"""

import contextlib
import os
import resource
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from corpus.errors import HoidapError, shown

_ROOT = Path(__file__).parents[2]
_PEAK = "peak-bytes="
_LONGEST_SECONDS = 300.0


@dataclass(frozen=True, slots=True)
class FirstAnswer:
    """`seconds` from the start of the process to its first line; `peak_bytes` it ever held."""

    seconds: float
    peak_bytes: int


def first_answer(arguments: Sequence[str], longest: float = _LONGEST_SECONDS) -> FirstAnswer:
    """How the command line fares with `arguments`, in a fresh process of this Python.

    Args:
        arguments: of a command that prints something, such as `ask`.
        longest: seconds after which the process is stopped.

    Raises:
        HoidapError: it failed, printed nothing, or was stopped.
    """
    command = [sys.executable, "-m", "qa.benchmark.fresh", *arguments]
    paths = [str(_ROOT), os.environ.get("PYTHONPATH", "")]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, paths))}
    with tempfile.TemporaryFile() as said:
        started = time.perf_counter()
        process = subprocess.Popen(
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=said,
            env=environment,
        )
        first, seconds = _first_line(process, started, longest)
        said.seek(0)
        lines = said.read().decode(errors="replace").splitlines() or [""]
    if process.returncode or not first or not lines[-1].startswith(_PEAK):
        raise HoidapError(f"a fresh process failed after {seconds:.1f} s: {shown(lines[0])}")
    return FirstAnswer(seconds, int(lines[-1].removeprefix(_PEAK)))


def _first_line(
    process: subprocess.Popen[bytes], started: float, longest: float
) -> tuple[bytes, float]:
    """The first line of `process` and the seconds to it; the process has ended by then."""
    patience = threading.Timer(longest, process.kill)
    patience.start()
    try:
        with process:
            assert process.stdout
            first = process.stdout.readline()
            seconds = time.perf_counter() - started
            process.stdout.read()
    finally:
        patience.cancel()
    return first, seconds


def peak_bytes() -> int:
    """The most memory that this process has held, in bytes.

    On Linux from /proc: ru_maxrss begins with what the process that started this one held.
    """
    with contextlib.suppress(OSError, StopIteration, ValueError):
        lines = Path("/proc/self/status").read_text(encoding="ascii", errors="replace")
        line = next(line for line in lines.splitlines() if line.startswith("VmHWM:"))
        return int(line.split()[1]) * 1024
    held = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return held if sys.platform == "darwin" else held * 1024


def main() -> int:
    """The exit code of the command; what it held is the last line of stderr."""
    from qa.cli import main as run_command

    code = run_command(sys.argv[1:])
    print(f"{_PEAK}{peak_bytes()}", file=sys.stderr, flush=True)
    return code


if __name__ == "__main__":
    sys.exit(main())
