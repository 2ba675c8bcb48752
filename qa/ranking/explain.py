"""Why each hit is there: its scores, what they weigh, and the terms that matched.

Worked out again for somebody who asks, from the same store by the same steps; no question that is
merely answered pays for it.
"""

from dataclasses import dataclass

from index.scored import Match
from index.store import PassageStore
from qa.ranking.distinct import Chosen, PassedOver
from qa.ranking.rank import Ranked, Weights


@dataclass(frozen=True, slots=True)
class Reason:
    """Why one hit is there.

    Args:
        hit: the score of each leg and of both together. `dense` is the mean of two cosines with
            the question, the passage's and its best sentence's.
        dense_weight: how much the dense leg counts for these two languages, 0 to 1; the lexical
            leg counts for the rest.
        matches: the terms of the question that the passage holds.
    """

    hit: Ranked
    dense_weight: float
    matches: tuple[Match, ...]


@dataclass(frozen=True, slots=True)
class Explanation:
    """How a question was read, and why its hits are there.

    Args:
        question: as searched: as asked, or completed from the one before.
        read: the same with the marks that were meant.
        completed: whether it leaned on the one before.
        threshold: the confidence from which a passage is shown as an answer.
        another: whether the best passage is about another than was asked about; see
            `qa.rules.another`.
        missing: the words of the question that it does not hold; see `qa.ranking.missing`.
        verified: the log-odds that it answers, from reading both together; 0 where the model has
            nothing that does.
        reasons: one for each hit, best first.
        passed_over: what ranks above the last of them and is not shown.
    """

    question: str
    read: str
    completed: bool
    threshold: float
    another: bool
    missing: tuple[str, ...]
    verified: float
    reasons: tuple[Reason, ...]
    passed_over: tuple[PassedOver, ...]


def reasons(
    store: PassageStore, chosen: Chosen, question: str, language: str, weights: Weights
) -> tuple[Reason, ...]:
    """Why each of the hits `chosen` for `question` in `language` is there, in their order."""
    found = []
    for hit in chosen.hits:
        spoken = store.documents[store.passage(hit.row).document_id].language
        matches = store.matches(question, language, hit.row)
        found.append(Reason(hit, weights[language, spoken], matches))
    return tuple(found)
