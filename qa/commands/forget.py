"""`hoidap forget`: nothing is left of what the web has kept."""

import os
from argparse import Namespace
from pathlib import Path

from corpus.errors import HoidapError, shown
from qa.kept import forget
from qa.options import read_options


def run(arguments: Namespace) -> int:
    """The exit code; also of a damaged file, and of one that is not there any more."""
    kept = named_kept(arguments)
    forget(kept)
    print(f"{shown(kept)}: nothing is kept")
    return 0


def named_kept(arguments: Namespace) -> Path:
    """The file of kept questions that a command was told to work on.

    Raises:
        HoidapError: none was named.
    """
    kept: Path | None = arguments.kept or read_options(os.environ).keep
    if kept is None:
        raise HoidapError(
            "no file with kept questions is named",
            "Say which with --kept FILE, or set HOIDAP_KEEP; hoidap-web --keep FILE writes it.",
        )
    return kept
