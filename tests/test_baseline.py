"""An earlier run read back: what it must be, and which of its questions may be compared."""

import json
from pathlib import Path

import pytest

from corpus.errors import HoidapError
from corpus.labels import UNANSWERABLE, LabelledQuestion, QuestionSet
from qa.errors import OptionError
from qa.evaluation.baseline import Baseline, read_baseline
from qa.evaluation.compare import compare
from qa.evaluation.drops import Run
from qa.evaluation.outcomes import Evaluation, Outcome
from qa.evaluation.perturb import typed
from tests.test_compare import evaluation as evaluated


def test_a_baseline_is_what_eval_has_written(tmp_path: Path) -> None:
    """Its own JSON, read back, is no change."""
    now = evaluated({"a": {"R@1": 1 / 3}, "u": {"false_answers": 1.0}})
    path = tmp_path / "baseline.json"
    path.write_text(json.dumps(now.as_json()))
    before = read_baseline(path).same(QuestionSet(tuple(o.question for o in now.outcomes)))
    assert [c.p for c in compare(now, before)] == [1.0, 1.0]
    assert all(not c.better and not c.worse for c in compare(now, before))


@pytest.mark.parametrize(
    "text",
    ["", "{", "[]", "{}", '{"each": []}', '{"each": 1}', '{"each": [{"id": "a"}]}',
     '{"each": [{"id": "a", "values": {"R@1": "much"}}]}', '{"each": [[]]}',
     '{"each": [{"id": "a", "values": []}]}'],
)  # fmt: skip
def test_another_file_is_no_baseline(tmp_path: Path, text: str) -> None:
    """Said with what was wanted."""
    path = tmp_path / "baseline.json"
    path.write_text(text)
    with pytest.raises(HoidapError) as caught:
        read_baseline(path)
    assert "baseline.json" in caught.value.message
    assert "hoidap eval --json" in caught.value.hint


def test_a_baseline_that_is_not_there_is_named(tmp_path: Path) -> None:
    """As every path that a user names."""
    with pytest.raises(HoidapError, match="there is no file"):
        read_baseline(tmp_path / "none.json")


def written(path: Path, run: Run, *without: str) -> Baseline:
    """`run` as its JSON is read back, some fields left out."""
    told = {name: value for name, value in run.as_json().items() if name not in without}
    path.write_text(json.dumps(told))
    return read_baseline(path)


CLEAN, WORSE = evaluated({"a": {"R@1": 1.0}}), evaluated({"a": {"R@1": 0.0}})


@pytest.mark.parametrize(
    ("run", "perturb", "leg"),
    [
        (Run(CLEAN), "", "fused"),
        (Run(CLEAN, {"typos": WORSE}), "typos", "fused"),
        (Run(CLEAN, {"typos": WORSE, "nfd": WORSE}), "", "fused"),  # the clean run is told in full
        (Run(CLEAN, leg="dense"), "", "dense"),
    ],
)
def test_a_run_is_compared_only_with_one_asked_alike(
    tmp_path: Path, run: Run, perturb: str, leg: str
) -> None:
    """Slips in the baseline would hide a loss; one leg alone is another search."""
    baseline = written(tmp_path / "out.json", run)
    baseline.check_asked_alike(perturb, leg, 10)
    for other in (("unmarked", leg), (perturb, "lexical")):
        with pytest.raises(OptionError, match=r"out\.json") as caught:
            baseline.check_asked_alike(*other, 10)
        assert "--perturb" in caught.value.hint or "--leg" in caught.value.hint


def test_a_run_measured_to_another_depth_is_not_compared(tmp_path: Path) -> None:
    """nDCG and MRR would drop out, and another measure decide in their place."""
    deep = Evaluation(("nDCG@10", "R@1"), evaluated({"a": {"nDCG@10": 1.0}}).outcomes, 1)
    baseline = written(tmp_path / "out.json", Run(deep))
    baseline.check_asked_alike("", "fused", 10)
    with pytest.raises(OptionError) as caught:
        baseline.check_asked_alike("", "fused", 5)
    assert "that one was asked with --k 10" in caught.value.hint


def test_a_file_that_does_not_say_its_leg_is_taken_with_any(tmp_path: Path) -> None:
    """How its questions were typed is known all the same."""
    baseline = written(tmp_path / "out.json", Run(CLEAN, {"typos": WORSE}), "leg")
    baseline.check_asked_alike("typos", "dense", 10)
    with pytest.raises(OptionError):
        baseline.check_asked_alike("", "dense", 10)


def test_a_question_worded_otherwise_under_its_id_is_left_out(tmp_path: Path) -> None:
    """A row put in on top of a numbered table moves every number."""

    def asked(*texts: str) -> QuestionSet:
        return QuestionSet(tuple(
            LabelledQuestion(str(n), text, "vi", (), "d", (), "plain")
            for n, text in enumerate(texts)
        ))  # fmt: skip

    values = {str(n): {"R@1": float(n)} for n in range(3)}
    texts = {"0": "Giá vé?", "1": "Mở cửa?", "2": ""}
    baseline = Baseline(tmp_path, values, texts)
    assert baseline.same(asked("Giá vé?", "Mở cửa?", "Ở đâu?")) == values
    assert set(baseline.same(asked("Ai bán?", "Mở cửa?"))) == {"1", "2"}
    shouted = typed(asked("Giá vé?"), "case")
    assert set(baseline.same(shouted)) == {"1", "2"}


def test_a_question_after_another_one_is_left_out(tmp_path: Path) -> None:
    """A follow-up is read with the question before; a file that does not tell it is taken."""

    def after(previous: str) -> LabelledQuestion:
        return LabelledQuestion("a", "Còn trẻ em?", "vi", (), "d", (), "plain", previous)

    run = Run(Evaluation(("R@1",), (Outcome(after("Giá vé?"), {"R@1": 1.0}),), 1))
    baseline = written(tmp_path / "out.json", run)
    other, same = QuestionSet((after("Giờ mở cửa?"),)), QuestionSet((after("Giá vé?"),))
    assert (set(baseline.same(same)), baseline.uncompared(same)) == ({"a"}, {})
    assert (baseline.same(other), baseline.uncompared(other)) == ({}, {"worded otherwise": 1})
    alone = QuestionSet((after(""),))
    assert baseline.same(alone) == {}
    told = json.loads((tmp_path / "out.json").read_text())
    del told["each"][0]["previous"]
    (tmp_path / "old.json").write_text(json.dumps(told))
    assert set(read_baseline(tmp_path / "old.json").same(other)) == {"a"}


def question(name: str, text: str, kind: str = "plain") -> LabelledQuestion:
    """A question on the document, or one that nothing answers."""
    gold = "" if kind == UNANSWERABLE else "d"
    return LabelledQuestion(name, text, "vi", (), gold, (), kind)


def test_what_is_not_compared_is_counted_by_why(tmp_path: Path) -> None:
    """Each question for one reason; the others are compared."""
    values = {
        "same": {"R@1": 1.0}, "gone": {"R@1": 1.0}, "worded": {"R@1": 1.0},
        "answered": {"false_answers": 1.0}, "emptied": {"R@1": 1.0},
        "never": {"false_answers": 0.0},
    }  # fmt: skip
    texts = {name: f"{name}?" for name in values}
    asked = QuestionSet((
        question("same", "same?"), question("worded", "words?"), question("new", "new?"),
        question("answered", "answered?"), question("emptied", "emptied?", UNANSWERABLE),
        question("never", "never?", UNANSWERABLE), question("new-2", "new?"),
    ))  # fmt: skip
    baseline = Baseline(tmp_path, values, texts)
    told = baseline.uncompared(asked)
    assert told == {
        "new": 2,
        "gone": 1,
        "worded otherwise": 1,
        "answerable in only one of the runs": 2,
    }
    assert baseline.uncompared(QuestionSet(asked.questions[:1])) == {"gone": 5}


def test_where_all_is_compared_nothing_is_left_out(tmp_path: Path) -> None:
    """Also of one way of searching, in which what nothing answers has no measure."""
    asked = QuestionSet((question("a", "Giá vé?"), question("u", "Phở?", UNANSWERABLE)))
    texts = {"a": "Giá vé?", "u": "Phở?"}
    for none in ({}, {"false_answers": 0.0}):
        assert Baseline(tmp_path, {"a": {"R@1": 0.0}, "u": none}, texts).uncompared(asked) == {}
