"""`hoidap show`: one document of an index, as it was split into passages."""

from argparse import Namespace

from corpus.errors import shown
from index.errors import UnknownDocumentError
from index.store import read_current_contents
from qa.commands.keeping import named_index
from qa.commands.terminal import print_json


def run(arguments: Namespace) -> int:
    """The exit code, after what is known of the document, then each passage under its id.

    Raises:
        UnknownDocumentError: the index has no such document.
    """
    directory = named_index(arguments)
    _, contents = read_current_contents(directory)
    document = contents.documents.get(arguments.document)
    if document is None:
        raise UnknownDocumentError(directory, arguments.document)
    passages = [
        entry.passage for entry in contents.entries if entry.passage.document_id == document.id
    ]
    facts = {
        "id": document.id,
        "title": document.title,
        "language": document.language,
        "source": document.source,
        "date": document.date,
    }
    if arguments.json:
        shown_passages = [
            {
                "start": p.start,
                "end": p.end,
                "heading": p.heading,
                "page": document.page(p.start) or None,
                "text": p.text,
            }
            for p in passages
        ]
        print_json({**facts, "passages": shown_passages})
        return 0
    for name, value in facts.items():
        if value:
            print(f"{name}: {shown(value)}")
    for passage in passages:
        number = document.page(passage.start)
        place = [f"{passage.start}-{passage.end}", f"page {number}" if number else ""]
        print(f"\n{' · '.join(filter(None, [*place, passage.heading]))}\n{passage.text}")
    return 0
