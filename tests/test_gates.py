"""Floors and drops: when an evaluation fails, and that no gate is passed unseen."""

import pytest

from corpus.errors import HoidapError
from corpus.labels import Corpus, LabelledQuestion, QuestionSet
from qa.evaluation.compare import Comparison
from qa.evaluation.evaluate import evaluate
from qa.evaluation.gates import (
    Floor,
    broken_floors,
    decided,
    floor,
    measures_of,
    significant_drops,
    watched,
)
from qa.evaluation.outcomes import Evaluation, Outcome
from tests.fake_service import FakeService
from tests.fakes import document


def evaluation(**values: float) -> Evaluation:
    """One question with these values."""
    named = {name.replace("_at_", "@"): value for name, value in values.items()}
    asked = LabelledQuestion("q", "?", "vi", (), "d", (), "plain")
    return Evaluation(tuple(named), (Outcome(asked, named),), 1)


def told(measure: str, before: float, after: float, p: float = 0.001) -> Comparison:
    """A comparison, significant unless told otherwise."""
    return Comparison(measure, before, after, 50, p, (), ())


@pytest.mark.parametrize(
    ("text", "measure", "value"),
    [("nDCG@10=.9", "nDCG@10", 0.9), ("answer@1=1", "answer@1", 1.0),
     ("false_answers=0.05", "false_answers", 0.05)],
)  # fmt: skip
def test_a_floor_is_read(text: str, measure: str, value: float) -> None:
    """Any measure that is taken, any share."""
    assert floor(text, 10) == Floor(measure, value)


@pytest.mark.parametrize(
    "text", ["", "nDCG@10", "nDCG@10=", "nDCG@5=.9", "nDCG@10=2", "nDCG@10=-1", "nDCG@10=nan",
             "nDCG@10=inf", "ndcg=.9", "=.9", "nDCG@10=.9.9"],
)  # fmt: skip
def test_another_floor_is_refused(text: str) -> None:
    """With the measures that there are."""
    with pytest.raises(HoidapError) as caught:
        floor(text, 10)
    assert "nDCG@10" in caught.value.hint


def test_a_floor_breaks_below_and_a_ceiling_above() -> None:
    """Reached exactly is reached; false answers must not be more."""
    assert broken_floors(evaluation(R_at_1=0.5), [Floor("R@1", 0.5)]) == ()
    assert broken_floors(evaluation(R_at_1=0.4999), [Floor("R@1", 0.5)]) == (
        "R@1 is 0.4999, under 0.5",
    )
    assert broken_floors(evaluation(false_answers=0.2), [Floor("false_answers", 0.2)]) == ()
    assert broken_floors(evaluation(false_answers=0.21), [Floor("false_answers", 0.2)]) == (
        "false_answers is 0.2100, over 0.2",
    )


def test_a_floor_for_what_was_not_measured_is_an_error() -> None:
    """A gate that nothing goes through would guard nothing."""
    with pytest.raises(HoidapError, match=r"answer@1"):
        broken_floors(evaluation(R_at_1=0.5), [Floor("answer@1", 0.5)])


def test_what_is_watched() -> None:
    """The first measure and what readers are given; or what was named."""
    compared = [told(name, 1, 1) for name in ("nDCG@10", "R@1", "answer@1", "false_answers")]
    names = [comparison.measure for comparison in watched(compared, [])]
    assert names == ["nDCG@10", "answer@1", "false_answers"]
    assert watched(compared, ["R@1"]) == (compared[1],)


def test_what_decides_is_judged_by_itself() -> None:
    """As the exit code is: measures that nobody watches make no other one less significant."""
    compared = [told("nDCG@10", 1, 0.9, p=0.0078), told("answer@1", 1, 1, p=1.0)]
    compared += [told(f"R@{depth}", 1, 0.9, p=0.0078) for depth in range(1, 9)]
    shown = decided(compared, [])
    assert [one.notable for one in shown] == [True, False, *[None] * 8]
    assert len(significant_drops(watched(shown, []))) == 1
    assert [one.notable for one in decided(compared, ["R@2"])].count(True) == 1
    assert decided([], []) == ()


def test_what_was_measured_is_told_before_a_gate_without_a_comparison_is_refused() -> None:
    """The baseline had the measure of other questions than those of this run."""
    compared = (told("R@1", 1, 0.9, p=0.0078),)
    assert decided(compared, ["span_f1"]) == compared
    with pytest.raises(HoidapError, match="span_f1"):
        watched(compared, ["span_f1"])


@pytest.mark.parametrize(("compared", "names"), [([], []), ([told("R@1", 1, 1)], ["R@3"])])
def test_nothing_to_watch_is_an_error(compared: list[Comparison], names: list[str]) -> None:
    """No question in common, or a measure that was not compared."""
    with pytest.raises(HoidapError):
        watched(compared, names)


def test_a_drop_is_told_where_it_is_significant_and_a_drop() -> None:
    """Gains are no reason to fail, whichever way the measure counts."""
    lost = told("R@1", 0.9, 0.8)
    assert significant_drops([lost]) == (
        "R@1 went from 0.9000 to 0.8000 over 50 questions (p = 0.0010)",
    )
    assert significant_drops([told("R@1", 0.8, 0.9)]) == ()
    assert significant_drops([told("R@1", 0.9, 0.8, p=0.2)]) == ()
    assert significant_drops([told("false_answers", 0.2, 0.1)]) == ()
    assert len(significant_drops([told("false_answers", 0.1, 0.2)])) == 1


PORT = document("port", "The harbour opened in 1876.", "en")
WORDED = LabelledQuestion("w", "When did it open?", "en", ("1876",), "port", (), "plain")
PLACED = LabelledQuestion("p", "When did it open?", "en", ("1876",), "port", ((22, 26),), "plain")
DOCUMENT = LabelledQuestion("d", "Which harbour opened?", "en", (), "port", (), "plain")
VAIN = LabelledQuestion("v", "Who sings?", "en", (), "", (), "unanswerable")


@pytest.mark.parametrize("leg", ["fused", "dense"])
@pytest.mark.parametrize("paragraphs", [{}, {"w": "port", "p": "port", "d": "port"}])
@pytest.mark.parametrize(
    "asked", [(WORDED,), (PLACED, VAIN), (DOCUMENT,), (VAIN,), (WORDED, DOCUMENT)]
)
def test_which_measures_there_will_be_is_known_beforehand(
    asked: tuple[LabelledQuestion, ...], paragraphs: dict[str, str], leg: str
) -> None:
    """By the labels, the corpus and the leg; of SQuAD and of one leg, the ranking alone."""
    questions, corpus = QuestionSet(asked), Corpus((PORT,), paragraphs)
    shown = evaluate(FakeService([PORT]), questions, corpus, k=5, leg=leg)
    assert measures_of(questions, corpus, 5, leg) == tuple(shown.means(shown.outcomes))
