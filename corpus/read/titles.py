"""Which heading is the title of the whole document, and not of its first chapter."""

import re
from collections.abc import Sequence

from corpus.document import Heading
from corpus.read.plain_headings import is_numbered

# Characters: an office and a number may stand above a title, and no chapter does.
LETTERHEAD = 300
_NO_TITLE = re.compile(
    r"(?:mục lục|lời (?:nói đầu|mở đầu|cảm ơn|tựa)|nơi nhận|kính gửi|cộng hòa xã hội chủ nghĩa"
    r"|độc lập ?[-–] ?tự do|(?:table of )?contents|preface|foreword|acknowledge?ments)\b"
    r"|(?:phó )?(?:hiệu trưởng|giám đốc|chủ tịch)\Z",
    re.I,
)


def title_among(text: str, headings: Sequence[Heading]) -> str:
    """The words of the one of `headings` that is the title of `text`, or "".

    It is of level 1, stands at the beginning, and is the only one of its level, or has nothing
    below it before the next: the first of several chapters is none.
    """
    tops = [one for one in headings if one.level == 1 and may_be_title(text[one.start : one.end])]
    if not tops or tops[0].start > LETTERHEAD:
        return ""
    first, *others = tops
    name = text[first.start : first.end]
    if others and (text[first.end : others[0].start].strip() or is_numbered(name)):
        return ""
    return name


def may_be_title(line: str) -> bool:
    """Whether `line` is none of those that stand in many documents: "Contents", "Nơi nhận: …"."""
    return _NO_TITLE.match(line) is None
