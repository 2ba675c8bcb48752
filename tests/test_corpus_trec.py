"""TREC folders: topics in both forms, qrels, and what breaks them."""

from pathlib import Path

import pytest

from corpus.errors import BadQuestionsError
from corpus.questions import brings_documents, question_lines, read_corpus, read_questions

MARKED_UP = """<top>
<num> Number: 301
<title> Topic: Cảng biển
Hải Phòng
<desc> Description:
Anything on it.
</top>

<top>
<num>302</num>
<title>Đảo nào lớn nhất?</title>
</top>
<top>
<num> 303
<title> Ungraded
</top>
"""
QRELS = "301 0 d1 2\n301 0 d2 0\n302\t0\td2\t1\n"


def trec(folder: Path, topics: str = MARKED_UP, qrels: str = QRELS, corpus: bool = True) -> Path:
    """A TREC folder."""
    (folder / "topics.txt").write_text(topics, encoding="utf-8")
    (folder / "qrels.txt").write_text(qrels, encoding="utf-8")
    if corpus:
        lines = '{"_id": "d1", "text": "Cảng."}\n{"_id": "d2", "text": "Đảo."}\n'
        (folder / "corpus.jsonl").write_text(lines, encoding="utf-8")
    return folder


def test_topics_in_markup(tmp_path: Path) -> None:
    """The title is asked, over several lines; ungraded topics are left out."""
    folder = trec(tmp_path)
    found = read_questions(folder)
    assert [(q.id, q.question, q.language) for q in found.questions] == [
        ("301", "Cảng biển Hải Phòng", "vi"),
        ("302", "Đảo nào lớn nhất?", "vi"),
    ]
    assert found.qrels == {"301": {"d1": 2}, "302": {"d2": 1}}
    assert question_lines(folder) == {"301": 2, "302": 10, "303": 14}


def test_topics_a_line_each(tmp_path: Path) -> None:
    """Id, tab, text."""
    folder = trec(tmp_path, "301\tWhere is the port?\n302\tWhich island is it?\n")
    assert [q.question for q in read_questions(folder).questions] == [
        "Where is the port?", "Which island is it?",
    ]  # fmt: skip


@pytest.mark.parametrize("corpus", [True, False])
def test_the_corpus_may_lie_beside_them(tmp_path: Path, corpus: bool) -> None:
    """BEIR's corpus.jsonl; without it, the documents are named on their own."""
    folder = trec(tmp_path, corpus=corpus)
    assert brings_documents(folder) is corpus
    if corpus:
        assert [document.id for document in read_corpus(folder).documents] == ["d1", "d2"]


@pytest.mark.parametrize(
    ("parts", "reason"),
    [
        ({"topics": "301 no tab\n"}, "topics.txt, line 1: wanted an id, a tab"),
        ({"topics": "301\ta\n301\tb\n"}, "line 2: the id '301' stands twice"),
        ({"topics": "301\t \n"}, "line 1: wanted an id"),
        ({"topics": "<top>\n<num> 301\n</top>\n"}, "line 2: the topic '301' has no text"),
        ({"topics": "<top>\n<title> a\n"}, "line 2: a title before any number"),
        ({"qrels": "301 0 d1\n"}, "qrels.txt, line 1: wanted topic"),
        ({"qrels": "301 0 d1 x\n"}, "line 1: wanted topic"),
        ({"qrels": "301 0 d1 1\n301 0 d1 2\n"}, "line 2: the pair '301' stands twice"),
        ({"qrels": "999 0 d1 1\n"}, "no topic has the id '999'"),
        ({"qrels": "301 0 d1 0\n"}, "it grades no document above 0"),
    ],
)
def test_a_broken_folder_is_refused(tmp_path: Path, parts: dict[str, str], reason: str) -> None:
    """With the file and the line."""
    with pytest.raises(BadQuestionsError) as caught:
        read_questions(trec(tmp_path, parts.get("topics", MARKED_UP), parts.get("qrels", QRELS)))
    assert reason in caught.value.message


def test_two_files_of_topics_are_one_too_many(tmp_path: Path) -> None:
    """Which one was meant is not guessed."""
    folder = trec(tmp_path)
    (folder / "topics.old").write_text("x")
    with pytest.raises(BadQuestionsError, match="2 files named topics"):
        read_questions(folder)
