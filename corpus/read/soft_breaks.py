"""The lines of a paragraph of Markdown: which of them were broken on purpose.

CommonMark joins them all, for editors that wrap. Notes and messages are written in short lines, and
each is meant: "Địa chỉ: 12 Lê Lợi⏎Điện thoại: 0225 123 456" is no sentence.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from corpus.items import is_item
from corpus.read.heading_shapes import LONG_LINE
from corpus.sentences import sentence_spans

_LABEL = re.compile(r"[^.!?…;:]{0,60}\w[*_]{0,3}:[*_]{0,3}(?: |\Z)")  # "Giờ mở cửa: 8:00"
_SIGNS = "*_"  # of what is bold
_NUMBER = re.compile(r"\d+[.)]")  # Markdown's own items are none of these lines
_HARD = ("  ", "\\")


def joined(lines: Sequence[str], *, item: bool) -> str:
    """`lines` in one line, but for the breaks that are meant.

    Those are made by two spaces or a backslash, and those between short lines of a paragraph.

    Args:
        lines: of a paragraph or of an item, in order; not empty.
        item: whether it is one of a list, whose second line would look like a paragraph.
    """
    bare = [line.strip().removesuffix("\\") for line in lines]
    wrapped = item or any(line[:1].islower() and not _is_item(line) for line in bare[1:])
    text, fact = bare[0], _LABEL.match(bare[0]) is not None
    for (above, line), hard in zip(pairwise(bare), lines, strict=False):
        label = _LABEL.match(line) is not None
        meant = hard.endswith(_HARD) or (not wrapped and _is_meant(above, line, fact and label))
        fact = label if meant else fact
        text += ("\n" if meant else " ") + line
    return text.strip()


def _is_meant(above: str, line: str, facts: bool) -> bool:
    """Whether `line` is one by itself: there was room, and it is an item, or `above` has ended.

    Args:
        above, line: two lines of a paragraph.
        facts: whether it has a label, and what was joined up to it has one, too.
    """
    if len(above) + 1 + len(line.partition(" ")[0]) > LONG_LINE:
        return False
    return _is_item(line) or (facts and not above.endswith(",")) or _ends(above, line)


def _ends(above: str, line: str) -> bool:
    """Whether a sentence ends with `above`, and not in "PGS. TS.⏎Nguyễn Văn An"."""
    above = above.rstrip(_SIGNS)
    text = f"{above} {line.lstrip(_SIGNS)}"
    return above.endswith(";") or any(end == len(above) for _, end in sentence_spans(text)[:-1])


def _is_item(line: str) -> bool:
    return is_item(line) and not _NUMBER.match(line)
