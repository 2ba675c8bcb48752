"""Which language a question is asked in: Vietnamese, with or without marks, or English.

langdetect alone raises on "123", changes its answer between runs and takes most Vietnamese
without marks for something else. So each word is weighed: by its marks, by whether only one of
the two languages builds its sentences with it, by whether it could be a Vietnamese syllable at
all; a name weighs little, since "Who was Nguyễn Trãi?" is English. Where nothing weighs,
langdetect, seeded and asked only about these two languages, has the last word.
"""

import re
import unicodedata
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from langdetect import DetectorFactory
from langdetect.detector_factory import PROFILES_DIRECTORY
from langdetect.lang_detect_exception import LangDetectException

from index.words.marks import without_marks
from index.words.telex import decoded
from qa.question.chat_spellings import shortened
from qa.question.language_words import (
    BESIDE_LOANS,
    BOTH,
    ENGLISH_ASKS,
    ENGLISH_WORDS,
    FRAME,
    LOANS,
    SYLLABLE,
    VIETNAMESE_WORDS,
)

VIETNAMESE, ENGLISH = "vi", "en"
LONGEST = 5_000  # characters looked at

_WORD = re.compile(r"[^\W\d_]+(?:['’][A-Za-z]+)?")
# Letters that no other language writes beside plain Latin ones, and marks below or above them.
_LETTERS = re.compile(r"[đơưăạảẹẻẽẵặẳằắịỉĩọỏụủũỵỷỹấầẩẫậếềểễệốồổỗộớờởỡợứừửữự]")
_SHARED = re.compile(r"[àáâãèéêìíòóôõùúý]")
# Telex as English words hardly ever look: tones by f and j, or a marked letter and a tone as well.
_KEYS = re.compile(r"[fj]$|^(?=.*(?:dd|aa|ee|oo|[aou]w)).*[srx](?:ng|nh|ch|[cmnpt])?$")
_ENGLISH_KEYS = frozenset({"sex"})  # and one that would type a common syllable
_FEW, _SHORT = 2, 5  # words, and letters of an abbreviation
_VOWEL = re.compile("[aeiouy]")
# Weights in words that are sure, set by hand on the first list of tests/golden/languages.tsv; the
# second on short sentences of software documentation.
_FRAME_WEIGHT = 1.25
_MARKED_WEIGHT = 0.7
_LOAN_WEIGHT = 0.1  # for English, where they are all there is
NEAR = 1.0  # words by which the one language may be ahead where both speak
UNSURE = (-1.5, 0.5)  # what plain words may say for English where it may be Vietnamese as well
_NAME_WEIGHT = 0.4  # of its usual weight: names cross into the other language's sentences


def detect(text: str) -> str:
    """ "vi" or "en", the same for the same text; "vi" where nothing tells, and never an error."""
    written = _words(text)
    vietnamese, english = _evidence(written, text)
    if not written or (vietnamese and vietnamese >= english):
        return VIETNAMESE
    if vietnamese or english:
        return ENGLISH if english > 0 else VIETNAMESE
    return _by_profile(" ".join(without_marks(word.lower()) for word in written))


def either(text: str) -> bool:
    """Whether `text` may be in either language: a few plain words ("loan", "van"), or "BHYT", or
    both of one weight ("phở bò recipe", "link zoom học online").
    """
    written = _words(text)
    vietnamese, english = _evidence(written, text)
    if vietnamese > 0 < english:
        return abs(vietnamese - english) <= NEAR
    plain = UNSURE[0] < english < UNSURE[1] or undecided(text)
    return bool(written) and not vietnamese and plain


def undecided(text: str) -> bool:
    """Whether nothing in `text` tells its language: "2030", "BHYT", "wifi", "OK thanks"."""
    written = _words(text)
    return len(written) <= _FEW and all(
        word.lower() in LOANS or (word.isupper() and _is_initials(word.lower())) for word in written
    )


def _is_initials(word: str) -> bool:
    """Whether `word` is one of neither language by its letters."""
    known = word in ENGLISH_WORDS or SYLLABLE.fullmatch(word) or len(_VOWEL.findall(word)) > 1
    return word.isascii() and len(word) <= _SHORT and not known


def _words(text: str) -> list[str]:
    return _WORD.findall(unicodedata.normalize("NFC", text[:LONGEST]))


def _evidence(written: Sequence[str], text: str) -> tuple[float, float]:
    """How much marks and the spellings of a chat speak for Vietnamese, and plain words for
    English; below 0 against it.
    """
    loud, chatted = text.isupper(), shortened(text[:LONGEST])
    vietnamese, english = 0.0, 0.0
    asks = not ENGLISH_ASKS.isdisjoint(map(str.lower, written))
    for place, word in enumerate(written):
        if word in chatted or (not place and word.lower() in chatted):
            vietnamese += _FRAME_WEIGHT
            continue
        # The first word has a capital anyway: a name goes on in the next.
        shown = word if place else next(iter(written[1:]), "a")
        name = word[0].isupper() and shown[0].isupper() and not loud
        read = _read(word.lower())
        marked = _marked_evidence(read, name or read != word.lower(), not (name or asks))
        vietnamese += marked
        if not marked:
            english += _plain_evidence(without_marks(word.lower()), name)
    return vietnamese, english


def _read(word: str) -> str:
    """`word`, or what it types in Telex where its keys are not those of an English word."""
    if word in ENGLISH_WORDS or word in _ENGLISH_KEYS:
        return word
    read = decoded(word)
    return read if read and (read in FRAME or _KEYS.search(word)) else word


def _marked_evidence(word: str, name: bool, said: bool) -> float:
    """How much the marks of `word` speak for Vietnamese: 0 for a plain word, and for "café".

    Args:
        word: in small letters.
        name: whether it may be part of a name.
        said: whether it may say something of the loan words beside it.
    """
    if word in FRAME or (word in BESIDE_LOANS and said):
        return _FRAME_WEIGHT
    weight = _MARKED_WEIGHT * (_NAME_WEIGHT if name else 1.0)
    if _LETTERS.search(word):
        return weight
    if _SHARED.search(word) and SYLLABLE.fullmatch(without_marks(word)):
        return weight / 2
    return 0.0


def _plain_evidence(word: str, name: bool) -> float:
    """How much `word`, without marks, speaks for English; negative for Vietnamese."""
    if word in LOANS and word not in ENGLISH_WORDS:
        return _LOAN_WEIGHT
    usual = _NAME_WEIGHT if name else 1.0
    known = (word in ENGLISH_WORDS) - usual * (word in VIETNAMESE_WORDS)
    evidence = (0.25 if word in BOTH else 1.0) * known
    if word.isascii() and not SYLLABLE.fullmatch(word):
        evidence += usual * (0.6 if len(word) > 2 else 0.1)
    elif word.isascii() and len(word) > 1 and word not in ENGLISH_WORDS:
        evidence -= usual * 0.35
    return evidence


def _by_profile(text: str) -> str:
    detector = _factory().create()
    try:
        detector.append(text)
        found = {language.lang: language.prob for language in detector.get_probabilities()}
    except LangDetectException:
        return VIETNAMESE
    return ENGLISH if found.get(ENGLISH, 0.0) > found.get(VIETNAMESE, 0.0) else VIETNAMESE


@cache
def _factory() -> DetectorFactory:
    """langdetect with the two languages we know, seeded so that it repeats itself."""
    factory = DetectorFactory()
    factory.seed = 0
    profiles = Path(PROFILES_DIRECTORY)
    factory.load_json_profile(
        [(profiles / name).read_text(encoding="utf-8") for name in (VIETNAMESE, ENGLISH)]
    )
    return factory
