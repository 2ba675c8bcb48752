"""Whether a text tells of what a question asks about, or of its opposite alone.

"How much rice was imported?" is not answered by what was exported, though every other word is
there, and nothing that counts words or compares meanings sees it: opposites are near to each other.
"""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple, TypeAlias

from corpus.sentences import sentence_spans
from qa.rules.clauses import told_apart
from qa.rules.cycles import OTHER_TIMES, is_open, named_days, without_now
from qa.rules.deeds import of_another_thing
from qa.rules.sides import Side
from qa.rules.things import THINGS
from qa.rules.times import TIMES
from qa.rules.whether import ONLY, asks_whether

QUESTIONS = 64  # whose sides are remembered; each is held against some 50 sentences
_DAYS = {"ngày thường": set(range(5)), "cuối tuần": {5, 6}}  # from 0 for Monday
# Who are told of without a name: a side that has none of its own is among them.
_REST = re.compile(
    r"\b(?:every(?:one|body|thing) else|all others?|(?:người|khách|trường hợp|đối tượng|loại) "
    r"(?:còn lại|khác))\b",
    re.IGNORECASE,
)


# An hour asks for no part of the day: hours are told from one part to another.
_CLOCK = re.compile(
    r"\b\d{1,2}(?:[.:]\d\d)? ?[ap]\.?m\b\.?|"
    r"\b\d{1,2}(?: ?giờ| ?h|[gh:]\d\d)(?: \d\d| rưỡi)? (?:sáng|trưa|chiều|tối|đêm|khuya)\b",
    re.IGNORECASE,
)


class _Side(NamedTuple):
    """A `Side` to be searched for."""

    names: re.Pattern[str]
    told: re.Pattern[str]
    done: bool


# A set, and those of it that a question names.
_Named: TypeAlias = tuple[tuple[_Side, ...], tuple[_Side, ...]]


def _compiled(sets: Iterable[Iterable[Side]]) -> tuple[tuple[_Side, ...], ...]:
    return tuple(
        tuple(_Side(_words(one.names), _words(one.told), one.done) for one in each) for each in sets
    )


def _words(pattern: str) -> re.Pattern[str]:
    """`pattern` where it begins and ends with a word."""
    return re.compile(rf"(?<![^\W_])(?:{pattern})(?![^\W_])", re.IGNORECASE)


_OF_THINGS = _compiled(THINGS)
_OF_TIMES = _compiled(TIMES)


def tells_side(question: str, text: str) -> bool | None:
    """Whether `text` names one of a set of which `question` names some, or others alone (false).

    Args:
        question: with its marks.
        text: in either language.

    Returns:
        None where they name nothing of the same set, where the text may tell what is asked without
        its name, and where "only the other" answers yes or no.
    """
    named = _things_named(question)
    told = [_told(*one, question, text) for one in named]
    if asks_whether(question):
        pairs = zip(named, told, strict=True)
        told = [
            None if one is False and _names_only(each, text) else one for (each, _), one in pairs
        ]
    else:
        told += _told_of_times(question, text)
    found = [one for one in told if one is not None]
    return all(found) if found else None


@lru_cache(maxsize=QUESTIONS)
def _things_named(question: str) -> tuple[_Named, ...]:
    return _named(_OF_THINGS, question)


@lru_cache(maxsize=QUESTIONS)
def _times_named(question: str) -> tuple[str, tuple[_Named, ...]]:
    """`question` with the parts of the week of its days, without hours; and the times it names."""
    asked = _CLOCK.sub(" ", _with_parts_of_week(without_now(question)))
    return asked, _named(_OF_TIMES, asked)


def _named(sets: Iterable[tuple[_Side, ...]], question: str) -> tuple[_Named, ...]:
    """Those of `sets` of which `question` names some, each with these."""
    sides = ((each, tuple(one for one in each if one.names.search(question))) for each in sets)
    return tuple((each, asked) for each, asked in sides if asked)


def _told(each: Sequence[_Side], asked: Sequence[_Side], question: str, text: str) -> bool | None:
    """Whether `text` names one of those of `each` that are `asked` about; see `tells_side`."""
    if any(one.names.search(text) for one in asked):
        return True
    if not _names_any(each, text):
        return None
    if _REST.search(text) or _tells_otherwise(each, asked, text):
        return None
    return None if _of_another_thing(each, question, text) else False


def _tells_otherwise(each: Sequence[_Side], asked: Sequence[_Side], text: str) -> bool:
    """Whether `text` has a word that may tell one of `asked`, and not of another of `each`.

    Of another it is told in a clause that names that one. Hours and months are told of none: "from
    22:00 to 6 a.m." has one of the evening.
    """
    told = [found.start() for one in asked for found in one.told.finditer(text)]
    if not told or each in _OF_TIMES:
        return bool(told)
    others = [found.start() for one in each for found in one.names.finditer(text)]
    return told_apart(text, told, others)


def _of_another_thing(each: Sequence[_Side], question: str, text: str) -> bool:
    """Whether `text` tells of the other of `each` what is asked of no such thing."""
    verbs = [one.names for one in each if one.done]
    asked = [verb for names in verbs for verb in names.finditer(question)]
    return of_another_thing(asked, [verb for names in verbs for verb in names.finditer(text)])


def _told_of_times(question: str, text: str) -> list[bool | None]:
    asked, named = _times_named(question)
    if not named:
        return []
    dated = _with_parts_of_week(text)
    told = [_told(*one, asked, dated) for one in named]
    return [one or None for one in told] if OTHER_TIMES.search(text) or is_open(text) else told


def _with_parts_of_week(text: str) -> str:
    """`text` and, behind it, of which parts of the week the days are that it names."""
    named = named_days(text)
    return " ".join((text, *(part for part, days in _DAYS.items() if days & named)))


def _names_any(each: Sequence[_Side], text: str) -> bool:
    return any(one.names.search(text) for one in each)


def _names_only(each: Sequence[_Side], text: str) -> bool:
    """Whether a sentence of `text` says that it is only one of `each`."""
    sentences = (text[start:end] for start, end in sentence_spans(text))
    return any(ONLY.search(one) and _names_any(each, one) for one in sentences)
