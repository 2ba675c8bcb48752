"""Services opened: the encoder loaded, the index of a folder under it, the judge beside that."""

import threading
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from corpus import Document
from corpus.bundled import bundled_articles
from corpus.read import read_documents
from index.build import Progress, build
from index.encode import BUNDLED, Encoder, load_encoder
from index.errors import BrokenIndexError, BusyError, NotReadyError
from index.store import open_current
from qa.judge_file import read_judge
from qa.options import default_index_folder
from qa.service import QAService

# Called with stage, done and total.
Tell = Callable[[str, int, int], None]

# Seconds that another program's first build of the bundled articles is waited for, and between
# two looks at it. Two programs that are started for the first time together need no third try.
PATIENCE = 60.0
LOOK = 0.2


class Opener:
    """Opens services that share one encoder, which is loaded once; from several threads at once.

    Args:
        model: the encoder: "bundled", a folder, or a name on the hub.
    """

    def __init__(self, model: str = BUNDLED) -> None:
        self._model = model
        self._loading = threading.Lock()
        self._encoder: Encoder | None = None

    def open(self, directory: Path | None, tell: Tell) -> QAService:
        """A service over the index in `directory`; see `open_service`."""
        tell("model", 0, 0)
        with self._loading:
            encoder = self._encoder = self._encoder or load_encoder(self._model)
        if directory is None:
            directory = _own_index(encoder, lambda done, total: tell("build", done, total))
        tell("index", 0, 0)
        judge = read_judge(directory, encoder.identity)
        return QAService(open_current(directory, encoder.identity), encoder, judge)


def open_service(
    directory: Path | None = None,
    model: str = BUNDLED,
    *,
    progress: Tell | None = None,
) -> QAService:
    """A service over the index in `directory`.

    Args:
        directory: as given to `hoidap build`. None: the user's own folder, where the bundled
            articles are indexed first if that has not been done, or was by another version.
        model: the encoder: "bundled", a folder, or a name on the hub.
        progress: told of the stages "model", "build" and "index" as (stage, done, total).

    Raises:
        ModelError: the model is missing, damaged or unknown.
        NotReadyError: there is no index in `directory`.
        BrokenIndexError, OtherModelError: it cannot be used with this model.
        JudgeError: the judge beside it is damaged.
    """
    return Opener(model).open(directory, progress or (lambda stage, done, total: None))


def _own_index(encoder: Encoder, progress: Progress) -> Path:
    """The folder of the index of the bundled articles, one for each model; built when missing."""
    folder = default_index_folder() / encoder.identity.replace("/", "-")
    documents = tuple(read_documents([bundled_articles()]))
    given_up = time.monotonic() + PATIENCE
    while not _holds(folder, documents, encoder.identity):
        try:
            build(documents, folder, encoder, progress=progress)
        except BusyError:
            if time.monotonic() > given_up:
                raise
            time.sleep(LOOK)
        else:
            break
    return folder


def _holds(folder: Path, documents: Sequence[Document], model: str) -> bool:
    """Whether the index in `folder` can be used with `model` and is of these very documents."""
    try:
        current = open_current(folder, model)
    except (NotReadyError, BrokenIndexError):
        return False
    return dict(current.documents) == {document.id: document for document in documents}
