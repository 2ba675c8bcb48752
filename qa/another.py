"""A text about another than what a question asks about, however much alike their words are.

Its deputy (`qa.offices`), its opposite (`qa.opposites`), one of another number (`qa.labels`),
another of the same name (`qa.modifiers`), or another month or day (`qa.cycles`). What names the
very one as well, or none, is about no other.
"""

from collections.abc import Sequence
from dataclasses import replace

from index.store import PassageStore
from qa.cycles import tells_day, tells_month
from qa.labels import tells_number_of
from qa.modifiers import tells_modified
from qa.offices import tells_office
from qa.opposites import tells_side
from qa.rank import Ranked
from qa.reread import read_again

_TELLING = (tells_office, tells_side, tells_number_of, tells_modified, tells_day, tells_month)

BEHIND = 0.15  # score by which a passage about the very one may be behind


def names_it(question: str, text: str) -> bool | None:
    """Whether `text` names the very one that `question`, with its marks, asks about.

    Returns:
        False where it names another alone, None where it names neither.
    """
    told = (tells(question, text) for tells in _TELLING)
    known = [one for one in told if one is not None]
    return all(known) if known else None


def names_one(question: str) -> bool:
    """Whether `question` names one of which there may be others; else no text is about another.

    What names it would be named by the question itself.
    """
    return names_it(question, question) is not None


def passage_names_it(store: PassageStore, question: str, row: int) -> bool | None:
    """Whether the passage in `row`, with what stands above it, does; see `names_it`."""
    passage = store.passage(row)
    return names_it(question, read_again(passage, store.documents[passage.document_id].title))


def very_one_first(
    store: PassageStore, question: str, ranked: Sequence[Ranked], near: int
) -> tuple[Ranked, ...]:
    """`ranked`, before a first one about another the best that names the very one.

    It gets the score of the first.

    Args:
        store: holds the passages.
        question: with its marks.
        ranked: best first.
        near: how many of the first are looked at.
    """
    if not ranked or passage_names_it(store, question, ranked[0].row) is not False:
        return tuple(ranked)
    best = ranked[0].score
    for place, hit in enumerate(ranked[1:near], 1):
        if best - hit.score <= BEHIND and passage_names_it(store, question, hit.row):
            return (replace(hit, score=best), *ranked[:place], *ranked[place + 1 :])
    return tuple(ranked)
