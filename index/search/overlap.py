"""How much of a question stands in a text: what tells one sentence of a passage from another.

The same terms, weights and translations as in the search by words, without its lengths and
repetitions: sentences are short, and each word of the question counts once.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence, Set
from functools import lru_cache
from typing import NamedTuple

from index.search.engine import Choices, Engine
from index.words.terms import folded, stem_terms, syllable_terms

SENTENCES = 2_000  # whose terms are remembered, some 4 kB each; an answer weighs 50


class Wanted(NamedTuple):
    """A term of the question: what it may be called, each with what finding it is worth."""

    choices: tuple[tuple[str, float], ...]
    most: float


def wanted_terms(
    terms: Choices, alternatives: Sequence[Choices], rarity: Callable[[str, str], float]
) -> tuple[Wanted, ...]:
    """The terms of a question by what they are worth in one language.

    Args:
        terms: field, term and weight; each counts by itself.
        alternatives: of each of these the best choice counts.
        rarity: what a term of a field is worth at weight 1.
    """
    singles: list[Choices] = [[term] for term in terms]
    found = []
    for choices in (*singles, *alternatives):
        worth = tuple((term, weight * rarity(field, term)) for field, term, weight in choices)
        found.append(Wanted(worth, max(value for _, value in worth)))
    return tuple(found)


def worths(
    engines: Mapping[str, Engine],
    wanted: Callable[[str, str, str], tuple[Choices, Sequence[Choices]]],
    question: str,
    language: str,
    spoken: str,
) -> tuple[Wanted, ...]:
    """What is `wanted` for `question` in texts that are `spoken` so, by what it is worth there."""
    terms, alternatives = wanted(question, language, spoken)
    return wanted_terms(terms, alternatives, engines[spoken].worth)


def shares(
    wanted: Sequence[Wanted], texts: Iterable[str], language: str, above: str = ""
) -> list[float]:
    """The share of `wanted` that stands in each of `texts`, 0 to 1; 0 where nothing is wanted.

    Args:
        wanted: as `wanted_terms` gives it.
        texts: in `language`.
        language: "vi" or "en".
        above: what stands above all of them and is said for each.
    """
    most = sum(term.most for term in wanted)
    said = _terms(above, language)
    return [_found(wanted, said | _terms(text, language)) / most if most else 0.0 for text in texts]


def _found(wanted: Sequence[Wanted], terms: Set[str]) -> float:
    return sum(
        max((worth for term, worth in one.choices if term in terms), default=0.0) for one in wanted
    )


# The same sentences are weighed for each way to read a question, and for the next question.
@lru_cache(maxsize=SENTENCES)
def _terms(text: str, language: str) -> frozenset[str]:
    """The terms of `text` as typed and, in Vietnamese, without marks."""
    if language == "en":
        return frozenset(stem_terms(text))
    marked = syllable_terms(text)
    return frozenset((*marked, *map(folded, marked)))
