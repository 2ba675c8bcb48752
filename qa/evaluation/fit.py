"""A judge fitted to evidence of known outcome, and how well it does on questions it has not seen.

Logistic regression with a small ridge, the weights of the evidence not negative: more evidence may
never make less sure. Nothing is drawn by chance, so equal evidence gives an equal judge.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray
from scipy import optimize

from qa.judge import EVIDENCE, Evidence, Judge

FOLDS = 5
# Of the squared weights beside the mean loss: keeps them finite where all is told apart. On the
# bundled set `surer` is .974 with it, .971 with a hundred times as much.
RIDGE = 0.0001
FALSE_ANSWERS = 0.05  # at most, where false refusals allow it
FALSE_REFUSALS = 0.5  # at most: who refuses more than half answers too little to be of use

_FREE, _NOT_AGAINST = (None, None), (0.0, None)
_BOUNDS = [_FREE, *[_NOT_AGAINST] * len(EVIDENCE), _FREE]

Numbers = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Known:
    """Evidence for a question's best passage, and what is known of it.

    Args:
        evidence: what a judge sees.
        right: the passage answers.
        answerable: what was searched answers the question.
        left_out: its document was left out of the search.
        fold: 0 to FOLDS − 1; the same for whatever belongs to one question.
    """

    evidence: Evidence
    right: bool
    answerable: bool
    left_out: bool
    fold: int


@dataclass(frozen=True, slots=True)
class Fitted:
    """A judge, and the cross-validation that chose its threshold.

    Args:
        judge: fitted to everything.
        figures: of questions that were not fitted to, at its threshold, `false_answers` (of the
            unanswerable ones), `left_out` (answered all the same with their document left out;
            absent where none was) and `false_refusals`; `surer`: how often an answerable question
            is surer than another.
    """

    judge: Judge
    figures: dict[str, float]


def fitted(known: Sequence[Known]) -> Fitted:
    """The judge that fits `known`, which has right and wrong passages in each fold."""
    unseen = _unseen(known)
    answerable = np.array([one.answerable for one in known])
    left_out = np.array([one.left_out for one in known])
    sure, unsure = unseen[answerable], unseen[~answerable]
    unanswerable = unseen[~answerable & ~left_out]
    threshold = chosen_threshold(sure, unanswerable)
    figures = {
        "false_answers": float(np.mean(unanswerable >= threshold)),
        "false_refusals": float(np.mean(sure < threshold)),
        "surer": float(np.mean(sure[:, None] > unsure[None, :])),
    }
    if left_out.any():
        figures["left_out"] = float(np.mean(unseen[left_out] >= threshold))
    return Fitted(replace(fit(known), threshold=threshold), figures)


def fit(known: Sequence[Known]) -> Judge:
    """The judge of the least loss on `known`, with the built-in threshold."""
    measures = np.array([one.evidence.measures() for one in known])
    inputs = np.column_stack([np.ones(len(known)), measures])
    signs = np.where([one.right for one in known], 1.0, -1.0)

    def loss(weights: Numbers) -> tuple[float, Numbers]:
        margins = signs * (inputs @ weights)
        pull = -signs / (1 + np.exp(np.clip(margins, -500, 500)))
        ridge = np.concatenate([[0.0], weights[1:]])
        value = np.logaddexp(0, -margins).mean() + RIDGE / 2 * ridge @ ridge
        return float(value), inputs.T @ pull / len(known) + RIDGE * ridge

    found = optimize.minimize(
        loss, np.zeros(inputs.shape[1]), jac=True, bounds=_BOUNDS, method="L-BFGS-B"
    )
    return Judge(*(float(weight) for weight in found.x))


def chosen_threshold(sure: Numbers, unsure: Numbers) -> float:
    """The threshold that refuses least with at most `FALSE_ANSWERS` of `unsure` at or above it.

    Where that would refuse more than `FALSE_REFUSALS` of `sure`, the greatest that does not. It
    lies halfway to the next lower confidence, so that neither side is cut close.
    """
    steps = np.unique([*sure, 1.0])
    few = next((step for step in steps if np.mean(unsure >= step) <= FALSE_ANSWERS), 1.0)
    most = max(step for step in steps if np.mean(sure < step) <= FALSE_REFUSALS)
    step = min(few, most)
    below = [one for one in (*sure, *unsure) if one < step]
    # Of two neighbouring numbers the half may be the lower one.
    half = (step + max(below)) / 2 if below else step
    return float(half if not below or half > max(below) else step)


def _unseen(known: Sequence[Known]) -> Numbers:
    """The confidence in each of `known` of a judge fitted to the other folds."""
    sure = np.zeros(len(known))
    for fold in range(FOLDS):
        judge = fit([one for one in known if one.fold != fold])
        for place, one in enumerate(known):
            if one.fold == fold:
                sure[place] = judge.confidence(one.evidence)
    return sure
