"""The file of kept questions that a command works on."""

import os
from argparse import Namespace
from pathlib import Path

from corpus.errors import HoidapError, shown
from qa.keeping.kept_file import files_beside
from qa.options import read_options


def asked_kept(arguments: Namespace) -> Path | None:
    """The file that was named, or that hoidap-web writes; None where none is.

    Raises:
        HoidapError: it is not there, and those of corpora with a name are beside it.
    """
    kept: Path | None = arguments.kept or read_options(os.environ).keep
    if kept is not None and not kept.exists() and (beside := files_beside(kept)):
        raise HoidapError(
            f"{shown(kept)} is not there; each corpus that has a name keeps in a file of its own",
            f"Say which with --kept: {', '.join(map(shown, beside))}",
        )
    return kept


def named_kept(arguments: Namespace) -> Path:
    """The file of `asked_kept`, where a command cannot do without.

    Raises:
        HoidapError: none was named, or as there.
    """
    kept = asked_kept(arguments)
    if kept is None:
        raise HoidapError(
            "no file with kept questions is named",
            "Say which with --kept FILE, or set HOIDAP_KEEP; hoidap-web --keep FILE writes it.",
        )
    return kept
