"""Found or not: whether the best passage answers the question, or is merely the nearest.

A logistic regression on what is known of the best hit. Its coefficients were fitted on XQuAD's
development questions in all directions, asked with and without the paragraph that answers (weight
1; without marks .5), on 1,500 questions of Wikipedia, rules and medicine in both languages, with
and without their passage (.5), on the bundled test set (10), and on three sets of eight to ten
articles each, of 350 questions and 170 siblings of those ("a hamster" for "a guinea pig") that no
article answers (10). In fivefold cross-validation a right answer is surer than an XQuAD question
without its paragraph 94 times in 100, than an unanswerable question of the bundled set 96, of the
other three 90, 92 and 94, than a sibling there 84, 83 and 89. Without how the words stand there
(`qa.worded`) it is 93, 96; 88, 90, 92; 81, 81, 87.

What a missing word takes away (`qa.missing`) was set by hand: fitted it would be half of it, which
leaves more siblings answered for no more right answers. In a fourth set, to which nothing was
fitted, 18 of 50 siblings are answered (27 before all of this), 5 of 40 other unanswerable questions
(6), and 54 of 70 rightly (54). It costs most where people slip or say all in other words: `hoidap
eval --perturb typos` refuses 45 of 100 (34). `hoidap eval` prints what the threshold makes of it;
another model or corpus can have coefficients of its own: `calibrate`.
"""

import math
from dataclasses import astuple, dataclass, fields

from qa.mark import Marked
from qa.rank import Ranked
from qa.worded import Worded

FOUND = 0.28  # confidence from which a passage is shown as an answer


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
        missing: the words of the question that it does not hold; see `qa.missing`.
    """

    hit: Ranked
    marked: Marked
    worded: Worded
    margin: float
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
        weakest: of how close those are that are least close.
        own: of how far the passage says what it shares with the question in words of its own.
        count: of the logarithm of how many words the question has.
        margin: of how much closer they are than those of other passages.
        overlap, sentence, numbered: of what `Marked` says of the best sentence.
        timely: of a passage that is not about other years.
        whole: of one that misses no word of the question that tells something.
        crossing: of a passage in the other language.
        threshold: 0 to 1.
    """

    constant: float = -18.74
    dense: float = 0.0
    lexical: float = 4.84
    close: float = 2.84
    weakest: float = 5.22
    own: float = 4.56
    count: float = 1.33
    margin: float = 6.74
    overlap: float = 1.26
    sentence: float = 3.28
    numbered: float = 1.88
    timely: float = 2.65
    whole: float = 0.7
    crossing: float = 0.69
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
