"""The measures of a ranking against values worked out by hand, and against trec_eval's own code."""

import math
import random

import pytest
import pytrec_eval
from hypothesis import given
from hypothesis import strategies as st

from qa.evaluation.metrics import ranking_names, ranking_values

TARGETS = [f"d{number}" for number in range(14)]
NAMES = ["a", "b", "c"]
RANKINGS = st.fixed_dictionaries({}, optional={
    name: st.lists(st.sampled_from(TARGETS), max_size=14, unique=True) for name in NAMES
})  # fmt: skip
GRADES = st.fixed_dictionaries({
    name: st.dictionaries(st.sampled_from(TARGETS), st.integers(1, 3), min_size=1, max_size=5)
    for name in NAMES
})  # fmt: skip


def test_a_ranking_worked_out_by_hand() -> None:
    """Grades 2 and 1 at ranks 1 and 3: DCG 2 + 1/2, ideal 2 + 1/log2(3)."""
    values = ranking_values({"q": ["x", "y", "z"]}, {"q": {"x": 2, "z": 1}}, 10)
    assert values["q"] == pytest.approx({
        "nDCG@10": (2 + 1 / 2) / (2 + 1 / math.log2(3)),
        "MRR@10": 1.0, "R@1": 0.5, "R@3": 1.0, "R@10": 1.0,
    })  # fmt: skip


@pytest.mark.parametrize(
    ("rank", "reciprocal", "gain", "recalls"),
    [
        (1, 1.0, 1.0, (1.0, 1.0, 1.0)),
        (2, 0.5, 1 / math.log2(3), (0.0, 1.0, 1.0)),
        (3, 1 / 3, 0.5, (0.0, 1.0, 1.0)),
        (4, 0.25, 1 / math.log2(5), (0.0, 0.0, 1.0)),
        (10, 0.1, 1 / math.log2(11), (0.0, 0.0, 1.0)),
        (11, 0.0, 0.0, (0.0, 0.0, 0.0)),
    ],
)
def test_one_target_at_each_rank(
    rank: int, reciprocal: float, gain: float, recalls: tuple[float, float, float]
) -> None:
    """The formulas, with one relevant target; below k it counts for nothing."""
    ranking = [f"other {place}" for place in range(rank - 1)] + ["wanted"]
    values = ranking_values({"q": ranking}, {"q": {"wanted": 1}}, 10)["q"]
    assert [values[name] for name in ("MRR@10", "nDCG@10", "R@1", "R@3", "R@10")] == pytest.approx(
        [reciprocal, gain, *recalls]
    )


def test_a_question_without_hits_counts_zero() -> None:
    """Absent, or with an empty list: every measure is 0, and the question is still there."""
    values = ranking_values({"a": []}, {"a": {"x": 1}, "b": {"x": 1}}, 10)
    assert values == {name: dict.fromkeys(ranking_names(10), 0.0) for name in ("a", "b")}


def test_no_question_at_all_gives_no_value() -> None:
    """Nothing asked, nothing measured."""
    assert ranking_values({}, {}, 10) == {}


def test_ids_that_look_like_anything_are_only_ids() -> None:
    """Spaces, quotes and Vietnamese letters in an id do not reach a file format."""
    strange = 'Bài "một"\t#1'
    values = ranking_values({strange: ["x y", "Đông#2"]}, {strange: {"Đông#2": 1}}, 10)
    assert values[strange]["MRR@10"] == 0.5


@given(RANKINGS, GRADES)
def test_values_are_those_of_trec_eval(
    rankings: dict[str, list[str]], grades: dict[str, dict[str, int]]
) -> None:
    """pytrec_eval, asked directly with the first ten of each ranking, says the same."""
    run = {
        name: {target: -float(place) for place, target in enumerate(ranking[:10])}
        for name, ranking in rankings.items()
    }
    wanted = {"ndcg_cut.10", "recip_rank", "recall.1,3,10"}
    oracle = pytrec_eval.RelevanceEvaluator(grades, wanted).evaluate(run)
    values = ranking_values(rankings, grades, 10)
    assert list(values) == list(grades)
    for name in grades:
        said = oracle.get(name, {})
        assert values[name] == pytest.approx({
            "nDCG@10": said.get("ndcg_cut_10", 0.0),
            "MRR@10": said.get("recip_rank", 0.0),
            **{f"R@{depth}": said.get(f"recall_{depth}", 0.0) for depth in (1, 3, 10)},
        })  # fmt: skip


@given(RANKINGS, GRADES, st.integers(1, 14))
def test_values_are_those_of_the_formulas(
    rankings: dict[str, list[str]], grades: dict[str, dict[str, int]], k: int
) -> None:
    """The same, written down from the definitions in ten lines, at any depth."""
    values = ranking_values(rankings, grades, k)
    for name, gold in grades.items():
        top = rankings.get(name, [])[:k]
        gains = [gold.get(target, 0) for target in top]
        best = sorted(gold.values(), reverse=True)[:k]
        ranks = [place for place, gain in enumerate(gains, start=1) if gain]
        assert values[name][f"nDCG@{k}"] == pytest.approx(_dcg(gains) / _dcg(best))
        assert values[name][f"MRR@{k}"] == pytest.approx(1 / ranks[0] if ranks else 0)
        for depth in {1, min(3, k), k}:
            share = len(gold.keys() & set(top[:depth])) / len(gold)
            assert values[name][f"R@{depth}"] == pytest.approx(share)


def _dcg(gains: list[int]) -> float:
    return sum(gain / math.log2(place + 1) for place, gain in enumerate(gains, start=1))


@pytest.mark.parametrize(
    ("k", "names"),
    [
        (1, ("nDCG@1", "MRR@1", "R@1")),
        (3, ("nDCG@3", "MRR@3", "R@1", "R@3")),
        (10, ("nDCG@10", "MRR@10", "R@1", "R@3", "R@10")),
    ],
)
def test_depth_names_the_measures(k: int, names: tuple[str, ...]) -> None:
    """Every measure once, none deeper than k."""
    assert ranking_names(k) == names


def test_two_hundred_random_runs_are_measured_as_trec_eval_does() -> None:
    """Fifty questions each, up to thirty targets, grades 1 to 3, some rankings empty."""
    drawn = random.Random(200)
    targets = [f"d{number}" for number in range(60)]
    evaluator_names = {"nDCG@10": "ndcg_cut_10", "R@1": "recall_1", "R@10": "recall_10"}
    for _ in range(200):
        names = [f"q{number}" for number in range(50)]
        rankings = {name: drawn.sample(targets, drawn.randrange(31)) for name in names}
        grades = {
            name: {target: drawn.randint(1, 3) for target in drawn.sample(targets, 4)}
            for name in names
        }
        run = {
            name: {target: float(-place) for place, target in enumerate(ranking)}
            for name, ranking in rankings.items()
        }
        wanted = {"ndcg_cut.10", "recall.1,10"}
        oracle = pytrec_eval.RelevanceEvaluator(grades, wanted).evaluate(run)
        values = ranking_values(rankings, grades, 10)
        for name in names:
            for ours, theirs in evaluator_names.items():
                said = oracle.get(name, {}).get(theirs, 0.0)
                assert values[name][ours] == pytest.approx(said, abs=1e-9)
