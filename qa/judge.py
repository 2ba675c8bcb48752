"""Found or not: whether the best passage answers the question, or is merely the nearest.

A logistic regression on what is known of the best hit. Its coefficients were fitted on XQuAD's
development questions in all directions, asked with and without the paragraph that answers, on 1,500
questions of Wikipedia, rules and medicine in both languages, with and without their passage, on the
bundled test set, and on the first four of `tests/golden/sets`, of which a part of the questions is
one word off what the articles tell ("a hamster" for "a guinea pig"). Then `verified` came, and they
were moved half of the way to what fits XQuAD, the bundled set, the same four sets, each asked the
others' questions as well, and 1,448 questions on the articles in `index/train/written/held-out`
(weights: XQuAD, the bundled set and these 2, the sets 6, what is about something else 3); all of
the way, too much was answered whose paragraph was taken away.

With the verifier of now a right answer in the seven sets is surer than a question about the same
that no article answers 95 times in 100, than one about something else 99, than one that is one word
off 81, than one whose document was taken away 97; on the bundled set than an unanswerable one 99.
With `Finished` alone, for which the coefficients were fitted, it was 93, 99, 80, 98 and 98, and
without `verified` (`index.verifier`) 90, 97, 77, 96 and 96; where the right passage is not the
first, what is shown instead is less sure than a right answer 90 times in 100, and was 92.
Coefficients fitted anew, each set left out in turn, are no better on it, so they stayed; nor are
those of each direction of languages. `hoidap eval` prints what the threshold makes of it; another
model or corpus can have coefficients of its own: `qa.evaluation.calibrate`.
"""

import math
from dataclasses import astuple, dataclass, fields

from qa.mark import Marked
from qa.ranking.rank import Ranked
from qa.ranking.worded import Worded

FOUND = 0.23  # confidence from which a passage is shown as an answer


@dataclass(frozen=True, slots=True)
class Evidence:
    """What speaks for the best hit.

    Args:
        hit: what it was ranked by.
        marked: its best sentence.
        worded: how the question's words stand in it.
        margin: how much closer it is than other passages are; see `qa.ranking.reread.margin`.
        ahead: how far it is ahead of the next one; see `qa.answering.ahead`.
        crossing: the passage is in the other language.
        timely: it is not about other years than those asked about; see `qa.rules.years`.
        another: it is about another than what is asked about; see `qa.rules.another`.
        missing: the words of the question that it does not hold; see `qa.ranking.missing`.
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

    constant: float = -16.16
    dense: float = 0.0
    lexical: float = 4.19
    close: float = 2.31
    weakest: float = 3.54
    own: float = 5.37
    count: float = 0.69
    margin: float = 5.95
    ahead: float = 6.85
    overlap: float = 1.58
    sentence: float = 3.24
    numbered: float = 2.14
    verified: float = 0.5
    timely: float = 2.9
    whole: float = 0.44
    crossing: float = 0.51
    threshold: float = FOUND

    def confidence(self, evidence: Evidence) -> float:
        """How likely the passage answers the question, 0 to 1; 0 where it is about another."""
        if evidence.another:
            return 0.0
        constant, *weights, _ = astuple(self)
        weighed = zip(weights, evidence.measures(), strict=True)
        logit = constant + sum(weight * measure for weight, measure in weighed)
        return 1 / (1 + math.exp(-logit))


def surer(confidence: float, by: float) -> float:
    """`confidence`, 0 to 1, raised `by` log-odds."""
    raised = confidence * math.exp(by)
    return raised / (raised + 1 - confidence)


BUILT_IN = Judge()
# The coefficients of which none may be below 0, since more of it makes surer: not the constant, nor
# that of the language.
EVIDENCE = tuple(field.name for field in fields(Judge))[1:-2]
