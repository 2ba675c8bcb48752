"""What Google Docs, Notion and Obsidian write into Markdown beside its text: marks, comments."""

import re
from collections.abc import Mapping, Sequence

_ATTRIBUTES = re.compile(r"[ \t]\{[#:][^{}]*\}[ \t]*\Z")
_CALLOUT = re.compile(r"\[![A-Za-z][\w-]*(?:\|[^\]]*)?\][+-]?[ \t]*")
_BOX = re.compile(
    r"\A[ \t]*(?:</?(?:aside|details|summary)(?: open)?>[ \t]*)+"
    r"|</(?:aside|details|summary)>[ \t]*\Z"
)
_COMMENTS = {"<!--": "-->", "%%": "%%"}


def without_attributes(heading: str) -> str:
    """A heading without the name that links know it by: "Fees {#fees}"."""
    return _ATTRIBUTES.sub("", heading)


def without_box(line: str) -> str:
    """`line` without the tags that set it apart from the text around it."""
    return _BOX.sub("", line) if "<" in line else line


def callout(quoted: str) -> str | None:
    """The title of the box that the first line of a quotation opens, "[!note] Hours"; else None."""
    found = _CALLOUT.match(quoted)
    return None if found is None else quoted[found.end() :]


def last_comment_ends(lines: Sequence[str]) -> dict[str, int]:
    """The number of the last line in which a comment of each kind may end; none where none can."""
    return {
        begin: number
        for begin, end in _COMMENTS.items()
        for number in [max((at for at, line in enumerate(lines) if end in line), default=-1)]
    }


def comment(lines: Sequence[str], number: int, last: Mapping[str, int]) -> tuple[int, str] | None:
    """The line behind the comment that the one of this `number` begins with, and what is left.

    None where it begins with none, or with one that does not end; `last` as above.
    """
    line = lines[number].lstrip()
    begin = next((begin for begin in _COMMENTS if line.startswith(begin)), None)
    rest = line[len(begin or "") :]
    while begin and number <= last[begin]:
        if _COMMENTS[begin] in rest:
            return number + 1, rest.partition(_COMMENTS[begin])[2]
        number += 1
        rest = lines[number] if number <= last[begin] else ""
    return None
