"""The words of the report, each in Vietnamese and English side by side.

The page shows one language at a time by CSS alone, so that it needs no script and prints as it
stands. Everything given in place of a name is escaped.
"""

import json
from collections.abc import Mapping
from functools import cache
from html import escape
from pathlib import Path
from types import MappingProxyType

LANGUAGES = ("vi", "en")
HERE = Path(__file__).parent


@cache
def words(language: str) -> Mapping[str, str]:
    """All the words of `language`, "vi" or "en", by key."""
    text = (HERE / f"words.{language}.json").read_text(encoding="utf-8")
    return MappingProxyType(json.loads(text))


def both(key: str, **data: str | int) -> str:
    """The words `key` in both languages, one span each, as HTML.

    Raises:
        KeyError: there is no such key, or `data` lacks a place of it.
    """
    told = {language: escape(words(language)[key].format_map(data)) for language in LANGUAGES}
    return "".join(f'<span lang="{one}" class="w">{text}</span>' for one, text in told.items())


def number(value: float, digits: int = 3) -> str:
    """`value` with `digits` decimals and a point, as in the tables of both languages."""
    return f"{value:.{digits}f}"


def ends(interval: tuple[float, float], digits: int = 3) -> str:
    """`interval` in few characters, as it stands beside its figure in both languages."""
    return f"{number(interval[0], digits)}–{number(interval[1], digits)}"
