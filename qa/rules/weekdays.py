"""The days of the week as a text names them: in full, shortly or in a row of numbers.

"Thứ 2, 4, 6" and "T2-CN" name their days as "thứ hai" does. Which days lie between two is told by
`qa.rules.between`.
"""

import re
from collections.abc import Iterator

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
_LOOK_BACK = 24  # characters

# "Các ngày trong tuần" alone may be weekdays, as "cả ngày trong tuần" is.
EVERY_DAY = (
    r"hằng ngày|hàng ngày|mỗi ngày|mọi ngày|cả tuần|"
    r"(?:tất cả|mọi|toàn bộ|(?:suốt|cả|đủ)(?= (?:các|những|7|bảy)\b))"
    r"(?: (?:các|những|7|bảy))* ngày (?:trong|của|một|mỗi) tuần|"
    r"(?:7|bảy) ngày ?(?:/|trong|một|mỗi|của) ?(?:một )?tuần|"
    r"every ?day|daily|all week|(?:seven|7) days (?:a|per|each|of the|in the) week"
)
CLOCK = r"\d{1,2}(?:[hg:]| ?[-–] ?\d|\.\d\d\b| ?(?:giờ|[ap]\.?m\b))"
_WEEK = (
    ("thứ hai|thứ 2|mondays?", "T2|Mon"),
    ("thứ ba|thứ 3|tuesdays?", "T3|Tues?"),
    ("thứ tư|thứ 4|wednesdays?", "T4|Wed"),
    ("thứ năm|thứ 5|thursdays?", "T5|Thu(?:rs?)?"),
    ("thứ sáu|thứ 6|fridays?", "T6|Fri"),
    ("thứ bảy|thứ 7|saturdays?", "T7|Sat"),
    ("chủ nhật|chúa nhật|sundays?", "CN|Sun"),
)
_SHORT = rf"(?-i:{'|'.join(short for _, short in _WEEK)})"
ANY_DAY = rf"\b(?:{'|'.join(long for long, _ in _WEEK)}|{_SHORT})\b"
_DAY = re.compile(
    "|".join(
        rf"(?P<n{place}>(?<!\w)(?:{long}|(?P<s{place}>(?-i:{short})))(?!\w))"
        for place, (long, short) in enumerate(_WEEK)
    ),
    re.IGNORECASE,
)
# A short day stands before a time, "closed" or another day, or behind one; elsewhere it is a name
# ("cô Thu"), a branch (CN), a month (T5/2025) or a word ("the sun").
_JOINT = r"\.?(?: ?(?:[-–—~→]>?|[&:,])| (?:to|thru|through|until|till|and|or|và|hoặc|đến|tới))"
_BEFORE = re.compile(
    rf"\.?(?:{_JOINT}? ?(?:from |từ )?(?:{_SHORT}\b|{CLOCK}|noon\b|(?:nghỉ|đóng cửa|closed)\b)|"
    rf"(?:{_JOINT}| ?[/|]) ?{ANY_DAY})",
    re.IGNORECASE,
)
_BEHIND = re.compile(
    rf"{ANY_DAY}(?:(?P<and> ?[&,]| (?:and|or|và|hoặc))|{_JOINT}| ?[/|]) ?\Z", re.IGNORECASE
)

# A row: its first day has "thứ" or T, any other may have its number alone, which no clock is.
_BETWEEN = r"(?: ?[,&~→] ?| ?[-–—] ?|\s(?:và|hoặc|to|and|(?:cho )?(?:đến|tới)(?: hết)?|đến hết)\s)"
_NUMBER = r"(?:[2-7]|CN)(?!\w)"
_WORD = rf"(?:{_NUMBER}|(?:hai|ba|tư|năm(?! (?:\d|học\b))|sáu|bảy)(?!\w))"
_NO_CLOCK = r"(?!%|[./]\d|:\d\d|\s*[-–—]\s*\d|\s?(?:h|giờ|rưỡi|phút|tháng|mươi|[ap]\.?m)\b)"
_ROW = re.compile(
    rf"(?<!\w)(?:(?P<full>thứ ){_WORD}(?:(?:{_BETWEEN}(?:thứ )?{_WORD})+|(?:/{_NUMBER}){{2,}})|"
    rf"(?-i:T)[2-7](?!\w)(?:(?:{_BETWEEN}(?-i:T)?{_NUMBER})+|(?:/{_NUMBER}){{2,}})){_NO_CLOCK}",
    re.IGNORECASE,
)
_OF_ROW = re.compile(rf"(?<!\w)(?:thứ |T)?(?P<day>{_WORD})", re.IGNORECASE)
# What follows two days; before another word the second number counts: "thứ bảy, hai buổi".
_COUNTED = re.compile(
    r"(?<!\d[-–—]\d)(?<!đến \d)(?<!tới \d) "
    r"(?!(?:hàng|hằng|mỗi|lúc|từ|vào|trong|ở|tại|cho|của|và|hoặc|đến|tới|thì|là|có|"
    r"được|không|trừ|sẽ|đều|cũng|vẫn|thường|sáng|trưa|chiều|tối|nghỉ|mở|đóng|học|làm|khám|họp|tập|"
    r"thi|dạy|bán|chạy|phục vụ|nhận|giao|tiếp|at|from|to|and|or)\b)[^\W\d]",
    re.IGNORECASE,
)
_TWO = 2  # "T2-6" may be months, more than two are days
_TIME_BEHIND = re.compile(rf"[:,)]? ?(?:lúc |từ |from )?(?:{CLOCK}|nghỉ\b)", re.IGNORECASE)
_TIME_BEFORE = re.compile(r"\d(?:[hg]|[hg:]\d\d| giờ),? ?\(?\Z", re.IGNORECASE)


def written_out(text: str) -> str:
    """`text`, each day of a row in full: "thứ 2, thứ 4" of "thứ 2, 4"."""
    return _ROW.sub(_row_written_out, text)


def day_names(text: str) -> Iterator[tuple[int, int, int]]:
    """The days that `text` names, in its order, without those between two.

    Args:
        text: with its rows written out; see `written_out`.

    Yields:
        The day, from 0 for Monday, and where its name begins and ends in `text`.
    """
    for match in _DAY.finditer(text):
        place = int((match.lastgroup or "n0")[1:])
        is_day = _is_short_day(match) if match[f"s{place}"] else not _is_ordinal(match, place)
        if is_day:
            yield place, match.start(), match.end()


def _row_written_out(row: re.Match[str]) -> str:
    days = list(_OF_ROW.finditer(row[0]))
    if len(days) == _TWO and _COUNTED.match(row.string, row.end()):
        return row[0]
    if not row["full"] and not _is_timed(row, len(days)):
        return row[0]
    if _is_ordinal(row, _FRIDAY if days[0]["day"].lower() in ("6", "7", "sáu", "bảy") else 0):
        return row[0]
    return _OF_ROW.sub(_in_full, row[0])


def _in_full(day: re.Match[str]) -> str:
    return "CN" if day["day"].lower() == "cn" else f"thứ {day['day']}"


def _is_timed(row: re.Match[str], size: int) -> bool:
    """Whether a row of short days is one of days, not of months."""
    before = _TIME_BEFORE.search(row.string, max(0, row.start() - _LOOK_BACK), row.start())
    return bool(size > _TWO or before or _TIME_BEHIND.match(row.string, row.end()))


def _is_short_day(match: re.Match[str]) -> bool:
    """Whether what may be a short day is one."""
    text, start, end = match.string, match.start(), match.end()
    if _BEFORE.match(text, end):
        return True
    behind = _BEHIND.search(text, max(0, start - _LOOK_BACK), start)
    return behind is not None and not (behind["and"] and _is_branch(match))


def _is_branch(match: re.Match[str]) -> bool:
    """Whether a name follows: "thứ 6, CN Hà Nội"; it does not in "thứ 7, CN. Giờ mở cửa"."""
    name = match.string[match.end() : match.end() + 2]
    return match[0] == "CN" and name[:1] == " " and name[1:].isupper()


def _is_ordinal(match: re.Match[str], place: int) -> bool:
    """Whether what may be a day is the second, or the sixth, of something."""
    if not match[0].lower().startswith("thứ"):
        return False
    before = match.string[max(0, match.start() - _LOOK_BACK) : match.start()]
    return bool((_SECOND if place < _FRIDAY else _SIXTH).search(before))
