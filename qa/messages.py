"""Every word that a reader of the web meets, in Vietnamese and English.

The words lie in `web/assets/words.vi.json` and `words.en.json` beside it, the same keys in both;
errors stand there as `error.CODE` and `hint.CODE`, without paths or causes, which belong in the
server's log. Nothing here knows HTML.
"""

import json
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType

from corpus.errors import HoidapError

LANGUAGES = ("vi", "en")
WEB_FILES = Path(__file__).parent / "web" / "assets"

# The same words in both languages, {"vi": …, "en": …}.
Pair = Mapping[str, str]
Value = str | int | float | Pair


@cache
def words(language: str) -> Mapping[str, str]:
    """All the words of `language`, "vi" or "en", by key."""
    text = (WEB_FILES / f"words.{language}.json").read_text(encoding="utf-8")
    return MappingProxyType(json.loads(text))


def say(key: str, language: str, **data: Value) -> str:
    """The words `key` in `language`, with `data` in their places.

    A `count` of 1 takes the key's singular where there is one (`more-one`). Numbers are written
    as the language writes them: 0,83 in Vietnamese, 0.83 in English.

    Raises:
        KeyError: there is no such key, or `data` lacks a place of it.
    """
    known = words(language)
    if data.get("count") == 1 and f"{key}-one" in known:
        key = f"{key}-one"
    return known[key].format_map({name: _written(value, language) for name, value in data.items()})


def pair(key: str, **data: Value) -> Pair:
    """The words `key` in both languages; values that are pairs themselves go in each in its own."""
    return {language: say(key, language, **data) for language in LANGUAGES}


def listed(quoted: Iterable[str]) -> str:
    """Words that somebody typed, each between quotation marks."""
    return ", ".join(f"“{word}”" for word in quoted)


def refusal(error: Exception) -> tuple[Pair, Pair]:
    """What went wrong and what to do, for the reader of a page.

    Errors that are not ours, and codes without words, read as a fault of the server: their own
    text may hold anything.
    """
    if isinstance(error, HoidapError) and f"error.{error.code}" in words("en"):
        return pair(f"error.{error.code}", **error.data), pair(f"hint.{error.code}", **error.data)
    return pair("error.error"), pair("hint.error")


def preferred(accept_language: str) -> str:
    """The first of our languages that an Accept-Language header names; English without one."""
    return spoken(accept_language) or "en"


def spoken(accept_language: str) -> str | None:
    """The first of our languages that an Accept-Language header names; None where it has none."""
    first = (part.strip()[:2] for part in accept_language[:200].lower().split(","))
    return next((language for language in first if language in LANGUAGES), None)


def _written(value: Value, language: str) -> str:
    if isinstance(value, Mapping):
        return value[language]
    if isinstance(value, float):
        return f"{value:.2f}".replace(".", "," if language == "vi" else ".")
    if isinstance(value, int) and abs(value) >= 1000:
        return f"{value:,}".replace(",", "." if language == "vi" else ",")
    return str(value)
