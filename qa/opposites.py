"""Whether a text tells of what a question asks about, or of its opposite alone.

"How much rice was imported?" is not answered by what was exported, though every other word is
there, and nothing that counts words or compares meanings sees it: opposites are near to each other.
Of 986 labelled passages of the training data and of XQuAD that name something of a set which their
question names, 8 name others alone.
"""

import re
from collections.abc import Iterable, Sequence

from qa.cycles import asks_whether, named_days
from qa.weekdays import CLOCK


def _price_per(en: str, vi: str) -> str:
    """What follows a price that is asked for each `en`."""
    before = r"(?:(?:(?<=đồng )|(?<=triệu ))(?:một|mỗi) |(?<=đồng/)|(?<=\d/))"
    return rf"(?<=\d )(?:a|per|each) {en}|{before}{vi}"


# Each line: things that exclude one another, in both languages. What is told by the other as well
# is left out: who asks when a shop closes is answered by its opening hours. What means both stands
# in both ("every day"), and no word that often means something else stands in any.
_EVERY_DAY = "hằng ngày|hàng ngày|mỗi ngày|cả tuần|every ?day|daily|all week"
_THINGS: tuple[tuple[str, ...], ...] = (
    (
        "nhập khẩu|nhập siêu|imports?|imported|importing",
        "xuất khẩu|xuất siêu|exports?|exported|exporting",
    ),
    ("cao nhất|cao kỷ lục|highest|tallest|hottest", "thấp nhất|lowest|coldest"),
    ("lớn nhất|to nhất|largest|biggest|greatest", "nhỏ nhất|bé nhất|smallest|tiniest"),
    ("dài nhất|lâu nhất|longest", "ngắn nhất|shortest"),
    ("già nhất|lớn tuổi nhất|lâu đời nhất|cổ nhất|oldest", "trẻ nhất|nhỏ tuổi nhất|youngest"),
    ("nhanh nhất|fastest", "chậm nhất|slowest"),
    ("gần nhất|nearest|closest", "xa nhất|farthest|furthest"),
    ("đắt nhất|most expensive|dearest", "rẻ nhất|cheapest|least expensive"),
    (
        "tối đa|không quá|không vượt quá|maximum|up to|no more than|exceed(?:s|ed|ing)?",
        "tối thiểu|không dưới|minimum|no fewer than|no less than",
    ),
    ("nhận phòng|check-?in|check(?:ing)? in", "trả phòng|check-?out|check(?:ing)? out"),
    (
        "bữa sáng|ăn sáng|buffet sáng|breakfast",
        "bữa trưa|ăn trưa|buffet trưa|lunch",
        "bữa tối|ăn tối|buffet tối|dinner|supper",
    ),
    ("trong nhà(?! có người)|indoors?", "ngoài trời|outdoors?"),
    (
        "bên trái|tay trái|(?:on|to) the left|left-hand",
        "bên phải|tay phải|(?:on|to) the right|right-hand",
    ),
    ("ưu điểm|advantages?|pros", "nhược điểm|khuyết điểm|disadvantages?|drawbacks?|cons"),
    ("trong nước|nội địa|domestic", "quốc tế|nước ngoài|international|foreign|overseas"),
    ("khai sinh|birth certificates?", "khai tử|chứng tử|death certificates?"),
    ("kết hôn|marriages?|marry|married", "ly hôn|ly dị|divorced?|divorces"),
    ("tạm trú|temporary residence", "thường trú|permanent residence"),
    ("nghỉ phép|annual leave", "(?:nghỉ|vì|bị) ốm|sick leave", "thai sản|maternity leave"),
    ("uninstall(?:ed|ing)?", "install(?:ed|ing)?"),
    ("tải lên|upload(?:s|ed|ing)?", "tải xuống|tải về|download(?:s|ed|ing)?"),
    ("gửi tiền|nộp tiền|deposits?|deposited", "rút tiền|withdraw(?:al|als|n|ing)?"),
    ("thẻ ghi nợ|debit cards?", "thẻ tín dụng|credit cards?"),
    (
        "xe máy|motorbikes?|motorcycles?|scooters?",
        r"ô tô|xe hơi|xe con|xe (?:\d|bốn|bảy) chỗ|cars?",
        "xe đạp|bicycles?",
    ),
    (
        "người lớn|adults?",
        r"trẻ em|trẻ con|trẻ nhỏ|trẻ dưới|thiếu nhi|dưới 1(?:[,.]\d+ ?m|m\d+)|child|children|kids?",
    ),
    (
        r"nữ|phụ nữ|đàn bà|females?|wom[ae]n(?:['’]s)?|girls?(?:['’]s?)?|ladies['’]?",
        r"nam (?:giới|sinh|sinh viên|nhân viên|công nhân|bệnh nhân|vận động viên)|"
        r"(?:lao động|nhân viên|công nhân|sinh viên|học sinh|bệnh nhân|người|đội) nam|đàn ông|"
        r"males?|m[ae]n(?:['’]s)?|boys?(?:['’]s?)?|gentlemen",
    ),
    ("(?:phòng|giường|vé|đánh) đơn|singles", "(?:phòng|giường|vé|đánh) đôi|doubles"),
    (
        "mua|bán(?! thời gian)|buy|bought|purchased?|sells?|sold|sale",
        r"thuê(?! bao(?! (?:nhiêu|lâu|giờ|xa)\b))|rent(?:al|ed)?|"
        "(?<!they )(?<!people )(?<!staff )(?<!we )hire",
    ),
    (
        "sớm|early(?! bird)",
        "muộn|trễ|(?:trả|nộp|đóng|đến|giao) chậm(?! nhất)|quá hạn|late|delay(?:s|ed)?|overdue",
    ),
    (
        rf"weekly|hằng tuần|hàng tuần|{_price_per('week', 'tuần')}",
        rf"monthly|hằng tháng|hàng tháng|{_price_per('month', 'tháng')}",
        rf"yearly|annual(?:ly)?|hằng năm|hàng năm|{_price_per('year', 'năm')}",
    ),
    ("giải nhất|first prize", "giải nhì|second prize", "giải ba|third prize", "khuyến khích"),
    ("cấp (?:trường|cơ sở)", "cấp bộ", "cấp khoa", "cấp tỉnh", "cấp (?:quốc gia|nhà nước)"),
)
_AT = rf"(?= ?:? ?{CLOCK})"
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


_COUNTS = r"(?<!nhiêu )(?<!mấy )(?<!many )(?<!\d )"  # not "in 3 working days"
_DAYS = {"ngày thường": set(range(5)), "cuối tuần": {5, 6}}  # from 0 for Monday
# Who asks whether it is open at weekends is answered by the days on which it is.
_TIMES: tuple[tuple[str, ...], ...] = (
    (
        rf"{_EVERY_DAY}|ngày thường|ngày trong tuần|weekdays?|"
        rf"{_COUNTS}(?:working days?|ngày làm việc)",
        rf"{_EVERY_DAY}|cuối tuần|weekends?",
    ),
    (
        "mùa hè|mùa hạ|nghỉ hè|dịp hè|hè(?= 20| này| tới)|summer",
        "mùa đông|winter",
        "mùa xuân|spring",
        "mùa thu|autumn",
    ),
    (
        rf"buổi sáng|giờ sáng|sáng từ|sáng{_AT}|mornings?|{_HOUR}a\.?m|{_FROM_MORNING}",
        rf"buổi chiều|giờ chiều|chiều từ|(?<!một )(?<!hai )(?<!\d )chiều{_AT}|afternoons?|"
        rf"{_HOUR}p\.?m|{_from_noon_to('1[3-9]|2[0-4]')}",
        rf"buổi tối|giờ tối|tối từ|tối{_AT}|evenings?|{_HOUR}p\.?m|"
        rf"{_from_noon_to('1[89]|2[0-4]')}",
    ),
)


def _compiled(sets: Iterable[Iterable[str]]) -> tuple[tuple[re.Pattern[str], ...], ...]:
    return tuple(
        tuple(re.compile(rf"(?<![^\W_])(?:{one})(?![^\W_])", re.IGNORECASE) for one in each)
        for each in sets
    )


_OF_THINGS, _OF_TIMES = _compiled(_THINGS), _compiled(_TIMES)


def tells_side(question: str, text: str) -> bool | None:
    """Whether `text` names one of a set of which `question` names some, or others alone (false).

    Args:
        question: with its marks.
        text: in either language.

    Returns:
        None where they name nothing of the same set.
    """
    told = [_told(each, question, text) for each in _OF_THINGS]
    if not asks_whether(question):
        told += _told_of_times(question, text)
    found = [one for one in told if one is not None]
    return all(found) if found else None


def _told(each: Sequence[re.Pattern[str]], question: str, text: str) -> bool | None:
    asked = [bool(one.search(question)) for one in each]
    if not any(asked):
        return None
    told = [bool(one.search(text)) for one in each]
    return any(a and t for a, t in zip(asked, told, strict=True)) if any(told) else None


def _told_of_times(question: str, text: str) -> list[bool | None]:
    asked = _with_parts_of_week(question)
    wanted = [each for each in _OF_TIMES if any(one.search(asked) for one in each)]
    dated = _with_parts_of_week(text) if wanted else text
    return [_told(each, asked, dated) for each in wanted]


def _with_parts_of_week(text: str) -> str:
    """`text` and, behind it, of which parts of the week the days are that it names."""
    named = named_days(text)
    return " ".join((text, *(part for part, days in _DAYS.items() if days & named)))
