"""Found or not: whether the best passage answers the question, or is merely the nearest.

A logistic regression on what is known of the best hit. Its coefficients were fitted on XQuAD's
development questions in all directions, asked with and without the paragraph that answers, on 1,500
questions of Wikipedia, rules and medicine in both languages, with and without their passage, on the
bundled test set, and on three sets of articles of which a part of the questions is one word off
what they tell ("a hamster" for "a guinea pig"). From there they were moved, as far as it helped
what was left out, on XQuAD, the bundled set, the same sets and one more (`tests/golden/sets`,
without `leisure` and `public`), each asked the others' questions as well, and 1,448 questions on
the articles in `index/train/written/held-out` (weights: XQuAD, the bundled set and these 2, the
sets 6, what is about something else altogether 3).

Where each of them is left out in turn, a right answer in the sets is surer than a question about
the same that no article answers 93 times in 100, than one about something else 98, than one that is
one word off 81; on the bundled set than an unanswerable one 98; on XQuAD than one whose paragraph
was taken away 93, than a wrong passage 88; on the held-out articles, whose near misses are in their
own words, than one of these 66, than one that is one word off 75. Without `verified`
(`index.verifier`) these are 89, 98, 79, 96, 94, 91, 58 and 70. Coefficients of each direction of
languages are no better. `hoidap eval` prints what the threshold makes of it; another model or
corpus can have coefficients of its own: `calibrate`.
"""

import math
from dataclasses import astuple, dataclass, fields

from qa.mark import Marked
from qa.rank import Ranked
from qa.worded import Worded

FOUND = 0.26  # confidence from which a passage is shown as an answer


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
        verified: the log-odds that it answers, from reading both together; see `index.verifier`.
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
    verified: float = 0.0

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
            self.verified,
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
        verified: of the log-odds that it answers; those below even speak against it.
        timely: of a passage that is not about other years.
        whole: of one that misses no word of the question that tells something.
        crossing: of a passage in the other language.
        threshold: 0 to 1.
    """

    constant: float = -14.68
    dense: float = 0.11
    lexical: float = 3.4
    close: float = 1.85
    weakest: float = 2.45
    own: float = 5.79
    count: float = 0.11
    margin: float = 4.07
    ahead: float = 7.64
    overlap: float = 1.64
    sentence: float = 2.88
    numbered: float = 2.44
    verified: float = 0.54
    timely: float = 3.87
    whole: float = 0.22
    crossing: float = 0.31
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
# The coefficients of which none may be below 0, since more of it makes surer: not the constant, nor
# that of the language.
EVIDENCE = tuple(field.name for field in fields(Judge))[1:-2]
