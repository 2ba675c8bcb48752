"""`hoidap eval new`: drafts of questions, made of what a corpus says, for a person to label."""

from argparse import Namespace
from pathlib import Path

from corpus.errors import shown
from corpus.questions import read_drafted
from qa.commands.asked import documents_of
from qa.commands.terminal import check_target, counted, note
from qa.testset.drafts import proposed
from qa.testset.review import add_lines, question_json


def run(arguments: Namespace) -> int:
    """The exit code, after the drafts were added to the test set; printed where none is named."""
    path: Path | None = arguments.questions
    check_target(path)
    held = read_drafted(path) if path and path.exists() else None
    known = (*held.questions, *held.drafts, *held.dropped) if held else ()
    drafts = proposed(documents_of(arguments.source).values(), arguments.most, known)
    if not drafts:
        note("nothing to propose: these documents give no draft that is not known already")
        return 0
    lines = [question_json(draft, draft=True) for draft in drafts]
    if path is None:
        print("\n".join(lines))
        return 0
    add_lines(path, lines)
    note(f"{counted(len(drafts), 'draft')} added; label or drop them: "
         f"hoidap eval review {shown(path)} --index {shown(arguments.source)}")  # fmt: skip
    return 0
