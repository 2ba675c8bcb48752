"""The words of one paragraph of a Word file, and what stands beside it: text boxes and notes."""

from collections.abc import MutableMapping
from typing import Any

from corpus.read.formula import formula
from corpus.read.raised import raised
from corpus.read.word_symbol import sign

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_COMPATIBLE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
# Not on the page: deleted text, and the copy of a drawing for old programs.
HIDDEN = frozenset(
    (f"{_W}del", f"{_W}moveFrom", f"{_W}instrText", f"{_W}pPr", f"{_W}rPr",
     f"{_COMPATIBLE}Fallback")
)  # fmt: skip
_TEXT, _RUN, _FORM, _TEXT_BOX = (f"{_W}{name}" for name in ("t", "r", "rPr", "txbxContent"))
_SIGNS = {f"{_W}tab": "\t", f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}noBreakHyphen": "-"}
_FORMULA = f"{_MATH}oMath"
_SYMBOL, _FONT, _CHARACTER = (f"{_W}{name}" for name in ("sym", "font", "char"))
_REFERENCES = {f"{_W}footnoteReference": "footnotes", f"{_W}endnoteReference": "endnotes"}
NOTES = frozenset(_REFERENCES.values())
_ID, _VALUE = f"{_W}id", f"{_W}val"
_RAISED = f"{_FORM}/{_W}vertAlign[@{_VALUE}='superscript']"
_UNSEEN = tuple(f"{_W}{name}" for name in ("vanish", "strike", "dstrike"))
_OFF = ("0", "false", "off")
_END = f"{_W}pPr/{_FORM}"
_ENDS_UNSEEN = tuple(f"{_W}{name}" for name in ("del", "moveFrom", "vanish"))


def words_of(element: Any, notes: MutableMapping[tuple[str, str], Any], beside: list[Any]) -> str:
    """The words of a paragraph; text boxes anchored in it, and its notes, go to `beside`.

    A note is taken out of `notes`, which has them by kind and id, so that it is read once.
    """
    pieces: list[str] = []
    waiting = list(reversed(list(element)))
    while waiting:
        part = waiting.pop()
        if part.tag == _TEXT:
            pieces.append(_text(part, "".join(pieces[-1:])))
        elif part.tag in _SIGNS:
            pieces.append(_SIGNS[part.tag])
        elif part.tag == _SYMBOL:
            pieces.append(sign(part.get(_FONT, ""), part.get(_CHARACTER, "")))
        elif part.tag == _FORMULA:
            pieces.append(formula(part))
        elif part.tag == _TEXT_BOX:
            beside.append(part)
        elif part.tag in _REFERENCES:
            note = notes.pop((_REFERENCES[part.tag], part.get(_ID, "")), None)
            if note is not None:
                beside.append(note)
        elif isinstance(part.tag, str) and part.tag not in HIDDEN and _shown(part):
            waiting.extend(reversed(list(part)))
    return "".join(pieces)


def _text(part: Any, before: str) -> str:
    """The words of `part`, which stand directly behind `before`."""
    run, words = part.getparent(), part.text or ""
    return words if run.find(_RAISED) is None else raised(words, before)


def ends_unseen(paragraph: Any) -> bool:
    """Whether the end of `paragraph` is deleted or hidden: without words it is not on the page."""
    return _marked(paragraph.find(_END), _ENDS_UNSEEN)


def _shown(part: Any) -> bool:
    """False for a run that is hidden or struck out."""
    return part.tag != _RUN or not _marked(part.find(_FORM), _UNSEEN)


def _marked(form: Any, names: tuple[str, ...]) -> bool:
    """Whether `form`, if there is one, has one of these marks that is not switched off."""
    marks = () if form is None else map(form.find, names)
    return any(mark is not None and mark.get(_VALUE) not in _OFF for mark in marks)
