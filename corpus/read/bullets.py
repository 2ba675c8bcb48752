"""Bullets of word processors made •: a PDF names them by their place in a font of signs.

Those of lists within lists differ, as everywhere: see `nesting`.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from corpus.read.line import Line
from corpus.read.nesting import Nesting

# U+F0B7 and its like are glyphs of Symbol and Wingdings; Word also writes o, and some programs the
# letters behind those glyphs: § Ø ü. These are bullets only below each other, and § 5 is none.
_BULLET = re.compile(
    r"\s*(?:[\uf000-\uf0ff●▪■◦➢➤►▶✓✔❖◆◇○➔·](?=\s|\Z)|(?P<unsure>[→Øüo]|§(?!\s*\d))(?=\s))"
)
_ANY = re.compile(r"\s*([-–+*•·])(?=\s)")
_DEEPER = 4  # points to the right of the item above, where a list in it begins
_FARTHEST = 60  # and no further: there stands another column


def with_bullets(lines: Sequence[Line]) -> list[Line]:
    """`lines` with • for whatever bullet they begin with, or another in lists within lists."""
    return list(_nested(_alike(lines)))


def _nested(lines: Sequence[Line]) -> Iterator[Line]:
    """`lines`, of which bullets within a list differ from those around it."""
    nesting, above = Nesting(_DEEPER), Line("", 0)
    for line in lines:
        bullet = _ANY.match(line.text)
        higher = line.page != above.page or line.bottom > above.bottom + line.size
        far = line.left > above.left + _FARTHEST
        if (higher or far) and not nesting.goes_on(line.left):
            nesting.ends(0)
        if bullet:
            own = nesting.bullet(line.left, bullet[1])
            line = line.with_text(f"{own}{line.text[bullet.end() :]}")
        elif line.text.strip():
            nesting.ends(line.left)
        above = line if line.text.strip() else above
        yield line


def _alike(lines: Sequence[Line]) -> list[Line]:
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
