"""Found or not: whether the best passage answers the question, or is merely the nearest.

A logistic regression on what is known of the best hit. Its coefficients were fitted on XQuAD's
development questions in all directions, with and without marks, asked of the corpus as it is,
without the paragraph that answers, and without its whole article; on held-out questions of
Wikipedia, rules and medicine, in both languages, with and without the passage that answers; and on
the bundled test set (weight 5). In fivefold cross-validation a question that is answered is surer
than an XQuAD question whose paragraph is missing 93 times in 100, than one whose article is missing
99 times, and, of the bundled set, an answerable one is surer than another 93 times. Without the
margin it is 93, 99 and 91. The encoder has learned more since; coefficients fitted to it anew tell
no better, so these stayed. That of other years was fitted beside them. `hoidap eval` prints what
the threshold makes of it; another model or corpus can have coefficients of its own: `calibrate`.
"""

import math
from dataclasses import dataclass

from qa.mark import Marked
from qa.rank import Ranked

FOUND = 0.34  # confidence from which a passage is shown as an answer


@dataclass(frozen=True, slots=True)
class Evidence:
    """What speaks for the best hit.

    Args:
        hit: what it was ranked by.
        marked: its best sentence.
        margin: how much closer it is than other passages are; see `qa.reread.margin`.
        crossing: the passage is in the other language.
        timely: it is not about other years than those asked about; see `qa.years`.
        another: it is about another than what is asked about; see `qa.another`.
    """

    hit: Ranked
    marked: Marked
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
        margin: of how much closer they are than those of other passages.
        overlap, sentence, numbered: of what `Marked` says of the best sentence.
        timely: of a passage that is not about other years.
        crossing: of a passage in the other language.
        threshold: 0 to 1.
    """

    constant: float = -10.79
    dense: float = 0.0
    lexical: float = 6.22
    close: float = 3.07
    margin: float = 10.11
    overlap: float = 1.57
    sentence: float = 3.25
    numbered: float = 1.08
    timely: float = 2.04
    crossing: float = 1.21
    threshold: float = FOUND

    def confidence(self, evidence: Evidence) -> float:
        """How likely the passage answers the question, 0 to 1; 0 where it is about another."""
        if evidence.another:
            return 0.0
        weights = (
            self.dense,
            self.lexical,
            self.close,
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
