"""What stands around a run of stops (. ! ? …) in a line: the words before it and behind it."""

import re
from typing import NamedTuple

# Hardly any other language writes ă, đ, ơ, ư or ạ.
_VIETNAMESE = re.compile("[ăĂđĐơƠưƯ\u1ea0-\u1ef9]")
# A run of stops, the closing quotes and brackets that belong to it (one may stand apart, between
# spaces), footnote numbers like [12].
STOP = re.compile(r"([.!?…。！？]+)([\"'”’»›)\]}）」』]*(?: [\"”»](?= |\Z))?)(?:\[\d{1,3}\])*")
_OPENING = "\"'“‘«‹([{"
# What may stand between a stop and the next word, at most 8 characters of it.
_BETWEEN = re.compile(r"[\s\"'“‘«‹(\[{*•–—-]{0,8}")
_WORD = re.compile(r"(?:[+#$€£¥₫](?=\d))?([^\W_]{1,24})")  # of "+84" and "$20" the digits
_CURRENCIES = "$€£¥₫"
# Behind a colon a list begins with 1: "Điểm chuẩn: 24.5. Học phí" tells a value.
_VALUE = re.compile(r"(?!1(?:\.1){0,4}\Z)\d")
# What follows a day or a month that goes on: the end, a sign, a number, or another time.
_DATED = re.compile(
    r"\s{0,3}(?:\Z|[^\w\s'’-]|-(?![^\W\d_])|-[A-Z]|\d"
    r"|(?:through|thru|to|till|until|and) (?:\d|[A-Z][a-z]{2,4}(?:[.,;)]|\Z))"
    r"|(?:through|thru|to|till|until) (?:Mon|Tues?|Wed|Thu|Thurs|Fri|Sat|Sun)\b)"
)
_LOOK_BACK = 40


class Around(NamedTuple):
    """What stands around one run of stops in a line.

    Args:
        word: the word before, without opening quotes; "" when a space or bracket stands there.
        before: the word before that.
        leads: whether `word` opens the sentence or, where it may count items, follows : or ;.
        leads_before: whether `before` opens the line.
        closed: whether closing quotes or brackets follow the stops.
        after_comma: whether a comma and a space stand before the stops: "Mỹ, ...".
        next: the next word; "" when none follows directly.
        sign: of a currency before it.
        named: whether the one behind that begins with a capital, as in a name of two words.
        dated: whether the next word, if it is a day or a month, is part of a time.
        vietnamese: whether letters near the stops are of Vietnamese alone.
    """

    word: str
    before: str
    leads: bool
    leads_before: bool
    closed: bool
    after_comma: bool
    next: str
    sign: str
    named: bool
    dated: bool
    vietnamese: bool


def around(line: str, start: int, stop: re.Match[str]) -> Around:
    """What stands around `stop`, found without looking further than a fixed distance.

    Args:
        line: holds it.
        start: where the sentence begins that it may end.
        stop: matched by `STOP`.
    """
    first = max(start, stop.start() - _LOOK_BACK)
    window = line[first : stop.start()]
    words = window.split()
    word = words[-1] if words and not window[-1].isspace() else ""
    before = words[-2] if word and len(words) > 1 else ""
    leads = word == window and stop.start() - len(word) == start
    listed = before.endswith(";") or (before.endswith(":") and not _VALUE.match(word))
    leads_before = f"{before} {word}" == window and stop.start() - len(window) == start
    position = _BETWEEN.match(line, stop.end()).end()  # type: ignore[union-attr]
    following = _WORD.match(line, position)
    behind = line[following.end() : following.end() + 2] if following else ""
    return Around(
        word=word.lstrip(_OPENING),
        before=before.strip(_OPENING + ",;:"),
        leads=leads or listed,
        leads_before=leads_before,
        closed=bool(stop[2]),
        after_comma=window.endswith(", "),
        next=following[1] if following else "",
        sign=line[position] if following and line[position] in _CURRENCIES else "",
        named=behind[:1] == " " and behind[1:].isupper(),
        dated=following is not None and _DATED.match(line, following.end()) is not None,
        vietnamese=_VIETNAMESE.search(line, first, stop.end() + _LOOK_BACK) is not None,
    )
