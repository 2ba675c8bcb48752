"""What reading wants to know of earlier readings; whoever keeps an index has it."""

from pathlib import Path
from typing import Protocol

from corpus.document import Document
from corpus.errors import HoidapError


class Memory(Protocol):
    """Files that were read before, and what came of them."""

    def recall(self, file: Path, folder: Path) -> Document | HoidapError | None:
        """What `file`, found through `folder`, gave when it was read; None when it must be read.

        A document has the id of before it was made unlike those of others.
        """

    def learn(self, file: Path, folder: Path, found: Document | HoidapError, name: str) -> None:
        """Take down that `file` gave `found`, whose id was `name` at first.

        Called once after each `recall`.
        """
