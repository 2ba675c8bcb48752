"""What programs write into Markdown beside its text: marks, comments, and boxes.

Google Docs, Notion and Obsidian; MkDocs, Docusaurus and Pandoc: boxes hold notes and warnings.
"""

import re
from bisect import bisect_right
from collections.abc import Collection, Mapping, Sequence

_ATTRIBUTES = re.compile(r"[ \t]\{[#:][^{}]*\}[ \t]*\Z")
_CALLOUT = re.compile(r"\[![A-Za-z][\w-]*(?:\|[^\]]*)?\][+-]?[ \t]*")
_BOX = re.compile(
    r"[ \t]*</?(aside|article|center|details|div|figcaption|figure|main|p|section|summary)"
    r"(?:[ \t][^<>]*)?>[ \t]*"
)
# Of MkDocs, with its text indented: !!! note "Hours"; ??? question "What if …?"; === "A tab".
_INDENTED = re.compile(
    r"[ \t]*(?:(?:!!!|\?\?\?\+?)[ \t]+[a-z][a-z-]*(?: +[a-z][a-z-]*)*"
    r"(?:[ \t]+\"(?P<title>[^\"]*)\")?|===[+!]?[ \t]+\"(?P<tab>[^\"]+)\")[ \t]*\Z"
)
_DEEP = re.compile(r"[ \t]*(?:\t| {4})[ \t]*\S")
# Of Docusaurus, VitePress and Pandoc, up to its closing colons: :::tip Hours; :::note[Hours];
# ::: {.note}.
_COLONS = re.compile(
    r"[ \t]*:{3,}[ \t]*(?:(?P<kind>[a-z]+)(?:\[(?P<title>[^\[\]]*)\]|[ \t]+(?P<words>[^\s{].*))?)?"
    r"(?:[ \t]*\{[^{}]*\})?[ \t]*\Z"
)
# Of Obsidian; "5%%" is a percentage that was escaped.
_COMMENT = re.compile(r"(?<![\w%])(?<!\d )%%(?!%)[^%]*(?:%(?!%)[^%]*)*(?<![\d%])%%(?![\w%])")
_COMMENT_ENDS = re.compile(r"(?:\s*|.*[^\d%])%%\s*\Z")
_MOST_COMMENTED = 50  # lines


def boxes_in(lines: Sequence[str]) -> frozenset[str]:
    """The tags that set text apart in the file: one that is not closed is only spoken of."""
    text = "\n".join(line for line in lines if "<" in line)
    names = {found[1] for found in _BOX.finditer(text)}
    return frozenset(x for x in names if f"</{x}>" in text and re.search(f"<{x}[ >]", text))


def without_attributes(heading: str) -> str:
    """A heading without the name that links know it by: "Fees {#fees}"."""
    return _ATTRIBUTES.sub("", heading)


def without_box(line: str, boxes: Collection[str]) -> tuple[str, bool, bool]:
    """`line` without the tags `boxes` at its ends, and whether there were any, at each end."""
    start, end = 0, len(line)
    while boxes and (found := _BOX.match(line, start)) and found[1] in boxes:
        start = found.end()
    while boxes and (last := line.rfind("<", start, end)) >= 0:
        found = _BOX.match(line, last, end)
        if found is None or found.end() < end or found[1] not in boxes:
            break
        end = last
    return line[start:end], start > 0, end < len(line)


def without_comments(text: str) -> str:
    """`text` without what stands between two "%%"."""
    return _COMMENT.sub("", text) if "%%" in text else text


def callout(quoted: str) -> str | None:
    """The title of the box that the first line of a quotation opens, "[!note] Hours"; else None."""
    found = _CALLOUT.match(quoted)
    return None if found is None else quoted[found.end() :]


def box_titles(lines: Sequence[str]) -> Mapping[int, str]:
    """By their numbers the lines that open or close a box of MkDocs or Docusaurus, as its title."""
    titles: dict[int, str] = {}
    opened: list[tuple[int, str]] = []
    for number, line in enumerate(lines):
        if line.lstrip().startswith(":::") and (found := _COLONS.match(line)):
            if found["kind"] or line.rstrip().endswith("}"):
                opened.append((number, (found["title"] or found["words"] or "").strip()))
            elif opened:  # what is not closed is text
                titles |= dict([opened.pop(), (number, "")])
        elif line.lstrip().startswith(("!!!", "???", "===")) and (found := _INDENTED.match(line)):
            below = next(filter(str.strip, lines[number + 1 : number + 3]), "")
            if _DEEP.match(below):
                titles[number] = found["title"] or found["tab"] or ""
    return titles


def comment_ends(lines: Sequence[str]) -> Mapping[str, Sequence[int]]:
    """The numbers of the lines in which a comment of several lines may end, by how it begins."""
    return {
        "<!--": [at for at, line in enumerate(lines) if "-->" in line],
        "%%": [at for at, line in enumerate(lines) if "%%" in line and _COMMENT_ENDS.match(line)],
    }


def comment(
    lines: Sequence[str], number: int, ends: Mapping[str, Sequence[int]]
) -> tuple[int, str] | None:
    """The line behind the comment that the one of this `number` begins with, and what is left.

    None where it begins with none, or with one that does not end; `ends` as above.
    """
    line = lines[number].lstrip()
    if line.startswith("<!--"):
        if "-->" in line[4:]:
            return number + 1, line[4:].partition("-->")[2]
        end = _next(ends["<!--"], number)
        return None if end is None else (end + 1, lines[end].partition("-->")[2])
    if not line.startswith("%%"):
        return None
    if found := _COMMENT.match(line):
        return number + 1, line[found.end() :]
    end = None if "%%" in line[2:] else _next(ends["%%"], number)
    return None if end is None or end > number + _MOST_COMMENTED else (end + 1, "")


def _next(ends: Sequence[int], number: int) -> int | None:
    """The first of `ends` behind `number`."""
    place = bisect_right(ends, number)
    return ends[place] if place < len(ends) else None
