"""What a generation says of itself: which model made it, how, and the hash of each of its files.

Written last, and it carries its own hash, so that a changed bit anywhere is found before anything
is used. It guards against damage and mix-ups; it is no signature against a forger.
"""

import dataclasses
import hashlib
import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from corpus.split import SplitOptions
from index.disk.durable import read_file
from index.errors import BrokenIndexError

# Raise it when the files change their form, or when the words of the lexical index are made in
# another way: an index of another number must be built again.
FORMAT = 3
MANIFEST = "manifest.json"
LEXICAL = "lexical"

_LARGEST = 10_000_000  # bytes of a manifest; a real one has some thousand
_BLOCK = 1 << 20
# A name in the generation's folder or in lexical/, and no way out of either.
_FILE = re.compile(rf"(?:{LEXICAL}/)?\.?\w[\w.-]*", re.ASCII)


@dataclass(frozen=True, slots=True)
class StoredFile:
    """A file of a generation: its name with "/" for folders, its length, its SHA-256 in hex."""

    name: str
    bytes: int
    sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest:
    """What a generation holds.

    Args:
        generation: its own name, so that two folders that were swapped are found out.
        model: identity of the encoder.
        dimension: numbers in a vector.
        built: ISO date and time, UTC.
        split: sizes of its passages.
        recipe: hash of the code that read, split and took apart its documents.
        documents, passages: how many.
        files: every file but the manifest, by name.
        named: the paths and addresses that it was built of; empty where that is not known.
    """

    generation: str
    model: str
    dimension: int
    built: str
    split: SplitOptions
    recipe: str
    documents: int
    passages: int
    files: tuple[StoredFile, ...]
    named: tuple[str, ...] = ()

    def to_bytes(self) -> bytes:
        """The manifest as it is written: JSON with its own hash; the same for equal manifests."""
        values = {"format": FORMAT, **dataclasses.asdict(self)}
        if not self.named:
            del values["named"]  # older ones have none
        plain = json.dumps(values, ensure_ascii=False, indent=1, sort_keys=True)
        values["sha256"] = hashlib.sha256(plain.encode("utf-8", "surrogatepass")).hexdigest()
        shown = json.dumps(values, ensure_ascii=False, indent=1, sort_keys=True)
        return (shown + "\n").encode("utf-8", "surrogatepass")

    def file(self, name: str) -> StoredFile:
        """The entry of the file `name`.

        Raises:
            KeyError: the generation has no such file.
        """
        return {file.name: file for file in self.files}[name]


def read_manifest(folder: Path) -> Manifest:
    """The manifest of the generation in `folder`, unchanged since it was written.

    Raises:
        BrokenIndexError: missing, damaged, or of another format.
    """
    path = folder / MANIFEST
    try:
        data = read_file(path, _LARGEST)
        values = json.loads(data.decode("utf-8", "surrogatepass"))
        if isinstance(values, dict) and values.get("format", FORMAT) != FORMAT:
            raise BrokenIndexError(path, "another version of hoidap wrote it")
        manifest = _manifest(values)
    except FileNotFoundError as error:
        raise BrokenIndexError(path, "the file is missing") from error
    except OSError as error:
        raise BrokenIndexError(path, error.strerror or str(error)) from error
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise BrokenIndexError(path, "the file is damaged") from error
    if manifest.to_bytes() != data:
        raise BrokenIndexError(path, "the file is damaged")
    return manifest


def _manifest(values: Any) -> Manifest:
    values = {key: value for key, value in values.items() if key not in {"format", "sha256"}}
    values["split"] = SplitOptions(**values["split"])
    values["files"] = tuple(StoredFile(**file) for file in values["files"])
    values["named"] = tuple(map(str, values.get("named", ())))
    if not all(_FILE.fullmatch(file.name) for file in values["files"]):
        raise ValueError("a file outside the generation")
    return Manifest(**values)


def stored_files(folder: Path) -> tuple[StoredFile, ...]:
    """The files in `folder` as they are now, by name; without the manifest and lock files."""
    names = (
        path.relative_to(folder).as_posix()
        for path in folder.rglob("*")
        if path.is_file() and path.suffix != ".lock" and path.name != MANIFEST
    )
    return tuple(_stored(folder, name) for name in sorted(names))


def check_lexical(folder: Path, manifest: Manifest) -> None:
    """Nothing, when every file of the lexical index is as it was written.

    Raises:
        BrokenIndexError: one is missing, cut, changed, or not a plain file.
    """
    if (folder / LEXICAL).is_symlink():
        raise BrokenIndexError(folder / LEXICAL, "the folder is a link")
    for file in manifest.files:
        if file.name.startswith(f"{LEXICAL}/"):
            read_checked(folder, file)


def read_checked(folder: Path, file: StoredFile) -> bytes:
    """The bytes of `file`, unchanged since they were written.

    Raises:
        BrokenIndexError: missing, cut, changed, or not a plain file.
    """
    path = folder / file.name
    try:
        data = read_file(path, file.bytes)
    except FileNotFoundError as error:
        raise BrokenIndexError(path, "the file is missing") from error
    except OSError as error:
        raise BrokenIndexError(path, error.strerror or str(error)) from error
    except ValueError as error:
        raise BrokenIndexError(path, "the file has grown") from error
    if len(data) != file.bytes:
        raise BrokenIndexError(path, "the file is cut")
    if hashlib.sha256(data).hexdigest() != file.sha256:
        raise BrokenIndexError(path, "the file was changed")
    return data


def _stored(folder: Path, name: str) -> StoredFile:
    data = (folder / name).read_bytes()
    return StoredFile(name, len(data), hashlib.sha256(data).hexdigest())
