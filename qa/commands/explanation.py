"""Why the hits of an answer are there, for `hoidap ask --explain`: as lines and as JSON.

The passages are told by their numbers, or, where none is shown, by those they would have had.
"""

import math
from collections.abc import Iterator
from typing import Any

from index.scored import Match
from index.store import PassageStore
from qa.answer import Answer
from qa.answering import CLOSE_WEIGHT, FARTHEST_WEIGHT, LEGS_WEIGHT, TOLD_WEIGHT
from qa.messages import listed, say
from qa.ranking.distinct import COPY
from qa.ranking.explain import Explanation, Reason


def explanation_lines(explained: Explanation, answer: Answer, store: PassageStore) -> Iterator[str]:
    """What is printed below `answer`, in its language; ids and reasons of `passed_over` last."""
    language = answer.language
    if explained.completed:
        yield say("explain-completed", language, question=explained.question)
    if explained.read not in (explained.question, answer.read_as):
        yield say("read-as", language, question=explained.read)
    if answer.confidence is not None:
        judged = {"confidence": answer.confidence, "threshold": explained.threshold}
        yield say("explain-confidence", language, **judged)
    if explained.another:
        yield say("explain-another", language)
    if explained.missing:
        yield say("explain-missing", language, words=listed(explained.missing))
    if explained.verified:
        yield say("explain-verified", language, chance=_chance(explained.verified))
    for rank, reason in enumerate(explained.reasons, start=1):
        yield from _reason_lines(rank, reason, language)
    for passed in explained.passed_over:
        key = "explain-copy" if passed.reason == COPY else "explain-full"
        shown, instead = store.passage(passed.hit.row).id, store.passage(passed.instead).id
        yield say(key, language, passage=shown, instead=instead)


def explained_json(
    explained: Explanation, answer: Answer, shown: dict[str, Any], store: PassageStore
) -> dict[str, Any]:
    """`shown`, the JSON of `answer`, with `explain` in each hit and what was passed over."""
    key = "hits" if answer.found else "nearest"
    asked = {
        "question": explained.question,
        "completed": explained.completed,
        "read": explained.read,
        "confidence": None if answer.confidence is None else round(answer.confidence, 4),
        "threshold": explained.threshold,
        "another": explained.another,
        "missing": list(explained.missing),
        "verified": round(_chance(explained.verified), 4) if explained.verified else None,
    }
    hits = [
        {**hit, "explain": {**asked, **_reason_json(reason)}}
        for hit, reason in zip(shown[key], explained.reasons, strict=True)
    ]
    passed_over = [
        {
            "passage": store.passage(passed.hit.row).id,
            "score": round(passed.hit.score, 4),
            "reason": passed.reason,
            "instead": store.passage(passed.instead).id,
        }
        for passed in explained.passed_over
    ]
    return {**shown, key: hits, "passed_over": passed_over}


def _reason_lines(rank: int, reason: Reason, language: str) -> Iterator[str]:
    hit = reason.hit
    yield say(
        "explain-score",
        language,
        rank=rank,
        score=hit.score,
        dense=hit.dense,
        dense_weight=reason.dense_weight,
        lexical=hit.lexical,
        lexical_weight=1 - reason.dense_weight,
        legs_weight=LEGS_WEIGHT,
        close=hit.close,
        close_weight=CLOSE_WEIGHT,
        told=hit.told,
        told_weight=TOLD_WEIGHT,
        farthest=hit.farthest,
        farthest_weight=FARTHEST_WEIGHT,
    )
    if reason.matches:
        yield say("explain-terms", language, terms="; ".join(map(_match, reason.matches)))
    else:
        yield say("explain-no-terms", language)


def _chance(log_odds: float) -> float:
    return 1 / (1 + math.exp(-log_odds))


def _match(match: Match) -> str:
    """`aid → viện trợ`, or the term alone where the passage has it as it is."""
    term, found = (_spaced(match.term), ", ".join(map(_spaced, match.found)))
    return term if term == found else f"{term} → {found}"


def _spaced(term: str) -> str:
    return term.replace("_", " ")


def _reason_json(reason: Reason) -> dict[str, Any]:
    return {
        "dense": round(reason.hit.dense, 4),
        "dense_weight": reason.dense_weight,
        "lexical": round(reason.hit.lexical, 4),
        "lexical_weight": round(1 - reason.dense_weight, 4),
        "legs_weight": LEGS_WEIGHT,
        "close": round(reason.hit.close, 4),
        "close_weight": CLOSE_WEIGHT,
        "told": round(reason.hit.told, 4),
        "told_weight": TOLD_WEIGHT,
        "farthest": round(reason.hit.farthest, 4),
        "farthest_weight": FARTHEST_WEIGHT,
        "fused": round(reason.hit.score, 4),
        "terms": [
            {"term": _spaced(match.term), "found": list(map(_spaced, match.found))}
            for match in reason.matches
        ],
    }
