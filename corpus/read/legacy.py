"""Vietnamese as it was written before Unicode, made Unicode.

TCVN3 (the fonts .VnTime …) puts a Vietnamese letter on each code of a Western letter; VNI writes a
mark as a Western letter after its vowel; Windows-1258 writes tone marks apart. Such text arrives
read as Western European, because the fonts' files claimed that it was. Each function here takes
such text; whether to call it is decided in `detect`. The tables: TCVN 5712:1993 and the layouts of
the fonts. The capital fonts of TCVN3 (.VnTimeH) hold small letters, and small letters they stay.
"""

import re
import unicodedata
from collections.abc import Callable, Mapping

_TCVN3_CODES = (
    "a1a2a3a4a5a6a7 a8a9aaabacadae b5b6b7b8b9 bbbcbdbec6 c7c8c9cacb cccecfd0d1"
    " d2d3d4d5d6 d7d8dcddde dfe1e2e3e4 e5e6e7e8e9 eaebecedee eff1f2f3f4 f5f6f7f8f9 fafbfcfdfe"
)
_TCVN3_LETTERS = (
    "ĂÂÊÔƠƯĐ ăâêôơưđ àảãáạ ằẳẵắặ ầẩẫấậ èẻẽéẹ ềểễếệ ìỉĩíị òỏõóọ ồổỗốộ ờởỡớợ ùủũúụ ừửữứự ỳỷỹýỵ"
)
_TCVN3 = dict(
    zip(
        bytes.fromhex(_TCVN3_CODES.replace(" ", "")).decode("latin-1"),
        _TCVN3_LETTERS.replace(" ", ""),
        strict=True,
    )
)
_TCVN3_TABLE = str.maketrans(_TCVN3)

# In VNI a mark follows its vowel; these carry the vowel's own shape and perhaps a tone.
_GRAVE, _ACUTE, _TILDE, _HOOK, _DOT = "\u0300", "\u0301", "\u0303", "\u0309", "\u0323"
_HAT, _BREVE, _HORN = "\u0302", "\u0306", "\u031b"
_VNI_MARKS = {
    "ø": _GRAVE, "ù": _ACUTE, "õ": _TILDE, "û": _HOOK, "ï": _DOT,
    "â": _HAT, "à": _HAT + _GRAVE, "á": _HAT + _ACUTE, "ã": _HAT + _TILDE, "å": _HAT + _HOOK,
    "ä": _HAT + _DOT, "ê": _BREVE, "è": _BREVE + _GRAVE, "é": _BREVE + _ACUTE,
    "ü": _BREVE + _TILDE, "ú": _BREVE + _HOOK, "ë": _BREVE + _DOT,
}  # fmt: skip
# Letters that are one sign in VNI, and the same in capitals.
_VNI_SINGLE = {
    "ô": "ơ",
    "ö": "ư",
    "ñ": "đ",
    "í": "í",
    "ì": "ì",
    "æ": "ỉ",
    "ó": "ĩ",
    "ò": "ị",
    "î": "ỵ",
}
_VNI_LETTERS = _VNI_SINGLE | {a.upper(): b.upper() for a, b in _VNI_SINGLE.items()}
_VNI_SIGNS = "".join(_VNI_MARKS)
_VNI = re.compile(
    f"([aeouyAEOUYôöÔÖ])([{_VNI_SIGNS}{_VNI_SIGNS.upper()}])|([{''.join(_VNI_LETTERS)}])"
)

# Bytes that Windows-1252 leaves free are controls to a browser, and so to this map.
_WESTERN_BYTES = {
    bytes([code]).decode("cp1252", "ignore") or chr(code): code for code in range(128, 256)
}
_WESTERN = "".join(_WESTERN_BYTES)
_WESTERN_RUN = re.compile(f"[{re.escape(_WESTERN)}]+")
_WESTERN_TABLE = {code: sign for sign, code in _WESTERN_BYTES.items()}


def western(data: bytes) -> str:
    """`data` read as Windows-1252 the way browsers do: every byte is a character."""
    return data.decode("latin-1").translate(_WESTERN_TABLE)


def from_tcvn3(text: str) -> str:
    """TCVN3 `text`, read as Western European, in Unicode."""
    return text.translate(_TCVN3_TABLE)


def from_vni(text: str) -> str:
    """VNI `text`, read as Western European, in Unicode."""
    return unicodedata.normalize("NFC", _VNI.sub(_vni_letter, text))


def from_windows_1258(text: str) -> str:
    """Windows-1258 `text`, read as Western European, in Unicode."""
    return unicodedata.normalize(
        "NFC", _WESTERN_RUN.sub(lambda run: _bytes(run[0]).decode("cp1258", "replace"), text)
    )


def from_utf_8(text: str) -> str:
    """UTF-8 `text`, read as Western European, in Unicode; what is no UTF-8 stays as it is."""

    def read(run: re.Match[str]) -> str:
        try:
            return _bytes(run[0]).decode("utf-8")
        except UnicodeDecodeError:
            return run[0]

    return unicodedata.normalize("NFC", _WESTERN_RUN.sub(read, text))


# By the name of the repair, the likelier first.
CONVERTERS: Mapping[str, Callable[[str], str]] = {
    "tcvn3": from_tcvn3,
    "vni": from_vni,
    "windows-1258": from_windows_1258,
    "mojibake": from_utf_8,
}


def _bytes(text: str) -> bytes:
    return bytes(_WESTERN_BYTES[sign] for sign in text)


def _vni_letter(found: re.Match[str]) -> str:
    vowel, mark, single = found.groups()
    if single:
        return _VNI_LETTERS[single]
    letter = _VNI_LETTERS.get(vowel, vowel) + _VNI_MARKS[mark.lower()]
    composed = unicodedata.normalize("NFC", letter)
    return composed if len(composed) == 1 else found[0]
