"""What a perturbation costs: against the same questions, and with one sign for all measures."""

import pytest

from corpus.labels import LabelledQuestion
from qa.evaluation.drops import Run
from qa.evaluation.outcomes import Evaluation, Outcome


def evaluation(**values: tuple[float, float]) -> Evaluation:
    """Questions by name, each with R@1 and false_refusals."""
    outcomes = tuple(
        Outcome(
            LabelledQuestion(name, "?", "vi", (), "d", (), "plain"),
            {"R@1": right, "false_refusals": refused},
        )
        for name, (right, refused) in values.items()
    )
    return Evaluation(("R@1", "false_refusals"), outcomes, 1)


CLEAN = evaluation(a=(1.0, 0.0), b=(1.0, 0.0), c=(0.0, 1.0))
TYPOS = evaluation(a=(0.0, 1.0), b=(1.0, 0.0), c=(1.0, 0.0))


def test_above_zero_is_worse_for_every_measure() -> None:
    """Also for those that are better when lower."""
    run = Run(CLEAN, {"typos": TYPOS})
    assert run.drop(TYPOS.outcomes[:1]) == {"R@1": 1.0, "false_refusals": 1.0}
    assert run.drop(TYPOS.outcomes[2:]) == {"R@1": -1.0, "false_refusals": -1.0}
    assert run.drop(TYPOS.outcomes) == pytest.approx({"R@1": 0.0, "false_refusals": 0.0})


def test_one_perturbation_is_told_in_full() -> None:
    """Several stand beside the clean run."""
    assert Run(CLEAN).main is CLEAN
    assert Run(CLEAN, {"typos": TYPOS}).main is TYPOS
    assert Run(CLEAN, {"typos": TYPOS, "nfd": CLEAN}).main is CLEAN


def test_what_it_costs_as_json() -> None:
    """Beside what every run has, and only where something was perturbed."""
    plain, shown = Run(CLEAN).as_json(), Run(CLEAN, {"typos": TYPOS, "nfd": CLEAN}).as_json()
    assert "perturbed" not in plain
    assert {key: value for key, value in shown.items() if key in plain} == plain
    assert shown["clean"] == plain["overall"]
    assert shown["perturbed"] == {
        "typos": {
            "overall": {"R@1": 0.6667, "false_refusals": 0.3333},
            "drop": {"R@1": 0.0, "false_refusals": 0.0},
        },
        "nfd": {"overall": plain["overall"], "drop": {"R@1": 0.0, "false_refusals": 0.0}},
    }
