"""Signs that Word puts in by the number of a glyph in a font: ° ± ≤ → α of the font Symbol."""

import re
import unicodedata

# The encoding of Symbol, where others have letters, and from 0xA3 on:
# https://www.unicode.org/Public/MAPPINGS/VENDORS/ADOBE/symbol.txt
_RUNS = {
    0x41: "ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ",
    0x61: "αβχδεφγηιϕκλμνοπθρστυϖωξψζ",
    0xA3: "≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…",
}
_SIGNS = {first + n: sign for first, signs in _RUNS.items() for n, sign in enumerate(signs)}
_NUMBER = re.compile(r"[0-9A-Fa-f]{1,4}")
_PRIVATE = range(0xF000, 0xF100)  # where fonts of signs have their glyphs


def sign(font: str, number: str) -> str:
    """The sign with the hexadecimal `number` in `font`; a space for one without a meaning."""
    if not _NUMBER.fullmatch(number):
        return " "
    code = int(number, 16)
    if font.lower() == "symbol":
        code = code - _PRIVATE.start if code in _PRIVATE else code
        return _SIGNS.get(code, _seen(chr(code)))
    return _seen(chr(code))


def _seen(character: str) -> str:
    return " " if unicodedata.category(character).startswith("C") else character
