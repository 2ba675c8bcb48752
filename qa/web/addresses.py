"""Where a quotation can be looked up: in our own page of its document, or at its source."""

import re
from urllib.parse import quote, urlsplit

from qa.place import digest
from qa.web.quotation import pieces

# What has more words is found by its first and last five, as are several pieces of a sentence.
_SHORT, _END = 12, 5


def link(source: str) -> str:
    """`source` if it is an address that a browser may open, http or https; else empty."""
    try:
        parts = urlsplit(source)
    except ValueError:
        return ""
    safe = parts.scheme in ("http", "https") and parts.netloc and not re.search(r"\s", source)
    return source if safe else ""


def home_address(corpus: str) -> str:
    """Where the chat about that corpus is; without a name, about the first."""
    return f"/?corpus={quote(corpus, safe='')}" if corpus else "/"


def read_address(
    document: str, marked: tuple[int, int], sentence: str, language: str, corpus: str = ""
) -> str:
    """Where the `sentence` of the document that is `marked` is read, relative to our own pages."""
    place = f"from={marked[0]}&to={marked[1]}&digest={digest(sentence)}"
    of = f"&corpus={quote(corpus, safe='')}" if corpus else ""
    return f"read/{quote(document)}?{place}&language={language}{of}#here"


def at_words(address: str, sentence: str) -> str:
    """`address` with the fragment by which a browser scrolls to `sentence` on a page.

    Of a sentence in pieces, as a row in cells, a first one of few words only stands before what is
    marked: alone it may be a "1" that stands anywhere, and all from there would be marked.
    """
    parts = [piece.split() for piece in pieces(sentence)]
    if not parts:
        return address
    before = parts.pop(0) if len(parts) > 1 and len(parts[0]) < _END else []
    whole = len(parts) == 1 and len(parts[0]) <= _SHORT
    ends = [parts[0]] if whole else [parts[0][:_END], parts[-1][-_END:]]
    text = f"{_escaped(before)}-," * bool(before) + ",".join(map(_escaped, ends))
    return f"{address}{'' if '#' in address else '#'}:~:text={text}"


def _escaped(words: list[str]) -> str:
    """`words` as a fragment has them, whose own signs are commas and dashes."""
    return quote(" ".join(words), safe="").replace("-", "%2D")
