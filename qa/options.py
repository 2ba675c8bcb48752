"""The settings of hoidap: defaults, the environment, and nothing read anywhere else."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import platformdirs

from index.encode import BUNDLED
from qa.errors import OptionError
from qa.indexes import NamedIndex, listed, read_indexes

LOCAL = "127.0.0.1"
LEGS = ("fused", "dense", "lexical")  # both ways of searching together, or one alone


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """What can be set.

    Args:
        indexes: what is answered from, the first where nothing is said; none: the user's own
            index, made from the bundled articles when it is not there yet.
        model: "bundled", a folder, or the name of a model on the hub.
        host: address to listen at; the default reaches no further than this machine.
        port: 1 to 65535.
        keep: the file in which questions without an answer and verdicts are kept; None: nothing
            is.
    """

    indexes: tuple[NamedIndex, ...] = ()
    model: str = BUNDLED
    host: str = LOCAL
    port: int = 7860
    keep: Path | None = None

    def __post_init__(self) -> None:
        if not 1 <= self.port <= 65535:
            raise OptionError("port", str(self.port), "a number from 1 to 65535")
        for key in ("model", "host"):
            if not getattr(self, key).strip():
                raise OptionError(key, "", "a name that is not empty")

    @property
    def index(self) -> Path | None:
        """The folder of the one index; None: the user's own.

        Raises:
            OptionError: several are named.
        """
        if len(self.indexes) > 1:
            names = ", ".join(index.name for index in self.indexes)
            raise OptionError("index", names, "one folder here, with --index DIR")
        return self.indexes[0].folder if self.indexes else None


def read_options(environ: Mapping[str, str]) -> Options:
    """The options that `environ` sets as HOIDAP_INDEX, _MODEL, _HOST, _PORT, _KEEP; empty is unset.

    Raises:
        OptionError: a value cannot be used.
    """
    given = {
        key: value
        for key in ("index", "model", "host", "port", "keep")
        if (value := environ.get(f"HOIDAP_{key.upper()}", "").strip())
    }
    return Options(
        indexes=read_indexes(listed(given["index"])) if "index" in given else (),
        model=given.get("model", BUNDLED),
        host=given.get("host", LOCAL),
        port=port_number(given.get("port", "7860")),
        keep=Path(given["keep"]) if "keep" in given else None,
    )


def port_number(text: str) -> int:
    """`text` as a number.

    Raises:
        OptionError: it is none.
    """
    if not (text.isascii() and text.isdigit() and len(text) <= 5):
        raise OptionError("port", text, "a number from 1 to 65535")
    return int(text)


def default_index_folder() -> Path:
    """Where the index of the bundled articles is kept: the platform's user data folder."""
    return platformdirs.user_data_path("hoidap", appauthor=False) / "index"
