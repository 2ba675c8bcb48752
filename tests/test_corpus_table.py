"""CSV test sets: what a spreadsheet saves, and where it goes wrong."""

from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.errors import BadQuestionsError
from corpus.labels import Corpus
from corpus.questions import brings_documents, question_lines, read_questions
from corpus.table import is_table
from qa.evaluation.evaluate import evaluate
from qa.evaluation.labelling import check_labels
from tests.fake_service import FakeService
from tests.fakes import document

SEA = document("sea", "Đồ Sơn có bãi biển dài. Cát Bà là hòn đảo lớn nhất.", title="Biển")
PORT = document("port", "The harbour opened in 1876. Ships come from Japan.", "en", "Harbour")


def table(folder: Path, text: str) -> Path:
    """A file of that text."""
    path = folder / "set.csv"
    path.write_text(text, encoding="utf-8")
    return path


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_question_and_answer_are_enough(tmp_path: Path, separator: str) -> None:
    """Whichever sign parts them; the language is guessed, no answer is none."""
    rows = [["question", "answer"], ["Đảo nào lớn nhất?", "Cát Bà"], ["How is pho made of?", ""]]
    path = table(tmp_path, "\ufeff" + "\r\n".join(separator.join(row) for row in rows))
    island, pho = read_questions(path).questions
    assert (island.language, island.answers) == ("vi", ("Cát Bà",))
    assert (island.kind, island.document) == ("answerable", "")
    assert (pho.language, pho.answerable) == ("en", False)
    assert not brings_documents(path)


def test_every_column(tmp_path: Path) -> None:
    """In any order; several answers are parted by a bar, cells may hold commas and newlines."""
    text = (
        "id,Kind,document,answer,previous,language,question\n"
        'a,name,port,"Japan | Nhật Bản",Where?,en,"And ships,\nfrom where?"\n'
        "\n"
        "b,,,,,vi,Phở?\n"
    )
    path = table(tmp_path, text)
    first, second = read_questions(path).questions
    assert (first.question, first.answers) == ("And ships, from where?", ("Japan", "Nhật Bản"))
    assert (first.kind, first.document, first.previous) == ("name", "port", "Where?")
    assert second.kind == "unanswerable"
    assert question_lines(path) == {"a": 2, "b": 5}


@pytest.mark.parametrize("language", ["vi", "VI", " Vi "])
def test_a_language_is_read_in_any_case(tmp_path: Path, language: str) -> None:
    """As the names of the columns are."""
    path = table(tmp_path, f"question,language\nWho?,{language}\n")
    assert [one.language for one in read_questions(path).questions] == ["vi"]


@pytest.mark.parametrize("row", ["A?,,out of scope", "A?,,Unanswerable", "A?,,"])
def test_a_row_without_answer_and_document_is_unanswerable_whatever_its_kind(
    tmp_path: Path, row: str
) -> None:
    """A column filled on every row, with a topic or with a capital."""
    (question,) = read_questions(table(tmp_path, f"question,answer,kind\n{row}\n")).questions
    assert not question.answerable


def test_a_question_without_an_id_is_the_same_wherever_its_row_stands(tmp_path: Path) -> None:
    """Two runs are compared by id; of two that ask the same, the second has a number behind."""
    rows = ["When?,1876,,", "Who?,Ho,,", "When?,,And pho?,", "When?,1877,,", "Where?,,,3"]
    head = "question,answer,previous,id"

    def ids(rows: list[str]) -> dict[tuple[str, str, tuple[str, ...]], str]:
        found = read_questions(table(tmp_path, "\n".join([head, *rows]))).questions
        return {(one.question, one.previous, one.answers): one.id for one in found}

    before = ids(rows)
    assert len(set(before.values())) == 5
    assert before["Where?", "", ()] == "3"
    assert before["When?", "", ("1877",)] == before["When?", "", ("1876",)] + "-2"
    assert ids(["What?,,,", *rows]).items() > before.items()
    path = table(tmp_path, "\n".join([head, "What?,,,", *rows]))
    assert question_lines(path)[before["Who?", "", ("Ho",)]] == 4


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("question,colour\nA,red\n", "line 1: the column 'colour'"),
        ("question,question\nA,B\n", "line 1: the column 'one'"),
        ("question,answer\nA,B,C\n", "line 2: more cells"),
        (",question,answer\n0,A,B\n", "line 2: a cell in a column without a name"),
        ("question,answer\n,B\n", "line 2: question is empty"),
        ('question,answer\n"A,B\n', "not CSV"),
        ("question,answer\n", "there is no question in it"),
        ("", "there is no question in it"),
        ("\n", "there is no question in it"),
        ("question,id\nA,1\nB,1\n", "line 3: the id '1' stands twice"),
        ("question,language\nA,fr\n", "line 2: language"),
        ("question,answer,kind\nA,B,Unanswerable\n", "line 2: kind is unanswerable"),
    ],
)
def test_a_broken_table_is_refused_with_its_line(tmp_path: Path, text: str, reason: str) -> None:
    """Nothing is left out silently."""
    with pytest.raises(BadQuestionsError) as caught:
        read_questions(table(tmp_path, text))
    assert reason in caught.value.message


@given(st.text(max_size=60))
def test_any_file_is_a_set_or_an_error_of_ours(
    tmp_path_factory: pytest.TempPathFactory, text: str
) -> None:
    """Whatever stands below a good header."""
    path = tmp_path_factory.mktemp("table") / "set.csv"
    path.write_text("question,answer\n" + text, encoding="utf-8", errors="replace")
    with suppress(BadQuestionsError):  # anything else would be a fault of ours
        assert read_questions(path).questions


def test_without_a_document_any_passage_with_the_answer_is_right(tmp_path: Path) -> None:
    """Measured like our own sets; the same answer in two documents is right in both."""
    copy = document("copy", "The old harbour of 1876.", "en")
    path = table(tmp_path, "question,answer\nwhen was the harbour opened,1876\n")
    (outcome,) = evaluate(FakeService([SEA, PORT, copy]), read_questions(path)).outcomes
    assert (outcome.values["R@1"], outcome.values["answer@1"]) == (1.0, 1.0)
    assert (outcome.document, outcome.reason) == ("", "")


def test_an_answer_that_stands_nowhere_evaluates_nothing(tmp_path: Path) -> None:
    """As for a labelled document."""
    questions = read_questions(table(tmp_path, "question,answer\nwhen,1999\n"))
    with pytest.raises(BadQuestionsError, match="no answer of it stands in any document"):
        check_labels(questions, Corpus((SEA, PORT)))


@pytest.mark.parametrize("name", ["set.csv", "SET.TSV"])
def test_a_table_with_other_columns_is_told_which_are_wanted(tmp_path: Path, name: str) -> None:
    """By its name it is one; JSON in it is read as such all the same."""
    path = tmp_path / name
    path.write_text("frage,antwort\nx,y\n", encoding="utf-8")
    with pytest.raises(BadQuestionsError, match="line 1: the column 'frage'; wanted question"):
        read_questions(path)
    record = '"id": "1", "question": "Pho", "language": "vi", "answers": [], "kind": "unanswerable"'
    path.write_text(f"{{{record}}}\n", encoding="utf-8")
    assert [question.id for question in read_questions(path).questions] == ["1"]


def test_a_folder_is_no_table(tmp_path: Path) -> None:
    """Whatever its name: test sets of BEIR and TREC are folders."""
    folder = tmp_path / "set.csv"
    folder.mkdir()
    assert not is_table(folder)
    assert is_table(table(tmp_path / "set.csv", "question\nA?\n"))
