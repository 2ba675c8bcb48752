"""`hoidap export`: the documents of an index as JSONL, which `hoidap build` takes."""

import sys
from argparse import Namespace
from pathlib import Path

from index.disk.lines import documents_to_lines
from index.store import read_current_contents
from qa.commands.keeping import named_index
from qa.commands.terminal import STDOUT, check_target, counted, write_whole


def run(arguments: Namespace) -> int:
    """The exit code, after every document was written, whole or not at all.

    Raises:
        WriteError: it cannot be written; what was there before still stands.
    """
    out: Path = arguments.out
    check_target(out)
    _, contents = read_current_contents(named_index(arguments))
    lines = documents_to_lines(contents.documents.values())
    if out == STDOUT:
        sys.stdout.write(lines.decode("utf-8", "backslashreplace"))
        return 0
    write_whole(out, lines)
    print(f"{counted(len(contents.documents), 'document')}: {out}")
    return 0
