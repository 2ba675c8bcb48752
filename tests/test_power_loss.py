"""The power fails at any moment of a build: the old index or the new one is there, whole."""

import random
from pathlib import Path

import pytest

from index.build import build
from index.removal import remove_documents
from tests.asker import edition_of, service
from tests.doomed_builder import corpus
from tests.fakes import FakeEncoder
from tests.flips import DOCUMENTS, opened, told
from tests.power_loss import Disk, Moment, after_power_loss, recorded, seen
from tests.translators import no_translator

SEEDS = 200


def make(directory: Path, edition: int) -> None:
    """Build an edition."""
    build(corpus(DOCUMENTS, edition), directory, FakeEncoder(), translator=no_translator())


def test_the_old_or_the_new_index_is_whole_after_a_power_loss(tmp_path: Path) -> None:
    """Whatever the disk kept of what was not flushed; once acknowledged it is the new one."""
    index = tmp_path / "index"
    for edition in (1, 2):
        make(index, edition)
    with recorded(index) as moments:
        make(index, 3)
    assert len(moments) > 50
    found = []
    for seed in range(SEEDS):
        chance = random.Random(seed)
        moment = moments[-1] if seed % 20 == 0 else chance.choice(moments)
        place = tmp_path / str(seed)
        after_power_loss(moment, place, chance)
        found.append(edition_of(service(place)))
        assert found[-1] in ({3} if moment is moments[-1] else {2, 3}), (seed, moment.what)
        if seed % 25 == 0:  # and the next build starts from whatever lies there
            make(place, 4)
            assert edition_of(service(place)) == 4
    assert {2, 3} == set(found)


def test_a_removal_is_as_safe_as_a_build(tmp_path: Path) -> None:
    """The document is there with all it had, or gone."""
    index = tmp_path / "index"
    make(index, 1)
    before = told(opened(index))
    with recorded(index) as moments:
        remove_documents(index, ["d0"], translator=no_translator())
    after = told(opened(index))
    for seed in range(40):
        chance = random.Random(seed)
        place = tmp_path / str(seed)
        after_power_loss(chance.choice(moments), place, chance)
        assert told(opened(place)) in (before, after)


def test_a_first_build_is_whole_or_nothing(tmp_path: Path) -> None:
    """Then the next one begins afresh."""
    index = tmp_path / "index"
    index.mkdir()
    with recorded(index) as moments:
        make(index, 1)
    for seed in range(20):
        chance = random.Random(seed)
        place = tmp_path / str(seed)
        after_power_loss(chance.choice(moments), place, chance)
        make(place, 2)
        assert edition_of(service(place)) == 2


@pytest.mark.parametrize("forgotten", ["file", "folder"])
def test_the_model_finds_a_missing_flush(tmp_path: Path, forgotten: str) -> None:
    """What was written and never flushed can be gone: the model is no rubber stamp."""
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "old").write_bytes(b"old")
    before = seen(tmp_path / "a")
    (tmp_path / "a" / "new").write_bytes(b"something new")
    now = seen(tmp_path / "a")
    files = before.files if forgotten == "file" else now.files
    folders = now.folders if forgotten == "file" else before.folders
    moment = Moment(now, Disk(files, folders), "")
    left = set()
    for seed in range(60):
        after_power_loss(moment, tmp_path / f"{seed}", random.Random(seed))
        path = tmp_path / f"{seed}" / "new"
        left.add(path.read_bytes()[:4] if path.exists() else None)
        assert (tmp_path / f"{seed}" / "old").read_bytes() == b"old"
    assert (None in left) == (forgotten == "folder")
    assert (b"\0\0\0\0" in left) == (forgotten == "file")
