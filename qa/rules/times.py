"""Parts of the week, the year and the day that exclude one another, in both languages.

What means both stands in both. Who asks whether it is open at weekends is answered by the days on
which it is, so these count for no question that wants yes or no.
"""

from qa.rules.sides import Side, not_behind
from qa.rules.weekdays import CLOCK, EVERY_DAY

_AT = rf"(?= ?:? ?{CLOCK})"
_AFTER_HOUR = r"(?:(?<=\dh )|(?<=[hg:]\d\d ))"  # "1h30 chiều"
_HOUR = r"\d{1,2}(?:[.:]\d\d)? ?"
_AFTER_NOON = r"(?:12|[1-6])(?:[.:]\d\d)? ?p\.?m"
_FROM_MORNING = rf"(?:[7-9]|1[01])(?:[.:]\d\d)? ?(?:[-–]|to|until) ?{_AFTER_NOON}"  # "open 9-5 pm"
_UNTIL = r"\s?(?:[-–—]|(?:cho )?(?:đến|tới)|to|until|till)\s?(?:hết |lúc |the )?"
_BEFORE_NOON = rf"(?:(?:sáng|trưa)(?: {CLOCK}(?:\d\d)?)?|{_HOUR}a\.?m\.?|morning|noon){_UNTIL}"


def _from_noon_to(hours: str) -> str:
    """A span from the morning or noon that ends in one of `hours` of 24, or at night."""
    return (
        rf"{_BEFORE_NOON}(?:(?:{hours})(?:[hg:]\d{{0,2}}| giờ)|"
        rf"(?:{_HOUR}(?:h |giờ )?)?(?:buổi )?(?:tối|đêm|khuya)|evening|night|midnight|late)"
    )


def _part(part: str) -> str:
    """How a part of the day is called beside hours."""
    return rf"(?:buổi|giờ) {part}|{part} từ"


def _of_day(part: str) -> Side:
    """A part of a day of the week, of which what names the day alone may tell as well."""
    return Side(
        rf"{part}(?= (?:thứ|chủ nhật)\b)",
        rf"{part}|(?<!sáng )(?<!chiều )(?<!tối )(?:thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật)",
    )


_NOT_TODAY = "(?<!this )"  # "I was late this morning" asks for no hours of the morning
_COUNTS = r"(?<!nhiêu )(?<!mấy )(?<!many )(?<!\d )"  # not "in 3 working days"


_MONTHS = "january february march april may june july august september october november december"


def _months(first: str, last: str) -> str:
    """One of the months from `first` to `last`, by its name or with a word that a month follows."""
    names = _MONTHS.split()
    at, many = names.index(first), (names.index(last) - names.index(first)) % 12 + 1
    places = [(at + step) % 12 for step in range(many)]
    numbers = "|".join(str(place + 1) for place in places)
    return (
        rf"tháng (?:{numbers})|(?:in|from|to|until|of) (?:{'|'.join(names[one] for one in places)})"
    )


# Until when something is asked for is no hour of it; "13.50" may be a price.
_NO_DEADLINE = not_behind("by", "before", "trước", "trước lúc")
_BEHIND_HOUR = r"(?:(?<=\bat )|(?<=\bfrom )|(?<=\bto )|(?<=m\. and )|(?<=lúc )|(?<=\d[-–]))"


def _clock(hours: str) -> str:
    """One of `hours` of 24, as a time is written."""
    return (
        rf"(?<![\d.,:£$€]){_NO_DEADLINE}(?:{hours})(?:[hg]\d{{0,2}}|:\d\d| (?:giờ|h))|"
        rf"{_BEHIND_HOUR}(?:{hours})\.[0-5]\d(?!\d)"
    )


def _shift(part: str, told: str) -> Side:
    """A shift in a part of the day; "ca tối đa" is none."""
    return Side(rf"ca {part}(?! (?:đa|thiểu|ưu)\b)", rf"{part}(?! (?:đa|thiểu|ưu)\b)|{told}")


_HOLIDAY = "lễ|holidays?|every day|hằng ngày|mỗi ngày|quanh năm|all year"


def _holiday(names: str, told: str) -> Side:
    """A holiday, which is told by its date too, and among all holidays."""
    return Side(names, f"{told}|{_HOLIDAY}")


TIMES: tuple[tuple[Side, ...], ...] = (
    (
        Side(
            rf"{EVERY_DAY}|ngày thường|ngày trong tuần|trong tuần(?= ?[|:])|weekdays?|"
            rf"{_COUNTS}(?:working days?|ngày làm việc)"
        ),
        Side(rf"{EVERY_DAY}|cuối tuần|weekends?"),
    ),
    (
        Side(
            "mùa hè|mùa hạ|nghỉ hè|dịp hè|hè(?= 20| này| tới)|summer", _months("april", "september")
        ),
        Side("mùa đông|winter", _months("october", "march")),
        Side("mùa xuân|spring", _months("february", "may")),
        Side("mùa thu|autumn", _months("august", "november")),
    ),
    (
        _holiday(
            "(?<!sinh )tết(?! (?:trung thu|tây|dương|thiếu nhi|đoan ngọ)\\b)|lunar new year",
            "mùng|mồng|giao thừa|âm lịch|tháng (?:1|2|giêng|chạp)|january|february",
        ),
        _holiday(
            "giáng sinh|noel|christmas|xmas|boxing day",
            "2[4-7](?:th)? dec(?:ember)?|dec(?:ember)?|2[4-7]/12|tháng 12",
        ),
        _holiday(
            "tết (?:tây|dương lịch)|(?<!lunar )new year(?:['’]?s)?(?: day| eve)?",
            "tết|jan(?:uary)?|dec(?:ember)?|0?1/0?1|31/12|tháng (?:1|12)",
        ),
        _holiday("phục sinh|easter|good friday", "april|march|tháng (?:3|4)"),
        _holiday("quốc khánh|independence day|national day", "0?2/0?9|july|tháng 9|september"),
        _holiday("thanksgiving|lễ tạ ơn", "november"),
        _holiday("trung thu|mid-autumn", "rằm|tháng (?:8|tám)|september"),
    ),
    (
        Side(
            rf"{_part('sáng')}|sáng{_AT}|{_NOT_TODAY}mornings?|{_HOUR}a\.?m|"
            rf"{_FROM_MORNING}",
            _AFTER_HOUR + "sáng",
        ),
        Side(
            rf"{_part('chiều')}|(?<!một )(?<!hai )(?<!\d )chiều{_AT}|"
            rf"{_NOT_TODAY}afternoons?|{_HOUR}p\.?m|{_from_noon_to('1[3-9]|2[0-4]')}",
            rf"{_clock('1[3-7]')}|{_AFTER_HOUR}chiều",
        ),
        Side(
            rf"{_part('tối')}|tối{_AT}|{_NOT_TODAY}evenings?|{_HOUR}p\.?m|"
            rf"{_from_noon_to('1[89]|2[0-4]')}",
            rf"{_clock('1[89]|2[0-3]')}|{_AFTER_HOUR}tối",
        ),
    ),
    (_of_day("sáng"), _of_day("chiều"), _of_day("tối")),
    (
        _shift("sáng", _clock("0?[5-9]|1[01]")),
        _shift("chiều", _clock("1[2-7]")),
        _shift("tối", rf"ca đêm|{_clock('1[89]|2[0-3]')}"),
    ),
)
