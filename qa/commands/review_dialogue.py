"""What `hoidap eval review` asks a person at a terminal, and does with what is typed.

What is pasted has several lines, of which the first alone is taken: an accepted answer is shown as
it was kept.
"""

import sys
import termios
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path

from corpus.document import Document
from qa.commands.terminal import counted, note
from qa.errors import OptionError
from qa.place import digest
from qa.testset.candidates import Candidate
from qa.testset.review import Label, accept, check_joining, drop, holding, labelled

_LONGEST = 300  # characters of what was quoted
_MOST = 9  # documents that are listed where several hold an answer
_PROMPT = "[a]nswer, [n]ot in the documents, [d]rop, [s]kip, [q]uit: "
_COMMANDS = ("answer", "not", "drop", "skip", "quit")


def ask_about(
    found: Mapping[str, Candidate],
    path: Path,
    kept: Path | None,
    documents: Mapping[str, Document],
) -> None:
    """Show each candidate, and do what the person at the terminal says of it.

    That accepted questions have a place is checked first, so that no label is typed in vain.
    """
    check_joining(path)
    for place, one in enumerate(found.values(), start=1):
        print(f"\n{place} of {len(found)}  {_described(one)}\n  {one.draft.question}")
        if one.draft.previous:
            print(f"  after: {one.draft.previous}")
        if quoted := _quoted(one, documents):
            print(f"  > {quoted}")
        command = _command()
        if command == "quit":
            return
        try:
            _done(command, one, path, kept, documents)
        except OptionError as error:  # settled elsewhere since it was listed
            note(f"  {error.message}. {error.hint}")


def _done(
    command: str, one: Candidate, path: Path, kept: Path | None, documents: Mapping[str, Document]
) -> None:
    """Do with a candidate what one of _COMMANDS says."""
    match command:
        case "answer":
            _answered(one, path, kept, documents)
        case "not":
            accepted = accept(path, one, labelled(one, Label(), documents), kept)
            print(f"  {accepted.id}: accepted as unanswerable")
        case "drop":
            drop(path, one, kept)
            print("  dropped")


def _answered(
    one: Candidate, path: Path, kept: Path | None, documents: Mapping[str, Document]
) -> None:
    """Ask for the answer until it stands in a document, or nothing is typed."""
    while answer := _typed("  words of the answer, in one line, as they stand in a document: "):
        _forget_waiting()
        try:
            question = labelled(one, Label(answers=(answer,)), documents)
            if question.answers and not question.document:
                chosen = _chosen(holding(question.answers, documents.values()))
                if chosen is None:
                    break
                question = labelled(one, Label(answers=(answer,), document=chosen), documents)
        except OptionError as error:
            note(f"  {error.message}. {error.hint}")
            continue
        accepted = accept(path, one, question, kept)
        told = " | ".join(accepted.answers)
        print(f"  {accepted.id}: accepted, {accepted.document or 'of any of them'}: {told}")
        return
    print("  skipped")


def _chosen(documents: Sequence[Document]) -> str | None:
    """The id of the one of `documents` that is meant; empty where any of them answers.

    None where the input ends: nothing was said of it.
    """
    print(f"  stands in {counted(len(documents), 'document')}:")
    for number, document in enumerate(documents[:_MOST], start=1):
        print(f"  {number}  {document.id}  {document.title}")
    if len(documents) > _MOST:
        print(f"  and {len(documents) - _MOST} more")
    ids = {one.id: one.id for one in documents}
    ids |= {str(number): one.id for number, one in enumerate(documents[:_MOST], start=1)}
    while (line := _typed("  its number or id; empty where any of them answers: ")) is not None:
        if line in ids or not line:
            return ids.get(line, "")
    return None


def _command() -> str:
    """One of _COMMANDS, asked for until its first letter or all of it is typed.

    Nothing else that begins so counts: "năm 2024" is an answer in the wrong place, not an n.
    """
    while True:
        line = _typed(_PROMPT)
        if line is None:
            return "quit"
        for command in _COMMANDS:
            if line.casefold() in (command[0], command):
                return command


def _typed(prompt: str) -> str | None:
    """What is typed in a line; None where the input ends."""
    try:
        return input(prompt).strip()
    except EOFError:
        return None


def _forget_waiting() -> None:
    """Throw away the lines behind the first of what was pasted, which answer no later prompt."""
    with suppress(OSError, ValueError, termios.error):  # what is no terminal holds no line back
        termios.tcflush(sys.stdin, termios.TCIFLUSH)


def _described(one: Candidate) -> str:
    asked = f", asked {counted(one.times, 'time')}, last on {one.last[:10]}" if one.times else ""
    said = f": {one.said}" if one.said else ""
    return f"{one.draft.id} ({one.reason}{said}{asked}, {one.draft.language})"


def _quoted(one: Candidate, documents: Mapping[str, Document]) -> str:
    """What was shown for it, or what a draft was made from; empty where nothing was."""
    document = documents.get(one.draft.document)
    span = span_of(one, documents)
    if document is None or span is None:
        return ""
    text = " ".join(document.text[slice(*span)].split())
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"


def span_of(one: Candidate, documents: Mapping[str, Document]) -> tuple[int, int] | None:
    """The place of that; None where there was none, or its document has changed since."""
    if not one.draft.spans:
        return None
    span = one.draft.spans[0]
    document = documents.get(one.draft.document)
    if document and shown_digest(one) not in ("", digest(document.text[slice(*span)])):
        return None
    return span


def shown_digest(one: Candidate) -> str:
    """That of what was shown for it; empty where it is not known."""
    return one.verdict.digest if one.verdict else ""
