"""Who asks an index while builds go on beside it, and tells whether each answer is of one build."""

import threading
import time
from collections import Counter
from collections.abc import Callable, Hashable, Iterator
from contextlib import contextmanager
from pathlib import Path

from qa.service import QAService
from qa.serving.follow import Follower
from qa.serving.loading import Loading
from tests.doomed_builder import corpus
from tests.fakes import FakeEncoder
from tests.flips import QUESTIONS, opened

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
def asking(
    directory: Path, look: Callable[[QAService], Hashable] = edition_of
) -> Iterator[Counter[str]]:
    """Questions, hardly a pause between them, to a service that follows `directory`: what came.

    Args:
        directory: of the index.
        look: asks once; what it returns tells the builds apart, what it raises is a wrong answer.
    """
    tally: Counter[str] = Counter()
    ended = threading.Event()
    served = Loading(lambda report: service(directory), Follower().renewed)
    served.start()

    def ask() -> None:
        editions = set()
        while not ended.is_set():
            try:
                editions.add(look(served.wait()))  # type: ignore[arg-type]
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
