"""What begins an item of a list: bullets, numbers and letters; and what goes on in one without.

A line without a label ends a list, unless it says more of the item above and the list counts on
below it: "(form no. 1)" between 1. and 2. Of bullets nobody knows whether they go on.
"""

import re
from collections.abc import Sequence

from corpus.tables import opens_line

# A bullet; 1. 1.2. a) B. iv) (1); 1/ and a/ before a letter; and 1.2 alone, which may as well be a
# number: see `label_of`. Some type no blank behind a bullet: "-Đơn". Nothing but bullets is an
# ornament: "* * *".
_ITEM = re.compile(
    r"(?!(?:[-*•·–—+] ?)+$)(?P<apart>[-*•·–—+●▪■◦➢➤►▶✓✔✅☑❖◆◇○➔👉]"
    r"|\(?(?:\d{1,3}(?:\.\d{1,2}){0,5}|[a-zđA-ZĐ]|[ivx]{2,5}|[IVX]{2,5})[.)]"
    r"|(?:\d{1,2}|[a-iđ])/(?=\s[^\W\d_])|(?P<bare>\d{1,2}(?:\.\d{1,2}){1,5}))\s"
    r"|(?P<joined>[-•·●▪■➢✓✔✅☑❖◆👉])(?=[^\W\d_])",
    re.M,
)
SIGNS = "()./"  # of a label
FIRST = frozenset("1ai")  # what a list begins with
# Of lists of letters, each with the next one: those of Vietnamese may have đ, and others have none.
_LETTERS = "abcdefghijklmnopqrstuvwxyz dđe"
_MOST_ASIDE = 3  # lines between two items; more are a text of their own
_WHOLE = re.compile(r"\(.*\)[.;,]?\Z|.*[.;,!?…][\"'”’»)]*\Z")  # in brackets, or a sentence
LEADS = (":", "：")


def is_item(line: str) -> bool:
    """Whether `line` begins as an item of a list does."""
    return label_of(line, 0, len(line)) != ""


def label_of(text: str, start: int, end: int) -> str:
    """What the sentence of `text` from `start` to `end` begins with as an item; "" for no item.

    "1.2 Scope" is one, "1.2 million" and "1.2 GB" are not.
    """
    found = _ITEM.match(text, start, end)
    if found is None or (found["bare"] and not text[found.end() : found.end() + 2].istitle()):
        return ""
    return found["apart"] or found["joined"]


def follows(name: str, before: str) -> bool:
    """Whether a list that has the number or letter `before` goes on with `name`."""
    within, _, number = name.rpartition(".")
    within_before, _, above = before.rpartition(".")
    if number.isdecimal() and above.isdecimal():
        return within == within_before and int(number) == int(above) + 1
    return f"{before}{name}" in _LETTERS


def asides(text: str, spans: Sequence[tuple[int, int]]) -> set[int]:
    """The places of the sentences that open a line without a label within a list.

    Args:
        text: a passage.
        spans: its sentences, in order, as (start, end).
    """
    found: set[int] = set()
    waiting: list[int] = []
    last: dict[str, str] = {}  # of each kind of label the last number or letter
    for place, (start, end) in enumerate(spans):
        if not opens_line(text, start):
            continue
        label = label_of(text, start, end)
        if label:
            kind, name = _kind(label), label.strip(SIGNS).lower()
            if kind in last and follows(name, last[kind]):
                found.update(waiting)
            elif waiting:
                last = {}
            waiting = []
            last[kind] = name
        elif last and len(waiting) < _MOST_ASIDE and _says_more(line_at(text, start)):
            waiting.append(place)
        else:
            waiting, last = [], {}
    return found


def line_at(text: str, start: int) -> str:
    """The rest of the line of `text` from `start` on, without spaces behind it."""
    end = text.find("\n", start)
    return text[start : end if end >= 0 else None].rstrip()


def _kind(label: str) -> str:
    """What the labels of one list have in common: "1." of all numbers with a period."""
    return re.sub(r"[^\W\d_]+", "A" if label.isupper() else "a", re.sub(r"\d+", "1", label))


def _says_more(line: str) -> bool:
    """Whether `line` may go on with the item above; one that is no sentence may head the next."""
    goes_on = line[:1].islower() and not line.endswith(LEADS)
    return goes_on or _WHOLE.match(line) is not None
