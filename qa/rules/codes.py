"""Whether a text tells of the class 6A, room B12 or size L that a question asks about, or another.

A code has a capital letter, alone or with digits, and stands behind what it names: elsewhere a
capital is a name, and small letters measure ("6h", "5m"). Codes of one form are compared, for a
class 6 may hold 6A. Numbers have a file of their own, see `qa.rules.labels`.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from qa.rules.rest import tells_all, tells_rest

# What is named by a letter alone, and what only by one with digits: "lớp A" is no class.
_BY_LETTER = (
    "tòa|toà|dãy|khu|lô|size|cỡ|hạng|viêm gan|vitamin|nhóm máu|bảng|cổng|block|building|hepatitis|"
    "blood type|group|zone|gate|hall|wing"
)
_BY_DIGITS = f"{_BY_LETTER}|lớp|phòng|bằng|nhà|căn|class|room|form|unit|flat"
_CODE = r"(?P<code>(?P<before>\d{1,2})?[A-Z](?P<behind>\d{1,4})?)(?![\w'’]|[.,]\d)"
_LETTER = r"(?P<letter>(?!I\b)[A-Z]|X{1,3}L|XS)(?![\w'’.])"
_CODED = re.compile(
    rf"\b(?:(?i:(?P<label>{_BY_DIGITS})) (?=\d{{0,2}}[A-Z]\d|\d{{1,2}}[A-Z]){_CODE}|"
    rf"(?i:(?P<by>{_BY_LETTER})) {_LETTER})"
)
_ANY = r"(?:\d{0,2}[A-Z]\d{0,4}|X{1,3}L|XS)"
_SPAN = re.compile(
    rf"\b{_ANY}(?: ?[-–—~/] ?| (?:đến|tới|to|through) )(?:[^\W\d_]+ )?{_ANY}\b|"
    rf"\b{_ANY} (?:trở (?:lên|xuống)|and (?:up|above|below))"
)


class _Coded(NamedTuple):
    """Something named by a code: its label, its code, and whether digits are before and behind."""

    label: str
    code: str
    form: tuple[bool, bool]


def tells_code(question: str, text: str) -> bool | None:
    """Whether `text` has the code of what `question` asks about, or others of its kind (false).

    Args:
        question: with its marks.
        text: in the language of the question; else it names nothing of the same label.

    Returns:
        None where the text names none by a code of that form, a span of them, or all.
    """
    asked = list(_coded(question))
    told = list(_coded(text)) if asked else []
    found = []
    for one in asked:
        if re.search(rf"(?<!\w){one.code}(?!\w)", text):
            found.append(True)
        elif any(other[::2] == one[::2] for other in told) and not _holds(one, text):
            found.append(False)
    return any(found) if found else None


def _coded(text: str) -> Iterator[_Coded]:
    for one in _CODED.finditer(text):
        label = (one["label"] or one["by"]).lower().replace("toà", "tòa")
        form = (one["before"] is not None, one["behind"] is not None)
        yield _Coded(label, one["code"] or one["letter"], form)


def _holds(one: _Coded, text: str) -> bool:
    """Whether `text` tells of many that `one` may be among: a span, all, or all of its class."""
    if _SPAN.search(text) or tells_all(one.label, text) or tells_rest(one.label, text):
        return True
    number = re.match(r"\d+", one.code)
    return number is not None and bool(re.search(rf"(?<!\w){number[0]}(?![\w.,])", text))
