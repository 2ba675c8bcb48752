"""The training rows: what is read, what is weighed down or dropped, and what is held out.

Rows are held out by a hash of their text, so that the same ones stay out of training whatever
else is changed, and what is held out can be measured at any time; see `matches`.
"""

import hashlib
import lzma
import random
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol, TypeVar

from index.words.marks import one_tone_spelling

PARALLEL = "parallel-sentences.tsv.xz"
WORDS = "parallel-words.tsv.xz"

# How often a row of a source is seen in one pass. Human news and lectures teach most; machine
# translations, interface strings and dictionary examples teach little for their number.
SHARES = {
    "evbnews": 2.0,
    "envi:wiki-alt/data": 2.0,
    "envi:indomain-news/train": 2.0,
    "envi:indomain-news/dev": 2.0,
    "envi:basic/data": 1.0,
    "nvietuk": 1.0,
    "bbc_para": 1.0,
    "law-alqac-gg.vi-en": 0.7,
    "dict-anhviet-examples.vi-en": 0.5,
    "ms-sxs": 0.3,
    "i18n.vi-en": 0.1,
    "docs-ms-azd.vi-en": 0.3,
    "docs-ms-edgeai.vi-en": 0.3,
    "ms-docs": 0.15,
    "baomoi": 0.3,
    "vietnews": 0.2,
    "boolq": 0.6,
    "medquad": 0.3,
    "vihealthbert-faq": 0.4,
    "running": 0.4,
}
OTHER_SHARE = 1.0

_PLACEHOLDER = re.compile(r"%[sdifcu(]|\{\w*\}|<\w+>|\\n|\$\w+|%\d")
_SPACED = re.compile(r" +([.,;:!?)\]”])|([(\[“]) +")


@dataclass(frozen=True, slots=True)
class Pair:
    """A Vietnamese and an English text that say the same, and where they were found."""

    vi: str
    en: str
    source: str


@dataclass(frozen=True, slots=True)
class Match:
    """A question (or heading) and the passage it belongs to, each in one of the languages."""

    question: str
    passage: str
    source: str


class Sourced(Protocol):
    """A row that tells where it was found."""

    @property
    def source(self) -> str:
        """It."""


Row = TypeVar("Row", bound=Sourced)

# Sources whose rows stand in the order of their documents, so that neighbours make a passage.
RUNNING = ("evbnews", "envi:wiki-alt/data", "law-alqac-gg.vi-en", "d2l.vi-en", "mly.vi-en", "docs-")
PASSAGE_WORDS = (40, 120)  # Vietnamese words of a passage put together


def tidy(text: str) -> str:
    """`text` with its tones in one spelling and no space before its signs."""
    return one_tone_spelling(_SPACED.sub(r"\1\2", text).strip())


def is_kept(text: str) -> bool:
    """Whether training sees the row; one in fifty of the matches is held out."""
    return hashlib.sha256(text.encode()).digest()[0] >= 5


def parallel_rows(data: Path) -> Iterator[Pair]:
    """Every usable sentence pair, in the file's order; rows with placeholders are left out."""
    with lzma.open(data / PARALLEL, "rt", encoding="utf-8") as lines:
        for line in lines:
            vi, en, source = line.rstrip("\n").split("\t")
            if not _PLACEHOLDER.search(vi + en):
                yield Pair(tidy(vi), tidy(en), source)


def word_rows(data: Path) -> Iterator[Pair]:
    """Every dictionary row of at most six words a side, notes in brackets removed."""
    with lzma.open(data / WORDS, "rt", encoding="utf-8") as lines:
        for line in lines:
            vi, en, source = line.rstrip("\n").split("\t")
            vi, en = (re.sub(r"\([^)]*\)", " ", side).strip() for side in (vi, en))
            if vi and en and max(vi.count(" "), en.count(" ")) < 6:
                yield Pair(tidy(vi), tidy(en), source)


def running_rows(data: Path, seed: int) -> Iterator[tuple[Pair, ...]]:
    """Passages of two sentences and more: neighbouring rows of one source, in both languages.

    Lengths are drawn from `PASSAGE_WORDS`, equal for equal seeds.
    """
    chance = random.Random(seed)
    gathered: list[Pair] = []
    wanted = chance.randint(*PASSAGE_WORDS)
    for pair in parallel_rows(data):
        if not pair.source.startswith(RUNNING):
            continue
        if gathered and gathered[-1].source != pair.source:
            gathered = []
        gathered.append(pair)
        if sum(row.vi.count(" ") + 1 for row in gathered) >= wanted:
            if len(gathered) > 1:
                yield tuple(gathered)
            gathered, wanted = [], chance.randint(*PASSAGE_WORDS)


def joined(rows: Sequence[Pair]) -> Pair:
    """`rows` as one text in each language."""
    vi, en = (" ".join(side) for side in zip(*((row.vi, row.en) for row in rows), strict=True))
    return Pair(vi, en, rows[0].source)


def cloze_rows(passages: Iterable[Sequence[Pair]], seed: int) -> Iterator[Match]:
    """A sentence of each passage as its question (Lee, Chang & Toutanova 2019).

    Three of five ask for the passage in the other language, whole; the others for the rest of it
    in their own, so that shared words alone do not tell.
    """
    chance = random.Random(seed)
    for rows in passages:
        at = chance.randrange(len(rows))
        asked_vi, across = chance.random() < 0.5, chance.random() < 0.6
        whole = joined(rows if across else [*rows[:at], *rows[at + 1 :]])
        question = rows[at].vi if asked_vi else rows[at].en
        yield Match(question, whole.vi if asked_vi != across else whole.en, "running")


def sampled(rows: Iterable[Row], seed: int) -> list[Row]:
    """`rows` repeated or thinned by `SHARES`, shuffled; equal for equal seeds."""
    chance = random.Random(seed)
    chosen: list[Row] = []
    for row in rows:
        share = SHARES.get(row.source, OTHER_SHARE)
        times = int(share) + (chance.random() < share % 1)
        chosen.extend([row] * times)
    chance.shuffle(chosen)
    return chosen
