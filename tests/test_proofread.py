"""Faults in a test set, each with its line: what is labelled against itself or the documents."""

import pytest

from corpus.labels import Corpus, LabelledQuestion, QuestionSet
from qa.testset.proofread import proofread
from tests.fakes import document
from tests.made_sets import asked

PORT = document("port", "Cảng Hải Phòng mở năm 1876. Tàu từ Osaka đến.")
SEA = document("sea", "The sea is wide and the sand is white.", "en")
CORPUS = Corpus((PORT, SEA))


def told(*questions: LabelledQuestion) -> list[tuple[int, str, str]]:
    """Line, kind and reason of each fault; questions stand in lines 1, 2, …"""
    lines = {question.id: line for line, question in enumerate(questions, start=1)}
    faults = proofread(QuestionSet(questions), CORPUS, lines)
    return [(fault.line, fault.kind, fault.reason) for fault in faults]


def test_a_good_set_has_no_fault() -> None:
    """Spans that fit, a part of an answer, an unanswerable question, another language's."""
    assert told(
        asked("1", "Cảng Hải Phòng mở năm nào?", "1876", "port", "vi", (22, 26)),
        asked("2", "Ai xây cảng Hải Phòng hôm qua?", ""),
        asked("3", "When was the port opened?", "1876", "port", "en", (16, 26)),
    ) == []  # fmt: skip


def test_the_same_question_twice() -> None:
    """Case and punctuation make no difference, marks do."""
    found = told(
        asked("1"), asked("2", "cảng  Hải Phòng mở năm nào"), asked("3", "Cang mo nam nao")
    )
    assert found == [(2, "duplicate", "asks the same as line 1")]


@pytest.mark.parametrize("other", [("", ""), ("wide", "sea"), ("Osaka", "port")])
def test_labels_that_contradict_each_other(other: tuple[str, str]) -> None:
    """Unanswerable, of another document, or with quite another answer."""
    answer, gold = other
    found = told(asked("1"), asked("2", answer=answer, gold=gold))
    assert found == [
        (2, "contradiction", "asks the same as line 1 and is labelled otherwise"),
    ]  # fmt: skip


def test_answers_that_can_both_hold_are_a_duplicate() -> None:
    """One is a part of the other."""
    assert [kind for _, kind, _ in told(asked("1"), asked("2", answer="năm 1876"))] == ["duplicate"]


def test_a_document_that_is_not_there() -> None:
    """Named."""
    assert told(asked("1", gold="nowhere")) == [(1, "document", "there is no document 'nowhere'")]


def test_an_answer_that_stands_elsewhere_or_nowhere() -> None:
    """Where, if anywhere."""
    assert told(asked("1", answer="wide")) == [
        (1, "answer", "no answer of it stands in the document 'port'; it stands in 'sea'")
    ]
    assert told(asked("1", answer="1888")) == [
        (1, "answer", "no answer of it stands in the document 'port', nor in any other")
    ]


def test_a_question_with_nothing_to_find() -> None:
    """A kind in other words than ours does not make it unanswerable."""
    question = LabelledQuestion("1", "Giá vàng hôm nay?", "vi", (), "", (), "out of scope")
    assert [(line, kind) for line, kind, _ in told(question)] == [(1, "answer")]
    assert "neither an answer nor a document" in told(question)[0][2]


def test_spans_that_moved() -> None:
    """After an edit of the document: what they hold now, and where the answer went."""
    question = asked("1", "Cảng Hải Phòng mở năm nào?", "1876", "port", "vi", (0, 4), (22, 99))
    now = "'1876' now stands at 22-26"
    assert told(question) == [
        (1, "span", f"its span 0-4 in the document 'port' holds 'Cảng', no answer; {now}"),
        (1, "span", f"its span 22-99 reaches beyond the document 'port'; {now}"),
    ]


def test_an_answer_over_two_lines_fits_and_has_a_place() -> None:
    """A cell of a table is one line, whatever the document's are."""
    port = document("port", "Cảng mở cửa\n7 giờ sáng.")
    question = asked("1", "Cảng mở cửa lúc mấy giờ?", "mở cửa 7 giờ", "port", "vi", (0, 4))
    faults = proofread(QuestionSet((question,)), Corpus((port,)), {})
    assert [fault.reason for fault in faults] == [
        "its span 0-4 in the document 'port' holds 'Cảng', no answer; "
        "'mở cửa 7 giờ' now stands at 5-17"
    ]


def test_an_answer_has_moved_to_where_it_is_a_number_of_its_own() -> None:
    """Not to the digit of a year before it: who copies the place would label the year."""
    years = document("port", "Năm 2015 trường có 5 lớp.")
    question = asked("1", "Trường có bao nhiêu lớp?", "5", "port", "vi", (0, 3))
    [fault] = proofread(QuestionSet((question,)), Corpus((years,)), {})
    assert fault.reason.endswith("holds 'Năm', no answer; '5' now stands at 19-20")


def test_a_language_wrongly_declared() -> None:
    """Not where a question is too short to tell."""
    assert told(asked("1", language="en")) == [
        (1, "language", "reads as 'vi' and is declared 'en'")
    ]
    assert told(asked("1", "Port?", language="vi")) == []


def test_a_span_may_be_a_sentence_of_a_longer_answer() -> None:
    """With its full stop, which the answer leaves out."""
    answer = "Cảng Hải Phòng mở năm 1876. Tàu từ Osaka đến"
    assert told(asked("1", "Cảng mở ra sao vậy?", answer, "port", "vi", (0, 27), (28, 45))) == []
    found = told(asked("1", "Cảng mở ra sao vậy?", "Tàu từ Osaka", "port", "vi", (0, 27)))
    assert [kind for _, kind, _ in found] == ["span"]


def test_sets_that_label_documents_are_not_read_for_words() -> None:
    """The answer of a crossed set stands in the other language; that none lists it is told."""
    crossed = Corpus((SEA,), {"1": "sea"})
    assert proofread(QuestionSet((asked("1", gold="port"),)), crossed, {}) == ()
    two = QuestionSet((asked("1", gold="port"), asked("2", "Ai xây cảng này vậy?", gold="port")))
    assert [(one.id, one.reason) for one in proofread(two, crossed, {})] == [
        ("2", "no paragraph of the documents lists it")
    ]
