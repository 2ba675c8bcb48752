"""The sentence of a passage that answers best: near to the question in meaning, sharing its words.

The vector of a whole passage says which passage to quote; within it, sentences are compared by
cosine, word by word, by the share of the question's words that they hold (translated where the
passage is in the other language; those of the title and the headings are said for all of them), by
how many of these find their nearest in them and nowhere else in the passage, and by whether they
tell a number where one was asked for. The line that leads into a list is marked together with the
list, and so is the sentence before that line unless it tells the number that was asked for; a list
under a heading as a whole where no item stands out, and two neighbours of which neither is clearly
better together: an answer often begins in one and ends in the other.

The weights were chosen on XQuAD and the bundled test set together. With the encoder of the time
what is marked in right passages held the answer in 87 of 100 on XQuAD, 86 on the bundled set and 94
on `tests/golden/sets`; where the words of title and headings counted for the sentences alone that
repeat them it was 86, 84, 91, on the one of these sets that nothing was tuned on 88 instead of 95.
The sentence before the lead of a list makes it 90 instead of 87 on the bundled set, and as many as
before in the others.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from corpus import Passage
from corpus.lists import last_led, leads, opening_list
from corpus.tables import Begun, headers
from index.scored import SentenceScore, Span
from qa.rules.amounts import tells_amount, wants_amount
from qa.rules.another import NOTHING, About, names_it

WORDS_WEIGHT = 1.5  # of the share of words beside the cosine
TOKENS_WEIGHT = 2.0  # of how close its words are to the question's
HELD_WEIGHT = 0.5  # of the share of the question's words that are nearest to one of its own
BEFORE_WEIGHT = 0.4  # of the share that the sentence before holds: "it" stands for something
NUMBER_WEIGHT = 0.25  # of an amount where the question wants one
OTHER_WEIGHT = 0.3  # against a sentence about another than what is asked about
CLOSE_CALL = 0.15  # a neighbour that is less than this behind is marked as well

MOST = 1 + TOKENS_WEIGHT + WORDS_WEIGHT + NUMBER_WEIGHT  # that a sentence is worth by itself


@dataclass(frozen=True, slots=True)
class Marked:
    """The best sentence of a passage.

    Args:
        span: (start, end) in characters of the document; of a whole list, if that answers.
        nearness: its cosine with the question.
        overlap: the share of the question's words that it holds, 0 to 1.
        numbered: it tells a number of the kind that was asked for, or none was.
        worth: how well a sentence of the passage answers by itself, whatever stands beside it, at
            most 1; of passages the one answers better that has the better sentence.
    """

    span: Span
    nearness: float
    overlap: float
    numbered: bool
    worth: float


def best_sentence(
    wanting: str,
    passage: Passage,
    sentences: Sequence[SentenceScore],
    above: Begun | None = None,
    asked: About = NOTHING,
) -> Marked:
    """The sentence of `passage` that answers best; the first of equal ones.

    Args:
        wanting: the question that says whether a number is wanted, with its marks.
        passage: what is quoted.
        sentences: of the passage, at least one, with their measures.
        above: the table that goes on in the passage; see `corpus.tables.begun`.
        asked: what is asked about.
    """
    told = [passage.text[found.start : found.end] for found in sentences]
    wants = wants_amount(wanting)
    numbered = [not wants or tells_amount(one, wanting) for one in told]
    leading = leads(passage.text, [(found.start, found.end) for found in sentences])
    alone = _alone(asked, told, numbered, sentences)
    beside = _beside(leading, sentences)
    worths = [one + other for one, other in zip(alone, beside, strict=True)]
    answering = _answering(passage, sentences, above)
    best = max(answering, key=worths.__getitem__)
    at = _whole_list(best, leading, sentences)
    first, last = _whole_span(at, leading, passage, sentences)
    if first == last and not (wants and numbered[at]):
        last = _announced(at, leading, passage, sentences)
    if first == last:
        first, last = _close_call(at, worths, passage, sentences)
    shown = sentences[first : last + 1]
    return Marked(
        (passage.start + shown[0].start, passage.start + shown[-1].end),
        max(one.cosine for one in shown),
        max(one.overlap for one in shown),
        any(numbered[first : last + 1]),
        max(alone[place] for place in answering) / MOST,
    )


def _alone(
    asked: About,
    told: Sequence[str],
    numbered: Sequence[bool],
    sentences: Sequence[SentenceScore],
) -> list[float]:
    """What each sentence is worth by itself."""
    found = []
    for text, number, one in zip(told, numbered, sentences, strict=True):
        near = one.cosine + TOKENS_WEIGHT * one.close + WORDS_WEIGHT * one.overlap
        other = OTHER_WEIGHT * (names_it(asked, text) is False)
        found.append(near + NUMBER_WEIGHT * number - other)
    return found


def _beside(leading: Sequence[int | None], sentences: Sequence[SentenceScore]) -> list[float]:
    """What each is worth beside the others of its passage.

    What a sentence's lead says is said for it, and is no sentence before it.
    """
    overlaps = [found.overlap for found in sentences]
    least = min(overlaps)  # the part of each that is said above all of them
    found = []
    for lead, before, one in zip(leading, [least, *overlaps[:-1]], sentences, strict=True):
        told_before = before if lead is None else least
        found.append(HELD_WEIGHT * one.held + BEFORE_WEIGHT * told_before)
    return found


def _answering(
    passage: Passage, sentences: Sequence[SentenceScore], above: Begun | None
) -> list[int]:
    """The sentences that may answer: the names of a table's columns do not."""
    names = headers(passage.text, [(found.start, found.end) for found in sentences], above)
    return [place for place, header in enumerate(names) if header != place]


def _announced(
    at: int, leading: Sequence[int | None], passage: Passage, sentences: Sequence[SentenceScore]
) -> int:
    """The last item of the list that the sentence after `at` leads into; `at` where it does not.

    "Large firms came. Among them are:" - what was asked for stands in the list.
    """
    last = last_led(leading, at + 1)
    if last > at + 1 and leading[at] is None and _in_one_line(passage, sentences, at, at + 1):
        return last
    return at


def _close_call(
    at: int, worths: Sequence[float], passage: Passage, sentences: Sequence[SentenceScore]
) -> tuple[int, int]:
    """The first and the last sentence to mark: `at`, and a neighbour that is nearly as good.

    Neighbours stand in one line; the better one is taken, and of equal ones what follows.
    """
    near = [
        place
        for place in (at + 1, at - 1)
        if 0 <= place < len(worths) and worths[at] - worths[place] < CLOSE_CALL
    ]
    beside = [place for place in near if _in_one_line(passage, sentences, *sorted((at, place)))]
    other = max(beside, key=worths.__getitem__, default=at)
    return min(at, other), max(at, other)


def _in_one_line(
    passage: Passage, sentences: Sequence[SentenceScore], first: int, second: int
) -> bool:
    return "\n" not in passage.text[sentences[first].end : sentences[second].start]


def _whole_list(at: int, leading: Sequence[int | None], sentences: Sequence[SentenceScore]) -> int:
    """The sentence `at`, or the line that leads into its list.

    An item that holds no word of the question beyond its lead's is no better than the others: the
    question asks for all of them. So it does where the lead is an item itself.
    """
    lead = leading[at]
    while lead is not None and sentences[at].overlap <= sentences[lead].overlap:
        at, lead = lead, leading[lead]
    return at


def _whole_span(
    at: int, leading: Sequence[int | None], passage: Passage, sentences: Sequence[SentenceScore]
) -> tuple[int, int]:
    """The first and the last sentence to mark: of the list that `at` leads into or speaks for.

    A list that opens a passage is led by the heading. Where an item holds no more of the question's
    words than another one does, the question asks for all of them.
    """
    last = last_led(leading, at)
    if last > at:
        return at, last
    listed = opening_list(passage.text, [(found.start, found.end) for found in sentences])
    others = [sentences[place].overlap for place in range(listed) if place != at]
    if passage.heading and at < listed and sentences[at].overlap <= max(others):
        return 0, listed - 1
    return at, at
