"""The few lines `key: value` between two `---`, or TOML between two `+++`, that may open a file.

A small part of YAML, read by hand: a parser of all of it would accept anchors, types and includes
that a document has no business with. Lists and nested values are skipped; a value that stands in
the lines below its key (`>`, `|`) becomes one line.
"""

import re
import tomllib
from collections.abc import Mapping, Sequence

# A block that has not ended by then is text that happens to begin with a rule.
_MOST_LINES = 60
# A key of letters in any language, their marks perhaps apart, as some systems write them.
_PAIR = re.compile(r"([^\W\d_][\w\u0300-\u036f -]{0,40}?)[ \t]*:(?:[ \t]+(.*))?\Z")
_BELOW = re.compile(r"[>|](?:[1-9]?[+-]?|[+-][1-9])(?:[ \t]+#.*)?\Z")
_COMMENT = re.compile(r"(?:\A|[ \t])#.*\Z")
_QUOTED = re.compile(r"(\"[^\"]*\"|'[^']*')[ \t]+#.*\Z")


def front_matter(lines: Sequence[str]) -> tuple[Mapping[str, str], int]:
    """The pairs that `lines` open with, keys in lower case, and how many lines they take.

    Returns:
        ({}, 0) when there is no such block or it is malformed: then those lines are text.
    """
    if lines and lines[0].rstrip() == "+++":
        return _toml(lines)
    if not lines or lines[0].rstrip() != "---":
        return {}, 0
    pairs: dict[str, str] = {}
    below = ""  # the key whose value stands in the lines that follow
    for number, line in enumerate(lines[1:_MOST_LINES], start=1):
        line = line.rstrip()
        if line in ("---", "..."):
            return pairs, number + 1
        pair = _PAIR.match(line)
        if pair:
            key, value = pair[1].lower(), (pair[2] or "").strip()
            below = key if _BELOW.match(value) else ""
            pairs[key] = "" if below else _bare(value)
        elif below and line.startswith((" ", "\t")):
            pairs[below] = f"{pairs[below]} {line.strip()}".strip()
        elif line and not line.startswith((" ", "\t", "- ", "#")):
            break
    return {}, 0


def _toml(lines: Sequence[str]) -> tuple[Mapping[str, str], int]:
    """As above, of what Hugo writes; only single values are taken."""
    ends = (n for n, line in enumerate(lines[:_MOST_LINES]) if n and line.rstrip() == "+++")
    end = next(ends, None)
    if end is None:
        return {}, 0
    try:
        pairs = tomllib.loads("\n".join(lines[1:end]))
    except (ValueError, RecursionError):  # of both kinds is what TOML does not allow
        return {}, 0
    single = {key: value for key, value in pairs.items() if not isinstance(value, (list, dict))}
    return {key.lower(): str(value) for key, value in single.items()}, end + 1


def _bare(value: str) -> str:
    """`value` without its quotation marks, or without the comment behind it."""
    quoted = _QUOTED.match(value)
    value = quoted[1] if quoted else value
    if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'":
        return value[1:-1]
    return _COMMENT.sub("", value).rstrip()
