"""A passage and how well it fits a question: what every way of searching returns."""

from typing import NamedTuple


class Scored(NamedTuple):
    """`row` is the passage's number in the order of the corpus; a higher `score` is better."""

    row: int
    score: float
