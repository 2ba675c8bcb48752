"""The corpus as readers and programs see it: its title, what it holds, and each document."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from itertools import islice

from corpus import Document, bundled_articles
from qa.messages import Pair, pair
from qa.serving.loading import Service, Store
from qa.surface.refusals import RefusedError

EXAMPLES = 4
TITLES = 4  # of documents, named where a corpus is told of


@dataclass(frozen=True, slots=True)
class Label:
    """What a corpus is called, or a question to begin with.

    Args:
        words: in both languages.
        language: of the document that they are from, the same in both; empty where they are ours.
    """

    words: Pair
    language: str = ""


class UnknownDocumentError(RefusedError):
    """There is no document of that id."""

    code, status = "unknown-document", 404

    def __init__(self) -> None:
        super().__init__("there is no such document")


class UnknownPlaceError(RefusedError):
    """A document has nothing from one place to another: it has changed, or never had."""

    code, status = "unknown-place", 404

    def __init__(self) -> None:
        super().__init__("there is no such place in the document")


def corpus_json(service: Service, language: str) -> dict[str, object]:
    """What can be asked about, in words of `language`."""
    documents = service.documents
    return {
        "title": title(documents).words[language],
        "titles": [document.title for document in documents.values()][:TITLES],
        "about": held(documents, service.store)[language],
        "documents": len(documents),
        "passages": len(service.store),
        "languages": sorted({document.language for document in documents.values()}),
        "model": service.store.model,
        "built": service.store.built,
        "examples": [example.words[language] for example in examples(documents)],
    }


def document_json(service: Service, identity: str) -> dict[str, object]:
    """The document named `identity`, whole.

    Raises:
        UnknownDocumentError: there is none.
    """
    document = find(service, identity)
    return {
        "id": document.id,
        "title": document.title,
        "language": document.language,
        "source": document.source,
        "date": document.date,
        "text": document.text,
        "headings": [
            {"start": heading.start, "end": heading.end, "level": heading.level}
            for heading in document.headings
        ],
    }


def find(service: Service, identity: str) -> Document:
    """The document named `identity`.

    Raises:
        UnknownDocumentError: there is none.
    """
    document = service.documents.get(identity)
    if document is None:
        raise UnknownDocumentError
    return document


def title(documents: Mapping[str, Document]) -> Label:
    """The title of the corpus."""
    if _bundled(documents):
        return Label(pair("bundled-title"))
    if len(documents) == 1:
        (only,) = documents.values()
        return Label({"vi": only.title, "en": only.title}, only.language)
    size = pair("documents", count=len(documents))
    return Label(pair("corpus-title-many", documents=size))


def held(documents: Mapping[str, Document], store: Store) -> Pair:
    """How much the corpus holds, in which languages, and of when."""
    spoken = {document.language for document in documents.values()}
    size = {
        "documents": pair("documents", count=len(documents)),
        "passages": pair("passages", count=len(store)),
        "languages": pair(f"languages-{spoken.pop()}" if len(spoken) == 1 else "languages-both"),
    }
    days = [day for document in documents.values() if (day := _day(document.date))]
    if not days:
        return pair("corpus-of", **size)
    return pair("corpus-of-until", **size, date=_written(max(days)))


def examples(documents: Mapping[str, Document]) -> list[Label]:
    """Questions written for the bundled articles; headings, as they stand, for any other corpus."""
    if _bundled(documents):
        return [Label(pair(f"example-{number}")) for number in range(1, EXAMPLES + 1)]
    headings: dict[str, str] = {}
    for document in documents.values():
        for first in document.headings[:1]:
            headings.setdefault(document.text[first.start : first.end].strip(), document.language)
    return [
        Label({"vi": heading, "en": heading}, language)
        for heading, language in islice(headings.items(), EXAMPLES)
    ]


def day_of(written: str) -> Pair | None:
    """A date as each language writes it; None where it is not that of a day."""
    day = _day(written)
    return _written(day) if day else None


def _day(written: str) -> date | None:
    try:
        return date.fromisoformat(written[:10])
    except ValueError:
        return None


def _written(day: date) -> Pair:
    return {"vi": f"{day.day}/{day.month}/{day.year}", "en": f"{day.day} {day:%B %Y}"}


def _bundled(documents: Mapping[str, Document]) -> bool:
    return set(documents) == {path.stem for path in bundled_articles().glob("*.md")}
