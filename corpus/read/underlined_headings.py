"""The headings that plain text has underlined, as README files do: "Fees" above "====="."""

import re

from corpus.document import Heading
from corpus.read.blocks import LONGEST_HEADING

# A line of one sign; one above the heading, as long, goes as well.
_UNDERLINED = re.compile(
    rf"^(?:(?P<over>([=~^*#+-])\2{{2,{LONGEST_HEADING}}})\n)?"
    rf"(?P<name>\w[^\n]{{0,{LONGEST_HEADING}}}[^\n.,;:|])\n(?P<sign>[=~^*#+-])(?P=sign){{2,}}$",
    re.M,
)
_SHORTER, _LONGER = 2, 4  # signs than the heading has; what differs more is drawn between two texts


def underlined_headings(text: str) -> tuple[str, tuple[Heading, ...]]:
    """`text` without the lines below its headings, and where these stand in it, in order.

    The first sign that is used makes the highest level, as nothing else tells it.
    """
    pieces: list[str] = []
    headings: list[Heading] = []
    signs: list[str] = []
    past = length = 0
    for found in _UNDERLINED.finditer(text):
        name, line = found["name"], found[0].rpartition("\n")[2]
        alone = found.start() == 0 or text.endswith("\n\n", 0, found.start())
        if not alone or not -_SHORTER <= len(line) - len(name) <= _LONGER:
            continue
        signs += [line[0]] if line[0] not in signs else []
        start = length + found.start() - past
        length = start + len(name)
        headings.append(Heading(start, length, min(signs.index(line[0]) + 1, 6)))
        pieces += (text[past : found.start()], name)
        past = found.end()
    return "".join(pieces) + text[past:], tuple(headings)
