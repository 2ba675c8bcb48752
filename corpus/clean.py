"""Text as the rest of hoidap may expect it: one form of each letter, nothing invisible.

What stays is what a reader would see on paper. It does not lower case, does not strip marks, does
not move tone marks (hòa stays hòa) and does not touch punctuation: that belongs to search.
"""

import re
import unicodedata

# Form feed, vertical tab, NEL and the two Unicode separators end a line as \n does.
_NEWLINE = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")

# Characters without a shape, which hide words from search or turn text around on screen:
# controls; soft hyphen; joiners, directions and tags of Unicode's category Cf (not the visible
# Arabic and Kaithi number signs); variation selectors; fillers; lone surrogates; noncharacters.
_INVISIBLE = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f"
    "\u200b-\u200f\u202a-\u202e\u2060-\u206f\u2800\u3164\ufdd0-\ufdef\ufe00-\ufe0f\ufeff\uffa0"
    "\ufff0-\ufffb\ufffe\uffff\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff"
    "\ud800-\udfff]"
)
# What a font of signs has there nobody knows without the font; it is a bullet where a line begins.
_BULLET = re.compile("^([ \t]*)[\uf000-\uf0ff](?=[ \t])", re.MULTILINE)
_GLYPHS = re.compile("[\uf000-\uf0ff]")

# Old fonts and keyboards have the letters of Icelandic and Ewe for đ: "Ðà Nẵng". No other language
# writes ă, ơ, ư or ạ.
_VIETNAMESE = re.compile("[ăĂơƠưƯ\u1ea0-\u1ef9]")
_STRUCK = str.maketrans("ÐðƉ", "ĐđĐ")
_ANY_STRUCK = re.compile("[ÐðƉ]")
_LETTERS = re.compile(r"[^\W\d_]+")
_OF_VIETNAMESE = re.compile("[a-zàáâãèéêìíòóôõùúýăđĩũơưðɖ\u1ea0-\u1ef9]+", re.IGNORECASE)
_SOUND = ("/", "["), ("/", "]")  # beside what is written as it is spoken: "/ð/"

# Vietnamese needs two marks on a letter (ệ), already composed by NFC; no script stacks more than
# four. Text with hundreds ("Zalgo") costs time and covers its neighbours on screen.
_MOST_MARKS = 4
_ASCII = re.compile(r"[\t\n\x20-\x7e]*\Z")
_SPACES = re.compile(r"[^\S\n]+")
_LINE_EDGE = re.compile(r" ?\n ?")
_BLANK_LINES = re.compile(r"\n{3,}")


def clean(text: str) -> str:
    """`text` in form NFC with plain spaces and newlines and nothing invisible.

    Lines have no space at their ends; at most one blank line stands between two paragraphs; a
    letter carries at most four combining marks. Cleaning twice changes nothing more.

    Returns:
        the cleaned text; empty when nothing was left.
    """
    text = _SPACES.sub(" ", with_spaces(text))
    text = _LINE_EDGE.sub("\n", text)
    return _BLANK_LINES.sub("\n\n", text).strip()


def with_spaces(text: str) -> str:
    """`text` cleaned but for its spaces and empty lines, where columns stand below each other."""
    text = _NEWLINE.sub("\n", text)
    if _ASCII.match(text):
        return text
    text = _BULLET.sub(r"\1•", _INVISIBLE.sub("", text))
    text = unicodedata.normalize("NFC", text)
    text = unicodedata.normalize("NFC", _fewer_marks(_GLYPHS.sub(" ", text)))
    if _ANY_STRUCK.search(text) and _VIETNAMESE.search(text):
        return _LETTERS.sub(_with_stroke, text)
    return text


def _with_stroke(found: re.Match[str]) -> str:
    """The word that was `found`, with đ for what looks like it if all else in it is Vietnamese."""
    word, text = found[0], found.string
    before = text[max(found.start() - 1, 0) : found.start()]
    spoken = before in _SOUND[0] and text[found.end() : found.end() + 1] in _SOUND[1]
    return word if spoken or not _OF_VIETNAMESE.fullmatch(word) else word.translate(_STRUCK)


def clean_line(text: str) -> str:
    """`text` cleaned, in one line: for titles, names and other fields of one line."""
    return clean(text).replace("\n\n", " ").replace("\n", " ")


def _fewer_marks(text: str) -> str:
    """`text` without the fifth and later combining mark in a row."""
    if not any(unicodedata.category(ch)[0] == "M" for ch in set(text)):
        return text  # the usual case: Vietnamese in NFC has no separate mark
    kept = []
    run = 0
    for ch in text:
        run = run + 1 if unicodedata.category(ch)[0] == "M" else 0
        if run <= _MOST_MARKS:
            kept.append(ch)
    return "".join(kept)
