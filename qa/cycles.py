"""Whether a text tells of the month or the day of the week that a question asks about.

"How warm is it in October?" is not answered by January's figures; "open from Tuesday to Sunday"
tells of Friday. Who asks whether it is open on Monday is answered by the days on which it is, so
such questions are left alone. Of 84 labelled passages of the training data and of XQuAD that name a
month or a day where their question does, one names others alone.
"""

import re
from collections.abc import Callable, Sequence
from functools import partial

_WHOLE_WEEK = re.compile(
    r"\b(?:hằng ngày|hàng ngày|mỗi ngày|mọi ngày|cả tuần|ngày thường|ngày làm việc|cuối tuần|"
    r"every ?day|daily|all week|week ?days?|weekends?|working days?)\b",
    re.IGNORECASE,
)
_WHOLE_YEAR = re.compile(
    r"\b(?:quanh năm|cả năm|hằng tháng|hàng tháng|mỗi tháng|mọi tháng|mùa|quý|all year|every month|"
    r"monthly|summer|winter|spring|autumn|quarter|season)\b",
    re.IGNORECASE,
)
# Behind these "thứ hai" is the second one, elsewhere it is Monday; "thứ sáu" is the sixth behind
# the first of them alone: "suất thứ sáu" is Friday's.
_RANKED = (
    "lớn xếp hạng đứng lần người giàu cao dài nhà bên cái điều kỳ khóa đợt vòng năm ca liều câu "
    "phần chương tập trận tầng bước loại đội giới"
).split()
ORDINAL_HEADS = [
    *_RANKED,
    *(
        "mũi món chuyến thẻ vali kiện suất phẩm tháng tuần con bé cuốn chiếc lượt đoạn cấp bậc hệ"
    ).split(),
]
_EVERY = r"(?<!\w)(?<!hàng )(?<!hằng )(?<!mỗi )"  # "hàng tuần thứ hai" is every Monday
_WEEK_OF = r"(?<!trong tuần )(?<!đầu tuần )(?<!cuối tuần )"
_SECOND = re.compile(rf"{_EVERY}(?:{'|'.join(ORDINAL_HEADS)}) {_WEEK_OF}\Z", re.IGNORECASE)
_SIXTH = re.compile(rf"{_EVERY}(?:{'|'.join(_RANKED)}) \Z", re.IGNORECASE)
_FRIDAY = 4
_LOOK_BACK = 16  # characters
_ASKS_WHETHER = re.compile(
    r"^\W*(?:is|are|was|were|do|does|did|can|could|may|will|would|has|have|should)\b|"
    r"\bcó\b.*\bkhông\b|\b(?:phải|đúng|được|sao) không\b|\b(?:không|chưa|right)\W*$",
    re.IGNORECASE,
)
# A short day stands before a time or another day, or behind one; elsewhere it is a name ("cô Thu"),
# a branch (CN), a month (T5/2025) or a word ("the sun").
_TWO, _THREE = "(?-i:T[2-7]|CN)", "(?-i:Mon|Tue|Wed|Thu|Fri|Sat|Sun)"
CLOCK = r"\d{1,2}(?:[hg:]| ?[-–] ?\d|\.\d\d\b| (?:giờ|[ap]\.?m))"
_BEFORE = (
    r"\.?(?:,| [-–&:]|[-–&:]| to| and| và| đến)? ?(?:from |từ )?"
    rf"(?:(?:{_TWO}|{_THREE})\b|{CLOCK})"
)
_BEHIND = "|".join(
    f"(?<={days}{sign})"
    for days in (_TWO, _THREE)
    for sign in ("[-–]", " [-–] ", ", ", " & ", " to ", " and ", " và ", " đến ")
)


def _short(day: str) -> str:
    """`day`, written shortly, where it is one."""
    return rf"(?=(?-i:{day})\b)(?:{_BEHIND}|(?=(?-i:{day})\b{_BEFORE}))(?-i:{day})"


_WEEK = (
    ("thứ hai|thứ 2|mondays?", "T2", "Mon"),
    ("thứ ba|thứ 3|tuesdays?", "T3", "Tues?"),
    ("thứ tư|thứ 4|wednesdays?", "T4", "Wed"),
    ("thứ năm|thứ 5|thursdays?", "T5", "Thu(?:rs?)?"),
    ("thứ sáu|thứ 6|fridays?", "T6", "Fri"),
    ("thứ bảy|thứ 7|saturdays?", "T7", "Sat"),
    ("chủ nhật|chúa nhật|sundays?", "CN", "Sun"),
)
SHORT_DAYS = tuple(_short(f"{vi}|{en}") for _, vi, en in _WEEK)  # from Monday
_DAYS = tuple(f"{words}|{short}" for (words, *_), short in zip(_WEEK, SHORT_DAYS, strict=True))
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
_ALSO_VERBS = ("march", "may")  # months only where a preposition or a number stands by them


def _month(number: int, name: str, other: str) -> str:
    """How a month is written, in words and in dates."""
    words = rf"0?{number}|{other}" if other else rf"0?{number}"
    written = rf"tháng (?:{words})(?!\w|[.,]?\d| tuổi)"
    if name in _ALSO_VERBS:
        return (
            rf"{written}|(?:in|of|since|by|until|to|from|\d(?:st|nd|rd|th)?) {name}|{name}(?= \d)"
        )
    short = f"(?-i:{name[:3].capitalize()}{'t?' if name == 'september' else ''})"
    return rf"{written}|{name}|(?:(?<=\d )|(?<=\d[snrt][tdh] )){short}|{short}(?=\.? ?\d)"


_MONTHS = tuple(
    _month(number, name, other)
    for number, (name, other) in enumerate(zip(_NAMES.split(), _VIETNAMESE_NAMES, strict=True), 1)
)
_TO = re.compile(
    r"\s*(?:[-–—]|đến hết|đến|tới|through|to|till|until)\s*(?:the end of )?", re.IGNORECASE
)
_SHORT_SPAN = re.compile(r"tháng \d+\s*(?:[-–]|đến|và|,)\s*\d", re.IGNORECASE)


def asks_whether(question: str) -> bool:
    """Whether `question` wants yes or no for an answer."""
    return bool(_ASKS_WHETHER.search(question))


def _cycle(members: Sequence[str], dates: Sequence[str]) -> re.Pattern[str]:
    """Each of `members` as a group of its own; `dates` writes them in numbers."""
    written = zip(members, dates, strict=True)
    return re.compile(
        "|".join(
            rf"(?P<n{place}>(?<!\w)(?:{one})(?!\w)|{date})"
            for place, (one, date) in enumerate(written)
        ),
        re.IGNORECASE,
    )


_NEVER = "(?!)"
_DAY = _cycle(_DAYS, [_NEVER] * 7)
# "24/7" alone is always; "2024/10/05" begins with the year.
_DATE = r"(?:(?<!\d)(?<!\d/)(?:(?<=ngày )|(?!24/7(?!/)))[0-3]?\d|(?<!\d)\d{4}(?=/\d\d?/))/0?"
_MONTH = _cycle(_MONTHS, [rf"{_DATE}{number}(?!\d)" for number in range(1, 13)])


def _is_ordinal(match: re.Match[str], place: int) -> bool:
    """Whether what may be a day is the second, or the sixth, of something."""
    if not match[0].lower().startswith("thứ"):
        return False
    before = match.string[max(0, match.start() - _LOOK_BACK) : match.start()]
    return bool((_SECOND if place < _FRIDAY else _SIXTH).search(before))


def _named(pattern: re.Pattern[str], size: int, text: str) -> set[int]:
    """The members of a cycle that `text` names, those within a span as well."""
    found: set[int] = set()
    last, end = -1, -1
    for match in pattern.finditer(text):
        place = int((match.lastgroup or "n0")[1:])
        if _is_ordinal(match, place):
            continue
        if last >= 0 and _TO.fullmatch(text, end, match.start()):
            found.update((last + step) % size for step in range((place - last) % size))
        found.add(place)
        last, end = place, match.end()
    return found


def _tells(
    pattern: re.Pattern[str], size: int, whole: re.Pattern[str], question: str, text: str
) -> bool | None:
    asked = set() if asks_whether(question) else _named(pattern, size, question)
    told = _named(pattern, size, text) if asked else set()
    if not told or whole.search(text) or whole.search(question) or _SHORT_SPAN.search(text):
        return None
    return bool(asked & told)


tells_day: Callable[[str, str], bool | None] = partial(_tells, _DAY, 7, _WHOLE_WEEK)
tells_month: Callable[[str, str], bool | None] = partial(_tells, _MONTH, 12, _WHOLE_YEAR)
