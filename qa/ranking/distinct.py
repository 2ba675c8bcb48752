"""Which of the ranked passages are shown: none that says what a better one said, two a document,
and none that lies far behind the best.

A passage nearly equal to a better one is a copy, unless they differ in a number or in a word of the
question: two timetables of one form are two answers.
"""

from collections.abc import Sequence, Set
from dataclasses import dataclass
from functools import cached_property, lru_cache

from index.store import PassageStore
from index.words.terms import folded, words
from qa.ranking.rank import Ranked

MOST_OF_A_DOCUMENT = 2
# Of the runs of three words that either text has, the share that both have from which one is taken
# for a copy of the other. One word changed in 100 leaves 0.94; in 30, 0.81; in 20, 0.71.
NEARLY_EQUAL = 0.8
# The share of the best score below which a passage is no longer shown. For the bundled questions
# that are answered, it hides 203 of the 383 second and third passages that hold no answer, and none
# of the 27 that hold one too; from 0.8 on it would.
NEAR = 0.65

TAKEN_APART = 200  # passages whose words are remembered, some 20 kB each

COPY, FULL = "copy", "document"


@dataclass(frozen=True, slots=True)
class PassedOver:
    """A passage that is not shown.

    Args:
        hit: what it was ranked.
        reason: COPY of another, or FULL: its document is shown often enough.
        instead: the row of what is shown in its place; of FULL, the document's last.
    """

    hit: Ranked
    reason: str
    instead: int


@dataclass(frozen=True, slots=True)
class Chosen:
    """What is shown, best first, and what was ranked above the last of it and is not."""

    hits: tuple[Ranked, ...]
    passed_over: tuple[PassedOver, ...]


def distinct(store: PassageStore, found: Sequence[Ranked], question: str, k: int) -> Chosen:
    """The k best of `found` that differ, as far as they are near enough to the best.

    Args:
        store: holds them.
        found: best first.
        question: that they were found by.
        k: how many at most.
    """
    asked = {folded(word.text) for word in words(question)}
    hits: list[Ranked] = []
    passed: list[PassedOver] = []
    texts: dict[int, _Text] = {}  # of the hits, by row
    for hit in found:
        if len(hits) == k or (hits and hit.score < NEAR * hits[0].score):
            break
        passage = store.passage(hit.row)
        text = _text(passage.text)
        copied = next((row for row, kept in texts.items() if kept.copies(text, asked)), None)
        same = [row for row in texts if store.passage(row).document_id == passage.document_id]
        if copied is not None:
            passed.append(PassedOver(hit, COPY, copied))
        elif len(same) >= MOST_OF_A_DOCUMENT:
            passed.append(PassedOver(hit, FULL, same[-1]))
        else:
            hits.append(hit)
            texts[hit.row] = text
    return Chosen(tuple(hits), tuple(passed))


def unlike(store: PassageStore, found: Sequence[Ranked]) -> tuple[Ranked, ...]:
    """Those of `found` after the first that are neither a copy of it nor of its form."""
    if not found:
        return ()
    first, *others = found
    text = _text(store.passage(first.row).text)
    return tuple(hit for hit in others if not text.like(_text(store.passage(hit.row).text)))


class _Text:
    """A passage's text, taken apart into words once it is compared with one that differs."""

    def __init__(self, text: str) -> None:
        self._text = text

    def copies(self, other: "_Text", asked: Set[str]) -> bool:
        """Whether neither says what the other does not, for someone who `asked` these words."""
        return self.like(other) and not any(
            word in asked or any(map(str.isdigit, word)) for word in self._words ^ other._words
        )

    def like(self, other: "_Text") -> bool:
        """Whether nearly all is said in the same words, whatever the others are."""
        if self._text == other._text:
            return True
        both, either = self._runs & other._runs, self._runs | other._runs
        return len(both) >= NEARLY_EQUAL * len(either)

    @cached_property
    def _found(self) -> list[str]:
        return [folded(word.text) for word in words(self._text)]

    @cached_property
    def _words(self) -> Set[str]:
        return set(self._found)

    @cached_property
    def _runs(self) -> Set[tuple[str, ...]]:
        found = self._found
        return set(zip(found, found[1:], found[2:], strict=False)) or {tuple(found)}


@lru_cache(maxsize=TAKEN_APART)
def _text(text: str) -> _Text:
    """`text` to be compared, its words kept: the same passages come near for many questions."""
    return _Text(text)
