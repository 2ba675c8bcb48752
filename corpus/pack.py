"""Which neighbouring sentences share a passage.

Greedy, as long as the budget lasts: nothing here knows text, only how many tokens each unit has
and where paragraphs begin. Used by `split` alone.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate


@dataclass(frozen=True, slots=True)
class Unit:
    """A sentence, or a piece of one that is over the budget: characters `start` to `end`."""

    start: int
    end: int
    tokens: int
    opens: bool = False  # whether a paragraph begins here
    heads: bool = False  # whether it is an item with a list of its own below, which opens one, too


def pack(
    units: Sequence[Unit], budget: int, overlap: int, shortest: int
) -> tuple[tuple[int, int], ...]:
    """The passages of one section as (first, last) indexes into `units`, `last` not included.

    Args:
        units: in order, each of at most `budget` tokens.
        budget: tokens of a passage at most, what it repeats included.
        overlap: units that a passage repeats from the one before, at most; they have together no
            more than a quarter of the budget, and never the whole passage before.
        shortest: tokens that the last passage should have of its own.

    Returns:
        firsts strictly rising, lasts strictly rising, every unit in at least one.
    """
    if not units:
        return ()
    sums = list(accumulate((unit.tokens for unit in units), initial=0))
    ends = _paragraph_ends(units)
    repeated = [0 if unit.heads else overlap for unit in units]  # an item of another's list is not
    cuts, begin = [0], 0
    for index in range(1, len(units)):
        needed = sums[index + 1] - sums[begin]
        if (units[index].opens or units[index].heads) and 2 * (sums[index] - sums[begin]) >= budget:
            needed = sums[ends[index]] - sums[begin]  # half full: the whole paragraph, or a cut
        if needed > budget:
            begin = _begin(sums, cuts[-1], index, index + 1, budget, repeated[index])
            cuts.append(index)
    _lengthen_last(cuts, sums, budget, repeated, shortest)
    lasts = [*cuts[1:], len(units)]
    befores = [0, *cuts[:-1]]
    return tuple(
        (_begin(sums, before, cut, last, budget, repeated[cut]) if cut else 0, last)
        for before, cut, last in zip(befores, cuts, lasts, strict=True)
    )


def _paragraph_ends(units: Sequence[Unit]) -> list[int]:
    """For each unit, the index after the last unit of its paragraph."""
    ends = [len(units)] * len(units)
    for index in range(len(units) - 2, -1, -1):
        opens = units[index + 1].opens or units[index + 1].heads
        ends[index] = index + 1 if opens else ends[index + 1]
    return ends


def _begin(sums: list[int], before: int, cut: int, last: int, budget: int, overlap: int) -> int:
    """Where the passage of the units `cut` to `last` begins, with what it repeats."""
    begin = cut
    while (
        cut - begin < overlap
        and begin - 1 > before
        and 4 * (sums[cut] - sums[begin - 1]) <= budget
        and sums[last] - sums[begin - 1] <= budget
    ):
        begin -= 1
    return begin


def _lengthen_last(
    cuts: list[int], sums: list[int], budget: int, repeated: list[int], shortest: int
) -> None:
    """Move the last cut back until the last passage is long enough, or drop the cut."""
    count = len(sums) - 1
    if len(cuts) < 2 or sums[count] - sums[cuts[-1]] >= shortest:
        return
    before = cuts[-2]
    begin = _begin(sums, cuts[-3], before, count, budget, repeated[before]) if before else 0
    if sums[count] - sums[begin] <= budget:
        cuts.pop()
        return
    while (
        cuts[-1] - 1 > before
        and sums[count] - sums[cuts[-1]] < shortest
        and sums[count] - sums[cuts[-1] - 1] <= budget
    ):
        cuts[-1] -= 1
