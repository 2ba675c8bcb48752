"""What the words of a question may be called in the other language, with weights.

Probabilistic structured queries (Darwish & Oard 2003): each term of the question stands for all its
translations at once, the likelier the heavier. Numbers and unknown words stand for themselves, and
names for themselves as well. Vietnamese typed without marks is read as every marked word that it
may be, by how often each was seen.
"""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from index.model_files import MODEL_FOLDER
from index.packed import Counts
from index.words.marks import without_marks
from index.words.terms import Word, as_typed, folded, stem, words
from index.words.translation_table import Places, Table, load_table

# Chosen on XQuAD's, NTREX's and held-out documentation questions together.
MOST = 12  # translations of one term
LEAST = 0.02  # probability
FLATTENED = 0.4  # power of the probability; a passage may well use the second best word
NAME = 0.5  # weight of a capitalised word as it stands, beside its translations
COVERED = 0.2  # weight of a syllable whose meaning its pair has told
_SHOUTED = 4  # words in capitals from which it is a habit and no name
RARE = 8.0  # −ln of the share of all words below which a term counts whole


@dataclass(frozen=True, slots=True)
class Weighted:
    """A term of the other language and its weight, 0 to 1."""

    term: str
    weight: float


@dataclass(frozen=True, slots=True)
class Translated:
    """A term of the question and what it may be called.

    Args:
        term: as it stands in the question, lower case.
        weight: how much it counts among the other terms; 1 for a word.
        choices: heaviest first; at least one.
        marked: whether the choices have their marks; English stems never do.
    """

    term: str
    weight: float
    choices: tuple[Weighted, ...]
    marked: bool = True


class _Known(NamedTuple):
    """What a term may be called, and the weight that its rarity gives it."""

    choices: tuple[Weighted, ...]
    weight: float


class Translator:
    """Looks up the terms of questions in a `Table`."""

    def __init__(self, table: Table) -> None:
        self._table = table
        self._english = {term: place for place, term in enumerate(table.english)}
        self._vietnamese = {term: place for place, term in enumerate(table.vietnamese)}

    def seen(self, english: str) -> float:
        """How often the table's texts had the stem `english`; 0 for one that it lacks."""
        place = self._english.get(english)
        return 0.0 if place is None else float(self._table.english_totals[place])

    def share(self, english: str) -> float:
        """The share of the words of the table's texts that were `english`, a stem."""
        return self.seen(english) / self._seen if self._seen else 0.0

    def share_of_pair(self, pair: str) -> float:
        """The share of the Vietnamese terms of the table's texts that were `pair`, joined by _."""
        place = self._vietnamese.get(pair)
        total = 0.0 if place is None else float(self._table.vietnamese_totals[place])
        return total / self._seen_vietnamese if total else 0.0

    def translations(self, question: str, language: str) -> tuple[Translated, ...]:
        """The terms of `question` with what they may be called in the other language.

        Args:
            question: any text.
            language: of the question, "vi" or "en".

        Returns:
            each term once, in the order of the question, pairs of syllables before single ones.
        """
        found = _names_told(words(question))
        told = self._from_english(found) if language == "en" else self._from_vietnamese(found)
        return tuple({one.term: one for one in told}.values())

    def _from_english(self, found: tuple[Word, ...]) -> Iterator[Translated]:
        for left, right in pairwise(found):
            if right.joined and left.capital and right.capital:
                pair = f"{folded(left.text)}_{folded(right.text)}"
                yield Translated(pair, NAME, (Weighted(pair, 1.0),), marked=False)
        for word in found:
            known = self._vietnamese_of(stem(word.text))
            yield _word(word, known, word.text.removesuffix("'s"))

    def _from_vietnamese(self, found: tuple[Word, ...]) -> Iterator[Translated]:
        exact = as_typed(found)
        covered = [False] * len(found)
        for place, (left, right) in enumerate(pairwise(found)):
            if right.joined:
                pair = f"{left.text}_{right.text}"
                known = self._english_of(pair, exact[place] or exact[place + 1])
                if known.choices:
                    covered[place] = covered[place + 1] = True
                    yield Translated(pair, known.weight, known.choices)
        for place, word in enumerate(found):
            known = self._english_of(word.text, exact[place])
            yield _word(word, known, stem(word.text), COVERED if covered[place] else 1.0)

    def _vietnamese_of(self, term: str) -> _Known:
        place = self._english.get(term)
        if place is None:
            return _Known((), 1.0)
        chosen = slice(self._starts[place], self._starts[place + 1])
        table = self._table
        total = float(table.english_totals[place])
        choices = _heaviest(table.vietnamese, table.right[chosen], table.counts[chosen] / total)
        return _Known(choices, self._rarity(total))

    def _english_of(self, term: str, exact: bool) -> _Known:
        if exact:
            known = self._vietnamese.get(term)
            places: tuple[int, ...] = () if known is None else (known,)
        else:
            places = self._folded.get(folded(term), ())
        if not places:
            return _Known((), 1.0)
        rows, starts = self._by_vietnamese
        chosen = np.concatenate([rows[starts[place] : starts[place + 1]] for place in places])
        total = float(self._table.vietnamese_totals[list(places)].sum())
        left, counts = self._table.left[chosen], self._table.counts[chosen]
        if len(places) > 1:
            left, where = np.unique(left, return_inverse=True)
            counts = np.bincount(where, counts).astype(np.float32)
        return _Known(_heaviest(self._table.english, left, counts / total), self._rarity(total))

    def _rarity(self, total: float) -> float:
        """The weight of a term that was seen `total` times: rare ones count whole."""
        return min(1.0, max(0.1, math.log(self._seen / total) / RARE))

    @cached_property
    def _seen(self) -> float:
        return float(self._table.english_totals.sum())

    @cached_property
    def _seen_vietnamese(self) -> float:
        return float(self._table.vietnamese_totals.sum())

    @cached_property
    def _starts(self) -> NDArray[np.int64]:
        return np.searchsorted(self._table.left, np.arange(len(self._table.english) + 1))

    @cached_property
    def _by_vietnamese(self) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        rows = np.argsort(self._table.right, kind="stable")
        ends = np.arange(len(self._table.vietnamese) + 1)
        return rows, np.searchsorted(self._table.right[rows], ends)

    @cached_property
    def _folded(self) -> dict[str, tuple[int, ...]]:
        """The places of the Vietnamese terms that fold to each term."""
        alike: dict[str, tuple[int, ...]] = {}
        for place, term in enumerate(without_marks("\n".join(self._vietnamese)).split("\n")):
            alike[term] = (*alike.get(term, ()), place)
        return alike


def load_translator() -> Translator:
    """The translator of the bundled table.

    Raises:
        ModelError: the table is missing or damaged.
    """
    return Translator(load_table(MODEL_FOLDER))


def _names_told(found: tuple[Word, ...]) -> tuple[Word, ...]:
    """`found`; where every word has a capital, capitals name nothing."""
    lettered = [word for word in found if word.text[0].isalpha()]
    if len(lettered) < _SHOUTED or not all(word.capital for word in lettered):
        return found
    return tuple(replace(word, capital=False) for word in found)


def _word(word: Word, known: _Known, itself: str, weight: float = 1.0) -> Translated:
    choices = known.choices
    if not choices or any(letter.isdigit() for letter in word.text):
        return Translated(word.text, weight, (Weighted(itself, 1.0),))
    if word.capital and all(choice.term != itself for choice in choices):
        choices = (*choices, Weighted(itself, NAME))
    return Translated(word.text, weight * known.weight, choices)


def _heaviest(terms: Sequence[str], places: Places, shares: Counts) -> tuple[Weighted, ...]:
    best = np.argsort(-shares, kind="stable")[:MOST]
    return tuple(
        Weighted(terms[places[at]], float(min(1.0, shares[at])) ** FLATTENED)
        for at in best
        if shares[at] >= LEAST
    )
