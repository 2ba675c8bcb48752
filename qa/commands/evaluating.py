"""What may be typed to measure answers, and to make what they are measured with.

hoidap eval               a test set measured
hoidap eval check         read for faults
hoidap eval new, review   made
hoidap calibrate          the judge fitted to one
hoidap stats, forget      what the web has kept of questions
"""

import argparse

from qa.commands.given import Commands, add_index, add_model, add_out, path, whole
from qa.commands.terminal import typed
from qa.evaluation.perturb import ALL, PERTURBATIONS
from qa.options import LEGS

DEEPEST = 1000
MOST_DRAFTS = 10_000
_DEFAULT = "(default: HOIDAP_INDEX, or the bundled)"
EVAL_COMMANDS = frozenset(("eval check", "eval new", "eval review"))


def add_evaluating(commands: Commands) -> None:
    """Add every command that measures answers, or that makes what they are measured with."""
    for add in (
        _add_eval,
        _add_eval_check,
        _add_eval_new,
        _add_eval_review,
        _add_calibrate,
        _add_use,
    ):
        add(commands)


def _add_eval(commands: Commands) -> None:
    evaluate = commands.add_parser("eval", help="measure answers to labelled questions")
    evaluate.set_defaults(command="evaluate")
    _add_test_set(evaluate, f"the index to search {_DEFAULT}; with --corpus, where to keep one")
    evaluate.add_argument(
        "--k",
        type=whole(1, DEEPEST),
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
        type=path,
        metavar="REPORT",
        help="write a report to this file, with JSON, CSV, run and qrels beside it",
    )
    _add_gates(evaluate)
    evaluate.add_argument(
        "--grid",
        action="append",
        default=[],
        metavar="SETTING=V,V",
        help="compare every combination of values, such as dense=.3,.5 and passage-tokens=96,180",
    )
    add_out(evaluate)
    add_model(evaluate)


def _add_eval_check(commands: Commands) -> None:
    check = commands.add_parser(
        "eval check", help="find faults in labelled questions, each with its line"
    )
    check.set_defaults(command="eval_check")
    _add_test_set(check, f"the index whose documents are asked about {_DEFAULT}")


def _add_eval_new(commands: Commands) -> None:
    new = commands.add_parser("eval new", help="propose questions that documents might be asked")
    new.set_defaults(command="eval_new")
    new.add_argument(
        "questions",
        nargs="?",
        type=path,
        metavar="QUESTIONS",
        help="the test set to add the drafts to; printed by default",
    )
    new.add_argument(
        "--from", dest="source", type=path, required=True, metavar="INDEX",
        help="the index whose documents are asked about",
    )  # fmt: skip
    new.add_argument(
        "--most", type=whole(1, MOST_DRAFTS), default=50, metavar="N", help="drafts (default: 50)"
    )


def _add_eval_review(commands: Commands) -> None:
    review = commands.add_parser(
        "eval review", help="accept or drop drafts, and questions that the web has kept"
    )
    review.set_defaults(command="eval_review")
    review.add_argument(
        "questions",
        nargs="?",
        type=path,
        metavar="QUESTIONS",
        help="the test set: its drafts are candidates, and what is accepted goes there",
    )
    _add_kept(review)
    add_index(review, f"whose documents hold the answers {_DEFAULT}")
    review.add_argument("--list", action="store_true", help="list the candidates, ask nothing")
    review.add_argument("--json", action="store_true", help="list them as JSON")
    review.add_argument("--accept", metavar="ID", help="let this candidate join the test set")
    review.add_argument(
        "--answer",
        action="append",
        default=[],
        type=typed,
        metavar="TEXT",
        help="with --accept: the answer, as it stands in a document; repeatable",
    )
    review.add_argument(
        "--document", type=typed, metavar="ID", help="with --answer: the document that says it"
    )
    review.add_argument(
        "--unanswerable", action="store_true", help="with --accept: no document answers"
    )
    review.add_argument(
        "--reworded", type=typed, metavar="QUESTION", help="with --accept: in better words"
    )
    review.add_argument(
        "--drop", action="append", default=[], metavar="ID", help="remove a candidate; repeatable"
    )


def _add_use(commands: Commands) -> None:
    stats = commands.add_parser("stats", help="the share of answered questions, by day")
    stats.set_defaults(command="stats")
    _add_kept(stats)
    stats.add_argument("--json", action="store_true", help="print JSON")
    forget = commands.add_parser("forget", help="remove every question that the web has kept")
    forget.set_defaults(command="forget")
    _add_kept(forget)


def _add_kept(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--kept",
        type=path,
        metavar="FILE",
        help="what hoidap-web --keep has written (default: HOIDAP_KEEP)",
    )


def _add_calibrate(commands: Commands) -> None:
    calibrate = commands.add_parser("calibrate", help="fit the judge to labelled questions")
    calibrate.set_defaults(command="calibrate")
    calibrate.add_argument(
        "questions", type=path, metavar="QUESTIONS", help="as for eval, with unanswerable ones"
    )
    calibrate.add_argument(
        "--corpus", type=path, metavar="CORPUS", help="the documents to search, as for eval"
    )
    add_index(calibrate, "as for eval; the judge is kept in it")
    calibrate.add_argument("--out", type=path, metavar="FILE", help="write the judge here instead")
    add_model(calibrate)


def _add_test_set(command: argparse.ArgumentParser, index: str) -> None:
    command.add_argument(
        "questions",
        nargs="?",
        type=path,
        metavar="QUESTIONS",
        help="JSONL, CSV, SQuAD, or a BEIR or TREC folder; the bundled set by default",
    )
    command.add_argument(
        "--corpus",
        type=path,
        metavar="CORPUS",
        help="the documents to search: JSONL, SQuAD, or a BEIR or TREC folder",
    )
    add_index(command, index)


def _add_gates(evaluate: argparse.ArgumentParser) -> None:
    evaluate.add_argument(
        "--against",
        type=path,
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
