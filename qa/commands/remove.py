"""`hoidap remove`: documents taken out of an index."""

from argparse import Namespace

from index.removal import remove_documents
from qa.commands.keeping import named_index
from qa.commands.terminal import counted


def run(arguments: Namespace) -> int:
    """The exit code, after a line that says what is left."""
    directory = named_index(arguments)
    names = list(dict.fromkeys(arguments.documents))
    report = remove_documents(directory, names)
    print(
        f"{counted(len(names), 'document')} removed, {counted(report.documents, 'document')} and "
        f"{counted(report.passages, 'passage')} left: {directory}"
    )
    print("The next build of their files brings them back; remove or move the files as well.")
    return 0
