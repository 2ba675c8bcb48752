"""BEIR: a folder with corpus.jsonl, queries.jsonl and qrels/test.tsv.

Questions that the qrels do not name are left out, as BEIR's own evaluation does: the file of
queries holds those of every split.
"""

import re
from collections.abc import Callable, Mapping
from pathlib import Path

from corpus.clean import clean, clean_line
from corpus.document import Document
from corpus.errors import BadQuestionsError
from corpus.labels import Corpus, LabelledQuestion, QuestionSet
from corpus.read.language import guess_language
from corpus.records import Fields, numbered_lines, read_records

CORPUS, QUERIES, QRELS = "corpus.jsonl", "queries.jsonl", Path("qrels", "test.tsv")
_GRADE = re.compile(r"-?[0-9]{1,9}\Z")


def read_beir_questions(folder: Path) -> QuestionSet:
    """The questions of a BEIR folder that its qrels grade, with those grades.

    Raises:
        BadQuestionsError: a line breaks the format, an id stands twice, a graded question is
            missing, or none is left.
    """
    path = folder / QUERIES
    asked: dict[str, str] = {}
    for number, record in read_records(path):
        fields = Fields(path, number, record)
        name = fields.text("_id")
        if name in asked:
            raise fields.error(f"the id {name[:40]!r} stands twice")
        asked[name] = fields.text("text")
    qrels = qrels_of(folder / QRELS, _graded, "question, document and a whole number")
    return graded_questions(asked, folder / QRELS, qrels, "question")


def read_beir_corpus(folder: Path) -> Corpus:
    """The documents of a BEIR folder, the language of each guessed from its text.

    A document without text has its title for text; the format allows both to be empty, and such
    a document cannot be found by anything, so it is left out.

    Raises:
        BadQuestionsError: a line breaks the format, an id stands twice, or no document is left.
    """
    path = folder / CORPUS
    documents: dict[str, Document] = {}
    for number, record in read_records(path):
        fields = Fields(path, number, record)
        name = fields.text("_id")
        if name in documents:
            raise fields.error(f"the id {name[:40]!r} stands twice")
        title = clean_line(fields.text("title", ""))
        text = fields.text("text", "") or title
        if text:
            language = guess_language(text)
            documents[name] = Document(name, title or name, language, text, name)
    if not documents:
        raise BadQuestionsError(path, 0, "there is no document in it")
    return Corpus(tuple(documents.values()))


def graded_questions(
    asked: Mapping[str, str], path: Path, qrels: dict[str, dict[str, int]], noun: str
) -> QuestionSet:
    """Those `asked`, by id, that the `qrels` of `path` grade, in one language.

    Raises:
        BadQuestionsError: a graded one, a `noun`, is not there.
    """
    missing = next((name for name in qrels if name not in asked), None)
    if missing is not None:
        raise BadQuestionsError(path, 0, f"no {noun} has the id {missing[:40]!r}")
    language = guess_language(" ".join(asked[name] for name in qrels))
    questions = tuple(
        LabelledQuestion(name, text, language, (), "", (), "answerable")
        for name, text in asked.items()
        if name in qrels
    )
    return QuestionSet(questions, qrels)


def qrels_of(
    path: Path, cells_of: Callable[[int, str], list[str] | None], wanted: str
) -> dict[str, dict[str, int]]:
    """Grades by question and document, see `_relevant`.

    Args:
        path: of the qrels.
        cells_of: a line's number and text -> question, document and grade; None where it says none.
        wanted: what a line has.

    Raises:
        BadQuestionsError: a line has other cells, or grades a pair again.
    """
    qrels: dict[str, dict[str, int]] = {}
    for number, line in numbered_lines(path):
        if (cells := cells_of(number, line)) is None:
            continue
        if len(cells) != 3 or not _GRADE.match(cells[2]):
            raise BadQuestionsError(path, number, f"wanted {wanted}")
        question, document, grade = cells
        if document in qrels.setdefault(question, {}):
            raise BadQuestionsError(path, number, f"the pair {question[:40]!r} stands twice")
        qrels[question][document] = max(int(grade), 0)
    return _relevant(path, qrels)


def _graded(number: int, line: str) -> list[str] | None:
    """The cells of a line of BEIR's; the first line may be a header."""
    cells = [clean(cell) for cell in line.split("\t")]
    if number == 1 and cells[-1].casefold() == "score":
        return None
    # TREC's form has an iteration behind the question.
    return [cells[0], *cells[2:]] if len(cells) == 4 else cells


def _relevant(path: Path, qrels: dict[str, dict[str, int]]) -> dict[str, dict[str, int]]:
    """`qrels` with grades above 0 alone, of which those of `path` must have one.

    A question all of whose grades are 0 keeps them: nothing that answers it was found when it was
    judged, and it counts 0, as trec_eval has it.
    """
    if not any(any(grades.values()) for grades in qrels.values()):
        raise BadQuestionsError(path, 0, "it grades no document above 0")
    return {
        name: {document: grade for document, grade in grades.items() if grade} or grades
        for name, grades in qrels.items()
    }
