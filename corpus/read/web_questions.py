"""Questions of a web page in plain boxes, their answers hidden in the boxes right behind them.

A script shows an answer when its question is pressed, and no markup says so: the question itself
tells, together with a second one of its kind or with what the boxes are called. One alone may be
asked of the reader, and what is hidden behind it is what the page says then.
"""

import re
from typing import Any

from corpus.read.panels import asks, behind, is_answer, show, words_of
from corpus.read.web_names import names_of
from corpus.read.web_tags import HEADINGS, INLINE

_ASKING = ("p", "div", "span", "a", "b", "strong")
_OTHER_TITLES = ("button", "summary", "dt", *HEADINGS)
_QUESTION = "h4"  # on most pages what stands above such questions is higher
_NAMED = re.compile(r"faq|question|answer|accordion|toggle|collapse|cau-?hoi|tra-?loi", re.I)
_FEWEST = 2  # of those that no name tells


def show_plain_answers(tree: Any) -> None:
    """Make headings of the questions in `tree` that have a hidden answer, and show the answers."""
    answers: dict[Any, Any] = {}  # and the question of each
    for line in tree.iter(*_ASKING):
        if any(one.tag not in INLINE for one in line.iterdescendants()) or not asks(line):
            continue
        answer = behind(line)
        if answer is None or answer in answers or not is_answer(answer):
            continue
        if next(line.iterancestors(*_OTHER_TITLES), None) is None:
            answers[answer] = line
    asked, said = (set(map(words_of, boxes)) for boxes in (answers.values(), answers))
    several = min(len(asked), len(said)) >= _FEWEST
    for answer, line in answers.items():
        if several or _is_named(line, answer):
            show(answer)
            line.tag = _QUESTION


def _is_named(line: Any, answer: Any) -> bool:
    """Whether a name says that a press on `line` shows `answer`, or a script does."""
    names = [*names_of(line), *names_of(answer)]
    return line.get("onclick") is not None or any(map(_NAMED.search, names))
