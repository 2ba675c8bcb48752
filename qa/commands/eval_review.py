"""`hoidap eval review`: drafts, and questions that the web has kept, accepted or dropped.

On a terminal each is asked about; with --accept or --drop, or without a terminal, nothing is.
"""

import os
import sys
import termios
from argparse import Namespace
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from corpus.bundled import bundled_articles
from corpus.document import Document
from corpus.errors import HoidapError, shown
from corpus.read import read_documents
from index.store import read_current_contents
from qa.commands.kept import asked_kept
from qa.commands.terminal import counted, note, print_json
from qa.errors import OptionError
from qa.options import read_options
from qa.place import digest
from qa.review import Candidate, Label, accept, candidates, check_joining, drop, labelled

_LONGEST = 300  # characters of what was quoted
_PROMPT = "[a]nswer, [n]ot in the documents, [d]rop, [s]kip, [q]uit: "
_COMMANDS = ("answer", "not", "drop", "skip", "quit")


def run(arguments: Namespace) -> int:
    """The exit code; 2 when what is accepted does not fit the documents."""
    options = read_options(os.environ)
    path: Path | None = arguments.questions
    kept = asked_kept(arguments)
    if path is None and kept is None:
        raise HoidapError(
            "there is nothing to review",
            "Name a test set with drafts, or what hoidap-web --keep has written with --kept FILE.",
        )
    _check_accepting(arguments)
    found = {one.draft.id: one for one in candidates(path, kept)}
    index: Path | None = arguments.index or options.index
    if not found:
        note("no candidate is left to review")
    if arguments.accept or arguments.drop:
        return _settled(arguments, found, path, kept, index)
    if arguments.json:
        documents = documents_of(index) if any(map(_shown_digest, found.values())) else {}
        print_json([_told(one, documents) for one in found.values()])
    elif sys.stdin.isatty() and not arguments.list:
        _asked(found, path, kept, _told_documents(index))
    else:
        for one in found.values():
            facts = (one.draft.id, one.reason, str(one.times), one.last[:10], one.draft.language)
            print("\t".join((*facts, one.draft.question, *filter(None, [one.draft.previous]))))
    return 0


def _check_accepting(arguments: Namespace) -> None:
    """Refuse a label that belongs to no candidate.

    Raises:
        OptionError: one was given without --accept.
    """
    if arguments.accept:
        return
    for option in ("answer", "document", "unanswerable", "reworded"):
        if given := getattr(arguments, option):
            value = given[0] if isinstance(given, list) else given
            raise OptionError(f"--{option}", str(value), "--accept ID beside it")


def _told_documents(index: Path | None) -> Mapping[str, Document]:
    """Those of `documents_of`; that they are the bundled ones is said on stderr."""
    if index is None:
        note("answers are looked for in the bundled articles; in others with --index DIR")
    return documents_of(index)


def documents_of(index: Path | None) -> Mapping[str, Document]:
    """The documents in `index`, or the bundled articles."""
    if index is None:
        return {one.id: one for one in read_documents([bundled_articles()])}
    _, contents = read_current_contents(index)
    return contents.documents


def _settled(
    arguments: Namespace,
    found: Mapping[str, Candidate],
    path: Path | None,
    kept: Path | None,
    index: Path | None,
) -> int:
    """What was named on the command line accepted and dropped; everything is checked first."""
    wanted = [*filter(None, [arguments.accept]), *arguments.drop]
    if missing := [name for name in wanted if name not in found]:
        raise OptionError("candidate", missing[0], "one that hoidap eval review --list shows")
    if arguments.accept:
        if bool(arguments.answer) == arguments.unanswerable:
            raise OptionError("--accept", arguments.accept, "with --answer TEXT or --unanswerable")
        label = Label(
            answers=tuple(arguments.answer),
            document=arguments.document or "",
            question=arguments.reworded or "",
        )
        one = found[arguments.accept]
        question = labelled(one, label, _told_documents(index))
        accepted = accept(_named(path), one, question, kept)
        print(f"{accepted.id}: accepted into {shown(_named(path))}")
    for name in arguments.drop:
        drop(path, found[name], kept)
        print(f"{name}: dropped")
    return 0


def _asked(
    found: Mapping[str, Candidate],
    path: Path | None,
    kept: Path | None,
    documents: Mapping[str, Document],
) -> None:
    """Each candidate shown, and what the person at the terminal says of it done.

    That accepted questions have a place is checked first, so that no label is typed in vain.
    """
    check_joining(_named(path))
    for place, one in enumerate(found.values(), start=1):
        print(f"\n{place} of {len(found)}  {_described(one)}\n  {one.draft.question}")
        if one.draft.previous:
            print(f"  after: {one.draft.previous}")
        if quoted := _quoted(one, documents):
            print(f"  > {quoted}")
        match _command():
            case "answer":
                _answered(one, path, kept, documents)
            case "not":
                accepted = accept(_named(path), one, labelled(one, Label(), documents), kept)
                print(f"  {accepted.id}: accepted as unanswerable")
            case "drop":
                drop(path, one, kept)
                print("  dropped")
            case "quit":
                return


def _answered(
    one: Candidate, path: Path | None, kept: Path | None, documents: Mapping[str, Document]
) -> None:
    """Ask for the answer until it stands in a document, or nothing is typed."""
    while answer := _typed("  words of the answer, as they stand in a document: "):
        _forget_waiting()
        try:
            question = labelled(one, Label(answers=(answer,)), documents)
        except OptionError as error:
            note(f"  {error.message}. {error.hint}")
            continue
        accepted = accept(_named(path), one, question, kept)
        print(f"  {accepted.id}: accepted, {accepted.document or 'in several documents'}")
        return
    print("  skipped")


def _named(path: Path | None) -> Path:
    if path is None:
        raise HoidapError(
            "no test set is named", "Say where accepted questions go: hoidap eval review FILE.jsonl"
        )
    return path


def _command() -> str:
    """One of _COMMANDS, asked for until its first letter or all of it is typed.

    Nothing else that begins so counts: "năm 2024" is an answer in the wrong place, not an n.
    """
    while True:
        line = _typed(_PROMPT, "quit").casefold()
        for command in _COMMANDS:
            if line in (command[0], command):
                return command


def _typed(prompt: str, ended: str = "") -> str:
    """What is typed in a line; `ended` where the input ends."""
    try:
        return input(prompt).strip()
    except EOFError:
        return ended


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
    span = _span(one, documents)
    if document is None or span is None:
        return ""
    text = " ".join(document.text[slice(*span)].split())
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"


def _span(one: Candidate, documents: Mapping[str, Document]) -> tuple[int, int] | None:
    """The place of that; None where there was none, or its document has changed since."""
    if not one.draft.spans:
        return None
    span = one.draft.spans[0]
    document = documents.get(one.draft.document)
    if document and _shown_digest(one) not in ("", digest(document.text[slice(*span)])):
        return None
    return span


def _shown_digest(one: Candidate) -> str:
    """That of what was shown for it; empty where it is not known."""
    return one.wanting.verdict.digest if one.wanting and one.wanting.verdict else ""


def _told(one: Candidate, documents: Mapping[str, Document]) -> dict[str, object]:
    return {
        "id": one.draft.id,
        "reason": one.reason,
        "question": one.draft.question,
        "previous": one.draft.previous,
        "language": one.draft.language,
        "times": one.times,
        "last": one.last,
        "said": one.said,
        "document": one.draft.document,
        "span": _span(one, documents),
    }
