"""The command line: what may be typed, and how errors are told.

    hoidap build [PATH …]     an index from files and folders
    hoidap ask QUESTION       an answer, quoted
    hoidap watch PATH …       the same again whenever a file changes
    hoidap list               the documents of an index; show, remove, export, check beside it
    hoidap eval [QUESTIONS]   a test set measured; `hoidap eval check` reads it for faults
    hoidap eval new, review   a test set made: drafts, and questions from use, that a person labels
    hoidap stats, forget      what the web has kept of questions: how many were answered; nothing
    hoidap calibrate QUESTIONS  the judge fitted to labelled questions
    hoidap bench              speed and memory

Exit codes: 0 done (not found is an answer too), 2 an error that the user can mend, with what to
do, 1 a fault of hoidap itself or an evaluation worse than it may be, 130 interrupted, 141 the
reader of the output has gone. A traceback is shown by `python -X dev -m qa.cli …` alone.
"""

import importlib
import os
import sys
from collections.abc import Sequence
from contextlib import suppress

from corpus.errors import HoidapError
from qa.commands.arguments import joined, parser
from qa.commands.terminal import note, steady


def main(argv: Sequence[str] | None = None) -> int:
    """The exit code of the command in `argv`, that of the process when None."""
    for stream in (sys.stdout, sys.stderr):
        steady(stream)
    try:
        return _run(argv)
    except HoidapError as error:
        note(f"hoidap: {error.message}")
        if error.hint:
            note(error.hint)
        return 2
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        _leave_stdout()
        return 141
    except Exception as error:
        if sys.flags.dev_mode:
            raise
        note(f"hoidap: this should not have happened ({type(error).__name__}: {error})")
        note("It is a fault of hoidap, not yours; please report it with the command you typed.")
        return 1


def _run(argv: Sequence[str] | None) -> int:
    """The exit code of a command, or of argparse where there is none to run."""
    try:
        arguments = parser().parse_args(joined(sys.argv[1:] if argv is None else argv))
    except SystemExit as stop:  # --help, --version, or a mistake already told
        sys.stdout.flush()
        return stop.code if isinstance(stop.code, int) else 0
    command = importlib.import_module(f"qa.commands.{arguments.command}")
    code: int = command.run(arguments)
    sys.stdout.flush()
    return code


def _leave_stdout() -> None:
    """Point stdout at nothing, so that Python does not complain of the broken pipe at its end."""
    with suppress(OSError, ValueError):
        nothing = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nothing, sys.stdout.fileno())
        os.close(nothing)


if __name__ == "__main__":
    sys.exit(main())
