"""How well passages and their sentences fit a question: what every way of searching returns."""

from typing import NamedTuple

Span = tuple[int, int]  # where a part of a text begins and ends, in characters


class Scored(NamedTuple):
    """`row` is the passage's number in the order of the corpus; a higher `score` is better."""

    row: int
    score: float


class SentenceScore(NamedTuple):
    """A sentence of a passage.

    Args:
        start, end: in characters of the passage.
        cosine: with the question, -1 to 1.
        overlap: the share of the question's words that stand in it or above it, translated if need
            be, 0 to 1.
        close, held: how close its words are to the question's, -1 to 1, and how many of these find
            their nearest in it, 0 to 1; see `index.tokens`.
    """

    start: int
    end: int
    cosine: float
    overlap: float
    close: float = 0.0
    held: float = 0.0


class Match(NamedTuple):
    """A term of a question that stands in a passage.

    Args:
        term: lower case, with its marks; a syllable or word, or a pair of them joined by `_`.
        found: as what it stands there: itself, its stem, other markings, or its translations.
    """

    term: str
    found: tuple[str, ...]
