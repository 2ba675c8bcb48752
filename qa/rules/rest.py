"""Whether a text that tells of some of a kind tells of all, or all others, of it as well.

"Districts 1, 3 and 5: £2. All other districts: £3" tells what district 9 costs. In "you may change
to another room" no room is told of.
"""

import re

# Where something else is somewhere else: "quận 1: 20k. Nơi khác: 35k".
_AREAS = frozenset(
    "quận huyện phường xã tỉnh khu vùng miền district zone area region ward city".split()
)
_ELSEWHERE = (
    r"(?:(?:các |những )?(?:nơi|khu vực|địa phương|địa bàn|vùng) (?:khác|còn lại)|"
    r"(?:nội|ngoại) thành|"
    r"everywhere else|elsewhere|all other (?:areas|places|parts))"
    r"(?=\s*(?:[:|–-]|[£$€]?\d|(?:at|in|on|every|costs?|pays?|is|are|giá|phí|giao|thu|là)\b))"
)
_OTHERS = (
    r"(?:all (?:the )?others?|the others)"
    r"(?=\s*(?:[,.:;]|$|\d|(?:at|in|every|costs?|pays?|go|goes|runs?|is|are)\b))|"
    r"(?<=[.;,|(\n] )(?:(?:số )?còn lại|others|the rest)(?= ?(?:[:|–-]|[£$€]?\d))"
)
_WHOLE = (
    r"(?:toàn|cả|khắp) (?:trường|tòa nhà|toà nhà|khách sạn|bệnh viện|mạng lưới|thành phố)|"
    r"(?:the (?:whole|entire)|(?:throughout|in all of) the)(?: (?:whole|entire))? "
    "(?:building|school|hotel|hospital|network)"
)
_MANY = "(?:các|những|mọi|tất cả(?: các)?|toàn bộ(?: các)?)"
_STARTS = r"(?:(?<=[.;,:|(\n] )|(?<=[|(\n])|\A)"


def tells_rest(label: str, text: str) -> bool:
    """Whether `text` tells of all others that `label` names: "các lớp khác", "all other grades"."""
    name, many = re.escape(label), _many(label)
    rest = (
        rf"{_MANY} (?:[^\W\d_]+ )?{name} (?:khác|còn lại)|(?<!số ){name} còn lại|"
        rf"{_STARTS}{name} khác(?= ?(?:[:|–-]|\d))|"
        rf"(?:all|any|every|each|the) (?:of the )?other (?:{name}|{many})|other {many}|"
        rf"(?:remaining|rest of the) (?:{name}|{many})|{_OTHERS}"
    )
    elsewhere = f"|{_ELSEWHERE}" if label in _AREAS else ""
    return bool(re.search(rf"(?<!\w)(?:{rest}{elsewhere})(?!\w)", text, re.IGNORECASE))


def tells_all(label: str, text: str) -> bool:
    """Whether `text` tells of all that `label` names: "mọi cửa", "all buses", "every gate"."""
    name = re.escape(label)
    every = (
        rf"(?:tất cả(?: các| những)?|mọi|toàn bộ(?: các)?) (?:[^\W\d_]+ )?{name}"
        r"(?! (?:khác|còn lại))|"
        rf"(?:mỗi|từng) (?:học )?{name}|"
        rf"all (?:of )?(?:the |our )?(?:{name}|{_many(label)})|(?:every|each|per) {name}|{_WHOLE}"
    )
    return bool(re.search(rf"(?<!\w)(?:{every})(?! ?\d)(?!\w)", text, re.IGNORECASE))


def _many(label: str) -> str:
    """How English tells of many that `label` names, unless the label itself does."""
    name = re.escape(label)
    return f"{name[:-1]}ies" if name.endswith("y") else f"{name}e?s"
