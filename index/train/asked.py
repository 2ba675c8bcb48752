"""Questions with their passages, in both languages where there are both, for the third stage."""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from corpus.sentences import sentence_spans
from index.train.matches import Sides, labelled_rows
from index.train.rows import joined, running_rows

PASSAGE_WORDS = 85  # words of a passage that are read
SENTENCE_WORDS = 60  # words of a sentence that are read
SENTENCES = (3, 8)  # fewer leave nothing to choose from; more are cut off
# Sources whose questions are answered by a sentence of the passage, not by all of it.
IN_A_SENTENCE = ("zalo-viwikipi", "vihealthbert-faq", "mailong25", "boolq", "medquad")


@dataclass(frozen=True, slots=True)
class Asked:
    """A question and the passage that it belongs to.

    Args:
        question, passage: the passage is there in each language of the question.
        source: where they were found.
        language: "vi" or "en", one of those: in which the second teacher reads them.
        sentences: of the passage in that language, where one of them may answer alone.
    """

    question: Sides
    passage: Sides
    source: str
    language: str
    sentences: tuple[str, ...] = ()


def asked_rows(data: Path, seed: int) -> Iterator[Asked]:
    """Labelled questions, headings, and sentences of running text, each with its passage.

    The second teacher reads what is there in both languages in one of them, by chance.
    """
    chance = random.Random(seed)
    for question, passage, source in labelled_rows(data):
        both = bool(question.vi and question.en)
        language = chance.choice(("vi", "en")) if both else ("vi" if question.vi else "en")
        sentences = _sentences(passage.in_language(language)) if source in IN_A_SENTENCE else ()
        yield Asked(question, _cut(passage), source, language, sentences)
    for rows in running_rows(data, seed):
        at, whole = chance.randrange(len(rows)), chance.random() < 0.4
        told = joined(rows if whole else [*rows[:at], *rows[at + 1 :]])
        question, passage = Sides(rows[at].vi, rows[at].en), Sides(told.vi, told.en)
        yield Asked(question, _cut(passage), "running", chance.choice(("vi", "en")))


def _cut(passage: Sides) -> Sides:
    return Sides(_words(passage.vi, PASSAGE_WORDS), _words(passage.en, PASSAGE_WORDS))


def _words(text: str, most: int) -> str:
    return " ".join(text.split(" ")[:most])


def _sentences(passage: str) -> tuple[str, ...]:
    """The sentences of `passage` to choose from; none where there are too few."""
    least, most = SENTENCES
    parts = (_words(passage[start:end], SENTENCE_WORDS) for start, end in sentence_spans(passage))
    found = tuple(part for part in parts if part.count(" ") > 1)[:most]
    return found if len(found) >= least else ()
