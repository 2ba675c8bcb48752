"""Where a quotation can be looked up: in our own page of its document, or at its source."""

import re
from urllib.parse import quote, urlsplit

from qa.place import digest
from qa.quotation import pieces

# A sentence of more words is found by its first and last five, as is one that is in pieces.
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
    """`address` with the fragment by which a browser scrolls to `sentence` on a page."""
    parts = [piece.split() for piece in pieces(sentence)]
    if not parts:
        return address
    whole = len(parts) == 1 and len(parts[0]) <= _SHORT
    ends = [parts[0]] if whole else [parts[0][:_END], parts[-1][-_END:]]
    text = ",".join(quote(" ".join(part), safe="").replace("-", "%2D") for part in ends)
    return f"{address}{'' if '#' in address else '#'}:~:text={text}"
