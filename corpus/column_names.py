"""Whether the first row of a table names its columns: told by what it is, and by what is below it.

No text says so, and a table of facts has no such row: "Principal | Ann Lee" above "Founded | 1965"
would make "Principal: Founded" of the next. So a first row that is like the others is one of them.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from corpus.facts import are_facts, are_pairs

# "2024" and, of a school, "2024-2025".
_YEAR = re.compile(r"(?:19|20)\d\d(?: ?[-–/] ?(?:19|20)?\d\d)?\Z")
# What is paid for: "1 lượt", "2 giờ đầu", "5 GB", "0,5-2 kg", "5+ đêm", "12-month plan".
_COUNTED = re.compile(
    r"\d[\d.,]*(?: ?[^\W\d_]{0,9} ?[-–+] ?[\d.,]*)?[ -]?(?P<unit>[^\W\d_]+)(?:[ /]\D*)?\Z"
)
_PERCENTAGE = re.compile(r"\d[\d.,]*(?: ?[-–] ?\d[\d.,]*)? ?%")
# Units of one kind: what takes "2 giờ" in one row takes "3 ngày" in another.
_TIME = frozenset(
    "giây phút giờ h tiếng buổi ca ngày đêm tuần tháng quý năm "
    "second minute min hour day night week month quarter year".split()
)
# What columns are counted by, whatever they tell: "2 tuổi | 6 tuổi" above doses. Anything else is
# what its own row tells: "Ram | 8 GB | 16 GB".
_COUNTS_COLUMNS = frozenset("time tuổi người khách person people guest adult kg".split())
# Days and hours: names above what is neither. "01/9", "1-5/9/2025", "18:00", "7h30 - 9h", "2-4-6".
_TIMED = re.compile(
    r"(?:\d{1,2}(?: ?[-–] ?\d{1,2})?/\d{1,2}(?:/\d{2,4})?"
    r"|\d{1,2}(?::\d\d|h\d{0,2})(?: ?[-–] ?\d{1,2}(?::\d\d|h\d{0,2}))?|[2-7](?:[-–][2-7]){2})\Z"
)
# What is paid: "100.000", "£3", "2 triệu đồng", "50k/lượt"; not "3 quả", nor a telephone.
_SUM = re.compile(
    r"(?:[$£€¥₫]|USD|VND|VNĐ)? ?(?!0\d)\d[\d.,]*(?: ?[-–] ?\d[\d.,]*)?"
    r"(?: ?(?:nghìn|ngàn|triệu|tr|k|thousand|million))?(?: ?(?:đ|đồng|VND|VNĐ|USD|[$£€¥₫]))?"
    r"(?: ?/ ?\w+)?\Z",
    re.I,
)
# What a row is about, where the next is about another of these: "Tiết 1", "Room B", a day.
_ONE_OF_MANY = re.compile(r"(\w+) (?:\D*\d.*|[A-ZĐ]|[IVX]+)\Z")
# Short ones are words as well ("Thu học phí", "CN Hà Nội"), but where nothing else stands there.
_SHORT_DAY = r"(?:cn|t[2-7]|mon|tues?|wed|thu(?:rs?)?|fri|sat|sun)"
_DAY = re.compile(
    r"(?:(?:thứ |t)[2-7]|thứ (?:hai|ba|tư|năm|sáu|bảy)|chủ nhật"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b"
    rf"|{_SHORT_DAY}(?: ?(?:[-–,&/+]|to|and|đến|và) ?{_SHORT_DAY})*(?: ?\(.*)?\Z",
    re.I,
)
_DEPUTY = r"(?:phó|vice|deputy|assistant)[ -]"
# What has the answer in it already.
_ADDRESS = re.compile(r"\S+@\S|https?://|www\.")
_PERSON = re.compile(
    r"(?:[Ôô]ng|[Bb]à|[Cc]ô|[Tt]hầy|Mrs?|Ms|Dr|ThS|TS|PGS|GS|BS)\b\.? ?[A-ZĐ]\w"
    r"|(?:Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý)"
    r"(?! (?:Vi|Do|Thuyết|Lịch|Sơ|Thuật) )"
    r"(?: [A-ZĐÁÀẢÃÂẤẦẨĂÉÊẾÍÓÔỐỔƠÚƯÝỶ]\w*){2,4}\Z"
)
_TELEPHONE = re.compile(r"(?:\+84|0)[\d .-]{8,}\Z")
# What is said of one thing, and of no column: "Parking | Free", "Chủ nhật | Nghỉ".
_SAID = re.compile(
    r"(?:(?:miễn phí|free(?: of charge)?|closed|(?:nghỉ|đóng cửa)(?: cả ngày)?|(?:không )?có|không"
    r"|yes|no|none|(?:not )?included|(?:đã )?bao gồm|liên hệ|(?:up)?on request|n/a)(?: \(.*\))?"
    r"|[-–—✓✔✗✘×])\Z",
    re.I,
)
# Of these, what may name bare numbers, too: of how many it is said. "Lớp | Nghỉ", "Plan | Yes".
_SAID_OF_MANY = re.compile(r"closed|nghỉ|đóng cửa|có|không|yes|no|none", re.I)
_AT = "at"
_LONGEST_SIZE = 2  # digits


def names_columns(rows: Sequence[Sequence[str]]) -> bool:
    """Whether the first of `rows` names columns: no cell of it is a number, but perhaps a year
    or what is paid for.

    Nor does it begin as the next row does: "Tiết 1" above "Tiết 2" is a row itself, and so is what
    has a cell again that stands below it. Years name columns of numbers, and not the first one. Two
    columns of words may as well be names with what they name, so there a number has to tell, a year
    names nothing, and neither facts about one thing have names nor what begins with "Free". Facts
    side by side have none, either: "Name | ABC | Form | Ltd".
    """
    first, others = rows[0], [row for row in rows[1:] if row != rows[0]]
    columns = list(zip(*others, strict=True))
    if not columns or _has_digit(first[0][:1]) or _has_value(first, columns):
        return False
    if any(map(_is_one_of, first, columns)) or are_pairs(rows):
        return False
    units = [_AT if _TIMED.match(cell) else _unit(cell) for cell in first]
    named = (_name(*one, units) for one in zip(first[1:], columns[1:], strict=True))
    if not all(named) and not _are_sizes(first[1:], columns[1:]):
        return False
    if len(first) > 2:
        return True
    numbers = _has_digit("".join(columns[1])) and not _has_digit(first[1])
    return numbers and not _is_said(first[1], columns[1]) and not are_facts(rows)


def _are_sizes(first: Sequence[str], columns: Sequence[Sequence[str]]) -> bool:
    """Whether the cells of the `first` row count up by one above what is paid: "38 | 39 | 40"."""
    sizes = [int(cell) for cell in first if cell.isdecimal() and len(cell) <= _LONGEST_SIZE]
    below = [cell for column in columns for cell in column if not _SAID.match(cell)]
    paid = all(is_sum(cell) and not cell.isdecimal() for cell in below)
    counted = len(sizes) == len(first) > 1 and all(b == a + 1 for a, b in pairwise(sizes))
    return counted and bool(below) and paid


def _is_said(cell: str, below: Sequence[str]) -> bool:
    """Whether `cell` tells something itself, and does not name the numbers `below` it."""
    named = _SAID_OF_MANY.fullmatch(cell) is not None and all(map(str.isdecimal, below))
    return _SAID.match(cell) is not None and not named


def _has_value(first: Sequence[str], columns: Sequence[Sequence[str]]) -> bool:
    """Whether a cell of the `first` row is what a question asks for: an address, a person.

    Only where one, or a telephone, stands below a person, too: streets and tours are called after
    persons. And a table may have a column for each of two: "Giờ | Thầy Hùng | Cô Lan".
    """
    persons = [place for place, cell in enumerate(first) if _PERSON.match(cell)]
    if len(persons) > 1 and persons[0] > 0:
        persons = []
    kinds = (_PERSON, _ADDRESS, _TELEPHONE)
    below = [cell for place in persons for cell in columns[place]]
    found = any(kind.match(cell) for cell in below for kind in kinds)
    return found or any(map(_ADDRESS.match, first))


def is_sum(cell: str) -> bool:
    """Whether `cell` is a bare number, with or without its currency."""
    return _SUM.match(cell) is not None


def may_name(cell: str) -> bool:
    """Whether `cell` may be the name of a column, whatever is below: words, "2024", "5 GB"."""
    counts = _COUNTED.match(cell) is not None and not is_sum(cell)
    return counts or _YEAR.match(cell) is not None or not _has_digit(cell[:1])


def names_anew(first: Sequence[str], rows: Sequence[Sequence[str]]) -> bool:
    """Whether the first of `rows`, behind a line of one cell in a table, names columns itself.

    It has a name again that the `first` row of the table has, but not all of them, or no number
    where all below it have one; else words may as well be what the rows below have, too.
    """
    names, others = rows[0], rows[1:]
    if list(names) == list(first) or len(set(names)) < len(names) or not names_columns(rows):
        return False
    if any(name and name == other for name, other in zip(names, first, strict=True)):
        return True
    columns = zip(*others, strict=True)
    return not _has_digit("".join(names)) and any(all(map(_has_digit, one)) for one in columns)


def names_again(first: Sequence[str], row: Sequence[str], below: Sequence[str] = ()) -> bool:
    """Whether `row` has the names of the `first` one but for what its own rows are about.

    "Buổi chiều | Giờ | Phòng" far below "Buổi sáng | Giờ | Phòng", and above what has numbers.
    """
    if len(row) < 3 or row[1:] != first[1:] or row[0] == first[0]:
        return False
    alike = row[0].split()[:1] == first[0].split()[:1]
    return alike and not _has_digit("".join(row)) and _has_digit("".join(below[1:]))


def _is_one_of(cell: str, below: Sequence[str]) -> bool:
    """Whether `cell` is one of what those `below` it are others of, and so names no column."""
    again = re.compile(rf"(?:{_DEPUTY})?{re.escape(cell)}\Z", re.I)
    return cell != "" and (_alike(cell, below[0]) or any(map(again.match, below)))


def _alike(cell: str, below: str) -> bool:
    """Whether both are days, or one of many with the same word before its number."""
    if _DAY.match(cell) and _DAY.match(below):
        return True
    if _has_digit(cell) and re.sub(r"\d+", "0", cell) == re.sub(r"\d+", "0", below):
        return not _YEAR.match(cell)
    one, other = _ONE_OF_MANY.match(cell), _ONE_OF_MANY.match(below)
    return one is not None and other is not None and one[1].lower() == other[1].lower()


def _name(cell: str, below: Sequence[str], units: Sequence[str]) -> bool:
    """Whether `cell` may be the name of a column that has those `below` it.

    Args:
        units: what the cells of its row count, `_AT` of one that is a day or an hour, "" for each
            that counts nothing.
    """
    if _YEAR.match(cell):
        return not any(map(_YEAR.match, below)) and any(map(_has_digit, below))
    if _TIMED.match(cell):
        beside = units.count(_AT) > 1 or all(is_sum(one) and not one.isdecimal() for one in below)
        return beside and not any(map(_TIMED.match, below))
    if not _COUNTED.match(cell):
        return not _has_digit(cell[:1])
    # "1 tháng" names prices; "200 g" above "3 quả" is an amount itself.
    told = [one for one in below if _has_digit(one)]
    paid = all(is_sum(one) or _PERCENTAGE.match(one) for one in told)
    unit, others = _unit(cell), {_unit(one) for one in told}
    beside = units.count(unit) > 1
    free = beside and all(_SAID.match(one) for one in below)
    other = len(others) == 1 and others.isdisjoint(("", unit)) and unit in _COUNTS_COLUMNS
    return not is_sum(cell) and (free if not told else paid or (beside and other))


def _unit(cell: str) -> str:
    """What `cell` counts, one word for all units of time; "" where it counts nothing."""
    found = _COUNTED.match(cell)
    unit = found["unit"].lower() if found else ""
    single = unit.removesuffix("s")
    return "time" if {unit, single} & _TIME else single if single in _COUNTS_COLUMNS else unit


def _has_digit(text: str) -> bool:
    return any(character.isdigit() for character in text)
