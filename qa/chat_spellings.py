"""Words as people shorten them in a chat, written out: "bn" for "bao nhiêu", "dont" for "don't".

No abbreviations of names and things, which stay beside their long forms (`index.abbreviations`):
these are said by nobody, and no document has them. What may be something else is not here: no "kg",
no "nv", no "bt".
"""

import re

from index.marks import without_marks
from qa.language_words import SYLLABLE

_VIETNAMESE = {
    "bn": "bao nhiêu", "bnh": "bao nhiêu", "bnhiu": "bao nhiêu", "bnhieu": "bao nhiêu",
    "bnhiêu": "bao nhiêu", "ntn": "như thế nào", "nnao": "như thế nào", "j": "gì", "đc": "được",
    "dc": "được", "đcj": "được gì", "ko": "không", "hok": "không", "hông": "không", "kh": "không",
    "khg": "không", "vs": "với", "mn": "mọi người", "mng": "mọi người", "trc": "trước",
    "cx": "cũng", "lm": "làm", "lsao": "làm sao", "ngta": "người ta", "nhìu": "nhiều",
    "chx": "chưa", "đag": "đang", "wá": "quá", "thík": "thích", "bít": "biết", "mún": "muốn",
}  # fmt: skip
_ENGLISH = {
    "u": "you", "ur": "your", "pls": "please", "plz": "please", "thx": "thanks", "ppl": "people",
    "abt": "about", "tmrw": "tomorrow", "im": "I'm", "ive": "I've", "dont": "don't",
    "doesnt": "doesn't", "didnt": "didn't", "cant": "can't", "couldnt": "couldn't",
    "shouldnt": "shouldn't", "wouldnt": "wouldn't", "isnt": "isn't", "arent": "aren't",
    "wasnt": "wasn't", "whats": "what's", "wheres": "where's", "whos": "who's", "hows": "how's",
    "theres": "there's", "thats": "that's",
}  # fmt: skip
_HIP = "hông"
_NO_NAME = re.compile(rf"\s+{SYLLABLE.pattern}(?!\w)", re.IGNORECASE)  # "VS Code", "DC motor"
_WORD = re.compile(r"(?<![\w/.@'’-])[^\W\d_]+(?![\w/@'’]|[.-]\w)")
# English has these as well: "versus", Minnesota, and direct current or Washington.
_SHARED = frozenset({"vs", "mn", "lm", "cx", "dc", "j"})
_ONLY = "|".join(sorted({*_VIETNAMESE} - _SHARED, key=len, reverse=True))
_SPOKEN = re.compile(
    rf"(?<![\w/.@'’-])(?:{_ONLY}|dc(?= (?:{SYLLABLE.pattern}|{_ONLY}|k)(?!\w))|(?<=\w )j|"
    r"(?<=[^\W\d] )k(?=[\s?!.…]*$)|(?<=\bmay )h|(?<=\bmấy )h)(?![\w/@'’]|[.-]\w)"
)


def shortened(text: str) -> frozenset[str]:
    """The words of `text` that only Vietnamese shortens so: "ntn", the "k" of "ship xa k"."""
    opening = text[:1].lower() if text[1:2].islower() else text[:1]
    return frozenset(_SPOKEN.findall(opening + text[1:]))


def written_out(text: str, language: str) -> str:
    """`text` with such words in full; Vietnamese without marks where it has none.

    Its first word may have the capital that phones begin with.

    Args:
        text: any.
        language: of it, "vi" or "en".
    """
    words = _VIETNAMESE if language == "vi" else _ENGLISH
    plain = without_marks(text)
    unmarked = plain == text

    def full(match: re.Match[str]) -> str:
        word = match.group()
        opens = match.start() == 0 and word[1:].islower() and word.lower() != _HIP
        if word in ("Vs", "Dc"):
            opens = opens and _NO_NAME.match(plain, match.end()) is not None
        long = words.get(word[0].lower() + word[1:] if opens else word, word)
        long = long[0].upper() + long[1:] if word[0].isupper() else long
        return without_marks(long) if unmarked else long

    return _WORD.sub(full, text)
