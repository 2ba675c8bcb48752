"""CSV and TREC's files: every question in them, and other tools reading the same figures."""

import csv
import dataclasses
import io

import pytest
import pytrec_eval
from hypothesis import given
from hypothesis import strategies as st

from qa.evaluation.metrics import ranking_values
from qa.report.files import as_csv, as_trec_qrels, as_trec_run, trec_id
from tests.reports import MEASURES, evaluation, every_reason, outcome, unanswerable

NAMES = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=8)


def read(data: bytes) -> list[dict[str, str]]:
    """The rows of a CSV file."""
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def test_a_row_a_question() -> None:
    """In order, with its measures; empty where one does not apply."""
    shown = every_reason()
    rows = read(as_csv(shown))
    assert [row["id"] for row in rows] == [o.question.id for o in shown.outcomes]
    assert list(rows[0])[-len(MEASURES) :] == list(MEASURES)
    assert (rows[0]["direction"], rows[0]["rank"], rows[0]["reason"]) == ("vi-vi", "2", "judge")
    assert (rows[0]["answer@1"], rows[0]["false_answers"]) == ("0.0000", "")


def test_whether_it_was_answered_is_told_only_where_that_was_judged() -> None:
    """Not found is a judgement; with one way of searching alone there is none."""
    ranked = dataclasses.replace(outcome(1), values={"R@1": 1.0}, shown=None)
    shown = evaluation(ranked, outcome(2), unanswerable(1, True), unanswerable(2, False))
    assert [row["found"] for row in read(as_csv(shown))] == ["", "1", "1", "0"]
    each = shown.as_json()["each"]
    assert isinstance(each, list)
    assert [told["found"] for told in each] == [None, True, True, False]


def test_a_follow_up_has_the_question_before_in_its_row() -> None:
    """And in JSON; empty where there is none."""
    one = outcome(1)
    asked = dataclasses.replace(one.question, previous="=Cảng?")
    shown = evaluation(dataclasses.replace(one, question=asked), outcome(2))
    assert [row["previous"] for row in read(as_csv(shown))] == ["'=Cảng?", ""]
    each = shown.as_json()["each"]
    assert isinstance(each, list)
    assert [told["previous"] for told in each] == ["=Cảng?", ""]


@given(NAMES)
def test_any_text_comes_back_and_none_is_a_formula(text: str) -> None:
    """Quotes, commas, newlines; a spreadsheet computes nothing."""
    one = outcome(1)
    asked = dataclasses.replace(one.question, question=f"={text}", id=f"i{text}")
    (row,) = read(as_csv(evaluation(dataclasses.replace(one, question=asked))))
    assert row["question"] == f"'={text}"
    assert row["id"] == f"i{text}"


@given(st.lists(NAMES, unique=True, max_size=5))
def test_ids_have_no_space_and_stay_apart(names: list[str]) -> None:
    """TREC's columns are parted by spaces."""
    ids = [trec_id(name) for name in names]
    assert len(set(ids)) == len(names)
    assert all(len(name.split()) == 1 for name in ids)


def test_a_readable_id_stays_readable() -> None:
    """Only what would break a line is written another way."""
    assert trec_id("Hải Phòng#1") == "Hải%20Phòng#1"
    assert trec_id("100%") == "100%25"


@pytest.mark.parametrize("ranking", [("d", "e f"), ("e f", "d"), ("x", "y"), ()])
def test_trec_eval_reads_the_same_figures(ranking: tuple[str, ...]) -> None:
    """The two files, parsed as trec_eval's own tools parse them."""
    one = dataclasses.replace(outcome(1), ranking=ranking, grades={"d": 2, "e f": 1})
    shown = evaluation(one)
    run = pytrec_eval.parse_run(io.StringIO(as_trec_run(shown).decode()))
    qrels = pytrec_eval.parse_qrel(io.StringIO(as_trec_qrels(shown).decode()))
    told = pytrec_eval.RelevanceEvaluator(qrels, {"ndcg_cut.10"}).evaluate(run)
    ours = ranking_values({"q1": ranking}, {"q1": {"d": 2, "e f": 1}}, 10)["q1"]["nDCG@10"]
    assert told.get("q1", {}).get("ndcg_cut_10", 0.0) == pytest.approx(ours)
