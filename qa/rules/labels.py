"""Whether a text tells of the room, article or version that a question asks about by its number.

"Where does bus 9 go?" is not answered by where bus 7 goes. What is counted or measured has no such
number: "children 6 years and over" tells what a child of five pays. From "version 3 or later" on
there is no other one. Years have a file of their own, see `qa.rules.years`, and are told apart here
from years alone. Of 449 labelled passages of the training data that number what their question asks
about by number, 3 number others alone.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from qa.question.whereabouts import without_whereabouts
from qa.rules.number_names import names_number
from qa.rules.numbers import MEASURE, UNIT
from qa.rules.ranges import open_range
from qa.rules.rest import tells_all, tells_rest
from qa.rules.spelled import in_digits
from qa.rules.whether import asks_whether

# What has a number whatever follows it: "lớp 10 năm 2025", "grade 5 students".
_SURE = (
    "lớp|khối|kỳ|đợt|khóa|khoá|điều|chương|phòng|tuyến|buýt|tầng|lầu|vực|quý|mục|tòa|toà|cổng|quận|"
    "bus|tram|route|grade|class|room|chapter|section|article|zone|gate|floor|version|terminal|"
    "semester|term|line|platform"
)
_COUNTED_VI = (
    "tuổi|người|khách|trẻ|em|con|cái|chiếc|cuốn|quyển|tờ|bản|bộ|tấm|viên|gói|hộp|chai|suất|chỗ|ghế|"
    "môn|tín chỉ|điểm|trang|câu|chữ|ký tự|bước|sao"
)
_COUNTED = (
    f"{_COUNTED_VI}|"
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
# Between these the number tells how many there are in one: "mỗi lớp 35 học sinh"; in "each grade 6
# student" it names the grade.
_EACH = re.compile(r"\b(?:(?:mỗi|một|từng)(?: (?:học|khu|xe))?|each|every|per)\s+\Z", re.IGNORECASE)
_MANY = re.compile(
    r"\s*(?:(?:đến|to|[-–])\s*\d+\s+)?"
    rf"(?:(?:{MEASURE}|{_COUNTED_VI}|học (?:sinh|viên)|sinh viên|bệnh nhân|hành khách|"
    r"bạn|cháu|giường|tiết|bài|people|children)(?!\w)|(?!is|this|has|was|class)[a-z]+s\b)",
    re.IGNORECASE,
)
# Who enters the next class shows what he has from the last: "học bạ lớp 5".
_SHOWN = re.compile(
    r"\b(?:học bạ|giấy khen|học xong|(?:hoàn thành|tốt nghiệp)(?: chương trình)?)\s+\Z",
    re.IGNORECASE,
)
_SHOWN_BEHIND = re.compile(
    r"(?<=grade \d)\s+(?:school )?(?:report|transcript|certificate)s?\b", re.IGNORECASE
)
_LOOK_BACK = 24  # characters
# Of weeks and the like all are told before one, or behind it: "after week 6".
_OF_TIME = frozenset(
    "day week month term semester minute lesson tuần phút tháng tiết buổi kỳ đợt".split()
)
_BEFORE = re.compile(
    r"\b(?:(?P<up>after|from|since|past|sau|từ)|before|until|till|by|trước|đến)"
    r"\s+(?:(?:about|the) )?\Z",
    re.IGNORECASE,
)
# "Sizes 38 to 44" says no of all others.
_TO = re.compile(r"\s?[-–—]\s?\d|\s(?:đến|tới|to)\s\d", re.IGNORECASE)
_YEAR = re.compile(r"(?:19|20)\d\d")


class _Numbered(NamedTuple):
    """Something with its number."""

    label: str
    number: str
    noun: str  # what is counted; "" where nothing is
    dated: bool  # the number is a year
    open: str  # "up" or "down" where a span has this end alone, "to" where it has two, else ""


def tells_number_of(question: str, text: str) -> bool | None:
    """Whether `text` has the number of what `question` asks about by number, or others (false).

    Args:
        question: with its marks.
        text: in the language of the question; else it numbers nothing of the same name.

    Returns:
        None where the text numbers nothing of that name, or tells of all others as well.
    """
    question, text = in_digits(question), in_digits(text)
    told, whether = list(_labelled(text)), asks_whether(question)
    compared = [
        asked
        for asked in _labelled(without_whereabouts(question))
        if _compares(asked, [one for one in told if one.label == asked.label], whether)
    ]
    others = [one for one in compared if not names_number(one.label, one.number, text, _SURE)]
    if not compared or (others and all(_tells_more(one.label, text) for one in others)):
        return None
    return not others


def _tells_more(label: str, text: str) -> bool:
    """Whether `text` tells of all that `label` names, or of all but those that it numbers."""
    return tells_rest(label, text) or tells_all(label, text)


def _labelled(text: str) -> Iterator[_Numbered]:
    """What is numbered in `text`, in small letters."""
    for one in _LABELLED.finditer(text):
        before = text[max(0, one.start() - _LOOK_BACK) : one.start()]
        if _EACH.search(before) and _MANY.match(text, one.end()):
            continue
        if _SHOWN.search(before) or (one["sure"] and _SHOWN_BEHIND.match(text, one.end())):
            continue
        way = open_range(text, one.start(), one.end()) or _way(one, before)
        if one["sure"]:
            yield _Numbered(one["sure"].lower(), one["its"], "", dated=False, open=way)
        elif (label := one["label"].lower()) not in _NO_LABELS:
            noun = (one["noun"] or "").lower().rstrip("s") if label in _TAKING else ""
            counted = "" if noun in _NO_LABELS else noun
            dated = bool(_YEAR.fullmatch(one["number"]))
            yield _Numbered(label, one["number"], counted, dated, way)


def _way(one: re.Match[str], before: str) -> str:
    """Where a span of time goes that `one` begins or ends; "to" where it begins one of two ends."""
    if _TO.match(one.string, one.end()):
        return "to"
    bound = _BEFORE.search(before)
    if bound is None or (one["sure"] or one["label"]).lower() not in _OF_TIME:
        return ""
    return "up" if bound["up"] else "down"


def _compares(asked: _Numbered, told: Sequence[_Numbered], whether: bool) -> bool:
    """Whether one of `told`, of the same label, may be another one than `asked`.

    "Version 3 or later" may be all others, and says no of those before where yes or no is wanted;
    in "bring 2 bags" bags are counted, where others are as well; and a year is another than years
    alone.
    """
    if asked.open in ("up", "down") or any(
        one.open and (whether or _holds(one, asked)) for one in told
    ):
        return False
    if asked.noun and any(one.noun == asked.noun for one in told):
        return False
    return any(one.dated is asked.dated for one in told)


def _holds(span: _Numbered, asked: _Numbered) -> bool:
    """Whether the open `span` holds what is `asked` about."""
    if span.open == "to":
        return False
    end, number = ([int(part) for part in one.number.split(".")] for one in (span, asked))
    return number >= end if span.open == "up" else number <= end
