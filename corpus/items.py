"""What begins an item of a list: bullets, numbers and letters; and what goes on in one without.

A line without a label ends a list, unless it says more of the item above and the list counts on
below it: "(form no. 1)" between 1. and 2. Of bullets nobody knows whether they go on, and where
nearly every item has a sentence below it these are sections or questions, each with its text.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from corpus.rows import opens_line

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
_ROMANS = " i ii iii iv v vi vii viii ix x xi xii "
_MOST_ASIDE = 3  # lines between two items; more are a text of their own
_REMARK = re.compile(r"\(.*\)[.;,]?\Z")
_WHOLE = re.compile(r".*[.;,!?…][\"'”’»)]*\Z")
_FEWEST_TOLD = 2  # items with a sentence below each, of sections
LEADS = (":", "：")


@dataclass(slots=True)
class _Count:
    """A list that counts on.

    Args:
        name: the number or letter of its last item.
        items: how many it has.
        told: those below which a sentence stands, by their places in the list from 1.
        below: what opens a line without a label between two items, and whether it is a sentence.
    """

    name: str
    items: int = 1
    told: set[int] = field(default_factory=set)
    below: dict[int, bool] = field(default_factory=dict)

    def goes_on(self, name: str, below: Mapping[int, bool]) -> None:
        """Count the item `name`, before which the lines `below` stand."""
        self.name = name
        self.items += 1
        self.below.update(below)

    def asides(self) -> set[int]:
        """Those of `below` that are of the list: no sentence where it has sections.

        What stands below the last item may be behind the list, and counts beside another alone.
        """
        inner = self.told - {self.items}
        sections = 2 * len(inner) > self.items - 1 and len(self.told) >= _FEWEST_TOLD
        return {place for place, sentence in self.below.items() if not (sentence and sections)}


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
    return f"{before}{name}" in _LETTERS or f" {before} {name} " in _ROMANS


def asides(text: str, spans: Sequence[tuple[int, int]]) -> set[int]:
    """The places of the sentences that open a line without a label within a list.

    Args:
        text: a passage.
        spans: its sentences, in order, as (start, end).
    """
    every: list[_Count] = []
    last: dict[str, _Count] = {}  # of each kind of label
    waiting: dict[int, bool] = {}
    for place, (start, end) in enumerate(spans):
        if not opens_line(text, start):
            continue
        label, line = label_of(text, start, end), line_at(text, start)
        if label:
            kind, name = _kind(label), label.strip(SIGNS).lower()
            if kind in last and follows(name, last[kind].name):
                last[kind].goes_on(name, waiting)
            else:
                last = {} if waiting else last
                last[kind] = _Count(name)
                every.append(last[kind])
            waiting = {}
        elif last and len(waiting) < _MOST_ASIDE and _says_more(line):
            waiting[place] = is_statement(line)
            for one in last.values() if waiting[place] else ():
                one.told.add(one.items)
        else:
            waiting, last = {}, {}
    return {place for one in every for place in one.asides()}


def is_statement(line: str) -> bool:
    """Whether `line`, an aside, is a sentence of its own, which no lead of a list is about.

    "No food." below "You may bring:" is one; "(form no. 1)" and "which you sign" are not.
    """
    return not line[:1].islower() and _REMARK.match(line) is None


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
    return goes_on or any(shape.match(line) for shape in (_REMARK, _WHOLE))
