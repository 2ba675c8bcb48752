"""What a grid says: which configurations, and what stands beside each."""

import dataclasses

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa.commands.eval_grid import compared
from qa.commands.grid_table import grid_json, grid_table
from qa.errors import OptionError
from qa.evaluation.grid import MOST_CELLS, Cell, Configuration, columns, configurations
from qa.evaluation.outcomes import Evaluation
from qa.options import LEGS
from qa.ranking.rank import DENSE_WEIGHT
from tests.reports import outcome, unanswerable


def asked(*texts: str) -> tuple[Configuration, ...]:
    """What they say, beside the usual defaults."""
    return configurations(texts, model="bundled", leg="fused", k=10)


def test_every_combination_comes_once_and_the_last_setting_varies_first() -> None:
    """In the order of the values, which are told as they were typed."""
    found = asked("dense=.3,.5,.3", "k=5, 10")
    assert [dict(one.told) for one in found] == [
        {"dense": ".3", "k": "5"}, {"dense": ".3", "k": "10"},
        {"dense": ".5", "k": "5"}, {"dense": ".5", "k": "10"},
    ]  # fmt: skip
    assert [one.k for one in found] == [5, 10, 5, 10]
    assert [set(one.weights.values()) for one in found] == [{0.3}, {0.3}, {0.5}, {0.5}]


def test_each_setting_reaches_its_place() -> None:
    """What is not named is as it is without a grid."""
    [one] = asked("model=a/b", "passage-tokens=96", "leg=dense")
    assert (one.model, one.split.budget, one.leg, one.k) == ("a/b", 96, "dense", 10)
    assert one.weights == DENSE_WEIGHT
    [other] = asked("k=3")
    assert (other.model, other.split.budget, other.leg) == ("bundled", 180, "fused")


def test_a_direction_goes_before_all_directions() -> None:
    """Only that pair of languages has the weight of its own."""
    [one] = asked("dense=.5", "dense-vi-en=1")
    assert one.weights == dict.fromkeys(DENSE_WEIGHT, 0.5) | {("vi", "en"): 1.0}
    [other] = asked("dense-en-en=0")
    assert other.weights == {**DENSE_WEIGHT, ("en", "en"): 0.0}


@pytest.mark.parametrize(
    "texts",
    [["beauty=1"], ["dense"], ["dense=.5", "dense=.6"], ["dense=1.1"], ["dense=nan"], ["dense=x"],
     ["k=0"], ["k=²"], ["k=-1"], ["passage-tokens=1"], ["passage-tokens=1e3"], ["leg=left"],
     ["model="], ["k=1,,2"], [""]],
)  # fmt: skip
def test_what_cannot_be_used_is_refused(texts: list[str]) -> None:
    """With the value and what was wanted, before anything is built."""
    with pytest.raises(OptionError, match="--grid"):
        asked(*texts)


def test_more_configurations_than_anybody_reads_are_refused() -> None:
    """The limit itself is let through."""
    depths = ",".join(map(str, range(1, MOST_CELLS + 1)))
    assert len(asked(f"k={depths}")) == MOST_CELLS
    with pytest.raises(OptionError) as refused:
        asked(f"k={depths}", "leg=dense,lexical")
    assert f"at most {MOST_CELLS}" in refused.value.hint


@given(st.lists(st.sampled_from(LEGS), min_size=1), st.lists(st.integers(1, 1000), min_size=1))
def test_there_are_as_many_as_values_multiplied(legs: list[str], depths: list[int]) -> None:
    """Each once."""
    depths = depths[:20]
    found = asked(f"leg={','.join(legs)}", f"k={','.join(map(str, depths))}")
    assert {(one.leg, one.k) for one in found} == {(leg, k) for leg in legs for k in depths}
    assert len(found) == len(set(legs)) * len(set(depths))


def cells(*evaluations: Evaluation) -> tuple[Cell, ...]:
    """Made-up figures of a grid with as many weights."""
    weights = ",".join(str(n / 100) for n in range(len(evaluations)))
    found = zip(asked(f"dense={weights}"), evaluations, strict=True)
    return compared([Cell(one, shown) for one, shown in found])


def right(*places: int) -> Evaluation:
    """Twenty answerable questions, those at `places` answered right, and an unanswerable one."""
    outcomes = [outcome(n, "" if n in places else "below") for n in range(20)]
    measures = ("nDCG@10", "R@1", "answer@1", "false_answers", "false_refusals")
    return Evaluation(measures, (*outcomes, unanswerable(1, False)), 2)


def test_each_is_compared_with_the_first_question_by_question() -> None:
    """A star where the difference is significant among all of them."""
    found = cells(right(1, 2), right(*range(18)), right(2, 3), right(1, 2))
    assert found[0].compared is None
    changes = [(one.before, one.after) for cell in found[1:] if (one := cell.compared)]
    assert changes == [(0.1, 0.9), (0.1, 0.1), (0.1, 0.1)]
    lines = grid_table(found).splitlines()
    assert lines[0] == "21 questions, 2 documents, 4 configurations"
    assert lines[2].split() == [
        "dense", "nDCG@10", "95", "%", "change", "p", "MRR@10", "R@1", "answer@1",
        "false_answers", "false_refusals",
    ]  # fmt: skip
    rows = [line.split() for line in lines[3:]]
    assert rows[0][:3] == ["1", "0.0", "0.100"]
    assert rows[1][2] == "0.900"
    assert rows[1][4] == "+0.800"
    assert rows[1][5].endswith("*")
    assert rows[2][4:6] == ["+0.000", "1.0000"]


def test_other_depths_are_not_compared_and_share_a_column() -> None:
    """nDCG@5 and nDCG@10 are two measures."""
    first, second = asked("k=10,5")
    other = dataclasses.replace(
        right(1), measures=("nDCG@5", "R@1"),
        outcomes=tuple(dataclasses.replace(o, values={"nDCG@5": 0.5, "R@1": 1.0})
                       for o in right(1).outcomes),
    )  # fmt: skip
    found = compared([Cell(first, right(1)), Cell(second, other)])
    assert found[1].compared is None
    assert columns(found)[:3] == ("nDCG@k", "MRR@k", "R@1")
    head, one, two = grid_table(found).splitlines()[2:5]
    assert head.split()[:2] == ["k", "nDCG@k"]
    assert one.split()[:3] == ["1", "10", "0.050"]
    assert two.split()[:4] == ["2", "5", "0.500", "0.500-0.500"]
    assert two.split()[-1] == "-"  # nothing was judged at that depth


def test_the_json_has_every_configuration_whole() -> None:
    """What `--json` writes without a grid, with the settings and the comparison."""
    told = grid_json(cells(right(1), right(2, 3)))["grid"]
    assert isinstance(told, list)
    assert [one["configuration"] for one in told] == [{"dense": "0.0"}, {"dense": "0.01"}]
    assert told[0]["against_first"] is None
    assert told[1]["against_first"]["now"] == 0.1
    assert told[1]["against_first"]["significant"] is False
    assert told[1]["overall"] == right(2, 3).as_json()["overall"]
    assert len(told[1]["each"]) == 21
