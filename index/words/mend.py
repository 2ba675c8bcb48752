"""Words typed wrongly, read as what was most likely meant.

A slip makes a word that nobody uses. So only words that neither the corpus nor our tables know are
looked at: as Telex keys first (`index.words.telex`), then with one letter more, less, other or
swapped (Damerau 1964). Of the known words that come out, the one most used wins, by the corpus
above all, and in Vietnamese by the syllables beside it (Kernighan, Church & Gale 1990). What is not
near anything known stays as it is, and is then missing from the corpus as well; so do short forms
("bhyt", "ktx"), which have no vowel, unless it is a letter that they lack ("khng").
"""

import re
from collections.abc import Callable, Iterator, Sequence

from index.words.abbreviations import is_abbreviation
from index.words.marks import one_tone_spelling, without_marks
from index.words.restore import NEAR, Restorer
from index.words.spelling import SOUTHERN, inflected, marks, slips_of, usual, usual_marks
from index.words.telex import decoded
from index.words.terms import stem
from index.words.translate import Translator

Held = Callable[[str, str], int]  # how many passages have a term in a field of the search

KNOWN = 20.0  # sights in the table of syllables from which one is a word
ENGLISH_KNOWN = 2.0  # the same in the smaller table of English stems
LIKELY = 5.0  # weight from which a word is taken for what was meant
# The same where that is English and no passage has it, so that no word that our tables lack
# ("dewormed", "rehome") becomes another: "lenght" weighs 12,508 as length, "maximun" 6,860.
FOREIGN = 1_000.0
SURE = 20_000.0  # the same for a word of `SHORTEST` letters, near to many
TOLD = 5.0  # times likelier where the corpus has the word: "feess" is "fees", not "feels"
OPENING = 5.0  # times likelier at the beginning of a question: "wich floor" is "which", not "with"
SHORTEST = 3  # letters; anything is one slip away from a shorter word
LONGEST = 24  # letters
OTHERWISE = 300.0  # times as often seen with more marks or on other letters: đươc is được
MOST = 8  # unknown words of a question; with more of them it is no slip of the fingers
BESIDE = 250.0  # what a sight beside the same neighbour counts
TELEX_SHARE = 0.25  # of the words; from there on all of them are read as keys
VOWELS = frozenset("aeiou")
_OPENERS = frozenset("what whats which who whos whom whose when where why how".split())
_DOER = re.compile(r"ers?\Z")

# Words, but not parts of what is no language: names of files, options, addresses. Signs such as
# "¹" are no digits to `re`, so what is found is asked for being letters as well.
_WORD = re.compile(r"(?<![\w/.@'’])(?<!(?<![^\W\d_])-)[^\W\d_]+(?![\w/@'’]|\.\w|-[\d_-])")


class Mender:
    """Finds what was meant by the tables of a `Restorer` and a `Translator`."""

    def __init__(self, restorer: Restorer, translator: Translator) -> None:
        self._restorer = restorer
        self._translator = translator

    def mended(self, text: str, language: str, held: Held = lambda field, term: 0) -> str:
        """`text` with each mistyped word as it was most likely meant, all else as it was.

        Args:
            text: NFC.
            language: "vi" or "en".
            held: how many passages have a term in one of the fields "vi" (folded syllables),
                "vi_marked" and "en" (stems); the tables alone decide by default.
        """
        found = [match for match in _WORD.finditer(text) if match.group().isalpha()]
        typed = [one_tone_spelling(match.group().lower()) for match in found]
        meant = self._keys(typed, held) if language == "vi" else list(typed)
        unknown = [place for place, word in enumerate(meant) if not self._known(word, held)]
        for place in unknown if len(unknown) <= MOST else ():
            written = found[place].group()
            if written.isupper() and not text.isupper():
                continue  # a short form, of which every letter counts
            name = place > 0 and written[0].isupper() and not text.isupper()
            meant[place] = self._likeliest(meant, place, language, name, held)
        parts, past = [], 0
        for match, before, word in zip(found, typed, meant, strict=True):
            parts.append(text[past : match.start()])
            parts.append(match.group() if word == before else _cased(match.group(), word))
            past = match.end()
        return "".join([*parts, text[past:]])

    def _keys(self, typed: Sequence[str], held: Held) -> list[str]:
        """`typed`, with the syllables that it types in Telex where it is that."""
        read = [decoded(word) or word for word in typed]
        common = [
            syllable != word and self._restorer.seen(syllable) >= KNOWN
            for word, syllable in zip(typed, read, strict=True)
        ]
        sure = [
            good and not self._known(word, held) for word, good in zip(typed, common, strict=True)
        ]
        if sum(sure) >= max(2, TELEX_SHARE * len(typed)):
            sure = [
                good and self._restorer.seen(syllable) > self._seen_alike(word)
                for word, syllable, good in zip(typed, read, common, strict=True)
            ]
        return [
            syllable if keys or (good and self._fits(typed, place, syllable, held)) else word
            for place, (word, syllable, keys, good) in enumerate(
                zip(typed, read, sure, common, strict=True)
            )
        ]

    def _fits(self, typed: Sequence[str], place: int, syllable: str, held: Held) -> bool:
        """Whether the corpus has `syllable` beside its neighbours, and what was typed nowhere:
        "Hair Phòng"."""
        before, word, after = ["", *typed, ""][place : place + 3]
        if held("vi", word) or held("en", stem(word)):
            return False
        pairs = (f"{before}_{syllable}", f"{syllable}_{after}")
        return any(held("vi_marked", pair) for pair in pairs)

    def _known(self, word: str, held: Held) -> bool:
        if is_abbreviation(word):
            return True
        plain = without_marks(word)
        if plain != word:
            return held("vi_marked", word) > 0 or self._seen_enough(word, plain)
        if held("en", stem(word)) > 0 or self._translator.seen(stem(word)) >= ENGLISH_KNOWN:
            return True
        doing = _DOER.sub("ing", word)  # "shippers" is known where shipping is told of
        if doing != word and held("en", stem(doing)) > 0:
            return True
        return held("vi", word) > 0 or self._seen_alike(word) >= KNOWN

    def _seen_enough(self, word: str, plain: str) -> bool:
        """Whether `word`, with marks, is one, and not a rare slip of one marked elsewhere."""
        seen = self._restorer.seen(word)
        others = [one for one in self._restorer.alike(plain) if marks(one) >= marks(word)]
        return seen > 0 and seen * OTHERWISE >= max(map(self._restorer.seen, others))

    def _seen_alike(self, plain: str) -> float:
        return sum(map(self._restorer.seen, self._restorer.alike(plain)))

    def _likeliest(
        self, words: Sequence[str], place: int, language: str, name: bool, held: Held
    ) -> str:
        """What the unknown word at `place` was meant to be; itself where nothing is likely."""
        word = words[place]
        if language == "vi" and word in SOUTHERN and not name:
            return SOUTHERN[word]
        if not SHORTEST <= len(word) <= LONGEST:
            return word
        if language == "en":
            weights = dict(self._english(word, held))
            for near in _OPENERS & weights.keys() if place == 0 else ():
                weights[near] *= OPENING
        else:
            weights = dict(self._vietnamese(words, place, held))
        if name:  # one that we do not know is none the worse for it
            weights = {near: weight for near, weight in weights.items() if _told(near, held)}
        lost = language == "vi" and not _voiced(word)  # its vowel was, or it is a short form
        likely = {
            near: weight
            for near, weight in weights.items()
            if weight >= _least(word, near, language, held)
            and (not lost or (len(near) > len(word) and _voiced(near)))
        }
        return max(likely, key=lambda near: likely[near], default=word)

    def _english(self, word: str, held: Held) -> Iterator[tuple[str, float]]:
        """The English words near `word`, and the names, with their weights.

        A word that begins with a known stem is that word with a rare ending, and no slip, unless
        the corpus has the stem and a usual ending comes out: "swiming pool", but "contactless".
        """
        for near in slips_of(word) if word.isascii() else ():
            root = stem(near)
            told = held("en", root) + held("vi", near)
            used = (NEAR * told + self._translator.seen(root)) * (TOLD if told else 1.0)
            rare = word.startswith(root) and not (held("en", root) and inflected(word, near, root))
            yield near, 0.0 if rare else usual(word, near) * used

    def _vietnamese(
        self, words: Sequence[str], place: int, held: Held
    ) -> Iterator[tuple[str, float]]:
        """The syllables near the word at `place`, and the names, with their weights.

        In a text without marks it is left to the restorer which ones are meant.
        """
        before, word, after = ["", *words, ""][place : place + 3]
        plain, bare = without_marks(word), not any(map(marks, words))
        for near in [*slips_of(plain), *([plain] if plain != word else [])]:
            likely = usual(plain, near)
            syllables = self._restorer.alike(near)
            if bare or not syllables:
                used = NEAR * (held("vi", near) + held("en", stem(near))) + self._seen_alike(near)
                used += sum(self._beside(before, one, after, held) for one in syllables)
                yield near, likely * used * (1.0 if syllables else TOLD)
                continue
            for one in syllables:
                used = self._restorer.seen(one) + NEAR * held("vi_marked", one)
                used += self._beside(before, one, after, held)
                yield one, likely * usual_marks(marks(word), marks(one)) * used

    def _beside(self, before: str, syllable: str, after: str, held: Held) -> float:
        """What it counts that `syllable` was seen beside its neighbours."""
        return BESIDE * sum(
            self._restorer.together(one, two) + NEAR * held("vi_marked", f"{one}_{two}")
            for one, two in ((before, syllable), (syllable, after))
            if one and two  # nearly anything may begin or end a question
        )


def _least(word: str, near: str, language: str, held: Held) -> float:
    """The weight from which `near` is taken for what was meant by `word`."""
    if language == "en" and len(word) == SHORTEST:
        return SURE
    return LIKELY if language == "vi" or _told(near, held) else FOREIGN


def _told(word: str, held: Held) -> bool:
    """Whether the corpus has `word`."""
    return held("vi", without_marks(word)) > 0 or held("en", stem(word)) > 0


def _voiced(word: str) -> bool:
    """Whether `word` has a vowel; y without marks may stand for a word of its own: "bhyt"."""
    return not VOWELS.isdisjoint(without_marks(word)) or bool(marks(word) - {"đ"})


def _cased(typed: str, word: str) -> str:
    """`word` in capitals, or with one, if `typed` is."""
    if typed.isupper() and len(typed) > 1:
        return word.upper()
    return word.capitalize() if typed[0].isupper() else word
