"""The parts of a test set that are measured apart: who asked how, of what.

    language=vi        the question's language
    direction=vi-en    the question's language, then that of the document that answers
    kind=…             what the question tries, kinds as they first come
    length=6-12        words of the question
    document=…         the document that answers; of many, those that most questions ask for

An unanswerable question has no direction and no document.
"""

from collections import Counter
from collections.abc import Iterable
from typing import Protocol, TypeVar

from corpus.document import LANGUAGES
from corpus.labels import LabelledQuestion

LENGTHS = ("1-5", "6-12", "13+")  # words
MOST_DOCUMENTS = 12  # more groups than that say nothing to a reader; the CSV names all


class Grouped(Protocol):
    """What an outcome must tell to be grouped."""

    @property
    def question(self) -> LabelledQuestion:
        """What was asked."""

    @property
    def document(self) -> str:
        """The gold document's id; empty when unanswerable."""

    @property
    def searched(self) -> str:
        """The gold document's language; empty when unanswerable."""


Member = TypeVar("Member", bound=Grouped)


def grouped(outcomes: Iterable[Member]) -> dict[str, tuple[Member, ...]]:
    """`outcomes` by the names above, in that order; no group is empty."""
    outcomes = tuple(outcomes)
    kinds = dict.fromkeys(outcome.question.kind for outcome in outcomes)
    documents = Counter(o.document for o in outcomes if o.document)
    names = [f"language={language}" for language in LANGUAGES]
    names += [f"direction={asked}-{told}" for asked in LANGUAGES for told in LANGUAGES]
    names += [f"kind={kind}" for kind in kinds]
    names += [f"length={length}" for length in LENGTHS]
    if len(documents) > 1:
        most = dict(documents.most_common(MOST_DOCUMENTS))
        names += [f"document={document}" for document in documents if document in most]
    found: dict[str, list[Member]] = {name: [] for name in names}
    for outcome in outcomes:
        for name in _names_of(outcome):
            if name in found:
                found[name].append(outcome)
    return {name: tuple(members) for name, members in found.items() if members}


def _names_of(outcome: Grouped) -> Iterable[str]:
    asked = outcome.question
    yield f"language={asked.language}"
    if outcome.searched:
        yield f"direction={asked.language}-{outcome.searched}"
    yield f"kind={asked.kind}"
    yield f"length={_length(asked.question)}"
    yield f"document={outcome.document}"


def _length(question: str) -> str:
    words = len(question.split())
    return LENGTHS[0] if words <= 5 else LENGTHS[1] if words <= 12 else LENGTHS[2]
