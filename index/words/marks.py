"""Vietnamese marks: one spelling for tones, and text without marks.

Both functions keep the number of characters when the text is NFC, so spans found in what they
return hold in what they were given.
"""

import re
import unicodedata

_OPEN = {
    "oà": "òa", "oá": "óa", "oả": "ỏa", "oã": "õa", "oạ": "ọa",
    "oè": "òe", "oé": "óe", "oẻ": "ỏe", "oẽ": "õe", "oẹ": "ọe",
    "uỳ": "ùy", "uý": "úy", "uỷ": "ủy", "uỹ": "ũy", "uỵ": "ụy",
}  # fmt: skip
_OLD_TONE = re.compile(r"(?<![qQ])(?:[oO][àáảãạèéẻẽẹÀÁẢÃẠÈÉẺẼẸ]|[uU][ỳýỷỹỵỲÝỶỸỴ])(?!\w)")


def _moved(match: re.Match[str]) -> str:
    pair = match.group()
    moved = _OPEN[pair.lower()]
    return "".join(m.upper() if p.isupper() else m for m, p in zip(moved, pair, strict=True))


def one_tone_spelling(text: str) -> str:
    """`text` with every open syllable's tone on the first vowel: hoà and hòa both become hòa.

    Both spellings are in use (the second since the 1980s); the letters q-u are one consonant,
    so quý stays. Text that is not NFC is returned as it was.
    """
    return _OLD_TONE.sub(_moved, text)


_PLAIN = {ord("đ"): "d", ord("Đ"): "D"}


def without_marks(text: str) -> str:
    """`text` as typed without Vietnamese marks: Hải Phòng becomes Hai Phong, đ becomes d.

    Works on NFC and NFD alike; marks of other languages go too (café becomes cafe).
    """
    if text.isascii():
        return text
    apart = unicodedata.normalize("NFD", text.translate(_PLAIN))
    return unicodedata.normalize("NFC", "".join(c for c in apart if not unicodedata.combining(c)))
