"""A passage and its translation: of the two, that in the language of the question comes first.

A corpus that tells the same in both languages has two passages which answer alike. Which of them
is nearer is chance: asked in Vietnamese, every fourth question would be answered in English.
"""

from collections.abc import Sequence
from dataclasses import replace

from index.store import PassageStore
from qa.ranking.rank import Ranked

# The cosine from which two passages of both languages are taken for one text. XQuAD's paragraphs
# that are one passage each are nearer to their translations (1 in 100 below .78), and 1 in 600
# others is. Asked in Vietnamese of both languages' paragraphs in one corpus, the first passage is
# Vietnamese for 98 of 100 questions; without this for 79. Nothing changed where each is there in
# one language alone.
SAME = 0.7
BEHIND = 0.1  # score by which the translation may be behind


def native_first(
    store: PassageStore, language: str, ranked: Sequence[Ranked], near: int
) -> tuple[Ranked, ...]:
    """`ranked`, before the first of them its translation if that is in the question's language.

    The translation gets the score of the first: what it says is the same.

    Args:
        store: holds the passages.
        language: of the question, "vi" or "en".
        ranked: best first.
        near: how many of the first are looked at.
    """

    def spoken(hit: Ranked) -> str:
        return store.documents[store.passage(hit.row).document_id].language

    if not ranked or spoken(ranked[0]) == language:
        return tuple(ranked)
    first, *others = ranked
    own = [
        hit
        for hit in others[: near - 1]
        if spoken(hit) == language and first.score - hit.score <= BEHIND
    ]
    alike = store.alike(first.row, [hit.row for hit in own])
    told = next((hit for hit, near in zip(own, alike, strict=True) if near >= SAME), None)
    if told is None:
        return tuple(ranked)
    return (replace(told, score=first.score), first, *(hit for hit in others if hit is not told))
