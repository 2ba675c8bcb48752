"""A text about another than what a question asks about, however much alike their words are.

Its deputy (`offices`), its opposite (`opposites`), one of another number (`labels`) or letter
(`codes`), another of the same name (`modifiers`), or another month or day (`cycles`). What names
the very one as well, or none, is about no other; nor is what tells of all or of all the rest
(`rest`), of the usual too (`usual`) or names a day only to leave it out (`exceptions`).
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from index.store import PassageStore
from qa.ranking.rank import Ranked
from qa.ranking.reread import read_again
from qa.rules.codes import tells_code
from qa.rules.cycles import tells_day, tells_month
from qa.rules.exceptions import without_exceptions
from qa.rules.labels import tells_number_of
from qa.rules.modifiers import tells_modified
from qa.rules.offices import tells_office
from qa.rules.opposites import tells_side
from qa.rules.usual import Tells, tells_usual
from qa.rules.whether import WHETHER
from qa.rules.years import years

_TELLING = (
    tells_office,
    tells_side,
    tells_number_of,
    tells_code,
    tells_modified,
    tells_day,
    tells_month,
)
# Beside another one of these the usual may be told without a name.
_EXCEPTIONAL = (tells_side, tells_number_of, tells_code, tells_modified, tells_day, tells_month)

BEHIND = 0.15  # score by which a passage about the very one may be behind


@dataclass(frozen=True, slots=True)
class About:
    """What a question asks about, if there may be others of its kind: the words that name it.

    Args:
        named: those for each of `_TELLING`, with their marks; empty where they name none.
        dated: those that name its years; empty where they name none.
    """

    named: tuple[str, ...] = ("",) * len(_TELLING)
    dated: str = ""

    def or_else(self, other: "About") -> "About":
        """The same, and of every kind that it does not name what `other` does."""
        pairs = zip(self.named, other.named, strict=True)
        return About(tuple(mine or theirs for mine, theirs in pairs), self.dated or other.dated)

    def without(self, *kinds: Tells) -> "About":
        """The same but for what is named of `kinds`, some of `_TELLING`."""
        pairs = zip(_TELLING, self.named, strict=True)
        return replace(self, named=tuple("" if one in kinds else words for one, words in pairs))

    def confirming(self) -> "About":
        """The same, where only whether it is so is asked."""
        return replace(self, named=tuple(words and words + WHETHER for words in self.named))


NOTHING = About()


def about(question: str) -> About:
    """What `question`, with its marks, asks about.

    What a text would name by it, it names by itself.
    """
    named = (question if tells(question, question) is not None else "" for tells in _TELLING)
    return About(tuple(named), question if years(question) else "")


def names_it(asked: About, text: str) -> bool | None:
    """Whether `text` names the very one that is `asked` about.

    Returns:
        False where it names another alone, None where it names neither.
    """
    pairs = zip(_TELLING, asked.named, strict=True)
    named = False
    for tells, words in pairs:
        told = _tells(tells, words, text) if words else None
        if told is False:
            return False
        named = named or told is not None
    return True if named else None


def _tells(tells: Tells, words: str, text: str) -> bool | None:
    told = tells(words, text)
    if told is False and tells in _EXCEPTIONAL:
        rest = without_exceptions(text, words)
        tells_another = rest == text or tells(words, rest) is False
        return False if tells_another and not tells_usual(tells, words, text) else None
    return told


def passage_names_it(store: PassageStore, asked: About, row: int) -> bool | None:
    """Whether the passage in `row`, with what stands above it, does; see `names_it`."""
    passage = store.passage(row)
    return names_it(asked, read_again(passage, store.documents[passage.document_id].title))


def very_one_first(
    store: PassageStore, asked: About, ranked: Sequence[Ranked], near: int
) -> tuple[Ranked, ...]:
    """`ranked`, before a first one about another the best that names the very one.

    It gets the score of the first.

    Args:
        store: holds the passages.
        asked: what is asked about.
        ranked: best first.
        near: how many of the first are looked at.
    """
    if not ranked or passage_names_it(store, asked, ranked[0].row) is not False:
        return tuple(ranked)
    best = ranked[0].score
    for place, hit in enumerate(ranked[1:near], 1):
        if best - hit.score <= BEHIND and passage_names_it(store, asked, hit.row):
            return (replace(hit, score=best), *ranked[:place], *ranked[place + 1 :])
    return tuple(ranked)
