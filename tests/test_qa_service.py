"""The one path of every question."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qa.answer import answer_json
from qa.errors import QUESTION_LIMIT, EmptyQuestionError, LongQuestionError, SymbolsOnlyError
from qa.reading import checked
from qa.service import QAService
from tests.fakes import FakeEncoder, document
from tests.stores import MemoryStore

CITY = document(
    "cang",
    "Cảng Lạch Huyện nằm ở Hải Phòng. Cảng đón tàu mười bốn nghìn công-ten-nơ.\n\n"
    "Chợ Sắt bán đồ cũ. Người bán nghỉ trưa.",
    title="Cảng biển",
)
GUIDE = document("guide", "The widget is one tag. It shows the marked sentence.", "en")


@pytest.fixture
def service(encoder: FakeEncoder) -> QAService:
    """A service over two short documents."""
    return QAService(MemoryStore([CITY, GUIDE], encoder, budget=20), encoder)


def test_the_sentence_that_answers_is_marked_inside_the_passage(service: QAService) -> None:
    """The span is of the document, inside the passage, and holds the answer."""
    answer = service.ask("Cảng Lạch Huyện nằm ở đâu?")
    assert answer.found
    best = answer.hits[0]
    start, end = best.sentence
    assert best.passage.start <= start < end <= best.passage.end
    assert CITY.text[start:end] == best.sentence_text() == "Cảng Lạch Huyện nằm ở Hải Phòng."


def test_unmarked_questions_find_the_same(service: QAService) -> None:
    """Typed without marks, the same passage answers."""
    marked = service.ask("Chợ Sắt bán đồ gì?")
    unmarked = service.ask("cho sat ban do gi")
    assert unmarked.language == "vi"
    assert [h.passage for h in unmarked.hits] == [h.passage for h in marked.hits]


def test_what_the_corpus_does_not_say_is_not_found(service: QAService) -> None:
    """The nearest passages are kept apart and nothing is shown as an answer."""
    answer = service.ask("Ai phát minh ra bóng đèn dây tóc?")
    assert not answer.found
    assert answer.hits == ()
    assert answer.nearest


def test_ranks_count_from_one_and_scores_do_not_rise(service: QAService) -> None:
    """At most k hits, each with its place."""
    hits = service.rank("cảng chợ tag", 10)
    assert [hit.rank for hit in hits] == list(range(1, len(hits) + 1))
    assert [hit.score for hit in hits] == sorted((h.score for h in hits), reverse=True)
    assert len(service.rank("cảng", 1)) == 1


def test_a_thousand_copies_are_one_answer(encoder: FakeEncoder) -> None:
    """Equal texts of several documents are shown once."""
    text = "Cầu Bính bắc qua sông Cấm."
    copies = [document(f"copy{n}", text, title="Cầu") for n in range(20)]
    answer = QAService(MemoryStore(copies, encoder), encoder).ask("Cầu Bính bắc qua sông nào?", 3)
    assert [hit.passage.document_id for hit in answer.hits] == ["copy0"]


def test_a_follow_up_is_answered_from_the_question_before(service: QAService) -> None:
    """What the words alone do not say comes from the previous question."""
    answer = service.ask("Còn tàu?", previous="Cảng Lạch Huyện nằm ở Hải Phòng?")
    assert answer.question == "Còn tàu?"
    assert answer.hits[0].passage.document_id == "cang"
    assert answer.leans
    assert not service.ask("Còn tàu?").leans


def test_a_message_that_completes_itself_begins_a_topic_of_its_own(service: QAService) -> None:
    """What was asked before has nothing to do with it, whether it is answered or not."""
    before = "Người bán nghỉ lúc nào?"
    assert not service.ask("I saw the widget. What does it show?", previous=before).leans
    answer = service.ask("Tôi thích cảng Lạch Huyện. Nó nằm ở đâu?", previous=before)
    assert answer.hits[0].passage.document_id == "cang"
    assert not answer.leans


def test_a_short_question_that_says_all_itself_is_not_lost_behind_another(
    service: QAService,
) -> None:
    """Completed from the question before it is refused; alone it is answered, and explained so."""
    question, before = "Chợ Sắt bán", "The widget is one tag that shows what sentence?"
    alone = service.ask(question)
    answer = service.ask(question, previous=before)
    assert alone.found
    assert answer == alone
    assert not answer.leans
    assert service.rank(question, 3, previous=before) == service.rank(question, 3)
    assert not service.explained(question, previous=before).completed
    assert service.explained("Nó ở đâu?", previous="Cảng Lạch Huyện nằm ở đâu?").completed


@pytest.mark.parametrize("previous", [None, "cảng Lạch Huyện đón bao nhiêu tàu"])
@pytest.mark.parametrize("question", ["cảng nước sâu", "còn Cát Bà thì sao?", "Xin chào", "Hi"])
@pytest.mark.parametrize("depth", [1, 2, 100])
def test_one_search_gives_the_answer_and_the_ranking(
    service: QAService, question: str, previous: str | None, depth: int
) -> None:
    """The same as each of them by itself."""
    answer, ranking = service.ask_in_depth(question, 1, depth, previous=previous)
    assert answer == service.ask(question, 1, previous=previous)
    assert ranking == service.rank(question, depth, previous=previous)


@pytest.mark.parametrize("question", ["", "  ", "\n", "\u200b", "\x00"])
def test_an_empty_question_is_refused(service: QAService, question: str) -> None:
    """Also one of invisible characters only."""
    with pytest.raises(EmptyQuestionError):
        service.ask(question)


@pytest.mark.parametrize("question", ["???", "!!! …", "🙂", "(;;)"])
def test_symbols_alone_are_refused(service: QAService, question: str) -> None:
    """There is nothing to look for."""
    with pytest.raises(SymbolsOnlyError):
        service.ask(question)


def test_the_longest_question_is_answered_and_a_longer_one_refused(service: QAService) -> None:
    """The error says how long it was and how long it may be."""
    service.ask("a " * (QUESTION_LIMIT // 2))
    with pytest.raises(LongQuestionError) as caught:
        service.ask("a" * (QUESTION_LIMIT + 1))
    assert caught.value.data == {"length": QUESTION_LIMIT + 1, "limit": QUESTION_LIMIT}


@pytest.mark.parametrize(("k", "language"), [(0, None), (-1, None), (1, "fr")])
def test_bad_arguments_name_what_was_wanted(
    service: QAService, k: int, language: str | None
) -> None:
    """A programmer's mistake is a ValueError."""
    with pytest.raises(ValueError, match="wanted"):
        service.ask("cảng", k, language=language)


def test_an_empty_store_answers_not_found(encoder: FakeEncoder) -> None:
    """Nothing to quote is a value, not an error."""
    answer = QAService(MemoryStore([], encoder), encoder).ask("cảng ở đâu")
    assert (answer.found, answer.hits, answer.nearest) == (False, (), ())


def test_json_holds_spans_that_cut_the_text_out_of_the_document(service: QAService) -> None:
    """`start` and `end` are characters of the document, for passage and sentence alike."""
    shown = answer_json(service.ask("Chợ Sắt bán gì?"), service.document, 1.234)
    assert list(shown) == ["question", "language", "found", "hits", "elapsed_ms"]
    assert shown["elapsed_ms"] == 1.2
    hit = shown["hits"][0]  # type: ignore[index]
    text = service.document(hit["document"]).text
    assert text[hit["start"] : hit["end"]] == hit["text"]
    sentence = hit["sentence"]
    assert text[sentence["start"] : sentence["end"]] == sentence["text"]
    assert "nearest" not in shown


def test_json_of_not_found_keeps_the_nearest_apart(service: QAService) -> None:
    """`hits` is empty and `nearest` has the same form."""
    shown = answer_json(service.ask("bóng đèn dây tóc"), service.document, 0)
    assert shown["found"] is False
    assert shown["hits"] == []
    assert shown["nearest"]


@settings(max_examples=60)
@given(st.text(max_size=200))
def test_any_text_is_answered_or_refused_with_a_reason(text: str) -> None:
    """No other error, and the same answer twice."""
    encoder = FakeEncoder()
    service = QAService(MemoryStore([CITY, GUIDE], encoder), encoder)
    try:
        cleaned = checked(text)
    except (EmptyQuestionError, SymbolsOnlyError):
        return
    assert service.ask(text) == service.ask(text)
    assert checked(cleaned) == cleaned
