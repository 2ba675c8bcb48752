"""The number of a term, a chapter or a floor in digits, where it is in words or in Roman ones.

Only behind what is seldom counted: "phòng ba người" is a room for three and "bus one can take" no
bus. How a number that is asked about is found in any words is told by `qa.rules.number_names`.
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
    r"can|could|may|might|should|must|would|wants?|needs?|or|and|hundred|thousand)\b)"
)
_HK = re.compile(r"\bHK ?(?=(?:[1-3]|I{1,3})\b)", re.IGNORECASE)
_SPELLED = re.compile(
    r"(?i:\b(?P<label>học kỳ|học kì|quý|chương|điều|tập|giai đoạn|"
    r"semester|term|chapter|section|article|phase|part|grade|level|floor) )"
    rf"(?:(?P<roman>{'|'.join(sorted(_ROMAN, key=len, reverse=True))})\b(?!\.\w)|"
    rf"(?i:(?P<vi>{'|'.join(_VIETNAMESE)})){_ENDS}|(?i:(?P<en>{'|'.join(_ENGLISH)})){_ENDS})"
)


def in_digits(text: str) -> str:
    """`text` with such numbers in digits: "học kỳ 2" of "học kỳ II" and of "HK2"."""
    return _SPELLED.sub(_digits, _HK.sub("học kỳ ", text))


def _digits(found: re.Match[str]) -> str:
    english = found["en"]
    if english and not found["label"].isascii():
        return found[0]
    number = (
        _ROMAN.get(found["roman"] or "")
        or _VIETNAMESE.get((found["vi"] or "").lower())
        or _ENGLISH[english.lower()]
    )
    return f"{found['label']} {number}"
