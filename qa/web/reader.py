"""A document as a page to read: the whole text, the sentence that was quoted marked and in view.

A page without a script. The place is part of the address, so it can be shared, and the browser
itself scrolls there.
"""

import re
from html import escape

from corpus import Document
from qa.messages import say
from qa.place import digest
from qa.template import template
from qa.web.addresses import at_words, home_address, link
from qa.web.corpus_view import day_of
from qa.web.quotation import quoted

# Fields of an address are numbers of at most this many digits; no document is longer.
_DIGITS = 9
_GAP = re.compile(r"\n[^\S\n]*\n+")


def read_page(
    document: Document, marked: tuple[int, int], language: str, corpus: str = "", told: str = ""
) -> str:
    """The page that shows `document`, with our words in `language`.

    Args:
        document: whose text is only ever text here.
        marked: (start, end) of the sentence, in characters of the document; what does not lie in
            it marks nothing.
        language: "vi" or "en".
        corpus: the name of the document's, where it has one.
        told: the digest of the sentence; of another, which stands there since the document was
            changed, nothing is marked, and the page says so. Empty where it is not known.
    """
    changed = ""
    if told and told != digest(document.text[slice(*marked)]):
        marked = (0, 0)
        said = (say(f"{kind}.unknown-place", language) for kind in ("error", "hint"))
        changed = f'<p class="changed">{escape(" ".join(said))}</p>'
    title = escape(document.title)
    source = escape(say("reader-source", language, source=document.source))
    if address := link(document.source):
        there = escape(at_words(address, document.text[slice(*marked)]))
        source = f'<a href="{there}" rel="noopener noreferrer nofollow">{source}</a>'
    return template(
        "read",
        language,
        title=title,
        spoken=document.language,
        date=escape(_dated(document.date, language)),
        source=source,
        changed=changed,
        home=escape(home_address(corpus)),
        text="".join(_blocks(document, marked)),
    )


def span(start: str | None, end: str | None) -> tuple[int, int]:
    """The numbers that an address names; (0, 0), which marks nothing, where they are none."""
    numbers = [
        int(text) if text and text.isascii() and text.isdigit() and len(text) <= _DIGITS else 0
        for text in (start, end)
    ]
    return (numbers[0], numbers[1]) if numbers[0] < numbers[1] else (0, 0)


def _dated(written: str, language: str) -> str:
    day = day_of(written)
    return say("reader-date", language, date=day) if day else written


def _blocks(document: Document, marked: tuple[int, int]) -> list[str]:
    """The text in blocks, as empty lines separate it; a block that is a heading becomes one."""
    levels = {heading.start: heading for heading in document.headings}
    text, blocks, start = document.text, [], 0
    for gap in [*_GAP.finditer(text), None]:
        end = gap.start() if gap else len(text)
        heading = levels.get(start)
        if heading is not None and heading.end < end:  # its body follows at once
            blocks.append(_block(text, start, heading.end, marked, f"h{_level(heading.level)}"))
            start = heading.end
            heading = None
        if text[start:end].strip():
            tag = f"h{_level(heading.level)}" if heading else "p"
            blocks.append(_block(text, start, end, marked, tag))
        start = gap.end() if gap else end
    return blocks


def _level(level: int) -> int:
    return min(level + 1, 6) if level > 1 else 2


def _block(text: str, start: int, end: int, marked: tuple[int, int], tag: str) -> str:
    """One block; what lies in it of the marked sentence is marked, its first part named."""
    while end > start and text[start] == "\n":
        start += 1
    while end > start and text[end - 1] == "\n":
        end -= 1
    low, high = max(start, marked[0]) - start, min(end, marked[1]) - start
    name = "here" if marked[0] == low + start else ""
    inside = quoted(text[start:end], (low, high) if low < high else (0, 0), name=name)
    return f"<{tag}>{inside}</{tag}>"
