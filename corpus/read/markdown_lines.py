"""The lines of Markdown: what each is by the signs that it begins with, or by the line above."""

import re
from collections.abc import Sequence

from corpus.read.heading_shapes import LONG_LINE

FENCE = re.compile(r"([ \t]*)(`{3,}|~{3,})[^`]*\Z")
ATX = re.compile(r" {0,3}(#{1,6})(?:[ \t]|\Z)")
SETEXT = re.compile(r" {0,3}(=+|-+)[ \t]*\Z")
RULE = re.compile(r"[ \t]*(?:\*[ \t]*){3,}\Z|[ \t]*(?:-[ \t]*){3,}\Z|[ \t]*(?:_[ \t]*){3,}\Z")
ITEM = re.compile(r"[ \t]*(?:([-*+])|(\d{1,9}[.)]))(?:[ \t]+|\Z)")
_FEWEST_WORDS = 4  # of a sentence
TASK = re.compile(r"\[[ xX]\][ \t]+")
_NUMBERED = re.compile(r"[ \t]*(\d{1,9})[.)][ \t]")
QUOTE = re.compile(r" {0,3}(?:>[ \t]?)+")
# No blank fits in two places of it: a row of bars would otherwise be tried in 2^n ways.
DELIMITERS = re.compile(r"[ \t]*(?:\|[ \t]*)?:?-+:?[ \t]*(?:\|[ \t]*(?:(?::?-+:?|::?)[ \t]*)?)*\Z")
_CELL_END = re.compile(r"(?<!\\)\|")
NOTE = re.compile(r" {0,3}\[\^([^\[\]\s]{1,40})\]:(?:[ \t]+|\Z)")
DEFINITION = re.compile(r" {0,3}\[[^\[\]^][^\[\]]*\]:[ \t]+\S+(?:[ \t]+[\"'(][^\n]*)?\Z")


def may_be_heading(waiting: Sequence[str], underline: str) -> bool:
    """Whether what is `waiting` above `underline` is a heading: "---" below a sentence is a rule.

    Nobody says it in fewer words than four: "Version 2.0."
    """
    if len(waiting) != 1:
        return False
    words = waiting[0].split()
    said = len(words) >= _FEWEST_WORDS and words[-1].endswith((".", ";"))
    return underline.strip() != "---" or not said


def is_wrapped(above: str, line: str) -> bool:
    """Whether `line` goes on with `above`, although it begins as an item: "… in⏎2024. Then".

    The line above stops in the middle of one, and is as long as wrapped lines are, or the
    number is longer than those of items. In CommonMark it goes on wherever the number is not 1;
    but lists that count on below a short line of their own are written, too.
    """
    numbered = _NUMBERED.match(line)
    if not numbered or numbered[1] == "1" or not above:
        return False
    within = above[-1:].isalnum() or above.endswith(",")
    return within and (len(above) >= LONG_LINE or len(numbered[1]) > 2)


def cells_in(line: str) -> list[str]:
    """The cells of a row, whose bars at its ends part none."""
    first, *cells = _CELL_END.split(line.strip().replace("\\\\|", "\\|"))
    if cells and not cells[-1]:  # the bar that closes the row, as the one that opens it
        cells.pop()
    return [first, *cells] if first else cells


def width(indentation: str) -> int:
    """How many columns it takes."""
    return len(indentation.expandtabs(4))


def without_closing(text: str) -> str:
    """An ATX heading's words without the run of # that may close it."""
    text = text.strip()
    bare = text.rstrip("#")
    return bare.rstrip() if not bare or bare[-1] in " \t" else text
