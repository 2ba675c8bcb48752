"""The headings that no markup tells of: known by their shape and by what follows them.

A line that stands alone, is short, begins with a capital or a number and ends without a sign may
be a heading, but also a verse, an address, a signature or an item. So it counts only where prose
or a list follows, and none does in a file that has little besides such lines. "Điều 5. Phạm vi"
stands alone by its first word, whether or not empty lines are around it. What is missed stays in
the text, as if nobody had looked.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from corpus.document import Heading
from corpus.items import is_item
from corpus.read.printed_contents import is_entry

MOST_WORDS = 12  # Vietnamese ones are syllables
MOST_NUMBERED_WORDS = 25  # "Điều 12. …" is no prose, however long its name
LONGEST = 120  # characters
LONG_LINE = 60  # characters; verses, addresses and rows are shorter, wrapped prose is longer
WRAPPED = 1.5  # times as long as a heading right above it, the first line of a paragraph
TIMES_LONGER = 3  # the rest of the text than all headings but articles and chapters, at least

_BLOCK = re.compile(r"[^\n]+(?:\n[^\n]+)*")
# What is numbered, by rank: the lower stands above the higher.
_BY_WORD = {
    0: re.compile(r"(?i:phần thứ \w+|phần [IVX\d]+|part [IVX\d]+)(?!\w)"),
    1: re.compile(r"(?i:chương|chapter) [IVXLC\d]+(?!\w)"),
    2: re.compile(r"(?i:mục|section) [IVXLC\d]+(?!\w)"),
    4: re.compile(r"(?i:điều|article) \d+[a-zđ]?(?:[.:]|\Z)"),
}
_BY_NUMBER = {
    3: re.compile(r"[IVX][IVXLC]*\. (?![A-ZĐ]\.)[^\W\d_]"),  # no name: "C. Mác", "V. I. Lênin"
    5: re.compile(r"\d{1,2}\. [^\W\d_]"),
    6: re.compile(r"\d{1,2}(?:\.\d{1,2})+\.? [^\W\d_]"),
}
_ROMAN = 3  # the rank of "II. …"
_TITLE, _BARE = -1, 7  # ranks of what has no number: the first line, and any other
_TOLD = re.compile(r"(?!\w+ \d+: ).*: ")  # "Secretary: Ann Lee", not "Week 2: Verbs"
_NO_HEADING = re.compile(
    r".*(?:[.,;:!?…]\Z| \| |, (?:ngày )?\d)|(?i:hình|bảng|biểu đồ|figure|table) \d"
)
_ENDED = re.compile(r"[.!?…:;][\"'”’»)]*\Z")
_SENTENCE_END = re.compile(r"[.!?…:][\"'”’»)]*\Z")


@dataclass(frozen=True, slots=True)
class _Line:
    """A line that may be a heading; the outermost kind has the lowest `rank`."""

    start: int
    end: int
    rank: float


def plain_headings(text: str) -> tuple[Heading, ...]:
    """The headings of `text`, which is cleaned, in order; each is one line of it.

    The first line of the text is of level 1, any other of 2 or deeper.
    """
    found = [line for run in _runs(text) if _descends(run) for line in run]
    length = sum(line.end - line.start for line in found)
    unsure = sum(line.end - line.start for line in found if line.rank not in _BY_WORD)
    if len(text) - length < TIMES_LONGER * unsure:
        return ()
    headings: list[Heading] = []
    above: list[float] = []
    for line in found:
        above = [rank for rank in above if _TITLE < rank < line.rank]
        level = 1 if line.rank == _TITLE else min(2 + len(above), 6)
        headings.append(Heading(line.start, line.end, level))
        above.append(line.rank)
    return tuple(headings)


def with_articles(text: str, headings: Sequence[Heading]) -> tuple[Heading, ...]:
    """The `headings` that a file marks, and the articles and chapters that it merely prints bold.

    One that is not marked stands below the last heading that is neither of its own kind nor of one
    that belongs in it. Without any heading, as `plain_headings`.
    """
    if not headings:
        return plain_headings(text)
    marked = {heading.start for heading in headings}
    unmarked = [line for run in _runs(text) for line in run if line.rank in _BY_WORD]
    lines = [(line.start, line.end, line.rank, 0) for line in unmarked if line.start not in marked]
    for one in headings:
        rank = _rank(text[one.start : one.end], 1)
        lines.append((one.start, one.end, rank if rank in _BY_WORD else _TITLE, one.level))
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


def opens_article(line: str) -> bool:
    """Whether `line` has the shape of the heading of an article, a chapter or a part."""
    return line != "" and _rank(line, 1) in _BY_WORD


def is_numbered(line: str) -> bool:
    """Whether `line` has the shape of a heading that counts: "Điều 5. …", "II. …", "1.2. …"."""
    return line != "" and _rank(line, 1) not in (None, _BARE)


def _runs(text: str) -> Iterator[Sequence[_Line]]:
    """The lines that may be headings, those together with nothing between; prose follows each."""
    run: list[_Line] = []
    for start, end in _blocks(text):
        first, _, rest = text[start:end].partition("\n")
        if run and (_follows(first, rest) or _told_under(run[-1], first)):
            yield run
            run = []
        rank = _rank(first, start)
        if rank is None or (rest and not _above(first, rest)):
            run = []
            continue
        if run and rank == _BARE and run[-1].rank not in (_TITLE, _BARE):
            rank = run[-1].rank + 0.5  # the name of the chapter whose number stands above it
        run.append(_Line(start, start + len(first), rank))
        if rest:
            yield run
            run = []


def _blocks(text: str) -> Iterator[tuple[int, int]]:
    """Where lines stand together, an article's or a chapter's heading apart from what follows it.

    It begins where a sentence, a title or another heading has ended; in the middle of a sentence,
    "Chương 3" is where somebody wrapped the line.
    """
    for block in _BLOCK.finditer(text):
        start = here = block.start()
        title_ended = True  # whether what stands above may be a title as a whole
        before = ""
        for line in block.group().split("\n"):
            begins = not before or title_ended or _ENDED.search(before) is not None
            rank = _rank(line, 1) if begins else None
            if rank in _BY_WORD:
                if start < here:
                    yield start, here - 1
                yield here, here + len(line)
                start = here + len(line) + 1
            titled = line.isupper() or (start == here and _is_title(line))
            title_ended = rank in _BY_WORD or titled
            before, here = line, here + len(line) + 1
        if start < block.end():
            yield start, block.end()


def _is_title(line: str) -> bool:
    """Whether `line`, above a numbered heading, is a title, and no wrapped line of prose."""
    return len(line) < LONG_LINE and _rank(line, 1) is not None


def _told_under(heading: _Line, first: str) -> bool:
    """Whether the line `first` below the numbered `heading` tells something, however short."""
    if heading.rank == _ROMAN and _TOLD.match(first):
        return True
    return heading.rank in _BY_WORD and _ENDED.search(first) is not None


def _rank(line: str, start: int) -> float | None:
    """The rank of `line` if it has the shape of a heading."""
    words = line.count(" ") + 1
    if len(line) > LONGEST or words > MOST_NUMBERED_WORDS:
        return None
    if _NO_HEADING.match(line) or is_entry(line):
        return None
    by_word = [rank for rank, shape in _BY_WORD.items() if shape.match(line)]
    if not by_word and words > MOST_WORDS:
        return None
    numbered = by_word or [rank for rank, shape in _BY_NUMBER.items() if shape.match(line)]
    if not numbered and not (line[0].isupper() and (start == 0 or not _TOLD.match(line))):
        return None
    return _TITLE if start == 0 else next(iter(numbered), _BARE)


def _follows(first: str, rest: str) -> bool:
    """Whether a block that begins with the line `first` is prose or a list."""
    lone = not rest and _SENTENCE_END.search(first) is not None
    return lone or len(first) >= LONG_LINE or (is_item(first) and _rank(first, 1) is None)


def _above(first: str, rest: str) -> bool:
    """Whether the lines `rest` right below `first` are prose that it does not begin itself.

    All lines of wrapped prose are about as long; those of an address or a verse are all short.
    """
    second, _, more = rest.partition("\n")
    whole = bool(more) or _SENTENCE_END.search(second) is not None
    return whole and len(second) >= max(LONG_LINE, WRAPPED * len(first))


def _descends(run: Sequence[_Line]) -> bool:
    """Whether each line of `run` is of a kind below the one before, and so none is an item."""
    return all(one.rank < two.rank for one, two in pairwise(run))
