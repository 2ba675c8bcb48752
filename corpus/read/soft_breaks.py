"""The lines of a paragraph of Markdown: which of them were broken on purpose.

CommonMark joins them all, for editors that wrap. Notes and messages are written in short lines, and
each is meant: "Địa chỉ: 12 Lê Lợi⏎Điện thoại: 0225 123 456" is no sentence. So are the clauses of
rules, however long they are: "4.1 …⏎4.2 …", "(a) …⏎(b) …", "Điều 5. …⏎Điều 6. …", and the lines
of hours and addresses, where none is a sentence: "Mon–Fri 8–5.30⏎Sat 8–1⏎Sunday closed".
"""

import math
import re
from collections.abc import Sequence
from itertools import pairwise

from corpus.items import SIGNS, follows, is_item
from corpus.read.heading_shapes import LONG_LINE
from corpus.sentences import sentence_spans

_LABEL = re.compile(r"[^.!?…;:]{0,60}[\w)][*_]{0,3}:[*_]{0,3}(?: |\Z)")  # "Giờ mở cửa: 8:00"
_SHORT_LABEL = re.compile(r"[*_]{0,3}\w+(?: \w+){0,2}:[*_]{0,3} ")
_LEAD = re.compile(r"(?:\*\*|__)[^*_]+(?:\*\*|__) ")  # "**Blank pages.** You have left …"
_MARKS = "*_"  # of what is bold
_NUMBER = re.compile(r"\d+[.)]")  # Markdown's own items are none of these lines
_HARD = ("  ", "\\")
_ENDS = (".", ",", ";", ":", "!", "?", "…")
_DEEPEST = 5  # clauses within clauses
_SHORT = 45  # characters; editors wrap wider
_FEW = 2  # lines, of which each has a number if they are no sentence
_WIDEST = 120  # characters that an editor wraps at, at most
_LINK = re.compile(r"\]\([^()\s]*\)|https?://\S+")  # no editor parts one
# "4.2", "4.2.", "(4)", "a)", "(iv)", "Điều 5.": what counts the clauses of rules.
_CLAUSE = re.compile(
    r"(?P<word>(?:điều|khoản|article|clause|section|rule) (?=\d))?"
    r"(?P<label>\(?(?:\d{1,3}(?:\.\d{1,2})*|[a-zđ]|[ivx]{2,5}|[A-ZĐ])[.:)]*)(?=\s)",
    re.I,
)


def joined(lines: Sequence[str], *, item: bool) -> str:
    """`lines` in one line, but for the breaks that are meant.

    Those are made by two spaces or a backslash, those before clauses that count on, and those
    between short lines of a paragraph.

    Args:
        lines: of a paragraph or of an item, in order; not empty.
        item: whether it is one of a list, whose second line would look like a paragraph.
    """
    bare = [line.strip().removesuffix("\\") for line in lines]
    wrapped = item or any(line[:1].islower() and not _is_item(line) for line in bare[1:])
    text, fact = bare[0], _LABEL.match(bare[0]) is not None
    clauses, width = _clauses(bare), _width(bare)
    by_themselves = not item and _are_by_themselves(bare)
    for place, (above, line) in enumerate(pairwise(bare), start=1):
        label = _LABEL.match(line) is not None
        meant = lines[place - 1].endswith(_HARD) or place in clauses or by_themselves
        meant = meant or (not wrapped and _is_meant(above, line, fact and label, width))
        fact = label if meant else fact
        text += ("\n" if meant else " ") + line
    return text.strip()


def _are_by_themselves(lines: Sequence[str]) -> bool:
    """Whether each of `lines` is short, opens as a line does, and ends without a sign.

    Two lines may be one name: "Trường Đại học Hàng hải⏎Việt Nam".
    """
    whole = all(
        len(line) <= _SHORT
        and not line.rstrip(_MARKS).endswith(_ENDS)
        and not line.lstrip(_MARKS)[:1].islower()
        for line in lines
    )
    return whole and (len(lines) > _FEW or all(any(map(str.isdecimal, line)) for line in lines))


def _clauses(lines: Sequence[str]) -> set[int]:
    """The places of those of `lines` that count on from one above, and of the one they count from.

    That one stands where a sentence or a part of it has ended: "3.11" and "J. Smith" may open any
    line. A bare number may be one of many things, and "Điều 5" without a sign is spoken of.
    """
    found: set[int] = set()
    opened: list[tuple[str, int]] = []  # labels that may be counted on from, the last one innermost
    for place, line in enumerate(lines):
        label = _clause(line.lstrip(_MARKS))
        depth = next((d for d, one in enumerate(opened) if label and _counts_on(label, one[0])), -1)
        if depth >= 0:
            found |= {opened[depth][1], place}
            opened = [*opened[:depth], (label, place)]
        elif label and (not place or lines[place - 1].rstrip(_MARKS).endswith(_ENDS)):
            opened = [*opened, (label, place)][-_DEEPEST:]
    return found


def _clause(line: str) -> str:
    """What counts the clause `line`; "" where it is none."""
    found = _CLAUSE.match(line)
    if found is None or found["label"].isalnum():
        return ""
    is_amount = found["label"][-1].isdecimal() and line[found.end() :].lstrip()[:1].islower()
    return "" if is_amount else found[0]


def _counts_on(label: str, before: str) -> bool:
    """Whether `label` is the next one behind `before`, with the same word and signs."""
    names = [one.rpartition(" ")[2].strip(f"{SIGNS}:") for one in (label, before)]
    alike = {
        one.replace(name, "").lower() for one, name in zip((label, before), names, strict=True)
    }
    return len(alike) == 1 and follows(*(name.lower() for name in names))


def _width(lines: Sequence[str]) -> float:
    """How many characters fitted in each of `lines` surely, where an editor wrapped them."""
    longest = max(len(_LINK.sub("", line)) for line in lines)
    return LONG_LINE if longest <= _WIDEST else math.inf


def item_end(lines: Sequence[str]) -> int:
    """How many of the `lines` of the last item of a list are its own.

    In CommonMark all are; but one at the margin that is a sentence is a paragraph by itself, where
    the item has ended or there was room for more. What is asked goes on with its answer.
    """
    bare = [line.strip() for line in lines]
    width = _width(bare)
    for place, (above, line) in enumerate(pairwise(bare), start=1):
        if lines[place][:1].strip() and _is_sentence(line):
            room = len(above) + 1 + len(line.partition(" ")[0]) <= width
            ended = (room and not above.endswith((",", ":"))) or _ends(above, line)
            if ended and not above.endswith("?"):
                return place
    return len(lines)


def _is_sentence(line: str) -> bool:
    opens = line[:1].isupper() or _LEAD.match(line) is not None
    return opens and line.endswith((".", "!", "?"))


def _is_meant(above: str, line: str, facts: bool, width: float) -> bool:
    """Whether `line` is one by itself: there was room, and it is an item, or `above` has ended.

    Args:
        above, line: two lines of a paragraph.
        facts: whether it has a label, and what was joined up to it has one, too.
        width: of the lines of the paragraph; see `_width`.
    """
    if any(shape.match(above) and shape.match(line) for shape in (_SHORT_LABEL, _LEAD)):
        width = math.inf  # no editor wraps before one label after the other
    if len(above) + 1 + len(line.partition(" ")[0]) > width:
        return False
    return _is_item(line) or (facts and not above.endswith(",")) or _ends(above, line)


def _ends(above: str, line: str) -> bool:
    """Whether a sentence ends with `above`, and not in "PGS. TS.⏎Nguyễn Văn An"."""
    above = above.rstrip(_MARKS)
    text = f"{above} {line.lstrip(_MARKS)}"
    return above.endswith(";") or any(end == len(above) for _, end in sentence_spans(text)[:-1])


def _is_item(line: str) -> bool:
    return is_item(line) and not _NUMBER.match(line)
