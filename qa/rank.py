"""Both legs' scores made one: passages ranked by meaning and by words together.

Scores are fused, not ranks: a weak leg fused by rank pulls the better one down, and weighted
scores were better for every model compared (ViRE report). Each leg comes on a scale that means the
same for every question: the cosine, and BM25 as a share of the best score the question allows.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from index.encode import Vector
from index.store import PassageStore
from qa.options import LEGS

POOL = 100  # passages taken from each leg before fusing; more changed nothing on our sets


@dataclass(frozen=True, slots=True)
class Ranked:
    """A passage of the store by its row, with each leg's score and what they make together."""

    row: int
    dense: float
    lexical: float
    score: float


def rank(
    store: PassageStore, question: str, vector: Vector, language: str, k: int, leg: str = "fused"
) -> tuple[Ranked, ...]:
    """The k best passages, best first; equal scores in the order of the corpus.

    Args:
        store: what is searched.
        question: its words.
        vector: its meaning, unit length.
        language: its language, "vi" or "en".
        k: how many at most, at least 1.
        leg: one of LEGS; "dense" and "lexical" leave the other leg out.

    Raises:
        ValueError: another `leg`.
    """
    if leg not in LEGS:
        raise ValueError(f"leg: {leg!r}; wanted one of {', '.join(LEGS)}")
    if not len(store):
        return ()
    depth = max(k, POOL)
    words = dict(store.matching(question, language, depth)) if leg != "dense" else {}
    meaning = dict(store.nearest(vector, depth)) if leg != "lexical" else {}
    ranked = _fused(store, vector, words, meaning, leg)
    return tuple(sorted(ranked, key=lambda found: (-found.score, found.row))[:k])


def _fused(
    store: PassageStore,
    vector: Vector,
    words: Mapping[int, float],
    meaning: Mapping[int, float],
    leg: str,
) -> list[Ranked]:
    rows = sorted(words.keys() | meaning.keys())
    missing = [row for row in rows if row not in meaning]
    cosines = {**meaning, **dict(zip(missing, store.cosines(vector, missing), strict=True))}
    ranked = []
    for row in rows:
        dense, lexical = cosines[row], words.get(row, 0.0)
        score = {"fused": fused(dense, lexical), "dense": dense, "lexical": lexical}[leg]
        ranked.append(Ranked(row, dense, lexical, score))
    return ranked


# XQuAD's development part, nDCG@10 with .2, .3 and .4: vi→vi .977 .977 .970, en→en .974 .975 .978,
# vi→en .945 .950 .949, en→vi .958 .963 .958, unmarked vi→vi .968 .963 .954.
DENSE_WEIGHT = 0.3


def fused(dense: float, lexical: float) -> float:
    """One score, at most 1, of a cosine and a share of BM25."""
    return DENSE_WEIGHT * dense + (1 - DENSE_WEIGHT) * lexical
