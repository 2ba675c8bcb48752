"""TREC: a folder with one file of topics and one of qrels, and BEIR's corpus.jsonl or none.

`topics*` is TREC's own markup (`<top>`, `<num>`, `<title>`; the title is what is asked) or a line
a topic, id and text parted by a tab. `qrels*` has four columns parted by spaces: topic, iteration,
document, grade. Topics that the qrels do not grade are left out, as trec_eval does.
"""

import re
from collections.abc import Iterator
from pathlib import Path

from corpus.beir import graded_questions, qrels_of
from corpus.clean import clean, clean_line
from corpus.errors import BadQuestionsError
from corpus.labels import QuestionSet
from corpus.records import numbered_lines

_NUMBER = re.compile(r"<num>\s*(?:Number:)?\s*([^\s<]+)", re.IGNORECASE)
_TITLE = re.compile(r"<title>\s*(?:Topic:)?\s*([^<]*)", re.IGNORECASE)


def is_trec(folder: Path) -> bool:
    """Whether the folder holds topics."""
    return any(folder.glob("topics*"))


def read_trec_questions(folder: Path) -> QuestionSet:
    """The topics that the qrels grade, with those grades.

    Raises:
        BadQuestionsError: a line breaks the format, an id stands twice, a graded topic is missing,
            or there is not one file of each.
    """
    topics, graded = _only(folder, "topics"), _only(folder, "qrels")
    asked: dict[str, str] = {}
    for number, name, text in topic_lines(folder):
        if name in asked:
            raise BadQuestionsError(topics, number, f"the id {name[:40]!r} stands twice")
        if not text:
            raise BadQuestionsError(topics, number, f"the topic {name[:40]!r} has no text")
        asked[name] = text
    qrels = qrels_of(graded, _graded, "topic, iteration, document and a whole number")
    return graded_questions(asked, graded, qrels, "topic")


def topic_lines(folder: Path) -> Iterator[tuple[int, str, str]]:
    """(line, id, text) of each topic, the line being that of its number.

    Raises:
        BadQuestionsError: a line is neither markup nor id, tab and text.
    """
    path = _only(folder, "topics")
    lines = list(numbered_lines(path))
    if lines and lines[0][1].casefold().startswith("<top"):
        yield from _marked_up(path, lines)
        return
    for number, line in lines:
        name, tab, text = line.partition("\t")
        if not tab:
            raise BadQuestionsError(path, number, "wanted an id, a tab and the question")
        yield number, clean(name), clean_line(text)


def _marked_up(path: Path, lines: list[tuple[int, str]]) -> Iterator[tuple[int, str, str]]:
    """The topics of TREC's markup; a title may go on over several lines."""
    found: list[tuple[int, str, list[str]]] = []
    for number, line in lines:
        named = _NUMBER.search(line)
        if named:
            found.append((number, clean(named[1]), []))
        title = _TITLE.search(line)
        if title and not found:
            raise BadQuestionsError(path, number, "a title before any number")
        if title:
            found[-1][2].append("")
            line = title[1]
        if found and found[-1][2]:
            if line.startswith("<"):
                found[-1][2].append("<")
            elif found[-1][2][-1] != "<":
                found[-1][2].append(line)
    for number, name, texts in found:
        yield number, name, clean_line(" ".join(text for text in texts if text != "<"))


def _graded(number: int, line: str) -> list[str]:
    """Topic, document and grade of a line of TREC's; nothing where it has not four cells."""
    cells = [clean(cell) for cell in line.split()]
    return [cells[0], *cells[2:]] if len(cells) == 4 else []


def _only(folder: Path, name: str) -> Path:
    """The one file of `folder` whose name begins with `name`."""
    found = sorted(path for path in folder.glob(f"{name}*") if path.is_file())
    if len(found) != 1:
        raise BadQuestionsError(folder, 0, f"{len(found)} files named {name}…; wanted one")
    return found[0]
