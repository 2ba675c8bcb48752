"""The word-translation table, learned from sentence pairs and dictionaries.

English stems and Vietnamese terms (syllables with their marks, and the pairs of syllables that keep
together) are aligned by `index.train.align`; what is likely enough in one direction or the other is
kept. Dictionary rows count little beside sentences: they tell of words that no sentence has.
"""

import logging
import math
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from index.train.align import Links, Row, links
from index.train.rows import OTHER_SHARE, SHARES, Pair
from index.words.terms import Word, stem, words
from index.words.translation_table import Places, Table

logger = logging.getLogger(__name__)

DICTIONARY_WEIGHT = 0.3  # of a dictionary row beside a sentence's 1
SEEN = 2  # rows that a term has to stand in
PAIR_SEEN, TOGETHER = 5, 0.05  # and a pair of syllables, with its mutual information (0 to 1)
LONGEST_ENGLISH, LONGEST_VIETNAMESE = 60, 60  # words of a row; longer ones are few and teach little
LEAST, MOST = 0.02, 12  # probability in one direction, and translations of a term
LEAST_COUNT = 0.05  # expected count of a link that is kept

_Read = tuple[tuple[Word, ...], tuple[str, ...], float, bool]


def learn(pairs: Iterable[Pair], dictionary: Iterable[Pair]) -> Table:
    """The table that `pairs` of sentences and rows of a `dictionary` teach.

    Args:
        pairs: sentences, each once; what they count depends on their source (`rows.SHARES`).
        dictionary: headwords and short phrases with their translations.
    """
    read = list(_read(pairs, 1.0, False))
    read += _read(dictionary, DICTIONARY_WEIGHT, True)
    english, vietnamese = _english(read), _vietnamese(read)
    logger.info("words: %d stems, %d Vietnamese terms", len(english), len(vietnamese))
    numbers = {term: place for place, term in enumerate(vietnamese)}
    stems = {term: place for place, term in enumerate(english)}
    rows = [_row(one, stems, numbers) for one in read]
    del read
    found = links(rows, len(stems), len(numbers))
    return _table(english, vietnamese, found)


def _read(rows: Iterable[Pair], weight: float, kept: bool) -> Iterator[_Read]:
    for pair in rows:
        vi, en = words(pair.vi), tuple(stem(word.text) for word in words(pair.en))
        if 0 < len(vi) <= LONGEST_VIETNAMESE and 0 < len(en) <= LONGEST_ENGLISH:
            yield vi, en, weight * SHARES.get(pair.source, OTHER_SHARE), kept


def _english(read: Sequence[_Read]) -> list[str]:
    seen: Counter[str] = Counter()
    for _, en, _, kept in read:
        seen.update(dict.fromkeys(en, SEEN if kept and len(en) == 1 else 1))
    return sorted(term for term, rows in seen.items() if rows >= SEEN)


def _vietnamese(read: Sequence[_Read]) -> list[str]:
    """Syllables seen often enough, and pairs of them that are more than neighbours by chance."""
    seen: Counter[str] = Counter()
    together: Counter[tuple[str, str]] = Counter()
    for vi, _, _, _ in read:
        seen.update({word.text for word in vi})
        together.update({(one.text, two.text) for one, two in pairwise(vi) if two.joined})
    terms = [term for term, rows in seen.items() if rows >= SEEN]
    for (one, two), rows in together.items():
        if rows >= PAIR_SEEN:
            surprise = math.log(rows * len(read) / (seen[one] * seen[two]))
            if surprise >= TOGETHER * math.log(len(read) / rows):
                terms.append(f"{one}_{two}")
    return sorted(terms)


def _row(read: _Read, english: dict[str, int], vietnamese: dict[str, int]) -> Row:
    vi, en, weight, kept = read
    left = [(english[term], at + 0.5) for at, term in enumerate(en) if term in english]
    right = []
    for at, word in enumerate(vi):
        pair = f"{vi[at - 1].text}_{word.text}" if at and word.joined else ""
        places = ((word.text, at + 0.5), (pair, at))
        right += [(vietnamese[term], place) for term, place in places if term in vietnamese]
    lefts, rights = np.array(left).reshape(-1, 2), np.array(right).reshape(-1, 2)
    return Row(
        lefts[:, 0].astype(np.int32),
        (lefts[:, 1] / len(en)).astype(np.float32),
        rights[:, 0].astype(np.int32),
        (rights[:, 1] / len(vi)).astype(np.float32),
        weight,
        kept,
    )


def _table(english: Sequence[str], vietnamese: Sequence[str], found: Links) -> Table:
    """The links that are likely enough, with the terms that have any."""
    left_totals = np.bincount(found.left, found.counts, len(english)).astype(np.float32)
    right_totals = np.bincount(found.right, found.counts, len(vietnamese)).astype(np.float32)
    kept = _best(found.left, found.counts / np.maximum(left_totals, 1e-9)[found.left])
    kept |= _best(found.right, found.counts / np.maximum(right_totals, 1e-9)[found.right])
    kept &= found.counts >= LEAST_COUNT
    lefts, left = np.unique(found.left[kept], return_inverse=True)
    rights, right = np.unique(found.right[kept], return_inverse=True)
    return Table(
        tuple(english[place] for place in lefts),
        tuple(vietnamese[place] for place in rights),
        left.astype(np.int32),
        right.astype(np.int32),
        found.counts[kept],
        left_totals[lefts],
        right_totals[rights],
    )


def _best(terms: NDArray[np.int64], shares: NDArray[np.floating]) -> NDArray[np.bool_]:
    """Which links are among the `MOST` of their term and at least `LEAST` of it."""
    order = np.lexsort((-shares, terms))
    ranks: Places = np.empty(len(terms), np.int32)
    ranks[order] = np.arange(len(terms)) - np.searchsorted(terms[order], terms[order])
    best: NDArray[np.bool_] = (ranks < MOST) & (shares >= LEAST)
    return best
