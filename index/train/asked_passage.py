"""A passage and the questions that we wrote about it, from which both of our models learn."""

from dataclasses import dataclass
from pathlib import Path

from index.scored import Span
from index.train.matches import Sides

WRITTEN = Path(__file__).parent / "written"
# How the kinds of questions begin that a passage answers, and that none does; `written` tells them.
ANSWERED, NOT_ANSWERED = ("q", "w"), ("s", "n")


@dataclass(frozen=True, slots=True)
class Question:
    """A question in both languages.

    Args:
        text: it.
        sentence: which one of the passage answers, from 1; 0 where none does.
    """

    text: Sides
    sentence: int


@dataclass(frozen=True, slots=True)
class AskedPassage:
    """A passage and the questions about it.

    Args:
        above: its title and heading, as they are read before it; may be empty.
        text: it.
        sentences: where they begin and end in `text`.
        document: what it is a passage of; equal for passages of one article.
        questions: about it.
    """

    above: str
    text: str
    sentences: tuple[Span, ...]
    document: str
    questions: tuple[Question, ...] = ()
