"""Archives (.docx, .odt) looked through before a library opens them.

An archive can unpack to a thousand times its size, and the sizes that it states may lie, so every
entry is inflated here once, in pieces, and its bytes are counted. Nothing is written to disk and
archives within archives stay closed.
"""

import io
import stat
import zipfile
import zlib

from corpus.read.source import BadSourceError, RefusedSourceError

# A book of 500 pages has under 5 MB of XML; pictures are stored as they are.
MOST_BYTES = 50_000_000
LARGEST_ENTRY = 20_000_000
MOST_ENTRIES = 2_000
# XML shrinks to a twentieth, seldom to a fiftieth; small entries may do better by chance.
LARGEST_RATIO = 100
_RATIO_FROM = 1_000_000
_PIECE = 1 << 16
_DOCUMENT_TYPE = (b"<!DOCTYPE", b"<!ENTITY")
_OLD_OFFICE = b"\xd0\xcf\x11\xe0"


def guarded_archive(data: bytes, needed: str) -> zipfile.ZipFile:
    """The archive `data`, every entry of it inflated and counted once.

    Args:
        data: the whole file.
        needed: the entry without which it is not what it claims to be.

    Raises:
        BadSourceError: not an archive, damaged, encrypted, or without `needed`.
        RefusedSourceError: it unpacks to more than is accepted, or holds links or document types.
    """
    if data.startswith(_OLD_OFFICE):
        raise BadSourceError("a file of an old Office, or one with a password")
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
        entries = archive.infolist()
        if len(entries) > MOST_ENTRIES:
            raise RefusedSourceError(f"an archive of more than {MOST_ENTRIES} entries")
        if needed not in archive.namelist():
            raise BadSourceError("its content is of another kind")
        total = 0
        for entry in entries:
            total += _counted(archive, entry, MOST_BYTES - total)
        if total > _RATIO_FROM and total > LARGEST_RATIO * len(data):
            raise RefusedSourceError(
                f"an archive that unpacks to over {LARGEST_RATIO} times its size"
            )
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, RuntimeError) as error:
        if isinstance(error, BadSourceError):
            raise
        raise BadSourceError("a damaged archive, or one with a password") from error
    return archive


def _counted(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, left: int) -> int:
    """The bytes that `entry` really unpacks to.

    Raises:
        RefusedSourceError: more than an entry may have or than are `left`; a link; a document type.
    """
    if stat.S_ISLNK(entry.external_attr >> 16):
        raise RefusedSourceError("an archive with links in it")
    limit = min(LARGEST_ENTRY, left)
    size = 0
    before = b""
    xml = entry.filename.lower().endswith((".xml", ".rels"))
    with archive.open(entry) as file:
        while piece := file.read(_PIECE):
            size += len(piece)
            if size > limit:
                most = LARGEST_ENTRY if limit == LARGEST_ENTRY else MOST_BYTES
                raise RefusedSourceError(f"an archive that unpacks to over {most // 1_000_000} MB")
            if xml and any(mark in before + piece for mark in _DOCUMENT_TYPE):
                raise RefusedSourceError(
                    "XML with a document type, which office programs never write"
                )
            before = piece[-16:]
    return size
