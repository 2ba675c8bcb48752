"""Words of a question that a passage in its language does not hold.

A question one word off what the documents tell ("a hamster" where they tell of a guinea pig) looks
to every other measure much like one that they answer. So of its words those are found that no term
of the passage matches, that nothing in it comes near to, and that are rare in ordinary text:
others are missing from most answers. Who answers it must be surer (`qa.judge`), and who reads the
answer is told which word is not there.

Of 98 questions about siblings of what three sets of articles tell that would be answered, the
sibling is missing from 42; of 335 right answers there, 14 lack a word. Where people were asked to
put it in other words, three in ten right answers do (XQuAD).
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from difflib import get_close_matches

from index.scored import Match
from index.tokens import WordCloseness
from index.words.asking import asking_weight
from index.words.terms import folded
from qa.ranking.worded import parts

RARE = 0.0005  # share of ordinary text's words below which a word tells something
FAR = 0.55  # closeness below which nothing in the passage comes near to it
ALIKE = 0.8  # of the letters of two words, from which one may be a slip of the other
LONG = 5  # letters of such words; shorter ones are alike by chance
TOLD = 3  # words at most that are told beside an answer; with more of them it is put otherwise

# What "how" and "bao" measure, what stands for whatever there is, and what ends a question: no
# answer repeats it.
_ASKING = frozenset(
    "big deep far fast heavy high long often old tall wide"
    " anybody anyone anything anywhere somebody somehow someone something somewhere"
    " bao cao dài lâu nặng rộng sâu xa giờ ạ hả nhé nhỉ vậy".split()
)
_WORD = re.compile(r"[^\W_]+")


def missing(
    words: Sequence[WordCloseness],
    matches: Iterable[Match],
    text: str,
    language: str,
    share: Callable[[str], float],
) -> tuple[str, ...]:
    """The words of a question that are not in a passage, as read; those side by side as one.

    Args:
        words: of the question, with their closeness to the passage.
        matches: the terms of the question that it holds.
        text: of the passage, with what stands above it.
        language: of both, "vi" or "en".
        share: how common a lower-case word is in ordinary text, 0 to 1.

    Returns:
        each once, in the order of the question.
    """
    there = parts(matches)
    near = [word for word in _WORD.findall(folded(text.lower())) if len(word) >= LONG]

    def lacks(word: str, close: float) -> bool:
        if close >= FAR or folded(word) in there or not _tells(word, language, share):
            return False
        return share(word) > 0 or not _slip(word, near)

    places = [at for at, word in enumerate(words) if lacks(word.text.lower(), word.close)]
    found: dict[str, str] = {}
    for first, last in _runs(places, words):
        start, _ = _whole_word(words, first, share)
        _, end = _whole_word(words, last, share)
        one = " ".join(word.text for word in words[start : end + 1])
        found.setdefault(one.lower(), one)
    return tuple(found.values())


def told(words: Sequence[str]) -> tuple[str, ...]:
    """Those of the missing `words` that are told beside an answer: all, or none of too many."""
    return tuple(words) if len(words) <= TOLD else ()


def _tells(word: str, language: str, share: Callable[[str], float]) -> bool:
    """Whether a word tells something: longer than a letter, rare, and of no use in asking."""
    if len(word) < 2 or word in _ASKING or asking_weight(word, language) < 1:
        return False
    contracted = any(sign in word.removesuffix("'s").removesuffix("’s") for sign in "'’")
    return not contracted and share(word) < RARE


def _slip(word: str, near: Sequence[str]) -> bool:
    """Whether a long `word` that nobody knows is one of the words `near`, typed wrongly."""
    if len(word) < LONG or not word.isalpha():
        return False
    return bool(get_close_matches(folded(word), near, 1, ALIKE))


def _runs(places: Sequence[int], words: Sequence[WordCloseness]) -> Iterator[tuple[int, int]]:
    """The first and the last of those `places` that follow each other with no sign between."""
    first = None
    for at in places:
        first = at if first is None else first
        if at + 1 not in places or not words[at + 1].joined:
            yield first, at
            first = None


def _whole_word(
    words: Sequence[WordCloseness], place: int, share: Callable[[str], float]
) -> tuple[int, int]:
    """The first and the last syllable of the word that the one at `place` is part of, or it alone.

    "Sạn" means another thing than khách sạn.
    """
    usual = {
        (one, one + 1): share(f"{words[one].text}_{words[one + 1].text}".lower())
        for one in (place - 1, place)
        if 0 <= one < len(words) - 1 and words[one + 1].joined
    }
    best = max(usual, key=lambda pair: usual[pair], default=(place, place))
    return best if usual.get(best) else (place, place)
