"""Both legs' scores made one: passages ranked by meaning and by words together.

Scores are fused, not ranks: a weak leg fused by rank pulls the better one down, and weighted
scores were better for every model compared (ViRE report). Each leg comes on a scale that means the
same for every question: a mean of cosines, and BM25 as a share of the most the question allows.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeAlias

from index.encode import Vector
from index.store import PassageStore
from qa.options import LEGS

# How much the dense leg counts, 0 to 1, by the languages of the question and of the passage.
Weights: TypeAlias = Mapping[tuple[str, str], float]

POOL = 100  # passages taken from each leg before fusing; more changed nothing on our sets


@dataclass(frozen=True, slots=True)
class Ranked:
    """A passage of the store by its row, with each leg's score and what they make together.

    `close`, `told` and `farthest` are what reading it again said (see `qa.answering`), and parts of
    the score then.
    """

    row: int
    dense: float
    lexical: float
    score: float
    close: float = 0.0
    told: float = 0.0
    farthest: float = 0.0


def rank(
    store: PassageStore,
    question: str,
    vector: Vector,
    language: str,
    k: int,
    leg: str = "fused",
    weights: Weights | None = None,
) -> tuple[Ranked, ...]:
    """The k best passages, best first; equal scores in the order of the corpus.

    Args:
        store: what is searched.
        question: its words.
        vector: its meaning, unit length.
        language: its language, "vi" or "en".
        k: how many at most, at least 1.
        leg: one of LEGS; "dense" and "lexical" leave the other leg out.
        weights: DENSE_WEIGHT when None.

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
    ranked = _fused(store, vector, language, words, meaning, leg, weights or DENSE_WEIGHT)
    return tuple(sorted(ranked, key=lambda found: (-found.score, found.row))[:k])


def _fused(
    store: PassageStore,
    vector: Vector,
    language: str,
    words: Mapping[int, float],
    meaning: Mapping[int, float],
    leg: str,
    weights: Weights,
) -> list[Ranked]:
    rows = sorted(words.keys() | meaning.keys())
    missing = [row for row in rows if row not in meaning]
    likeness = {**meaning, **dict(zip(missing, store.likeness(vector, missing), strict=True))}
    ranked = []
    for row in rows:
        dense, lexical = likeness[row], words.get(row, 0.0)
        spoken = store.documents[store.passage(row).document_id].language
        both = fused(dense, lexical, language, spoken, weights)
        score = {"fused": both, "dense": dense, "lexical": lexical}[leg]
        ranked.append(Ranked(row, dense, lexical, score))
    return ranked


# Chosen on held-out rows of the training data, with the best passages read again, and no worse on
# XQuAD: word search is strongest where each syllable is a word, meaning where English inflects.
DENSE_WEIGHT: Weights = {
    ("vi", "vi"): 0.3,
    ("en", "en"): 0.5,
    ("vi", "en"): 0.45,
    ("en", "vi"): 0.4,
}


def fused(
    dense: float, lexical: float, asked: str, spoken: str, weights: Weights = DENSE_WEIGHT
) -> float:
    """One score, at most 1, of how near a passage is and of its share of BM25.

    Args:
        dense: -1 to 1.
        lexical: 0 to 1.
        asked: the language of the question.
        spoken: that of the passage.
        weights: of the dense leg.
    """
    weight = weights[asked, spoken]
    return weight * dense + (1 - weight) * lexical
