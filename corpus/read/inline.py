"""The words of one Markdown paragraph, without its marks.

Tags but for line breaks and those around words stay as literal text: everything is escaped where it
is shown, and dropping them would lose words of documents about HTML. Each step takes time linear in
the length of the text.
"""

import html
import re
from collections.abc import Collection

from corpus.read.dialects import without_comments
from corpus.read.markdown_html import without_tags

# \x00 and a number stand for a piece that later steps must not touch.
_HOLE = re.compile("\x00(\\d+)\x00")
_ESCAPE_OR_TICKS = re.compile(r"\\([!-/:-@\[-`{-~])|(`+)")
_NOTE = re.compile(r" ?\[\^([^\[\]\s]{1,40})\]")  # the mark of a footnote: "5 triệu.[^phí]"
_TARGET = r"(?:\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*\)|\[[^\[\]]*\])"
_IMAGE = re.compile(r"!\[([^\[\]]*)\]" + _TARGET)
_LINK = re.compile(r"\[([^\[\]]+)\]" + _TARGET)
# Of Obsidian: a file shown in the text, the name of a page with or without words of its own.
_EMBEDDED = re.compile(r"!\[\[[^\[\]]*\]\]")
_WIKI_LINK = re.compile(r"(?<![\w\])])\[\[(?! )(?:[^\[\]|]*\|)?([^\[\]|]+)\]\](?!\()")
_HIGHLIGHT = re.compile(r"(?<![\w=])==(?=[^\s=])([^=\n]*[^\s=])==(?![\w=])")
_BLOCK_NAME = re.compile(r"(?:\A|\s)\^(?=[\d-]*[A-Za-z])[A-Za-z\d-]{4,40}\s*\Z")
_BREAK = re.compile(r" ?<br ?/?> ?", re.I)
_AUTOLINK = re.compile(r"<((?:https?://|mailto:)[^<>\s]+)>")
_RUN = re.compile(r"\*+|_+|~+")
_NUMBER = re.compile(r"(?<![^\W_])\d[\d.,]{0,8}[^\W\d_]{0,3}\Z")  # with or without a unit
_WITHIN = 14  # characters; `_NUMBER` has 12 at most, and one before it
# A star between a digit and one of them opens nothing: "hotels of 3*, 4* and 5*".
_STOPS = frozenset(",.;:!?)/-–")
_LENGTHS = {"*": (1, 2, 3), "_": (1, 2, 3), "~": (2,)}  # "5~10" is a range
# Without bounds on the digits, html.unescape raises on numbers of more than 4,300.
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});")


def inline(text: str, notes: Collection[str] = ()) -> str:
    """`text` without comments, emphasis, code ticks, link targets, escapes and marks of `notes`.

    A link becomes its text, an image its alternative text, a code span its content. What is struck
    out is no longer said, and goes. What looks like the mark of a footnote and names none of
    `notes` stays: "[^abc]" may be a pattern.
    """
    kept: list[str] = []
    text = _hide_code_and_escapes(text.replace("\x00", ""), kept)
    text = without_tags(without_comments(_without(text, "<!--", "-->")))
    text = _HIGHLIGHT.sub(r"\1", _BREAK.sub(" ", _BLOCK_NAME.sub("", text)))
    text = _NOTE.sub(lambda mark: "" if mark[1] in notes else mark[0], text)
    text = _WIKI_LINK.sub(r"\1", _EMBEDDED.sub("", text))
    text = _LINK.sub(r"\1", _IMAGE.sub(r"\1", text))
    text = _AUTOLINK.sub(r"\1", text)
    text = _ENTITY.sub(lambda entity: html.unescape(entity[0]), _without_emphasis(text))
    return _HOLE.sub(lambda hole: kept[int(hole[1])], text)


def _hide_code_and_escapes(text: str, kept: list[str]) -> str:
    """`text` with a hole for each code span and each escaped sign, which go to `kept`."""
    tokens = list(_ESCAPE_OR_TICKS.finditer(text))
    closing = _closing_ticks(tokens)
    pieces: list[str] = []
    past = skip = 0
    for number, token in enumerate(tokens):
        if number < skip:
            continue
        if token[1]:
            content, end = token[1], token.end()
        elif number in closing:
            last = tokens[closing[number]]
            content, end = _code(text[token.end() : last.start(2)]), last.end()
            skip = closing[number] + 1
        else:
            continue
        pieces += (text[past : token.start()], f"\x00{len(kept)}\x00")
        kept.append(content)
        past = end
    return "".join(pieces) + text[past:]


def _closing_ticks(tokens: list[re.Match[str]]) -> dict[int, int]:
    """For each run of backticks, the next run of the same length, by their numbers."""
    following: dict[int, int] = {}
    closing: dict[int, int] = {}
    for number in range(len(tokens) - 1, -1, -1):
        ticks = tokens[number][2]
        if ticks:
            if len(ticks) in following:
                closing[number] = following[len(ticks)]
            following[len(ticks)] = number
    return closing


def _code(content: str) -> str:
    """The content of a code span: one space is taken off each end where both have one."""
    if content.startswith(" ") and content.endswith(" ") and content.strip():
        return content[1:-1]
    return content


def _without(text: str, begin: str, end: str) -> str:
    """`text` without what stands between `begin` and `end`, and these."""
    pieces = []
    past = 0
    start = text.find(begin)
    while start >= 0:
        stop = text.find(end, start + len(begin))
        if stop < 0:
            break
        pieces.append(text[past:start])
        past = stop + len(end)
        start = text.find(begin, past)
    return "".join(pieces) + text[past:]


def _without_emphasis(text: str) -> str:
    """`text` without the runs of * _ that open and close emphasis, and without what is struck."""
    open_runs: dict[str, re.Match[str]] = {}
    gone: list[tuple[int, int]] = []
    for run in _RUN.finditer(text):
        sign = run[0][0]
        if len(run[0]) not in _LENGTHS[sign]:
            continue
        before = text[run.start() - 1 : run.start()]
        after = text[run.end() : run.end() + 1]
        within = _is_sign(text, run, before, after)
        rates = run[0] == "*" and before.isdigit() and after in _STOPS
        if before and not before.isspace() and run[0] in open_runs and not within:
            opening = open_runs.pop(run[0])
            struck = (opening.start(), run.end())
            gone += [struck] if sign == "~" else [opening.span(), run.span()]
        elif after and not (after.isspace() or within or rates):
            open_runs[run[0]] = run
    pieces = []
    past = 0
    for start, end in sorted(gone):
        pieces.append(text[past:start])
        past = max(past, end)
    return "".join(pieces) + text[past:]


def _is_sign(text: str, run: re.Match[str], before: str, after: str) -> bool:
    """Whether `run` stands for itself, between two words or numbers: snake_case, 5~~10, 20*30."""
    if run[0] == "*" and after.isdigit():
        return _NUMBER.search(text[max(run.start() - _WITHIN, 0) : run.start()]) is not None
    return run[0][0] in "_~" and before.isalnum() and after.isalnum()
