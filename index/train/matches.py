"""Questions and headings with the passages that they belong to, in one language or in both."""

import json
import lzma
import random
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from index.train.rows import Match, is_kept, tidy

QUESTIONS = "questions-passages.jsonl.xz"
TITLES = "titles-bodies.jsonl.xz"
JUDGED_WORDS = (20, 180)  # of a passage that is judged


@dataclass(frozen=True, slots=True)
class Sides:
    """One text in Vietnamese, in English, or in both; what is not there is empty."""

    vi: str = ""
    en: str = ""

    def in_language(self, language: str) -> str:
        """It in "vi" or "en"."""
        return self.vi if language == "vi" else self.en

    def each(self) -> list[str]:
        """It in every language that it is there in, Vietnamese first."""
        return [side for side in (self.vi, self.en) if side]

    def either(self, chance: random.Random) -> str:
        """It in one of those languages."""
        return chance.choice(self.each())


@dataclass(frozen=True, slots=True)
class Judged:
    """A question, a passage about the same, and whether that answers it."""

    question: str
    passage: str
    answers: bool
    source: str


def match_rows(data: Path, *, held_out: bool = False) -> Iterator[Match]:
    """Headings with their bodies and questions with their passages, in every direction there is."""
    for question, passage, source in _labelled(data):
        for asked in question.each():
            for told in passage.each():
                if is_kept(told[:80]) != held_out:
                    yield Match(tidy(asked), tidy(told), source)


def labelled_rows(data: Path) -> Iterator[tuple[Sides, Sides, str]]:
    """The questions, passages and sources that `match_rows` pairs, where nothing is held out."""
    for question, passage, source in _labelled(data):
        if all(is_kept(told[:80]) for told in passage.each()):
            yield _tidied(question), _tidied(passage), source


def judged_rows(data: Path) -> Iterator[Judged]:
    """Labelled questions with passages of `JUDGED_WORDS` on one line; nothing held out."""
    least, most = JUDGED_WORDS
    for row in question_rows(data):
        words = row["passage"].split()
        if least <= len(words) <= most and is_kept(row["passage"][:80]):
            asked, told = tidy(row["question"]), tidy(" ".join(words))
            yield Judged(asked, told, bool(row["relevant"]), row["source"])


def _tidied(text: Sides) -> Sides:
    return Sides(tidy(text.vi), tidy(text.en))


def _labelled(data: Path) -> Iterator[tuple[Sides, Sides, str]]:
    for row in title_rows(data):
        title = Sides(row["title_vi"], row.get("title_en", ""))
        if not title.en or any(" " in side for side in title.each()):
            # Else an identifier, not a heading.
            yield title, Sides(row["body_vi"], row.get("body_en", "")), row["source"]
    for row in question_rows(data):
        if row["relevant"]:
            asked, told = row["question"], row["passage"]
            if row["lang"] == "en":
                yield Sides(en=asked), Sides(en=told), row["source"]
            else:
                yield Sides(asked), Sides(told), row["source"]


def question_rows(data: Path) -> Iterator[dict[str, Any]]:
    """The labelled questions as they are in the data, in the file's order."""
    return _rows(data / QUESTIONS)


def title_rows(data: Path) -> Iterator[dict[str, Any]]:
    """The headings with their bodies as they are in the data, in the file's order."""
    return _rows(data / TITLES)


def _rows(file: Path) -> Iterator[dict[str, Any]]:
    with lzma.open(file, "rt", encoding="utf-8") as lines:
        yield from map(json.loads, lines)
