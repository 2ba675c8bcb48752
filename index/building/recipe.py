"""What an index was made by, beside its model: the code that reads, splits and takes apart.

A build takes over from the one before only what the same code would make again. Hashing the code
needs nobody to remember to raise a number; at worst, more is made again than need be.
"""

import hashlib
from functools import cache
from importlib.metadata import version
from pathlib import Path

_ROOT = Path(__file__).parents[2]
_CODE = ("corpus/**/*.py", "index/**/*.py")
_TRAINING = _ROOT / "index" / "train"  # makes the model, which has a hash of its own
# Their stems and texts are stored; other libraries' files have formats.
_LIBRARIES = ("snowballstemmer", "trafilatura", "pypdfium2", "python-docx")


@cache
def recipe() -> str:
    """The first 16 hex digits of a SHA-256 over the code in `corpus` and `index`."""
    found = hashlib.sha256(" ".join(map(version, _LIBRARIES)).encode())
    for path in sorted(path for pattern in _CODE for path in _ROOT.glob(pattern)):
        if _TRAINING not in path.parents:
            found.update(path.relative_to(_ROOT).as_posix().encode() + b"\0" + path.read_bytes())
    return found.hexdigest()[:16]
