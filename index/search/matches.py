"""Which terms of a question stand in a passage, and as what: why search by words found it.

The same terms and translations as in the search, without weights: told to somebody who asks, and
no part of any score.
"""

from collections.abc import Iterator, Mapping, Sequence, Set
from functools import lru_cache

from corpus.document import Passage
from index.scored import Match
from index.search.fields import searched_terms
from index.words.terms import Word, folded, pairs, stem
from index.words.translate import Translated

Fields = Mapping[str, Set[str]]  # the terms of a passage, by field
PASSAGES = 16  # matched last, whose terms are remembered


def own_matches(found: tuple[Word, ...], fields: Fields, language: str) -> tuple[Match, ...]:
    """Those of the words `found` in a question that a passage in its `language` holds.

    Returns:
        each term once, pairs of syllables first; `found` as it stands there, and where marks
        differ, every marking of it.
    """
    if language == "en":
        stems = {word.text: stem(word.text) for word in found}
        return tuple(Match(term, (it,)) for term, it in stems.items() if it in fields["en"])
    return tuple(_marked(dict.fromkeys([*pairs(found), *(word.text for word in found)]), fields))


def _marked(terms: Mapping[str, None], fields: Fields) -> Iterator[Match]:
    for term in terms:
        if term in fields["vi_marked"]:
            yield Match(term, (term,))
        elif (bare := folded(term)) in fields["vi"]:
            markings = sorted(one for one in fields["vi_marked"] if folded(one) == bare)
            yield Match(term, tuple(markings))


def translated_matches(
    told: Sequence[Translated], fields: Fields, language: str
) -> tuple[Match, ...]:
    """Those of the terms `told` of a question in `language` that a passage holds in translation.

    Returns:
        in the order of `told`; `found` holds the translations that stand there, likeliest first.
    """
    matches = []
    for term in told:
        there = fields[translated_field(term, language)]
        if found := tuple(choice.term for choice in term.choices if choice.term in there):
            matches.append(Match(term.term, found))
    return tuple(matches)


def translated_field(term: Translated, language: str) -> str:
    """The field in which the translations of a `term` of a question in `language` are looked up."""
    if language == "vi":
        return "en"
    return "vi_marked" if term.marked else "vi"


# What is shown is matched by all of a question, and by what is new in it.
@lru_cache(maxsize=PASSAGES)
def terms_of(passage: Passage, title: str, spoken: str) -> Fields:
    """The terms of each field of `passage`, whose document has this `title`."""
    terms = searched_terms(passage, title, spoken)
    return {field: frozenset(text.split(" ")) for field, text in terms.items()}
