"""A little of `tests.endurance` at each run: kills, flips, full disks, and folders of others."""

import os
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from index.build import build
from index.disk.lock import locked
from qa.serving import loading
from tests.asker import edition_of, service
from tests.doomed_builder import Doomed, corpus
from tests.endurance import limits
from tests.fakes import FakeEncoder
from tests.flips import DOCUMENTS, FLIPPED, flips
from tests.kills import KINDS, kills
from tests.translators import no_translator

NOBODY = 65534


@pytest.fixture(scope="module")
def doomed() -> Iterator[Doomed]:
    """The program that builds and dies."""
    program = Doomed()
    yield program
    program.close()


def test_builds_changes_and_removals_are_killed_while_others_ask(
    tmp_path: Path, doomed: Doomed, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No wrong answer, none of two builds, every acknowledged build there, the next succeeds."""
    monkeypatch.setattr(loading, "LOOK", 0.005)
    tally = kills(tmp_path / "index", 100, doomed, seed=3)
    good = {"killed", "done", "answers", "editions", "slowest start, ms"}
    good.add("slowest start, ms of computing")
    good |= {f"{kind} {outcome}" for kind in KINDS for outcome in ("killed", "done")}
    assert {what: count for what, count in tally.items() if what not in good and count} == {}
    assert tally["killed"] > 20
    assert all(tally[f"{kind} killed"] for kind in KINDS)
    assert tally["answers"] > 20
    assert tally["editions"] > 1


def test_a_byte_changed_anywhere_is_refused_or_harmless(tmp_path: Path) -> None:
    """Never another answer; in the live generation it is refused, and the one before serves."""
    tally = flips(tmp_path / "index", 160, seed=5)
    assert tally["wrong"] == 0
    assert all(tally[outcome] for outcome in FLIPPED)
    assert sum(tally.values()) > 120


def test_a_disk_that_fills_up_at_any_byte(tmp_path: Path, doomed: Doomed) -> None:
    """The error names the path, nothing is left lying about, and what was live still is."""
    tally = limits(tmp_path / "index", 40, doomed)
    assert set(+tally) == {"write", "done"}
    assert tally["write"] > 15


def test_the_lock_of_a_builder_that_was_killed_is_free(tmp_path: Path, doomed: Doomed) -> None:
    """A live one's is not."""
    holding = (
        "import sys, time, pathlib; from index.disk.lock import locked\n"
        "with locked(pathlib.Path(sys.argv[1])):\n print('held', flush=True)\n time.sleep(60)"
    )
    with subprocess.Popen(
        [sys.executable, "-c", holding, str(tmp_path)],
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parent.parent)},
    ) as holder:
        assert holder.stdout
        assert holder.stdout.readline() == b"held\n"
        assert doomed.build(tmp_path, DOCUMENTS) == "busy"
        holder.send_signal(signal.SIGKILL)
        holder.wait()
        assert doomed.build(tmp_path, DOCUMENTS) == "done"


def test_two_builders_make_one_index_or_the_other(tmp_path: Path) -> None:
    """The second is refused as long as the first holds the lock, and disturbs nothing."""
    programs = [Doomed(), Doomed()]
    build(corpus(DOCUMENTS, 1), tmp_path, FakeEncoder(), translator=no_translator())
    try:
        for edition in range(2, 6):
            with locked(tmp_path):
                assert programs[0].build(tmp_path, DOCUMENTS, edition) == "busy"
            assert edition_of(service(tmp_path)) == edition - 1
            assert programs[1].build(tmp_path, DOCUMENTS, edition) == "done"
            assert edition_of(service(tmp_path)) == edition
    finally:
        for program in programs:
            program.close()


def test_a_folder_that_is_read_only_is_served_and_not_built(doomed: Doomed) -> None:
    """Asked by a user who may only read; the error of a build names the folder."""
    if os.geteuid() != 0:
        pytest.skip("only root can become another user")
    top = Path(tempfile.mkdtemp(prefix="hoidap-test-"))
    try:
        top.chmod(0o755)
        build(corpus(DOCUMENTS, 1), top / "index", FakeEncoder(), translator=no_translator())
        assert doomed.build(top / "index", DOCUMENTS, 2, user=NOBODY) == "write"
        assert os.waitstatus_to_exitcode(os.waitpid(_asker(top / "index"), 0)[1]) == 0
        assert edition_of(service(top / "index")) == 1
    finally:
        shutil.rmtree(top)


def _asker(directory: Path) -> int:
    """The id of a process that asks as nobody, and exits with 0 where it is answered."""
    child = os.fork()
    if child == 0:
        code = 1
        try:
            os.setuid(NOBODY)
            code = int(edition_of(service(directory)) != 1)
        finally:
            os._exit(code)
    return child
