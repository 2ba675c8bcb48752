"""Bullets of word processors made •: a PDF names them by their place in a font of signs."""

import re
from collections import Counter
from collections.abc import Sequence

from corpus.read.line import Line

# U+F0B7 and its like are glyphs of Symbol and Wingdings; Word also writes o, and some programs the
# letters behind those glyphs: § Ø ü. These are bullets only below each other, and § 5 is none.
_BULLET = re.compile(
    r"\s*(?:[\uf000-\uf0ff●▪■◦➢➤►▶✓✔❖◆◇○➔·](?=\s|\Z)|(?P<unsure>[→Øüo]|§(?!\s*\d))(?=\s))"
)


def with_bullets(lines: Sequence[Line]) -> list[Line]:
    """`lines` with • for whatever bullet they begin with."""
    found = [_BULLET.match(line.text) for line in lines]
    below = Counter(
        (bullet["unsure"], round(line.left))
        for bullet, line in zip(found, lines, strict=True)
        if bullet and bullet["unsure"]
    )

    def is_sure(bullet: re.Match[str], line: Line) -> bool:
        return not bullet["unsure"] or below[bullet["unsure"], round(line.left)] > 1

    return [
        line.with_text(f"•{line.text[bullet.end() :]}")
        if bullet and is_sure(bullet, line)
        else line
        for bullet, line in zip(found, lines, strict=True)
    ]
