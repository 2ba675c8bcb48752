"""Words that stand in a box of a page and in no paragraph are put into one, set lines stay lines.

What finds the article of a page counts and keeps paragraphs; of words that stand in a `div` alone
it drops most, and it tears them at each line break. Of `pre` it keeps the lines of programs only.
"""

from collections.abc import Iterator
from typing import Any

from corpus.clean import clean
from corpus.read.plain_lines import unwrapped
from corpus.read.trim import MOSTLY, letters, linked
from corpus.read.web_tags import INLINE

_CELLS = ("td", "th")
_BOXES = (
    "body", "main", "article", "section", "div", "center", "details", "address", "figcaption",
    *_CELLS,
)  # fmt: skip


def fill_boxes(tree: Any) -> None:
    """Put words beside the blocks of each box of the page `tree` into paragraphs of their own.

    Links alone stay as they are, for they lead to other pages; so does a cell without a block.
    """
    for box in list(tree.iter(*_BOXES)):
        found = list(runs(box))
        if len(found) > 1 or box.tag not in _CELLS:
            for before, run in found:
                _wrap(box, before, run)


def runs(box: Any) -> Iterator[tuple[Any, list[Any]]]:
    """What stands behind each block in `box`: that block, None at the beginning, and the rest."""
    before: Any = None
    run: list[Any] = []
    for child in box:
        if all(one.tag in INLINE for one in child.iter()):
            run.append(child)
        else:
            yield before, run
            before, run = child, []
    yield before, run


def letters_of(box: Any, before: Any, run: list[Any]) -> int:
    """How many characters the words of `run` in `box` have, with those beside its elements."""
    beside = [box.text if before is None else before.tail, *(one.tail for one in run)]
    return sum(map(letters, run)) + sum(len("".join((text or "").split())) for text in beside)


def _wrap(box: Any, before: Any, run: list[Any]) -> None:
    paragraph = box.makeelement("p")
    paragraph.text = box.text if before is None else before.tail
    words = letters_of(box, before, run)
    if not words or sum(map(linked, run)) >= MOSTLY * words:
        return
    if before is None:
        box.text = None
        box.insert(0, paragraph)
    else:
        before.tail = None
        before.addnext(paragraph)
    paragraph.extend(run)


def keep_lines(tree: Any) -> None:
    """Have the lines of all text of the page `tree` that is set line by line kept.

    But those of paragraphs that an editor wrapped are put together, as those of plain text are;
    programs are known by their `code`, or by the colours of their words.
    """
    for element in list(tree.iter("pre")):
        for end in list(element.iter("br")):
            end.tail = f"\n{end.tail or ''}"
            end.drop_tag()
        element.tag = "code"
        if element.find(".//code") is not None or element.find(".//span[@class]") is not None:
            continue
        text = clean("".join(element.itertext()))
        if (joined := unwrapped(text)) != text:
            del element[:]
            element.text = joined
