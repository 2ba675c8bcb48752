"""Whether a text tells of the class 6A, room B12 or size L that a question asks about, or another.

A code has a capital letter, alone or with digits, and stands behind what it names: elsewhere a
capital is a name, and small letters measure ("6h", "5m"). Codes of one form are compared, for a
class 6 may hold 6A. Numbers have a file of their own, see `qa.rules.labels`.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from qa.question.whereabouts import wants_place
from qa.rules.number_names import school_of
from qa.rules.rest import tells_all, tells_rest
from qa.rules.whether import ONLY, asks_whether

# What is named by a letter alone, and what only by one with digits: "lớp A" is no class.
_PLACES = "tòa|dãy|khu|lô|cổng|block|building|zone|gate|hall|wing"
_BY_LETTER = f"{_PLACES}|size|cỡ|hạng|viêm gan|vitamin|bảng|hepatitis|group"
_ROOMS = "phòng|nhà|căn|room|unit|flat"
_BY_DIGITS = f"{_BY_LETTER}|{_ROOMS}|lớp|bằng|class|form"
_CODE = r"(?P<code>(?P<before>\d{1,2})?[A-Z](?P<behind>\d{1,4})?)(?![\w'’]|[.,]\d)"
_LETTER = r"(?P<letter>(?!I\b)[A-Z]|X{1,3}L|XS)(?![\w'’]|\.\w)"
_CODED = re.compile(
    rf"\b(?:(?i:(?P<label>{_BY_DIGITS})) (?=\d{{0,2}}[A-Z]\d|\d{{1,2}}[A-Z]){_CODE}|"
    rf"(?i:(?P<by>{_BY_LETTER})) {_LETTER})"
)
_ANY = r"(?:\d{0,2}[A-Z]\d{0,4}|X{1,3}L|XS)"
_SPAN = re.compile(
    rf"\b{_ANY}(?: ?[-–—~/] ?| (?:đến|tới|to|through) )(?:[^\W\d_]+ )?{_ANY}\b|"
    rf"\b{_ANY} (?:trở (?:lên|xuống)|and (?:up|above|below))"
)


# What is only held against something is not told of: "unlike hepatitis A"; nor is an exception.
_COMPARED = re.compile(
    r"\b(?:khác(?: với)?|so với|không phải|hơn|như|giống|ngoài|riêng|"
    r"unlike|than|like|besides|compared (?:to|with))\s+\Z",
    re.IGNORECASE,
)
_EXAMPLE = re.compile(
    r"\b(?:ví dụ|chẳng hạn|e\.g\.|for (?:example|instance)|such as)", re.IGNORECASE
)
# Nobody told apart from others by a code: "everyone brings lunch; class 7C also bring boots".
_ANYONE = re.compile(
    r"(?<!\d )\b(?:học sinh|học viên|mọi người|pupils|students|everyone|everybody)"
    r"(?! (?:lớp|of|in|from)\b)(?= [^\W\d_])",
    re.IGNORECASE,
)
_LOOK_BACK = 16  # characters
# What has a code for its name, in a question and at the beginning of a row or an item; "T2" is a
# day and "Q3" a district.
_BARE = re.compile(
    r"(?<![\w/.-])(?![TQ]\d\b)(?P<letters>[A-Z]{1,2})(?P<number>\d{1,3})(?![\w/-]|\.\w|\s?%)"
)
_FIRST = re.compile(
    r"^(?:[-*•] )?(?P<letters>[A-Z]{1,2})[ .-]?(?P<number>\d{1,3})(?= ?[|:(])", re.MULTILINE
)
_FEWEST_ROWS = 2  # with a code of their own, from which all rows have one


class _Coded(NamedTuple):
    """Something named by a code: its label, its code, and whether digits are before and behind."""

    label: str
    code: str
    form: tuple[bool, bool]
    start: int  # where its label begins


def tells_code(question: str, text: str) -> bool | None:
    """Whether `text` has the code of what `question` asks about, or others of its kind (false).

    Args:
        question: with its marks.
        text: in the language of the question; else it names nothing of the same label.

    Returns:
        None where the text names none by a code of that form, a span of them, or all.
    """
    question, text = (one.replace("oà", "òa") for one in (question, text))
    asked = [one for one in _coded(question) if not _is_where(one, question)]
    told = list(_coded(text)) if asked else []
    found = []
    for one in asked:
        if _has(one, text):
            found.append(True)
        elif any(_excludes(other, one, text) for other in told) and not _holds(one, text):
            found.append(False)
    found += [told for told in [_tells_row(question, text)] if told is not None]
    if False in found and asks_whether(question) and ONLY.search(text):
        return None
    return any(found) if found else None


def _tells_row(question: str, text: str) -> bool | None:
    """Whether `text` has the code of `question`, or others alone begin its rows."""
    asked = [] if _CODED.search(question) else list(_BARE.finditer(question))
    for one in asked:
        number = one["number"].lstrip("0")
        if re.search(rf"(?<![A-Z]){one['letters']}[ .-]?0*{number}(?!\d)", text):
            return True
    rows = {one.groups() for one in _FIRST.finditer(text)} if asked else set()
    return None if len(rows) < _FEWEST_ROWS or _SPAN.search(text) else False


def _coded(text: str) -> Iterator[_Coded]:
    for one in _CODED.finditer(text):
        form = (one["before"] is not None, one["behind"] is not None)
        label, code = one["label"] or one["by"], one["code"] or one["letter"]
        yield _Coded(label.lower(), code, form, one.start())


def _is_where(one: _Coded, question: str) -> bool:
    """Whether `one` is where `question` begins a way or wants another place: "from gate A", "where
    do those in building A park?".
    """
    if re.search(r"\b(?:từ|from) \Z", question[: one.start], re.IGNORECASE):
        return True
    if not re.fullmatch(f"{_PLACES}|{_ROOMS}", one.label) or not wants_place(question):
        return False
    name = rf"{one.label} {one.code}(?!\w)"
    itself = (
        rf"{name}\W+(?:(?:nằm|thì|ở|tại|chỗ|khu|phía|tầng|tòa)\s+)*(?:đâu|nào)\b|"
        rf"\b(?:where(?:['’]s| is)|find|reach|get to)(?: the)? {name}"
    )
    return not re.search(itself, question, re.IGNORECASE)


def _has(one: _Coded, text: str) -> bool:
    """Whether `text` has the code of `one`, in small letters only beside its label or a digit."""
    by = "" if any(one.form) else rf"{one.label}\s+"
    return bool(
        re.search(rf"(?<!\w){one.code}(?!\w)", text)
        or re.search(rf"(?<!\w){by}{one.code}(?!\w)", text, re.IGNORECASE)
    )


def _excludes(other: _Coded, one: _Coded, text: str) -> bool:
    before = text[max(0, other.start - _LOOK_BACK) : other.start]
    return (other.label, other.form) == (one.label, one.form) and not _COMPARED.search(before)


def _holds(one: _Coded, text: str) -> bool:
    """Whether `text` tells of many that `one` may be among, or of a part of it: a span, all, what
    has no code ("lớp thường: 2 triệu"), all of its class, or A1 of A.
    """
    if any(each.search(text) for each in (_SPAN, _EXAMPLE, _ANYONE)):
        return True
    if tells_all(one.label, text) or tells_rest(one.label, text):
        return True
    # In a heading the label alone tells nothing.
    plain = rf"(?<!\w)(?i:{one.label})(?:e?s)?(?!\w)(?! ?(?:\d|{_ANY}(?!\w)))[^\n]*[.,;\d]"
    if re.search(plain, text) or re.search(_akin(one), text):
        return True
    number = re.match(r"\d+", one.code)
    if number is None:
        return False
    whole = rf"(?<!\w){number[0]}(?![\w.,])"
    if school := school_of(one.label, number[0]):
        whole += rf"|(?i:\b(?:{school})\b)"
    return bool(re.search(whole, text))


def _akin(one: _Coded) -> str:
    """A pattern for what holds `one`, is held by it, or is it with a mark between: A1 of A, B of
    B12, "B-12", "hepatitis AB".
    """
    letter = re.sub(r"\d", "", one.code)
    before, _, behind = one.code.partition(letter)
    more = rf"{before}{letter}\d{{1,4}}" if not behind else rf"{letter}(?:[ .–-]?{behind})?"
    both = rf"|[A-D]{letter}|{letter}[A-D]" if letter == one.code and len(letter) == 1 else ""
    return rf"(?<![A-Z\d])(?:{before and before + ' ?'}{letter}|{more}{both})(?!\w)"
