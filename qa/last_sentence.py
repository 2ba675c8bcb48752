"""The sentence that asks, of a question that tells a story first.

"My son is ten and mad about chess. Is there a class for him?" is about classes; by its number of
words it is about a son.
"""

import re

from corpus.sentences import sentence_spans
from qa.followup import asks_what

_BEGINNING = re.compile(r"(?<=[.!?] )[^\W\d_]")
LEAST = 3  # words: "What now?" asks nothing without what was told before


def asking(question: str) -> tuple[str, str] | None:
    """What is told first, and the sentence that asks: the last that does.

    It has a question mark; where none has, a word such as "when"; where none has that, it is the
    last. What follows it is left out. None where it is the only one, or too short to be asked
    alone.

    Args:
        question: on one line.
    """
    # Who types in a hurry begins sentences in small letters; the spans are the same.
    read = _BEGINNING.sub(_capital, question)
    sentences = [question[start:end] for start, end in sentence_spans(read)]
    if len(sentences) < 2:
        return None
    places = range(len(sentences))
    marked = [place for place in places if sentences[place].endswith("?")]
    last = [*places, *(place for place in places if asks_what(sentences[place])), *marked][-1]
    if len(sentences[last].split()) < LEAST:
        return None
    return " ".join(sentences[:last]), sentences[last]


def _capital(letter: re.Match[str]) -> str:
    capital = letter.group().upper()
    return capital if len(capital) == 1 else letter.group()
