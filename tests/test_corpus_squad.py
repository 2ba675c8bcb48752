"""SQuAD files as questions and as corpora."""

import json
from pathlib import Path
from typing import Any

import pytest

from corpus.errors import BadQuestionsError
from corpus.questions import gold_documents, read_corpus, read_questions


def squad(path: Path, data: Any, indent: int | None = None) -> Path:
    """A SQuAD file."""
    path.write_text(
        json.dumps({"version": "1.1", "data": data}, ensure_ascii=False, indent=indent),
        encoding="utf-8",
    )
    return path


def paragraph(context: str, *questions: tuple[str, str, str, int]) -> dict[str, Any]:
    """A paragraph with (id, question, answer, start) each; an empty answer means impossible."""
    return {
        "context": context,
        "qas": [
            {
                "id": name,
                "question": question,
                "answers": [{"text": answer, "answer_start": start}] * 2 if answer else [],
            }
            for name, question, answer, start in questions
        ],
    }


VI = [
    {
        "title": "Cảng",
        "paragraphs": [
            paragraph("Cảng ở Hải Phòng.", ("q1", "Cảng ở đâu?", "Hải Phòng", 7)),
            paragraph("Tàu đến năm 1888.", ("q2", "Tàu đến năm nào?", "1888", 12)),
        ],
    },
    {"title": "Cảng", "paragraphs": [paragraph("Không liên quan.", ("q3", "Vì sao thế?", "", 0))]},
]
EN = [
    {"title": "Ship", "paragraphs": [paragraph("It came in 1888.", ("q2", "When?", "1888", 11))]},
    {"title": "Port", "paragraphs": [paragraph("It is in Hai Phong.", ("q1", "Where?", "Hai", 9))]},
]


@pytest.mark.parametrize("indent", [None, 2])
def test_each_paragraph_is_a_document_and_each_question_knows_it(
    tmp_path: Path, indent: int | None
) -> None:
    """On one line or over many; numbering goes on where a title comes again."""
    path = squad(tmp_path / "vi.json", VI, indent)
    corpus = read_corpus(path)
    questions = read_questions(path).questions
    assert [(d.id, d.title, d.language) for d in corpus.documents] == [
        ("Cảng#1", "Cảng", "vi"),
        ("Cảng#2", "Cảng", "vi"),
        ("Cảng#3", "Cảng", "vi"),
    ]
    assert [(q.document, q.answers, q.spans, q.kind, q.language) for q in questions] == [
        ("Cảng#1", ("Hải Phòng",), ((7, 16),), "answerable", "vi"),
        ("Cảng#2", ("1888",), ((12, 16),), "answerable", "vi"),
        ("", (), (), "unanswerable", "vi"),
    ]


def test_across_languages_the_gold_is_the_paragraph_with_the_same_id(tmp_path: Path) -> None:
    """Though titles and order differ; unanswerable questions have no gold."""
    vi, en = squad(tmp_path / "vi.json", VI), squad(tmp_path / "en.json", EN)
    assert gold_documents(read_questions(vi), read_corpus(en)) == {
        "q1": {"Port#1": 1},
        "q2": {"Ship#1": 1},
    }
    assert gold_documents(read_questions(vi), read_corpus(vi)) == {
        "q1": {"Cảng#1": 1},
        "q2": {"Cảng#2": 1},
    }


def test_spans_follow_the_text_through_cleaning(tmp_path: Path) -> None:
    """Offsets of a file with NFD, double spaces and invisible signs are moved."""
    context = "Thu\u031b\u0301  nha\u0302\u0301t: \u200bcảng,  thu\u031b\u0301 hai: cảng."
    start = context.rindex("cảng")
    path = squad(
        tmp_path / "a.json",
        [{"title": "t", "paragraphs": [paragraph(context, ("q", "Gì?", "cảng", start))]}],
    )
    text = read_corpus(path).documents[0].text
    assert text == "Thứ nhất: cảng, thứ hai: cảng."
    assert read_questions(path).questions[0].spans == ((25, 29),)


def test_an_answer_that_stands_elsewhere_is_found_or_kept_without_a_span(tmp_path: Path) -> None:
    """Translated sets are off by some characters, or have another word altogether."""
    rows = [("a", "A?", "1888", 3), ("b", "B?", "1999", 3), ("c", "C?", "Tàu", 9000)]
    path = squad(
        tmp_path / "a.json",
        [{"title": "t", "paragraphs": [paragraph("Tàu đến năm 1888.", *rows)]}],
    )
    assert [q.spans for q in read_questions(path).questions] == [((12, 16),), (), ((0, 3),)]


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        ({}, "data: wanted a list"),
        ([1], "article 1: wanted a JSON object"),
        ([{}], "article 1: paragraphs is missing"),
        ([{"title": "t", "paragraphs": [{}]}], "paragraph t#1: context is missing"),
        ([{"title": "t", "paragraphs": [{"context": " "}]}], "paragraph t#1: context is empty"),
        ([{"title": "t", "paragraphs": [{"context": "a", "qas": 1}]}], "qas: wanted a list"),
        ([{"title": "t", "paragraphs": [paragraph("a", ("", "b", "", 0))]}], "id is empty"),
        ([{"title": "t", "paragraphs": [paragraph("a", ("q", "", "", 0))]}], "question is empty"),
        ([{"title": "t", "paragraphs": [paragraph("a", ("q", "b", "a", -1))]}], "answer_start"),
        ([{"title": "t", "paragraphs": [paragraph("a", *[("q", "b", "a", 0)] * 2)]}], "twice"),
        ([], "there is no question"),
        ([{"title": "t", "paragraphs": [{"context": "a"}]}], "there is no question"),
    ],
)
def test_a_broken_squad_file_is_refused_with_the_place(
    tmp_path: Path, data: object, reason: str
) -> None:
    """Article, paragraph and question are named."""
    with pytest.raises(BadQuestionsError) as caught:
        read_questions(squad(tmp_path / "a.json", data))
    assert reason in caught.value.message


def test_a_corpus_with_an_id_under_two_paragraphs_is_refused(tmp_path: Path) -> None:
    """The gold would be a matter of chance."""
    data = [{"title": "t", "paragraphs": [paragraph(c, ("q", "b", "", 0)) for c in "ab"]}]
    with pytest.raises(BadQuestionsError, match="stands twice"):
        read_corpus(squad(tmp_path / "a.json", data))
    with pytest.raises(BadQuestionsError, match="there is no paragraph"):
        read_corpus(squad(tmp_path / "a.json", []))
