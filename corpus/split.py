"""A document cut into passages that an encoder can take in and a reader can be shown.

Cuts fall on headings first, then where paragraphs end or before an item that has a list of its own,
then where sentences end; inside a sentence only when it alone is over the budget. A passage never
reaches across a heading, and the heading lines themselves are in no passage: their words go along
as `Passage.heading`. One with nothing below it, such as a telephone number in large type, heads
nothing and is text.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import zip_longest

from corpus.document import Document, Heading, Passage
from corpus.items import is_item
from corpus.lists import leads
from corpus.pack import Unit, pack
from corpus.sentences import sentence_spans

HEADING_SEPARATOR = " › "

# A token of any encoder we use has under 20 characters on average: a sentence longer than that
# many for each token of the budget is surely over it, and not counted as a whole.
_CHARACTERS_PER_TOKEN = 20
# Words are counted whole up to this length; WordPiece gives up at 100 ("[UNK]", one token).
_LONGEST_WORD = 100
_WORD = re.compile(rf"\S{{1,{_LONGEST_WORD}}}")


@dataclass(frozen=True, slots=True, kw_only=True)
class SplitOptions:
    """How large passages are.

    Args:
        budget: tokens of the encoder in a passage at most. 180 leaves room for title and heading
            in the 256 that the bundled encoder takes.
        overlap: sentences repeated from the passage before, where a section is cut, so that "nó"
            and "it" find what they stand for; never more than a quarter of the budget.
        shortest: tokens; the last passage of a section takes sentences from the one before until
            it has this many.

    Raises:
        ValueError: a value out of range, named with what was wanted.
    """

    budget: int = 180
    overlap: int = 1
    shortest: int = 20

    def __post_init__(self) -> None:
        _check("budget", self.budget, 1)
        _check("overlap", self.overlap, 0)
        _check("shortest", self.shortest, 0)


def _check(key: str, value: object, least: int) -> None:
    if not isinstance(value, int) or isinstance(value, bool) or value < least:
        raise ValueError(f"{key}: {value!r}; wanted a whole number from {least} up")


def split(
    document: Document,
    count_tokens: Callable[[str], int],
    *,
    options: SplitOptions | None = None,
) -> tuple[Passage, ...]:
    """The passages of `document`, by start.

    Args:
        document: what to split.
        count_tokens: tokens of a text in the encoder that will read the passages, without the
            special tokens; the count of a text must not be above the sum over its sentences.
        options: sizes; `SplitOptions()` when None.

    Returns:
        passages with `document.text[start:end] == text`, starts rising, each within the budget.
        Every character that is neither a space nor in a heading is in at least one, and so is
        every heading with nothing below it but the title. Where that leaves nothing, all of the
        document is split as text.
    """
    options = options or SplitOptions()
    passages = [
        passage
        for start, end, path in _sections(document)
        for passage in _section_passages(document, start, end, path, count_tokens, options)
    ]
    if not passages:
        end = len(document.text)
        passages = list(_section_passages(document, 0, end, "", count_tokens, options))
    return tuple(passages)


def _section_passages(
    document: Document,
    start: int,
    end: int,
    path: str,
    count_tokens: Callable[[str], int],
    options: SplitOptions,
) -> Iterator[Passage]:
    """The passages of the section text[start:end], whose headings are `path`."""
    text = document.text
    units = list(_units(text, start, end, count_tokens, options.budget))
    for first, last in pack(units, options.budget, options.overlap, options.shortest):
        a, b = units[first].start, units[last - 1].end
        yield Passage(document.id, a, b, text[a:b], path)


def _sections(document: Document) -> Iterator[tuple[int, int, str]]:
    """(start, end, path of headings) of the text between one heading and the next.

    A heading with nothing below it is text under the headings above it; only the title, which
    goes along with every passage, is not.
    """
    path: list[tuple[int, str]] = []
    start = 0
    for heading, following in zip_longest(document.headings, document.headings[1:]):
        above = [step for step in path if step[0] < heading.level]
        name = " ".join(document.text[heading.start : heading.end].split())
        named = name.casefold() != document.title.casefold()
        bare = named and _is_bare(document.text, heading, following)
        if bare and above == path:
            continue
        yield start, heading.start, _joined(path)
        path = [*above, (heading.level, name)] if named and not bare else above
        start = heading.start if bare else heading.end
    yield start, len(document.text), _joined(path)


def _is_bare(text: str, heading: Heading, following: Heading | None) -> bool:
    """Whether neither text nor a deeper heading stands between `heading` and the `following`."""
    end = following.start if following else len(text)
    deeper = following is not None and following.level > heading.level
    return not deeper and not text[heading.end : end].strip()


def _joined(path: list[tuple[int, str]]) -> str:
    return HEADING_SEPARATOR.join(name for _, name in path)


def _units(
    text: str, start: int, end: int, count_tokens: Callable[[str], int], budget: int
) -> Iterator[Unit]:
    """The sentences of text[start:end], each counted once; those over `budget` in pieces."""
    past = start
    section = text[start:end]
    spans = sentence_spans(section)
    heading = {lead for lead in leads(section, spans) if lead is not None}
    for place, (a, b) in enumerate(spans):
        first, last = start + a, start + b
        heads = place in heading and is_item(text[first:last])
        opens = "\n\n" in text[past:first]
        past = last
        if last - first <= budget * _CHARACTERS_PER_TOKEN:
            tokens = max(count_tokens(text[first:last]), 1)  # or a passage holds any number
            if tokens <= budget:
                yield Unit(first, last, tokens, opens, heads)
                continue
        for piece in _pieces(text, first, last, count_tokens, budget):
            yield Unit(piece.start, piece.end, piece.tokens, opens)
            opens = False


def _pieces(
    text: str, start: int, end: int, count_tokens: Callable[[str], int], budget: int
) -> Iterator[Unit]:
    """text[start:end] in pieces of at most `budget` tokens, cut between words where possible."""
    first, last, total = start, start, 0
    for a, b, tokens in _counted_words(text, start, end, count_tokens, budget):
        if total and total + tokens > budget:
            yield Unit(first, last, total, False)
            total = 0
        if not total:
            first = a
        last, total = b, total + max(tokens, 1)
    if total:
        yield Unit(first, last, total, False)


def _counted_words(
    text: str, start: int, end: int, count_tokens: Callable[[str], int], budget: int
) -> Iterator[tuple[int, int, int]]:
    """(start, end, tokens) of each word; halved while it is over `budget` and has two letters."""
    for match in _WORD.finditer(text, start, end):
        waiting = [match.span()]
        while waiting:
            a, b = waiting.pop()
            tokens = count_tokens(text[a:b])
            if tokens <= budget or b - a == 1:
                yield a, b, tokens
            else:
                middle = (a + b) // 2
                waiting += [(middle, b), (a, middle)]
