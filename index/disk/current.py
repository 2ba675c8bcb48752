"""Which generations a directory holds, and which one is live.

`CURRENT` holds a name and nothing else is taken from it: what is not the plain name of a folder in
the same directory counts as absent.
"""

import re
from pathlib import Path

from index.disk.durable import read_file, replace_file

CURRENT = "CURRENT"

_GENERATION = re.compile(r"gen-([0-9]{1,15})")
_LEFT_OVER = re.compile(r"gen-[0-9]{1,15}\.tmp|CURRENT\.tmp")


def read_current(directory: Path) -> str | None:
    """The name of the live generation; None when it is not said, or not as we say it."""
    try:
        name = read_file(directory / CURRENT, 100).decode("ascii").removesuffix("\n")
    except (OSError, ValueError):
        return None
    return name if _GENERATION.fullmatch(name) else None


def write_current(directory: Path, name: str) -> None:
    """Make the generation `name` the live one, in one step.

    Raises:
        WriteError: the file system refused.
    """
    replace_file(directory / CURRENT, f"{name}\n".encode("ascii"))


def generation_names(directory: Path) -> list[str]:
    """The generations in `directory`, the newest first; links are passed over.

    Raises:
        OSError: it cannot be read.
    """
    found = [
        path.name
        for path in directory.iterdir()
        if _GENERATION.fullmatch(path.name) and path.is_dir() and not path.is_symlink()
    ]
    return sorted(found, key=_number, reverse=True)


def next_name(directory: Path) -> str:
    """A name that comes after those of all generations, whole or left over."""
    taken = [path.name.removesuffix(".tmp") for path in directory.iterdir()]
    numbers = [_number(name) for name in taken if _GENERATION.fullmatch(name)]
    return f"gen-{max(numbers, default=0) + 1}"


def left_overs(directory: Path) -> list[Path]:
    """What builds that were killed have left in `directory`."""
    return [path for path in directory.iterdir() if _LEFT_OVER.fullmatch(path.name)]


def _number(name: str) -> int:
    return int(name.removeprefix("gen-"))
