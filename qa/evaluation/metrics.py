"""The measures of an evaluation, one value a question; means are taken by `qa.evaluation.outcomes`.

Ranking is measured through ir_measures, as everybody computes it. Ranks decide, never scores: a
ranking is handed over as a list, best first, so that equal scores cannot change a figure.
"""

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from itertools import pairwise

import ir_measures
from ir_measures import RR, R, nDCG

from index.words.marks import one_tone_spelling

Grades = Mapping[str, Mapping[str, int]]  # question id -> target -> grade, above 0 when relevant

# Signs that a printer has and a keyboard lacks, by the one that is typed for them.
_PRINTED = {"'": "‘’‛ʼ", '"': "“”‟„«»", "-": "‐‑‒–—―−"}
_TYPED = {ord(sign): typed for typed, signs in _PRINTED.items() for sign in signs}

# A bullet, whatever sign it is: lists within lists have others. "5 + 3" has none.
_BULLET = re.compile(r"(?<!\S)[+*•·\u0387](?!\S)(?!(?<=\d [+*])\s\d)")

# What is often written right behind a number; not g, d and s, which make 4G, 3D and the 1990s of
# one, nor the k of 4K, which is money behind two digits. In 8h30 and 1m75 the number goes on.
_UNITS = (
    r"đ|vnđ|vnd|usd|(?<=\d\d)k|tr|triệu|tỷ|h|p|phút|[kmgt]b|[kmg]?bps|[kmg]?hz|[mckd]?m[23²³]?|ha"
    r"|mg|kg|ml|l|kwh|[km]?[wv]|mah|px"
)
_AROUND = " \n-–•*+·.,;:!?…"  # what a sentence or an item of a list has around its words


def ranking_names(k: int) -> tuple[str, ...]:
    """The names of the ranking measures, as they are printed: nDCG@k, MRR@k, R@1, R@3, R@k."""
    return tuple(_measures(k))


def ranking_values(
    rankings: Mapping[str, Sequence[str]], grades: Grades, k: int
) -> dict[str, dict[str, float]]:
    """The ranking measures of each question in `grades`.

    nDCG takes the grades as gains, undiscounted by an exponent, over log2(rank + 1), as trec_eval
    does (Järvelin and Kekäläinen 2002); MRR and R count every target graded above 0.

    Args:
        rankings: by question id, the targets found, best first, each once. What stands below
            rank k counts for nothing; a question that is absent has found nothing.
        grades: the gold; a question with no target graded above 0 has 0 in every measure.
        k: how deep to look; at least 1.

    Returns:
        by question id, in the order of `grades`, each measure's value, 0 to 1.
    """
    measures = _measures(k)
    run = {
        name: {target: float(k - place) for place, target in enumerate(rankings[name][:k])}
        for name in grades
        if rankings.get(name)
    }
    gold = {name: dict(targets) for name, targets in grades.items()}
    values: dict[str, dict[str, float]] = {name: dict.fromkeys(measures, 0.0) for name in grades}
    names = {str(measure): name for name, measure in measures.items()}
    if run:
        for value in ir_measures.iter_calc(list(measures.values()), gold, run):
            values[value.query_id][names[str(value.measure)]] = float(value.value)
    return values


def holds_answer(text: str, answers: Iterable[str]) -> bool:
    """Whether one of `answers` stands in `text`, as whole words and numbers.

    "5" does not stand in "2015" or "5,000", nor "nine" in "nineteen"; before a unit it does, with
    a space between them or without ("5 GB", "5GB"). Compared in form NFC, without regard to case,
    any white space being like any other: documents have their lines, tables none; and whichever
    place a tone has (hoà, hòa), whether dashes and quotation marks are those of a printer or of a
    keyboard, and with which bullets a list is written.
    """
    within = _comparable(text)
    return any(
        all(word in within for word in _comparable(answer).split())  # rarely, and quickly told
        and _whole(answer).search(within)
        for answer in answers
    )


def holds_or_continues(marked: str, answers: Sequence[str]) -> bool:
    """Whether `marked` holds one of `answers`, or is a part of one that goes on around it.

    As a part it counts by its words, whatever a list or the end of a sentence has around them.
    """
    words = marked.strip(_AROUND)
    return holds_answer(marked, answers) or any(holds_answer(one, [words]) for one in answers)


def places_of(text: str, answer: str) -> tuple[tuple[int, int], ...]:
    """Where `answer` stands in `text`, by the rules of `holds_answer`."""
    if _aligned(text):
        return tuple(match.span() for match in _whole(answer).finditer(_comparable(text)))
    letters, spans = _placed(text)
    found = (match.span() for match in _whole(answer).finditer(letters))
    return tuple((spans[first][0], spans[last - 1][1]) for first, last in found)


def span_f1(marked: tuple[int, int], gold: Iterable[tuple[int, int]]) -> float:
    """How exactly `marked` covers one of the `gold` spans, 0 to 1: F1 over characters, the best.

    Precision is the share of the marked characters inside the span, recall the share of the span
    that is marked. Sentences are marked, so a short span in a long sentence stays well below 1:
    compare it between runs, not with 1.
    """
    start, end = marked
    best = 0.0
    for first, last in gold:
        common = min(end, last) - max(start, first)
        if common > 0:
            best = max(best, 2 * common / (end - start + last - first))
    return best


def _measures(k: int) -> dict[str, ir_measures.Measure]:
    """ir_measures' objects by the name we print; R@1 once, and no R deeper than k."""
    depths = [depth for depth in (1, 3) if depth < k]
    recalls = {f"R@{depth}": R @ depth for depth in [*depths, k]}
    return {f"nDCG@{k}": nDCG @ k, f"MRR@{k}": RR @ k, **recalls}


@cache
def _whole(answer: str) -> re.Pattern[str]:
    """A pattern of `answer` as compared where no word or number goes on before or behind it."""
    words = _comparable(answer).split()
    if not words:
        return re.compile(r"(?!)")  # stands nowhere
    start, end = words[0][0], words[-1][-1]
    first, *others = map(re.escape, words)
    # Looked at from behind the first word: a pattern that begins with letters is found faster.
    before = rf"(?<![^\W_]{first})" * start.isalnum() + rf"(?<!\d[.,]{first})" * start.isdigit()
    behind = r"(?![^\W_])" * end.isalnum()
    if end.isdigit():
        behind = rf"(?:{behind}|(?=(?:{_UNITS}){behind}))(?![.,]\d)"
    return re.compile(r"\s+".join([first + before, *others]) + behind)


@cache  # a test set looks for each of its answers in the same documents and passages
def _comparable(text: str) -> str:
    """`text` with one form of each letter, sign and bullet."""
    return _alike(_BULLET.sub("-", text))


def _alike(text: str) -> str:
    """`text` with one form of each letter and sign; folding case can undo NFC."""
    text = unicodedata.normalize("NFC", text).translate(_TYPED)
    return one_tone_spelling(unicodedata.normalize("NFC", text.casefold()))


@cache
def _aligned(text: str) -> bool:
    """Whether each character of `text` is one as compared: composed ones can only become more."""
    composed = unicodedata.is_normalized("NFC", text) and not any(map(unicodedata.combining, text))
    return composed and len(_comparable(text)) == len(text)


def _placed(text: str) -> tuple[str, list[tuple[int, int]]]:
    """`text` as compared, and for each of its characters the span of `text` that it comes from."""
    text = _BULLET.sub("-", text)  # which is told by what is around it
    begins = [n for n, letter in enumerate(text) if not (n and unicodedata.combining(letter))]
    letters, spans = [], []
    for span in pairwise([*begins, len(text)]):
        letters.append(_alike(text[slice(*span)]))
        spans += [span] * len(letters[-1])
    return one_tone_spelling("".join(letters)), spans
