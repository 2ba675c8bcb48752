"""Whether a period ends a sentence, by the word before it and the word after it.

Both are looked up in the lists of `abbreviations`.
"""

import re

from corpus.abbreviations import (
    AFTER_HOUR,
    BEFORE_CAPITAL,
    BEFORE_NUMBER,
    BEFORE_TAX,
    CALENDAR,
    CLASS_NOUNS,
    HAVE_NUMBERS,
    LETTERS_BEHIND,
    MAY_END,
    NUMBERED,
    OPENERS,
    SHORT,
    STRONG_OPENERS,
    TITLES,
    VIETNAMESE_TITLES,
)
from corpus.stops import Around

_LETTERS_DOTTED = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]\Z")
# "1", "2.3", "a", "IV", "iv", "1)" before a stop, where a list item begins.
_ENUMERATOR = re.compile(r"(?:\d{1,3}(?:\.\d{1,3}){0,4}|[IVXLC]{1,6}|[ivx]{1,5}|[A-Za-zĐđ])\Z")
_RANGE = re.compile("[–—]")
_JOINED = re.compile("[./-]")
# Behind another they are no titles: "các trường ĐH-CĐ".
_OF_SEVERAL = ("ĐH", "CĐ", "TT", "TX", "ĐT")
_NUMERAL = re.compile(r"(?:\d[\d.,]*|[IVXLC]+)\Z")
_UNITS = ("P", "Q", "H", "X")  # phường, quận, huyện, xã


def period_ends(around: Around, lower: bool, mixed: bool) -> bool:
    """Whether a single period, with a space after it, ends a sentence.

    Args:
        around: what stands around it.
        lower: the next word is in lower case.
        mixed: the line has capitals.
    """
    word, following = around.word, around.next
    if around.closed:
        return not lower
    if not word:
        return not lower
    if _is_enumerator(around):
        return False
    if word in BEFORE_CAPITAL:
        return not lower and following not in AFTER_HOUR and not _goes_on(around)
    last = _last_part(word)
    if last in TITLES or word in TITLES or (around.vietnamese and last in VIETNAMESE_TITLES):
        return following in STRONG_OPENERS
    if last in CALENDAR and _goes_on(around):
        return False
    if _NUMERAL.match(following) and (last in BEFORE_NUMBER or _counts(around)):
        return bool(around.sign) and last in CALENDAR
    if last in BEFORE_TAX and len(following) > 1 and following.isupper():
        return False
    if lower:
        return _prose_before_lower(word, mixed)
    if word in MAY_END or _LETTERS_DOTTED.match(word):
        return following in OPENERS
    letter = word.rpartition(".")[2]
    if len(letter) == 1 and letter.isupper():
        return _letter_ends(around)
    return True


def glued_ends(around: Around, following: str) -> bool:
    """Whether a period without a space after it ends a sentence: "được.Ông", never "Node.js".

    Only after a word in lower case, before a capitalised one, and where a Vietnamese letter says
    that this is prose and not an address or a program.

    Args:
        around: what stands around it.
        following: the next two characters.
    """
    word = around.word
    prose = word.isalpha() and word.islower() and len(word) > 1
    capital = following[0].isupper() and following[1:].islower()
    return prose and capital and not (word.isascii() and around.next.isascii())


def _last_part(word: str) -> str:
    """The part of `word` that tells what follows: "Fri" of "Mon.-Fri", "TS" of "GS-TS".

    Of what has other words in it, "Sở VH-TT", only a period or a longer dash parts the last.
    """
    parts = [part for part in _JOINED.split(_RANGE.split(word)[-1]) if part]
    if parts and SHORT.issuperset(parts) and parts[-1] not in _OF_SEVERAL:
        return parts[-1]
    return word.rpartition(".")[2]


def _goes_on(around: Around) -> bool:
    """Whether the next word is a day or a month that says when: "Tue. Mar. 5", not "Sun cream"."""
    return around.next in CALENDAR and around.dated


def _is_enumerator(around: Around) -> bool:
    """Whether the period belongs to a number that opens an item: "1. Mục", "Điều 5. Phạm vi"."""
    if not _ENUMERATOR.match(around.word):
        return False
    return around.leads or (around.leads_before and around.before in NUMBERED)


def _counts(around: Around) -> bool:
    """Whether the word before the stop is the "no" of "order no. 5", which says what follows."""
    return around.word == "no" and around.before.lower() in HAVE_NUMBERS


def _prose_before_lower(word: str, mixed: bool) -> bool:
    """Whether a sentence ends although the next word is in lower case.

    It does in text typed without capitals, and after a word that only Vietnamese prose has.
    """
    if not word.isalpha() or not word.islower() or word in MAY_END or len(word) < 2:
        return False
    return not word.isascii() or (not mixed and len(word) > 2 and word not in BEFORE_NUMBER)


def _letter_ends(around: Around) -> bool:
    """Whether a single capital ends the sentence ("nhóm A. Kết quả") or not ("J. K. Rowling")."""
    if around.word == "Ý" or around.before.lower() in CLASS_NOUNS:
        return True  # Ý is Italy
    if around.word in LETTERS_BEHIND.get(around.before, ""):
        return True
    if around.next[0].isdigit():
        return around.word not in ("Q", "P", "F")  # "Q. 1"
    street = around.word in _UNITS and around.vietnamese and around.named  # "P. Hàng Bạc"
    openers = STRONG_OPENERS if street else OPENERS
    return around.next in openers and len(around.next) > 1
