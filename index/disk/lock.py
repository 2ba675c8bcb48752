"""One build at a time in a directory.

The operating system drops the lock when its process ends, however it ends, so a build that was
killed blocks nobody. The lock's file stays: removing it would let two builds hold two locks.
"""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from index.disk.durable import writing
from index.errors import BusyError

LOCK = "build.lock"


@contextmanager
def locked(directory: Path) -> Iterator[None]:
    """Inside it, no other process and no other thread builds in `directory`.

    Raises:
        BusyError: another one does; nothing is waited for.
        WriteError: the file system refused the lock.
    """
    path = directory / LOCK
    with writing(path):
        handle = os.open(path, os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW | os.O_CLOEXEC, 0o666)
    try:
        with writing(path):
            try:
                fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                raise BusyError(directory) from None
        yield
    finally:
        os.close(handle)


def is_locked(directory: Path) -> bool:
    """Whether a build is under way in `directory`; nothing is written."""
    try:
        handle = os.open(directory / LOCK, os.O_RDONLY | os.O_NOFOLLOW | os.O_CLOEXEC)
    except OSError:
        return False
    try:
        fcntl.flock(handle, fcntl.LOCK_SH | fcntl.LOCK_NB)
        return False
    except OSError as error:
        return isinstance(error, BlockingIOError)
    finally:
        os.close(handle)
