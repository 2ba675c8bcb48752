"""Where in its document something stands, as a reader counts."""

import re
from hashlib import sha256

from corpus.document import Document

_BLOCK = re.compile(r"\S(?:[^\n]|\n(?![^\S\n]*\n))*")


def paragraph_number(document: Document, position: int) -> int:
    """Which paragraph of `document` holds the character `position`, from 1; headings don't count.

    Paragraphs are what empty lines separate; a list is one.
    """
    number = 0
    bodies = {heading.start: heading.end for heading in document.headings}
    for block in _BLOCK.finditer(document.text):
        if block.start() > position:
            break
        if bodies.get(block.start(), 0) < block.end():
            number += 1
    return max(number, 1)


def digest(text: str) -> str:
    """What tells `text` from another that stands at its place since its document was changed."""
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:12]
