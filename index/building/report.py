"""What a build says it has made, and what was different from the build before."""

from collections.abc import Mapping
from dataclasses import dataclass

from corpus.document import Document


@dataclass(frozen=True, slots=True)
class Changes:
    """How many documents a build found new, changed, unchanged and gone since the one before."""

    new: int = 0
    changed: int = 0
    unchanged: int = 0
    gone: int = 0


@dataclass(frozen=True, slots=True)
class BuildReport:
    """What a build has made.

    Args:
        documents, passages: how many are in the index.
        reused: passages whose vectors were taken from the generation before.
        seconds: from the first document to the end.
        languages: of the documents, sorted.
        generation: the name of what is live now.
        changes: since the generation before; None when there was none.
    """

    documents: int
    passages: int
    reused: int
    seconds: float
    languages: tuple[str, ...]
    generation: str
    changes: Changes | None = None


def changes(before: Mapping[str, Document], now: Mapping[str, Document]) -> Changes:
    """What became of the documents of `before`, by id, in `now`."""
    both = before.keys() & now.keys()
    same = sum(before[name] == now[name] for name in both)
    return Changes(len(now) - len(both), len(both) - same, same, len(before) - len(both))
