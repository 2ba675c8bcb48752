"""The files of a model: which of them matter, whether they are whole, and what names them all.

A folder's identity is a hash of what is loaded from it, so an index knows when the model behind
its vectors was changed, whatever the folder is called.
"""

import hashlib
import json
from pathlib import Path

from index.errors import ModelError

MODEL_FOLDER = Path(__file__).parent / "model"
CHECKSUMS = "checksums.json"

# What sentence-transformers reads. Cards, pictures and other libraries' weights change nothing.
_READ = (".bin", ".json", ".model", ".safetensors", ".txt")
_OTHER_LIBRARIES = ("onnx", "openvino")
_BLOCK = 1 << 20

REINSTALL = "Install hoidap again: pip install --force-reinstall hoidap"


def check_bundled(folder: Path) -> None:
    """Nothing, when every file of the bundled model is as it was published.

    Args:
        folder: holds `checksums.json`, {"file": {"sha256": …, "bytes": …}}, written by training.

    Raises:
        ModelError: a file is missing, cut or changed, or one is there that was not published.
    """
    listed = _published(folder)
    for name, expected in listed.items():
        path = folder / name
        if not path.is_file():
            raise ModelError(path, "the file is missing", REINSTALL)
        if path.stat().st_size != expected.get("bytes"):
            raise ModelError(path, "the file is cut or has grown", REINSTALL)
        if file_hash(path) != expected.get("sha256"):
            raise ModelError(path, "the file was changed", REINSTALL)
    for path in encoder_files(folder):
        name = path.relative_to(folder).as_posix()
        if name not in listed:
            raise ModelError(path, "the file does not belong to the model", "Remove the file.")


def _published(folder: Path) -> dict[str, dict[str, str | int]]:
    path = folder / CHECKSUMS
    try:
        listed = json.loads(path.read_bytes())
    except FileNotFoundError as error:
        raise ModelError(path, "the file is missing", REINSTALL) from error
    except (OSError, ValueError) as error:
        raise ModelError(path, "the file is damaged", REINSTALL) from error
    if not isinstance(listed, dict) or not listed:
        raise ModelError(path, "the file is damaged", REINSTALL)
    if not all(isinstance(expected, dict) for expected in listed.values()):
        raise ModelError(path, "the file is damaged", REINSTALL)
    return listed


def encoder_files(folder: Path) -> list[Path]:
    """The files in `folder` that an encoder is loaded from, sorted by name."""
    return sorted(
        path
        for path in folder.rglob("*")
        if path.suffix in _READ
        and path.name != CHECKSUMS
        and not path.name.startswith(".")
        and path.relative_to(folder).parts[0] not in _OTHER_LIBRARIES
        and path.is_file()
    )


def identity(name: str, folder: Path) -> str:
    """`name` with the first 16 hex digits of a SHA-256 over the names and bytes of its files.

    Raises:
        ModelError: a file cannot be read.
    """
    total = hashlib.sha256()
    for path in encoder_files(folder):
        total.update(f"{path.relative_to(folder).as_posix()}\0{file_hash(path)}\n".encode())
    return f"{name}@{total.hexdigest()[:16]}"


def file_hash(path: Path) -> str:
    """The SHA-256 of the file at `path`, in hex.

    Raises:
        ModelError: it cannot be read.
    """
    found = hashlib.sha256()
    try:
        with path.open("rb") as file:
            while block := file.read(_BLOCK):
                found.update(block)
    except OSError as error:
        reason = error.strerror or "it cannot be read"
        raise ModelError(path, reason, "Check the file's permissions.") from error
    return found.hexdigest()
