"""Whether a question wants a number, and whether a sentence tells one that the question lacks.

A number is written in digits or in words, Vietnamese or English. Days of the week, months and
centuries count too: they say when. No number are digits of a name ("K5", "COVID-19"), the mark of
a list's item ("2."), and what the question says itself: to "How many ships came in 2024?" a
sentence about 2024 is no answer by that.

Words that are something else as well count only before what is counted or measured: "năm" is also
a year, "ba" a father, "chín" ripe, "tư" private, and "một", "one" and "a" are articles.
"""

import re

from index.words.marks import without_marks

# What asks for a price in so many words.
COST = (
    r"what (?:does|do|did|would|will) (?:[\w'’-]+ ){1,6}cost|"
    r"what(?:['’]s| is| are| was| were) (?:the|your|its|their) (?:[\w-]+ ){0,3}"
    r"(?:price|cost|fee|fine|fare|deposit|salary)s?(?! print)"
)
_WANTED = re.compile(
    r"\b(?:bao nhiêu|bao lâu|bao giờ|bao xa|mấy|khi nào|lúc nào|"
    r"(?:năm|ngày|tháng|giờ|thế kỷ|số) (?:nào|mấy|bao nhiêu)|"
    r"số (?:điện thoại|máy)|điểm chuẩn|giá (?:vé|cả|bán|thuê|tiền)|hạn (?:chót|cuối)|"
    r"how (?:many|much|long|far|old|often|large|big|tall|high|heavy|deep|wide|thick)|"
    r"(?:what|which) (?:year|day|date|month|time|century|number|percentage|share|proportion)|"
    rf"{COST}|(?:phone|telephone|fax) number|"
    r"(?:how|where) and when|when and (?:how|where)|"
    r"what(?:['’]s| is| are| was| were) (?:the|your|its|their) (?:[\w-]+ ){0,3}"
    r"(?:rate|allowance|score|deadline|population|temperature)s?)\b"
    # "What is it called when …?" wants a name.
    r"|^(?!.*\b(?:who|what|which|why|how|where)\b).*\bwhen\b",
    re.IGNORECASE,
)

_DIGITS = re.compile(r"(?:(?<![\w.,])(?!\d[GD]\b)|(?<=USD|VND|VNĐ|EUR|GBP))\d+(?:[.,]\d+)*")
_NAMED = re.compile(r"\b\w{0,20}[A-Z]\w{0,20}-\d[\w-]*")
_ITEM = re.compile(r"\(?\d{1,3}(?:\.\d{1,2}){0,5}[.)]\s")

# What is measured in, and by: behind a number.
MEASURE = (
    "giây|phút|giờ|tiếng|buổi|ngày|đêm|tuần|tháng|quý|năm|thập kỷ|thập niên|thế kỷ|lần|lượt|"
    "đồng|xu|đô la|nghìn|ngàn|vạn|triệu|tỷ|tỉ|trăm|chục|tá|nửa|rưỡi|phần (?:hai|ba|tư|năm|mười)|"
    "mét|cây số|héc ta|mẫu|sào|tấn|tạ|yến|cân|ki lô|lạng|gam|lít|thìa|muỗng|độ"
)
_COUNTED = (
    "người(?! ta)|con|cái|chiếc|quả|trái|củ|cây|bông|cuốn|quyển|tờ|bài|bức|tấm|câu|trang|chương|"
    "ngôi|căn|tòa|phòng|tầng|chỗ|bước|phần|môn|loại|kiểu|nhóm|đội|lớp|trường|xã|phường|quận|huyện|"
    "tỉnh|thành phố|nước|quốc gia|khu|vùng|đảo|cuộc|vụ|trận|vòng|điểm|thẻ|mươi"
)
_SURE = "hai|bốn|sáu|bảy|tám|mười|mươi|trăm|nghìn|ngàn|triệu|chục"
UNIT = (
    "seconds?|minutes?|hours?|days?|nights?|weeks?|fortnight|months?|quarters?|years?|decades?|"
    "century|centuries|dozen|hundred|thousand|million|billion|half|third|quarter|percent|"
    "dollars?|pounds?|euros?|pence|penny|cents?|met(?:er|re)s?|kilomet(?:er|re)s?|miles?|inch|foot|"
    "acres?|grams?|kilos?|kilograms?|tons?|tonnes?|lit(?:er|re)s?|gallons?|cups?|spoons?"
)
_ENGLISH = (
    "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|"
    "nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|hundreds?|thousands?|[mb]illions?|"
    "dozens?|half|twice|two-thirds|once (?=an? |every|per|each)"
)
_CENTURY = r"thế kỷ (?:thứ )?[ivx]+|(?:[a-z-]{3,20}th|first|second|third)(?=[ -]centur)"
_DAY = (
    "(?:mon|tues|wednes|thurs|fri|satur|sun)days?|chủ nhật|(?:thứ|tháng) (?:một|ba|tư|năm|chín)|"
    "january|february|april|june|july|august|september|october|november|december|"
    "(?:in|since|by|until|early|late) (?:march|may)"
)
_WORDS = re.compile(
    rf"\b(?:{_CENTURY}|{_DAY}|{_SURE}|{_ENGLISH}|(?:một|nửa)(?= (?:{MEASURE})\b)|"
    rf"(?<!mỗi )(?<!hằng )(?<!hàng )(?:ba|tư|năm|chín|tỷ|vạn)(?= (?:{MEASURE}|{_COUNTED})\b)|"
    rf"(?:one|an?)(?=[ -](?:{UNIT})\b))\b",
    re.IGNORECASE,
)
_UNMARKED = re.compile(
    without_marks(
        rf"\b(?:một|hai|ba|bốn|sáu|bảy|tám|chín|mười|mươi|nửa|trăm|nghìn)(?= (?:{MEASURE})\b)"
    ),
    re.IGNORECASE,
)


def wants_number(question: str) -> bool:
    """Whether `question`, with its marks, asks how many, how much or when."""
    return bool(_WANTED.search(question))


def tells_number(sentence: str, question: str) -> bool:
    """Whether `sentence` has a number that `question` does not have itself."""
    return not numbers(sentence) <= numbers(question)


def numbers(text: str) -> frozenset[str]:
    """The numbers of `text`, one line or sentence: digits without zeros in front, words as written.

    Ranges, dates and times are several; 1.100 and 1,100 are the same.
    """
    item = _ITEM.match(text)
    told = _NAMED.sub(" ", text[item.end() :] if item else text)
    digits = {
        found.group().replace(",", ".").lstrip("0") or "0" for found in _DIGITS.finditer(told)
    }
    spelt = [*_WORDS.finditer(told), *(_UNMARKED.finditer(told) if told.isascii() else ())]
    return frozenset(digits | {found.group().lower() for found in spelt if not _is_name(found)})


def _is_name(found: re.Match[str]) -> bool:
    """Whether it has a capital, and the word behind it as well: "Hai Phong", "Seven Hills"."""
    behind = found.string[found.end() : found.end() + 2].strip()
    return found.group()[0].isupper() and behind[:1].isupper()
