"""What may be typed after `hoidap`: every command with its arguments.

Nothing is run here, and no library behind a command is imported: `hoidap --help` is instant.
"""

import argparse
from collections.abc import Callable, Sequence
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import TypeAlias

from corpus.errors import shown
from corpus.read.addresses import is_address
from qa.commands.keeping import add_keeping
from qa.commands.terminal import typed
from qa.options import LEGS
from qa.perturb import ALL, PERTURBATIONS

MOST_HITS = 100
DEEPEST = 1000
MOST_PASSAGES = 10_000_000


def parser() -> argparse.ArgumentParser:
    """Every command and option."""
    top = argparse.ArgumentParser(
        prog="hoidap", description="Questions in Vietnamese or English, answered with quotations."
    )
    top.add_argument("--version", action="version", version=f"hoidap {_version()}")
    commands = top.add_subparsers(required=True, metavar="COMMAND")
    for add in (_add_build, _add_ask, _add_eval, _add_eval_check, _add_calibrate, _add_bench):
        add(commands)
    add_keeping(commands, path=_path)
    return top


def joined(words: Sequence[str]) -> list[str]:
    """`words` with a command of two words as one: `eval check` is told from `eval QUESTIONS`.

    A test set whose file is named check is asked for as ./check.
    """
    if tuple(words[:2]) == ("eval", "check"):
        return ["eval check", *words[2:]]
    return list(words)


_Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"  # only in stubs


def _add_build(commands: _Commands) -> None:
    build = commands.add_parser("build", help="make an index from files and folders")
    build.set_defaults(command="build")
    build.add_argument(
        "paths",
        nargs="*",
        type=_place,
        metavar="PATH",
        help="a file, a folder, a page or sitemap (https://…); the bundled articles by default",
    )
    build.add_argument("--urls", type=_path, metavar="FILE", help="pages to fetch, one a line")
    build.add_argument(
        "--allow-private", action="store_true", help="fetch from an intranet's addresses too"
    )
    build.add_argument(
        "--all", action="store_true", help="read every file again, also those that did not change"
    )
    build.add_argument("--json", action="store_true", help="print the report as JSON")
    _add_index(build, "where the index is kept (default: HOIDAP_INDEX)")
    _add_model(build)


def _add_ask(commands: _Commands) -> None:
    ask = commands.add_parser("ask", help="answer a question")
    ask.set_defaults(command="ask")
    ask.add_argument("question", type=typed, metavar="QUESTION")
    _add_index(ask, "the index to search (default: HOIDAP_INDEX, or the bundled articles)")
    ask.add_argument(
        "-k",
        type=_whole(1, MOST_HITS),
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
    _add_model(ask)


def _add_eval(commands: _Commands) -> None:
    evaluate = commands.add_parser("eval", help="measure answers to labelled questions")
    evaluate.set_defaults(command="evaluate")
    _add_test_set(evaluate, "without --corpus, the index to search; with it, where to keep one")
    evaluate.add_argument(
        "--k",
        type=_whole(1, DEEPEST),
        default=10,
        metavar="N",
        help="measure the first N (default: 10)",
    )
    evaluate.add_argument(
        "--perturb",
        choices=[*PERTURBATIONS, ALL],
        help="ask the questions also as typed otherwise, and say what that costs",
    )
    evaluate.add_argument(
        "--leg", choices=LEGS, default="fused", help="measure one way of searching alone"
    )
    evaluate.add_argument(
        "--html",
        type=_path,
        metavar="REPORT",
        help="write a report to this file, with JSON, CSV, run and qrels beside it",
    )
    _add_gates(evaluate)
    _add_out(evaluate)
    _add_model(evaluate)


def _add_eval_check(commands: _Commands) -> None:
    check = commands.add_parser(
        "eval check", help="find faults in labelled questions, each with its line"
    )
    check.set_defaults(command="eval_check")
    _add_test_set(check, "without --corpus, the index whose documents are asked about")
    _add_model(check)


def _add_calibrate(commands: _Commands) -> None:
    calibrate = commands.add_parser("calibrate", help="fit the judge to labelled questions")
    calibrate.set_defaults(command="calibrate")
    calibrate.add_argument(
        "questions", type=_path, metavar="QUESTIONS", help="as for eval, with unanswerable ones"
    )
    calibrate.add_argument(
        "--corpus", type=_path, metavar="CORPUS", help="the documents to search, as for eval"
    )
    _add_index(calibrate, "as for eval; the judge is kept in it")
    calibrate.add_argument("--out", type=_path, metavar="FILE", help="write the judge here instead")
    _add_model(calibrate)


def _add_test_set(command: argparse.ArgumentParser, index: str) -> None:
    command.add_argument(
        "questions",
        nargs="?",
        type=_path,
        metavar="QUESTIONS",
        help="JSONL, CSV, SQuAD, or a BEIR or TREC folder; the bundled set by default",
    )
    command.add_argument(
        "--corpus",
        type=_path,
        metavar="CORPUS",
        help="the documents to search, in any of these forms",
    )
    _add_index(command, index)


def _add_gates(evaluate: argparse.ArgumentParser) -> None:
    evaluate.add_argument(
        "--against",
        type=_path,
        metavar="BASELINE",
        help="compare with the JSON of an earlier run; exit code 1 when significantly worse",
    )
    evaluate.add_argument(
        "--gate",
        action="append",
        default=[],
        metavar="MEASURE",
        help="watch this measure against the baseline (default: nDCG@N, answer@1, false_answers)",
    )
    evaluate.add_argument(
        "--fail-under",
        action="append",
        default=[],
        metavar="MEASURE=X",
        help="exit code 1 when worse than X, such as nDCG@10=.9",
    )


def _add_bench(commands: _Commands) -> None:
    bench = commands.add_parser("bench", help="measure speed and memory")
    bench.set_defaults(command="bench")
    bench.add_argument(
        "--passages",
        type=_whole(1, MOST_PASSAGES),
        default=1000,
        metavar="N",
        help="how many passages to search (default: 1000)",
    )
    _add_out(bench)
    _add_model(bench)


def _add_index(command: argparse.ArgumentParser, purpose: str) -> None:
    command.add_argument("--index", type=_path, metavar="DIR", help=purpose)


def _add_model(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--model",
        metavar="M",
        help='"bundled", a folder, or a name on the hub (default: HOIDAP_MODEL)',
    )


def _add_out(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--json",
        type=_path,
        metavar="OUT",
        help='write JSON to this file; "-" prints it instead of the table',
    )


def _path(text: str) -> Path:
    """`text` as a path; an empty one would mean the working directory."""
    if not text:
        raise argparse.ArgumentTypeError("a path is empty")
    return Path(text)


def _place(text: str) -> Path | str:
    """`text` as an address of the web where it is one, else as a path."""
    return text if is_address(text) else _path(text)


def _whole(least: int, most: int) -> Callable[[str], int]:
    """What reads a whole number from `least` to `most`."""

    def number(text: str) -> int:
        known = text.isascii() and text.isdigit() and len(text) < 20
        if not known or not least <= int(text) <= most:
            raise argparse.ArgumentTypeError(
                f"{shown(text)!r}; wanted a whole number from {least} to {most}"
            )
        return int(text)

    return number


def _version() -> str:
    try:
        return version("hoidap")
    except PackageNotFoundError:  # run from a folder that was never installed
        return "(not installed)"
