"""Which indexes are served: folders, each by the name that its corpus is asked for."""

import os
import re
import unicodedata
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from qa.errors import OptionError

# A letter or digit, then also what names are joined by; a path has a slash or a dot in front.
NAME = r"[^\W_][\w.-]{0,39}"
_NAMED = re.compile(rf"({NAME})=(.+)", re.DOTALL)
_BETWEEN = re.compile(rf"{re.escape(os.pathsep)}(?={NAME}=)")
_WANTED = "a folder, or NAME=FOLDER for each of several, names differing"


class NamedIndex(NamedTuple):
    """The folder of an index and the name of its corpus; only one that is alone may have none."""

    name: str
    folder: Path


def read_indexes(texts: Sequence[str]) -> tuple[NamedIndex, ...]:
    """The indexes that `texts` name, in order, each as FOLDER or NAME=FOLDER.

    Raises:
        OptionError: one of several has no name, or two have the same.
    """
    found = tuple(map(_index, texts))
    names = [index.name for index in found]
    for place, name in enumerate(names):
        if len(names) > 1 and (not name or name in names[:place]):
            raise OptionError("index", texts[place], _WANTED)
    return found


def listed(text: str) -> list[str]:
    """The parts of an environment variable, which are joined as in PATH: NAME=FOLDER:NAME=FOLDER.

    A folder without a name is one, whatever it is called.
    """
    # Marks that stand alone belong to no name; a folder keeps its bytes where it is the only one.
    several = _BETWEEN.split(composed(text)) if _NAMED.match(composed(text)) else []
    return several if len(several) > 1 else [text]


def _index(text: str) -> NamedIndex:
    name, equals, folder = text.partition("=")
    named = _NAMED.fullmatch(f"{composed(name)}{equals}{folder}")
    return NamedIndex(named[1], Path(named[2])) if named else NamedIndex("", Path(text))


def composed(name: str) -> str:
    """`name` as names are compared, whichever way its marks were typed."""
    return unicodedata.normalize("NFC", name)
