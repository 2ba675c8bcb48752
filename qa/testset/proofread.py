"""A test set read against its documents: what a person should look at before trusting its figures.

    duplicate      a question that stands twice with the same labels
    contradiction  a question that stands twice with labels that cannot both hold
    document       the gold document is not in the corpus
    answer         no answer stands in the gold document; where it stands instead, if anywhere;
                   or there is neither answer nor document
    common         an answer of it stands in most documents, so that almost any passage counts
    row            the answers of a table are the cells of one row, of which each alone counts; a
                   note alone, since two names of one thing may stand in a row too
    span           a span beyond the document, or one that holds no answer; where the answer is now
    language       the question reads as the other language than it is declared to be in

Sets that label documents alone, and those asked of documents in the other language, have their
answers and spans left unread: the words need not stand there.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from corpus.document import Document
from corpus.labels import Corpus, LabelledQuestion, QuestionSet
from index.words.marks import one_tone_spelling
from qa.evaluation.labelling import labels_answers, misfits
from qa.evaluation.metrics import holds_answer, places_of
from qa.question.language import detect

COMMON = 5  # documents that an answer stands in at least, and in more than half, to be common
SAMPLED = 200  # documents that are looked at at most for that, evenly among all
FEWEST_WORDS = 4  # of a question whose language can be told; shorter ones may be a mere name
# Words, and signs that mean something of their own: C, C++ and C# are three questions. What ends
# or groups words means nothing here, nor does a space before a sign.
_TOLD = re.compile(r"[^\W_]+|[+#<>=%/&@*°$€£¥₫±×÷≤≥≠]")


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with one question.

    Args:
        line: of the file, from 1; 0 where the format has no line of its own for a question.
        id: the question's.
        kind: one of those above.
        reason: in a sentence without a full stop.
    """

    line: int
    id: str
    kind: str
    reason: str

    @property
    def note(self) -> bool:
        """Whether it may be meant so, and is told to be looked at."""
        return self.kind == "row"


def proofread(
    questions: QuestionSet, corpus: Corpus, lines: Mapping[str, int], *, table: bool = False
) -> tuple[Fault, ...]:
    """What is wrong with `questions`, in their order.

    Args:
        questions: the test set.
        corpus: what it is asked of.
        lines: where each question stands, by its id; 0 is assumed for one that is not there.
        table: whether answers were parted at every "|", also at those of a row that was copied.
    """
    documents = {document.id: document for document in corpus.documents}
    worded = labels_answers(questions, corpus)
    unfit: dict[str, list[tuple[str, str]]] = {}
    for name, kind, reason in misfits(questions, corpus):
        unfit.setdefault(name, []).append((kind, reason))
    seen: dict[tuple[str, str], LabelledQuestion] = {}
    found: list[Fault] = []
    for question in questions.questions:
        told = [*_repeated(question, seen, lines), *_misread(question)]
        told += [
            (kind, reason + (_instead(kind, question, documents) if worded else ""))
            for kind, reason in unfit.get(question.id, ())
        ]
        if worded and question.answers:
            told += _loose(question, documents, table)
        line = lines.get(question.id, 0)
        found += [Fault(line, question.id, kind, reason) for kind, reason in told]
    return tuple(found)


def asks(question: LabelledQuestion) -> tuple[str, str]:
    """What `question` asks, and after what, the same for another that asks the same."""
    return plain(question.question), plain(question.previous)


_Told = Iterator[tuple[str, str]]


def _repeated(
    question: LabelledQuestion,
    seen: dict[tuple[str, str], LabelledQuestion],
    lines: Mapping[str, int],
) -> _Told:
    """A question that was `seen` before; it is noted there otherwise."""
    first = seen.setdefault(asks(question), question)
    if first is question:
        return
    where = f"line {lines[first.id]}" if lines.get(first.id) else f"question {first.id!r}"
    if _agree(first, question):
        yield "duplicate", f"asks the same as {where}"
    else:
        yield "contradiction", f"asks the same as {where} and is labelled otherwise"


def _agree(first: LabelledQuestion, second: LabelledQuestion) -> bool:
    """Whether both can be right: answerable both or neither, of one document, with one answer."""
    if first.answerable != second.answerable or first.document != second.document:
        return False
    if not first.answers or not second.answers:
        return True
    return any(
        holds_answer(one, [other]) or holds_answer(other, [one])
        for one in first.answers
        for other in second.answers
    )


def _misread(question: LabelledQuestion) -> _Told:
    if len(question.question.split()) >= FEWEST_WORDS:
        language = detect(question.question)
        if language != question.language:
            yield "language", f"reads as {language!r} and is declared {question.language!r}"


def _instead(kind: str, question: LabelledQuestion, documents: Mapping[str, Document]) -> str:
    """Where an answer stands that is not where it was labelled, as the end of a sentence."""
    document = documents.get(question.document)
    if document is None:
        return ""
    if kind == "answer":
        others = [o.id for o in documents.values() if holds_answer(o.text, question.answers)]
        return f"; it stands in {others[0][:80]!r}" if others else ", nor in any other"
    return _moved(document.text, question.answers)


def _loose(question: LabelledQuestion, documents: Mapping[str, Document], table: bool) -> _Told:
    """Answers that count where they are not meant."""
    answers = question.answers
    every = list(documents.values())
    sample = every[:: len(every) // SAMPLED + 1]
    held = sum(holds_answer(one.text, answers) for one in sample)
    if held >= COMMON and 2 * held > len(sample):
        share = f"{held / len(sample):.0%} of the documents"
        yield "common", f"an answer of it stands in {share}; more of its words tell it apart"
    if not table or len(answers) < 2:
        return
    row = " | ".join(answers)
    named = documents.get(question.document)
    among = ([named] if named else []) if question.document else every
    if any(holds_answer(one.text, [row]) for one in among):
        yield "row", f"its answers are the cells of one row, {row[:80]!r}, and each alone counts"


def _moved(text: str, answers: tuple[str, ...]) -> str:
    """Where an answer stands now."""
    for answer in answers:
        if places := places_of(text, answer):
            start, end = places[0]
            return f"; {answer[:40]!r} now stands at {start}-{end}"
    return ""


def plain(text: str) -> str:
    """`text` as far as two questions are compared: without case and punctuation, with marks.

    Whichever place a tone has (hoà, hòa).
    """
    text = unicodedata.normalize("NFC", unicodedata.normalize("NFC", text).casefold())
    return " ".join(_TOLD.findall(one_tone_spelling(text)))
