"""What may be typed to look after an index: the arguments of these commands, and which index.

hoidap check              every hash and count
hoidap list               its documents
hoidap show DOCUMENT      one of them, as it was split
hoidap remove DOCUMENT …  without them
hoidap export [OUT]       all of them, as JSONL
"""

import argparse
import os
from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

from corpus.errors import HoidapError
from qa.commands.terminal import STDOUT, typed
from qa.options import read_options

_Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"  # only in stubs


def add_keeping(commands: _Commands, path: Callable[[str], Path]) -> None:
    """Add every command that looks after an index; `path` reads a path."""

    def added(name: str, module: str, purpose: str) -> argparse.ArgumentParser:
        command = commands.add_parser(name, help=purpose)
        command.set_defaults(command=module)
        command.add_argument(
            "--index", type=path, metavar="DIR", help="the index (default: HOIDAP_INDEX)"
        )
        return command

    for command in (
        added("check", "check", "verify every hash and count of an index"),
        added("list", "documents", "list the documents of an index"),
    ):
        command.add_argument("--json", action="store_true", help="print JSON")
    show = added("show", "show", "show a document as the index holds it")
    show.add_argument("document", type=typed, metavar="DOCUMENT", help="its id, see list")
    show.add_argument("--json", action="store_true", help="print JSON")
    remove = added("remove", "remove", "remove documents from an index; their files stay")
    remove.add_argument(
        "documents", nargs="+", type=typed, metavar="DOCUMENT", help="their ids, see list"
    )
    export = added("export", "export", "write the documents of an index as JSONL")
    export.add_argument(
        "out", nargs="?", type=path, default=STDOUT, metavar="OUT",
        help="a file that hoidap build takes; printed by default",
    )  # fmt: skip
    watch = added("watch", "watch", "build whenever a file changes, until stopped")
    watch.add_argument(
        "paths",
        nargs="+",
        type=path,
        metavar="PATH",
        help="a file, or a folder to walk; the index holds these and nothing else",
    )
    watch.add_argument(
        "--model", metavar="M", help='"bundled", a folder, or a name on the hub'
    )  # fmt: skip


def named_index(arguments: argparse.Namespace) -> Path:
    """The folder of the index that a command was told to work on.

    Raises:
        HoidapError: none was named.
    """
    directory: Path | None = arguments.index or read_options(os.environ).index
    if directory is None:
        raise HoidapError(
            "there is no index named",
            "Name its folder with --index DIR, or in HOIDAP_INDEX.",
        )
    return directory
