"""Which kind of amount a question wants, and whether a sentence tells one of that kind.

"What does a tooth cost?" is not answered by six months. Money, a length of time, a length, a way,
a measure and a share are told apart where both languages say plainly which of them is asked for;
any other number is of no kind. A row of a table tells whatever its numbers say: what they are
stands in its header.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from corpus.rows import cells_of
from index.words.marks import without_marks
from qa.rules.moments import asks_moment, tells_moment
from qa.rules.numbers import COST, tells_number, wants_number

_NUMBER = (
    r"(?<![\w.,])\d+(?:[.,]\d+)*|\b(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|mươi|trăm|nghìn|"
    r"ngàn|triệu|tỷ|tỉ|nửa|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|"
    r"\w{3,6}teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|hundred|thousand|million|billion|"
    r"half|an?)\b"
)
_SCALE = r"(?:[ -](?:trăm|nghìn|ngàn|triệu|tỷ|tỉ|hundred|thousand|million|billion|m|bn|tr)\b){0,2}"
_TIME = (
    r"giây|phút|giờ|tiếng|buổi|ngày|đêm|tuần|tháng|quý|năm|thập (?:kỷ|niên)|thế kỷ|"
    r"seconds?|min(?:ute)?s?|hours?|hrs?|days?|nights?|weeks?|fortnights?|months?|quarters?|years?|"
    r"decades?|centur(?:y|ies)"
)
_LENGTH = (
    r"mm|cm|dm|m|km|[ck]?m[²2]|mét|cây số|phân|tấc|sải|dặm|ha|héc ta|tầng|inch(?:es)?|foot|feet|ft|"
    r"yards?|miles?|acres?|hectares?|(?:centi|milli|kilo)?met(?:er|re)s?|stor(?:ey|ie)s?|floors?"
)
_SIDES = rf"(?<!\d)\d+ ?(?:[x×] ?\d+|m\d{{1,2}}(?!\w))|\b(?:{_LENGTH}) \d+"
_SUM = r"(?:nghìn|ngàn|triệu|tỷ|tỉ|tr\d?)(?=\s*(?:$|[-–.,;:)/]|(?:đồng|một|mỗi|đến|tới|và)\b))"


@dataclass(frozen=True, slots=True)
class _Kind:
    """One kind of amount, in lower case.

    Args:
        asks: what asks for it.
        numbers: what tells it with a number; with the marks of Vietnamese, and without.
        words: what tells it without a number, likewise.
    """

    asks: re.Pattern[str]
    numbers: tuple[re.Pattern[str], re.Pattern[str]]
    words: tuple[re.Pattern[str], re.Pattern[str]]


def _kind(asks: str, units: str, signs: str, words: str) -> _Kind:
    """A kind that a number tells before one of its `units`, or between its `signs`."""
    counted = rf"(?:{_NUMBER}){_SCALE}[ -]?(?:[\w'’]{{2,12}} )??(?:{units})(?!\w)"
    return _Kind(re.compile(asks), _both(f"{counted}|{signs}"), _both(rf"\b(?:{words})(?!\w)"))


def _both(written: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    return re.compile(written), re.compile(without_marks(written))


_MEASURE = (
    rf"{_LENGTH}|[mk]?g|m?l|hp|k?wh?|kcal|cal(?:ories)?|points?|marks?|degrees?|"
    r"(?:kilo|milli|micro)?grams?|tons|tonnes|(?:milli)?lit(?:er|re)s?|(?:kilo|mega)?watts?"
)
# What "how much is" asks of otherwise: "how much is left", "how much is the baggage allowance".
_NO_PRICE = (
    r"(?!(?:[\w'’-]+ ){0,3}(?:allowances?|limits?|weight|dos(?:e|age)|distance|capacity|space|"
    r"memory|storage|population|temperature|notice|leave)\b|"
    r"(?:in|at|on|of|there|too|enough|left|known|shown|given|spent|made|lost|safe|normal|i|we|you)\b|"
    r"\w{3,}ed(?:\W*$| (?:to|for|by|in|from|at|per|of|about|when|each|every|if|on)\b))"
)
_MUCH = r"(?<!by )\bhow much(?: is| are|['’]s) "
_SOLD = r"(?:an?|one|it|they|tickets?)\b"
_PRICED = (
    "(?:[\\w'’]+ ){0,3}(?:rate|price|fee|fare|cost|tariff|rent|ticket|package|charge|tuition)s?"
)
_NOT = "not|never|no longer|not yet|chưa|không|chưa được|không được|bao"
_UNPRICED = "".join(rf"(?<!\b{word} )" for word in _NOT.split("|")) + "(?<!n['’]t )"
_BY_TIME = (
    r"['’]?s?['’]?[ -](?:walk|drive|ride|stroll|on foot|away|"
    r"by (?:bus|car|taxi|train|bike|boat|tram|metro)|đi bộ|đi xe|lái xe|chạy xe|(?:đi )?bằng)"
)
_END = r"(?: (?:tiền|đồng|một|mỗi|cho|nếu|khi|thế|vậy|nhỉ|ạ)\b|\W*$)"
_KINDS = (
    _kind(  # money
        r"\b(?:bao nhiêu (?:tiền|đồng|đô)|mấy (?:tiền|đồng|nghìn|ngàn|triệu)|"
        rf"(?:hết|tốn|phạt) bao nhiêu{_END}|"
        r"(?:(?<!đánh )giá(?! trị)|phí|cước|lương(?! thực)|phạt|cọc)\b[^?]{0,60}"
        rf"(?<!ngày )(?<!tháng )\bbao nhiêu{_END}|"
        rf"how much (?:money|cash)|{_MUCH}(?:{_SOLD}|{_NO_PRICE}\w)|"
        rf"how much (?:[\w'’-]+ ){{1,8}}?(?:costs?|pay|paid|charged?|earn|owe)\b|(?:{COST})\b)",
        r"đồng(?! (?:hồ|nghiệp|ý|bằng|thau))|đ|k|đô la|đô|xu|usd|vnđ?|vnd|eur|euros?|pounds?|"
        r"dollars?|pence|p(?!\.? ?m\b)|cents?|lương|rent|salary|pay|%|phần trăm|per ?cent|[£$€₫]|"
        rf"{_SUM}",
        r"[£$€¥]\s?\d[\d.,]*|\b(?:vnd|vnđ|usd|eur|gbp) ?\d[\d.,]*|"
        r"(?<!\d)(?<!\d[.,])\d[\d.,]*(?:₫|k\b|tr\d?\b)|"
        r"\d[.,]000(?=\s*(?:$|[;,.)/]|(?:một|mỗi)\b))",
        r"(?:được )?miễn (?:phí|tiền|cước|lệ phí|học phí)|không (?:mất|thu|tính|phải trả)|"
        r"(?<!feel )free(?! to\b)|no charge|pays? nothing|half[- ]price|nửa giá|"
        rf"complimentary|no (?:extra|additional) (?:cost|charge|fee)|"
        r"không tốn(?= (?:tiền|phí|chi phí|lệ phí|đồng|xu)\b|\W*$)|"
        rf"{_UNPRICED}(?:included in {_PRICED}|"
        r"(?:bao gồm|gồm|tính) trong (?:giá|học phí|phí|tiền|gói))",
    ),
    _kind(  # a length of time
        r"\b(?:bao lâu|bao nhiêu (?:giây|phút|giờ|tiếng|ngày|đêm|tuần|tháng|năm)|"
        r"mấy (?:phút|tiếng|ngày|đêm|tuần|tháng|năm)|how many (?:second|minute|hour|day|night|week|"
        r"month|year)s|how long (?:do|does|did|will|would|can|could|may|must|should|have|has)"
        r"(?! (?:[\w'’-]+ ){1,6}be\b))\b",
        rf"{_TIME}|h|ph|p(?!\.? ?m\b)",
        rf"\bbảo hành:? \d+ ?t(?!\w)|\b(?:{_TIME}|từ|đến|in|from|since|until|to|and|by) \d[\d/.:]*|"
        r"(?<!\d)(?!0\d\d)\d{1,4} ?[-–:h] ?\d+",
        rf"(?:vài|few|several|couple of) (?:{_TIME})|(?:jan|febr)uary|april|june|july|august|"
        r"(?:septem|octo|novem|decem)ber|(?:in|until|by|from|to) (?:march|may)|"
        r"thứ (?:hai|ba|tư|năm|sáu|bảy)|chủ nhật|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|"
        r"mãi mãi|cả đời|suốt đời|qua đêm|vĩnh viễn|(?:vô|không) thời hạn|forever|lifelong|"
        r"for (?:life|a lifetime)|overnight|permanently|indefinitely|"
        r"lifetime (?:warranty|guarantee|membership|access|licen[cs]e|support)|"
        r"same[- ]day|next-day|next day (?:delivery|service|shipping)|trọn đời|"
        r"(?:ngay|lấy) trong ngày|lấy (?:liền|ngay)(?=\W*$)|"
        r"(?:xong|có|giao|trả|nhận|kết quả|giá trị|hiệu lực) trong ngày(?=\W*$)",
    ),
    _kind(  # a length
        r"(?<!kéo )\b(?:cao|dài|rộng|sâu|dày) (?:bao nhiêu|mấy)"
        r"(?: (?:mét|m|km|cm|cây số)\b|\W*$)|\bhow (?:tall|wide|thick|deep(?! an?\b))\b",
        _LENGTH,
        _SIDES,
        r"next door",
    ),
    _kind(  # a way
        r"\bbao xa\b|\bhow far (?:is|are|away|from|apart)\b",
        rf"{_LENGTH}|(?:{_TIME}){_BY_TIME}",
        _SIDES,
        r"next door",
    ),
    _kind(  # a measure of what may have no price: "how much is the rainfall"
        rf"{_MUCH}(?!{_SOLD}){_NO_PRICE}\w",
        _MEASURE,
        r"(?<![\d.,])\d[\d.,]* ?°",
        r"(?!)",
    ),
    _kind(  # a share
        r"\b(?:bao nhiêu|mấy) (?:phần trăm|%)|\b(?:what|which) (?:percentage|share|proportion)\b",
        r"%|phần trăm|per ?cent|phần|thirds?|quarters?|fifths?|tenths?|lần|times",
        r"(?<!\d)\d+/\d+|\b(?:out of|in|trên) \d+",
        r"half of|một nửa|nửa số|toàn bộ",
    ),
)


@lru_cache(maxsize=64)
def _asked(question: str) -> tuple[_Kind, ...]:
    """The kinds that `question` asks for; every sentence of some passages is held against them."""
    return tuple(kind for kind in _KINDS if kind.asks.search(question.lower()))


def wants_amount(question: str) -> bool:
    """Whether `question`, with its marks, asks how many, how much or when."""
    return wants_number(question) or bool(_asked(question))


def tells_amount(sentence: str, question: str) -> bool:
    """Whether `sentence` tells an amount of the kind that `question` wants: by a number that the
    question lacks, or in words that need none ("free", "forever", "after the check").

    Args:
        sentence: a sentence, a line or a row.
        question: with its marks.
    """
    kinds = _asked(question)
    told, bare = sentence.lower(), sentence.isascii()
    if any(kind.words[bare].search(told) for kind in kinds):
        return True
    if asks_moment(question) and tells_moment(sentence, question):
        return True
    if not kinds or len(cells_of(told)) > 1:
        return tells_number(sentence, question)
    amounts = (found.group() for kind in kinds for found in kind.numbers[bare].finditer(told))
    return any(tells_number(amount, question) for amount in amounts)
