"""The headings that wikis write in plain text: "== History ==", a pair of signs more a level."""

import re

from corpus.document import Heading
from corpus.read.blocks import LONGEST_HEADING

_LINE = re.compile(rf"^(={{2,6}}) ?([^=\n](?:[^\n]{{0,{LONGEST_HEADING - 2}}}[^=\s])?) ?\1$", re.M)


def wiki_headings(text: str) -> tuple[str, tuple[Heading, ...]]:
    """`text` without the signs around its headings, and where these stand in it, in order."""
    pieces: list[str] = []
    headings: list[Heading] = []
    past = length = 0
    for found in _LINE.finditer(text):
        start = length + found.start() - past
        length = start + len(found[2])
        headings.append(Heading(start, length, len(found[1])))
        pieces += (text[past : found.start()], found[2])
        past = found.end()
    return "".join(pieces) + text[past:], tuple(headings)
