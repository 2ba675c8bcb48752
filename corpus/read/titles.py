"""Which heading is the title of the whole document, and not of its first chapter."""

import re
from collections.abc import Sequence
from itertools import pairwise

from corpus.clean import clean_line
from corpus.document import Heading
from corpus.read.heading_shapes import is_numbered

# Characters: an office and a number may stand above a title, and no chapter does.
LETTERHEAD = 300
_LONGEST_INTRODUCTION = 100  # characters below a title, one line: "In force from 2025."
_MOST_TITLE_LINES = 3
_TIMES_LONGER = 3  # each chapter on average, at least, so that it is no chapter's text
_NO_TITLE = re.compile(
    r"(?:mục lục|lời (?:nói đầu|mở đầu|cảm ơn|tựa)|nơi nhận|kính gửi|cộng hòa xã hội chủ nghĩa"
    r"|độc lập ?[-–] ?tự do|table of contents)\b"
    r"|(?:contents|preface|foreword|acknowledge?ments)\W*\Z",
    re.I,
)
# What programs call a file that nobody gave a title, or after which they name it.
_BY_PROGRAM = re.compile(
    r".*\.(?:docx?|odt|pdf|rtf|indd|pptx?)\Z|microsoft (?:word|powerpoint)(?: ?[-–]|\Z)"
    r"|(?:powerpoint presentation|(?:document|presentation|tài liệu|bản trình bày) ?\d*"
    r"|untitled(?: (?:document|presentation|spreadsheet|form|design))?(?: - .*|[-\s\d()]*)"
    r"|(?:tài liệu|bản trình bày) không có tiêu đề\b.*)\Z",
    re.I,
)
_SIGNATURE = re.compile(r"(?:phó )?(?:hiệu trưởng|giám đốc|chủ tịch)\Z", re.I)


def title_among(text: str, headings: Sequence[Heading]) -> str:
    """The words of the one of `headings` that is the title of `text`, or "".

    It is of level 1, and the only one of its level, or stands at the beginning with nothing below
    it before the next but a line: the first of several chapters is none.
    """
    tops = [one for one in headings if one.level == 1 and _may_be_title(text, one)]
    if not tops:
        return ""
    first, *others = tops
    name = text[first.start : first.end]
    if others and (first.start > LETTERHEAD or is_numbered(name)):
        return ""
    return name if not others or _introduces(text, first, others) else ""


def printed_title(text: str, headings: Sequence[Heading]) -> str:
    """As `title_among`, where each line in large type is a heading of its own.

    The only ones of level 1 are one title if they stand below each other at the beginning.
    """
    tops = [one for one in headings if one.level == 1 and _may_be_title(text, one)]
    lines = [text[one.start : one.end] for one in tops]
    apart = any(text[one.end : other.start].strip() for one, other in pairwise(tops))
    first = tops[0].start if tops else 0
    if first > LETTERHEAD or apart or any(map(is_numbered, lines)):
        return title_among(text, headings)
    return " ".join(lines) if len(lines) <= _MOST_TITLE_LINES else title_among(text, headings)


def _may_be_title(text: str, heading: Heading) -> bool:
    name = text[heading.start : heading.end]
    signed = heading.start > 0 and _SIGNATURE.match(name) is not None
    return may_be_title(name) and not signed


def _introduces(text: str, first: Heading, others: Sequence[Heading]) -> bool:
    """Whether little or nothing stands between `first` and the chapters, which are long."""
    below = text[first.end : others[0].start].strip()
    if not below:
        return True
    short = len(below) <= _LONGEST_INTRODUCTION and "\n" not in below
    chapters = len(text) - others[0].start
    long = chapters >= _TIMES_LONGER * len(below) * len(others)
    return first.start == 0 and len(others) > 1 and short and long


def may_be_title(line: str) -> bool:
    """Whether `line` is none of those that stand in many documents: "Contents", "Nơi nhận: …"."""
    return _NO_TITLE.match(line) is None


def own_title(words: str) -> str:
    """The title `words` that a file gives itself, unless it is none or its program put it there."""
    title = clean_line(words)
    return title if may_be_title(title) and not _BY_PROGRAM.match(title) else ""
