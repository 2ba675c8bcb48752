"""Candidates for a test set, looked at by a person: accepted with a label, or dropped.

The label is checked against the documents before anything is written; the test set is changed in
one step, its other lines staying as they are; and only then is the candidate removed from where it
came. What was settled stays settled: what was dropped stays in the file as a line that says so, as
do words that were replaced by better ones, and a question that asks the same as one in the test set
is no candidate however often it is asked.
"""

import io
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from corpus.clean import clean, clean_line
from corpus.document import Document
from corpus.errors import shown
from corpus.labels import UNANSWERABLE, LabelledQuestion, QuestionSet
from corpus.questions import question_lines, read_drafted
from corpus.records import read_text
from corpus.table import is_table
from index.disk.durable import replace_file
from qa.errors import OptionError
from qa.evaluation.metrics import holds_answer, places_of
from qa.keeping.kept import remove
from qa.testset.candidates import ASKED, Candidate
from qa.testset.proofread import asks


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """What a person says of a candidate.

    Args:
        answers: each stands in a document; none where the documents do not answer.
        document: id of the one that answers; told by the answers where it is empty.
        question: better words for it; as it was asked where that is empty.
    """

    answers: tuple[str, ...] = ()
    document: str = ""
    question: str = ""


def labelled(
    candidate: Candidate, label: Label, documents: Mapping[str, Document]
) -> LabelledQuestion:
    """The question as it joins the test set, under the candidate's id.

    Raises:
        OptionError: an answer stands nowhere, or not in the document that was named.
    """
    asked = clean_line(label.question) or candidate.draft.question
    plain = replace(candidate.draft, question=asked, answers=(), document="", spans=())
    answers = tuple(answer for text in label.answers if (answer := clean(text)))
    if not answers:
        return replace(plain, kind=UNANSWERABLE)
    if label.document and label.document not in documents:
        raise OptionError("--document", label.document, "the id of a document, see hoidap list")
    among = [documents[label.document]] if label.document else list(documents.values())
    for answer in answers:
        if not any(holds_answer(document.text, [answer]) for document in among):
            where = repr(label.document) if label.document else "a document"
            raise OptionError("--answer", answer, f"words as they stand in {where}")
    held = holding(answers, among)
    # A draft was made from its document; of a question from use, it is the one that did not help.
    source = candidate.draft.document if candidate.reason == "draft" else ""
    chosen = [one for one in held if one.id == source] or (held if len(held) == 1 else [])
    kind = ASKED if candidate.draft.kind == UNANSWERABLE else candidate.draft.kind
    if not chosen:
        return replace(plain, answers=answers, kind=kind)
    spans = _places(chosen[0].text, answers)
    return replace(plain, answers=answers, document=chosen[0].id, spans=spans, kind=kind)


def holding(answers: Sequence[str], documents: Iterable[Document]) -> list[Document]:
    """Those of `documents` in which every one of `answers` stands."""
    return [one for one in documents if all(holds_answer(one.text, [a]) for a in answers)]


def accept(
    path: Path, candidate: Candidate, question: LabelledQuestion, kept: Path | None
) -> LabelledQuestion:
    """`question` as it stands in the test set at `path` now, which is made where it is not there.

    Raises:
        OptionError: another session has accepted or dropped it meanwhile.
        WriteError: it cannot be written; then the candidate is still one.
        KeptError: it has joined, and `kept` still holds it.
    """
    _check_open(path, candidate)
    if not candidate.wantings:
        _change(path, candidate.draft.id, _joining(candidate.draft, question))
        return question
    known = question_lines(path) if path.exists() else {}
    number = next(n for n in range(1, len(known) + 2) if f"{ASKED}-{n}" not in known)
    question = replace(question, id=f"{ASKED}-{number}")
    add_lines(path, _joining(candidate.draft, question))
    _forget(candidate, kept)
    return question


def drop(path: Path | None, candidate: Candidate, kept: Path | None) -> None:
    """Remove `candidate` from where it came; in the test set at `path` it stays as a dropped one.

    Without a test set, what was kept is a candidate again as soon as somebody asks it again.

    Raises:
        OptionError: the test set is a table, which has no place for what was dropped; or another
            session has accepted or dropped it meanwhile.
        WriteError, KeptError: that cannot be written; then it still is one.
    """
    if path:
        _check_open(path, candidate)
    if not candidate.wantings:
        if path:
            _change(path, candidate.draft.id, [question_json(candidate.draft, dropped=True)])
        return
    if path:
        plain = replace(candidate.draft, document="", spans=())
        check_joining(path, "; without QUESTIONS it is dropped until it is asked again")
        add_lines(path, [question_json(plain, dropped=True)])
    _forget(candidate, kept)


def question_json(question: LabelledQuestion, **flags: bool) -> str:
    """The line of our JSONL that says `question`; as a draft or a dropped one by its `flags`."""
    told = {name: value for name, value in asdict(question).items() if name in _ALWAYS or value}
    return json.dumps({**told, **flags}, ensure_ascii=False)


def check_joining(path: Path, instead: str = "") -> None:
    """Nothing, when questions can join the test set at `path`, be it there or not.

    Raises:
        OptionError: it is a table; `instead` says what else can be done.
    """
    if path.exists() and is_table(path):
        raise OptionError("QUESTIONS", str(path), f"a JSONL file; a table is not added to{instead}")


def add_lines(path: Path, lines: Sequence[str]) -> None:
    """Put `lines` at the end of the file at `path`, in one step.

    Raises:
        OptionError: it is a table.
        WriteError: it cannot be written; what was there before still stands.
    """
    check_joining(path)
    before = read_text(path) if path.exists() else ""
    if before and not before.endswith("\n"):
        before += "\n"
    replace_file(path.resolve(), (before + "".join(f"{line}\n" for line in lines)).encode())


def _check_open(path: Path, candidate: Candidate) -> None:
    """Refuse what the test set at `path` has as settled: its label would be written over.

    Raises:
        OptionError: it has.
    """
    held = read_drafted(path) if path.exists() else QuestionSet(())
    settled = {asks(one) for one in (*held.questions, *held.drafts, *held.dropped)}
    if candidate.wantings:
        gone = asks(candidate.draft) in settled
    else:
        gone = candidate.draft not in held.drafts
    if gone:
        wanted = f"one that {shown(path)} still has open; this one was settled meanwhile"
        raise OptionError("candidate", candidate.draft.id, wanted)


def _forget(candidate: Candidate, kept: Path | None) -> None:
    """Remove from `kept` all that was kept of `candidate`."""
    if kept:
        for wanting in candidate.wantings:
            remove(kept, wanting)


_ALWAYS = ("id", "question", "language", "answers", "kind")


def _joining(draft: LabelledQuestion, question: LabelledQuestion) -> list[str]:
    """The lines with which `question` joins in place of `draft`: a second for words replaced."""
    lines = [question_json(question)]
    if asks(draft) != asks(question):
        lines.append(question_json(replace(draft, id=question.id), dropped=True))
    return lines


def _change(path: Path, name: str, new: Sequence[str]) -> None:
    """Put the lines `new` in place of that of the question named `name`."""
    number = question_lines(path)[name]
    # Not by splitlines: other ends of lines may stand in texts.
    lines = list(io.StringIO(read_text(path), newline="\n"))
    lines[number - 1 : number] = [f"{line}\n" for line in new]
    replace_file(path.resolve(), "".join(lines).encode())


def _places(text: str, answers: Sequence[str]) -> tuple[tuple[int, int], ...]:
    """Where `answers` stand in `text`; none unless each stands there once.

    Of one that stands twice it is not known which is meant, and the places of the others alone
    would say that it is meant nowhere.
    """
    found = [places_of(text, answer) for answer in dict.fromkeys(answers)]
    if any(len(places) != 1 for places in found):
        return ()
    return tuple(sorted({places[0] for places in found}))
