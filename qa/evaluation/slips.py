"""Texts as other people would type them: slips of the fingers, other spellings, other habits.

Every function takes what one person typed and gives what another might have; the same text always
becomes the same. Numbers are never touched: another year would be another question. Which of these
are asked in an evaluation is for `qa.evaluation.perturb`.
"""

import random
import re
import unicodedata
from collections.abc import Mapping

from index.words.marks import without_marks
from index.words.spelling import KEYS
from index.words.telex import TONES, keys_of

# A slip for every six words, and one at least: hasty, and still read as the same question.
WORDS_A_SLIP = 6

_WORD = re.compile(r"[^\W\d_]+")
_PUNCTUATION = ".,;:?!\"'()…“”‘’"
# Both spellings of a tone on an open syllable: òa stands for new, oà for old.
_SPELLINGS = [
    (unicodedata.normalize("NFC", pair[0] + tone + pair[1]),
     unicodedata.normalize("NFC", pair + tone))
    for pair in ("oa", "oe", "uy") for tone in TONES
]  # fmt: skip
_OTHER_SPELLING = {**dict(_SPELLINGS), **{old: new for new, old in _SPELLINGS}}
_OPEN = re.compile(rf"(?<![qQ])(?:{'|'.join(_OTHER_SPELLING)})(?!\w)", re.IGNORECASE)

# Function words with one plain counterpart; longer ones first, so that they win.
_PAIRS = (
    ("bao nhiêu", "how much"), ("bao nhiêu", "how many"), ("tại sao", "why"), ("vì sao", "why"),
    ("khi nào", "when"),
    ("ở đâu", "where"), ("như thế nào", "how"), ("của", "of"), ("và", "and"), ("trong", "in"),
    ("ở", "at"), ("là", "is"), ("ai", "who"), ("gì", "what"), ("nào", "which"), ("với", "with"),
    ("cho", "for"), ("từ", "from"), ("đến", "to"), ("không", "not"), ("các", "the"),
    ("những", "the"), ("được", "was"), ("bởi", "by"), ("về", "about"),
)  # fmt: skip
# What a keyword query leaves out, in both languages.
_LEFT_OUT = frozenset(
    "the a an is are was were be of in on at to for by with from and or do does did has have had "
    "how many much what when where which who whom whose why that this these those it its there "
    "as about into than can could would should will "
    "là gì nào ai đâu bao nhiêu sao thế thì mà của và ở trong với cho từ đến được bị bởi về khi "
    "những các một có phải không như hay xin hỏi vậy vì tại để do".split()
)
_LEFT_OUT_UNMARKED = frozenset(without_marks(word) for word in _LEFT_OUT)


def shouted(text: str) -> str:
    """`text` in capitals, in small letters, or with the shift lock on; one that differs if any."""
    drawn = _drawn("case", text)
    ways = [text.upper(), text.lower(), text.swapcase()]
    other = [way for way in ways if way != text]
    return drawn.choice(other) if other else text


def apart(text: str) -> str:
    """`text` in Unicode's form NFD, as some systems' keyboards and file names give it."""
    return unicodedata.normalize("NFD", text)


def other_tones(text: str) -> str:
    """`text` with the tones of open syllables in the other spelling: hòa as hoà, hoà as hòa."""
    return _OPEN.sub(_respelt, unicodedata.normalize("NFC", text))


def slipped(text: str) -> str:
    """`text` with typing slips: raw Telex keys, a neighbouring key, a letter lost or swapped.

    One word in `WORDS_A_SLIP` slips, of those with three letters or more; none where there is no
    such word.
    """
    text = unicodedata.normalize("NFC", text)
    drawn = _drawn("typos", text)
    words = [word for word in _WORD.finditer(text) if len(word.group()) >= 3]
    chosen = drawn.sample(words, min(len(words), 1 + len(words) // WORDS_A_SLIP))
    for word in sorted(chosen, key=lambda word: -word.start()):
        text = text[: word.start()] + _slip(word.group(), drawn) + text[word.end() :]
    return text


def keywords(text: str) -> str:
    """`text` as a query of keywords: function words left out, what stays in another order.

    Words that stood side by side stay together, since a Vietnamese word is several syllables.
    Where nothing would stay, nothing changes.
    """
    text = unicodedata.normalize("NFC", text)
    left_out = _LEFT_OUT if without_marks(text) != text else _LEFT_OUT_UNMARKED
    runs: list[list[str]] = [[]]
    for word in (word.strip(_PUNCTUATION) for word in text.split()):
        if word.casefold() in left_out:
            runs.append([])
        elif word:
            runs[-1].append(word)
    kept = [" ".join(run) for run in runs if run]
    if not kept:
        return text
    _drawn("keywords", text).shuffle(kept)
    return " ".join(kept)


def mixed(text: str) -> str:
    """`text` with its function words in the other language, as people who live in both type."""
    text = unicodedata.normalize("NFC", text)
    vietnamese = without_marks(text) != text
    table = dict(_PAIRS) if vietnamese else {english: vi for vi, english in reversed(_PAIRS)}
    return _replaced(text, table)


def _respelt(match: re.Match[str]) -> str:
    found = match.group()
    other = _OTHER_SPELLING[found.lower()]
    return "".join(o.upper() if f.isupper() else o for o, f in zip(other, found, strict=True))


def _replaced(text: str, table: Mapping[str, str]) -> str:
    longest = sorted(table, key=len, reverse=True)
    pattern = re.compile(rf"\b(?:{'|'.join(map(re.escape, longest))})\b", re.IGNORECASE)
    return pattern.sub(lambda match: table[match.group().lower()], text)


def _slip(word: str, drawn: random.Random) -> str:
    """`word` typed wrongly in one way; raw Telex keys where it has marks, half of the times."""
    if without_marks(word) != word and drawn.random() < 0.5:
        return keys_of(word)
    place = drawn.randrange(1, len(word))  # the first letter is seldom the one that slips
    way = drawn.randrange(3)
    if way == 0:
        return word[:place] + word[place + 1 :]
    if way == 1 and place + 1 < len(word) and word[place] != word[place + 1]:
        return word[:place] + word[place + 1] + word[place] + word[place + 2 :]
    return word[:place] + _neighbour(word[place], drawn) + word[place + 1 :]


def _neighbour(letter: str, drawn: random.Random) -> str:
    """A letter beside `letter` on the keyboard; `letter` itself where it has no key."""
    plain = without_marks(letter).lower()
    for row in KEYS:
        at = row.find(plain) if plain else -1
        if at >= 0:
            beside = row[max(0, at - 1) : at] + row[at + 1 : at + 2]
            return drawn.choice(beside)
    return letter


def _drawn(way: str, text: str) -> random.Random:
    """Chance that is the same for the same text, on every machine."""
    return random.Random(f"{way}\0{text}")
