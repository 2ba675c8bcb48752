"""Questions to begin with: none that the service itself would not answer.

Those of the bundled articles are written. Any other corpus offers headings of its documents, and
many a document begins with one that names nothing ("Introduction"), so each is asked before it is
offered: once for a service, in a thread of its own, which nobody waits for without end.
"""

import logging
import threading
from collections.abc import Iterator, Mapping
from concurrent.futures import Future
from dataclasses import dataclass
from itertools import islice
from weakref import WeakKeyDictionary

from corpus import Document, bundled_articles
from corpus.errors import HoidapError
from qa.messages import Pair, pair
from qa.serving.loading import Service

logger = logging.getLogger(__name__)

EXAMPLES = 4
# Of a document, in its order; and questions asked to find examples, however many documents there
# are: an answer takes some 10 ms, over many passages some 100.
_HEADINGS, _ASKED = 3, 24
# Seconds that a first sight waits for its examples; it is shown without them rather than later.
_PATIENCE = 5.0

_lock = threading.Lock()
_offers: "WeakKeyDictionary[Service, Future[list[Label]]]" = WeakKeyDictionary()


@dataclass(frozen=True, slots=True)
class Label:
    """What a corpus is called, or a question to begin with.

    Args:
        words: in both languages.
        language: of the document that they are from, the same in both; empty where they are ours.
    """

    words: Pair
    language: str = ""


def bundled(documents: Mapping[str, Document]) -> bool:
    """Whether those are the bundled articles."""
    return set(documents) == {path.stem for path in bundled_articles().glob("*.md")}


def examples(service: Service) -> list[Label]:
    """At most `EXAMPLES` questions that `service` answers; none while it has not told in time.

    The first call for a service takes as long as some answers, so it does not belong into a loop
    of events.
    """
    if bundled(service.documents):
        return [Label(pair(f"example-{number}")) for number in range(1, EXAMPLES + 1)]
    with _lock:
        offer = _offers.get(service)
        if offer is None:
            offer = _offers[service] = Future()
            threading.Thread(target=_offer, args=(service, offer), daemon=True).start()
    try:
        return offer.result(_PATIENCE)
    except TimeoutError:
        return []


def _offer(service: Service, offer: "Future[list[Label]]") -> None:
    try:
        offer.set_result(list(islice(_answered(service), EXAMPLES)))
    except Exception:
        logger.exception("no question to begin with could be found")
        offer.set_result([])


def _answered(service: Service) -> Iterator[Label]:
    """Of each document the first of its headings that is answered."""
    tried: set[str] = set()
    for document in service.documents.values():
        for place in document.headings[:_HEADINGS]:
            heading = document.text[place.start : place.end].strip()
            if heading in tried:
                continue
            if len(tried) == _ASKED:
                return
            tried.add(heading)
            if _is_answered(service, heading):
                yield Label({"vi": heading, "en": heading}, document.language)
                break


def _is_answered(service: Service, heading: str) -> bool:
    try:
        return service.ask(heading, 1).found
    except HoidapError:  # it is no question: empty, too long, only signs
        return False
