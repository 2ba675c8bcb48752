"""Pages of our own, in Markdown, and what they answer: tables, hours, prices and clauses.

They are read and split as those of an index are, so that what learns from them sees rows, lists
and headings as it will be shown them. A file holds pages one after the other: "=== language,
title", then the page, then "???" and its questions, one a line, as parts separated by tabs: "kind,
place, English, Vietnamese".

Kinds: q, answered; w, answered in other words than it was asked in; s, one word off one of those
and not answered; n, about the same and not answered. The place is a piece of the page: of the
sentence, item or row that answers, or else of what might be taken to, or of a heading above it.

The encoder learned from them in its fourth stage, see `answers`. The second part of the verifier
did not: it went on with 58,644 pairs of theirs and 34,928 others (1,775 steps), and on the nine
sets of then (`tests/golden/sets`) it answered 30 near misses instead of 35, 246 siblings instead of
235 and 681 questions of 905 instead of 686; on the encoder of now, with 35,512 pairs of both (739
steps), 35 near misses of the eleven sets as before, 316 siblings instead of 289 and 826 questions
of 1,105 instead of 821. Neither was kept.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from corpus.document import Document, Passage
from corpus.read.formats import document_of
from corpus.read.markdown import parse_markdown
from corpus.sentences import sentence_spans
from corpus.split import split
from index.build import passage_input
from index.scored import Span
from index.train.asked_passage import ANSWERED, NOT_ANSWERED, WRITTEN, AskedPassage, Question
from index.train.matches import Sides
from index.train.rows import tidy

BEGINS, ASKED = "=== ", "???"
_WORD = re.compile(r"\w+")
_PIECE = re.compile(r"\w+|[^\w\s]")  # near enough a token, to split by


@dataclass(slots=True)
class _Page:
    """A page that is being read.

    Args:
        where: it begins.
        language, title: its own.
        lines: of its Markdown.
        asked: where each of its questions stands, and its parts.
    """

    where: str
    language: str
    title: str
    lines: list[str] = field(default_factory=list)
    asked: list[tuple[str, list[str]]] = field(default_factory=list)


def all_pages(folder: Path = WRITTEN) -> list[AskedPassage]:
    """The passages of all pages in `folder`, which is as `page_rows` says."""
    return [row for path in sorted((folder / "pages").glob("*.txt")) for row in page_rows(path)]


def page_rows(path: Path) -> Iterator[AskedPassage]:
    """The passages of the pages in the file at `path`, with the questions about each.

    Raises:
        ValueError: a line is not of the form, or its place is not on its page; it is told which.
    """
    for number, page in enumerate(_pages(path), start=1):
        yield from _passages(page, f"{path.stem}-{number}")


def _pages(path: Path) -> Iterator[_Page]:
    """The pages in the file at `path`."""
    page, in_questions = None, False
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        where = f"{path.name}, line {number}"
        if line.startswith(BEGINS):
            if page:
                yield page
            language, _, title = line.removeprefix(BEGINS).partition("\t")
            page, in_questions = _Page(where, language, title), False
        elif page is None:
            raise ValueError(f"{where}: no page has begun; wanted {BEGINS}language, title")
        elif line.strip() == ASKED:
            in_questions = True
        elif not in_questions:
            page.lines.append(line)
        elif line.strip():
            page.asked.append((where, line.split("\t")))
    if page:
        yield page


def _passages(page: _Page, name: str) -> Iterator[AskedPassage]:
    """The passages of `page`, which is called `name`."""
    source = parse_markdown("\n".join(page.lines))
    document = document_of(source, page.where, name=name, stem=page.title, place="")
    passages = split(document, _tokens)
    sentences = [sentence_spans(passage.text) for passage in passages]
    asked: list[list[Question]] = [[] for _ in passages]
    for where, parts in page.asked:
        at, question = _question(where, parts, passages, sentences)
        asked[at].append(question)
    for passage, spans, questions in zip(passages, sentences, asked, strict=True):
        above = _above(passage, document)
        yield AskedPassage(above, passage.text, spans, name, tuple(questions))


def _tokens(text: str) -> int:
    return len(_PIECE.findall(text))


def _above(passage: Passage, document: Document) -> str:
    """What is read before `passage`: the title and its headings."""
    title = f"{document.title}. " if passage.heading else ""
    return title + passage_input(passage, document.title).removesuffix(passage.text)


def _question(
    where: str,
    parts: list[str],
    passages: Sequence[Passage],
    sentences: Sequence[tuple[Span, ...]],
) -> tuple[int, Question]:
    """Which of `passages` the question in `parts` is about, and it."""
    if len(parts) != 4 or parts[0] not in (*ANSWERED, *NOT_ANSWERED) or not all(parts):
        raise ValueError(f"{where}: no kind of q, w, s and n, a place, and it in two languages")
    kind, place, english, vietnamese = parts
    text = Sides(tidy(vietnamese), tidy(english))
    for at, passage in enumerate(passages):
        if sentence := _sentence(place, passage.text, sentences[at]):
            return at, Question(text, sentence if kind in ANSWERED else 0)
        if kind in NOT_ANSWERED and _found(place, passage.heading) is not None:
            return at, Question(text, 0)
    raise ValueError(f"{where}: {place!r} is nowhere on the page")


def _sentence(place: str, text: str, sentences: Sequence[Span]) -> int:
    """Which one of the `sentences` of `text`, from 1, `place` begins in; 0: it is not there."""
    begin = _found(place, text)
    if begin is None:
        return 0
    return next(at for at, (_, end) in enumerate(sentences, start=1) if begin < end)


def _found(place: str, text: str) -> int | None:
    """Where `place` begins in `text`, by its words, as reading changes what is between them."""
    wanted = [word.casefold() for word in _WORD.findall(place)]
    found = list(_WORD.finditer(text))
    words = [word.group().casefold() for word in found]
    for first in range(len(words) - len(wanted) + 1):
        if wanted and words[first : first + len(wanted)] == wanted:
            return found[first].start()
    return None
