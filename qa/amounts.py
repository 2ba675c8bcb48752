"""Which kind of amount a question wants, and whether a sentence tells one of that kind.

"What does a tooth cost?" is not answered by six months. Money, a length of time, a length and a
share are told apart where both languages say plainly which of them is asked for; any other number
is of no kind. A row of a table tells whatever its numbers say: what they are stands in its header.
"""

import re
from dataclasses import dataclass

from corpus.tables import cells_of
from qa.numbers import tells_number

_NUMBER = (
    r"(?<![\w.,])\d+(?:[.,]\d+)*|\b(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|mươi|trăm|nghìn|"
    r"ngàn|triệu|tỷ|tỉ|nửa|rưỡi|vài|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|"
    r"\w{3,6}teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|hundred|thousand|million|billion|"
    r"half|couple|an?)\b"
)
_SCALE = r"(?:[ -](?:trăm|nghìn|ngàn|triệu|tỷ|tỉ|hundred|thousand|million|billion|m|bn|tr)\b){0,2}"
_TIME = (
    r"giây|phút|giờ|tiếng|buổi|ngày|đêm|tuần|tháng|quý|năm|thập (?:kỷ|niên)|thế kỷ|"
    r"seconds?|minutes?|hours?|days?|nights?|weeks?|fortnights?|months?|quarters?|years?|decades?|"
    r"centur(?:y|ies)"
)
_LENGTH = (
    r"mm|cm|dm|m|km|[ck]?m[²2]|mét|cây số|phân|tấc|sải|dặm|ha|héc ta|tầng|inch(?:es)?|foot|feet|ft|"
    r"yards?|miles?|acres?|hectares?|(?:centi|milli|kilo)?met(?:er|re)s?|stor(?:ey|ie)s?|floors?"
)


@dataclass(frozen=True, slots=True)
class _Kind:
    """One kind of amount, in lower case.

    Args:
        asks: what asks for it.
        numbers: what tells it with a number.
        words: what tells it without.
    """

    asks: re.Pattern[str]
    numbers: re.Pattern[str]
    words: re.Pattern[str]


def _kind(asks: str, units: str, signs: str, words: str) -> _Kind:
    """A kind that a number tells before one of its `units`, or between its `signs`."""
    counted = rf"(?:{_NUMBER}){_SCALE}[ -]?(?:[\w'’]{{2,12}} ){{0,2}}?(?:{units})(?!\w)"
    numbers = re.compile(rf"{counted}|{signs}")
    return _Kind(re.compile(asks), numbers, re.compile(rf"\b(?:{words})\b"))


_ANY = r"(?: (?:tiền|đồng|một|mỗi|cho|nếu|khi|thế|vậy|nhỉ|ạ)\b|\W*$)"
_KINDS = (
    _kind(  # money
        r"\b(?:bao nhiêu (?:tiền|đồng|đô)|mấy (?:tiền|đồng|nghìn|ngàn|triệu)|"
        rf"(?:giá|phí|cước|lương|phạt|cọc)\b[^?]{{0,60}}(?<!ngày )(?<!tháng )\bbao nhiêu{_ANY}|"
        r"how much (?:money|cash)|"
        r"how much (?:[\w'’-]+ ){1,8}?(?:costs?|pay|paid|charged?|earn|owe)\b|"
        r"what (?:does|do|did|would|will) (?:[\w'’-]+ ){1,6}cost|"
        r"(?:what|how much)(?:['’]s| is| are| was| were) (?:the|your|its|their) (?:[\w-]+ ){0,3}"
        r"(?:price|cost|fee|fare|fine|deposit|salary)s?\b)",
        r"đồng|đ|k|đô la|đô|xu|usd|vnd|vnđ|eur|euros?|pounds?|dollars?|pence|p|cents?|lương|"
        r"rent|salary|pay|%|phần trăm|per ?cent|£|\$|€|nghìn|ngàn|triệu|tỷ|tỉ|tr",
        r"[£$€¥]\s?\d",
        r"miễn|không (?:mất|thu|tính|phải trả)|free|no charge|nothing|half",
    ),
    _kind(  # a length of time
        r"\b(?:bao lâu|bao nhiêu (?:giây|phút|tiếng|ngày|đêm|tuần|tháng|năm)|"
        r"mấy (?:phút|tiếng|ngày|đêm|tuần|tháng|năm)|how many (?:second|minute|hour|day|night|week|"
        r"month|year)s|how long (?:do|does|did|will|would|can|could|may|must|should|have|has))\b",
        _TIME,
        rf"\b(?:{_TIME}) \d|\b[12]\d{{3}}\b|\d ?[-–/:h] ?\d",
        r"(?:jan|febr)uary|march|april|june|july|august|(?:septem|octo|novem|decem)ber|thứ|"
        r"chủ nhật|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|mãi|suốt|cả đời|qua đêm|vĩnh viễn|"
        r"thời hạn|forever|always|lifelong|overnight|permanently|indefinitely|until",
    ),
    _kind(  # a length
        r"\bbao xa\b|(?<!kéo )\b(?:cao|dài|rộng|sâu|dày) (?:bao nhiêu|mấy)(?: mét|\W*$)|"
        r"\bhow (?:tall|deep|wide|thick|far (?!in advance|ahead|back|along|behind))\b",
        _LENGTH,
        rf"\d ?[x×] ?\d|\b(?:{_LENGTH}) \d",
        r"next door|beside|cạnh",
    ),
    _kind(  # a share
        r"\b(?:bao nhiêu|mấy) (?:phần trăm|%)|\b(?:what|which) (?:percentage|share|proportion)\b",
        r"%|phần trăm|per ?cent|phần|thirds?|quarters?|fifths?|tenths?|lần|times",
        r"\d/\d|\b(?:out of|in|trên) \d",
        r"half|nửa|third|quarter|all|none|toàn bộ",
    ),
)


def tells_amount(sentence: str, question: str) -> bool:
    """Whether `sentence` has a number that `question` lacks, of the kind that it wants.

    Args:
        sentence: a sentence, a line or a row.
        question: with its marks.
    """
    told, new = sentence.lower(), tells_number(sentence, question)
    kinds = [kind for kind in _KINDS if kind.asks.search(question.lower())]
    if not kinds or len(cells_of(told)) > 1:
        return new
    return any(kind.words.search(told) or (new and kind.numbers.search(told)) for kind in kinds)
