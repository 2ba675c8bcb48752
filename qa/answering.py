"""The best passages read again, and ranked by how well they answer.

Both legs say what a passage is about. What answers also has a sentence that answers, and leaves no
word of the question without its like. So the score of what is read again is made of four: of both
legs, of how close the passage's words are to the question's, of what its best sentence is worth
(`qa.mark`), and of how close those words are that are least close (`qa.ranking.worded`).

The weights were chosen on XQuAD in all directions, with and without marks, the bundled test set and
four of `tests/golden/sets`, where any near them are as good. With the encoder of the time nDCG@10
on XQuAD was .986 vi→vi, .989 en→en, .969 vi→en and .976 en→vi with them; with both legs (.58) and
the words alone (.42) .984, .986, .962 and .968. Of the 500 questions of all but `public` of
`tests/golden/sets` that have an answer, not counting those that are `told`, the right passage was
first for 450 with them, and for 436. All by `hoidap eval`.

Of the best two, the second comes first where the verifier (`index.verifier`) is surer of it by more
than it lies behind, if its best sentence is worth as much: of 1,303 questions of the bundled test
set and of `tests/golden/sets` that have an answer the right passage is first for 1,196 with it, and
was for 1,190; nDCG@10 on XQuAD is .985 vi→vi, .982 unmarked, .971 vi→en and the same in the others,
and was .984, .981 and .970. Where the sentence does not count it is .982, .979 and .970. So it was
when the verifier was `Finished` alone; both weigh as much together as that did.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from index.vectors import Vector
from qa.mark import Marked, best_sentence
from qa.question.wording import Wording
from qa.ranking.rank import Ranked
from qa.ranking.reread import Rereading
from qa.ranking.worded import least_close
from qa.reading import Reading

# Passages read again: the best by both legs, and those by meaning. They are 6 in the mean, and
# reading one takes as long as encoding it, the first time.
BY_BOTH, BY_MEANING = 5, 5
LEGS_WEIGHT, CLOSE_WEIGHT, TOLD_WEIGHT, FARTHEST_WEIGHT = 0.32, 0.3, 0.28, 0.1
UNRIVALLED = 0.05  # ahead of nothing: says neither yes nor no
MOST_AHEAD = 0.08  # to be further ahead says no more
FARTHEST = 2  # words that are looked at by themselves
VERIFIED_WEIGHT = 0.0038  # of score for each unit of log-odds that one is surer than another
AS_GOOD = 0.01  # of what a best sentence is worth
BEHIND = 0.06  # of score: what the surest is ahead of the least sure, see `index.verifier`
SUREST = BEHIND / VERIFIED_WEIGHT / 2  # log-odds that the second has at most


def candidates(ranked: Sequence[Ranked]) -> list[Ranked]:
    """Those of `ranked`, best first, that are read again, in their order.

    Whoever asks in other words than the passage shares words with the wrong ones: what both legs
    rank best is not enough then.
    """
    nearest = sorted(ranked, key=lambda hit: -hit.dense)[:BY_MEANING]
    rows = {hit.row for hit in (*ranked[:BY_BOTH], *nearest)}
    return [hit for hit in ranked if hit.row in rows]


def answering_first(
    beside: Rereading, language: str, marks: Mapping[int, Marked], ranked: Sequence[Ranked]
) -> tuple[Ranked, ...]:
    """`ranked` in the order that reading some of them again gives.

    The others stand behind them: they count as the least of those in all that was read.

    Args:
        beside: the question, with the marks that were meant.
        language: of the question, "vi" or "en".
        marks: of those that are read again, by row; see `marked`.
        ranked: best first.
    """
    best = [hit for hit in ranked if hit.row in marks]
    others = [hit for hit in ranked if hit.row not in marks]
    if not best:
        return tuple(ranked)
    close = beside.closeness([hit.row for hit in best])
    told = [marks[hit.row].worth for hit in best]
    far = [least_close(beside.words(hit.row), language, FARTHEST) for hit in best]
    again = [_scored(*one) for one in zip(best, close, told, far, strict=True)]
    again.sort(key=lambda hit: (-hit.score, hit.row))
    least, last = (min(close), min(told), min(far)), again[-1].score
    behind = (_scored(hit, *least) for hit in others)
    return (*again, *(replace(hit, score=min(last, hit.score)) for hit in behind))


def verified_first(beside: Rereading, ranked: Sequence[Ranked]) -> tuple[Ranked, ...]:
    """`ranked`, with the second before the first where it answers more surely, and is near.

    Only where its best sentence is worth as much; it gets the score of the first. Without a
    verifier nothing is surer than another.

    Args:
        beside: the question, with the marks that were meant.
        ranked: best first.
    """
    if len(ranked) < 2:
        return tuple(ranked)
    first, second, *others = ranked
    behind = first.score - second.score
    if behind >= BEHIND or second.told < first.told - AS_GOOD:
        return tuple(ranked)
    sure = beside.answering(first.row)
    # The judge wants to know of the first in any case; of the second only who may come first.
    if VERIFIED_WEIGHT * (SUREST - sure) <= behind:
        return tuple(ranked)
    if VERIFIED_WEIGHT * (beside.answering(second.row) - sure) <= behind:
        return tuple(ranked)
    return (replace(second, score=first.score), first, *others)


def marked(beside: Rereading, read: Reading, wording: Wording, vector: Vector, row: int) -> Marked:
    """The sentence of the passage in `row` that answers a question best.

    Args:
        beside: the question in that wording.
        read: it.
        wording: all of it, or what is new in it.
        vector: its meaning.
        row: of the passage.
    """
    store = beside.store
    found = beside.sentences(row, store.sentences(wording.meant, read.language, vector, row))
    return best_sentence(read.wanting, store.passage(row), found, beside.table(row), read.about)


def ahead(hit: Ranked, beside: Sequence[Ranked]) -> float:
    """By how much the score of `hit` is above the best of those `beside` it, at most `MOST_AHEAD`.

    Args:
        hit: the best.
        beside: its rivals: what was read again, is in its language, and says another thing.
    """
    rivals = [other.score for other in beside]
    return min(MOST_AHEAD, hit.score - max(rivals)) if rivals else UNRIVALLED


def _scored(hit: Ranked, close: float, told: float, far: float) -> Ranked:
    again = CLOSE_WEIGHT * close + TOLD_WEIGHT * told + FARTHEST_WEIGHT * far
    score = LEGS_WEIGHT * hit.score + again
    return replace(hit, score=score, close=close, told=told, farthest=far)
