"""Questions: their language, their ranking, the sentence that answers, and whether any does.

Reading order: `service` (the one path of every question), then its steps: `ways` and `reading` with
the room `question/`, `searching` with `ranking/`, `answering` with `rules/` (whether a text tells
of the very thing asked about), `mark` (the sentence that answers), `judge` with `judge_file` (found
or not); `answer` and `place` (the values), `options` and `indexes`, `errors`, `messages` (every
word that a user reads, in both languages) with `template` (the pages they stand in), `opening`
(makes a service of a folder).

Who asks: `cli` with `commands/`; from outside all through `surface/` (who may ask, how often),
`serving/` (a service for each corpus, the desk where questions arrive) and `web/` or `api/`, with
`keeping/` for what was asked in vain. How well and how fast: `evaluation/` with `testset/` and
`report/`, `benchmark/`. A room imports only those before it; `tests/test_architecture.py` has the
order.

For programs in Python: `from qa import open_service`. Importing this package loads none of the
libraries behind it; that name does when it is first used.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from qa.opening import open_service

__all__ = ["open_service"]


def __getattr__(name: str) -> object:
    if name == "open_service":
        from qa.opening import open_service

        return open_service
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
