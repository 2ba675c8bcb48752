"""A test set asked as it is typed and asked otherwise, and how much is lost by that."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from qa.evaluation.evaluate import LOWER_IS_BETTER
from qa.evaluation.outcomes import Evaluation, Outcome, Values, rounded


@dataclass(frozen=True, slots=True)
class Run:
    """What one run of an evaluation has shown.

    Args:
        clean: the questions as they are typed.
        perturbed: the same questions by the name of a perturbation.
        leg: the way of searching that was measured, one of `qa.options.LEGS`.
    """

    clean: Evaluation
    perturbed: Mapping[str, Evaluation] = field(default_factory=dict)
    leg: str = "fused"

    @property
    def main(self) -> Evaluation:
        """The evaluation that is told in full: the only perturbed one, or else the clean one."""
        return next(iter(self.perturbed.values())) if len(self.perturbed) == 1 else self.clean

    def drop(self, outcomes: Sequence[Outcome]) -> dict[str, float]:
        """How much worse `outcomes` are than the same questions asked clean, by measure.

        Above 0 is worse, also for measures that are better when lower.
        """
        asked = {outcome.question.id for outcome in outcomes}
        same = tuple(o for o in self.clean.outcomes if o.question.id in asked)
        before, after = self.clean.means(same), self.clean.means(outcomes)
        return {
            name: after[name] - before[name]
            if name in LOWER_IS_BETTER
            else before[name] - after[name]
            for name in before
            if name in after
        }

    def as_json(self) -> dict[str, object]:
        """The form that `hoidap eval --json` writes: `main`, and what perturbations cost.

        Where one perturbation is named, `main` is what it has shown.
        """
        shown = {"leg": self.leg, **self.main.as_json()}
        if self.perturbed:
            shown["clean"] = rounded(self.clean.means(self.clean.outcomes))
            shown["perturbed"] = {name: self._cost(run) for name, run in self.perturbed.items()}
        return shown

    def _cost(self, run: Evaluation) -> dict[str, Values]:
        return {
            "overall": rounded(run.means(run.outcomes)),
            "drop": rounded(self.drop(run.outcomes)),
        }
