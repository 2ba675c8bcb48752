"""Which word of a sentence stands for which of its translation: expected counts by EM.

IBM Model 1 (Brown et al. 1993) in both directions at once, with three refinements: a null word that
takes what has no translation, a preference for words at like places of their sentences (Dyer,
Chahuneau & Smith 2013), and, from the third round on, agreement: a link counts by the product of
what both directions give it (Liang, Taskar & Klein 2006), which keeps rare words from collecting
everything.
"""

import logging
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

logger = logging.getLogger(__name__)

ROUNDS = 6
AGREE_FROM = 2  # rounds before the two directions have to agree
DIAGONAL = 4.0  # e to the minus this, times the distance of the places in shares of a sentence
NULL = 0.06  # prior of a word that stands for nothing

Floats = NDArray[np.float32]
Numbers = NDArray[np.int64]


class Row(NamedTuple):
    """A sentence pair: the terms of each side with their places, 0 to 1, and its weight."""

    left: NDArray[np.int32]
    left_places: Floats
    right: NDArray[np.int32]
    right_places: Floats
    weight: float
    kept: bool  # whether its links count even if seen nowhere else


@dataclass(frozen=True, slots=True, eq=False)
class Links:
    """Expected counts of links between terms, ordered by `left`, then `right`."""

    left: Numbers
    right: Numbers
    counts: Floats


@dataclass(slots=True, eq=False)
class _Group:
    """Rows of one shape: links[row, left, right] are places among all links; 0 is none."""

    weights: Floats
    left: Floats
    right: Floats
    links: NDArray[np.int32]

    def prior(self) -> Floats:
        apart = np.abs(self.left[:, :, None] - self.right[:, None, :])
        near: Floats = np.exp(-DIAGONAL * apart).astype(np.float32)
        return near


def links(rows: Iterable[Row], lefts: int, rights: int) -> Links:
    """The expected number of times that each left term stood for each right one.

    Args:
        rows: any number; memory is about 20 bytes for each pair of terms in one row.
        lefts, rights: how many different terms there are on each side.
    """
    groups, keys = _grouped(rows, rights)
    logger.info("words: %d different links in %d groups", len(keys), len(groups))
    left, right = np.divmod(keys, rights)
    likely = _Likely.even(len(keys))
    for number in range(ROUNDS):
        rightward, leftward = np.zeros(len(keys)), np.zeros(len(keys))
        for group in groups:
            to_right, to_left = likely.shares(group, left, right)
            if number >= AGREE_FROM:
                _add(rightward, group, to_right * to_left)
            else:
                _add(rightward, group, to_right)
                _add(leftward, group, to_left)
        if number >= AGREE_FROM:
            leftward = rightward
        rightward[0] = leftward[0] = 0
        totals = np.bincount(left, rightward, lefts), np.bincount(right, leftward, rights)
        likely = _Likely(
            (rightward / np.maximum(totals[0], 1e-9)[left]).astype(np.float32),
            (leftward / np.maximum(totals[1], 1e-9)[right]).astype(np.float32),
            (totals[0] / totals[0].sum()).astype(np.float32),
            (totals[1] / totals[1].sum()).astype(np.float32),
        )
        logger.info("words: round %d of %d", number + 1, ROUNDS)
    return Links(left[1:], right[1:], rightward[1:].astype(np.float32))


@dataclass(frozen=True, slots=True, eq=False)
class _Likely:
    """How likely each link is from its left and from its right term; how frequent terms are."""

    from_left: Floats
    from_right: Floats
    lefts: Floats
    rights: Floats

    @classmethod
    def even(cls, number: int) -> "_Likely":
        ones = np.ones(number, np.float32)
        return cls(ones, ones, np.zeros(0, np.float32), np.zeros(0, np.float32))

    def shares(self, group: _Group, left: Numbers, right: Numbers) -> tuple[Floats, Floats]:
        """Of each right term, which left one made it, null included; and the other way."""
        prior = group.prior()
        null_right = null_left = np.zeros(1, np.float32)
        if len(self.lefts):
            null_right = NULL * self.rights[right[group.links[:, :1, :]]]
            null_left = NULL * self.lefts[left[group.links[:, :, :1]]]
        to_right = _shares(self.from_left[group.links], prior, 1, null_right)
        return to_right, _shares(self.from_right[group.links], prior, 2, null_left)


def _shares(probabilities: Floats, prior: Floats, axis: int, null: Floats) -> Floats:
    """Of each term on the other side, how likely each term along `axis` made it."""
    likely = probabilities * prior * ((1 - NULL) / prior.sum(axis, keepdims=True))
    shares: Floats = likely / (likely.sum(axis, keepdims=True) + null)
    return shares


def _add(counts: NDArray[np.float64], group: _Group, shares: Floats) -> None:
    weighted = shares * group.weights[:, None, None]
    np.add.at(counts, group.links.ravel(), weighted.ravel().astype(np.float64))


def _grouped(rows: Iterable[Row], rights: int) -> tuple[list[_Group], Numbers]:
    """The rows by shape, and the keys left · rights + right of all links, ascending.

    Key 0 stands for none: links seen in one sentence only, unless its row is `kept`.
    """
    shapes: dict[tuple[int, int], list[Row]] = defaultdict(list)
    for row in rows:
        if len(row.left) and len(row.right):
            shapes[len(row.left), len(row.right)].append(row)
    whole = sum(left * right * len(alike) for (left, right), alike in shapes.items())
    every = np.empty(whole, np.int64)
    kept, at = [np.zeros(1, np.int64)], 0
    for alike in shapes.values():
        found = _keys(alike, rights)
        every[at : at + found.size] = found.ravel()
        at += found.size
        kept.append(found[[row.kept for row in alike]].ravel())
    logger.info("words: %d sentence pairs, %d links", sum(map(len, shapes.values())), whole)
    every.sort()
    twice = every[1:] == every[:-1]
    twice[1:] &= ~twice[:-1]
    keys = np.unique(np.concatenate([*kept, every[1:][twice]]))
    del every, twice
    return [_group(alike, keys, rights) for alike in shapes.values()], keys


def _group(alike: list[Row], keys: Numbers, rights: int) -> _Group:
    found = _keys(alike, rights)
    places = np.searchsorted(keys, found)
    places[places == len(keys)] = 0
    places[keys[places] != found] = 0
    return _Group(
        np.array([row.weight for row in alike], np.float32),
        np.stack([row.left_places for row in alike]),
        np.stack([row.right_places for row in alike]),
        places.astype(np.int32),
    )


def _keys(alike: list[Row], rights: int) -> Numbers:
    left = np.stack([row.left for row in alike]).astype(np.int64)
    right = np.stack([row.right for row in alike]).astype(np.int64)
    return left[:, :, None] * rights + right[:, None, :]
