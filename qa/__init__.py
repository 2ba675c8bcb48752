"""Questions: their language, their ranking, the sentence that answers, and whether any does.

Reading order: `service` (the one path of every question), then what it calls: `reading` with
`courtesy` and `courtesy_words`, `asking_part`, `beside`, `wording`, `chat_spellings` with
`chat_days`, `language` and `language_words`, and `followup`, `correction`, `rank`, `reread`,
`native`, `another` with `offices`, `opposites` with `sides`, `things`, `degrees`, `people`,
`times`, `deeds` and `clauses`, `labels` with `number_names`, `ranges`, `whereabouts` and `rest`,
`modifiers` with `ordinals`, `cycles` with `whether`, `weekdays` and `between`, `exceptions` and
`usual`, `distinct`, `mark` with `numbers`, `amounts` and `moments`, `judge` with `years`; `answer`
(the values), `messages` (every word that a user reads, in both languages), `options`; `opening`
makes a service of a folder. Who asks: `cli` with `commands/`; from outside all through `desk` and
`gate`: `api` with `bodies`, `shapes` and `told`, `chat` with `page`, `dress`, `card`, `quotation`
and `corpus_view`, `pages` with `template`, behind `guard`, `surface/`, `corpora`, `loading` and
`serving`; `keeper` and `kept` keep what was asked in vain; `evaluate` with `gold`, `metrics` and
`baseline`; `bench`.

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
