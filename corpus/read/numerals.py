"""Numbers as the labels of lists write them: in digits, letters or Roman numerals.

A label is what stands before an item and counts it: "1.", "a)", "Điều 5."
"""

LONGEST_LABEL = 60  # characters; what is longer counts nothing
# Word's letters go round after that, and nobody counts so far with them.
_MOST_REPEATED = 30 * 26
_MOST_ROMAN = 3999
_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"),
    (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip


def numeral(number: int, form: str) -> str:
    """`number` written in `form`; in digits where that has no sign for it.

    Args:
        number: any.
        form: "1", "01", "a" (…, z, aa, ab), "aa" (…, z, aa, bb), "i", the last three in capitals as
            well; empty for no numeral. Any other is as "1".
    """
    if not form:
        return ""
    small = form.lower()
    if form == "01":
        return f"{number:02d}"
    if small == "a" and number > 0:
        written = _letters(number)
    elif small == "aa" and 0 < number <= _MOST_REPEATED:
        written = _letters((number - 1) % 26 + 1) * ((number - 1) // 26 + 1)
    elif small == "i" and 0 < number <= _MOST_ROMAN:
        written = _roman(number)
    else:
        return str(number)
    return written if form == small else written.upper()


def number_in(text: str | None, default: int) -> int:
    """The number that an attribute with this `text` gives; `default` where it gives none."""
    said = (text or "").strip()
    digits = said.removeprefix("-")
    return int(said) if digits.isascii() and digits.isdigit() and len(digits) < 6 else default


def label_of(text: str) -> str:
    """`text` as a label: in one line, empty where it is too long for one."""
    words = " ".join(text.split())
    return words if len(words) <= LONGEST_LABEL else ""


def _letters(number: int) -> str:
    written = ""
    while number:
        number, letter = divmod(number - 1, 26)
        written = chr(ord("a") + letter) + written
    return written


def _roman(number: int) -> str:
    written = ""
    for value, sign in _ROMAN:
        count, number = divmod(number, value)
        written += sign * count
    return written
