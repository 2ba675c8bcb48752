"""Whether a text tells of the room, article or version that a question asks about by its number.

"Where does bus 9 go?" is not answered by where bus 7 goes. What is counted or measured has no such
number: "children 6 years and over" tells what a child of five pays. From "version 3 or later" on
there is no other one. Years have a room of their own, see `qa.years`, and are told apart here from
years alone. Of 507 labelled passages of the training data and of XQuAD that number what their
question asks about by number, 5 number others alone.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from qa.cycles import asks_whether
from qa.numbers import MEASURE, UNIT

# What has a number whatever follows it: "lớp 10 năm 2025", "grade 5 students".
_SURE = (
    "lớp|khối|kỳ|đợt|khóa|điều|chương|phòng|tuyến|buýt|tầng|vực|quý|mục|tòa|cổng|quận|"
    "bus|tram|route|grade|class|room|chapter|section|article|zone|gate|floor|version|terminal|"
    "semester|term|line|platform"
)
_COUNTED = (
    "tuổi|người|khách|trẻ|em|con|cái|chiếc|cuốn|quyển|tờ|bản|bộ|tấm|viên|gói|hộp|chai|suất|chỗ|ghế|"
    "môn|tín chỉ|điểm|trang|câu|chữ|ký tự|bước|sao|"
    "people|persons?|guests?|adults?|children|kids?|students?|members?|times?|points?|credits?|"
    "pages?|pieces?|items?|copies|books?|words?|characters?|letters?|steps?|stars?|degrees?|"
    "percent|per cent|"
    "yrs?|hrs?|mins?|secs?|mm|cm|dm|m|km|kg|g|mg|ml|l|ha|kw|kwh|w|v|kb|mb|gb|tb|lbs?|oz|ft|feet|k|đ|"
    "usd|vnd|vnđ"
)
_DIGITS = r"\d{1,6}(?:\.\d{1,3})*(?![\d.,]*\d|%)"
_NUMBER = rf"(?!\d{{1,3}}(?:\.\d{{3}})+(?!\d)){_DIGITS}"
_ITS = rf"(?!\d{{1,3}}(?:\.\d{{3}})*\.000(?!\d)){_DIGITS}"  # "room 2.105", no price
_UNCOUNTED = rf"(?!\s?(?:[-–]\s?)?(?:[°º$€£₫]|(?:{MEASURE}|{UNIT}|{_COUNTED})(?!\w)))"
_ROMAN = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII")
# Words that a number stands behind without being named by it.
_NO_LABELS = frozenset(
    "năm ngày tháng kỷ niên mùng mồng là có của từ đến tới vào lúc khoảng hơn trên dưới gần mất "
    "cho trong với và hay hoặc còn được bị khi nếu thì số thứ giá tăng giảm đạt thêm qua sau trước "
    "mỗi các những cả chỉ tối đa "
    "the a an of in on at to from by for with and or is are was were than about over under around "
    "up only after before between until since nearly almost least most more less all these those "
    "age aged costs cost price paid pay got has have had year century decade".split()
)
# What is taken is counted by the number behind it: "bring 2 bags".
_TAKING = frozenset(
    "bring borrow take carry book send buy rent mang đặt nộp gửi mua mượn thuê vé".split()
)
_NO = r"\s+(?:số\s+|no\.?\s+|number\s+)?"
_LABELLED = re.compile(
    rf"\b(?:(?P<sure>{_SURE}){_NO}(?P<its>{_ITS})|"
    rf"(?P<label>[^\W\d_]+){_NO}(?P<number>{_NUMBER}){_UNCOUNTED})"
    r"(?=(?:\s+(?P<noun>[^\W\d_]+))?)",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?:19|20)\d\d")
_UNTIL = r"\s*(?:[-–—]|đến|tới|to|until|through|till)"
_FROM = re.compile(
    r"\b(?:(?<!vào )(?<!đi )(?<!ra )(?<!lấy )từ|above|(?P<down>below|older than)|at least|"
    r"(?:new|lat)er than)\s+(?:\S+\s+)?\Z",
    re.IGNORECASE,
)
_ONWARDS = re.compile(
    r"\s*(?:\+|(?:đến nay|trở (?:lên|đi|(?P<down>xuống))|up(?:wards?)?|onwards?|"
    r"(?:and|or) (?:up(?:wards)?|over|above|beyond|more|higher|greater|older|later|newer|"
    r"(?P<less>under|below|less|fewer|lower|younger|earlier)))(?!\w))",
    re.IGNORECASE,
)
_TO = re.compile(_UNTIL, re.IGNORECASE)
_CLOCK = r"(?!\d|:\d|\s?(?:h|giờ|[ap]\.?m)(?![^\W\d_]))"
_SPAN = re.compile(
    rf"(?<![\d:])(\d{{1,6}}){_UNTIL}\s*(?:[^\W\d_]+\s+)?(\d{{1,6}}){_CLOCK}", re.IGNORECASE
)
_LOOK_BACK = 24  # characters
_WORDS = {
    "1": "một|nhất|one|first", "2": "hai|nhì|two|second", "3": "ba|three|third",
    "4": "bốn|tư|four|fourth", "5": "năm|five|fifth", "6": "sáu|six|sixth",
    "7": "bảy|seven|seventh", "8": "tám|eight|eighth", "9": "chín|nine|ninth",
    "10": "mười|ten|tenth",
}  # fmt: skip


class _Numbered(NamedTuple):
    """Something with its number."""

    label: str
    number: str
    noun: str  # what is counted; "" where nothing is
    dated: bool  # the number is a year
    open: str  # "up" or "down" where a span begins or ends with it, else ""


def tells_number_of(question: str, text: str) -> bool | None:
    """Whether `text` has the number of what `question` asks about by number, or others (false).

    Args:
        question: with its marks.
        text: in the language of the question; else it numbers nothing of the same name.

    Returns:
        None where the text numbers nothing of that name.
    """
    told, whether = list(_labelled(text)), asks_whether(question)
    found = [
        _names(asked.label, asked.number, text)
        for asked in _labelled(question)
        if _compares(asked, [one for one in told if one.label == asked.label], whether)
    ]
    return all(found) if found else None


def _labelled(text: str) -> Iterator[_Numbered]:
    """What is numbered in `text`, in small letters."""
    for one in _LABELLED.finditer(text):
        way = _way(text, one.start(), one.end())
        if one["sure"]:
            yield _Numbered(one["sure"].lower(), one["its"], "", dated=False, open=way)
        elif (label := one["label"].lower()) not in _NO_LABELS:
            noun = (one["noun"] or "").lower().rstrip("s") if label in _TAKING else ""
            counted = "" if noun in _NO_LABELS else noun
            dated = bool(_YEAR.fullmatch(one["number"]))
            yield _Numbered(label, one["number"], counted, dated, way)


def _way(text: str, start: int, end: int) -> str:
    """Where a span that has one end alone, told by what stands there in `text`, goes."""
    if onwards := _ONWARDS.match(text, end):
        return "down" if onwards["down"] or onwards["less"] else "up"
    since = _FROM.search(text[max(0, start - _LOOK_BACK) : start])
    if since is None or _TO.match(text, end):
        return ""
    return "down" if since["down"] else "up"


def _compares(asked: _Numbered, told: Sequence[_Numbered], whether: bool) -> bool:
    """Whether one of `told`, of the same label, may be another one than `asked`.

    "Version 3 or later" may be all others, and says no of those before where yes or no is wanted;
    in "bring 2 bags" bags are counted, where others are as well; and a year is another than years
    alone.
    """
    if asked.open or any(one.open and (whether or _holds(one, asked)) for one in told):
        return False
    if asked.noun and any(one.noun == asked.noun for one in told):
        return False
    return any(one.dated is asked.dated for one in told)


def _holds(span: _Numbered, asked: _Numbered) -> bool:
    """Whether the open `span` holds what is `asked` about."""
    end, number = ([int(part) for part in one.number.split(".")] for one in (span, asked))
    return number >= end if span.open == "up" else number <= end


def _names(label: str, number: str, text: str) -> bool:
    """Whether `text` has `number` somewhere, in digits, in words, within a span, or as a Roman
    number behind `label`. "Bus 05" is bus 5, but 05:00 a time and 05/6 a day.
    """
    number = number.lstrip("0") or "0"
    padded = r"(?:(?<![:/h])0+(?!\d+(?:\s?h|[:/]\d)))?"
    digits = rf"(?<!\d)(?<!\d[.,]){padded}{re.escape(number)}(?!\d|[.,]\d)"
    if re.search(digits, text, re.IGNORECASE):
        return True
    if number in _WORDS and re.search(rf"\b(?:{_WORDS[number]})\b", text, re.IGNORECASE):
        return True
    if not number.isdigit():
        return False
    roman = _ROMAN[int(number)] if int(number) < len(_ROMAN) else ""
    if roman and re.search(rf"\b{label}\s+{roman}\b", text, re.IGNORECASE):
        return True
    return any(int(a) < int(number) < int(b) for a, b in _SPAN.findall(text))
