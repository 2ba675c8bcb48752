"""Whether a text tells of the month or the day of the week that a question asks about.

"How warm is it in October?" is not answered by January's figures; "open from Tuesday to Sunday"
tells of Friday. Who asks whether it is open on Monday is answered by the days on which it is, so
such questions are left alone, and so is what tells of all other days.
"""

import re
from collections.abc import Callable, Iterator
from functools import partial

from qa.rules.between import Name, open_ends, with_between
from qa.rules.weekdays import ANY_DAY, EVERY_DAY, day_names, written_out
from qa.rules.whether import asks_whether

_WHOLE_WEEK = re.compile(
    rf"\b(?:{EVERY_DAY}|ngày thường|ngày làm việc|cuối tuần|"
    r"week ?days?|weekends?|working days?)\b",
    re.IGNORECASE,
)
# "Quý khách" is a guest and a hot spring no time of the year.
_QUARTER = (
    r"(?<!đá )(?<!cao )(?<!tôn )(?<!loại )quý(?! (?:khách|vị|phụ huynh|ông|bà(?! mẹ)|cô|thầy|anh|"
    r"chị|bạn|độc giả|khán giả|thính giả|hành khách|đại biểu|cư dân|công ty|cơ quan|đơn vị|đối tác|"
    r"doanh nghiệp|trường|báo|hội|nhà|hiếm|giá|báu|trọng|tộc|phái)\b)"
)
SPRING = r"(?<!hot )(?<!thermal )(?<!mineral )(?<!natural )spring(?! (?:rolls?|onions?|water)\b)"
_WHOLE_YEAR = re.compile(
    r"\b(?:quanh năm|cả năm|hằng tháng|hàng tháng|mỗi tháng|mọi tháng|mùa|all year|every month|"
    rf"monthly|summer|winter|autumn|quarter|season|{_QUARTER}|{SPRING})\b",
    re.IGNORECASE,
)
# Any that is not named is among these.
OTHER_TIMES = re.compile(
    r"\b(?:(?<!sang )(?<!một )(?:ngày|tháng|buổi) (?:khác|còn lại)|other (?:days|months|times)|"
    r"rest of the (?:week|year)|(?<!unless )otherwise)\b",
    re.IGNORECASE,
)
_NAMES = "january february march april may june july august september october november december"
# "Tháng năm" is left out: "ngày tháng năm nào" asks for the date.
_VIETNAMESE_NAMES = (
    "giêng",
    "hai",
    "ba",
    "tư",
    "",
    "sáu",
    "bảy",
    "tám",
    "chín",
    "mười",
    "mười một",
    "chạp",
)
_ALSO_VERBS = ("march", "may")  # months only where one of these or a number stands by them
_BY_MONTHS = "|".join(
    rf"(?<=\b{word} )" for word in "in of since by until till to through from".split()
)
# Behind these too a verb may stand: "how late may I", "children under 12 may".
_BY_DATES = r"(?<=\d )|(?<=\d[snrt][tdh] )|(?<=\bearly )|(?<=\blate )|(?<=\bmid[ -])"
_NO_VERB = r"(?=\W*(?:\Z|\d|(?:to|until|till|through|at|from)\b|(?:and|or) \d))"


def _month(number: int, name: str, other: str) -> str:
    """How a month is written, in words and in dates."""
    words = rf"0?{number}|{other}" if other else rf"0?{number}"
    written = rf"tháng (?:{words})(?!\w|[.,]?\d| tuổi)"
    if name in _ALSO_VERBS:
        capital = f"(?-i:{name.capitalize()}|{name.upper()})"
        return (
            rf"{written}|(?:{_BY_MONTHS}){name}|(?:{_BY_DATES}){name}{_NO_VERB}|"
            rf"(?:{_BY_DATES}|(?<=\band )|(?<=\bor )){capital}|{name}(?= \d)"
        )
    short = f"(?-i:{name[:3].capitalize()}{'t?' if name == 'september' else ''})"
    return rf"{written}|{name}|(?:(?<=\d )|(?<=\d[snrt][tdh] )){short}|{short}(?=\.? ?\d)"


_MONTHS = tuple(
    _month(number, name, other)
    for number, (name, other) in enumerate(zip(_NAMES.split(), _VIETNAMESE_NAMES, strict=True), 1)
)
_SHORT_SPAN = re.compile(r"tháng \d+\s*(?:[-–]|đến|và|,)\s*\d", re.IGNORECASE)


# "24/7" alone is always; "2024/10/05" begins with the year.
_DATE = r"(?:(?<!\d)(?<!\d/)(?:(?<=ngày )|(?!24/7(?!/)))[0-3]?\d|(?<!\d)\d{4}(?=/\d\d?/))/0?"
ANY_MONTH = rf"(?<!\w)(?:{'|'.join(_MONTHS)})(?!\w)"
_MONTH = re.compile(
    "|".join(
        rf"(?P<n{place}>(?<!\w)(?:{month})(?!\w)|{_DATE}{place + 1}(?!\d))"
        for place, month in enumerate(_MONTHS)
    ),
    re.IGNORECASE,
)


# When something is asked: "it's February, may I still enter".
_NOW = re.compile(
    r"\b(?:it(?:['’]?s| is)(?: only| now| already)?|today is|since|(?<!the )last|"
    r"hôm nay(?: là)?|hồi|(?:bây )?giờ(?: là)?)"
    rf" (?:\d{{1,2}}(?:st|nd|rd|th)? )?(?:{ANY_DAY}|{ANY_MONTH})",
    re.IGNORECASE,
)


def named_days(text: str) -> set[int]:
    """The days of the week that `text` names, those within a span as well, from 0 for Monday."""
    written = written_out(text)
    return with_between(written, day_names(written), 7)


def is_open(text: str) -> bool:
    """Whether `text` names a day from, until or before which something holds: "by Sunday"."""
    written = written_out(text)
    return bool(open_ends(written, day_names(written)))


def _named_months(text: str) -> set[int]:
    return with_between(text, _month_names(text), 12)


def _has_open_month(text: str) -> bool:
    return bool(open_ends(text, _month_names(text)))


def _month_names(text: str) -> Iterator[Name]:
    for one in _MONTH.finditer(text):
        yield int((one.lastgroup or "n0")[1:]), one.start(), one.end()


def without_now(question: str) -> str:
    """`question` without the day and month in which it is asked."""
    return _NOW.sub(" ", question)


def _tells(
    named: Callable[[str], set[int]],
    opens: Callable[[str], bool],
    whole: re.Pattern[str],
    question: str,
    text: str,
) -> bool | None:
    asked = set() if asks_whether(question) else named(without_now(question))
    told = named(text) if asked else set()
    if not told or whole.search(text) or whole.search(question) or _SHORT_SPAN.search(text):
        return None
    if not asked & told and (OTHER_TIMES.search(text) or opens(text)):
        return None
    return bool(asked & told)


tells_day: Callable[[str, str], bool | None] = partial(_tells, named_days, is_open, _WHOLE_WEEK)
tells_month: Callable[[str, str], bool | None] = partial(
    _tells, _named_months, _has_open_month, _WHOLE_YEAR
)
