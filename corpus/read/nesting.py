"""Which bullet tells of an item that it stands in a list within a list.

Cleaned lines have no space before them, so how far an item stands to the right is gone with it. A
list within another has another bullet, as typed lists do: "- Adults", then "+ Day: 50.000".
"""

import re

BULLETS = ("-", "+", "·")  # of lists within each other, outermost first; deeper ones have the last
_BULLET = re.compile(r"([ \t]*)([-–+*•·])(?=[ \t])")
DEEPER = 2  # blanks before an item of a list within a list: one more may be a slip
_TAB = 4


class Nesting:
    """The items that the next one of a text may stand below, outermost first.

    Args:
        step: how much further to the right than the one above an item within it begins, at least.
    """

    def __init__(self, step: float = 1) -> None:
        self._step = step
        self._around: list[tuple[float, str]] = []

    def bullet(self, left: float, own: str) -> str:
        """The bullet of the next item, which begins at `left`: its `own`, if none above has that.

        What counts with numbers has no bullet; `own` and what is returned are "" then.
        """
        self.ends(left)
        above = {one for _, one in self._around}
        if own and own in above:
            own = next((one for one in BULLETS[1:] if one not in above), BULLETS[-1])
        self._around.append((left, own))
        return own

    def ends(self, left: float) -> None:
        """Let all lists end that no line which begins at `left` can stand in."""
        while self._around and self._around[-1][0] + self._step > left:
            self._around.pop()

    def goes_on(self, left: float) -> bool:
        """Whether an item that begins at `left` stands below or beside the last one of a list."""
        return any(abs(place - left) < self._step for place, _ in self._around)


def with_nesting(text: str) -> str:
    """`text`, whose lines have the blanks before them, with other bullets in lists within lists."""
    nesting = Nesting(DEEPER)
    told = []
    for line in text.split("\n"):
        found = _BULLET.match(line)
        if found:
            bullet = nesting.bullet(indentation(line), found[2])
            line = f"{found[1]}{bullet}{line[found.end() :]}"
        elif line.strip():
            nesting.ends(indentation(line))
        told.append(line)
    return "\n".join(told)


def indentation(line: str) -> int:
    """How many columns the words of `line` stand to the right."""
    return len(line[: len(line) - len(line.lstrip())].expandtabs(_TAB))
