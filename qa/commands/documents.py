"""`hoidap list`: the documents of an index."""

from argparse import Namespace
from collections import Counter

from corpus.errors import shown
from index.store import read_current_contents
from qa.commands.keeping import named_index
from qa.commands.terminal import print_json


def run(arguments: Namespace) -> int:
    """The exit code, after a line for each document, in the order of the corpus.

    Its id, language, number of passages and title, with tabs between them.
    """
    _, contents = read_current_contents(named_index(arguments))
    passages = Counter(entry.passage.document_id for entry in contents.entries)
    found = [
        {
            "id": document.id,
            "language": document.language,
            "passages": passages[document.id],
            "title": document.title,
            "source": document.source,
            "date": document.date,
        }
        for document in contents.documents.values()
    ]
    if arguments.json:
        print_json(found)
        return 0
    for facts in found:
        parts = (facts["id"], facts["language"], facts["passages"], facts["title"])
        print("\t".join(shown(str(part)) for part in parts))
    return 0
