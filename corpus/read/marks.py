"""Vietnamese words that a PDF tore apart, put together again.

Three things happen where a font lacks a letter: its mark stands behind a space ("tiê ´ng"), as a
letter of its own, or the letter comes from another font and a gap is seen around it ("Vi ệt Na m").
The first is certain of marks that cannot stand alone. A sign such as "`" can, as it does around the
names in programs, so it is a mark only where a syllable comes of it, in texts where most signs are
marks. The third is guessed, in texts that show the fault often, and only where the pieces are no
syllables by themselves and together are one.
"""

import re
import unicodedata
from collections.abc import Sequence

from corpus.read.syllables import is_syllable

_COMBINING = "\u0300\u0301\u0302\u0303\u0306\u0309\u031b\u0323"
# Marks as signs of their own, as old PDF fonts name them.
_SPACING = {"`": "\u0300", "\u00b4": "\u0301", "\u02ca": "\u0301", "\u02cb": "\u0300",
            "\u02c6": "\u0302", "\u02dc": "\u0303", "\u02d8": "\u0306"}  # fmt: skip
# Three of the signs count as letters in Unicode.
_LETTER = "[^\\W\\d_\u02c6\u02ca\u02cb]"
_PIECE = f"(?<!{_LETTER})({_LETTER}++)"
_REST = f"( ?)(?=({_LETTER}*+))"
_TORN_MARK = re.compile(f"{_PIECE}((?: +[{_COMBINING}]+)+){_REST}")
_SIGNS = f"((?: ?[{''.join(_SPACING)}])+)"
_SIGN = re.compile(_SIGNS)
_TORN_SIGN = re.compile(f"{_PIECE}(?<=[aeiouyâêôăơưAEIOUYÂÊÔĂƠƯ]){_SIGNS}{_REST}")
_TO_MARKS = str.maketrans({" ": "", **_SPACING})
# A word is tried from its beginning alone and as a whole: a million letters take one step each.
_WORDS = re.compile(r"(?<![^\W\d_])([^\W\d_]++)( )(?=([^\W\d_]+))")
_CODAS = frozenset("c ch m n ng nh p t".split())
_GLIDES = frozenset("a i o u".split())  # a last vowel; alone they are no words, as "y" is
_ENDS = _CODAS | _GLIDES | {"y"}  # "y" is a word, but the end of "này" far more often
_ONSETS = frozenset("b c ch d đ g gh gi h k kh l m n ng ngh nh p ph q qu r s t th tr v x".split())
_VOWELS = re.compile(r"[^bcdđfghjklmnpqrstvwxz]", re.I)
# Syllables without an onset that are words; other pieces that begin with a marked vowel are torn.
_ALONE = frozenset(
    """
    à á ạ ả ác ách ải ám án áng ánh ảnh ào ảo áo áp át ạt áy ăn ắc ẳng ắp ắt âm ẩm ầm ấm ậm ân
    ấn ẩn ấp ập ất âu ấu ẩu ầu ấy ẩy è é ẻ ém én ép ẹp ế ề êm ếch ếm ì í ỉ ích ít ỉu ò ó óc óng
    ong ói ọp ô ồ ố ổ ôi ối ổi ông ống ồng ổng ôm ốm ồm ôn ồn ổn ốc ốp ơ ờ ớ ở ơi ới ơn ớn ớt ớm
    ờm ù ú ủ ụ úa ùa ủa úc úi ủi ùm úng ủng ụng úp ụp út ưa ứa ưng ứng ừng ưu ưỡn ước ươm ướm
    ương ướng ướp ướt ưởi ừ ư uẩn uất uẩy uể uỷ ủy uống uổng uốn uyên uyển ý ỷ ỳ y yên yến yểm
    yếm yêu yếu yểu yết oà òa oái oải oán oản oanh oành oách oạch oằn oẳn ọc ỏm ỉa
    """.split()
)
# Where fewer of the words are torn than this, what looks torn is a label or an abbreviation.
_LEAST_TORN = 0.03
# Where fewer of the signs than this make syllables, they are quotation marks or apostrophes.
_LEAST_MARKS = 0.75


def joined_marks(texts: Sequence[str]) -> tuple[list[str], int]:
    """`texts` of one document with torn words joined, and how many joints were made."""
    mended, count = _with_marks(texts)
    words = sum(len(_WORDS.findall(text)) for text in mended)
    torn = sum(_is_torn(a, b) for text in mended for a, _, b in _WORDS.findall(text))
    if torn < 3 or torn < _LEAST_TORN * words:
        return mended, count
    for number, text in enumerate(mended):
        mended[number], joints = _with_joints(text)
        count += joints
    return mended, count


def _with_marks(texts: Sequence[str]) -> tuple[list[str], int]:
    """`texts` with the marks that stand apart on their letters, and how many."""
    count = 0
    mended = []
    for text in texts:
        text, marks = _TORN_MARK.subn(_whole, unicodedata.normalize("NFC", text))
        count += marks
        mended.append(text)
    found = [torn for text in mended for torn in _TORN_SIGN.finditer(text)]
    right = sum(_makes_syllable(torn) for torn in found)
    if not right or right < _LEAST_MARKS * sum(len(_SIGN.findall(text)) for text in mended):
        return mended, count
    return [_TORN_SIGN.sub(_whole_syllable, text) for text in mended], count + right


def _whole_syllable(torn: re.Match[str]) -> str:
    return _whole(torn) if _makes_syllable(torn) else torn[0]


def _makes_syllable(torn: re.Match[str]) -> bool:
    """Whether the first word that comes of `torn`, and of what follows, is a syllable."""
    return is_syllable((_whole(torn) + torn[4]).split(" ")[0])


def _whole(torn: re.Match[str]) -> str:
    """The piece before a mark with it, and the gap behind it unless what follows ends the word."""
    left, marks, gap, right = torn.groups()
    word = unicodedata.normalize("NFC", left + marks.translate(_TO_MARKS))
    return word if _ends(word, right) else word + gap


def _ends(word: str, right: str) -> bool:
    """Whether the piece `right` is the end of `word`, and no word by itself."""
    if not (right.islower() or word.isupper()) or not is_syllable(word + right):
        return False
    return right.lower() in _ENDS or not is_syllable(word)


def _with_joints(text: str) -> tuple[str, int]:
    """`text` with each torn word made whole, from the left, and how many spaces went."""
    pieces = re.split(r"([^\W\d_]+)", text)  # words at odd places, what is between at even ones
    count = 0
    place = 1
    while place + 2 < len(pieces):
        left, gap, right = pieces[place : place + 3]
        more = pieces[place + 4] if pieces[place + 3 : place + 4] == [" "] else ""
        if gap == " " and _joins(left, right, more):
            pieces[place : place + 3] = [left + right]
            count += 1
        else:
            place += 2
    return "".join(pieces), count


def _joins(left: str, right: str, more: str) -> bool:
    """Whether `left` and `right` are one word, or two thirds of one that ends with `more`."""
    if right in _CODAS and _is_torn(right, more):
        return False  # it opens the next word: "bí m ật"
    if _is_torn(left, right):
        return True
    last = more in _CODAS or more in _GLIDES or more == "y"
    return last and not right.isascii() and right.islower() and is_syllable(left + right + more)


def _is_torn(left: str, right: str) -> bool:
    """Whether `left` and `right` are no words by themselves, and one word together."""
    if not right.islower() or not is_syllable(left + right):
        return False
    if left.lower() in _ONSETS and not _VOWELS.search(left) and _VOWELS.search(right):
        return True
    if right in _CODAS or right in _GLIDES or not is_syllable(left):
        return not left.isascii()
    return not right[0].isascii() and right[0] != "đ" and right not in _ALONE
