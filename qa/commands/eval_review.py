"""`hoidap eval review`: drafts, and questions that the web has kept, accepted or dropped.

On a terminal each is asked about; with --accept or --drop, or without a terminal, nothing is.
"""

import os
import sys
from argparse import Namespace
from collections.abc import Mapping
from pathlib import Path

from corpus.document import Document
from corpus.errors import HoidapError, shown
from corpus.labels import LabelledQuestion
from qa.commands.asked import documents_of
from qa.commands.kept import asked_kept
from qa.commands.review_dialogue import ask_about, shown_digest, span_of
from qa.commands.terminal import note, print_json
from qa.errors import OptionError
from qa.options import read_options
from qa.testset.candidates import Candidate, candidates
from qa.testset.review import Label, accept, drop, labelled


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
        documents = documents_of(index) if any(map(shown_digest, found.values())) else {}
        print_json([_told(one, documents) for one in found.values()])
    elif sys.stdin.isatty() and not arguments.list:
        ask_about(found, _named(path), kept, _told_documents(index))
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


def _settled(
    arguments: Namespace,
    found: Mapping[str, Candidate],
    path: Path | None,
    kept: Path | None,
    index: Path | None,
) -> int:
    """What was named on the command line accepted and dropped; everything is checked first."""
    known = {name: one for one in found.values() for name in one.names} | dict(found)
    wanted = [*filter(None, [arguments.accept]), *arguments.drop]
    if missing := [name for name in wanted if name not in known]:
        raise OptionError("candidate", missing[0], "one that hoidap eval review --list shows")
    dropped = {known[name].draft.id: name for name in arguments.drop}
    if arguments.accept and (twice := dropped.get(known[arguments.accept].draft.id)):
        raise OptionError("--drop", twice, "another question than the accepted one")
    question: LabelledQuestion | None = None
    if arguments.accept:
        if bool(arguments.answer) == arguments.unanswerable:
            raise OptionError("--accept", arguments.accept, "with --answer TEXT or --unanswerable")
        label = Label(
            answers=tuple(arguments.answer),
            document=arguments.document or "",
            question=arguments.reworded or "",
        )
        question = labelled(known[arguments.accept], label, _told_documents(index))
        path = _named(path)
    # First: the words of one that is dropped may be those that the accepted one gets.
    for name in dropped.values():
        drop(path, known[name], kept)
        print(f"{name}: dropped")
    if question and path:
        accepted = accept(path, known[arguments.accept], question, kept)
        print(f"{accepted.id}: accepted into {shown(path)}")
    return 0


def _named(path: Path | None) -> Path:
    if path is None:
        raise HoidapError(
            "no test set is named", "Say where accepted questions go: hoidap eval review FILE.jsonl"
        )
    return path


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
        "span": span_of(one, documents),
    }
