"""Broken Vietnamese mended before anything else sees it, and each repair counted.

tcvn3, vni, windows-1258   text in an old encoding, made Unicode
mojibake                   UTF-8 that somebody read as Western European
broken-utf-8               UTF-8 with broken bytes in it, which are shown as such
utf-16, windows-1252       a file in that encoding that does not say so
charset                    a page that declares another encoding than it is in
split-marks                letters that a PDF had torn from their words or marks
"""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import replace

from corpus.read.blocks import Block
from corpus.read.detect import legacy_encoding
from corpus.read.legacy import CONVERTERS
from corpus.read.syllables import is_syllable, marked_words


def repaired(texts: Iterable[str], repairs: Counter[str]) -> list[str]:
    """`texts` of one file in Unicode, each repair counted in `repairs`, once for the file.

    What encoding they are in is judged on all together; pieces already in Unicode stay as they
    are, since authors paste old text into new. Where all are, nothing is counted.
    """
    texts = list(texts)
    name = legacy_encoding("\n".join(texts))
    if not name:
        return texts
    mended = [_mended(text, CONVERTERS[name]) for text in texts]
    repairs[name] += mended != texts
    return mended


def repaired_blocks(blocks: Iterable[Block], repairs: Counter[str]) -> list[Block]:
    """`blocks` with their texts `repaired`."""
    blocks = list(blocks)
    texts = repaired((block.text for block in blocks), repairs)
    return [replace(block, text=text) for block, text in zip(blocks, texts, strict=True)]


def counted(repairs: Counter[str]) -> tuple[tuple[str, int], ...]:
    """`repairs` as a `Source` holds them."""
    return tuple(sorted((name, number) for name, number in repairs.items() if number))


def _mended(text: str, convert: Callable[[str], str]) -> str:
    """`text` converted, unless it is in Unicode or has more syllables as it stands."""
    if _is_unicode(text):
        return text
    converted = convert(text)
    return converted if _syllables(converted) >= _syllables(text) else text


def _syllables(text: str) -> int:
    return sum(map(is_syllable, marked_words(text)))


def _is_unicode(text: str) -> bool:
    """Whether `text` holds a letter that Vietnamese has and no Western encoding."""
    return any(sign in "ăĂđĐơƠưƯ" or "\u1ea0" <= sign <= "\u1ef9" for sign in text)
