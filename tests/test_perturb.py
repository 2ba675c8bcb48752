"""What changes in a perturbed test set, and what must not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.labels import LabelledQuestion, QuestionSet
from index.words.marks import without_marks
from qa.evaluation.perturb import PERTURBATIONS, typed
from qa.evaluation.polite import courteous


def labelled(question: str, previous: str = "") -> LabelledQuestion:
    """A question whose answer is "Đông" in document d."""
    return LabelledQuestion("q", question, "vi", ("Đông",), "d", ((3, 7),), "plain", previous)


def test_unmarked_strips_the_question_and_the_one_before() -> None:
    """Both texts that a user types lose their marks, đ included."""
    (asked,) = typed(
        QuestionSet((labelled("Còn Đồ Sơn thì sao?", "Ở đâu có biển?"),)), "unmarked"
    ).questions
    assert (asked.question, asked.previous) == ("Con Do Son thi sao?", "O dau co bien?")


def test_gold_is_not_perturbed() -> None:
    """Answers, spans, ids and grades stay: the documents still have their marks."""
    grades = {"q": {"d": 2}}
    changed = typed(QuestionSet((labelled("Ở đâu?"),), grades), "unmarked")
    (asked,) = changed.questions
    assert changed.qrels == grades
    assert (asked.id, asked.answers, asked.document, asked.spans, asked.kind, asked.language) == (
        "q", ("Đông",), "d", ((3, 7),), "plain", "vi",
    )  # fmt: skip


def test_the_set_given_is_left_alone() -> None:
    """A new value is returned."""
    before = QuestionSet((labelled("Ở đâu?"),))
    typed(before, "unmarked")
    assert before.questions[0].question == "Ở đâu?"


@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1).filter(str.strip))
def test_perturbing_twice_changes_nothing_more(text: str) -> None:
    """Unmarked text has no marks to lose."""
    if not without_marks(text).strip():
        return  # marks on nothing: no question is left
    once = typed(QuestionSet((labelled(text),)), "unmarked")
    assert typed(once, "unmarked") == once


def test_an_unknown_perturbation_is_refused() -> None:
    """The command line offers those of PERTURBATIONS alone."""
    assert list(PERTURBATIONS) == [
        "unmarked", "typos", "case", "nfd", "tones", "keywords", "mixed", "courteous",
    ]  # fmt: skip
    with pytest.raises(KeyError):
        typed(QuestionSet((labelled("Ở đâu?"),)), "shouted")


@pytest.mark.parametrize("name", PERTURBATIONS)
def test_every_perturbation_asks_the_question_and_the_one_before_otherwise(name: str) -> None:
    """Each of them reaches both texts; what follows from nothing stays nothing."""
    before, alone = labelled("Hoà bình là gì?", "Hòa và ai?"), labelled("Hoà bình là gì?")
    asked, other = typed(QuestionSet((before, alone)), name).questions
    assert (asked.question, asked.previous) == (
        PERTURBATIONS[name](before.question), PERTURBATIONS[name](before.previous),
    )  # fmt: skip
    assert asked.question != before.question
    assert other.previous == ""


@given(st.sampled_from(["Học phí bao nhiêu?", "hoc phi bao nhieu", "What is the fee?", " "]))
def test_a_courteous_question_holds_the_question(question: str) -> None:
    """The same each time, and without marks where it has none."""
    polite = courteous(question)
    assert question in polite
    assert polite == courteous(question)
    assert (polite == question) == (not question.strip())
    if question.isascii():
        assert polite.isascii()
