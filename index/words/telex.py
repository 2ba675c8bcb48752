"""Vietnamese as it looks when the typing program was off: the keys of Telex instead of letters.

"tieengs Vieetj" stands for "tiếng Việt": doubled letters and w make the letters that Latin lacks,
and one of s f r x j after the vowel makes the tone.
"""

import re
import unicodedata

from index.words.marks import one_tone_spelling

# The combining marks of the tones, and their keys.
TONES = {"\u0301": "s", "\u0300": "f", "\u0309": "r", "\u0303": "x", "\u0323": "j"}
_MARKS = {key: mark for mark, key in TONES.items()}
_LETTERS = (
    ("uwow", "ươ"), ("uow", "ươ"), ("dd", "đ"), ("aa", "â"), ("aw", "ă"), ("ee", "ê"),
    ("oo", "ô"), ("ow", "ơ"), ("uw", "ư"),
)  # fmt: skip
_KEYS = re.compile(r"[a-z]{2,12}")
_SYLLABLE = re.compile(
    r"(?P<initial>ngh|ng|nh|gh|gi(?=[aăâeêoôơuưy])|kh|ph|th|tr|ch|qu|[bcdđghklmnprstvx])?"
    r"(?P<vowels>[aăâeêioôơuưy]{1,3})(?P<final>ng|nh|ch|[cmnpt])?"
)
_SHAPED = "ơêôâăư"  # the tone stands on one of these where there is one; the first counts most


def decoded(keys: str) -> str | None:
    """The syllable that `keys` type in Telex, lower case; None where they type none with marks.

    What it returns has the form of a syllable, and may still be none that anybody uses: English
    words such as "test" have readings too.
    """
    typed = keys.lower()
    if not _KEYS.fullmatch(typed):
        return None
    typed, tone = _without_tone(typed)
    for pressed, letter in _LETTERS:
        typed = typed.replace(pressed, letter)
    syllable = _SYLLABLE.fullmatch(typed)
    if not syllable or (not tone and typed.isascii()):
        return None
    start = syllable.start("vowels") + _toned(syllable["vowels"], bool(syllable["final"])) + 1
    return one_tone_spelling(unicodedata.normalize("NFC", typed[:start] + tone + typed[start:]))


def keys_of(word: str) -> str:
    """The keys that type `word` in Telex, its tone last, in the case of `word`."""
    keys, tone = "", ""
    for letter in unicodedata.normalize("NFD", word):
        if letter in TONES:
            tone = TONES[letter]
        elif letter == "\u0302" and keys:  # circumflex: the letter twice
            keys += keys[-1].lower()
        elif letter in "\u0306\u031b":  # breve and horn
            keys += "w"
        else:
            keys += {"đ": "dd", "Đ": "Dd"}.get(letter, letter)
    return keys + tone


def _without_tone(typed: str) -> tuple[str, str]:
    """`typed` without the key of its tone, and the mark of that; "" without any."""
    found = re.search(r"(?<=[aeiouyw])([a-z]*?)([sfrxj])(?=[cghmnptaeiouyw]*$)", typed)
    if not found:
        return typed, ""
    return typed[: found.start(2)] + typed[found.end(2) :], _MARKS[found[2]]


def _toned(vowels: str, closed: bool) -> int:
    """Which of `vowels` carries the tone."""
    for letter in _SHAPED:
        if letter in vowels:
            return vowels.index(letter)
    if closed:
        return len(vowels) - 1
    return 1 if len(vowels) == 3 else 0
