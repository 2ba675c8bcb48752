"""The number of a term, a chapter or a floor in digits, where it is in words or in Roman ones.

Only behind what is seldom counted: "phòng ba người" is a room for three, "tập một mình" is to
practise alone and "bus one can take" no bus. How a number that is asked about is found in any words
is told by `qa.rules.number_names`.
"""

import re

_ROMAN = {
    word: str(number)
    for number, word in enumerate("I II III IV V VI VII VIII IX X XI XII".split(), start=1)
}
_VIETNAMESE = {
    "một": "1",
    "hai": "2",
    "ba": "3",
    "bốn": "4",
    "tư": "4",
    "sáu": "6",
    "bảy": "7",
    "tám": "8",
    "chín": "9",
    "mười": "10",
}
_ENGLISH = {
    word: str(number)
    for number, word in enumerate(
        "one two three four five six seven eight nine ten".split(), start=1
    )
}
# "Mỗi học kỳ một lần" counts, and so does "the chapter one can read".
_ENDS = (
    r"(?=\W|\Z)(?! (?:lần|buổi|bài|môn|người|mươi|trăm|nghìn|triệu|tháng|tuần|ngày|mẹ|má|vị|"
    r"weeks?|months?|days?|can|could|may|might|should|must|would|wants?|needs?|or|and|hundred|thousand)\b)"
)
_HK = re.compile(r"\bHK ?(?=(?:[1-3]|I{1,3})\b)", re.IGNORECASE)
# "Each term one evening" counts as well.
_NOT_EACH = "".join(rf"(?<!\b{word} )" for word in "mỗi một từng each every per".split())
_TERMS = "học kỳ|học kì|quý|chương|giai đoạn"
_PARTS = "semester|term|chapter|section|article|phase|part|grade|level|floor"
# "The part I like" is no first part.
_NO_PRONOUN = r"(?!I (?!(?:of|and|or|is|was|begins?|starts?|ends?|to|covers?|has)\b)[a-z])"
_SPELLED = re.compile(
    rf"(?i:\b{_NOT_EACH}(?P<label>(?P<words>{_TERMS})|điều|tập|(?P<en_label>{_PARTS})) )"
    rf"(?:(?(en_label){_NO_PRONOUN})"
    rf"(?P<roman>{'|'.join(sorted(_ROMAN, key=len, reverse=True))})\b(?!\.\w)|"
    rf"(?(words)(?i:(?P<vi>{'|'.join(_VIETNAMESE)})){_ENDS}|(?!))|"
    rf"(?(en_label)(?i:(?P<en>{'|'.join(_ENGLISH)})){_ENDS}|(?!)))"
)


def in_digits(text: str) -> str:
    """`text` with such numbers in digits: "học kỳ 2" of "học kỳ II" and of "HK2"."""
    return _SPELLED.sub(_digits, _HK.sub("học kỳ ", text))


def _digits(found: re.Match[str]) -> str:
    number = (
        _ROMAN.get(found["roman"] or "")
        or _VIETNAMESE.get((found["vi"] or "").lower())
        or _ENGLISH[found["en"].lower()]
    )
    return f"{found['label']} {number}"
