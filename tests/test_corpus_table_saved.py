"""CSV test sets as spreadsheets save them: encodings, and what stands beside the table."""

from pathlib import Path

import pytest

from corpus.errors import BadQuestionsError
from corpus.questions import question_lines, read_questions

TEXT = "question\tanswer\r\nHọc phí là bao nhiêu?\t5 triệu\r\n"


@pytest.mark.parametrize("name", ["set.csv", "set.txt"])
@pytest.mark.parametrize("encoding", ["utf-16", "utf-8-sig", "utf-8"])
def test_a_table_in_utf_16_is_read_like_one_in_utf_8(
    tmp_path: Path, name: str, encoding: str
) -> None:
    """What spreadsheets call Unicode text; its mark tells it, whichever way the bytes go."""
    path = tmp_path / name
    path.write_bytes(TEXT.encode(encoding))
    (question,) = read_questions(path).questions
    assert (question.question, question.answers) == ("Học phí là bao nhiêu?", ("5 triệu",))
    path.write_bytes(b"\xfe\xff" + TEXT.encode("utf-16-be"))
    assert list(question_lines(path).values()) == [2]


@pytest.mark.parametrize(
    ("name", "data", "line"),
    [
        ("set.csv", b"question,answer\r\nPho?,5\r\nH\xf4m nay?,5\r\n", 3),
        ("set.csv", b"\xff\xfe" + TEXT.encode("utf-16-le") + b"\x00", 3),
        ("set.xlsx", b"PK\x03\x04\x14\x00\x06\x00\x08\x00\x00\x00!\x00\xb5U0#\xf4\n", 1),
    ],
)
def test_other_bytes_are_told_how_to_be_saved(
    tmp_path: Path, name: str, data: bytes, line: int
) -> None:
    """With the line they stand in, and the kind of file to choose."""
    path = tmp_path / name
    path.write_bytes(data)
    with pytest.raises(BadQuestionsError, match=f"line {line}: not UTF-8 text") as caught:
        read_questions(path)
    assert "CSV UTF-8" in caught.value.hint


@pytest.mark.parametrize("above", ["\r\n", ";;\r\n", "sep=;\r\n", '"sep=;"\r\n\r\n', '"";""\r\n'])
@pytest.mark.parametrize("name", ["set.csv", "set.txt"])
def test_what_spreadsheets_put_above_the_header_is_passed_over(
    tmp_path: Path, name: str, above: str
) -> None:
    """Rows without a word, and Excel's line that says what parts the cells; lines are counted."""
    path = tmp_path / name
    path.write_bytes(f'{above}Question;Answer\r\n"Vé, bao\r\nnhiêu?";5\r\nPho?;\r\n'.encode())
    found = read_questions(path).questions
    assert [(one.question, one.answers) for one in found] == [
        ("Vé, bao nhiêu?", ("5",)), ("Pho?", ()),
    ]  # fmt: skip
    first = above.count("\n") + 2
    assert list(question_lines(path).values()) == [first, first + 2]


def test_the_separator_that_is_declared_counts(tmp_path: Path) -> None:
    """Also where the header, of one column, has none; a fault is told with its line."""
    path = tmp_path / "set.csv"
    path.write_text("SEP=\t\nquestion\nVé; bao nhiêu, và ở đâu?\n")
    (question,) = read_questions(path).questions
    assert question.question == "Vé; bao nhiêu, và ở đâu?"
    path.write_text("sep=;\n\nquestion;answers\nVé?;5\n")
    with pytest.raises(BadQuestionsError, match="line 3: the column 'answers'"):
        read_questions(path)


def test_empty_columns_and_cells_beside_the_table_are_passed_over(tmp_path: Path) -> None:
    """A sheet is saved as far as anything was ever typed; what stands there is not dropped."""
    path = tmp_path / "set.csv"
    path.write_text("question;;answer;;\nHọc phí?;;5;;\nPho?;;; ;;;\n")
    found = read_questions(path).questions
    assert [(one.question, one.answers) for one in found] == [("Học phí?", ("5",)), ("Pho?", ())]
    unnamed, beyond = "a cell in a column without a name", "more cells than the header has columns"
    for row, said in (("?;x;5;;", unnamed), ("?;;5;;x", unnamed), ("?;;5;;;;x", beyond)):
        path.write_text(f"question;;answer;;\nHọc phí{row}\n")
        with pytest.raises(BadQuestionsError, match=f"line 2: {said}"):
            read_questions(path)
