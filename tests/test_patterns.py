"""No regular expression of ours runs away, whatever a question or a line of a document holds.

Those of documents are tried with shorter texts: they must not be exponential, but may be slow.
Those that tell a document's language are tried with all that they may be given. A pattern is not
searched with where the code only matches it at a place it knows.
"""

import importlib
import inspect
import pkgutil
import re
import resource
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import corpus
import index
import qa
from corpus.read.language import LOOKED_AT
from qa.errors import QUESTION_LIMIT

ROOT = Path(__file__).parents[1]
# What repeats, nests or nearly matches is what makes patterns go back again and again.
PIECES = ("a", " ", "\n", " \n", ".", "1", "a.", "a ", "-", "_", "ư", '"', "(", "<a ", "| ", "[](",
          "`", "#", "* ", "con ", "la gi ", "and the ", "A. ", "1. ", "1,", "\\", "(a+)+$",
          "còn thế ", "?!", "%d", "\u0301", "aa bb ", "x-")  # fmt: skip
STARTS = ("", "-", "a:")
AT_A_PLACE = {"match", "fullmatch", "pattern"}
SECONDS = 60  # of one core for all of them; together they take 17


def patterns() -> Iterator[tuple[str, re.Pattern[str]]]:
    """Every compiled pattern in every module, but those of training."""
    for room in (corpus, index, qa):
        for found in pkgutil.walk_packages(room.__path__, f"{room.__name__}."):
            if ".train" in found.name:
                continue
            for name, value in vars(importlib.import_module(found.name)).items():
                if isinstance(value, re.Pattern) and isinstance(value.pattern, str):
                    yield f"{found.name}.{name}", value


def is_searched(name: str) -> bool:
    """Whether its module does more with the pattern `name` than match it at a place it knows."""
    module, _, constant = name.rpartition(".")
    if not constant.startswith("_"):
        return True  # other modules may
    source = inspect.getsource(importlib.import_module(module))
    uses = re.findall(rf"(?<!\w){constant}\b(?! = re\.compile)(?:\.(\w+))?", source)
    return not set(uses) <= AT_A_PLACE


def main() -> None:
    """Try all of them; killed by the system when that takes too long."""
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    for name, pattern in patterns():
        print(name, flush=True)
        searched = is_searched(name)
        length = 300 if name.startswith("corpus.") else QUESTION_LIMIT
        if name.startswith("corpus.read.language."):
            length = LOOKED_AT
        for start in STARTS:
            for piece in PIECES:
                text = start + (piece * length)[: length - 3] + "!"
                pattern.match(text)
                pattern.fullmatch(text)
                if searched:
                    pattern.search(text)


def test_no_pattern_takes_long_for_the_longest_question() -> None:
    """The last one that was tried is named where one does."""
    command = [sys.executable, "-m", "tests.test_patterns"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    names = done.stdout.split()
    assert done.returncode == 0, f"{names[-1:]} {done.stderr[-300:]}"
    assert len(names) > 80
    assert "qa.question.followup._MARKED" in names


def test_what_is_only_matched_at_a_place_is_known_from_what_is_searched_with() -> None:
    """So that the second kind is searched with above."""
    assert not is_searched("qa.rules.beside._OPENING")
    assert is_searched("corpus.clean._INVISIBLE")


if __name__ == "__main__":
    main()
