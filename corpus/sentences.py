"""Where sentences end, in Vietnamese and in English.

A newline always ends a sentence, so text must have one paragraph, list item or row a line (the
readers see to that), and a row of a table stays whole. Within other lines every run of . ! ? … is
judged by the word before it and the word after it, with the lists in `abbreviations`: no library we
tried splits Vietnamese well. Nothing is learned and nothing else is looked up by length, so a
sentence may be as long as its line; `split` bounds it. Time is linear: each stop looks at no more
than a fixed number of characters around it.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from corpus.abbreviations import (
    AFTER_HOUR,
    BEFORE_CAPITAL,
    BEFORE_NUMBER,
    BEFORE_TAX,
    CALENDAR,
    CLASS_NOUNS,
    HAVE_NUMBERS,
    LETTERS_BEHIND,
    MAY_END,
    NUMBERED,
    OPENERS,
    SHORT,
    STRONG_OPENERS,
    TITLES,
    VIETNAMESE_TITLES,
)
from corpus.rows import cells_of, is_section

# Hardly any other language writes ă, đ, ơ, ư or ạ.
_VIETNAMESE = re.compile("[ăĂđĐơƠưƯ\u1ea0-\u1ef9]")
# A run of stops, the closing quotes and brackets that belong to it (one may stand apart, between
# spaces), footnote numbers like [12].
_STOP = re.compile(r"([.!?…。！？]+)([\"'”’»›)\]}）」』]*(?: [\"”»](?= |\Z))?)(?:\[\d{1,3}\])*")
_WIDE_STOPS = "。！？"
_OPENING = "\"'“‘«‹([{"
# What may stand between a stop and the next word, at most 8 characters of it.
_BETWEEN = re.compile(r"[\s\"'“‘«‹(\[{*•–—-]{0,8}")
_WORD = re.compile(r"(?:[+#$€£¥₫](?=\d))?([^\W_]{1,24})")  # of "+84" and "$20" the digits
_GOING_ON = (")", "]", "”", "»", ".", ",", ";")  # open no sentence
_BESIDE_SHORT = ("&", "/", "=")  # nor do these behind an abbreviation: "Sat. & Sun."
_CURRENCIES = "$€£¥₫"
_LETTERS_DOTTED = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]\Z")
# "1", "2.3", "a", "IV", "iv", "1)" before a stop, where a list item begins.
_ENUMERATOR = re.compile(r"(?:\d{1,3}(?:\.\d{1,3}){0,4}|[IVXLC]{1,6}|[ivx]{1,5}|[A-Za-zĐđ])\Z")
# Behind a colon a list begins with 1: "Điểm chuẩn: 24.5. Học phí" tells a value.
_VALUE = re.compile(r"(?!1(?:\.1){0,4}\Z)\d")
_RANGE = re.compile("[–—]")
_JOINED = re.compile("[./-]")
_OF_SEVERAL = (
    "ĐH",
    "CĐ",
    "TT",
    "TX",
    "ĐT",
)  # behind another they are no titles: "các trường ĐH-CĐ"
# What follows a day or a month that goes on: the end, a sign, a number, or another time.
_DATED = re.compile(
    r"\s{0,3}(?:\Z|[^\w\s'’-]|-(?![^\W\d_])|-[A-Z]|\d"
    r"|(?:through|thru|to|till|until|and) (?:\d|[A-Z][a-z]{2,4}(?:[.,;)]|\Z))"
    r"|(?:through|thru|to|till|until) (?:Mon|Tues?|Wed|Thu|Thurs|Fri|Sat|Sun)\b)"
)
_NUMERAL = re.compile(r"(?:\d[\d.,]*|[IVXLC]+)\Z")
_UNITS = ("P", "Q", "H", "X")  # phường, quận, huyện, xã
_LOOK_BACK = 40
# Characters. Of a longer row `split` would make pieces, and those had better be sentences.
_LONGEST_ROW = 500


class _Stop(NamedTuple):
    """What stands around one run of stops in a line."""

    word: str  # the word before, without opening quotes; "" when a space or bracket stands there
    before: str  # the word before that
    leads: bool  # whether `word` opens the sentence or, where it may count items, follows : or ;
    leads_before: bool  # whether `before` opens the line
    closed: bool  # whether closing quotes or brackets follow the stops
    after_comma: bool  # whether a comma and a space stand before the stops: "Mỹ, ..."
    next: str  # the next word; "" when none follows directly
    sign: str  # of a currency before it
    named: bool  # whether the one behind that begins with a capital, as in a name of two words
    dated: bool  # whether the next word, if it is a day or a month, is part of a time
    vietnamese: bool  # whether letters near the stops are of Vietnamese alone


def sentence_spans(text: str) -> tuple[tuple[int, int], ...]:
    """The sentences of `text` as (start, end), in order.

    Each span is trimmed and not empty, no two overlap, and together they hold every character
    that is not a space.
    """
    spans: list[tuple[int, int]] = []
    line_start = 0
    lines = text.split("\n")
    cells = [len(cells_of(line)) for line in lines]
    for place, line in enumerate(lines):
        row = cells[place] > 1 and _is_row(lines, cells, place) and len(line) <= _LONGEST_ROW
        for start, end in _line_spans(line, row=row):
            spans.append((line_start + start, line_start + end))
        line_start += len(line) + 1
    return tuple(spans)


def _is_row(lines: Sequence[str], cells: Sequence[int], place: int) -> bool:
    """Whether another row is beside the line at `place`, or is but for a line of one cell.

    What has a bar and no row beside it may be prose: "a switch, VI | EN, at the top".
    """
    for step in (-1, 1):
        beside = place + step
        if 0 <= beside < len(lines) and cells[beside] == 1 and is_section(lines[beside].strip()):
            beside += step
        if 0 <= beside < len(lines) and cells[beside] == cells[place]:
            return True
    return False


def _line_spans(line: str, *, row: bool) -> list[tuple[int, int]]:
    """The sentences of one line; the `row` of a table is one."""
    spans: list[tuple[int, int]] = []
    start = len(line) - len(line.lstrip())
    end = len(line.rstrip())
    if row:
        return [(start, end)]
    mixed = line != line.lower()  # a line without capitals cannot tell by them
    for stop in _STOP.finditer(line, start, end):
        if stop.end() < end and _ends(line, start, stop, mixed):
            spans.append((start, stop.end()))
            start = stop.end()
            while line[start].isspace():  # each space is stepped over once
                start += 1
    if start < end:
        spans.append((start, end))
    return spans


def _ends(line: str, start: int, stop: re.Match[str], mixed: bool) -> bool:
    """Whether the sentence that began at `start` ends at `stop`."""
    marks = stop[1]
    if marks[-1] in _WIDE_STOPS:
        return True
    around = _around(line, start, stop)
    if not line[stop.end()].isspace():
        return _glued(around, line[stop.end() : stop.end() + 2]) if marks == "." else False
    if not around.next:
        sign = line[stop.end() :].lstrip()[:1]
        beside = sign in _BESIDE_SHORT and marks == "." and around.word in SHORT
        return not beside and sign not in ("", *_GOING_ON)
    lower = around.next.islower()  # not so in "iPhone"
    if "!" in marks or "?" in marks:
        return not lower or (not mixed and not around.closed)
    if len(marks) > 1 or marks == "…":
        return not lower and (bool(around.word) or around.after_comma)
    return _period_ends(around, lower, mixed)


def _around(line: str, start: int, stop: re.Match[str]) -> _Stop:
    """The words around `stop`, found without looking further than a fixed distance."""
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
    return _Stop(
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


def _glued(around: _Stop, following: str) -> bool:
    """Whether a period without a space after it ends a sentence: "được.Ông", never "Node.js".

    Only after a word in lower case, before a capitalised one, and where a Vietnamese letter says
    that this is prose and not an address or a program.
    """
    word = around.word
    prose = word.isalpha() and word.islower() and len(word) > 1
    capital = following[0].isupper() and following[1:].islower()
    return prose and capital and not (word.isascii() and around.next.isascii())


def _period_ends(around: _Stop, lower: bool, mixed: bool) -> bool:
    """Whether a single period, with a space after it, ends a sentence."""
    word, following = around.word, around.next
    if around.closed:
        return not lower
    if not word:
        return not lower
    if _is_enumerator(around):
        return False
    if word in BEFORE_CAPITAL:
        return not lower and following not in AFTER_HOUR and not _goes_on(around)
    last = _last_part(word)
    if last in TITLES or word in TITLES or (around.vietnamese and last in VIETNAMESE_TITLES):
        return following in STRONG_OPENERS
    if last in CALENDAR and _goes_on(around):
        return False
    if _NUMERAL.match(following) and (last in BEFORE_NUMBER or _counts(around)):
        return bool(around.sign) and last in CALENDAR
    if last in BEFORE_TAX and len(following) > 1 and following.isupper():
        return False
    if lower:
        return _prose_before_lower(word, mixed)
    if word in MAY_END or _LETTERS_DOTTED.match(word):
        return following in OPENERS
    letter = word.rpartition(".")[2]
    if len(letter) == 1 and letter.isupper():
        return _letter_ends(around)
    return True


def _last_part(word: str) -> str:
    """The part of `word` that tells what follows: "Fri" of "Mon.-Fri", "TS" of "GS-TS".

    Of what has other words in it, "Sở VH-TT", only a period or a longer dash parts the last.
    """
    parts = [part for part in _JOINED.split(_RANGE.split(word)[-1]) if part]
    if parts and SHORT.issuperset(parts) and parts[-1] not in _OF_SEVERAL:
        return parts[-1]
    return word.rpartition(".")[2]


def _goes_on(around: _Stop) -> bool:
    """Whether the next word is a day or a month that says when: "Tue. Mar. 5", not "Sun cream"."""
    return around.next in CALENDAR and around.dated


def _is_enumerator(around: _Stop) -> bool:
    """Whether the period belongs to a number that opens an item: "1. Mục", "Điều 5. Phạm vi"."""
    if not _ENUMERATOR.match(around.word):
        return False
    return around.leads or (around.leads_before and around.before in NUMBERED)


def _counts(around: _Stop) -> bool:
    """Whether the word before the stop is the "no" of "order no. 5", which says what follows."""
    return around.word == "no" and around.before.lower() in HAVE_NUMBERS


def _prose_before_lower(word: str, mixed: bool) -> bool:
    """Whether a sentence ends although the next word is in lower case.

    It does in text typed without capitals, and after a word that only Vietnamese prose has.
    """
    if not word.isalpha() or not word.islower() or word in MAY_END or len(word) < 2:
        return False
    return not word.isascii() or (not mixed and len(word) > 2 and word not in BEFORE_NUMBER)


def _letter_ends(around: _Stop) -> bool:
    """Whether a single capital ends the sentence ("nhóm A. Kết quả") or not ("J. K. Rowling")."""
    if around.word == "Ý" or around.before.lower() in CLASS_NOUNS:
        return True  # Ý is Italy
    if around.word in LETTERS_BEHIND.get(around.before, ""):
        return True
    if around.next[0].isdigit():
        return around.word not in ("Q", "P", "F")  # "Q. 1"
    street = around.word in _UNITS and around.vietnamese and around.named  # "P. Hàng Bạc"
    openers = STRONG_OPENERS if street else OPENERS
    return around.next in openers and len(around.next) > 1
