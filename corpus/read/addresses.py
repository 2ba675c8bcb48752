"""Addresses of the web as a user writes them, alone or in a file; nothing is fetched here."""

from pathlib import Path

from corpus.errors import FetchError, UnknownPathError, UnreadableError
from corpus.read.load import read_bytes

_LARGEST_LIST = 1_000_000  # bytes; some ten thousand addresses


def is_address(text: str) -> bool:
    """Whether `text` is meant as an address of the web, and not as a path."""
    return text.lower().startswith(("http://", "https://"))


def addresses_in(path: Path) -> list[str]:
    """The addresses in the text file at `path`, one a line; # begins a comment.

    Raises:
        UnknownPathError: there is no such file.
        UnreadableError: it cannot be read.
        FetchError: a line is no address.
    """
    try:
        data = read_bytes(path, _LARGEST_LIST)
    except UnreadableError as error:
        if isinstance(error.__cause__, FileNotFoundError):
            raise UnknownPathError(path) from error
        raise
    lines = data.decode("utf-8-sig", "replace").splitlines()
    found = [line.strip() for line in lines if line.strip() and not line.lstrip().startswith("#")]
    for line in found:
        if not is_address(line):
            raise FetchError(line, f"it stands in {path.name} and is no address of the web")
    return found
