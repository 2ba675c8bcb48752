"""The sentence of a passage that answers best: near to the question in meaning, sharing its words.

The vector of a whole passage says which passage to quote; within it, sentences are compared one by
one, by cosine and by the share of the question's words that they hold.
"""

from collections.abc import Sequence

import numpy as np

from corpus import Passage, sentence_spans
from index.encode import Encoder, Vector
from index.terms import folded, stem_terms, syllable_terms

MOST_SENTENCES = 40  # of one passage; a passage holds few more, and each one is encoded
WORDS_WEIGHT = 0.35  # of the share of words beside the cosine

Span = tuple[int, int]


def best_sentences(
    question: str, vector: Vector, passages: Sequence[Passage], encoder: Encoder
) -> list[tuple[Span, float]]:
    """For each passage, in order: its best sentence in the document's characters, and how good.

    The measure is the cosine plus `WORDS_WEIGHT` times the share of the question's words, about
    -1 to 1.35. Equal sentences: the first. All sentences are encoded in one call.
    """
    spans = [sentence_spans(passage.text)[:MOST_SENTENCES] for passage in passages]
    texts = [
        passage.text[start:end]
        for passage, found in zip(passages, spans, strict=True)
        for start, end in found
    ]
    scores = _scores(question, vector, texts, encoder)
    best: list[tuple[Span, float]] = []
    past = 0
    for passage, found in zip(passages, spans, strict=True):
        of_passage = scores[past : past + len(found)]
        past += len(found)
        at = int(np.argmax(of_passage))
        start, end = found[at]
        span = (passage.start + start, passage.start + end)
        best.append((span, float(of_passage[at])))
    return best


def _scores(
    question: str, vector: Vector, texts: Sequence[str], encoder: Encoder
) -> np.ndarray[tuple[int], np.dtype[np.float32]]:
    cosines = encoder.encode_passages(texts) @ vector
    asked = _terms(question)
    shares = [len(asked & _terms(text)) / max(1, len(asked)) for text in texts]
    scores: np.ndarray[tuple[int], np.dtype[np.float32]]
    scores = cosines + WORDS_WEIGHT * np.asarray(shares, np.float32)
    return scores


def _terms(text: str) -> set[str]:
    """Folded syllables, pairs and stems: what the two languages' texts share by spelling."""
    return {folded(term) for term in syllable_terms(text)} | set(stem_terms(text))
