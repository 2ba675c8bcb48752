"""An index in bad hands: builds killed while others ask, files flipped, disks that fill up.

The tests run a little of it. Run as a program it does much: `python -m tests.endurance kills 1000`,
`flips 2000`, `limits 500`, `switches 1000`.
"""

import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from index.build import build
from qa.serving import loading
from tests.asker import asking, edition_of, service
from tests.doomed_builder import Doomed, corpus
from tests.fakes import FakeEncoder
from tests.flips import DOCUMENTS, flips
from tests.kills import kills
from tests.translators import no_translator


def limits(directory: Path, times: int, doomed: Doomed) -> Counter[str]:
    """Builds whose files can hold only so many bytes, from none to all of the largest.

    Returns:
        how often it was a "write" error that names the path, "done", or anything else, which must
        not happen.
    """
    assert doomed.build(directory, DOCUMENTS, 1) == "done"
    largest = max(path.stat().st_size for path in directory.rglob("*") if path.is_file())
    tally: Counter[str] = Counter()
    edition = 1
    for number in range(times):
        most = largest * 11 // 10 * number // max(1, times - 1)
        before = sorted(path.name for path in directory.iterdir())
        outcome = doomed.build(directory, DOCUMENTS, number + 2, most=most)
        tally[outcome] += 1
        found = edition_of(service(directory))
        tally["lost or wrong"] += found != (number + 2 if outcome == "done" else edition)
        after = sorted(path.name for path in directory.iterdir())
        tally["litter"] += outcome != "done" and after != before
        edition = found
    return tally


def switches(directory: Path, times: int) -> Counter[str]:
    """Builds, each of another edition, while a service that follows them answers."""
    build(corpus(DOCUMENTS, 1), directory, FakeEncoder(), translator=no_translator())
    with asking(directory) as asked:
        for edition in range(2, times + 2):
            documents = corpus(DOCUMENTS, edition)
            build(documents, directory, FakeEncoder(), translator=no_translator())
    return asked


def main() -> int:
    """Run one of them so often, and print what came of it."""
    loading.LOOK = 0.005
    what, times = sys.argv[1], int(sys.argv[2])
    doomed = Doomed()
    runs: dict[str, Callable[[Path], Counter[str]]] = {
        "kills": lambda place: kills(place, times, doomed),
        "flips": lambda place: flips(place, times),
        "limits": lambda place: limits(place, times, doomed),
        "switches": lambda place: switches(place, times),
    }
    began = time.perf_counter()
    with tempfile.TemporaryDirectory() as folder:
        tally = runs[what](Path(folder) / "index")
    doomed.close()
    print(f"{what} {times}: {dict(tally)}, {time.perf_counter() - began:.0f} s")
    return 0


if __name__ == "__main__":
    sys.exit(main())
