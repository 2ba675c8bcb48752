"""Words of a question that a passage in its language does not hold.

A question one word off what the documents tell ("a hamster" where they tell of a guinea pig) looks
to every other measure much like one that they answer. So of its words those are found that no term
of the passage matches, that nothing in it comes near to, and that are rare in ordinary text:
others are missing from most answers. Who answers it must be surer (`qa.judge`), and who reads the
answer is told which word is not there.

Of 98 questions about siblings of what three sets of articles tell that would be answered, one is
missing from 42, and the sibling is what it names; of 335 right answers there, from 14. Where people
were asked to say it in other words, it is missing from three in ten right answers (XQuAD).
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from difflib import get_close_matches

from index.asking import asking_weight
from index.scored import Match
from index.terms import folded
from index.tokens import WordCloseness
from qa.worded import parts

RARE = 0.0005  # share of ordinary text's words below which a word tells something
FAR = 0.55  # closeness below which nothing in the passage comes near to it
ALIKE = 0.8  # of the letters of two words, from which one is a slip or another form of the other
LONG = 5  # letters of such a word; shorter ones are alike by chance
TOLD = 3  # words at most that are told beside an answer; with more of them it is put otherwise

_WORD = re.compile(r"[^\W_]+")


def missing(
    words: Sequence[WordCloseness],
    matches: Iterable[Match],
    text: str,
    share: Callable[[str], float],
) -> tuple[str, ...]:
    """The words of a question that are not in a passage, as read; those side by side as one.

    Args:
        words: of the question, with their closeness to the passage.
        matches: the terms of the question that it holds.
        text: of the passage, with what stands above it.
        share: how common a lower-case word is in ordinary text, 0 to 1.

    Returns:
        each once, in the order of the question.
    """
    there = parts(matches)
    near = [word for word in _WORD.findall(folded(text.lower())) if len(word) >= LONG]
    typed = [word.text for word in words]
    lacks = [
        close < FAR and folded(word) not in there and _tells(word, share) and not _alike(word, near)
        for word, close in ((word.text.lower(), word.close) for word in words)
    ]
    found: dict[str, str] = {}
    for first, last in _runs(lacks):
        if first == last:
            first, last = _whole_word(typed, first, share)
        one = " ".join(typed[first : last + 1])
        found.setdefault(one.lower(), one)
    return tuple(found.values())


def told(words: Sequence[str]) -> tuple[str, ...]:
    """Those of the missing `words` that are told beside an answer: all, or none of too many."""
    return tuple(words) if len(words) <= TOLD else ()


def _tells(word: str, share: Callable[[str], float]) -> bool:
    """Whether a word tells something: longer than a letter, rare, and none that asks."""
    asks = min(asking_weight(word, language) for language in ("vi", "en")) < 1
    return len(word) > 1 and not asks and share(word) < RARE


def _alike(word: str, near: Sequence[str]) -> bool:
    """Whether one of the words `near` is a slip or another form of a long `word`."""
    return len(word) >= LONG and bool(get_close_matches(folded(word), near, 1, ALIKE))


def _runs(marked: Sequence[bool]) -> Iterator[tuple[int, int]]:
    """The first and the last place of each run of those that are `marked`."""
    places = [place for place, one in enumerate(marked) if one]
    starts = [place for place in places if place - 1 not in places]
    ends = [place for place in places if place + 1 not in places]
    return zip(starts, ends, strict=True)


def _whole_word(typed: Sequence[str], place: int, share: Callable[[str], float]) -> tuple[int, int]:
    """The first and the last syllable of the word that the one at `place` is part of, or it alone.

    "Sạn" means another thing than khách sạn.
    """
    pairs = [(one, one + 1) for one in (place - 1, place) if 0 <= one < len(typed) - 1]
    usual = {pair: share("_".join(typed[one].lower() for one in pair)) for pair in pairs}
    best = max(usual, key=lambda pair: usual[pair], default=(place, place))
    return best if usual.get(best) else (place, place)
