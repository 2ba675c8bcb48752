"""The corpus as readers and programs see it: its title, what it holds, and each document."""

from collections.abc import Mapping
from datetime import date

from corpus import Document
from qa.messages import Pair, pair
from qa.serving.loading import Service, Store
from qa.surface.refusals import RefusedError
from qa.web.examples import Label, bundled, examples

TITLES = 4  # of documents, named where a corpus is told of


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
    """What can be asked about, in words of `language`; finding examples may take a moment."""
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
        "examples": [example.words[language] for example in examples(service)],
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
    if bundled(documents):
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
