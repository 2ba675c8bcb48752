"""Whether a text tells of the room, article or version that a question asks about by its number.

"Where does bus 9 go?" is not answered by where bus 7 goes. What is counted or measured has no such
number: "children 6 years and over" tells what a child of five pays. Years have a room of their own,
see `qa.years`: they stand without a word before them. Of 509 labelled passages of the training data
and of XQuAD that number what their question asks about by number, 6 number others alone.
"""

import re
from collections.abc import Iterator

from qa.numbers import MEASURE, UNIT

# What has a number whatever follows it: "lớp 10 năm 2025", "grade 5 students".
_SURE = (
    "lớp|khối|kỳ|đợt|khóa|điều|chương|phòng|tuyến|buýt|tầng|vực|quý|mục|tòa|cổng|quận|"
    "bus|route|grade|class|room|chapter|section|article|zone|gate|floor|version|terminal|semester|"
    "term|line|platform"
)
_COUNTED = (
    "tuổi|người|khách|trẻ|em|con|cái|chiếc|cuốn|quyển|tờ|bản|bộ|tấm|viên|gói|hộp|chai|suất|chỗ|ghế|"
    "môn|tín chỉ|điểm|trang|câu|chữ|ký tự|bước|sao|trở (?:lên|xuống|đi)|"
    "people|persons?|guests?|adults?|children|kids?|students?|members?|times?|points?|credits?|"
    "pages?|pieces?|items?|copies|books?|words?|characters?|letters?|steps?|stars?|degrees?|"
    "(?:and|or) (?:over|above|older|more|under|below|younger|less|fewer)|percent|per cent|"
    "yrs?|hrs?|mins?|secs?|mm|cm|dm|m|km|kg|g|mg|ml|l|ha|kw|kwh|w|v|kb|mb|gb|tb|lbs?|oz|ft|feet|k|đ|"
    "usd|vnd|vnđ"
)
_NUMBER = r"\d{1,6}(?:\.\d{1,3})*(?![\d.,]*\d|%)"
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
_NO = r"\s+(?:số\s+|no\.?\s+|number\s+)?"
_LABELLED = re.compile(
    rf"\b(?:({_SURE}){_NO}({_NUMBER})|([^\W\d_]+){_NO}({_NUMBER}){_UNCOUNTED})", re.IGNORECASE
)
_SPAN = re.compile(
    r"(\d{1,6})\s*(?:[-–—]|đến|tới|to|until|through|till)\s*(?:[^\W\d_]+\s+)?(\d{1,6})",
    re.IGNORECASE,
)
_WORDS = {
    "1": "một|nhất|one|first", "2": "hai|nhì|two|second", "3": "ba|three|third",
    "4": "bốn|tư|four|fourth", "5": "năm|five|fifth", "6": "sáu|six|sixth",
    "7": "bảy|seven|seventh", "8": "tám|eight|eighth", "9": "chín|nine|ninth",
    "10": "mười|ten|tenth",
}  # fmt: skip


def tells_number_of(question: str, text: str) -> bool | None:
    """Whether `text` has the number of what `question` asks about by number, or others (false).

    Args:
        question: with its marks.
        text: in the language of the question; else it numbers nothing of the same name.

    Returns:
        None where the text numbers nothing of that name.
    """
    told = {label for label, _ in _labelled(text)} - _NO_LABELS
    found = [_names(label, number, text) for label, number in _labelled(question) if label in told]
    return all(found) if found else None


def _labelled(text: str) -> Iterator[tuple[str, str]]:
    """What is numbered in `text`, in small letters, and its number."""
    for sure, its, label, number in _LABELLED.findall(text):
        yield (sure or label).lower(), its or number


def _names(label: str, number: str, text: str) -> bool:
    """Whether `text` has `number` somewhere, in digits, in words, within a span, or as a Roman
    number behind `label`.
    """
    if re.search(rf"(?<!\d)(?<!\d[.,]){re.escape(number)}(?!\d|[.,]\d)", text):
        return True
    if number in _WORDS and re.search(rf"\b(?:{_WORDS[number]})\b", text, re.IGNORECASE):
        return True
    if not number.isdigit():
        return False
    roman = _ROMAN[int(number)] if int(number) < len(_ROMAN) else ""
    if roman and re.search(rf"\b{label}\s+{roman}\b", text, re.IGNORECASE):
        return True
    return any(int(a) < int(number) < int(b) for a, b in _SPAN.findall(text))
