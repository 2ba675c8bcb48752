"""Vietnamese typed without marks, read with those that were most likely meant.

"hai phong co bao nhieu du an" is what many people type, and an encoder that learned marked text
understands it badly (nDCG@10 of the bundled one on XQuAD, .87 with marks, .72 without, .85 with
marks restored). Of all markings of the question the likeliest one is found: a chain of syllables,
each depending on the one before, with absolute discounting (Ney, Essen & Kneser 1994), searched
whole (Viterbi 1967). What the corpus itself says counts more than what the table has learned:
"kieu hoi" is remittances where a document has the word. 96 of 100 syllables of Wikipedia questions
come out as written by the table alone; of questions beside small corpora that were written for
tests, full of names, 92 with the corpus of each and 85 without.
"""

import re
from collections.abc import Callable, Sequence
from functools import cache, cached_property

import numpy as np
from numpy.typing import NDArray

from index.model_files import MODEL_FOLDER
from index.words.asking import ASKED_PAIRS, asking_weight
from index.words.mark_table import MarkTable, load_marks
from index.words.marks import one_tone_spelling, without_marks
from index.words.terms import as_typed, words

DISCOUNT = 0.75  # taken from each count of a pair, and given to what was not seen
NEAR = 40.0  # what one passage of the corpus counts beside one sight of the table
NEAR_PAIR = 200.0  # the same of two syllables beside each other, which tell far more
ASKED = 3.0  # times as likely as in the table, whose texts seldom ask anything
LONGEST = 2_000  # characters restored; a question is not longer
_UNSEEN = 0.5  # count of a syllable that the table lacks: names, English words
_SYLLABLE = re.compile(r"[^\W\d_]+|\d+")

Floats = NDArray[np.float64]
Places = NDArray[np.int64]  # of syllables in the table; -1 is none of them
Frequency = Callable[[str], int]

_BOUNDARY = np.zeros(1, np.int64)  # where a text begins and ends
_NOTHING = np.full(1, -1, np.int64)


class Restorer:
    """Finds the likeliest marks by a `MarkTable`."""

    def __init__(self, table: MarkTable) -> None:
        self._table = table

    def restored(self, text: str, frequency: Frequency = lambda term: 0) -> str:
        """`text` with marks where it was typed without, every other character as it was.

        Args:
            text: Vietnamese, NFC.
            frequency: how many passages of the corpus have a syllable, or two joined by `_`, with
                their marks; the table alone decides by default.

        Returns:
            text of the same length. Where enough of its syllables have marks, bare ones are meant
            to be bare, and nothing changes; otherwise those with marks keep them.
        """
        if len(text) > LONGEST or all(as_typed(words(text))):
            return text
        found = list(_SYLLABLE.finditer(text))
        likely = self._likeliest([match.group().lower() for match in found], cache(frequency))
        parts, past = [], 0
        for match, marked in zip(found, likely, strict=True):
            parts += [text[past : match.start()], _cased(match.group(), marked)]
            past = match.end()
        return "".join([*parts, text[past:]])

    def alike(self, plain: str) -> tuple[str, ...]:
        """The syllables of the table that read `plain` without marks."""
        return tuple(self._table.syllables[place] for place in self._alike.get(plain, ()))

    def seen(self, syllable: str) -> float:
        """How often the table's texts had `syllable`; 0 for one that it lacks."""
        place = self._places.get(syllable)
        return 0.0 if place is None else float(self._table.seen[place])

    def share(self, syllable: str) -> float:
        """The share of the syllables of the table's texts that were `syllable`."""
        return self.seen(syllable) / self._total if self._total else 0.0

    def together(self, one: str, two: str) -> float:
        """How often they had `one` right before `two`, less `DISCOUNT`."""
        places = [np.array([self._places.get(syllable, -1)], np.int64) for syllable in (one, two)]
        return float(self._pairs(*places)[0, 0])

    def _likeliest(self, typed: Sequence[str], frequency: Frequency) -> list[str]:
        """The most probable chain of syllables that reads as `typed` without marks."""
        scores, before = np.zeros(1), _BOUNDARY
        trail: list[tuple[Places, Places]] = []
        for syllable in typed:
            places = self._choices(syllable)
            chained = scores[:, None] + self._chained(before, places, frequency)
            trail.append((places, chained.argmax(0)))
            scores, before = chained.max(0), places
        at = int((scores + self._chained(before, _BOUNDARY, frequency)[:, 0]).argmax())
        chosen: list[str] = []
        for syllable, (places, origin) in zip(reversed(typed), reversed(trail), strict=True):
            place = int(places[at])
            chosen.append(syllable if place < 0 else self._table.syllables[place])
            at = int(origin[at])
        return chosen[::-1]

    def _choices(self, typed: str) -> Places:
        """What `typed` may stand for; itself alone where it has marks."""
        plain = without_marks(typed)
        if plain != typed:
            return np.array([self._places.get(one_tone_spelling(typed), -1)], np.int64)
        return self._alike.get(plain, _NOTHING)

    def _chained(self, before: Places, places: Places, frequency: Frequency) -> Floats:
        """ln of the probability of each of `places` after each of `before`."""
        near_before, near = self._near(before, frequency), self._near(places, frequency)
        seen = np.where(places < 0, _UNSEEN, self._table.seen[places]) + near
        first = np.where(before < 0, _UNSEEN, self._table.seen[before])
        # The few passages of a corpus tell of the pairs that they have, and nothing against others.
        left = np.where(before < 0, 1.0, self._left_over[before]) * first + near_before
        pairs = self._pairs(before, places) + self._near_pairs(before, places, frequency)
        after = pairs + (left / self._total)[:, None] * seen[None, :]
        after *= np.where(places < 0, 1.0, self._asked[places])
        chained: Floats = np.log(after / (first + near_before)[:, None])
        return chained

    def _pairs(self, before: Places, places: Places) -> Floats:
        """How often each pair was seen by the table, discounted."""
        keys = before[:, None] * len(self._table.syllables) + places[None, :]
        at = np.minimum(np.searchsorted(self._keys, keys), len(self._keys) - 1)
        known = (self._keys[at] == keys) & (before >= 0)[:, None] & (places >= 0)[None, :]
        pairs: Floats = np.where(known, self._together[at], 0.0)
        return pairs

    def _near(self, places: Places, frequency: Frequency) -> Floats:
        """How often each syllable stands in the corpus, as sights of the table."""
        syllables = self._table.syllables
        return NEAR * np.array([frequency(syllables[p]) if p > 0 else 0 for p in places])

    def _near_pairs(self, before: Places, places: Places, frequency: Frequency) -> Floats:
        """How often each pair stands in the corpus, as sights of the table.

        Those of any question count as if one passage more had them.
        """
        names = self._table.syllables

        def near(one: int, two: int) -> int:
            pair = f"{names[one]}_{names[two]}"
            return frequency(pair) + (pair in ASKED_PAIRS) if one > 0 and two > 0 else 0

        return NEAR_PAIR * np.array([[near(one, two) for two in places] for one in before])

    @cached_property
    def _places(self) -> dict[str, int]:
        return {syllable: place for place, syllable in enumerate(self._table.syllables)}

    @cached_property
    def _alike(self) -> dict[str, Places]:
        """The syllables that read alike without marks."""
        alike: dict[str, list[int]] = {}
        plain = without_marks("\n".join(self._table.syllables)).split("\n")
        for place, syllable in enumerate(plain):
            alike.setdefault(syllable, []).append(place)
        return {syllable: np.array(places, np.int64) for syllable, places in alike.items()}

    @cached_property
    def _total(self) -> float:
        return float(self._table.seen.sum())

    @cached_property
    def _asked(self) -> Floats:
        """How many times likelier each syllable is in a question."""
        asking = [asking_weight(syllable, "vi") < 1 for syllable in self._table.syllables]
        return np.where(asking, ASKED, 1.0)

    @cached_property
    def _firsts(self) -> Places:
        """The first syllable of each pair."""
        table = self._table
        return np.repeat(np.arange(len(table.syllables)), np.diff(table.firsts))

    @cached_property
    def _keys(self) -> Places:
        """One number a pair, ascending."""
        return self._firsts * len(self._table.syllables) + self._table.seconds

    @cached_property
    def _together(self) -> Floats:
        return np.maximum(self._table.together.astype(np.float64) - DISCOUNT, 0.0)

    @cached_property
    def _left_over(self) -> Floats:
        """The share that is left, after each syllable, for those not seen to follow it."""
        used = np.bincount(self._firsts, self._together, len(self._table.syllables))
        left: Floats = np.clip(1.0 - used / np.maximum(self._table.seen, 1.0), 0.01, 1.0)
        return left


@cache
def load_restorer() -> Restorer:
    """The restorer of the bundled table, read once.

    Raises:
        ModelError: the table is missing or damaged.
    """
    return Restorer(load_marks(MODEL_FOLDER))


def _cased(typed: str, marked: str) -> str:
    """`marked` in the case of `typed`, letter by letter."""
    if len(marked) != len(typed):
        return typed
    return "".join(m.upper() if t.isupper() else m for t, m in zip(typed, marked, strict=True))
