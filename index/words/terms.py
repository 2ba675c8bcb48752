"""How text becomes the terms that lexical search compares.

Vietnamese words are written as separate syllables, so its terms are syllables and, joined by `_`,
pairs of neighbouring syllables, each as written and folded (without marks). English terms are
stems. Case, the placing of tone marks, compatibility letters (ﬁ, ５) and invisible characters make
no difference, and numbers are written one way in both languages. Which term weighs how much is
not decided here.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

import snowballstemmer

from corpus.clean import clean
from index.words.marks import one_tone_spelling, without_marks

LONGEST_TEXT = 100_000  # characters looked at: far more than a passage or a question holds
LONGEST_WORD = 64  # characters; the rest of a longer word is cut off

_WORD = re.compile(r"(?P<number>\d++(?:[.,/]\d++)+)|(?P<word>[^\W_]+(?:['\u2019\u02bc][^\W_]+)*)")
_GROUPS = re.compile(r"[1-9]\d{0,2}(?:([.,])\d{3})(?:\1\d{3})*")
_BOTH = re.compile(r"\d{1,3}(?:([.,])\d{3})+(?!\1)[.,]\d+")
_DECIMAL = re.compile(r"\d+[.,]\d+")
_PADDED = re.compile(r"(?<![\w.,])0(?=[1-9](?:/|\Z))")  # "05/09" is 5/9, and A01 not A1
_YEARS_OR_RANK = re.compile(r"(\d+)(?:s|st|nd|rd|th)")
_APOSTROPHES = str.maketrans("\u2019\u02bc", "''")
_JOINING = re.compile(r"\s*|-")  # between two syllables of one pair


@dataclass(frozen=True, slots=True)
class Word:
    """A word or number as it is compared, lower case, marks kept.

    Args:
        text: at most 64 characters, no spaces.
        joined: whether nothing but space or a hyphen parts it from the word before it.
        capital: whether it was written with a capital letter.
    """

    text: str
    joined: bool
    capital: bool


def words(text: str) -> tuple[Word, ...]:
    """The words and numbers of `text`, in order; a date or fraction is followed by its parts."""
    return tuple(_words(_plain(text)))


def as_typed(found: tuple[Word, ...]) -> list[bool]:
    """For each of `found`, whether its marks are meant: it has some, or the text around it has.

    Most Vietnamese syllables carry a mark. Where hardly any does, a bare word may stand for any
    marked one; where many do, a bare word is meant to be bare.
    """
    marked = [folded(word.text) != word.text for word in found]
    meant = sum(marked) >= _MARKED_SHARE * len(found)
    return [meant or mark for mark in marked]


def syllable_terms(text: str) -> list[str]:
    """The syllables and pairs of `text` with their marks, repeated as often as they occur."""
    found = words(text)
    return [word.text for word in found] + list(pairs(found))


def pairs(found: tuple[Word, ...]) -> Iterator[str]:
    """The pairs of neighbouring `found` words, joined by `_`."""
    for left, right in pairwise(found):
        if right.joined:
            yield f"{left.text}_{right.text}"


def stem_terms(text: str) -> list[str]:
    """The English stems of `text`, without accents, repeated as often as they occur."""
    return [stem(word.text) for word in words(text)]


def folded(term: str) -> str:
    """`term` as typed without marks; folding twice changes nothing more."""
    return term if term.isascii() else without_marks(term)


@lru_cache(maxsize=100_000)
def stem(word: str) -> str:
    """The stem of one lower-case English `word`: "1990s" becomes 1990, "Tesla's" tesla."""
    word = folded(word)
    if not word.isalpha():
        counted = _YEARS_OR_RANK.fullmatch(word)
        if counted:
            return counted[1]
        if not word.replace("'", "").isalpha():
            return word
    return str(_STEMMER.stemWord(word))


# Of 100 questions typed with marks, 99 have them on more than a quarter of their syllables.
_MARKED_SHARE = 0.25
_STEMMER = snowballstemmer.stemmer("english")


def number(written: str) -> str:
    """`written` with "." before decimals and nothing between thousands.

    Vietnamese and English swap the two signs, and texts mix both habits, so the digits decide:
    groups of three are thousands (1.000 and 1,000), anything else is a decimal (24,5 and 24.5).
    """
    if _GROUPS.fullmatch(written):
        return re.sub("[.,]", "", written)
    if _BOTH.fullmatch(written):
        whole, decimals = re.split(r"[.,](?=\d+$)", written)
        return re.sub("[.,]", "", whole) + "." + decimals
    return written.replace(",", ".") if _DECIMAL.fullmatch(written) else written


def _plain(text: str) -> str:
    text = clean(text[:LONGEST_TEXT])
    if not text.isascii():
        text = unicodedata.normalize("NFKC", text)[:LONGEST_TEXT]
        text = unicodedata.normalize("NFC", text)
    return text.translate(_APOSTROPHES)


def _words(text: str) -> Iterator[Word]:
    past = 0
    for match in _WORD.finditer(text):
        joined = bool(past) and _JOINING.fullmatch(text, past, match.start()) is not None
        past = match.end()
        written = _PADDED.sub("", match.group()[:LONGEST_WORD])
        if match["number"]:
            yield Word(number(written), joined, False)
            if "/" in written:
                yield from (Word(part, False, False) for part in written.split("/") if part)
            continue
        lowered = unicodedata.normalize("NFC", written.lower())[:LONGEST_WORD]
        yield Word(one_tone_spelling(lowered), joined, written[0].isupper())
