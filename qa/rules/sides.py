"""One of things that exclude one another, and the words that a text tells it with."""

from typing import NamedTuple

NEVER = "(?!)"


class Side(NamedTuple):
    """One of things that exclude one another, as two patterns.

    Args:
        names: what names it in a question and in a text.
        told: what else a text may tell it with; a text that has it is not about another alone.
        done: whether it is done with some thing; done with other things, it says nothing of that
            one (see `qa.rules.deeds`).
    """

    names: str
    told: str = NEVER
    done: bool = False


def not_behind(*words: str) -> str:
    """A pattern of a place that none of `words` stands right before."""
    return "".join(rf"(?<!\b{word} )" for word in words)
