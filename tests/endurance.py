"""An index in bad hands: builds killed while others ask, files flipped, disks that fill up.

The tests run a little of it. Run as a program it does much: `python -m tests.endurance kills 1000`,
`flips 2000`, `limits 500`, `switches 1000`.
"""

import random
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from index.build import build
from qa import loading
from qa.follow import Follower
from qa.loading import Loading
from qa.service import QAService
from tests.doomed_builder import Doomed, corpus
from tests.fakes import FakeEncoder
from tests.flips import DOCUMENTS, QUESTIONS, flips, opened
from tests.translators import no_translator

_BREATH = 0.005  # seconds after a question; without it the builds hardly get a turn


def service(directory: Path) -> QAService:
    """A service over what is live."""
    return QAService(opened(directory), FakeEncoder())


def edition_of(asked: QAService) -> int:
    """The one edition that an answer, its documents and its titles are of.

    Raises:
        AssertionError: they are of several, or it is no right answer.
    """
    answer = asked.ask(QUESTIONS[0], 5)
    hits = answer.hits or answer.nearest
    assert hits, "no answer"
    documents = [asked.document(hit.passage.document_id) for hit in hits]
    editions = {int(document.title.removeprefix("Bản ")) for document in documents}
    assert len(editions) == 1, f"mixed: {editions}"
    (edition,) = editions
    assert list(asked.documents.values()) == corpus(len(asked.documents), edition)
    for hit, document in zip(hits, documents, strict=True):
        assert document.text[hit.passage.start : hit.passage.end] == hit.passage.text
        assert f"bản {edition}," in hit.passage.text
    return edition


@contextmanager
def asking(directory: Path) -> Iterator[Counter[str]]:
    """Questions, hardly a pause between them, to a service that follows `directory`: what came."""
    tally: Counter[str] = Counter()
    ended = threading.Event()
    served = Loading(lambda report: service(directory), Follower().renewed)
    served.start()

    def ask() -> None:
        editions = set()
        while not ended.is_set():
            try:
                editions.add(edition_of(served.wait()))  # type: ignore[arg-type]
            except Exception as error:
                tally[f"{type(error).__name__}: {error}"] += 1
            tally["answers"] += 1
            time.sleep(_BREATH)
            tally["editions"] = len(editions)

    thread = threading.Thread(target=ask)
    thread.start()
    try:
        yield tally
    finally:
        ended.set()
        thread.join()
        served.close()


def kills(directory: Path, rounds: int, doomed: Doomed, seed: int = 0) -> Counter[str]:
    """Builds killed at random moments while another process (this one) asks.

    Returns:
        counts, among them "answers", "killed", "done", and each thing that must not happen.
    """
    chance = random.Random(seed)
    tally: Counter[str] = Counter()
    edition, slowest = 1, 0.0
    for _ in range(2):  # the first one waits for the program to start
        began = time.perf_counter()
        assert doomed.build(directory, DOCUMENTS, edition) == "done"
    longest = 1.5 * (time.perf_counter() - began)
    with asking(directory) as asked:
        for number in range(2, rounds + 2):
            outcome = doomed.build(directory, DOCUMENTS, number, after=chance.uniform(0, longest))
            tally[outcome] += 1
            # So that about one in four ends in time, whatever else the machine does.
            longest *= 1.03 if outcome == "killed" else 0.92
            began = time.perf_counter()
            found = edition_of(service(directory))
            slowest = max(slowest, time.perf_counter() - began)
            wanted = {number} if outcome == "done" else {edition, number}
            tally["lost or wrong"] += found not in wanted
            edition = found
        tally["next build fails"] += doomed.build(directory, DOCUMENTS, rounds + 2) != "done"
    tally["slowest start, ms"] = round(slowest * 1000)
    return tally + asked


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
