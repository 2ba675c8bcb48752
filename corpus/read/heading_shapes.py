"""The shapes of headings that no markup tells of: numbered by a word, by a number, or bare.

"Chương I", "Article 5. Scope", "PHỤ LỤC II" are headings by their first word, "II. Hồ sơ" and
"1.2 Scope" by what they count with; a bare one is only short and begins with a capital. Each has a
rank, and the lower stands above the higher. Whether a line is a heading is told by what is around
it: see `plain_headings`.
"""

import re
from dataclasses import dataclass

from corpus.read.printed_contents import is_entry

MOST_WORDS = 12  # Vietnamese ones are syllables
MOST_NUMBERED_WORDS = 25  # "Điều 12. …" is no prose, however long its name
LONGEST = 120  # characters
LONG_LINE = 60  # characters; verses, addresses and rows are shorter, wrapped prose is longer

# What is numbered, by rank.
BY_WORD = {
    0: re.compile(
        r"(?i:phần thứ \w+|phần [IVX\d]+|part [IVX\d]+)(?!\w)"
        r"|(?:PHỤ LỤC|Phụ [Ll]ục|APPENDIX|Appendix|ANNEX|Annex)"
        r"(?:\Z| (?:(?i:số) )?(?:[IVXLC]+|\d{1,2}[A-ZĐ]?|[A-ZĐ])(?:\Z|[.:]| (?![a-zà-öø-ýăđơư])))"
    ),
    1: re.compile(r"(?i:chương|chapter) [IVXLC\d]+(?!\w)"),
    2: re.compile(r"(?i:mục|section) [IVXLC\d]+(?!\w)"),
    4: re.compile(r"(?i:điều|article) \d+[a-zđ]?(?:[.:]|\Z| ?[-–—] ?(?=[^\W\d_]))"),
}
# In a sentence as well: "… theo⏎Phụ lục II Thông tư số 15", "… theo⏎Điều 12 - Luật Đất đai".
_MENTIONED = re.compile(
    r"(?:(?:Phụ [Ll]ục|Appendix|Annex) (?:(?i:số) )?\w+|(?i:điều|article) \d+[a-zđ]? ?[-–—]) ?"
    r"(?=[^\W\d_]|[-–—])"
)
_BY_NUMBER = {
    3: re.compile(r"[IVX][IVXLC]*\. (?![A-ZĐ]\.)[^\W\d_]"),  # no name: "C. Mác", "V. I. Lênin"
    5: re.compile(r"\d{1,2}\. [^\W\d_]"),
    6: re.compile(r"\d{1,2}(?:\.\d{1,2})+\.? [^\W\d_]"),
}
ROMAN = 3  # the rank of "II. …"
TITLE, BARE = -1, 7  # ranks of what has no number: the first line, and any other
TOLD = re.compile(r"(?!\w+ \d+: ).*: ")  # "Secretary: Ann Lee", not "Week 2: Verbs"
_NO_HEADING = re.compile(
    r".*(?:[.,;:!?…]\Z| \| |, (?:ngày )?\d)|(?i:hình|bảng|biểu đồ|figure|table) \d"
)
# A name with a period, "Điều 2. Mức lương.", has none of the words that make a sentence of it.
_SENTENCE = re.compile(
    r"\d|\b(?:là|có|phải|được|không|bị|sẽ|cấm|gồm|chịu|is|are|was|were|has|have|shall|must|may|can"
    r"|will|be)\b",
    re.I,
)


@dataclass(frozen=True, slots=True)
class RankedLine:
    """A line that may be a heading; the outermost kind has the lowest `rank`."""

    start: int
    end: int
    rank: float


def rank_of(line: str, start: int, most_words: int = MOST_WORDS) -> float | None:
    """The rank of the `line` at `start` if it has the shape of a heading, else None.

    Without the word of an article it has at most so many words.
    """
    words = line.count(" ") + 1
    if len(line) > LONGEST or words > MOST_NUMBERED_WORDS:
        return None
    if _NO_HEADING.match(line) or is_entry(line):
        return None
    by_word = word_rank(line)
    if by_word is not None:
        return by_word
    if words > most_words:
        return None
    numbered = next((rank for rank, shape in _BY_NUMBER.items() if shape.match(line)), None)
    if numbered is not None:
        return numbered
    if not (line[0].isupper() and (start == 0 or not TOLD.match(line))):
        return None
    return TITLE if start == 0 else BARE


def word_rank(line: str) -> int | None:
    """The rank of the word and number that `line` begins with, however it goes on, or None."""
    found = _by_word(line)
    return found[0] if found else None


def _by_word(line: str) -> tuple[int, int] | None:
    """The rank of the word and number that `line` begins with, and where they end."""
    matches = ((rank, shape.match(line)) for rank, shape in BY_WORD.items())
    return next(((rank, found.end()) for rank, found in matches if found), None)


def is_closed_name(line: str) -> bool:
    """Whether `line` is as the heading of an article but for a period: "Điều 2. Mức lương."."""
    found = _by_word(line)
    if not found or not line.endswith(".") or line.count(" ") >= MOST_WORDS:
        return False
    return not _SENTENCE.search(line, found[1]) and rank_of(line[:-1], 1) in BY_WORD


def opens_article(line: str) -> bool:
    """Whether `line` has the shape of the heading of an article, a chapter or a part."""
    return line != "" and (rank_of(line, 1) in BY_WORD or is_closed_name(line))


def may_be_mentioned(line: str) -> bool:
    """Whether `line`, as it opens an article or an appendix, may also go on with a sentence.

    So it may where its name has neither a sign before it nor capitals.
    """
    found = _MENTIONED.match(line)
    return found is not None and not line[found.end() :].partition(" ")[0].isupper()


def is_numbered(line: str) -> bool:
    """Whether `line` has the shape of a heading that counts: "Điều 5. …", "II. …", "1.2. …"."""
    return line != "" and rank_of(line, 1) not in (None, BARE)
