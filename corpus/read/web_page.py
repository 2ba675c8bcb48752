"""Web pages (.html): the article, without what surrounds it on every page of its site.

trafilatura tells the text from navigation, cookie notices and advertisements; here its tree
becomes blocks. Lists that are nothing but links are dropped before. Scripts are never run and
nothing that a page names is fetched. Runs in a child process only: see `apart`.
"""

import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

from lxml.etree import LxmlError
from lxml.html import document_fromstring
from trafilatura import bare_extraction

from corpus.clean import clean_line
from corpus.read.blocks import Block, join
from corpus.read.decode import decode
from corpus.read.repair import counted, repaired
from corpus.read.source import BadSourceError, EmptySourceError, Source
from corpus.read.spanning import fill_spanned_rows

# A declaration after that is not seen by browsers either.
_DECLARED = re.compile(
    rb"<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s*=\s*[\"']?([\w.:-]{1,40})", re.I
)
_DECLARATION_WITHIN = 4096
_XML_DECLARATION = re.compile(r"\s*<\?xml[^>]{0,200}>")
# A list or table with so many links, and so little besides, is navigation.
_FEWEST_LINKS = 4
_MOSTLY_LINKS = 0.8
_STRAY_SPACE = re.compile(r" (?=[.,;:!?)\]](?:\s|\Z))")  # what trafilatura leaves of a link's end
_BREAK = "\v"  # where the page breaks a line; no page can hold one itself
_BLOCKS = frozenset({"p", "head", "list", "table", "quote", "code", "div"})
_DATES = {"extensive_search": False, "original_date": True}  # what the page says, no guesses


def parse_web_page(data: bytes) -> Source:
    """The article in the page `data`, with its headings, title and date.

    Raises:
        BadSourceError: no encoding fits, or this is no page.
        EmptySourceError: nothing was left.
    """
    if data.lstrip()[:5] == b"%PDF-" or data.startswith((b"PK\x03\x04", b"\xd0\xcf\x11\xe0")):
        raise BadSourceError("its content is not a web page")
    found = _DECLARED.search(data[:_DECLARATION_WITHIN])
    decoded = decode(data, found[1].decode("ascii") if found else "")
    repairs = Counter([decoded.repair] if decoded.repair else [])
    try:
        tree = document_fromstring(_XML_DECLARATION.sub("", decoded.text, count=1))
    except LxmlError as error:
        raise EmptySourceError("no text was found in the page") from error
    _repair(tree, repairs)
    for element in list(tree.iter("noscript")):  # what a browser that runs scripts never shows
        element.drop_tree()
    _drop_link_lists(tree)
    fill_spanned_rows(tree)
    article = bare_extraction(
        tree,
        favor_recall=True,
        include_comments=False,
        with_metadata=True,
        date_extraction_params=_DATES,
    )
    if article is None or isinstance(article, dict) or article.body is None:
        raise EmptySourceError("no text was found in the page")
    body = join(_blocks(article.body))
    return Source(
        text=body.text,
        title=clean_line(article.title or ""),
        date=clean_line(article.date or ""),
        headings=body.headings,
        repairs=counted(repairs),
    )


def sample() -> bytes:
    """A page that makes the parser load all of itself."""
    return (
        "<html><head><title>Cảng</title><meta name='date' content='2024-03-05'></head><body>"
        "<p>Cảng đón tàu lớn, và tàu nhỏ.</p><ul><li>Một</li></ul></body></html>"
    ).encode()


def _repair(tree: Any, repairs: Counter[str]) -> None:
    """Mend every text of `tree` in place; entities have been read by now."""
    texts = [
        (element, name)
        for element in tree.iter()
        for name in ("text", "tail")
        if isinstance(element.tag, str) and (getattr(element, name) or "").strip()
    ]
    fields = [element for element in tree.iter("meta") if element.get("content")]
    before = [getattr(element, name) for element, name in texts]
    before += [element.get("content") for element in fields]
    after = repaired(before, repairs)
    if after != before:
        for (element, name), new in zip(texts, after, strict=False):
            setattr(element, name, new)
        for element, new in zip(fields, after[len(texts) :], strict=True):
            element.set("content", new)


def _drop_link_lists(tree: Any) -> None:
    """Take lists and tables out of `tree` that hold links and little else."""
    for element in list(tree.iter("ul", "ol", "table")):
        links = list(element.iter("a"))
        if len(links) < _FEWEST_LINKS or element.getparent() is None:
            continue
        linked = sum(_letters(link) for link in links)
        if linked >= _MOSTLY_LINKS * max(_letters(element), 1):
            element.drop_tree()


def _letters(element: Any) -> int:
    return len("".join("".join(element.itertext()).split()))


def _blocks(element: Any) -> Iterator[Block]:
    """The blocks of `element` and all in it, in order."""
    tag = element.tag if isinstance(element.tag, str) else ""
    if tag == "head":
        yield Block(_words(element), _level(element.get("rend") or ""))
    elif tag == "list":
        yield from _items(element)
    elif tag == "table":
        yield from _rows(element)
    elif any(child.tag in _BLOCKS for child in element):
        yield from _mixed(element)
    elif tag not in ("graphic", "lb"):
        yield Block(_words(element))


def _mixed(element: Any) -> Iterator[Block]:
    """The blocks in `element`, and the words that stand between them."""
    waiting = [element.text or ""]
    for child in element:
        if child.tag in _BLOCKS:
            yield Block(_lines("".join(waiting)))
            yield from _blocks(child)
            waiting = []
        else:
            waiting.append(_raw(child, False))
        waiting.append(child.tail or "")
    yield Block(_lines("".join(waiting)))


def _items(element: Any) -> Iterator[Block]:
    """A line for each item; a term and what explains it share one."""
    term = ""
    tight = False
    for item in element:
        nested = [child for child in item if child.tag in ("list", "table")]
        words = _words(item)
        kind = item.get("rend") or ""
        if kind.startswith("dt") and words:
            term += f"{words}: "
        elif words or term:
            yield Block(f"- {term}{words}", tight=tight)
            term, tight = "", True
        for child in nested:
            for block in _blocks(child):
                yield Block(block.text, block.level, tight)
                tight = True
    if term:
        yield Block(f"- {term}", tight=tight)


def _rows(element: Any) -> Iterator[Block]:
    """A line for each row; a table that only arranges the page gives its cells as they are."""
    tight = False
    for row in element.iter("row"):
        cells = list(row.iter("cell"))
        if len(cells) == 1:
            yield from _mixed(cells[0])
            tight = False
        elif cells:
            words = (" ".join(_words(cell, nested=True).split()) for cell in cells)
            yield Block(" | ".join(filter(None, words)), tight=tight)
            tight = True


def _words(element: Any, *, nested: bool = False) -> str:
    """The words of `element` in one line but for its line breaks; lists in it only if `nested`."""
    if element.tag == "code":
        return "".join(element.itertext())
    return _lines(_raw(element, nested))


def _raw(element: Any, nested: bool) -> str:
    if element.tag == "lb":
        return _BREAK
    pieces = [element.text or ""]
    for child in element:
        if isinstance(child.tag, str) and (nested or child.tag not in ("list", "table")):
            inside = _raw(child, nested)
            pieces.append(f" {inside} " if child.tag in _BLOCKS or nested else inside)
        pieces.append(child.tail or "")
    return "".join(pieces)


def _lines(text: str) -> str:
    """`text` with the line breaks that it shows, and none that its source code has."""
    lines = (" ".join(line.split()) for line in text.split(_BREAK))
    return _STRAY_SPACE.sub("", "\n".join(lines))


def _level(name: str) -> int:
    return int(name[1]) if re.fullmatch("h[1-6]", name) else 2
