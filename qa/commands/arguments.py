"""What may be typed after `hoidap`: every command with its arguments.

Nothing is run here, and no library behind a command is imported: `hoidap --help` is instant.
"""

import argparse
from collections.abc import Sequence
from importlib.metadata import PackageNotFoundError, version

from qa.commands.evaluating import EVAL_COMMANDS, add_evaluating
from qa.commands.given import Commands, add_index, add_model, add_out, path, place, whole
from qa.commands.keeping import add_keeping
from qa.commands.terminal import typed

MOST_HITS = 100
MOST_PASSAGES = 10_000_000


def parser() -> argparse.ArgumentParser:
    """Every command and option."""
    top = argparse.ArgumentParser(
        prog="hoidap", description="Questions in Vietnamese or English, answered with quotations."
    )
    top.add_argument("--version", action="version", version=f"hoidap {_version()}")
    commands = top.add_subparsers(required=True, metavar="COMMAND")
    for add in (_add_build, _add_ask, add_evaluating, _add_bench):
        add(commands)
    add_keeping(commands, path=path)
    return top


def joined(words: Sequence[str]) -> list[str]:
    """`words` with a command of two words as one: `eval check` is told from `eval QUESTIONS`.

    A test set whose file is named check is asked for as ./check.
    """
    two = " ".join(words[:2])
    return [two, *words[2:]] if two in EVAL_COMMANDS else list(words)


def _add_build(commands: Commands) -> None:
    build = commands.add_parser("build", help="make an index from files and folders")
    build.set_defaults(command="build")
    build.add_argument(
        "paths",
        nargs="*",
        type=place,
        metavar="PATH",
        help="a file, a folder, a page or sitemap (https://…); the index holds these and "
        "nothing else; by default what was named last, or the bundled articles",
    )
    build.add_argument("--urls", type=path, metavar="FILE", help="pages to fetch, one a line")
    build.add_argument(
        "--allow-private", action="store_true", help="fetch from an intranet's addresses too"
    )
    build.add_argument(
        "--all", action="store_true", help="read every file again, also those that did not change"
    )
    build.add_argument("--json", action="store_true", help="print the report as JSON")
    add_index(build, "where the index is kept (default: HOIDAP_INDEX)")
    add_model(build)


def _add_ask(commands: Commands) -> None:
    ask = commands.add_parser("ask", help="answer a question")
    ask.set_defaults(command="ask")
    ask.add_argument("question", type=typed, metavar="QUESTION")
    add_index(ask, "the index to search (default: HOIDAP_INDEX, or the bundled articles)")
    ask.add_argument(
        "-k",
        type=whole(1, MOST_HITS),
        default=3,
        metavar="N",
        help="quote at most N passages (default: 3)",
    )
    ask.add_argument("--json", action="store_true", help="print JSON")
    ask.add_argument(
        "--explain",
        action="store_true",
        help="say why each passage is there, and which were passed over",
    )
    ask.add_argument(
        "--previous",
        type=typed,
        metavar="QUESTION",
        help="the question before, for one that leans on it",
    )
    add_model(ask)


def _add_bench(commands: Commands) -> None:
    bench = commands.add_parser("bench", help="measure speed and memory")
    bench.set_defaults(command="bench")
    bench.add_argument(
        "--passages",
        type=whole(1, MOST_PASSAGES),
        default=1000,
        metavar="N",
        help="how many passages to search (default: 1000)",
    )
    add_out(bench)
    add_model(bench)


def _version() -> str:
    try:
        return version("hoidap")
    except PackageNotFoundError:  # run from a folder that was never installed
        return "(not installed)"
