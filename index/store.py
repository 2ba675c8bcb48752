"""The index on disk, seen by those who ask: one live generation out of a directory.

A directory is never repaired by reading it. Where the live generation is damaged the one before is
served, with a warning in the log, until a build has made a new one.
"""

import logging
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Protocol, TypeVar

from corpus.document import Document, Passage
from index.disk.contents import Contents
from index.disk.current import CURRENT, generation_names, read_current
from index.disk.generation import Generation, open_generation, read_generation
from index.disk.manifest import Manifest, read_manifest
from index.errors import BrokenIndexError, NoFolderError, NotReadyError, OtherModelError
from index.scored import Match, Scored, SentenceScore
from index.vectors import Vector
from index.words.translate import Translator

logger = logging.getLogger(__name__)

# A build that ends while we read removes what we were reading; then CURRENT names another.
_ATTEMPTS = 5

Held = TypeVar("Held")


class PassageStore(Protocol):
    """What answering a question needs of an index; rows number the passages in corpus order."""

    @property
    def documents(self) -> Mapping[str, Document]:
        """The documents by id, in the order of the corpus."""

    @property
    def generation(self) -> str:
        """The name of what is served; another build has another."""

    @property
    def model(self) -> str:
        """The identity of the encoder that made the vectors."""

    @property
    def built(self) -> str:
        """When, as an ISO date and time in UTC."""

    def __len__(self) -> int:
        """How many passages."""

    def passage(self, row: int) -> Passage:
        """The passage numbered `row`."""

    def nearest(self, vector: Vector, k: int) -> tuple[Scored, ...]:
        """The k passages nearest to `vector`, scores -1 to 1, best first."""

    def likeness(self, vector: Vector, rows: Sequence[int]) -> list[float]:
        """How near each of `rows` is to `vector`, -1 to 1."""

    def alike(self, row: int, rows: Sequence[int]) -> list[float]:
        """The cosine of passage `row` with each of `rows`, -1 to 1."""

    def sentences(
        self, question: str, language: str, vector: Vector, row: int
    ) -> tuple[SentenceScore, ...]:
        """The sentences of passage `row`, in order, by meaning and by words."""

    def mended(self, question: str, language: str) -> str:
        """A question with its mistyped words as they were most likely meant."""

    def expanded(self, question: str, language: str) -> str:
        """A question with the long form behind each of its abbreviations."""

    def in_full(self, question: str, language: str) -> str:
        """A question with long forms and own words in the place of abbreviations and lent words."""

    def in_short(self, question: str, language: str) -> str:
        """A question with the passages' abbreviations and lent words for what they stand for."""

    def restored(self, question: str) -> str:
        """Vietnamese typed without marks, with those that were most likely meant."""

    def matching(self, question: str, language: str, k: int) -> tuple[Scored, ...]:
        """The k passages that fit the words of `question` best, scores 0 to 1, best first."""

    def matches(self, question: str, language: str, row: int) -> tuple[Match, ...]:
        """The terms of `question` that passage `row` holds, in its own words or translated."""

    def ordinary(self, word: str, language: str) -> float:
        """The share of the words of ordinary text in `language` that are `word`, lower case.

        Two syllables of Vietnamese joined by _ may be one word.
        """


def open_current(
    directory: Path, encoder_identity: str | None = None, *, translator: Translator | None = None
) -> Generation:
    """The live generation in `directory`, or the newest whole one where the live one is damaged.

    Args:
        directory: where `build` put it; it is only read.
        encoder_identity: the model that questions will be encoded with; any when None.
        translator: for questions in the other language; the bundled one when None.

    Raises:
        NotReadyError: nothing was ever built there.
        BrokenIndexError: nothing whole is left.
        OtherModelError: it was built with another model.
        ModelError: the bundled translator is missing or damaged.
    """

    def opened(folder: Path) -> tuple[str, Generation]:
        generation = open_generation(folder, translator=translator)
        return generation.model, generation

    return _steadily(directory, opened, encoder_identity)


def renewed(generation: Generation) -> Generation:
    """What is live now in the directory of `generation`; `generation` itself while it is that.

    Raises:
        BrokenIndexError: what is live is damaged.
        OtherModelError: it was built with another model.
    """
    live = read_current(generation.directory)
    if live is None:
        raise BrokenIndexError(generation.directory / CURRENT, "it does not name a generation")
    folder = generation.directory / live
    manifest = read_manifest(folder)
    # Not by name alone: a directory that was removed and built anew has a gen-1 again.
    if manifest == generation.manifest:
        return generation
    if manifest.model != generation.model:
        raise OtherModelError(generation.directory, manifest.model, generation.model)
    return open_generation(folder, translator=generation.translator)


def read_current_contents(directory: Path) -> tuple[Manifest, Contents]:
    """What the generation that `open_current` would open says and holds, without its words.

    Raises:
        NotReadyError, BrokenIndexError: as `open_current` raises them.
    """

    def held(folder: Path) -> tuple[str, tuple[Manifest, Contents]]:
        manifest, contents = read_generation(folder)
        return manifest.model, (manifest, contents)

    return _steadily(directory, held, None)


def _steadily(
    directory: Path, read: Callable[[Path], tuple[str, Held]], identity: str | None
) -> Held:
    """What `read` makes of the generation to be served, though builds may remove it meanwhile."""
    for _ in range(_ATTEMPTS):
        live = read_current(directory)
        try:
            return _first_whole(directory, live, read, identity)
        except BrokenIndexError:
            if read_current(directory) == live:
                raise
    raise BrokenIndexError(directory, "it changes faster than it can be read")


def _first_whole(
    directory: Path,
    live: str | None,
    read: Callable[[Path], tuple[str, Held]],
    identity: str | None,
) -> Held:
    damage: BrokenIndexError | None = None
    if live is None:
        damage = BrokenIndexError(directory / CURRENT, "it does not name a generation")
    for name in candidates(directory, live):
        try:
            model, found = read(directory / name)
        except BrokenIndexError as error:
            damage = damage or error
            continue
        if identity is not None and model != identity:
            raise damage or OtherModelError(directory, model, identity)
        if damage:
            logger.warning("%s; %s is served instead", damage.message, name)
        return found
    if damage and (directory / CURRENT).exists():
        raise damage
    raise NotReadyError(directory)


def candidates(directory: Path, live: str | None) -> Iterator[str]:
    """The generations in `directory`: the live one, then the others, newest first.

    Raises:
        BrokenIndexError: the directory cannot be read, or is none.
    """
    if live is not None:
        yield live
    try:
        names = generation_names(directory)
    except FileNotFoundError:
        return
    except NotADirectoryError as error:
        raise NoFolderError(directory) from error
    except OSError as error:
        raise BrokenIndexError(directory, error.strerror or str(error)) from error
    yield from (name for name in names if name != live)
