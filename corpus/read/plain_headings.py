"""The headings that no markup tells of: known by their shape and by what follows them.

A line that stands alone, is short, begins with a capital or a number and ends without a sign may
be a heading, but also a verse, an address, a signature or an item. So it counts only where prose,
a list or a table follows, and none does in a file that has little besides such lines. "Điều 5. Phạm
vi" stands alone by its first word, whether or not empty lines are around it; with a period behind
it, it may be a sentence. What is missed stays in the text, as if nobody had looked.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from corpus.document import Heading
from corpus.read.below_headings import ENDED, stands_above, tells, tells_closed
from corpus.read.bold_lines import Span, bold_lines
from corpus.read.heading_shapes import (
    BARE,
    BY_WORD,
    LONG_LINE,
    TITLE,
    RankedLine,
    is_closed_name,
    opens_article,
    rank_of,
    word_rank,
)
from corpus.rows import cells_of

TIMES_LONGER = 3  # the rest of the text than all headings but articles and chapters, at least
_LAST = max(BY_WORD) + 0.5  # the rank of the name below the number of an article

_BLOCK = re.compile(r"[^\n]+(?:\n[^\n]+)*")


def plain_headings(text: str, bold: Sequence[Span] = ()) -> tuple[Heading, ...]:
    """The headings of `text`, which is cleaned, in order; each is one line of it.

    The first line of the text is of level 1, and so is a title in `bold`; any other of 2 or deeper.
    """
    found = [line for run in _runs(text) if _descends(run) for line in run]
    length = sum(line.end - line.start for line in found)
    unsure = sum(line.end - line.start for line in found if line.rank not in BY_WORD)
    if len(text) - length < TIMES_LONGER * unsure:
        found = []
    lines = {line.start: line for line in (*found, *bold_lines(text, bold, ()))}
    headings: list[Heading] = []
    above: list[float] = []
    for _, line in sorted(lines.items()):
        above = [rank for rank in above if TITLE < rank < line.rank]
        level = 1 if line.rank == TITLE else min(2 + len(above), 6)
        headings.append(Heading(line.start, line.end, level))
        above.append(line.rank)
    return tuple(headings)


def with_articles(
    text: str, headings: Sequence[Heading], bold: Sequence[Span] = ()
) -> tuple[Heading, ...]:
    """The `headings` that a file marks, its articles and chapters, and those of its `bold` lines.

    One that is not marked stands below the last heading that is neither of its own kind nor of one
    that belongs in it. Without any heading, as `plain_headings`.
    """
    if not headings:
        return plain_headings(text, bold)
    marked = {heading.start for heading in headings}
    articles = (line for run in _runs(text) for line in run if line.rank in BY_WORD)
    unmarked = {line.start: line for line in (*bold_lines(text, bold, marked), *articles)}
    lines = [(x.start, x.end, x.rank, 0) for x in unmarked.values() if x.start not in marked]
    for one in headings:
        rank = rank_of(text[one.start : one.end], 1)
        lines.append((one.start, one.end, rank if rank in BY_WORD else TITLE, one.level))
    found: list[Heading] = []
    above: list[tuple[float, int]] = []
    for start, end, rank, level in sorted(lines):
        if level:
            above = [one for one in above if one[1] < level]
        else:
            above = [one for one in above if one[0] < rank]
            level = min(1 + max((one[1] for one in above), default=0), 6)
        above.append((rank, level))
        found.append(Heading(start, end, level))
    return tuple(found)


def _runs(text: str) -> Iterator[Sequence[RankedLine]]:
    """The lines that may be headings, those together with nothing between; text follows each."""
    run: list[RankedLine] = []
    blocks = [(start, *text[start:end].partition("\n")[::2]) for start, end in _blocks(text)]
    closed = _closed_names(blocks)
    for start, first, rest in blocks:
        rank = rank_of(first, start)
        by_word = word_rank(first)
        if rank is None and by_word is not None:  # the text of an article, and of none before it
            run = [line for line in run if not by_word <= line.rank <= _LAST]
        if run and tells(run[-1].rank, first, rest):
            yield run
            run = []
        rank = by_word if start in closed else rank
        if rank is None:
            run = []
            continue
        if run and rank == BARE and int(run[-1].rank) in BY_WORD:
            rank = run[-1].rank + 0.5  # the name of the chapter whose number stands above it
        if rest and not stands_above(rank, first, rest):
            run = []
            continue
        run.append(RankedLine(start, start + len(first), rank))
        if rest:
            yield run
            run = []


def _closed_names(blocks: Sequence[tuple[int, str, str]]) -> set[int]:
    """Where a name with a period stands, "Điều 2. Mức lương.", with its text below.

    None where most articles and chapters are sentences, of which some are short.

    Args:
        blocks: of each where it starts, its first line, and the rest of it.
    """
    found = set()
    lines = names = 0
    for (start, first, rest), (_, first_below, rest_below) in pairwise([*blocks, (0, "", "")]):
        by_word = word_rank(first)
        lines += sum(word_rank(line) is not None for line in (first, *rest.split("\n")))
        names += rank_of(first, 1) in BY_WORD
        if by_word is None or rest or not is_closed_name(first):
            continue
        if tells_closed(by_word, first_below, rest_below):
            found.add(start)
    return found if 2 * (len(found) + names) > lines else set()


def _blocks(text: str) -> Iterator[tuple[int, int]]:
    """Where lines stand together, an article's or a chapter's heading apart from what follows it.

    It begins where a sentence, a row, a title or another heading has ended; in the middle of a
    sentence, "Chương 3" is where somebody wrapped the line.
    """
    for block in _BLOCK.finditer(text):
        start = here = block.start()
        title_ended = True  # whether what stands above may be a title as a whole
        before = ""
        for line in block.group().split("\n"):
            ended = ENDED.search(before) is not None or len(cells_of(before)) > 1
            opens = (not before or title_ended or ended) and opens_article(line)
            if opens:
                if start < here:
                    yield start, here - 1
                yield here, here + len(line)
                start = here + len(line) + 1
            titled = line.isupper() or (start == here and _is_title(line))
            title_ended = opens or titled
            before, here = line, here + len(line) + 1
        if start < block.end():
            yield start, block.end()


def _is_title(line: str) -> bool:
    """Whether `line`, above a numbered heading, is a title, and no wrapped line of prose."""
    return len(line) < LONG_LINE and rank_of(line, 1) is not None


def _descends(run: Sequence[RankedLine]) -> bool:
    """Whether each line of `run` is of a kind below the one before, and so none is an item."""
    return all(one.rank < two.rank for one, two in pairwise(run))
