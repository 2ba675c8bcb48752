"""The generation that a build starts from, and what of it need not be made again."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from corpus.document import Document
from corpus.split import SplitOptions
from index.building.ledger import Ledger
from index.building.recipe import recipe
from index.disk.contents import Contents
from index.disk.current import read_current
from index.disk.generation import read_generation
from index.disk.lines import Entry
from index.disk.manifest import Manifest
from index.encode import Encoder
from index.errors import BrokenIndexError
from index.store import candidates
from index.vectors import Matrix


@dataclass(frozen=True, slots=True, eq=False)
class Before:
    """What the generation holds that is served until a new one is live."""

    manifest: Manifest
    contents: Contents

    @property
    def name(self) -> str:
        """Of the generation."""
        return self.manifest.generation

    @property
    def same_code(self) -> bool:
        """Whether the same code would make the same of the same files."""
        return self.manifest.recipe == recipe()

    def ledger(self, *, again: bool = False) -> Ledger:
        """The files it was made of; read `again` also where they would be read otherwise now."""
        files, documents = self.contents.files, self.contents.documents
        return Ledger(files, documents, again=again or not self.same_code)

    def unchanged(self, documents: Mapping[str, Document]) -> set[str]:
        """The ids of those of `documents` that it holds just so, by the same code."""
        if not self.same_code:
            return set()
        held = self.contents.documents
        return {name for name, document in documents.items() if held.get(name) == document}

    def entries(
        self, names: set[str], encoder: Encoder, options: SplitOptions
    ) -> Mapping[str, list[Entry]]:
        """The passages of the documents `names`; none where they were split otherwise."""
        found: dict[str, list[Entry]] = {}
        held = self.manifest
        now = (encoder.identity, encoder.dimension, options)
        if (held.model, held.dimension, held.split) == now:
            for entry in self.contents.entries:
                if entry.passage.document_id in names:
                    found.setdefault(entry.passage.document_id, []).append(entry)
        return found

    def terms(self, taken: Mapping[str, list[Entry]]) -> Mapping[str, bytes]:
        """The terms of the documents whose passages were `taken` over."""
        return {name: self.contents.terms[name] for name in taken}

    def vectors(self, dimension: int) -> Mapping[str, Matrix]:
        """What `MeaningIndex` has of each passage, by its key; none of another `dimension`."""
        if self.manifest.dimension != dimension:
            return {}
        vectors = self.contents.meaning.vectors(range(len(self.contents.entries)))
        keys = (entry.key for entry in self.contents.entries)
        return dict(zip(keys, vectors, strict=True))


def read_before(directory: Path, known: Before | None = None) -> Before | None:
    """The generation that is served from `directory`; None where there is no whole one.

    Args:
        directory: where builds put it.
        known: one that was read before; it is not read again while it is the live one.
    """
    live = read_current(directory)
    if known is not None and known.name == live:
        return known
    for name in candidates(directory, live):
        try:
            return Before(*read_generation(directory / name))
        except BrokenIndexError:
            continue  # whoever opens it is told; here it only costs making it again
    return None
