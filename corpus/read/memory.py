"""What reading wants to know of earlier readings; whoever keeps an index has it."""

from pathlib import Path
from typing import NamedTuple, Protocol

from corpus.document import Document
from corpus.errors import HoidapError
from corpus.read.fetch import Fetched, Version


class Kept(NamedTuple):
    """What a file or page said before that cannot be read now.

    Args:
        place: by which the memory knows it.
        document: with the id that it had.
    """

    place: str
    document: Document


class Keeping(Protocol):
    """Documents of before that stay because what they were read from cannot be read now."""

    def kept(self, found_by: Path | str) -> list[Kept]:
        """What was read from the file or page `found_by`, or from what was found through it."""

    def keep(self, kept: Kept, document: Document) -> None:
        """Take down that `document` is what `kept` was, perhaps under another id."""


class Memory(Keeping, Protocol):
    """Files that were read before, and what came of them."""

    def recall(self, file: Path, folder: Path) -> Document | HoidapError | None:
        """What `file`, found through `folder`, gave when it was read; None when it must be read.

        A document has the id of before it was made unlike those of others.
        """

    def learn(self, file: Path, folder: Path, found: Document | HoidapError, name: str) -> None:
        """Take down that `file` gave `found`, whose id was `name` at first.

        Called once after each `recall`.
        """


class PageMemory(Keeping, Protocol):
    """Pages of the web that were read before, and what came of them."""

    def version(self, url: str) -> Version:
        """Which version of the page at `url` was read; an empty one where none is known."""

    def recall_page(self, page: Fetched) -> Document | None:
        """What `page` gave when it was read; None when it has changed or is new."""

    def learn_page(self, page: Fetched, document: Document, found_by: tuple[str, ...]) -> None:
        """Take down that `page`, found by these addresses, gave `document`."""
