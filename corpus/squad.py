"""SQuAD, versions 1 and 2: one JSON file of articles, paragraphs, and questions on each.

Each paragraph is one document, "title#n" with n from 1, so that retrieval has something to find.
Offsets of answers count the file's text; here they are moved to the cleaned text.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from corpus.clean import clean, clean_line
from corpus.document import Document
from corpus.errors import BadQuestionsError
from corpus.labels import UNANSWERABLE, Corpus, LabelledQuestion, QuestionSet
from corpus.read.language import guess_language
from corpus.records import Fields, read_json


@dataclass(frozen=True, slots=True)
class _Paragraph:
    document: str
    title: str
    raw: str
    text: str
    questions: tuple[Fields, ...]


def read_squad_questions(path: Path) -> QuestionSet:
    """The questions of a SQuAD file, each with the paragraph that it stands under.

    Raises:
        BadQuestionsError: the file breaks the format, an id stands twice, or there is no question.
    """
    paragraphs = list(_paragraphs(path))
    asked = " ".join(fields.text("question") for p in paragraphs for fields in p.questions)
    language = guess_language(asked)
    questions: dict[str, LabelledQuestion] = {}
    for paragraph in paragraphs:
        for fields in paragraph.questions:
            question = _question(fields, paragraph, language)
            if question.id in questions:
                raise fields.error("this id stands twice")
            questions[question.id] = question
    if not questions:
        raise BadQuestionsError(path, 0, "there is no question in it")
    return QuestionSet(tuple(questions.values()))


def read_squad_corpus(path: Path) -> Corpus:
    """The paragraphs of a SQuAD file as documents, and which question stands under which.

    Raises:
        BadQuestionsError: the file breaks the format, an id stands twice, or there is no paragraph.
    """
    paragraphs = list(_paragraphs(path))
    if not paragraphs:
        raise BadQuestionsError(path, 0, "there is no paragraph in it")
    language = guess_language(" ".join(paragraph.text[:500] for paragraph in paragraphs))
    documents = tuple(
        Document(p.document, p.title, language, p.text, p.document) for p in paragraphs
    )
    places: dict[str, str] = {}
    for paragraph in paragraphs:
        for fields in paragraph.questions:
            name = fields.text("id")
            if name in places:
                raise fields.error("this id stands twice")
            places[name] = paragraph.document
    return Corpus(documents, places)


def _paragraphs(path: Path) -> Iterator[_Paragraph]:
    seen: Counter[str] = Counter()
    whole = Fields(path, 0, read_json(path))
    for number, article in enumerate(whole.items("data"), start=1):
        fields = whole.inner(article, f"article {number}: ")
        title = clean_line(fields.text("title", "")) or f"article {number}"
        for record in fields.items("paragraphs"):
            seen[title] += 1
            document = f"{title}#{seen[title]}"
            inner = whole.inner(record, f"paragraph {document[:80]}: ")
            asked = tuple(
                inner.inner(question, f"question {index}: ")
                for index, question in enumerate(inner.items("qas", []), start=1)
            )
            text = inner.text("context")
            yield _Paragraph(document, title, inner.raw_text("context"), text, asked)


def _question(fields: Fields, paragraph: _Paragraph, language: str) -> LabelledQuestion:
    labels = [fields.inner(record, "answer: ") for record in fields.items("answers", [])]
    impossible = fields.flag("is_impossible")
    if impossible or not labels:
        return LabelledQuestion(
            fields.text("id"), fields.text("question"), language, (), "", (), UNANSWERABLE
        )
    answers = tuple(dict.fromkeys(label.text("text") for label in labels))
    spans = {_span(label, paragraph) for label in labels} - {None}
    return LabelledQuestion(
        id=fields.text("id"),
        question=fields.text("question"),
        language=language,
        answers=answers,
        document=paragraph.document,
        spans=tuple(sorted(span for span in spans if span)),
        kind="answerable",
    )


def _span(label: Fields, paragraph: _Paragraph) -> tuple[int, int] | None:
    """Where the answer stands in the cleaned paragraph, nearest to where the file says.

    Translated sets (XQuAD, MLQA) have answers that do not stand there: those give None, and are
    still found by their text.
    """
    answer, given = label.text("text"), label.number("answer_start")
    if paragraph.raw == paragraph.text:
        start = given
    else:
        start = len(clean(paragraph.raw[:given] + "x")) - 1
    if paragraph.text.startswith(answer, start):
        return start, start + len(answer)
    after = paragraph.text.find(answer, start)
    before = paragraph.text.rfind(answer, 0, start + len(answer))
    near = [place for place in (before, after) if place >= 0]
    if not near:
        return None
    found = min(near, key=lambda place: abs(place - start))
    return found, found + len(answer)
