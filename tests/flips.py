"""Bytes of an index changed one at a time, and all that it then says."""

import random
import shutil
from collections import Counter
from pathlib import Path

from index.build import build
from index.disk.generation import Generation
from index.errors import BrokenIndexError, StoreError
from index.store import open_current
from tests.doomed_builder import corpus
from tests.fakes import FakeEncoder
from tests.translators import no_translator

DOCUMENTS = 3
QUESTIONS = ("câu số 3 nói về cảng biển", "tàu thuyền của bài 1", "ban nao noi ve cang bien")
FLIPPED = ("refused", "fell back", "harmless")


def opened(directory: Path) -> Generation:
    """What is live, with a translator that knows no words."""
    return open_current(directory, FakeEncoder().identity, translator=no_translator())


def told(store: Generation) -> tuple[object, ...]:
    """All that a generation says: documents, passages, and both rankings of some questions."""
    encoder = FakeEncoder()
    return (
        list(store.documents.values()),
        [store.passage(row) for row in range(len(store))],
        [store.nearest(encoder.encode_question(question), 20) for question in QUESTIONS],
        [store.matching(question, "vi", 20) for question in QUESTIONS],
    )


def flips(directory: Path, times: int, seed: int = 0) -> Counter[str]:
    """One byte changed at a time, anywhere in an index of two generations.

    Returns:
        how often it was "refused", "fell back" to the generation before, was "harmless", and
        "wrong", which must not happen.
    """
    for edition in (1, 2):
        build(corpus(DOCUMENTS, edition), directory, FakeEncoder(), translator=no_translator())
    before = told(opened(directory))
    files = sorted(p for p in directory.rglob("*") if p.is_file() and p.stat().st_size)
    shutil.copytree(directory / "gen-1", directory.with_name("alone") / "gen-1")
    fallback = told(opened(directory.with_name("alone")))
    chance = random.Random(seed)
    tally: Counter[str] = Counter(dict.fromkeys((*FLIPPED, "wrong"), 0))
    sizes = [path.stat().st_size for path in files]
    for _ in range(times):
        path = chance.choices(files, weights=sizes)[0]
        path = chance.choice(files) if chance.random() < 0.5 else path
        data = path.read_bytes()
        place = chance.randrange(len(data))
        other = data[place] ^ chance.randrange(1, 256)
        path.write_bytes(data[:place] + bytes([other]) + data[place + 1 :])
        alone = chance.random() < 0.3 and path.parts[-2] != "gen-1"
        tally[_flipped(directory, before, fallback, alone)] += 1
        path.write_bytes(data)
    return tally


def _flipped(
    directory: Path, before: tuple[object, ...], fallback: tuple[object, ...], alone: bool
) -> str:
    """What a damaged index answers; without the generation before where `alone`."""
    hidden = directory.with_name("hidden")
    if alone:
        (directory / "gen-1").rename(hidden)
    try:
        found = told(opened(directory))
    except BrokenIndexError as error:
        return "refused" if "path" in error.data else "wrong"
    except StoreError:
        return "wrong"
    finally:
        if alone:
            hidden.rename(directory / "gen-1")
    if found == before:
        return "harmless"
    return "fell back" if found == fallback else "wrong"
