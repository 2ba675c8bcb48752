"""BEIR folders as questions and as corpora."""

from pathlib import Path

import pytest

from corpus.errors import BadQuestionsError, HoidapError
from corpus.questions import gold_documents, read_corpus, read_questions


def beir(folder: Path, corpus: str = "", queries: str = "", qrels: str = "") -> Path:
    """A BEIR folder; each part has a good default."""
    (folder / "qrels").mkdir(exist_ok=True)
    default = (
        '{"_id": "d1", "title": "", "text": "Cảng biển."}\n'
        '{"_id": "d2", "text": "", "title": "The port"}\n{"_id": "d3"}'
    )
    (folder / "corpus.jsonl").write_text(corpus or default, encoding="utf-8")
    asked = '{"_id": "q1", "text": "Cảng gì?", "metadata": {}}\n{"_id": "q2", "text": "Khác?"}'
    (folder / "queries.jsonl").write_text(queries or asked, encoding="utf-8")
    graded = "query-id\tcorpus-id\tscore\nq1\td1\t2\nq1\td2\t0\nq1\td9\t1\n"
    (folder / "qrels" / "test.tsv").write_text(qrels or graded, encoding="utf-8")
    return folder


def test_a_beir_folder_gives_graded_gold(tmp_path: Path) -> None:
    """Grades above 0 count; ungraded questions and documents without a word are left out."""
    folder = beir(tmp_path)
    questions, corpus = read_questions(folder), read_corpus(folder)
    assert [(q.id, q.language, q.kind, q.document) for q in questions.questions] == [
        ("q1", "vi", "answerable", "")
    ]
    assert [(d.id, d.title, d.language, d.text) for d in corpus.documents] == [
        ("d1", "d1", "vi", "Cảng biển."),
        ("d2", "The port", "en", "The port"),
    ]
    assert gold_documents(questions, corpus) == {"q1": {"d1": 2, "d9": 1}}


def test_trec_lines_without_a_header_are_accepted(tmp_path: Path) -> None:
    """Four columns, as TREC writes them."""
    assert read_questions(beir(tmp_path, qrels="q1\t0\td1\t1\n")).qrels == {"q1": {"d1": 1}}


@pytest.mark.parametrize(
    ("parts", "reason"),
    [
        ({"qrels": "q1\td1\tx\n"}, "test.tsv, line 1: wanted question, document"),
        ({"qrels": "q1 d1 1\n"}, "line 1: wanted"),
        ({"qrels": "q1\td1\t²\n"}, "line 1: wanted"),
        ({"qrels": "q1\td1\t--1\n"}, "line 1: wanted"),
        ({"qrels": "q1\td1\t1\nq1\td1\t2\n"}, "line 2: the pair 'q1' stands twice"),
        ({"qrels": "q1\td1\t0\n"}, "it grades no document above 0"),
        ({"qrels": "q7\td1\t1\n"}, "no question has the id 'q7'"),
        ({"queries": '{"_id": "q1"}'}, "queries.jsonl, line 1: text is missing"),
        ({"queries": '{"_id": "q1", "text": "a"}\n' * 2}, "line 2: the id 'q1' stands twice"),
        ({"corpus": '{"_id": 1, "text": "a"}'}, "corpus.jsonl, line 1: _id: wanted a text"),
        ({"corpus": '{"_id": "d1", "text": "a"}\n' * 2}, "line 2: the id 'd1' stands twice"),
        ({"corpus": '{"_id": "d1"}'}, "there is no document in it"),
    ],
)
def test_a_broken_beir_folder_is_refused_with_the_place(
    tmp_path: Path, parts: dict[str, str], reason: str
) -> None:
    """File and line are named."""
    folder = beir(tmp_path, **parts)
    with pytest.raises(BadQuestionsError) as caught:
        read_corpus(folder) if "corpus" in parts else read_questions(folder)
    assert reason in caught.value.message


@pytest.mark.parametrize("name", ["corpus.jsonl", "queries.jsonl", "qrels/test.tsv"])
def test_a_beir_folder_without_one_of_its_files_is_an_error(tmp_path: Path, name: str) -> None:
    """The missing file is named."""
    folder = beir(tmp_path)
    (folder / name).unlink()
    with pytest.raises(HoidapError, match=Path(name).name):
        read_corpus(folder) if name == "corpus.jsonl" else read_questions(folder)
