"""A document as one line of JSON: what `hoidap export` writes, and every JSONL corpus is read by.

id, title and text must stand there; language, source, date, the headings as [start, end, level]
and the beginnings of pages may. What was exported comes back equal.
"""

from collections.abc import Iterator

from corpus.clean import clean_line
from corpus.document import Document, Heading
from corpus.read.language import guess_language
from corpus.records import Fields

_KNOWN = frozenset(("id", "title", "text", "language", "source", "date", "headings", "pages"))


def exported_document(fields: Fields) -> Document:
    """The document that `fields` describe.

    Raises:
        BadQuestionsError: a field is missing, unknown, or not as wanted.
    """
    fields.only(_KNOWN)
    name, text = fields.text("id"), fields.text("text")
    headings = tuple(_heading(fields, value) for value in fields.items("headings", []))
    pages = tuple(_pages(fields))
    if (headings or pages) and text != fields.raw_text("text"):
        raise fields.error("headings: the text they count in is not in its cleaned form")
    try:
        return Document(
            id=name,
            title=clean_line(fields.text("title")),
            language=fields.text("language", "") or guess_language(text),
            text=text,
            source=clean_line(fields.text("source", "")) or name,
            date=clean_line(fields.text("date", "")),
            headings=headings,
            pages=pages,
        )
    except ValueError as error:
        raise fields.error(str(error)) from error


def _heading(fields: Fields, value: object) -> Heading:
    if not isinstance(value, list) or [type(part) for part in value] != [int, int, int]:
        raise fields.error("headings: wanted [start, end, level], whole numbers")
    try:
        return Heading(*value)
    except ValueError as error:
        raise fields.error(str(error)) from error


def _pages(fields: Fields) -> Iterator[int]:
    for value in fields.items("pages", []):
        if not isinstance(value, int) or isinstance(value, bool):
            raise fields.error("pages: wanted whole numbers")
        yield value
