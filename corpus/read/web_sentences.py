"""Parts of a sentence of a web page that what finds its article drops, or takes for paragraphs.

It drops each `time`, as that often says when a page was written; and each `code` and `q` tears the
sentence around it.
"""

from typing import Any

from corpus.read.boxes import letters_of, runs
from corpus.read.trim import letters
from corpus.read.web_tags import INLINE

_PARTS = ("time", "code")
_PIECES = ("td", "th", "li", "dt", "dd")  # part of a row or list, even with nothing beside it
_QUOTATION_MARKS = "\"'“”‘’«»"
_OPENING = tuple("\"'“‘«")


def keep_sentences(tree: Any) -> None:
    """Make words of each time, code and quotation that stands in a sentence of the page `tree`.

    A time alone stays what it is: the date of the page; so does code alone: a block of its own.
    """
    for quotation in list(tree.iter("q")):
        _quote(quotation)
    boxes = {_box(part): None for part in tree.iter(*_PARTS)}
    for box in boxes:
        for before, run in list(runs(box)):
            parts = [part for one in run for part in one.iter(*_PARTS)]
            if box.tag in _PIECES or sum(map(letters, parts)) < letters_of(box, before, run):
                for part in parts:
                    _free(part)


def _box(part: Any) -> Any:
    return next(above for above in part.iterancestors() if above.tag not in INLINE)


def _free(part: Any) -> None:
    """Write the words of `part` before it; a time stays there without words, for its date."""
    if part.tag == "code":
        part.drop_tag()
        return
    words = "".join(part.itertext())
    part.set("datetime", part.get("datetime") or words)
    del part[:]
    part.text = None
    before, above = part.getprevious(), part.getparent()
    if before is None:
        above.text = (above.text or "") + words
    else:
        before.tail = (before.tail or "") + words


def _quote(quotation: Any) -> None:
    """Put quotation marks around the words of `quotation`, as browsers do, but not twice."""
    words = "".join(quotation.itertext()).strip()
    before, above = quotation.getprevious(), quotation.getparent()
    lead = (above.text if before is None else before.tail) or ""
    if words and words[0] not in _QUOTATION_MARKS and not lead.endswith(_OPENING):
        quotation.text = f"“{quotation.text or ''}"
        quotation.tail = f"”{quotation.tail or ''}"
    quotation.drop_tag()
