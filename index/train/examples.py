"""What the verifier learns from: questions, each beside a passage as an index may hold it.

A question stands beside its own passage, alone or with a neighbour before or behind it, since the
passages of an index tell more than one thing. One that is answered also stands beside others, of
the same article and one that lies near, which do not answer it: as when the right one is missing.
How often, and how near, was not measured apart from the questions written at the same time.
"""

import random
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from corpus.sentences import sentence_spans
from index.scored import Span
from index.tokens import Tokens
from index.train.asked_passage import AskedPassage
from index.train.matches import Judged, Sides

WAYS = 3  # to read a passage: alone, and with neighbours
JOINED = 0.4  # of the latter, those that have a neighbour
LONGEST = 900  # characters of passages read together
BESIDE = 0.5  # of answered questions, those also read beside another passage of the article
NEAREST = 6  # passages of which one is drawn, beside which it is read as well
JUDGED_WEIGHT = 0.5  # of a question that says only whether it is answered
NONE, ANY = 0, -1  # targets beside the number of the sentence that answers


class Text(NamedTuple):
    """A passage as it is read, where its sentences are, and how many stand before its own."""

    text: str
    sentences: tuple[Span, ...]
    before: int = 0


class Example(NamedTuple):
    """A question beside a passage.

    Args:
        question: in one language.
        text: of the passage.
        target: the sentence that answers, from 1, or `NONE`, or `ANY` where it is not known which.
        weight: of its loss.
    """

    question: str
    text: Text
    target: int
    weight: float = 1.0


@dataclass(frozen=True, slots=True)
class Read:
    """The tokens of texts, read once.

    Args:
        asked, told: of questions and of passages, by their text.
    """

    asked: dict[str, Tokens]
    told: dict[str, Tokens]


def texts_of(told: Sequence[AskedPassage], chance: random.Random) -> list[list[Text]]:
    """The ways to read each of `told`, `WAYS` of them; the first is alone."""
    places = _places(told)
    return [
        _ways(one, [told[place] for place in places[one.document]], told, chance) for one in told
    ]


def examples_of(
    told: Sequence[AskedPassage], texts: Sequence[list[Text]], near: "Near", chance: random.Random
) -> Iterator[Example]:
    """Each question once, beside its passage; those that are answered also beside others."""
    places, answering = _places(told), _answering(told)
    for place, one in enumerate(told):
        for question in one.questions:
            asked, text = question.text.either(chance), chance.choice(texts[place])
            target = _target(question.sentence, one, text)
            yield Example(asked, text, target)
            if target == NONE:
                continue
            answers = [told[other].text for other in answering[question.text]]
            same = places[one.document] if chance.random() < BESIDE else []
            for others in (same, near.others(asked)):
                if found := _besides(others, texts, answers):
                    yield Example(asked, chance.choice(found), NONE)


def _besides(
    places: Collection[int], texts: Sequence[list[Text]], answers: Collection[str]
) -> list[Text]:
    """The ways to read the passages at `places` that hold none of `answers`."""
    ways = (way for place in places for way in texts[place])
    return [way for way in ways if not any(answer in way.text for answer in answers)]


def _places(told: Sequence[AskedPassage]) -> dict[str, list[int]]:
    """Where the passages of each document stand in `told`."""
    places: dict[str, list[int]] = {}
    for place, one in enumerate(told):
        places.setdefault(one.document, []).append(place)
    return places


def _answering(told: Sequence[AskedPassage]) -> dict[Sides, set[int]]:
    """Where the passages stand in `told` that answer each question."""
    places: dict[Sides, set[int]] = {}
    for place, one in enumerate(told):
        for question in one.questions:
            if question.sentence != NONE:
                places.setdefault(question.text, set()).add(place)
    return places


def is_read(one: Example, read: Read) -> bool:
    """Whether the encoder reads a token of the question, and of the sentence that answers.

    It reads no further than it learned to, so the end of a long passage may be cut off.
    """
    if not len(read.asked[one.question].vectors):
        return False
    spans = read.told[one.text.text].spans
    wanted = (
        one.text.sentences[one.target - 1 : one.target] if one.target > 0 else one.text.sentences
    )
    return any(((spans[:, 0] >= start) & (spans[:, 1] <= end)).any() for start, end in wanted)


class Near:
    """Which passages lie near a question, by the mean of their tokens."""

    def __init__(self, read: Read, texts: Sequence[Text]) -> None:
        self._read = read
        self._vectors = np.stack([_mean(read.told[text.text]) for text in texts])
        self._known: dict[str, list[int]] = {}

    def others(self, question: str) -> list[int]:
        """Where the passages stand that lie nearest to `question`, what answers it among them."""
        if question not in self._known:
            order = np.argsort(-(self._vectors @ _mean(self._read.asked[question])))
            self._known[question] = order[: NEAREST + 1].tolist()
        return self._known[question]


def _mean(tokens: Tokens) -> NDArray[np.float32]:
    vector = tokens.vectors.astype(np.float32).sum(0)
    found: NDArray[np.float32] = vector / max(float(np.linalg.norm(vector)), 1e-6)
    return found


def _ways(
    one: AskedPassage,
    document: Sequence[AskedPassage],
    told: Sequence[AskedPassage],
    chance: random.Random,
) -> list[Text]:
    """`one` alone, and as it may stand before or behind a neighbour, or alone again."""
    alone = _joined(one.above, [one], 0)
    found = [alone]
    same = [other for other in document if other is not one]
    while len(found) < WAYS:
        other = chance.choice(same or told)
        short = other is not one and len(one.text) + len(other.text) < LONGEST
        if short and chance.random() < JOINED:
            order = [one, other] if chance.random() < 0.5 else [other, one]
            found.append(_joined(one.above, order, order.index(one)))
        else:
            found.append(alone)
    return found


def _joined(above: str, parts: Sequence[AskedPassage], own: int) -> Text:
    """`parts` as one passage, of which that at `own` is asked about."""
    text, before = above, 0
    spans: list[Span] = []
    for number, part in enumerate(parts):
        if number == own:
            before = len(spans)
        start = len(text)
        spans += [(start + begin, start + end) for begin, end in part.sentences]
        text += part.text + ("\n" if number + 1 < len(parts) else "")
    return Text(text, tuple(spans), before)


def _target(sentence: int, one: AskedPassage, text: Text) -> int:
    """The sentence of `text` that answers, where `sentence` of `one` does."""
    if sentence == NONE:
        return NONE
    return text.before + sentence if sentence <= len(one.sentences) else ANY


def labelled_example(one: Judged) -> Example:
    """A labelled question beside its passage."""
    text = Text(one.passage, sentence_spans(one.passage))
    return Example(one.question, text, ANY if one.answers else NONE, JUDGED_WEIGHT)
