"""Whether a passage is about the years that a question names.

"What are the fees in 2020?" is not answered by those of 2026, however near the words are. Of
XQuAD's questions whose best passage had none of their years but others, 3 that were answered were
right and 14 wrong; where it had no year at all, 16 and none.
"""

import re

LONGEST = 100  # years that are named as a span, from one to another or to whatever comes

# Counted and measured behind a number. What a year may stand before is left out: "điểm", "ngày".
_MEASURED = (
    "chiếc|cái|cuốn|quyển|trang|chữ|ký tự|bước|căn|cây|quả|"
    "tấn|tạ|cân|lít|mét|héc ta|giờ|phút|giây|đồng|đô la|nghìn|ngàn|triệu|tỷ|tỉ|"
    "copies|pages|words|characters|steps|items|units|miles|(?:kilo)?met(?:er|re)s?|feet|ft|yards|acres|hectares|"
    "tons|tonnes|grams|lit(?:er|re)s?|watts|hours|minutes|seconds|days|nights|years|"
    "dollars|pounds|euros|kg|km|cm|mm|m|m2|m²|ha|ml|w|kw|kwh|kcal|calo|usd|vnd|vnđ|eur|"
    "mg|giường|beds"
)
# A year may stand before these: they are counted only behind a word that counts.
_COUNTED = (
    "chỉ tiêu|người|sinh viên|học sinh|học viên|nhân viên|cán bộ|giáo viên|giảng viên|thành viên|"
    "hội viên|khách|hộ|lượt|suất|chỗ|bản|hiện vật|"
    "students?|pupils|people|persons|employees|members|staff|visitors|guests|users|workers|"
    "children|men|women|residents|households|homes|seats|places|books"
)
_COUNTING = "|".join(
    rf"(?<=\b{word} \d{{4}})"
    for word in (
        "có gồm với hơn gần khoảng trên dưới là tuyển đón nhận chứa tổng của thêm thu phát giữ bày "
        "has have had over about around nearly almost than least most are were holds seats "
        "employs serves enrolled some all of to"
    ).split()
)
# No number of a room, a form or an act, none of a telephone, no side of a screen. "Code 1860" with
# its capital is one of laws.
_NUMBERED = "".join(rf"(?<!\b{word} )" for word in "số phòng mã room phong (?-i:code)".split())
_NO_NUMBER = (
    rf"(?:(?=19|20)|(?!19|20){_NUMBERED}(?<!\b1900-)(?:(?=18)|(?!18)(?<!\b1800-)))"
    r"(?<!\d[x×])(?<!\d [x×] )(?!1[89]00[ -]\d\d(?!\d\d\b)"
    r"|(?:1900-(?!(?:19|20)\d\d(?!\d))|1800-(?!(?:1[89]|20)\d\d(?!\d)))\d"
    r"|\d{4} ?[x×] ?\d|(?<!\d/)\d{4}/(?-i:[A-ZĐ]{2}))"
)
# Neither a count, unless it is called a year or ends a date, nor a part of "1900 1234".
_YEAR = (
    rf"(?=[12]\d{{3}})(?<![\d.,$£€]){_NO_NUMBER}(?:1\d|20)\d\d(?!\d|[.,]\d|(?!s\b)[^\W\d_])"
    rf"(?:(?<=năm \d{{4}})|(?<=nam \d{{4}})|(?<=year \d{{4}})|(?<=niên \d{{4}})|(?<=/\d{{4}})|"
    rf"(?! (?:{_MEASURED})(?!\w)|(?:{_COUNTING}) (?:{_COUNTED})(?!\w)| \d{{3}})"
    r"(?<!\d{3} \d{4}))"
)
_ONE = re.compile(_YEAR, re.IGNORECASE)
_SPAN = re.compile(
    rf"({_YEAR})\s*(?:[-–—]|(?:cho )?(?:đến|tới|den|toi)|to|until|till|and)\s*"
    rf"(?:năm |nam )?({_YEAR})",
    re.IGNORECASE,
)
_SCHOOL_YEAR = re.compile(rf"({_YEAR})\s*[-–—/]\s*(\d\d)(?![\w/-])", re.IGNORECASE)
# "From 2023 to 2024" is no school year, and "since 2023-24" is all from then on.
_JOINED = re.compile(rf"({_YEAR})\s?[-–—/]\s?({_YEAR})", re.IGNORECASE)
_FROM_SCHOOL_YEAR = re.compile(
    r"\b(?:từ|since|from)\b[^.;\d]{0,24}\d{4}\s?[-–—/]\s?\d|"
    r"\d{4}\s?[-–—/]\s?\d{2,4},? (?:trở đi|onwards?|and (?:later|after))|"
    r"\b(?:mỗi năm|hằng năm|hàng năm|(?:each|every) year|a year)\b",
    re.IGNORECASE,
)
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|"
    r"sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_DAY = r"\d\d?(?:st|nd|rd|th)?"
_DATE = (
    r"(?:(?:(?:tháng|ngày|mùng)\s+[\d/]+/?\s*){0,2}(?:năm\s+)?|(?:\d\d?[/.-]){1,2}|"
    rf"(?:{_DAY} (?:of )?)?{_MONTH}(?: {_DAY},?)? )"
)
# Rules begin on a day; a letter is "from March 1917", and dates from any day.
_BEGINS = (
    r"(?:\bsince|(?<!\bcó )\btừ)\s+|\bfrom (?<!\bdate from )(?<!\bdat(?:es|ed) from )"
    rf"(?<!\bdating from )(?=(?:{_DAY} (?:of )?{_MONTH}|{_MONTH} {_DAY},?) )"
)
_ENDLESS = re.compile(
    rf"(?:{_BEGINS}){_DATE}({_YEAR})"
    r"(?!\s*(?:[-–—]|(?:cho )?(?:đến|tới)(?! nay)|sang|"
    r"\(?(?:to|through)\b|[,(]?\s*(?:until|till)\b))"
    rf"|({_YEAR})(?=\s+(?:trở đi|trở lại đây|onwards?|(?:to|until) (?:now|today|the present))\b)",
    re.IGNORECASE,
)
# All before one, however it is put.
_UNTIL = re.compile(
    r"\b(?<!\d )(?<!\d \()(?:before|until|up to|prior to|older than|earlier than|trước|"
    r"đến hết|trở về trước)\s+"
    rf"{_DATE}({_YEAR})|"
    rf"({_YEAR})(?=\s+(?:or|and) (?:earlier|before|older)\b|\s+(?:trở )?về trước\b)",
    re.IGNORECASE,
)
# In a row that begins with two years they are its ends.
_ROW = re.compile(rf"^\W*({_YEAR}) ?\| ?({_YEAR}) ?\|(?! ?\d{{4}}\b)", re.IGNORECASE | re.MULTILINE)
# "168/2024/NĐ-CP" is an act of 2024, whatever year it speaks of; "Luật Đất đai 2024" may be it.
_ACT = re.compile(
    r"\d/\d{4}/(?-i:[A-ZĐ])[\w-]*|"
    r"\b(?:nghị (?:định|quyết)|thông tư|quyết định|chỉ thị|luật|"
    r"decree|resolution|circular|decision|directive|law)(?: số| no\.?)? \d+/\d{4}(?!\d)",
    re.IGNORECASE,
)


def timely(question: str, text: str) -> bool:
    """Whether `text` has one of the years that `question` names; where either has none, it is.

    Where acts are all that has a year, it is one for a question that names an act.
    """
    asked = {int(year) for year in _ONE.findall(question)}
    told = years(text if _ACT.search(question) else _ACT.sub(" ", text)) if asked else frozenset()
    if told and asked & told and _of_another_school_year(question, text):
        return False
    return not told or bool(asked & told) or bool(asked & years(text))


def _of_another_school_year(question: str, text: str) -> bool:
    """Whether both name school years ("2024-2025"), none the same nor between two of `text` nor
    from one of them on, and share no other year.
    """
    asked, told = _school_years(question), _school_years(text)
    if not asked or not told or any(min(told) <= one <= max(told) for one in asked):
        return False
    if min(told) < min(asked) and _FROM_SCHOOL_YEAR.search(text):
        return False
    alone = _SCHOOL_YEAR.sub(" ", text)
    for span in (_SPAN, _JOINED):
        alone = span.sub(_without_school_year, alone)
    return not years(alone) & years(question)


def _school_years(text: str) -> set[int]:
    """In which years those begin that `text` names, from one year to the next."""
    spans = ((int(first), int(last)) for first, last in _JOINED.findall(text))
    begun = {first for first, last in spans if last == first + 1}
    short = ((int(first), int(last)) for first, last in _SCHOOL_YEAR.findall(text))
    return begun | {first for first, last in short if last == (first + 1) % 100}


def _without_school_year(span: re.Match[str]) -> str:
    return " " if int(span[2]) == int(span[1]) + 1 else span[0]


def years(text: str) -> frozenset[int]:
    """The years 1000 to 2099 that `text` names, those within a span as well, ended or not."""
    found = {int(year) for year in _ONE.findall(text)}
    for first, last in _SPAN.findall(text) + _ROW.findall(text):
        if 0 < int(last) - int(first) <= LONGEST:
            found.update(range(int(first), int(last)))
    for first, short in _SCHOOL_YEAR.findall(text):
        if int(short) == (int(first) + 1) % 100:
            found.add(int(first) + 1)
    for pair in _ENDLESS.findall(text):
        first = int("".join(pair))
        found.update(range(first, min(first + LONGEST, 2100)))
    for pair in _UNTIL.findall(text):
        last = int("".join(pair))
        found.update(range(max(last - LONGEST, 1000), last))
    return frozenset(found)
