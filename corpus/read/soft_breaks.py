"""The lines of a paragraph of Markdown: which of them were broken on purpose.

CommonMark joins them all, for editors that wrap. Notes and messages are written in short lines, and
each is meant: "Địa chỉ: 12 Lê Lợi⏎Điện thoại: 0225 123 456" is no sentence.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from corpus.lists import is_item
from corpus.read.plain_headings import LONG_LINE

# What a line ends with that is one by itself, or has in it: "Giờ mở cửa: 8:00".
_WHOLE = re.compile(r"[.!?…:;][\"'”’»)\]*_]*\Z|\w[*_]*:[*_]* ")
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
    text = bare[0]
    for (above, line), hard in zip(pairwise(bare), lines, strict=False):
        meant = hard.endswith(_HARD) or (not wrapped and _is_meant(above, line))
        text += ("\n" if meant else " ") + line
    return text.strip()


def _is_meant(above: str, line: str) -> bool:
    """Whether `line` is one by itself: that `above` it is short, and whole or before an item."""
    short = len(above) + 1 + len(line.partition(" ")[0]) <= LONG_LINE
    return short and (_is_item(line) or _WHOLE.search(above) is not None)


def _is_item(line: str) -> bool:
    return is_item(line) and not _NUMBER.match(line)
