"""Which passages count as the answer, and labels that do not fit their documents."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.document import Document, Passage
from corpus.errors import BadQuestionsError
from corpus.labels import Corpus, LabelledQuestion, QuestionSet
from qa.evaluation.gold import ANSWER, Gold, gold_of
from qa.evaluation.labelling import check_labels, labels_answers
from tests.fakes import document

TEXT = "Alpha is one. Beta is two. Gamma is one."
DOCUMENT = document("d", TEXT, "en")
CORPUS = Corpus((DOCUMENT, document("e", "Epsilon is one.", "en")))


def passages(*spans: tuple[int, int], of: Document = DOCUMENT) -> list[Passage]:
    """The passages of a document at `spans`."""
    return [Passage(of.id, start, end, of.text[start:end]) for start, end in spans]


def asked(answers: tuple[str, ...], *spans: tuple[int, int], gold: str = "d") -> QuestionSet:
    """One question on the document."""
    return QuestionSet((LabelledQuestion("q", "What?", "en", answers, gold, spans, "plain"),))


def right(questions: QuestionSet, found: list[Passage]) -> list[str]:
    """The ids of the passages of d that count as the answer."""
    gold = gold_of(questions, CORPUS, found)
    assert gold.right is not None
    return sorted(gold.right["q"])


def test_a_passage_is_right_when_it_holds_a_span_whole() -> None:
    """The span decides, where the same word stands elsewhere too; overlap makes two right."""
    found = passages((0, 13), (0, 26), (14, 40))
    assert right(asked(("one",), (9, 12)), found) == ["d#0-13", "d#0-26"]


def test_any_span_will_do() -> None:
    """An answer that the document gives twice is right in both places."""
    found = passages((0, 13), (14, 26), (27, 40))
    assert right(asked(("one",), (9, 12), (36, 39)), found) == ["d#0-13", "d#27-40"]


def test_without_spans_the_words_decide() -> None:
    """In the gold document alone, whatever the case."""
    found = [*passages((0, 13), (14, 26)), *passages((0, 15), of=CORPUS.documents[1])]
    assert right(asked(("ONE",)), found) == ["d#0-13"]


def test_a_span_cut_apart_is_right_where_the_answer_still_stands() -> None:
    """No passage has the whole sentence that was marked, one has the answer's words."""
    found = passages((0, 8), (9, 26), (27, 40))
    assert right(asked(("Alpha is one", "one"), (0, 12)), found) == ["d#27-40", "d#9-26"]


def test_a_span_and_an_answer_cut_apart_are_right_on_both_sides() -> None:
    """Nothing better is left: the passages that the span reaches into."""
    found = passages((0, 8), (9, 13), (14, 40))
    assert right(asked(("Alpha is one",), (0, 12)), found) == ["d#0-8", "d#9-13"]


def test_a_document_label_alone_makes_all_its_passages_right() -> None:
    """Neither answers nor spans."""
    assert right(asked(()), passages((0, 13), (14, 40))) == ["d#0-13", "d#14-40"]


def test_all_right_passages_are_one_target() -> None:
    """Found at the rank of the first; the others keep their ids."""
    found = passages((14, 26), (0, 13), (0, 26))
    gold = gold_of(asked(("one",), (9, 12)), CORPUS, found)
    assert gold.grades == {"q": {ANSWER: 1}}
    assert gold.targets("q", found) == ("d#14-26", ANSWER)


def test_a_question_that_no_passage_answers_still_has_its_target() -> None:
    """It cannot be found, so the question counts 0 rather than not at all."""
    gold = gold_of(asked(("one",), (9, 12)), CORPUS, [])
    assert (gold.grades, gold.right) == ({"q": {ANSWER: 1}}, {"q": frozenset()})


def test_documents_stand_where_their_best_passage_stands() -> None:
    """By document: each once."""
    other = passages((0, 15), of=CORPUS.documents[1])
    found = [*passages((0, 13)), *other, *passages((14, 40))]
    assert Gold({"q": {"e": 1}}).targets("q", found) == ("d", "e")


@pytest.mark.parametrize(("gold", "counts"), [("hanoi", False), ("hue", True), ("", True)])
def test_what_another_document_says_counts_only_where_none_is_labelled(
    gold: str, counts: bool
) -> None:
    """The other branch opens at 8, too; neither its passage nor its sentence is the answer."""
    branches = [document(name, f"Chi nhánh {name} mở cửa lúc 8h.") for name in ("hanoi", "hue")]
    found = [Passage(one.id, 0, len(one.text), one.text) for one in branches]
    questions = asked(("8h",), gold=gold)
    labels = gold_of(questions, Corpus(tuple(branches)), found)
    [question] = questions.questions
    assert labels.answers(question, found[1]) is counts
    assert labels.marks(question, found[1], (0, len(found[1].text))) is counts


@given(st.lists(st.sampled_from(passages((0, 13), (14, 26), (27, 40), (0, 26)))))
def test_targets_are_each_once_in_the_order_found(found: list[Passage]) -> None:
    """For any ranking, by passage and by document."""
    gold = gold_of(asked(("one",), (9, 12)), CORPUS, passages((0, 13), (0, 26)))
    targets = gold.targets("q", found)
    names = [ANSWER if p.start == 0 else p.id for p in found]
    assert list(targets) == sorted(set(names), key=names.index)


@pytest.mark.parametrize(
    ("questions", "reason"),
    [
        (asked(("three",)), "no answer of it stands in the document 'd'"),
        (asked(("one",), (9, 99)), "span 9-99 reaches beyond the document 'd'"),
        (asked(("one",), (0, 5)), "span 0-5 in the document 'd' holds 'Alpha', no answer"),
        (asked(("one",), gold="f"), "no document 'f'"),
    ],
)
def test_labels_that_do_not_fit_are_refused(questions: QuestionSet, reason: str) -> None:
    """The question and the document are named; figures would be wrong without a word."""
    with pytest.raises(BadQuestionsError, match=reason) as caught:
        check_labels(questions, CORPUS)
    assert "'q'" in caught.value.message


def test_how_many_more_labels_do_not_fit_is_told() -> None:
    """The first is named: after an edit of an article, one mended would only lead to the next."""
    bad = [
        LabelledQuestion(str(n), "What?", "en", ("three",), "d", (), "plain") for n in range(1, 4)
    ]
    good = asked(("one",)).questions
    for questions, more in (
        (bad, "; 2 more are at fault"),
        (bad[:2], "; 1 more is at fault"),
        (bad[:1], ""),
    ):
        with pytest.raises(BadQuestionsError) as caught:
            check_labels(QuestionSet((*good, *questions)), CORPUS)
        assert caught.value.message == (
            f"questions: question '1': no answer of it stands in the document 'd'{more}"
        )


def test_a_file_named_in_place_of_an_id_is_told_its_id() -> None:
    """Where one document is of that file; two of that name could both be meant."""
    for name in ("d.md", "docs/d.md", "C:\\docs\\d.md"):
        with pytest.raises(BadQuestionsError, match="; the id of that file is 'd'"):
            check_labels(asked(("one",), gold=name), CORPUS)
    with pytest.raises(BadQuestionsError, match=r"no document 'dd\.md'\Z"):
        check_labels(asked(("one",), gold="dd.md"), CORPUS)
    deeper = Corpus((*CORPUS.documents, Document("a/d", "D", "en", TEXT, "a/d.md")))
    for name, told in (("d.md", "d"), ("a/d.md", "a/d")):
        with pytest.raises(BadQuestionsError, match=f"the id of that file is '{told}'"):
            check_labels(asked(("one",), gold=name), deeper)
    twice = Corpus((*CORPUS.documents, Document("d-2", "D", "en", TEXT, "d.md")))
    with pytest.raises(BadQuestionsError, match=r"no document 'd\.md'\Z"):
        check_labels(asked(("one",), gold="d.md"), twice)


@pytest.mark.parametrize(
    "questions",
    [
        asked(("one",), (9, 12)),
        asked(("Alpha is one", "uno"), (9, 12)),  # a part of an answer
        asked(("one",), (0, 13)),  # the whole sentence
        asked(()),
        QuestionSet((LabelledQuestion("q", "?", "en", (), "", (), "unanswerable"),)),
    ],
)
def test_labels_that_fit_are_taken(questions: QuestionSet) -> None:
    """A span may mark an answer, a part of one, or what surrounds it."""
    check_labels(questions, CORPUS)


def test_only_our_own_sets_label_answers() -> None:
    """SQuAD's corpora list questions, BEIR's questions have grades."""
    ours = asked(("one",))
    assert labels_answers(ours, CORPUS)
    assert not labels_answers(ours, Corpus(CORPUS.documents, {"q": "d"}))
    assert not labels_answers(QuestionSet(ours.questions, {"q": {"d": 1}}), CORPUS)


@pytest.mark.parametrize(
    ("qrels", "paragraphs", "reason"),
    [
        ({"q": {"f": 1}}, {}, "there is no document 'f', which answers it"),
        ({}, {"q": "f"}, "there is no document 'f', which answers it"),
        ({}, {"other": "d"}, "no paragraph of the documents lists it"),
    ],
)
def test_sets_that_label_documents_are_refused_where_those_are_not_there(
    qrels: dict[str, dict[str, int]], paragraphs: dict[str, str], reason: str
) -> None:
    """With what was said of where they were looked for."""
    one = asked(("one",)).questions[0]
    other = LabelledQuestion("other", "What?", "en", (), "d", (), "plain")
    questions = QuestionSet((one,) if qrels or "q" in paragraphs else (one, other), qrels)
    with pytest.raises(BadQuestionsError) as caught:
        check_labels(questions, Corpus(CORPUS.documents, paragraphs), hint="Look elsewhere.")
    assert caught.value.message == f"questions: question 'q': {reason}"
    assert caught.value.hint == "Look elsewhere."


def test_labels_of_other_sets_are_not_compared_with_the_text() -> None:
    """Answers in another language than the corpus are what SQuAD's crossed sets are about."""
    check_labels(asked(("một",)), Corpus(CORPUS.documents, {"q": "e"}))
