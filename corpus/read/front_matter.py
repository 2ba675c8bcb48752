"""The few lines `key: value` between two `---` that may open a Markdown file.

A small part of YAML, read by hand: a parser of all of it would accept anchors, types and includes
that a document has no business with. Lists and nested values are skipped.
"""

import re
from collections.abc import Mapping, Sequence

# A block that has not ended by then is text that happens to begin with a rule.
_MOST_LINES = 60
_PAIR = re.compile(r"([A-Za-z][\w-]{0,40})[ \t]*:(?:[ \t]+(.*))?\Z")


def front_matter(lines: Sequence[str]) -> tuple[Mapping[str, str], int]:
    """The pairs that `lines` open with, keys in lower case, and how many lines they take.

    Returns:
        ({}, 0) when there is no such block or it is malformed: then those lines are text.
    """
    if not lines or lines[0].rstrip() != "---":
        return {}, 0
    pairs: dict[str, str] = {}
    for number, line in enumerate(lines[1:_MOST_LINES], start=1):
        line = line.rstrip()
        if line in ("---", "..."):
            return pairs, number + 1
        pair = _PAIR.match(line)
        if pair:
            pairs[pair[1].lower()] = _unquoted((pair[2] or "").strip())
        elif line and not line.startswith((" ", "\t", "- ", "#")):
            break
    return {}, 0


def _unquoted(value: str) -> str:
    if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'":
        return value[1:-1]
    return value
