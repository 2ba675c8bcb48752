"""What a question wants of a text: its own terms with their weights, or what they translate to.

Words that ask weigh little, words said again weigh more, and passages are preferred that have the
very marks that were typed.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from index.search.common import Common
from index.search.engine import Choices, Engine
from index.search.matches import translated_field
from index.words.asking import asking_weight
from index.words.restore import Restorer
from index.words.terms import Word, as_typed, folded, pairs, stem, words
from index.words.translate import Translated, Translator

# Measured on XQuAD, news titles, documentation headings and Wikipedia questions.
PAIR = 0.4  # weight of a pair of syllables beside a syllable's 1
MARKED = 0.65  # part of a term's weight that passages get for the very marks the user typed
MOST_REPEATED = 2  # times that a term counts which a question repeats


def own_terms(question: str, read: str, language: str) -> Choices:
    """The different terms of `question` with their fields and weights.

    Args:
        question: as typed.
        read: the same with the marks that were meant.
        language: of both.
    """
    found, meant = words(question), words(read)
    repeated = _repeated(found)
    if language == "en":
        stems = {
            stem(word.text): repeated[word.text] * asking_weight(word.text, language)
            for word in found
        }
        return [("en", term, weight) for term, weight in stems.items()]
    typed = as_typed(found)
    exact = {word.text: marked for word, marked in zip(found, typed, strict=True)}
    weights = {
        word.text: repeated[word.text] * asking_weight(likely.text, language)
        for word, likely in zip(found, meant, strict=True)
    }
    for pair, likely in zip(pairs(found), pairs(meant), strict=True):
        weights[pair] = PAIR * repeated[pair] * asking_weight(likely, language)
        exact[pair] = any(exact[word] for word in pair.split("_"))
    return list(_preferring_marks(weights, exact))


def _repeated(found: tuple[Word, ...]) -> Mapping[str, int]:
    """How often each word and pair of `found` counts: twice at most, however often it is there."""
    counts = Counter([*(word.text for word in found), *pairs(found)])
    return {term: min(count, MOST_REPEATED) for term, count in counts.items()}


def _preferring_marks(
    weights: Mapping[str, float], exact: Mapping[str, bool]
) -> Iterator[tuple[str, str, float]]:
    for term, weight in weights.items():
        yield "vi", folded(term), weight * (1 - MARKED if exact[term] else 1)
        if exact[term]:
            yield "vi_marked", term, weight * MARKED


def translated_terms(told: Sequence[Translated], read: str, language: str) -> list[Choices]:
    """For each term of a question in `language` its choices with their field in the other one.

    Args:
        told: the terms of `read` with what they may be called.
        read: the question, with the marks that were meant.
        language: its own.
    """
    repeated = _repeated(words(read))
    return [
        [
            (
                translated_field(term, language),
                choice.term,
                term.weight
                * choice.weight
                * asking_weight(term.term, language)
                * repeated.get(term.term, 1),
            )
            for choice in term.choices
        ]
        for term in told
    ]


def wanted(
    engines: Mapping[str, Engine],
    translator: Translator,
    restorer: Restorer,
    common: Common,
    question: str,
    language: str,
    spoken: str,
) -> tuple[Choices, Sequence[Choices]]:
    """The terms of `question` in texts that are `spoken` so, and those with alternatives."""
    read = restored(restorer, engines.get("vi"), question) if language == "vi" else question
    engine = engines[spoken]
    if spoken == language:
        return common.steadied(own_terms(question, read, language), engine), ()
    told = translator.translations(read, language)
    choices = translated_terms(told, read, language)
    return (), [common.steadied(terms, engine) for terms in choices]


def restored(restorer: Restorer, engine: Engine | None, question: str) -> str:
    """`question`, Vietnamese, with the marks that were most likely meant if it has none."""
    if engine is None:
        return restorer.restored(question)
    return restorer.restored(question, lambda term: engine.frequency("vi_marked", term))
