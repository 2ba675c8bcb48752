"""The counts of Vietnamese syllables and of neighbours that restoring marks goes by.

Only text that is typed with marks tells anything, and only pairs of which at least one syllable
could be another one: the rest would fill the table for nothing.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import pairwise

import numpy as np

from index.train.rows import OTHER_SHARE, SHARES, Match, Pair
from index.words.mark_table import MarkTable
from index.words.marks import one_tone_spelling, without_marks

MARKED = 0.25  # share of the syllables with marks from which a text counts as Vietnamese
SEEN, TOGETHER = 3.0, 2.0  # least count of a syllable, and of a pair

_SYLLABLE = re.compile(r"[^\W\d_]+|\d+")
_LONGEST = 12  # letters: "nghiêng" has seven; what is longer is a name or an address


def learn_marks(texts: Iterable[tuple[str, float]]) -> MarkTable:
    """The table that `texts`, each with its weight, teach."""
    seen: Counter[str] = Counter()
    pairs: Counter[tuple[str, str]] = Counter()
    for text, weight in texts:
        for line in text.split("\n"):
            syllables = _syllables(line)
            if syllables:
                chain = ["", *syllables, ""]
                for syllable in chain[1:]:
                    seen[syllable] += weight  # type: ignore[assignment]
                for pair in pairwise(chain):
                    pairs[pair] += weight  # type: ignore[assignment]
    return _table(seen, pairs)


def vietnamese_texts(
    pairs: Iterable[Pair], matches: Iterable[Match]
) -> Iterator[tuple[str, float]]:
    """Every text that may be Vietnamese, with what it counts; passages once."""
    for pair in pairs:
        yield pair.vi, _weight(pair.source)
    told: set[str] = set()
    for match in matches:
        for text in (match.question, match.passage):
            if text not in told:
                told.add(text)
                yield text, _weight(match.source)


def _weight(source: str) -> float:
    return min(1.0, SHARES.get(source, OTHER_SHARE))


def _syllables(line: str) -> list[str]:
    """The syllables of `line`, lower case; none where it is not typed with marks."""
    found = [one_tone_spelling(syllable) for syllable in _SYLLABLE.findall(line.lower())]
    marked = sum(without_marks(syllable) != syllable for syllable in found)
    return found if marked >= MARKED * len(found) else []


def _table(seen: Counter[str], pairs: Counter[tuple[str, str]]) -> MarkTable:
    kept = sorted(s for s, count in seen.items() if count >= SEEN and len(s) <= _LONGEST)
    places = {syllable: place for place, syllable in enumerate(kept)}
    plain = [without_marks(syllable) for syllable in kept]
    readings = Counter(plain)
    open_to_doubt = [readings[name] > 1 for name in plain]
    told = sorted(
        (places[one], places[two], count)
        for (one, two), count in pairs.items()
        if count >= TOGETHER and one in places and two in places
        and (open_to_doubt[places[one]] or open_to_doubt[places[two]])
    )  # fmt: skip
    firsts, seconds, together = np.array(told, np.float64).reshape(-1, 3).T
    return MarkTable(
        tuple(kept),
        np.array([seen[syllable] for syllable in kept], np.float32),
        np.searchsorted(firsts, np.arange(len(kept) + 1)),
        seconds.astype(np.int64),
        together.astype(np.float32),
    )
