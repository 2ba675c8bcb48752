"""Bytes made text: Unicode where they are, old Vietnamese encodings where those make sense of it.

What a file declares is believed last, since files lie: a mark at the start, then UTF-8 and UTF-16,
which cannot be taken for anything else, then what `detect` recognises, then the declaration, then
Western European if next to nothing but its typographic signs is outside ASCII. What fits none is
refused: unreadable words must not enter the index unnoticed.
"""

import codecs
import re
from dataclasses import dataclass

from corpus.read.detect import legacy_encoding
from corpus.read.legacy import CONVERTERS, western
from corpus.read.source import BadSourceError

# UTF-32's mark begins with UTF-16's, so it comes first.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SAMPLE = 4096
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_UNUSED = re.compile("[\x81\x8d\x8f\x90\x9d]")  # in Windows-1252
_WORD = re.compile(r"[^\W\d_]+")
# Other encodings that a page may declare; Python's own ("idna", "unicode_escape") are not text.
_DECLARABLE = re.compile(r"(?:windows|cp|iso|koi8|mac|gb|big5|euc|shift|viscii)[\w-]{0,20}\Z")
# English and Vietnamese borrow a word with marks now and then; more is another encoding.
_MOST_FOREIGN_WORDS = 0.2
# UTF-8 with a few broken bytes still has many whole letters.
_MOST_BROKEN = 0.2


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text, and the name of the encoding where that was not as it should be ("" otherwise)."""

    text: str
    repair: str = ""


def decode(data: bytes, declared: str = "") -> Decoded:
    """The text in `data`, not cleaned, without a byte order mark.

    Args:
        data: of a text file or a web page.
        declared: the encoding that the file names; empty when it names none.

    Raises:
        BadSourceError: binary data, or no encoding fits.
    """
    for mark, name in _MARKS:
        if data.startswith(mark):
            return Decoded(_strict(data[len(mark) :], name))
    if b"\0" in data[:_SAMPLE]:
        return Decoded(_unmarked_utf_16(data), "utf-16")
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return _not_utf_8(data, declared.strip().lower())
    if "\0" in text:
        raise BadSourceError("binary data")
    wrong = declared and not data.isascii() and codec_name(declared) not in ("utf-8", "ascii", "")
    return Decoded(text, "charset" if wrong else "")


def codec_name(declared: str) -> str:
    """Python's name for the encoding `declared`; empty when there is none."""
    try:
        return codecs.lookup(declared.strip()).name
    except (LookupError, ValueError):
        return ""


def _strict(data: bytes, name: str) -> str:
    try:
        text = data.decode(name)
    except UnicodeDecodeError as error:
        raise BadSourceError(f"not {name.upper()} text at byte {error.start}") from error
    if "\0" in text:
        raise BadSourceError("binary data")
    return text


def _unmarked_utf_16(data: bytes) -> str:
    """UTF-16 without its mark: in our languages every other byte is mostly zero."""
    sample = data[: _SAMPLE // 2 * 2]
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    half = len(sample) / 2
    for low, high, name in ((even, odd, "utf-16-le"), (odd, even, "utf-16-be")):
        if high > 0.5 * half and low < 0.02 * half and len(data) % 2 == 0:
            text = _strict(data, name)
            if not _CONTROLS.search(text):
                return text
    raise BadSourceError("binary data")


def _not_utf_8(data: bytes, declared: str) -> Decoded:
    text = western(data)
    if _CONTROLS.search(text[:_SAMPLE]):
        raise BadSourceError("binary data")
    lenient = data.decode("utf-8", "replace")
    broken = lenient.count("\ufffd")
    if broken <= _MOST_BROKEN * sum(not sign.isascii() for sign in lenient):
        return Decoded(lenient, "broken-utf-8")
    name = legacy_encoding(text)
    if name in ("tcvn3", "vni", "windows-1258"):
        return Decoded(CONVERTERS[name](text), name)
    known = codec_name(declared) if _DECLARABLE.match(declared) else ""
    if known and known not in ("cp1252", "iso8859-1", "cp1258"):
        return Decoded(_strict(data, known))
    if _plausibly_western(text):
        return Decoded(text, "" if declared else "windows-1252")
    raise BadSourceError("in no encoding that is known (UTF-8, UTF-16, Windows-1258, TCVN3, VNI)")


def _plausibly_western(text: str) -> bool:
    words = _WORD.findall(text)
    foreign = sum(not word.isascii() for word in words)
    return not _UNUSED.search(text) and 0 < len(words) >= foreign / _MOST_FOREIGN_WORDS
