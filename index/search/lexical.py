"""The passages that share words with a question, in its own language or by translation.

Each language has an index of its own, so that a term is rare or common among texts of its language
whatever the other's share of the corpus. Passages of the question's language are found by its
terms, with the marks that were typed preferred; those of the other by the translations of its
terms. Both scores are shares of the best that any passage could reach, so they stand on one scale.
"""

from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache, partial
from pathlib import Path

from corpus.document import LANGUAGES, Passage
from index.scored import Match, Scored
from index.search.common import Common
from index.search.engine import Engine, open_engine, write_engine
from index.search.fields import FIELDS, searched_terms
from index.search.matches import own_matches, terms_of, translated_matches
from index.search.overlap import shares, worths
from index.search.wanted import restored, wanted
from index.words.abbreviations import expanded, in_full, in_short
from index.words.lent import in_lent_words, in_own_words
from index.words.mend import Mender
from index.words.restore import Restorer, load_restorer
from index.words.terms import words
from index.words.translate import Translator

# Measured on XQuAD, news titles, documentation headings and Wikipedia questions.
OTHERS = 0.2  # part of the lesser translations of a term that counts beside the best one
WANTED = 64  # questions, each in one language, whose terms are remembered

_LANGUAGE_OF = {field: language for language, fields in FIELDS.items() for field in fields}


class LexicalIndex:
    """The words of a corpus; opened, never changed, safe to search from several threads."""

    def __init__(
        self,
        engines: Mapping[str, Engine],
        translator: Translator,
        restorer: Restorer | None = None,
    ) -> None:
        self._engines = engines
        self.translator = translator
        self._restorer = restorer or load_restorer()
        self._mender = Mender(self._restorer, translator)
        self.common = Common(self._restorer, translator)
        # One answer wants the same for its search and for each passage whose sentences it weighs.
        # What is remembered does not hold this index, so it goes with the last who uses it.
        self._wanted = lru_cache(maxsize=WANTED)(
            partial(wanted, engines, translator, self._restorer, self.common)
        )
        self._worths = lru_cache(maxsize=WANTED)(partial(worths, engines, self._wanted))

    def __len__(self) -> int:
        """How many passages it holds."""
        return sum(len(engine) for engine in self._engines.values())

    @classmethod
    def build(
        cls,
        passages: Sequence[Passage],
        languages: Sequence[str],
        folder: Path,
        titles: Sequence[str] = (),
        terms: Callable[[int], Mapping[str, str]] | None = None,
    ) -> None:
        """Write the index of `passages` into `folder`, which is there and empty.

        Args:
            passages: in the order of the corpus.
            languages: "vi" or "en" for each of them.
            folder: gets some files, no folders.
            titles: of each passage's document, searched with it; none by default.
            terms: what `searched_terms` gave for a passage, by row; made here when None.

        Raises:
            OSError: the index cannot be written.
            ValueError: not one language (and title) for each passage.
        """
        if len(languages) != len(passages) or len(titles) not in (0, len(passages)):
            raise ValueError(
                f"{len(passages)} passages, {len(languages)} languages, {len(titles)} titles"
            )
        for language in LANGUAGES:
            rows = [row for row, spoken in enumerate(languages) if spoken == language]
            if rows:
                texts = (
                    (
                        row,
                        terms(row)
                        if terms
                        else searched_terms(passages[row], titles[row] if titles else "", language),
                    )
                    for row in rows
                )
                write_engine(folder, language, FIELDS[language], texts)

    @classmethod
    def open(cls, folder: Path, translator: Translator) -> "LexicalIndex":
        """The index in `folder`, which may be read-only; files can go once it is open.

        Raises:
            OSError: a file cannot be read.
            ValueError: a file is damaged.
        """
        opened = {language: open_engine(folder, language) for language in LANGUAGES}
        return cls({name: engine for name, engine in opened.items() if engine}, translator)

    def search(self, question: str, language: str, k: int) -> tuple[Scored, ...]:
        """The passages that share words with `question`, best first.

        Args:
            question: any text; nothing in it is syntax.
            language: of the question, "vi" or "en".
            k: how many at most; at least 1.

        Returns:
            at most k passages with at least one term each. `score` is BM25 divided by the most
            that a passage of its language could reach, 0 to 1. Equal scores in corpus order.

        Raises:
            ValueError: `k` below 1, or another language.
        """
        if k < 1:
            raise ValueError(f"k: {k}; wanted at least 1")
        if language not in LANGUAGES:
            raise ValueError(f"language: {language!r}; wanted 'vi' or 'en'")
        found: list[Scored] = []
        for spoken, engine in self._engines.items():
            terms, alternatives = self._wanted(question, language, spoken)
            found += engine.search(terms, alternatives, OTHERS, k)
        return tuple(sorted(found, key=lambda one: (-one.score, one.row))[:k])

    def overlaps(
        self, question: str, language: str, texts: Sequence[str], spoken: str, above: str
    ) -> list[float]:
        """The share of `question` that stands in each of `texts`, 0 to 1, rare words counting most.

        Args:
            question: as for `search`.
            language: of the question.
            texts: sentences of the corpus.
            spoken: their language, "vi" or "en".
            above: what stands above all of them and is said for each.
        """
        if spoken not in self._engines:
            return [0.0] * len(texts)
        return shares(self._worths(question, language, spoken), texts, spoken, above)

    def matches(
        self, question: str, language: str, passage: Passage, title: str, spoken: str
    ) -> tuple[Match, ...]:
        """The terms of `question` that `passage` holds, by which `search` found it.

        Args:
            question, language: as for `search`.
            passage: of the corpus.
            title: of its document.
            spoken: the language of both, "vi" or "en".
        """
        fields = terms_of(passage, title, spoken)
        read = self.restored(question) if language == "vi" else question
        if spoken == language:
            return own_matches(words(read), fields, language)
        return translated_matches(self.translator.translations(read, language), fields, language)

    def mended(self, question: str, language: str) -> str:
        """`question` with words that were mistyped as they were most likely meant.

        What the passages say counts more than what is usual in the language; see `words.mend`.
        """
        return self._mender.mended(question, language, self._held)

    def expanded(self, question: str, language: str) -> str:
        """`question` with the long form behind each abbreviation; see `words.abbreviations`."""
        return expanded(question, language, self._held)

    def in_full(self, question: str, language: str) -> str:
        """`question` with long forms for abbreviations, and own words for lent ones."""
        return in_own_words(in_full(question, language, self._held), language, self._held)

    def in_short(self, question: str, language: str) -> str:
        """`question` with abbreviations and lent words of the corpus for what they stand for."""
        return in_lent_words(in_short(question, language, self._held), language, self._held)

    def _held(self, field: str, term: str) -> int:
        """How many passages have `term` in `field`."""
        engine = self._engines.get(_LANGUAGE_OF[field])
        return engine.frequency(field, term) if engine else 0

    def restored(self, question: str) -> str:
        """`question`, Vietnamese, with the marks that were most likely meant if it has none.

        What the passages say counts more than what is usual in the language.
        """
        return restored(self._restorer, self._engines.get("vi"), question)
