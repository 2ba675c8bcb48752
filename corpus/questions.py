"""Test sets read from our own JSONL, from CSV, from SQuAD files, and BEIR's and TREC's folders.

The format is told by what stands there, never by a name. Questions and corpus are read apart, so
that the questions of one language can be asked of the documents of the other.
"""

from collections.abc import Mapping
from pathlib import Path

from corpus.beir import CORPUS, QUERIES, read_beir_corpus, read_beir_questions
from corpus.document import Document
from corpus.errors import BadQuestionsError, UnknownPathError
from corpus.exported import exported_document
from corpus.labels import Corpus, LabelledQuestion, QuestionSet
from corpus.read.language import guess_language
from corpus.records import Fields, first_key, read_records
from corpus.squad import read_squad_corpus, read_squad_questions
from corpus.table import LanguageOf, is_table, table_records
from corpus.trec import is_trec, read_trec_questions, topic_lines

__all__ = [
    "Corpus",
    "LabelledQuestion",
    "QuestionSet",
    "brings_documents",
    "gold_documents",
    "question_lines",
    "read_corpus",
    "read_drafted",
    "read_questions",
]

_QUESTION_FIELDS = frozenset(
    (
        "id", "question", "language", "answers", "document", "spans", "kind", "previous", "draft",
        "dropped",
    )
)  # fmt: skip
_AS_INDEX = (
    "A corpus is our JSONL, a SQuAD JSON file, a BEIR or TREC folder. Other documents are built "
    "first, hoidap build FOLDER --index DIR, and then named with --index DIR."
)
_READERS = {
    "beir": read_beir_questions,
    "squad": read_squad_questions,
    "trec": read_trec_questions,
}


def read_questions(path: Path, language_of: LanguageOf = guess_language) -> QuestionSet:
    """The test set at `path`: our JSONL, CSV, a SQuAD file, or a folder of BEIR or TREC.

    Args:
        path: of a file or a folder.
        language_of: says the language of a question of a table that does not.

    Raises:
        UnknownPathError: nothing is there.
        UnreadableError: it cannot be opened.
        BadQuestionsError: a line breaks the format; an id stands twice; there is no question.
    """
    form = _form(path)
    if form in _READERS:
        return _READERS[form](path)
    found = read_drafted(path, language_of)
    if not found.questions:
        count = len(found.drafts)
        noun = "1 draft" if count == 1 else f"{count} drafts"
        drafts = f" but {noun}, see hoidap eval review" if count else ""
        raise BadQuestionsError(path, 0, f"there is no question in it{drafts}")
    return found


def read_drafted(path: Path, language_of: LanguageOf = guess_language) -> QuestionSet:
    """The test set in our JSONL or CSV at `path`, though it may hold nothing but drafts so far.

    Args:
        path, language_of: as for `read_questions`.

    Raises:
        UnknownPathError, UnreadableError: as for `read_questions`.
        BadQuestionsError: a line breaks the format, or an id stands twice.
    """
    questions: dict[str, LabelledQuestion] = {}
    drafts: dict[str, LabelledQuestion] = {}
    dropped: list[LabelledQuestion] = []
    records = table_records(path, language_of) if is_table(path) else read_records(path)
    for number, record in records:
        fields = Fields(path, number, record)
        question = _question(fields)
        if fields.flag("dropped"):
            dropped.append(question)
            continue
        if question.id in questions or question.id in drafts:
            raise fields.error(f"the id {question.id[:40]!r} stands twice")
        (drafts if fields.flag("draft") else questions)[question.id] = question
    return QuestionSet(
        tuple(questions.values()), drafts=tuple(drafts.values()), dropped=tuple(dropped)
    )


def read_corpus(path: Path) -> Corpus:
    """The documents at `path`: our JSONL, a SQuAD file, or a BEIR or TREC folder.

    A line of our JSONL is a document as `corpus.exported` describes it.

    Raises:
        UnknownPathError: nothing is there.
        UnreadableError: it cannot be opened.
        BadQuestionsError: a line breaks the format; an id stands twice; there is no document; it
            is a table, or a folder of another kind.
    """
    form = _form(path)
    if form in ("beir", "trec"):
        return read_beir_corpus(path)
    if form == "squad":
        return read_squad_corpus(path)
    if form == "table":
        raise BadQuestionsError(path, 0, "a table holds no documents", _AS_INDEX)
    documents: dict[str, Document] = {}
    for number, record in read_records(path):
        fields = Fields(path, number, record)
        document = exported_document(fields)
        if document.id in documents:
            raise fields.error(f"the id {document.id[:40]!r} stands twice")
        documents[document.id] = document
    if not documents:
        raise BadQuestionsError(path, 0, "there is no document in it")
    return Corpus(tuple(documents.values()))


def question_lines(path: Path) -> dict[str, int]:
    """The line of each question or draft in its file, by id; empty for SQuAD, which has no lines.

    Raises:
        the same as `read_questions`, which should have read the file before.
    """
    form = _form(path)
    if form == "squad":
        return {}
    if form == "trec":
        return {name: number for number, name, _ in topic_lines(path)}
    if form == "table":
        return {str(record["id"]): number for number, record in table_records(path)}
    file, key = (path / QUERIES, "_id") if form == "beir" else (path, "id")
    return {
        Fields(file, number, record).text(key): number
        for number, record in read_records(file)
        if form == "beir" or not record.get("dropped")
    }


def brings_documents(path: Path) -> bool:
    """Whether the test set at `path` holds the documents that it asks about.

    SQuAD and BEIR do; a TREC folder does where BEIR's corpus.jsonl lies in it.

    Raises:
        UnknownPathError: nothing is there.
        UnreadableError: it cannot be opened.
        BadQuestionsError: it is a folder of another kind.
    """
    form = _form(path)
    return form in ("squad", "beir") or (form == "trec" and (path / CORPUS).exists())


def gold_documents(questions: QuestionSet, corpus: Corpus) -> dict[str, dict[str, int]]:
    """The relevant documents of each answerable question, by its id, with their grades.

    Where the corpus lists the question's id under a paragraph (SQuAD), that paragraph is the
    gold, whatever language it is in; otherwise the question's own document is, with grade 1. A
    question that labels answers and no document has none; one of qrels may have nothing above 0.
    Whether they are in the corpus is for `qa.evaluation.labelling`.
    """
    gold: dict[str, dict[str, int]] = {}
    for question in questions.questions:
        if question.answerable:
            grades: Mapping[str, int] = questions.qrels.get(question.id, {})
            own = corpus.paragraphs.get(question.id, question.document)
            gold[question.id] = dict(grades) or ({own: 1} if own else {})
    return gold


def _form(path: Path) -> str:
    """ "beir", "trec", "squad", "table" or "ours"."""
    try:
        if not path.exists():
            raise UnknownPathError(path)
    except (OSError, ValueError) as error:
        raise UnknownPathError(path) from error
    if path.is_dir():
        if is_trec(path):
            return "trec"
        if not any((path / name).exists() for name in (CORPUS, QUERIES)):
            raise BadQuestionsError(path, 0, "this is no BEIR or TREC folder", _AS_INDEX)
        return "beir"
    if first_key(path) in ("data", "version"):
        return "squad"
    return "table" if is_table(path) else "ours"


def _question(fields: Fields) -> LabelledQuestion:
    fields.only(_QUESTION_FIELDS)
    try:
        return LabelledQuestion(
            id=fields.text("id"),
            question=fields.text("question"),
            language=fields.text("language"),
            answers=fields.texts("answers"),
            document=fields.text("document", ""),
            spans=fields.spans("spans"),
            kind=fields.text("kind"),
            previous=fields.text("previous", ""),
        )
    except ValueError as error:
        raise fields.error(str(error)) from error
