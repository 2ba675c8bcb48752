"""Where a range of numbers begins and ends: "6 to 9", "from 6 on", "version 3 or later".

From one end on all numbers are meant, and none is named.
"""

import re

_UNTIL = r"\s*(?:[-–—]|(?:đến|tới)(?: hết)?|to|until|through|till)"
_TO = re.compile(_UNTIL, re.IGNORECASE)
_FROM = re.compile(
    r"\b(?:(?<!vào )(?<!đi )(?<!ra )(?<!lấy )từ|above|"
    r"(?P<down>below|older than|(?<!\d )đến hết|(?<!\d )up to)|at least|since|"
    r"(?:new|lat)er than)\s+(?:\S+\s+)?\Z",
    re.IGNORECASE,
)
# The groups are the ways down; "SP1" may stand before "or later", but "Step 3 Set up" has no other.
_ONWARDS = re.compile(
    r"(?:\s+(?-i:[A-ZĐ])[\w.]*(?=\s+(?:and|or|hoặc|hay|và|trở|về)\b))?\s*"
    r"(?:\+|(?:đến nay|(?:trở )?về sau|trở (?:lên|đi)|"
    r"(trở xuống|(?:trở )?về trước)|up(?:wards?)?|onwards?|"
    r"(?:hoặc|hay|và)(?: các)?(?: (?:phiên bản|bản|đời))? "
    r"(?:mới|cao|lớn|(cũ|thấp|nhỏ)) hơn|"
    r"(?:and|or)(?: (?:all|any))? "
    r"(?:up(?:wards)?|over|above|beyond|more|higher|greater|older|later|newer|"
    r"(under|below|less|fewer|lower|younger|earlier)))(?!\w))",
    re.IGNORECASE,
)
_RANGE = re.compile(
    rf"(?<!\d)(?<!\d:)(\d{{1,6}}){_UNTIL}\s*(?:[^\W\d_]+\s+)?(\d{{1,6}})(?!\d|:\d|h(?![^\W\d_]))"
    r"(\s?(?:h|giờ|[ap]\.?m)(?![^\W\d_]))?",
    re.IGNORECASE,
)
_LOOK_BACK = 24  # characters


def open_range(text: str, start: int, end: int) -> str:
    """Where a range goes that has one end alone: "up", "down", or "" where there is none.

    Args:
        text: the end is told in it.
        start: where the words that tell the end begin.
        end: where they end.
    """
    if onwards := _ONWARDS.match(text, end):
        return "down" if any(onwards.groups()) else "up"
    since = _FROM.search(text[max(0, start - _LOOK_BACK) : start])
    if since is None or _TO.match(text, end):
        return ""
    return "down" if since["down"] else "up"


def in_range(number: int, text: str, names: str) -> bool:
    """Whether `text` has a range with `number` between its ends.

    One of hours is none, but "giờ" behind "phòng 1-5" begins what is told of the rooms.

    Args:
        number: of what is numbered.
        text: may tell of many.
        names: those that what is numbered may have, as a pattern.
    """
    for found in _RANGE.finditer(text):
        first, last, hours = found.groups()
        if int(first) < number < int(last):
            before = text[max(0, found.start() - _LOOK_BACK) : found.start()]
            if not hours or re.search(rf"\b{names}:?\s*\Z", before, re.IGNORECASE):
                return True
    return False
