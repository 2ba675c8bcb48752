"""Paragraphs of office files whose words stand in columns by tabs, as the rows of a table."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import groupby

from corpus.read.blocks import Block
from corpus.read.plain_tables import with_rows


def with_tabbed_rows(blocks: Iterable[Block]) -> Iterator[Block]:
    """`blocks`, those that follow each other with tabs in them as rows where they are a table.

    What is one is told as in plain text.
    """
    for tabbed, group in groupby(blocks, _has_tabs):
        several = list(group)
        lines = [block.text.strip() for block in several]
        rows = with_rows("\n".join(lines)).split("\n") if tabbed else lines
        if not tabbed or len(rows) != len(lines):
            yield from several
            continue
        above = False
        for block, row in zip(several, rows, strict=True):
            is_row = " | " in row
            yield replace(block, text=row, tight=is_row and above) if is_row else block
            above = is_row


def _has_tabs(block: Block) -> bool:
    return "\t" in block.text.strip() and "\n" not in block.text and not block.level
