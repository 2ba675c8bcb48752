"""Days of the week as people shorten them in a question, written out: "t7 mở cửa mấy giờ".

T7 is a phone, a terminal and a month as well, CN a branch: a day is only what stands beside what
happens on one, and behind nothing that is named so. The rows and spans of a document ("T2-CN: 8h")
are read by `qa.rules.weekdays`, where a capital and a time tell them.
"""

import re

from index.words.marks import without_marks

_LONG = {
    "2": "thứ hai", "3": "thứ ba", "4": "thứ tư", "5": "thứ năm", "6": "thứ sáu", "7": "thứ bảy",
    "n": "chủ nhật",
}  # fmt: skip
_DAY = r"(?:t[2-7]|cn)(?!\w|/(?!(?:t[2-7]|cn)\b)|[.]\w)"
_JOINT = r"(?: ?[,&+/–-] ?| (?:và|hay|hoặc|đến|tới) | )"
# Of what is listed all are days, or none: "ga T2, T3".
_UNLISTED = "".join(
    rf"(?<!\b{first}{re.escape(joint)})"
    for first in (r"t\d", "cn")
    for joint in ",|, |&| & |+ | + |- | - |– | – | | và | hay | hoặc | đến | tới ".split("|")
)
_DAYS = rf"(?<![\w/.+-]){_UNLISTED}{_DAY}(?:{_JOINT}{_DAY})*"
_NAMED = (
    "ga|tòa|sảnh|cổng|phòng|tầng|tuyến|xe|buýt|bus|lô|khu|block|dãy|giường|máy|lớp|galaxy|samsung|"
    "terminal|tháng|quận|đường|nhóm|đội|hạng|bậc|bằng|ngành|đại học|các|sân bay|nhất|bài|lầu|nhà|"
    "căn|ổ|cứng|ssd|loa|pin|tab|iphone|hormone|tế bào|xét nghiệm|môn|cụm"
)
_NO_NAME = "".join(rf"(?<!\b{word} )" for word in _NAMED.split("|"))
# A phone is unlocked too, and in May ("T5") a course opens and there are holidays.
_HAPPENS = (
    r"(?:mở(?: cửa\b(?! hàng\b)|(?=\W*$| (?:không|ko|k|hay|mấy|lúc|từ|đến|tới)\b))|đóng cửa|"
    r"nghỉ(?! (?:lễ|hè|tết|phép|việc|ốm|hưu|thai sản|mấy ngày|bao nhiêu ngày)\b)|"
    r"làm việc|hoạt động|khám|trực|đi làm|đi học|"
    r"học(?! (?:phí|bổng|viện|sinh|viên|kỳ|bạ|vị|tập)\b)|ship|giao hàng|tiếp dân)\b"
    r"(?! (?:những |các )?ngày nào\b)"
)
_WHEN = r"(?: (?:này|tới|tuần này|tuần sau|sáng|trưa|chiều|tối|bên mình|shop|mình))*"
_BEFORE = rf"(?={_WHEN} (?:có |vẫn |còn |cũng |được |không |ko )?{_HAPPENS})"
_VERBS = "|".join(rf"(?<=\b{one} )" for one in "mở cửa|làm việc|hoạt động|đóng cửa|nghỉ".split("|"))
_LAST = r"(?=\W*$| (?:không|ko|k|hay|chứ|à|hả|được|đc|này|ạ)\b)"
_BESIDE = without_marks(rf"{_NO_NAME}{_DAYS}{_BEFORE}|(?:{_VERBS}){_DAYS}{_LAST}")
_CARRIED = without_marks(rf"(?<=\bcòn ){_DAYS}(?=\W*$)|{_NO_NAME}{_DAYS}(?={_WHEN} thì sao\b)")
_SURE = re.compile(_BESIDE, re.IGNORECASE)
_ANY = re.compile(f"{_BESIDE}|{_CARRIED}", re.IGNORECASE)
_OF_DAYS = re.compile(
    without_marks(rf"\b(?:{'|'.join(_LONG.values())}|cuối tuần)\b|\b{_HAPPENS}"), re.IGNORECASE
)
_ONE = re.compile(_DAY, re.IGNORECASE)


def days_in_full(text: str, before: str | None = None) -> str:
    """`text`, Vietnamese, with its short days in full; without marks where it has none.

    Args:
        text: any.
        before: the question before it: "còn T5?" is May unless that tells of days, or of what
            happens on them.
    """
    plain = without_marks(text)
    if len(plain) != len(text):  # decomposed: its places are others
        return text
    long = {end: without_marks(day) if plain == text else day for end, day in _LONG.items()}
    of_days = before is None or _OF_DAYS.search(without_marks(days_in_full(before)))
    told, place = "", 0
    for days in (_ANY if of_days else _SURE).finditer(plain):
        told += text[place : days.start()]
        told += _ONE.sub(lambda day: long[day.group()[-1].lower()], text[days.start() : days.end()])
        place = days.end()
    return told + text[place:]
