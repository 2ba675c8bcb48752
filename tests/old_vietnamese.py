"""Vietnamese written the old ways: the inverse of what `corpus.read.legacy` reads."""

import unicodedata

from corpus.read.legacy import western

_TCVN3_LETTERS = "ĂÂÊÔƠƯĐăâêôơưđàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ"
_TCVN3_CODES = bytes.fromhex(
    "a1a2a3a4a5a6a7a8a9aaabacadaeb5b6b7b8b9bbbcbdbec6c7c8c9cacbcccecfd0d1d2d3d4d5d6d7d8dcddde"
    "dfe1e2e3e4e5e6e7e8e9eaebecedeeeff1f2f3f4f5f6f7f8f9fafbfcfdfe"
)
_TCVN3 = dict(zip(_TCVN3_LETTERS, _TCVN3_CODES, strict=True))
_TONES = "\u0300\u0301\u0303\u0309\u0323"
_VNI_SINGLE = dict(zip("ơưđíìỉĩịỵ", "ôöñíìæóòî", strict=True))
_VNI_MARKS = {
    "\u0300": "ø", "\u0301": "ù", "\u0303": "õ", "\u0309": "û", "\u0323": "ï",
    "\u0302": "â", "\u0302\u0300": "à", "\u0302\u0301": "á", "\u0302\u0303": "ã",
    "\u0302\u0309": "å", "\u0323\u0302": "ä", "\u0306": "ê", "\u0306\u0300": "è",
    "\u0306\u0301": "é", "\u0306\u0303": "ü", "\u0306\u0309": "ú", "\u0323\u0306": "ë",
}  # fmt: skip


def in_tcvn3(text: str) -> bytes:
    """`text` in TCVN3, whose fonts have small letters with tones only."""
    codes = (_TCVN3.get(sign, _TCVN3.get(sign.lower())) for sign in text)
    pairs = zip(text, codes, strict=True)
    return b"".join(
        bytes([code]) if code else sign.encode("latin-1", "replace") for sign, code in pairs
    )


def in_vni(text: str) -> bytes:
    """`text` in VNI: a vowel, then its mark."""
    return "".join(map(_vni, text)).encode("latin-1", "replace")


def in_windows_1258(text: str) -> bytes:
    """`text` in Windows-1258: a vowel of its shape, then its tone."""
    pieces = []
    for sign in text:
        spread = unicodedata.normalize("NFD", sign)
        tone = "".join(mark for mark in spread if mark in _TONES)
        shape = "".join(mark for mark in spread if mark not in _TONES)
        pieces.append(unicodedata.normalize("NFC", shape) + tone)
    return "".join(pieces).encode("cp1258", "replace")


def as_read(data: bytes) -> str:
    """`data` as a program shows it that takes it for Western European."""
    return western(data)


def _vni(sign: str) -> str:
    small = sign.lower()
    if small in _VNI_SINGLE:
        written = _VNI_SINGLE[small]
    else:
        base, *marks = list(unicodedata.normalize("NFD", small))
        if marks and marks[0] == "\u031b":
            base, marks = unicodedata.normalize("NFC", base + marks[0]), marks[1:]
        elif "\u031b" in marks:
            marks.remove("\u031b")
            base = unicodedata.normalize("NFC", base + "\u031b")
        mark = _VNI_MARKS.get("".join(marks), "")
        written = _VNI_SINGLE.get(base, base) + mark if mark or not marks else small
    return written if sign == small else written.upper()
