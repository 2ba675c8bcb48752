"""`hoidap watch`: an index that follows its folder; it is built again whenever a file changes.

The folder is looked at, not subscribed to: the same list of files that a build would read, with
their sizes and times. That works on every file system, in containers and on network drives, and
nothing is missed. The index holds what is watched and nothing else, no pages of the web.
"""

import os
import sys
import time
from argparse import Namespace
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path

from corpus.errors import CorpusError, HoidapError, shown
from corpus.read.look import Sight, look
from index.encode import load_encoder
from qa.commands.build import build_from
from qa.commands.keeping import named_index
from qa.commands.terminal import note
from qa.options import read_options

# Seconds between two looks. A file that is still being written looks different the next time; it
# is waited for until nothing has changed from one look to the next.
PAUSE = 1.0
# Looks until a build that failed is tried again though no file has changed: the index was busy, or
# the disk full. Where only files could not be read for once, each time twice as many.
LOOKS_AFTER_FAILURE = 10
MOST_LOOKS = 320


class Watch:
    """Folders, and what was last built of them.

    Args:
        paths: files and folders.
        build: makes the index of them; how many files could not be read for once.
    """

    def __init__(self, paths: Sequence[Path], build: Callable[[Sequence[Path]], int]) -> None:
        self._paths = paths
        self._build = build
        self._built: Sight | None = None
        self._last: Sight | None = None
        self._rest = 0
        self._next_rest = LOOKS_AFTER_FAILURE
        self._told = ""

    def look(self) -> None:
        """Build if files have changed since the last build, and not since the last look."""
        try:
            now = look(self._paths)
        except HoidapError as error:
            self._tell(error)
            return
        settled, self._last = now == self._last, now
        if not settled:
            self._rest, self._next_rest = 0, LOOKS_AFTER_FAILURE
        elif self._rest:
            self._rest -= 1
        elif now != self._built:
            self._try(now)

    def _try(self, now: Sight) -> None:
        try:
            unread = self._build(self._paths)
        except CorpusError as error:  # the same files would fail again
            self._tell(error)
        except HoidapError as error:
            self._tell(error)
            self._rest = LOOKS_AFTER_FAILURE
            return
        else:
            self._told = ""
            if unread:
                self._rest = self._next_rest
                self._next_rest = min(2 * self._next_rest, MOST_LOOKS)
                return
        self._built = now

    def _tell(self, error: HoidapError) -> None:
        """Say `error`, once while nothing changes; the index of before goes on answering."""
        if error.message != self._told:
            note(f"hoidap: {error.message}\n{error.hint}")
        self._told = error.message


def run(arguments: Namespace) -> int:
    """Never the exit code: it goes on until it is interrupted.

    Raises:
        UnknownPathError: one of the paths is not there to begin with.
    """
    directory = named_index(arguments)
    name = arguments.model or read_options(os.environ).model
    look(arguments.paths)
    encoder = cache(lambda: load_encoder(name))

    def build(paths: Sequence[Path]) -> int:
        unread = build_from(paths, directory, encoder)
        sys.stdout.flush()  # a log file should not lag a day behind
        return unread

    watch = Watch(arguments.paths, build)
    note(f"watching {shown(', '.join(map(str, arguments.paths)))}; stop with Ctrl-C")
    while True:
        watch.look()
        time.sleep(PAUSE)
