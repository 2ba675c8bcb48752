"""Our own sets: what is measured, for whom, and that it is always the same."""

import dataclasses

import pytest

from corpus.errors import BadQuestionsError
from corpus.labels import UNANSWERABLE, Corpus, LabelledQuestion, QuestionSet
from qa.answer import Answer, Hit
from qa.evaluation.asking import ANSWERED
from qa.evaluation.evaluate import evaluate
from qa.evaluation.outcomes import Evaluation, Outcome
from qa.options import LEGS
from tests.fake_service import FakeService
from tests.fakes import document

SEA = document("sea", "Đồ Sơn có bãi biển dài. Cát Bà là hòn đảo lớn nhất.", title="Biển")
PORT = document("port", "The harbour opened in 1876. Ships come from Japan.", "en", "Harbour")


def labelled(
    name: str,
    text: str,
    answer: str = "",
    gold: str = "",
    language: str = "en",
    previous: str = "",
    spans: tuple[tuple[int, int], ...] = (),
) -> LabelledQuestion:
    """A question; unanswerable without an answer."""
    if not answer:
        return LabelledQuestion(name, text, language, (), "", (), UNANSWERABLE)
    return LabelledQuestion(name, text, language, (answer,), gold, spans, "plain", previous)


ISLAND = labelled("1", "đảo lớn nhất", "Cát Bà", "sea", "vi")
HARBOUR = labelled("2", "when was the harbour opened", "1876", "port")
PHO = labelled("3", "how much beef does pho need")
MIXED = QuestionSet((ISLAND, HARBOUR, PHO))


@pytest.fixture
def service() -> FakeService:
    """Over one document a language."""
    return FakeService([SEA, PORT])


def test_perfect_answers_have_perfect_measures(service: FakeService) -> None:
    """Right passages on top, right sentences marked, nothing invented."""
    shown = evaluate(service, MIXED).as_json()
    assert shown["overall"] == {
        "nDCG@10": 1.0, "MRR@10": 1.0, "R@1": 1.0, "R@3": 1.0, "R@10": 1.0,
        "answer@1": 1.0, "sentence@1": 1.0, "false_answers": 0.0, "false_refusals": 0.0,
    }  # fmt: skip
    assert (shown["questions"], shown["documents"]) == (3, 2)


def test_groups_are_languages_directions_kinds_lengths_documents(service: FakeService) -> None:
    """A group has only the measures that apply to one of its questions."""
    by = evaluate(service, MIXED).as_json()["by"]
    assert isinstance(by, dict)
    assert list(by) == [
        "language=vi", "language=en", "direction=vi-vi", "direction=en-en", "kind=plain",
        "kind=unanswerable", "length=1-5", "length=6-12", "document=sea", "document=port",
    ]  # fmt: skip
    assert by["kind=unanswerable"] == {"false_answers": 0.0}
    assert "false_answers" not in by["language=vi"]


def test_refusing_everything_is_measured_as_that(service: FakeService) -> None:
    """Not found counts 0 for the passage and the sentence; the ranking is not judged."""
    service.least = 2.0
    overall = evaluate(service, MIXED).as_json()["overall"]
    assert isinstance(overall, dict)
    assert [overall[name] for name in ANSWERED if name in overall] == [0.0, 0.0, 0.0, 1.0]
    assert overall["R@1"] == 1.0


def test_answering_everything_is_measured_as_that(service: FakeService) -> None:
    """The unanswerable question was answered: all of the false answers there could be."""
    service.least = -1.0
    overall = evaluate(service, MIXED).as_json()["overall"]
    assert isinstance(overall, dict)
    assert (overall["false_answers"], overall["false_refusals"]) == (1.0, 0.0)


def test_the_right_passage_with_the_wrong_sentence(service: FakeService) -> None:
    """The passage holds the answer, its marked sentence does not."""
    asked = labelled("1", "Ships come to the harbour from Japan", "1876", "port")
    values = evaluate(service, QuestionSet((asked,))).outcomes[0].values
    assert (values["answer@1"], values["sentence@1"]) == (1.0, 0.0)


def test_a_question_that_is_refused_counts_zero(service: FakeService) -> None:
    """Only symbols: no hits, not answered, and the others are measured all the same."""
    symbols = labelled("4", "?!", "1876", "port")
    evaluation = evaluate(service, QuestionSet((*MIXED.questions, symbols, labelled("5", "…"))))
    last, unanswerable = evaluation.outcomes[-2:]
    assert {name: last.values[name] for name in ("R@10", "answer@1", "false_refusals")} == {
        "R@10": 0.0, "answer@1": 0.0, "false_refusals": 1.0,
    }  # fmt: skip
    assert unanswerable.values == {"false_answers": 0.0}


def test_a_follow_up_is_asked_with_the_question_before(service: FakeService) -> None:
    """As a user would in a conversation; others have none."""
    follow = labelled("1", "and from where do ships come", "Japan", "port", previous="the harbour")
    evaluate(service, QuestionSet((follow, PHO)))
    assert service.asked == [
        ("and from where do ships come", "the harbour"),
        ("how much beef does pho need", None),
    ]
    new = "and from where do ships come"
    assert service.ranked[0][0] == f"{new} {new} the harbour"


@pytest.mark.parametrize("leg", [leg for leg in LEGS if leg != "fused"])
def test_one_leg_is_ranked_and_never_shown(service: FakeService, leg: str) -> None:
    """Users are shown the fusion alone, so a leg has the measures of ranking alone."""
    evaluation = evaluate(service, MIXED, leg=leg)
    assert not service.asked
    assert {ranked[2] for ranked in service.ranked} == {leg}
    assert evaluation.measures == ("nDCG@10", "MRR@10", "R@1", "R@3", "R@10")


def test_unmarked_questions_are_asked_without_marks(service: FakeService) -> None:
    """What is asked is perturbed; what is looked for is not."""
    values = evaluate(service, QuestionSet((ISLAND,)), perturb="unmarked").outcomes[0].values
    assert service.asked == [("dao lon nhat", None)]
    assert values["answer@1"] == 1.0


def test_unanswerable_questions_alone_have_no_ranking(service: FakeService) -> None:
    """A set of them is measured by false answers."""
    assert evaluate(service, QuestionSet((PHO,))).as_json()["overall"] == {"false_answers": 0.0}


def test_depth_is_what_was_asked_for(service: FakeService) -> None:
    """With k 1, the measures are those of the first place."""
    assert evaluate(service, MIXED, k=1).measures[:3] == ("nDCG@1", "MRR@1", "R@1")


def test_progress_is_told(service: FakeService) -> None:
    """After each question, with how many there are."""
    told: list[tuple[int, int]] = []
    evaluate(service, MIXED, progress=lambda done, total: told.append((done, total)))
    assert told == [(1, 3), (2, 3), (3, 3)]


def test_equal_inputs_give_equal_values() -> None:
    """Two services over the same corpus, measured apart."""
    first, second = (evaluate(FakeService([SEA, PORT]), MIXED) for _ in range(2))
    assert first == second


def test_a_gold_document_outside_the_corpus_is_named(service: FakeService) -> None:
    """Before anything is asked."""
    away = labelled("9", "where is it", "here", "elsewhere")
    with pytest.raises(BadQuestionsError, match="elsewhere"):
        evaluate(service, QuestionSet((*MIXED.questions, away)))
    assert not service.ranked


def test_the_corpus_is_the_services_when_none_is_given(service: FakeService) -> None:
    """An index alone is enough to ask labelled questions of it."""
    assert evaluate(service, MIXED) == evaluate(service, MIXED, Corpus((SEA, PORT)))


def test_means_are_over_the_questions_that_have_the_measure() -> None:
    """Worked out by hand: two of three questions have it."""
    values: list[dict[str, float]] = [{"R@1": 1.0}, {"R@1": 0.0, "answer@1": 1.0}, {}]
    outcomes = tuple(Outcome(HARBOUR, value) for value in values)
    evaluation = Evaluation(("R@1", "answer@1", "sentence@1"), outcomes, 1)
    assert evaluation.means(outcomes) == {"R@1": 0.5, "answer@1": 1.0}


@pytest.mark.parametrize(("gold", "first"), [("port", 0.0), ("", 1.0)])
def test_an_answer_in_another_document_counts_where_none_is_labelled(
    gold: str, first: float
) -> None:
    """The ranking and what is shown of it are measured alike."""
    copy = dataclasses.replace(PORT, id="copy")
    asked = dataclasses.replace(HARBOUR, document=gold)
    [outcome] = evaluate(FakeService([copy, PORT]), QuestionSet((asked,))).outcomes
    assert outcome.shown
    assert outcome.shown.right is bool(first)
    assert [outcome.values[name] for name in ("R@1", "answer@1", "sentence@1")] == [first] * 3
    assert outcome.values["R@3"] == 1.0


def test_a_wrong_passage_shown_counts_zero(service: FakeService) -> None:
    """Answered, so not refused, but without the words looked for."""
    wrong = service.rank("biển", 1)

    class Wrong(FakeService):
        def ask(self, question: str, k: int = 3, *, previous: str | None = None) -> Answer:
            hits: tuple[Hit, ...] = wrong
            return Answer(question, "en", True, hits)

    values = evaluate(Wrong([SEA, PORT]), QuestionSet((HARBOUR,))).outcomes[0].values
    assert (values["answer@1"], values["false_refusals"]) == (0.0, 0.0)


@pytest.mark.parametrize(
    ("spans", "value"),
    [
        (((0, 27),), 1.0),  # the sentence itself
        (((22, 26),), 2 * 4 / (27 + 4)),  # the year in it
        (((22, 26), (0, 27)), 1.0),  # the nearest of two
    ],
)
def test_the_marked_sentence_against_the_span(
    service: FakeService, spans: tuple[tuple[int, int], ...], value: float
) -> None:
    """F1 over characters, worked out by hand."""
    asked = labelled("1", "when was the harbour opened", "1876", "port", spans=tuple(sorted(spans)))
    outcome = evaluate(service, QuestionSet((asked,))).outcomes[0]
    assert outcome.values["span_f1"] == pytest.approx(value)


def test_a_span_that_was_not_shown_counts_zero(service: FakeService) -> None:
    """Refused: nothing is marked for the reader."""
    service.least = 2.0
    asked = labelled("1", "when was the harbour opened", "1876", "port", spans=((22, 26),))
    assert evaluate(service, QuestionSet((asked,))).outcomes[0].values["span_f1"] == 0.0


def test_an_outcome_tells_what_was_found_and_what_was_wanted(service: FakeService) -> None:
    """Enough for a report: the ranking, the gold, the rank, the passage on top, and how sure."""
    outcome = evaluate(service, MIXED).outcomes[1]
    assert (outcome.document, outcome.searched, outcome.rank) == ("port", "en", 1)
    assert outcome.ranking[0] == next(iter(outcome.grades)) == "the answer"
    assert outcome.wanted
    assert outcome.shown
    assert outcome.wanted.id == outcome.shown.passage.id == "port#0-50"
    assert outcome.shown.sentence == "The harbour opened in 1876."
    assert (outcome.shown.found, outcome.shown.right) == (True, True)
    assert outcome.shown.confidence
    assert 0.25 <= outcome.shown.confidence <= 1
    assert outcome.reason == ""


def test_what_was_refused_is_still_told(service: FakeService) -> None:
    """The nearest passage, not found; the judge is the reason where it was right."""
    service.least = 2.0
    island, harbour, pho = evaluate(service, MIXED).outcomes
    assert (island.reason, harbour.reason, pho.reason) == ("judge", "judge", "")
    assert harbour.shown
    assert (harbour.shown.found, harbour.shown.right) == (False, True)
    assert pho.shown
    assert not pho.shown.right
