"""What `python -m index.train` can be told."""

import argparse
from pathlib import Path

from index.train.verify import RATES
from index.verifying.verifier_file import VERIFIER

SEED = 20
ALL = 10**9
VERIFY_PASSES = 4


def read_options() -> argparse.Namespace:
    """The options of this run, read from the command line; exits where they are wrong."""
    parser = argparse.ArgumentParser(
        prog="python -m index.train",
        description="Makes the bundled model out of the training data.",
    )
    parser.add_argument("--data", type=Path, required=True, help="folder of the training data")
    parser.add_argument("--out", type=Path, required=True, help="checkpoints, log and the model")
    parser.add_argument(
        "--start",
        type=Path,
        help="a model to go on from instead of distilling; --answers 0: with its encoder as it is",
    )
    parser.add_argument(
        "--share", type=float, default=1.0, help="of what came of --start in what is shipped, to 1"
    )
    parser.add_argument("--teacher", type=Path, help="folder of all-MiniLM-L6-v2")
    parser.add_argument("--sentences", type=int, default=ALL, help="most rows to distil on")
    parser.add_argument("--matches", type=int, default=ALL, help="most question-passage rows")
    parser.add_argument("--passages", type=int, default=ALL, help="most passages to distil on")
    parser.add_argument("--asked", type=int, default=ALL, help="most rows for the second teacher")
    parser.add_argument("--passes", type=int, default=3, help="over the rows of --asked")
    parser.add_argument("--written", type=int, default=ALL, help="most passages with questions")
    parser.add_argument("--pages", type=int, default=ALL, help="most passages of pages beside them")
    parser.add_argument(
        "--answers", type=int, default=ALL, help="most of those questions for the encoder"
    )
    parser.add_argument(
        "--judged", type=int, default=6_000, help="most labelled questions for the verifier"
    )
    parser.add_argument(
        "--verify-passes",
        type=int,
        default=VERIFY_PASSES,
        help="over the questions of --written and --judged",
    )
    parser.add_argument(
        "--verify",
        choices=("both", *RATES),
        default="both",
        help="the part of the verifier that learns; the other is that of --start",
    )
    parser.add_argument("--seed", type=int, default=SEED, help="another draws other rows")
    parser.add_argument("--threads", type=int, default=0, help="CPU threads; 0: all")
    options = parser.parse_args()
    if options.share != 1 and not (options.start and 0 < options.share < 1):
        parser.error("--share: above 0, at most 1, and below 1 only with --start")
    if options.verify != "both" and not (options.start and (options.start / VERIFIER).exists()):
        parser.error("--verify: one part only with a --start that has the other")
    return options
