"""What several commands are given: an index, a model, a file for JSON; and how values are read."""

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

from corpus.errors import shown
from corpus.read.addresses import is_address

Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"  # only in stubs


def add_index(command: argparse.ArgumentParser, purpose: str) -> None:
    """`--index`, for this `purpose`."""
    command.add_argument("--index", type=path, metavar="DIR", help=purpose)


def add_model(command: argparse.ArgumentParser) -> None:
    """`--model`."""
    command.add_argument(
        "--model",
        metavar="M",
        help='"bundled", a folder, or a name on the hub (default: HOIDAP_MODEL)',
    )


def add_out(command: argparse.ArgumentParser) -> None:
    """`--json`, where JSON is a file."""
    command.add_argument(
        "--json",
        type=path,
        metavar="OUT",
        help='write JSON to this file; "-" prints it instead of the table',
    )


def path(text: str) -> Path:
    """`text` as a path; an empty one would mean the working directory."""
    if not text:
        raise argparse.ArgumentTypeError("a path is empty")
    return Path(text)


def place(text: str) -> Path | str:
    """`text` as an address of the web where it is one, else as a path."""
    return text if is_address(text) else path(text)


def whole(least: int, most: int) -> Callable[[str], int]:
    """What reads a whole number from `least` to `most`."""

    def number(text: str) -> int:
        known = text.isascii() and text.isdigit() and len(text) < 20
        if not known or not least <= int(text) <= most:
            raise argparse.ArgumentTypeError(
                f"{shown(text)!r}; wanted a whole number from {least} to {most}"
            )
        return int(text)

    return number
