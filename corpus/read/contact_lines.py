"""Lines that tell where and when somebody can be reached: address, telephone, e-mail, hours.

In Vietnamese with and without marks, and in English. What announces such lines: see `announces`.
"""

import re
import unicodedata

_LABEL = (
    r"(?:(?:van phong|office|our|tru so(?: chinh)?|chi nhanh|gio|thoi gian) )?"
    r"(?:dia chi|dc|tru so(?: chinh)?|van phong|co so \d+|(?:so )?dien thoai(?: ban)?|"
    r"d[dt](?:dd)?|sdt|hotline|duong day nong|cap cuu|zalo|e-?mail|thu dien tu|"
    r"(?:gio|thoi gian) (?:mo cua|lam viec|hoat dong|phuc vu|tiep (?:dan|khach))|"
    r"mo cua|lam viec|hoat dong|address|tel(?:ephone)?|phone|mobile|call(?: us)?|fax|whatsapp|"
    r"(?:(?:opening|business|office|working|store|shop) )?hours|open(?:ing times)?|"
    r"location|visit us|find us)"
)
_LABELLED = re.compile(rf"\W*{_LABEL}\.? ?(?:\([^)]*\) ?)?[:\-–—] ?\W*\w")
_ANNOUNCES = re.compile(
    rf"\W*(?:{_LABEL}|(?:thong tin )?lien he(?: (?:voi )?chung toi)?|(?:our )?contacts?(?: us)?|"
    r"get in touch)\W*"
)
_MAIL = re.compile(r"[\w.+-]+@[\w-]+\.[\w.-]*[a-z]")
_PHONE = re.compile(
    r"(?<![\w./])(?:\+\d{1,3}|\(?0\d|1[89]00)[ .()-]?(?:\d[ .()-]{0,2}){4,10}(?!\w)"
)
_DATE = re.compile(  # or the years of a life
    r"(?<![\d.+-])(?:(?:\d\d?[.-])?\d\d?[.-](?:19|20)\d\d|1[89]00 ?[-–] ?(?:18|19|20)\d\d)"
    r"(?![.-]?\d)"
)
_CLOCK = r"\d{1,2} ?(?:[:h.]\d\d|h|gio|[ap]\.?m\b)\.?(?:\d\d)?(?: ?[ap]\.?m\b)?"
_HOURS = re.compile(rf"{_CLOCK} ?(?:-|–|—|to|until|den|toi) ?{_CLOCK}")
_DAY = re.compile(
    r"\b(?:thu (?:hai|ba|tu|nam|sau|bay|\d)|t[2-7]|chu nhat|cn|hang ngay|moi ngay|"
    r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|satur|sat|sun)(?:days?)?|daily|weekdays|weekends?)\b"
)
_SHUT = re.compile(rf"{_CLOCK}|\b(?:nghi|dong cua|closed|24/[247]|24/7)\b")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")  # then the day is that of a date
_RIGHTS = re.compile(r"©|copyright|ban quyen|all rights|\(c\) ?\d{4}")
_LONGEST = 200  # characters of a line; what is longer tells a story


def tells_contact(line: str, *, announced: bool = False) -> bool:
    """Whether `line` tells an address, a telephone, an e-mail or opening hours.

    Args:
        line: any characters.
        announced: whether what stands above says so; then it is an address without a label, too.
    """
    plain = _plain(line)
    if len(plain) > _LONGEST or _RIGHTS.search(plain):
        return False
    if announced and any(map(str.isdigit, plain)):
        return True
    undated = _DATE.sub("", plain)
    if any(found.search(undated) for found in (_MAIL, _PHONE, _HOURS)) or _LABELLED.match(plain):
        return True
    if _YEAR.search(plain):
        return False
    return _DAY.search(plain) is not None and _SHUT.search(plain) is not None


def announces(line: str) -> bool:
    """Whether `line` says that an address, a telephone or opening hours stand below it."""
    return _ANNOUNCES.fullmatch(_plain(line)) is not None


def _plain(line: str) -> str:
    """`line` in lower case, without marks, with single spaces."""
    spread = unicodedata.normalize("NFD", line.lower().replace("đ", "d"))
    return " ".join("".join(c for c in spread if not unicodedata.combining(c)).split())
