"""A question that leans on the one before it, completed from it; any other stays as it is.

"Còn kiều hối thì sao?" asks nothing by itself. Such a question opens with a word that carries on,
or points back with a pronoun, or is too short to stand alone; the previous question is then put
behind it, so that what is new keeps the first place.
"""

import re

from index.marks import without_marks

SHORT = 3  # words: "thế còn giải ngân" and "and in 2030" ask nothing alone

_WORD = re.compile(r"\w+")
_CARRIES_ON = re.compile(
    r"(?:con|the con|vay con|the|vay|the thi|vay thi|va|so voi|ngoai ra|con nua|"
    r"and|what about|how about|but|then|also|or|so)\b"
)
_POINTS_BACK = re.compile(
    r"\b(?:ong ay|ba ay|anh ay|chi ay|co ay|ho|no|cai do|cai nay|dieu do|viec do|so do|con so do|"
    r"trong so do|nhung nguoi do|cac ben do|do la|o do|luc do|khi do|nam do|he|she|him|her|his|it|"
    r"its|they|them|their|that|those|this|these|there|one|ones)\b"
)


def completed(question: str, previous: str | None) -> str:
    """`question`, with `previous` behind it where it cannot be understood alone."""
    if not previous or not leans(question):
        return question
    return f"{question} {previous}"


def leans(question: str) -> bool:
    """Whether `question` needs the one before it to be understood."""
    plain = without_marks(question).lower()
    words = _WORD.findall(plain)
    return (
        len(words) <= SHORT
        or bool(_CARRIES_ON.match(plain))
        or (len(words) <= 4 * SHORT and bool(_POINTS_BACK.search(plain)))
    )
