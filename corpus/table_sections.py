"""Rows of a table that are about the rows below them: "B. Ultrasound", "II | In the evening | |".

What heads rows has a label, alone in its row or in a cell of its own, and tells nothing itself.
Without a label it may be a row of which the other cells are empty; so may one whose neighbour below
has a label of the same kind, and one with cells above what is neither counted nor without a label:
"A | Maths |" above "A1 | Physics |".
"""

import re
from collections.abc import Sequence

_LABEL = re.compile(r"(?:[A-ZĐ]|[IVX]{2,5}|\d{1,2}(?:\.\d{1,2})*)[.)](?= )")
_BARE = re.compile(r"(?:(?P<roman>[IVX]{1,5})|[A-ZĐ])[.)]?\Z")
# What the first row of a section has for a label, if any: it begins a list, or goes on counting.
_COUNTS = re.compile(r"\(?(?:(?:(?:[A-ZĐ]|[IVX]{1,5})\.)?\d+(?:\.\d+)*|[IAai])?[.)]?\Z|[-–+*•·]\Z")
_TOLD = re.compile(r": |\d ?[h:%]|\d[.,]\d{3}")  # what a line has that tells something itself
_LETTER = re.compile(r"[^\W\d_]")
_FEWEST_CELLS = 3  # of a row with a label of its own; beside one other cell it may be what is told


def heads_rows(cells: Sequence[str], below: Sequence[str]) -> bool:
    """Whether the row of `cells` has a label, and the row `below` it none of that kind.

    A line of one cell, "Wednesday", may be a row that is empty otherwise, or stand across the table
    for itself, "Lunch from 11:30 to 13:30".
    """
    if len(cells) > 1:
        wide = is_labelled(cells) and len(below) == len(cells)
        return wide and _COUNTS.match(below[0]) is not None and not _go_on(cells[0], below[0])
    label, other = _LABEL.match(cells[0]), _LABEL.match(" ".join(below))
    if label is None or _TOLD.search(cells[0]):
        return False
    return other is None or label[0][0].isdigit() != other[0][0].isdigit()


def is_labelled(cells: Sequence[str]) -> bool:
    """Whether `cells` are a label, words that tell nothing, and nothing else."""
    if len(cells) < _FEWEST_CELLS or any(cells[2:]) or not is_label(cells[0]):
        return False
    return _LETTER.match(cells[1]) is not None and _TOLD.search(cells[1]) is None


def is_label(cell: str) -> bool:
    """Whether `cell` is a Roman numeral or a capital, as they count the sections of a table."""
    return _BARE.match(cell) is not None


def _go_on(label: str, below: str) -> bool:
    """Whether `below` is a label like `label`: of its kind, or the letter behind it, I behind H."""
    return _kind(label) == _kind(below) or (label[0], below[:1]) == ("H", "I")


def _kind(cell: str) -> str:
    """What `cell` counts sections with; "" where it is no label."""
    found = _BARE.match(cell)
    return "" if found is None else "I" if found["roman"] else "A"
