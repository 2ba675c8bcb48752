"""How the words of a question stand in the passage that is nearest to it.

The mean closeness of the words (`qa.ranking.reread`) does not tell what answers from what is merely
about the same. Names, and what the corpus is about, stand in the title and the headings of every
passage of a document, said as in the question: all of them but the one word that matters may be
close. So the word that is least close is looked at by itself, and the closeness of those that stand
there in any case is taken off. A long question that is as close as a short one is surer.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import mean

from index.scored import Match
from index.tokens import WordCloseness
from index.words.asking import asking_weight
from index.words.terms import folded

# Where no word stands there. Also how close those that do are in the median.
UNREPEATED = 0.8


@dataclass(frozen=True, slots=True)
class Worded:
    """The words of a question beside a passage; those that ask ("how many") are left out.

    Args:
        count: its different words, those that ask as well.
        weakest: how close the one is that is least close, -1 to 1.
        repeated: the mean closeness of those that stand there as they are or translated, -1 to 1.
    """

    count: int
    weakest: float
    repeated: float


def parts(matches: Iterable[Match]) -> frozenset[str]:
    """The words and syllables, without marks, of the terms that a passage holds."""
    return frozenset(folded(part) for match in matches for part in match.term.split("_"))


def worded(words: Sequence[WordCloseness], matches: Iterable[Match], language: str) -> Worded:
    """How the `words` of a question stand in a passage.

    Args:
        words: with their closeness to it.
        matches: the terms of the question that it holds.
        language: of the question, "vi" or "en".
    """
    there = parts(matches)
    repeated = [
        word.close for word in _telling(words, language) if folded(word.text.lower()) in there
    ]
    return Worded(
        len({word.text.lower() for word in words}),
        least_close(words, language, 1),
        mean(repeated) if repeated else UNREPEATED,
    )


def least_close(words: Sequence[WordCloseness], language: str, count: int) -> float:
    """The mean closeness of those `count` words that are least close, -1 to 1; 0 without any.

    Args:
        words, language: as for `worded`.
        count: at least 1.
    """
    close = sorted(word.close for word in _telling(words, language))[:count]
    return mean(close) if close else 0.0


def _telling(words: Sequence[WordCloseness], language: str) -> Sequence[WordCloseness]:
    """The `words` that do more than ask, or all where none does."""
    return [word for word in words if asking_weight(word.text.lower(), language) == 1] or words
