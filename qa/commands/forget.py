"""`hoidap forget`: nothing is left of what the web has kept."""

from argparse import Namespace

from corpus.errors import shown
from qa.commands.kept import named_kept
from qa.commands.terminal import note
from qa.keeping.kept_file import files_beside, forget


def run(arguments: Namespace) -> int:
    """The exit code; also of a damaged file, and of one that is not there any more."""
    kept = named_kept(arguments)
    forget(kept)
    print(f"{shown(kept)}: nothing is kept")
    for other in files_beside(kept):
        note(f"{shown(other)} is another corpus's; it stays")
    return 0
