"""Where in its document something stands, as a reader counts."""

import re

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
