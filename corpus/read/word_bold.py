"""Which paragraphs of a Word file are bold as a whole: by their runs, or by the styles of these."""

from collections.abc import Collection
from typing import Any

_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_RUN, _TEXT, _FORM, _STYLE = (f"{_WORD}{name}" for name in ("r", "t", "rPr", "style"))
_STYLE_ID, _BASED_ON, _VALUE = (f"{_WORD}{name}" for name in ("styleId", "basedOn", "val"))
_BOLD, _RUN_STYLE = (f"{_FORM}/{_WORD}{name}" for name in ("b", "rStyle"))
_OFF = ("0", "false", "off")
_LONGEST_CHAIN = 10  # of styles that extend each other; a damaged file may have a circle


class Boldness:
    """What is bold in the file whose styles the element `styles` holds."""

    def __init__(self, styles: Any) -> None:
        self._styles = _bold_styles(styles)

    def covers(self, paragraph: Any, style: str) -> bool:
        """Whether every word of `paragraph`, which is of the style with that id, is bold."""
        written = [run for run in paragraph.iter(_RUN) if _words(run)]
        return bool(written) and all(self._is_bold(run, style) for run in written)

    def _is_bold(self, run: Any, style: str) -> bool:
        own, named = run.find(_BOLD), run.find(_RUN_STYLE)
        if own is not None:
            return own.get(_VALUE) not in _OFF
        return style in self._styles or (named is not None and named.get(_VALUE) in self._styles)


def _bold_styles(styles: Any) -> Collection[str]:
    """The ids of the styles that make bold, by themselves or by what they extend."""
    said = {
        style.get(_STYLE_ID, ""): (style.find(_BOLD), style.find(_BASED_ON))
        for style in styles.iterchildren(_STYLE)
    }
    found = set()
    for style in said:
        above = style
        for _ in range(_LONGEST_CHAIN):
            bold, base = said.get(above, (None, None))
            if bold is not None or base is None:
                found |= {style} if bold is not None and bold.get(_VALUE) not in _OFF else set()
                break
            above = base.get(_VALUE, "")
    return found


def _words(run: Any) -> str:
    return "".join(text.text or "" for text in run.iter(_TEXT)).strip()
