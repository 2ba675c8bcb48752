"""An index looked at as a whole: every hash, every count, and what is wrong, all of it.

Opening an index stops at the first fault, since one is enough to refuse it; here each is named.
Nothing is changed or repaired.
"""

from dataclasses import dataclass
from pathlib import Path

import numpy as np

from corpus.errors import shown
from index.build import encoded_texts
from index.disk import current
from index.disk.contents import Contents, load_contents, vector_key
from index.disk.lock import is_locked
from index.disk.manifest import LEXICAL, Manifest, read_checked, read_manifest
from index.errors import BrokenIndexError, NotReadyError
from index.search.lexical import LexicalIndex
from index.store import candidates
from index.vectors import LENGTH_TOLERANCE
from index.words.translate import Translator, load_translator

_ROWS = 4096  # vectors looked at together


@dataclass(frozen=True, slots=True)
class CheckedGeneration:
    """What was found of one generation.

    Args:
        name: of its folder.
        manifest: what it says of itself; None when that cannot be read.
        faults: each with the file and what is wrong with it; none when it is whole.
    """

    name: str
    manifest: Manifest | None
    faults: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CheckReport:
    """What was found in the directory of an index.

    Args:
        live: the name in `CURRENT`; None when it names no generation.
        generations: the live one first, then the others, newest first.
        left_overs: of builds that were killed; harmless, and gone with the next build.
        building: whether a build is under way; then what looks left over is its own.
    """

    live: str | None
    generations: tuple[CheckedGeneration, ...]
    left_overs: tuple[str, ...]
    building: bool

    @property
    def served(self) -> str | None:
        """The generation that whoever opens the directory is given; None without a whole one."""
        return next((found.name for found in self.generations if not found.faults), None)

    @property
    def whole(self) -> bool:
        """Whether nothing at all is wrong."""
        return self.live is not None and not any(found.faults for found in self.generations)


def check(directory: Path, *, translator: Translator | None = None) -> CheckReport:
    """What is in `directory`, every file of every generation read.

    Args:
        directory: where `build` put an index.
        translator: for opening the words; the bundled one when None.

    Raises:
        NotReadyError: nothing was ever built there.
        BrokenIndexError: the directory cannot be read.
    """
    live = current.read_current(directory)
    names = list(candidates(directory, live))
    if not names and not (directory / current.CURRENT).exists():
        raise NotReadyError(directory)
    translator = translator or load_translator()
    generations = tuple(_checked(directory / name, translator) for name in names)
    # To ask is to hold the lock for a moment, in which a build would be refused.
    building = bool(current.left_overs(directory)) and is_locked(directory)
    left = current.left_overs(directory) if names and not building else []
    return CheckReport(live, generations, tuple(sorted(path.name for path in left)), building)


def _checked(folder: Path, translator: Translator) -> CheckedGeneration:
    if folder.is_symlink():
        return CheckedGeneration(folder.name, None, ("the folder is a link",))
    try:
        manifest = read_manifest(folder)
    except BrokenIndexError as error:
        return CheckedGeneration(folder.name, None, (_told(folder, error),))
    faults = []
    if manifest.generation != folder.name:
        faults.append(f"it is {manifest.generation}, under another name")
    if (folder / LEXICAL).is_symlink():
        faults.append(f"{LEXICAL}: the folder is a link")
    for file in manifest.files:
        try:
            read_checked(folder, file)
        except BrokenIndexError as error:
            faults.append(_told(folder, error))
    # Files that are as they were written can still be the wrong ones: a builder with a fault.
    return CheckedGeneration(
        folder.name, manifest, tuple(faults or _inside(folder, manifest, translator))
    )


def _inside(folder: Path, manifest: Manifest, translator: Translator) -> list[str]:
    """What is wrong with the things in files that are themselves as they were written."""
    try:
        contents = load_contents(folder, manifest)
        lexical = LexicalIndex.open(folder / LEXICAL, translator)
    except BrokenIndexError as error:
        return [_told(folder, error)]
    except (OSError, ValueError) as error:
        return [f"{LEXICAL}: {shown(str(error))}"]
    faults = []
    if len(lexical) != manifest.passages:
        faults.append(f"{LEXICAL}: {len(lexical)} passages; wanted {manifest.passages}")
    return faults + _mismatches(contents, manifest)


def _mismatches(contents: Contents, manifest: Manifest) -> list[str]:
    """Vectors that are none, or belong to another text or model than their passage's."""
    faults = []
    for first in range(0, len(contents.entries), _ROWS):
        rows = range(first, min(first + _ROWS, len(contents.entries)))
        lengths = np.linalg.norm(np.concatenate(contents.meaning.vectors(rows)), axis=1)
        wrong = int((~(np.abs(lengths - 1) <= LENGTH_TOLERANCE)).sum())
        if wrong:
            faults.append(f"{wrong} vectors from passage {first} are not of length 1")
    foreign = sum(
        entry.key
        != vector_key(
            manifest.model,
            encoded_texts(
                entry.passage,
                contents.documents[entry.passage.document_id],
                entry.sentences,
            ),
        )
        for entry in contents.entries
    )
    if foreign:
        faults.append(f"passages.jsonl: {foreign} passages have the vector of another text")
    return faults


def _told(folder: Path, error: BrokenIndexError) -> str:
    """The fault without the folder that it is listed under."""
    path = str(error.data["path"]).removeprefix(f"{shown(folder)}/")
    return f"{path}: {error.data['reason']}"
