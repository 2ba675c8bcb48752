"""Comparing with a baseline: p values against counting, and every question that moved."""

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.labels import LabelledQuestion
from qa.evaluation.compare import Comparison, compare, paired_p, significant
from qa.evaluation.outcomes import Evaluation, Outcome


def evaluation(values: dict[str, dict[str, float]]) -> Evaluation:
    """Questions by name with their values."""
    outcomes = tuple(
        Outcome(LabelledQuestion(name, "?", "vi", (), "d", (), "plain"), value)
        for name, value in values.items()
    )
    return Evaluation(("R@1", "false_answers"), outcomes, 1)


def told(p: float, measure: str = "R@1") -> Comparison:
    """One of which only p matters."""
    return Comparison(measure, 0.9, 0.8, 10, p, (), ())


@settings(max_examples=25)
@given(st.lists(st.integers(-4, 4).map(lambda n: n / 4), min_size=1, max_size=8))
def test_p_is_the_share_of_all_swaps_that_differ_as_much(differences: list[float]) -> None:
    """Few questions: every way of swapping is counted here, one by one."""
    moved = [value for value in differences if value]
    sums = [
        sum(sign * value for sign, value in zip(signs, moved, strict=True))
        for signs in itertools.product((1, -1), repeat=len(moved))
    ]
    seen = abs(sum(moved))
    share = sum(abs(value) >= seen - 1e-9 for value in sums) / len(sums)
    assert paired_p(differences) == pytest.approx(share)


def test_a_large_one_sided_change_is_not_chance() -> None:
    """Thirty questions lost and none gained; the same for the same differences."""
    assert paired_p([-1.0] * 30 + [0.0] * 100) < 0.001
    assert paired_p([0.3, -0.2] * 40) == paired_p([0.3, -0.2] * 40)


def test_gains_and_losses_that_cancel_are_chance() -> None:
    """As many either way."""
    assert paired_p([1.0, -1.0] * 20) > 0.5


def test_nothing_moved() -> None:
    """No difference is no evidence."""
    assert paired_p([0.0, 0.0]) == 1.0


def test_every_question_that_moved_is_named() -> None:
    """Most first; for measures that are better when lower, the other way round."""
    before = {
        "a": {"R@1": 1.0}, "b": {"R@1": 0.5}, "c": {"R@1": 0.0}, "d": {"R@1": 1.0},
        "u": {"false_answers": 0.0},
    }  # fmt: skip
    now = evaluation({
        "a": {"R@1": 0.0}, "b": {"R@1": 0.25}, "c": {"R@1": 1.0}, "d": {"R@1": 1.0},
        "u": {"false_answers": 1.0},
    })  # fmt: skip
    ranked, answered = compare(now, before)
    assert [change.id for change in ranked.worse] == ["a", "b"]
    assert [change.id for change in ranked.better] == ["c"]
    assert (ranked.before, ranked.after, ranked.questions) == (0.625, 0.5625, 4)
    assert ranked.is_worse
    assert [change.id for change in answered.worse] == ["u"]
    assert answered.is_worse


def test_only_questions_of_both_runs_are_compared() -> None:
    """A test set grows; what is new has no before."""
    now = evaluation({"old": {"R@1": 1.0}, "new": {"R@1": 0.0}})
    (ranked,) = compare(now, {"old": {"R@1": 1.0}, "gone": {"R@1": 0.0}})
    assert (ranked.questions, ranked.before, ranked.after) == (1, 1.0, 1.0)
    assert not ranked.is_worse
    assert compare(now, {"other": {"R@1": 1.0}}) == ()


def test_several_measures_share_one_risk() -> None:
    """Holm: .02 is enough alone, and not beside another that is not; .01 still is."""
    assert significant([told(0.04)]) == (told(0.04),)
    assert significant([told(0.04), told(0.9)]) == ()
    assert significant([told(0.9), told(0.01), told(0.03)]) == (told(0.01),)
    assert significant([told(0.01), told(0.02, "R@3")]) == (told(0.01), told(0.02, "R@3"))
    assert significant([]) == ()
