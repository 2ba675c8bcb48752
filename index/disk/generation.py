"""One generation of an index, opened: whole, never changed, searched in both ways.

Whoever holds one keeps it: a build makes another beside it, and the files of this one stay
readable while it is in use, also after they were removed.
"""

from collections.abc import Mapping, Sequence
from functools import cached_property
from pathlib import Path
from types import MappingProxyType

from corpus.document import Document, Passage
from corpus.lists import told_in
from index.disk.contents import Contents, load_contents
from index.disk.manifest import LEXICAL, Manifest, check_lexical, read_manifest
from index.errors import BrokenIndexError
from index.scored import Match, Scored, SentenceScore
from index.search.lexical import LexicalIndex
from index.vectors import Vector
from index.words.initials import Form, defined, in_full, with_both
from index.words.translate import Translator, load_translator


class Generation:
    """The passages of a corpus with their vectors and their words; see `store.PassageStore`."""

    def __init__(
        self, manifest: Manifest, contents: Contents, lexical: LexicalIndex, directory: Path
    ) -> None:
        self.directory = directory
        self.manifest = manifest
        self.documents: Mapping[str, Document] = MappingProxyType(dict(contents.documents))
        self.generation = manifest.generation
        self.model = manifest.model
        self.dimension = manifest.dimension
        self.built = manifest.built
        self._entries = contents.entries
        self._meaning = contents.meaning
        self._lexical = lexical

    @property
    def translator(self) -> Translator:
        """What carries questions over into the other language."""
        return self._lexical.translator

    def __len__(self) -> int:
        return len(self._entries)

    def passage(self, row: int) -> Passage:
        """The passage numbered `row`.

        Raises:
            IndexError: there is none of that number.
        """
        if not 0 <= row < len(self):
            raise IndexError(f"row: {row}; wanted 0 to {len(self) - 1}")
        return self._entries[row].passage

    def nearest(self, vector: Vector, k: int) -> tuple[Scored, ...]:
        """The passages nearest to `vector`, best first; see `MeaningIndex.search`."""
        return self._meaning.search(vector, k)

    def likeness(self, vector: Vector, rows: Sequence[int]) -> list[float]:
        """How near each of `rows` is to `vector`; see `MeaningIndex.likeness`."""
        return self._meaning.likeness(vector, rows)

    def alike(self, row: int, rows: Sequence[int]) -> list[float]:
        """The cosine of passage `row` with each of `rows`; see `MeaningIndex.alike`."""
        return self._meaning.alike(row, rows)

    def sentences(
        self, question: str, language: str, vector: Vector, row: int
    ) -> tuple[SentenceScore, ...]:
        """The sentences of passage `row`, in order, by meaning and by words.

        The words of its headings and its document's title are said for each of them: what they
        tell what it is about, sentences leave out.

        Raises:
            IndexError: there is no passage of that number.
        """
        passage, spans = self.passage(row), self._entries[row].sentences
        cosines = self._meaning.sentence_cosines(vector, row)
        document = self.documents[passage.document_id]
        texts = told_in(document, passage, spans)
        above = f"{document.title}. {passage.heading}"
        overlaps = self._lexical.overlaps(question, language, texts, document.language, above)
        return tuple(
            SentenceScore(*span, cosine, overlap)
            for span, cosine, overlap in zip(spans, cosines, overlaps, strict=True)
        )

    def mended(self, question: str, language: str) -> str:
        """Mistyped words as they were meant; see `LexicalIndex.mended`."""
        return self._lexical.mended(question, language)

    def expanded(self, question: str, language: str) -> str:
        """Abbreviations with their long forms, the corpus's own with both; see `words.initials`."""
        own = with_both(question, self._initials.get(language, {}))
        return self._lexical.expanded(own, language)

    def in_full(self, question: str, language: str) -> str:
        """Long forms and own words for abbreviations, also the corpus's own, and lent words."""
        own = in_full(question, self._initials.get(language, {}))
        return self._lexical.in_full(own, language)

    def in_short(self, question: str, language: str) -> str:
        """Common abbreviations and lent words that the corpus has for what they stand for."""
        return self._lexical.in_short(question, language)

    @cached_property
    def _initials(self) -> Mapping[str, Mapping[str, Form]]:
        """What the passages of each language define."""
        texts: dict[str, list[str]] = {}
        for entry in self._entries:
            spoken = self.documents[entry.passage.document_id].language
            texts.setdefault(spoken, []).append(entry.passage.text)
        return {language: defined(told) for language, told in texts.items()}

    def restored(self, question: str) -> str:
        """Vietnamese typed without marks, with them; see `LexicalIndex.restored`."""
        return self._lexical.restored(question)

    def matching(self, question: str, language: str, k: int) -> tuple[Scored, ...]:
        """The passages that share words with `question`, best first; see `LexicalIndex.search`."""
        return self._lexical.search(question, language, k)

    def matches(self, question: str, language: str, row: int) -> tuple[Match, ...]:
        """The terms of `question` that passage `row` holds; see `LexicalIndex.matches`.

        Raises:
            IndexError: there is no passage of that number.
        """
        passage = self.passage(row)
        source = self.documents[passage.document_id]
        return self._lexical.matches(question, language, passage, source.title, source.language)

    def ordinary(self, word: str, language: str) -> float:
        """The share of ordinary text's words that are `word`; see `Common.share`."""
        return self._lexical.common.share(word, language)


def open_generation(
    folder: Path, *, name: str | None = None, translator: Translator | None = None
) -> Generation:
    """The generation in `folder`, every file checked against its hash before it is used.

    Args:
        folder: where it lies.
        name: what it calls itself; the folder's name when None.
        translator: for questions in the other language; the bundled one when None.

    Raises:
        BrokenIndexError: something in it is missing or damaged, or it is another generation.
        ModelError: the bundled translator is missing or damaged.
    """
    manifest, contents = read_generation(folder, name=name)
    translator = translator or load_translator()
    try:
        lexical = LexicalIndex.open(folder / LEXICAL, translator)
    except (OSError, ValueError) as error:
        raise BrokenIndexError(folder / LEXICAL, str(error)) from error
    return Generation(manifest, contents, lexical, folder.parent)


def read_generation(folder: Path, *, name: str | None = None) -> tuple[Manifest, Contents]:
    """What the generation in `folder` says and holds, every file checked, nothing opened.

    Raises:
        BrokenIndexError: as for `open_generation`.
    """
    name = name or folder.name
    if folder.is_symlink():
        raise BrokenIndexError(folder, "the folder is a link")
    manifest = read_manifest(folder)
    if manifest.generation != name:
        raise BrokenIndexError(folder, f"it is {manifest.generation}, under another name")
    check_lexical(folder, manifest)
    return manifest, load_contents(folder, manifest)
