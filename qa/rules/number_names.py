"""How the number of a room, an article or a bus is written: 5, 05, V, "five", "the fifth".

Digits count wherever they stand, for what is numbered may be a row of many. Words stand everywhere:
"năm" is also a year, "tư" private, and "một" and "one" are articles; and zeros stand before counts
and dates as well: "05 ngày làm việc". So both count only beside what is numbered.
"""

import re

from qa.rules.numbers import MEASURE, UNIT
from qa.rules.ranges import in_range
from qa.rules.weekdays import ORDINAL_HEADS

_ROMAN = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII")
# Those behind what is numbered, but for where they are part of another word; those before it.
_WORDS = {
    "1": ("một|nhất(?! (?:định|thiết))|đầu(?: tiên)?(?! (?:cấp|tuần|tháng))|one", "first"),
    "2": ("hai(?! bà)|nhì|two", "second"),
    "3": ("ba(?! (?:mẹ|má|đình))|three", "third"),
    "4": ("bốn|tư(?! (?:vấn|nhân|thục|pháp|liệu))|four", "fourth"),
    "5": (r"năm(?! (?:học )?(?:\d{4}|nay|này|mới|ngoái|trước|sau|tới))|five", "fifth"),
    "6": ("sáu|six", "sixth"),
    "7": ("bảy|seven", "seventh"),
    "8": ("tám|eight", "eighth"),
    "9": ("chín|nine", "ninth"),
    "10": ("mười(?! (?:một|hai|ba|bốn|tư|lăm|sáu|bảy|tám|chín))|ten", "tenth"),
}
# What schools of "cấp 1" to "cấp 3" are called by.
_SCHOOLS = {
    "1": "(?<!xong )(?<!nghiệp )tiểu học|(?:primary|elementary) (?:school|grade|level|pupil)s?",
    "2": "thcs|trung học cơ sở|(?:lower|junior) secondary|middle school|junior high",
    "3": "thpt|trung học phổ thông|upper secondary|(?<!junior )high school",
}
# Which classes they have, and how Vietnamese calls their level.
_CLASSES = {"1": range(1, 6), "2": range(6, 10), "3": range(10, 13)}
_LEVELS = {
    "1": "(?<!xong )(?<!nghiệp )(?<!trường )tiểu học|cấp (?:1|i)",
    "2": "(?<!trường )(?:thcs|trung học cơ sở)|cấp (?:2|ii)",
    "3": "(?<!trường )(?:thpt|trung học phổ thông)|cấp (?:3|iii)",
}
_BEHIND, _BEFORE = ("|".join(words) for words in zip(*_WORDS.values(), strict=True))
_AND = r"(?:\s*(?:,|[-–])\s*|\s+(?:và|hoặc|hay|đến|tới|and|or|to)\s+)"
# "Tuyến đường sắt số hai", "tòa nhà thứ hai"; in "cổng mở thứ hai" it is Monday.
_MARKED = rf"(?:(?:[^\W\d_]+\s+){{0,2}}(?:số|no\.|number)|(?:(?:{'|'.join(ORDINAL_HEADS)})\s+)?thứ)"
# "The second metro line"; "first in line" numbers no line.
_KIND = r"(?!(?:of|in|on|at|to|from|with|for|by|and|or|the)\b)[^\W\d_]+"
_NUMBER = r"(?:(?:số|no\.?|number)\s+)?"
# "Room 3, 05 June" and "Bus 05:30" have no number of a room and of a bus.
_UNMEASURED = rf"(?!\s?(?:{MEASURE}|{UNIT}|h|[ap]\.?m)(?!\w)|[:/]\d|-\d+-)"
# Behind "the second" as a noun: "Branch 1 is here; the second is on Mill Road".
_AS_NOUN = r"(?=\s+(?:one|is|was|has|in|on|at|to|from|with)\b|\s*[,;.])"


def names_number(label: str, number: str, text: str, same: str = "") -> bool:
    """Whether `text` has `number` somewhere in digits or within a range, or in words, Roman digits
    or behind zeros beside `label`; of a level ("cấp") or a class ("lớp"), a school of it as well.

    Args:
        label: what has the number.
        number: in digits, with or without zeros in front.
        text: tells of what is numbered.
        same: other labels that it may stand beside, as alternatives of a pattern.
    """
    number = number.lstrip("0") or "0"
    names = rf"(?:{label}|{same or label})(?:e?s)?"
    digits = rf"{re.escape(number)}(?!\d|[.,]\d)"
    padded = rf"\b{names}:?\s+{_NUMBER}(?:\d{{1,6}}{_AND})*0{{1,4}}{digits}{_UNMEASURED}"
    if re.search(rf"(?<!\d)(?<!\d[.,]){digits}|{padded}", text, re.IGNORECASE):
        return True
    if number in _WORDS and _in_words(names, number, text):
        return True
    if (school := school_of(label, number)) and re.search(
        rf"\b(?:{school})\b", text, re.IGNORECASE
    ):
        return True
    if not number.isdigit():
        return False
    roman = _ROMAN[int(number)] if int(number) < len(_ROMAN) else ""
    if roman and re.search(rf"\b{label}\s+{roman}\b", text, re.IGNORECASE):
        return True
    return in_range(int(number), text, names)


def school_of(label: str, number: str) -> str:
    """What tells the school of a level, or of a class, as a pattern; "" for all else."""
    if label == "cấp":
        return _SCHOOLS.get(number, "")
    if label not in ("lớp", "khối") or not number.isdigit():
        return ""
    levels = (level for level, classes in _CLASSES.items() if int(number) in classes)
    return "".join(map(_LEVELS.__getitem__, levels))


def _in_words(names: str, number: str, text: str) -> bool:
    """Whether `number` stands in words behind one of `names` or before it, or among others."""
    behind, before = _WORDS[number]
    row = rf"(?:(?:{_BEHIND}|\d+){_AND}(?:thứ )?)*(?:{behind})(?! mươi\b)"
    rest = rf"(?:{_AND}(?:the )?(?:{_BEFORE}))*"
    return bool(
        re.search(
            rf"\b(?:{names}\s+(?:{_MARKED}\s+)?{row}|cái thứ (?:{behind})|"
            rf"the (?:{before}){_AS_NOUN}|"
            rf"(?:(?:{before}){rest}|number (?:{behind}))[\s-](?:{_KIND}\s+)?{names}(?!\s+\d)|"
            rf"{_all(names, number)})\b",
            text,
            re.IGNORECASE,
        )
    )


def _all(names: str, number: str) -> str:
    """A pattern for all of so many of `names` that the one with `number` is among them."""
    least = max(int(number), 2)
    many = "|".join(words for each, (words, _) in _WORDS.items() if int(each) >= least)
    both = "|both(?: the)?" if least == 2 else ""
    return rf"(?:(?:cả|all(?: the)?|the) (?:{many}){both}) {names}(?!\s+\d)|(?:{many}) {names} đều"
