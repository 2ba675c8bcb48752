"""Found or not: whether the best passage answers the question, or is merely the nearest.

A logistic regression on what is known of the best hit. Its coefficients were fitted on XQuAD's
development questions in all directions, asked with and without the paragraph that answers, on 1,500
questions of Wikipedia, rules and medicine in both languages, with and without their passage, on the
bundled test set, and on three sets of articles of which a part of the questions is one word off
what they tell ("a hamster" for "a guinea pig"). From there they were moved, as far as it helped
what was left out, on the same and on four more such sets (`tests/golden/sets`, without `leisure`
and `public`), each asked the others' questions as well (weights: XQuAD 1, Wikipedia and its like
.5, the sets 6, what is about something else altogether 3).

Where each of the four is left out in turn, a right answer there is surer than a question about the
same that no article answers 88 times in 100, than one about something else 97, than one that is one
word off 77, than a wrong passage for a question that is answered elsewhere 88; on the bundled set
than an unanswerable one 95 in 100, on XQuAD than one whose paragraph was taken away 94. Without
`numbered` (`qa.amounts`) the first is 86, without `ahead` 87, without `margin` 87, without
`weakest` the third is 74. What a missing word takes away (`qa.missing`) was set by hand: fitted it
would be less, and more of what is one word off be answered. Coefficients of each direction of
languages are no better. `hoidap eval` prints what the threshold makes of it; another model or
corpus can have coefficients of its own: `calibrate`.
"""

import math
from dataclasses import astuple, dataclass, fields

from qa.mark import Marked
from qa.rank import Ranked
from qa.worded import Worded

FOUND = 0.33  # confidence from which a passage is shown as an answer


@dataclass(frozen=True, slots=True)
class Evidence:
    """What speaks for the best hit.

    Args:
        hit: what it was ranked by.
        marked: its best sentence.
        worded: how the question's words stand in it.
        margin: how much closer it is than other passages are; see `qa.reread.margin`.
        ahead: how far it is ahead of the next one; see `qa.answering.ahead`.
        crossing: the passage is in the other language.
        timely: it is not about other years than those asked about; see `qa.years`.
        another: it is about another than what is asked about; see `qa.another`.
        missing: the words of the question that it does not hold; see `qa.missing`.
    """

    hit: Ranked
    marked: Marked
    worded: Worded
    margin: float
    ahead: float
    crossing: bool
    timely: bool = True
    another: bool = False
    missing: tuple[str, ...] = ()

    def measures(self) -> tuple[float, ...]:
        """What a judge weighs, in the order of its coefficients after the constant."""
        return (
            self.hit.dense,
            self.hit.lexical,
            self.hit.close,
            self.worded.weakest,
            1 - self.worded.repeated,
            math.log(max(1, self.worded.count)),
            self.margin,
            self.ahead,
            self.marked.overlap,
            self.marked.nearness,
            float(self.marked.numbered),
            float(self.timely),
            float(not self.missing),
            float(self.crossing),
        )


@dataclass(frozen=True, slots=True)
class Judge:
    """Coefficients, and the confidence from which a passage is shown as an answer.

    Args:
        constant: what is added whatever the evidence.
        dense, lexical: of the legs' scores.
        close: of how close the passage's words are to the question's.
        weakest: of how close the one is that is least close.
        own: of how far the passage says what it shares with the question in words of its own.
        count: of the logarithm of how many words the question has.
        margin: of how much closer they are than those of other passages.
        ahead: of how far it is ahead of the next.
        overlap, sentence, numbered: of what `Marked` says of the best sentence.
        timely: of a passage that is not about other years.
        whole: of one that misses no word of the question that tells something.
        crossing: of a passage in the other language.
        threshold: 0 to 1.
    """

    constant: float = -17.74
    dense: float = 0.0
    lexical: float = 4.34
    close: float = 2.76
    weakest: float = 4.81
    own: float = 4.56
    count: float = 1.25
    margin: float = 6.88
    ahead: float = 5.75
    overlap: float = 1.21
    sentence: float = 3.2
    numbered: float = 1.89
    timely: float = 2.67
    whole: float = 0.7
    crossing: float = 0.64
    threshold: float = FOUND

    def confidence(self, evidence: Evidence) -> float:
        """How likely the passage answers the question, 0 to 1; 0 where it is about another."""
        if evidence.another:
            return 0.0
        constant, *weights, _ = astuple(self)
        weighed = zip(weights, evidence.measures(), strict=True)
        logit = constant + sum(weight * measure for weight, measure in weighed)
        return 1 / (1 + math.exp(-logit))


BUILT_IN = Judge()
# The coefficients of what may not speak against a passage: not the constant, nor the language.
EVIDENCE = tuple(field.name for field in fields(Judge))[1:-2]
