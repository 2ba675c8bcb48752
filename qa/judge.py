"""Found or not: whether the best passage answers the question, or is merely the nearest.

A logistic regression on what is known of the best hit. Its coefficients were fitted on XQuAD's
development questions in all directions, asked with and without the paragraph that answers (weight
1; without marks .5), on 1,500 questions of Wikipedia, rules and medicine in both languages, with
and without their passage (.5), on the bundled test set (10), and on two sets of ten articles each,
of 240 questions with siblings of those ("a hamster" for "a guinea pig") that no article answers
(10). In fivefold cross-validation a right answer is surer than an XQuAD question without its
paragraph 94 times in 100, than an unanswerable question of the bundled set 96, of the other two 91
and 92, than a sibling 82. Without how the words stand there (`qa.worded`) it is 93, 96, 88, 90 and
80. `hoidap eval` prints what the threshold makes of it; another model or corpus can have
coefficients of its own: `calibrate`.
"""

import math
from dataclasses import dataclass

from qa.mark import Marked
from qa.rank import Ranked
from qa.worded import Worded

FOUND = 0.34  # confidence from which a passage is shown as an answer


@dataclass(frozen=True, slots=True)
class Evidence:
    """What speaks for the best hit.

    Args:
        hit: what it was ranked by.
        marked: its best sentence.
        worded: how the question's words stand in it.
        margin: how much closer it is than other passages are; see `qa.reread.margin`.
        crossing: the passage is in the other language.
        timely: it is not about other years than those asked about; see `qa.years`.
        another: it is about another than what is asked about; see `qa.another`.
    """

    hit: Ranked
    marked: Marked
    worded: Worded
    margin: float
    crossing: bool
    timely: bool = True
    another: bool = False

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
            self.marked.overlap,
            self.marked.nearness,
            float(self.marked.numbered),
            float(self.timely),
            float(self.crossing),
        )


@dataclass(frozen=True, slots=True)
class Judge:
    """Coefficients, and the confidence from which a passage is shown as an answer.

    Args:
        constant: what is added whatever the evidence.
        dense, lexical: of the legs' scores.
        close: of how close the passage's words are to the question's.
        weakest: of how close those are that are least close.
        own: of how far the passage says what it shares with the question in words of its own.
        count: of the logarithm of how many words the question has.
        margin: of how much closer they are than those of other passages.
        overlap, sentence, numbered: of what `Marked` says of the best sentence.
        timely: of a passage that is not about other years.
        crossing: of a passage in the other language.
        threshold: 0 to 1.
    """

    constant: float = -16.71
    dense: float = 0.0
    lexical: float = 4.61
    close: float = 2.67
    weakest: float = 4.44
    own: float = 4.08
    count: float = 1.15
    margin: float = 7.52
    overlap: float = 1.27
    sentence: float = 3.35
    numbered: float = 1.85
    timely: float = 2.29
    crossing: float = 0.91
    threshold: float = FOUND

    def confidence(self, evidence: Evidence) -> float:
        """How likely the passage answers the question, 0 to 1; 0 where it is about another."""
        if evidence.another:
            return 0.0
        weights = (
            self.dense,
            self.lexical,
            self.close,
            self.weakest,
            self.own,
            self.count,
            self.margin,
            self.overlap,
            self.sentence,
            self.numbered,
            self.timely,
            self.crossing,
        )
        weighed = zip(weights, evidence.measures(), strict=True)
        logit = self.constant + sum(weight * measure for weight, measure in weighed)
        return 1 / (1 + math.exp(-logit))


BUILT_IN = Judge()
