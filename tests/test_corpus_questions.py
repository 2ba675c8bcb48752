"""Our own JSONL: labelled questions and documents, one a line, checked field by field."""

import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.bundled import bundled_articles, bundled_questions
from corpus.document import Document
from corpus.errors import BadQuestionsError, HoidapError, UnknownPathError, UnreadableError
from corpus.questions import (
    Corpus,
    LabelledQuestion,
    QuestionSet,
    gold_documents,
    read_corpus,
    read_questions,
)
from corpus.read import read_documents

GOOD: dict[str, Any] = {
    "id": "q1",
    "question": "Ai mở tọa đàm?",
    "language": "vi",
    "answers": ["Sở Ngoại vụ"],
    "document": "d1",
    "spans": [[0, 11]],
    "kind": "plain",
}
NONE: dict[str, Any] = {
    "id": "q2", "question": "Why?", "language": "en", "answers": [], "kind": "unanswerable"
}  # fmt: skip
TEXT: dict[str, Any] = {"id": "d1", "title": "Tin", "text": "Sở Ngoại vụ của thành phố."}


def save(folder: Path, *records: Any) -> Path:
    """A JSONL file of records; a str is written as it is."""
    lines = [r if isinstance(r, str) else json.dumps(r, ensure_ascii=False) for r in records]
    path = folder / "set.jsonl"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def test_questions_are_read_in_order_with_all_fields(tmp_path: Path) -> None:
    """Blank lines and a byte order mark do no harm; missing optional fields are empty."""
    path = save(tmp_path, "\ufeff" + json.dumps(GOOD), "", {**NONE, "previous": "Và?"})
    assert read_questions(path) == QuestionSet(
        (
            LabelledQuestion(
                "q1", "Ai mở tọa đàm?", "vi", ("Sở Ngoại vụ",), "d1", ((0, 11),), "plain"
            ),
            LabelledQuestion("q2", "Why?", "en", (), "", (), "unanswerable", "Và?"),
        )
    )


def test_documents_are_read_with_their_optional_fields(tmp_path: Path) -> None:
    """Language is guessed and source is the id where they are not given."""
    full = {**TEXT, "id": "d2", "language": "en", "source": "https://x", "date": "2025"}
    assert read_corpus(save(tmp_path, TEXT, full)).documents == (
        Document("d1", "Tin", "vi", TEXT["text"], "d1"),
        Document("d2", "Tin", "en", TEXT["text"], "https://x", "2025"),
    )


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"id": ""}, "id is empty"),
        ({"id": 5}, "id: wanted a text"),
        ({"id": "\u200b"}, "id is empty"),
        ({"question": None}, "question: wanted a text"),
        ({"question": " \n"}, "question is empty"),
        ({"language": "fr"}, "language: 'fr'; wanted 'vi' or 'en'"),
        ({"answers": "x"}, "answers: wanted a list"),
        ({"answers": [1]}, "answers: wanted a list of texts"),
        ({"answers": [""]}, "answers: one is empty"),
        ({"document": 1}, "document: wanted a text"),
        ({"spans": [[0]]}, "spans: wanted pairs"),
        ({"spans": [[0, 1.5]]}, "spans: wanted pairs"),
        ({"spans": [[False, True]]}, "spans: wanted pairs"),
        ({"spans": [[5, 5]]}, "spans: wanted pairs with 0 <= start < end"),
        ({"spans": [[-1, 5]]}, "spans: wanted pairs with"),
        ({"spans": [[9, 10], [0, 1]]}, "spans: wanted in order"),
        ({"spans": {}}, "spans: wanted a list"),
        ({"kind": ""}, "kind is empty"),
        ({"kind": "unanswerable"}, "unanswerable, but there are"),
        ({"previous": 1}, "previous: wanted a text"),
        ({"anwsers": []}, "unknown field 'anwsers'"),
    ],
)
def test_a_bad_field_is_named_with_file_and_line(
    tmp_path: Path, change: dict[str, object], reason: str
) -> None:
    """Nothing is dropped or mended silently."""
    path = save(tmp_path, NONE, "", {**GOOD, **change})
    with pytest.raises(BadQuestionsError) as caught:
        read_questions(path)
    assert reason in caught.value.message
    assert "set.jsonl, line 3: " in caught.value.message
    assert caught.value.data["line"] == 3


@pytest.mark.parametrize("field", ["id", "question", "language", "answers", "kind"])
def test_a_missing_field_is_named(tmp_path: Path, field: str) -> None:
    """Every field but document, spans and previous is required."""
    record = {key: value for key, value in GOOD.items() if key != field}
    with pytest.raises(BadQuestionsError, match=f"line 1: {field} is missing"):
        read_questions(save(tmp_path, record))


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"text": ""}, "text is empty"),
        ({"text": 1}, "text: wanted a text"),
        ({"title": ""}, "title is empty"),
        ({"language": "fr"}, "wanted 'vi' or 'en'"),
        ({"body": "x"}, "unknown field 'body'"),
    ],
)
def test_a_bad_document_line_is_named(
    tmp_path: Path, change: dict[str, object], reason: str
) -> None:
    """As for questions."""
    with pytest.raises(BadQuestionsError, match=reason):
        read_corpus(save(tmp_path, {**TEXT, **change}))


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("{", "not JSON"),
        ("nonsense", "not JSON"),
        ("[1]", "wanted a JSON object"),
        ("null", "wanted a JSON object"),
        ("[" * 100_000, "nested too deeply"),
        ('{"id": ' + "9" * 10_000 + "}", "a number too long"),
        ('{"id": NaN}', "id: wanted a text"),
    ],
)
@pytest.mark.parametrize("read", [read_questions, read_corpus])
def test_a_line_that_is_no_record_is_named(
    tmp_path: Path, read: Callable[[Path], object], line: str, reason: str
) -> None:
    """Broken, deep, endless and odd JSON."""
    with pytest.raises(BadQuestionsError, match=reason):
        read(save(tmp_path, line))


@pytest.mark.parametrize("read", [read_questions, read_corpus])
def test_files_that_cannot_be_a_set_are_errors(
    tmp_path: Path, read: Callable[[Path], object]
) -> None:
    """Absent, empty, blank, not UTF-8, a FIFO, an empty folder, a bad name."""
    for path in (tmp_path / "gone", tmp_path / "a\0b"):
        with pytest.raises(UnknownPathError):
            read(path)
    for data in (b"", b"\n \n", b'{"id": "\xff"}'):
        path = tmp_path / "a.jsonl"
        path.write_bytes(data)
        with pytest.raises(BadQuestionsError):
            read(path)
    os.mkfifo(tmp_path / "fifo")
    with pytest.raises(UnreadableError):
        read(tmp_path / "fifo")
    with pytest.raises(HoidapError):
        read(tmp_path)


def test_an_id_that_stands_twice_is_an_error(tmp_path: Path) -> None:
    """In questions and in documents, also when only invisible characters differ."""
    with pytest.raises(BadQuestionsError, match="line 2: the id 'q1' stands twice"):
        read_questions(save(tmp_path, GOOD, {**NONE, "id": "q\u200b1"}))
    with pytest.raises(BadQuestionsError, match="line 2: the id 'd1' stands twice"):
        read_corpus(save(tmp_path, TEXT, TEXT))


def test_gold_is_the_document_of_each_answerable_question(tmp_path: Path) -> None:
    """Grade 1; unanswerable questions have none."""
    questions = read_questions(save(tmp_path, GOOD, NONE))
    corpus = read_corpus(save(tmp_path, TEXT))
    assert gold_documents(questions, corpus) == {"q1": {"d1": 1}}


def test_a_set_of_nothing_but_drafts_says_how_many(tmp_path: Path) -> None:
    """None of them is asked before somebody has accepted it."""
    rows = [{**NONE, "id": name, "kind": "heading", "draft": True} for name in ("a", "b")]
    for count, said in ((1, "but 1 draft, see"), (2, "but 2 drafts, see")):
        with pytest.raises(BadQuestionsError, match=said):
            read_questions(save(tmp_path, *rows[:count]))


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=6,
)


@given(change=st.dictionaries(st.sampled_from(list(GOOD)), JSON, min_size=1))
def test_any_value_in_any_field_is_read_or_refused_by_name(
    tmp_path_factory: pytest.TempPathFactory, change: dict[str, object]
) -> None:
    """Never another exception."""
    path = tmp_path_factory.mktemp("set") / "a.jsonl"
    path.write_text(json.dumps({**GOOD, **change}), encoding="utf-8")
    try:
        assert len(read_questions(path).questions) == 1
    except BadQuestionsError as error:
        assert error.data["line"] == 1  # noqa: PT017


def test_every_span_of_the_bundled_set_is_one_of_its_answers() -> None:
    """The gold is true to the articles as they are read."""
    documents = {document.id: document for document in read_documents([bundled_articles()])}
    questions = read_questions(bundled_questions())
    gold = gold_documents(questions, Corpus(tuple(documents.values())))
    assert len(questions.questions) >= 150
    assert set(gold) == {q.id for q in questions.questions if q.answerable}
    for question in questions.questions:
        for start, end in question.spans:
            assert documents[question.document].text[start:end] in question.answers, question.id
