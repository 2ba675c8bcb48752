"""A service for each index of a server, loading in the background and renewed as its index is.

All share one encoder. The libraries behind them are imported when the first begins to load.
"""

import threading
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from qa.options import Options
from qa.serving.loading import Loading, Service

if TYPE_CHECKING:
    from qa.opening import Opener
    from qa.serving.follow import Follower


def loadings(options: Options) -> dict[str, Loading]:
    """What will load the service of each index, by its name; one without a name where none is."""

    @cache
    def opener() -> "Opener":
        from qa.opening import Opener

        return Opener(options.model)

    # One import at a time: the libraries behind it are not made for several.
    importing = threading.Lock()

    def loading(folder: Path | None) -> Loading:
        @cache
        def follower() -> "Follower":
            from qa.serving.follow import Follower

            return Follower()

        def opened(report: Callable[[str, int, int], None]) -> Service:
            with importing:
                shared = opener()
            return shared.open(folder, report)

        return Loading(opened, lambda service: follower().renewed(service))

    if not options.indexes:
        return {"": loading(None)}
    return {index.name: loading(index.folder) for index in options.indexes}
